-- Cases about which nothing new is written: the man took his consent back and nothing else stands, or asked that his
-- data be held. What serves that very state goes on: the paper that takes a consent back or orders something, refusing or
-- withdrawing a proposal, explaining a decision to him, protecting somebody else.
CREATE VIEW cases_without_basis AS
SELECT c.id FROM cases c
WHERE (SELECT kind FROM case_bases WHERE case_id = c.id ORDER BY number DESC LIMIT 1) = 'withdrawal'
  AND NOT EXISTS (SELECT 1 FROM case_bases WHERE case_id = c.id AND kind = 'mandate');
CREATE VIEW restricted_cases AS
SELECT case_id AS id FROM processing_restrictions GROUP BY case_id HAVING max(number) % 2 = 1;

CREATE TRIGGER documents_need_a_basis BEFORE UPDATE OF kept_at ON attachments
WHEN NEW.kept_at IS NOT NULL AND NEW.kind NOT IN ('consent', 'court')
  AND EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER sanctions_need_a_basis BEFORE INSERT ON case_sanctions
WHEN EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER decisions_need_a_basis BEFORE INSERT ON case_decisions
WHEN EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER confirmations_need_a_basis BEFORE INSERT ON decision_answers
WHEN NEW.answer = 'confirmed' AND EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;

CREATE TRIGGER restricted_no_sanctions BEFORE INSERT ON case_sanctions
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER restricted_no_decisions BEFORE INSERT ON case_decisions
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;

-- A session names everybody who was there: whether he came is marked, and nothing is observed about him.
CREATE TRIGGER observations_of_cases_that_are_not_held BEFORE INSERT ON attendance
WHEN NEW.observation <> '' AND (EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
  OR EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id))
BEGIN SELECT RAISE(ABORT, 'nothing is observed about who is held'); END;
CREATE TRIGGER observations_changed_of_cases_that_are_not_held BEFORE UPDATE OF observation ON attendance
WHEN NEW.observation <> '' AND (EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
  OR EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id))
BEGIN SELECT RAISE(ABORT, 'nothing is observed about who is held'); END;
