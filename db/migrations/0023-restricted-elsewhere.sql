-- A restriction holds from another case of the man too: no answer to a sanction is written into a restricted case, and
-- no task is opened in it but one that protects somebody.
CREATE TRIGGER restricted_no_cai_referrals BEFORE INSERT ON cai_referrals
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER restricted_no_tasks BEFORE INSERT ON tasks
WHEN NEW.kind <> 'protection' AND EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
