-- Erasing is an act of two people, and the database looks: what `disposing` names is archived, was proposed by somebody
-- else and not withdrawn, and its waiting time is over. Nothing else opens the exemption that every guard makes for it.
DROP TABLE disposing;
CREATE TABLE disposing (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT NOT NULL
) STRICT;
CREATE TRIGGER disposing_takes_two BEFORE INSERT ON disposing
WHEN EXISTS (SELECT 1 FROM disposing)
  OR NOT EXISTS (SELECT 1 FROM cases c JOIN disposal_proposals p ON p.case_id = c.id
    WHERE c.id = NEW.case_id AND c.person_id = NEW.person_id AND c.state = 'archived' AND p.withdrawn_at IS NULL
      AND p.proposed_by <> NEW.confirmed_by AND p.ready_on <= NEW.confirmed_on)
  OR (SELECT active FROM users WHERE id = NEW.confirmed_by) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'a disposal is proposed by one and confirmed by another'); END;
-- With the case go, one after the other, the person whose last one it was and the records that were merged into it.
CREATE TRIGGER disposing_goes_on BEFORE UPDATE ON disposing
WHEN NEW.only_one <> OLD.only_one OR NEW.case_id <> OLD.case_id OR NEW.confirmed_by <> OLD.confirmed_by
  OR NEW.confirmed_on <> OLD.confirmed_on OR EXISTS (SELECT 1 FROM cases WHERE person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'a disposal is proposed by one and confirmed by another'); END;
