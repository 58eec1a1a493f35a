-- Who works on a case: one responsible at all times, and members with their role in it. Numbered, not timed: a clock
-- that was set back must not say that somebody answered for a case when it was another.

-- All the cases of a colleague given to others, in one act with its reason.
CREATE TABLE hand_overs (
  id TEXT PRIMARY KEY NOT NULL,
  from_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TABLE case_assignments (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  role TEXT NOT NULL CHECK (role IN
    ('responsible', 'psychology', 'social-work', 'facilitation', 'judicial-follow-up')),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  act TEXT NOT NULL CHECK (act IN ('begin', 'end')),
  occurred_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) <= 200),
  hand_over_id TEXT REFERENCES hand_overs (id) ON DELETE RESTRICT,
  -- How far the audit log had come: what its receiver opened since then, she has seen.
  audit_seq INTEGER NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (case_id, number),
  -- A case is taken from its responsible by giving it to another, and no other way.
  CHECK (act = 'begin' OR role <> 'responsible'),
  -- Only whoever registers a case answers for it without being told why.
  CHECK (reason <> '' OR number = 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_assignments_by_user ON case_assignments (user_id);
CREATE INDEX case_assignments_by_hand_over ON case_assignments (hand_over_id) WHERE hand_over_id IS NOT NULL;
CREATE INDEX cases_by_responsible ON cases (responsible_id);

INSERT INTO case_assignments
SELECT id, 1, 'responsible', responsible_id, 'begin', opened_on, '', NULL,
  (SELECT coalesce(max(seq), 0) FROM audit_log), created_at, created_by
FROM cases;

CREATE TRIGGER cases_begin_with_a_responsible AFTER INSERT ON cases
BEGIN
  INSERT INTO case_assignments
  VALUES (NEW.id, 1, 'responsible', NEW.responsible_id, 'begin', NEW.opened_on, '', NULL,
    (SELECT coalesce(max(seq), 0) FROM audit_log), NEW.created_at, NEW.created_by);
END;
CREATE TRIGGER cases_have_the_responsible_assigned BEFORE UPDATE OF responsible_id ON cases
WHEN NEW.responsible_id IS NOT OLD.responsible_id AND NEW.responsible_id IS NOT (
  SELECT user_id FROM case_assignments WHERE case_id = NEW.id AND role = 'responsible'
  ORDER BY number DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'a case is given to another with a reason'); END;

-- Stops INSERT OR REPLACE too.
CREATE TRIGGER assignments_append BEFORE INSERT ON case_assignments
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM case_assignments WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the team of a case goes on from who is in it'); END;
CREATE TRIGGER assignments_follow BEFORE INSERT ON case_assignments
WHEN NOT CASE
  WHEN NEW.role = 'responsible' THEN (NEW.number = 1) = (NEW.user_id =
    (SELECT responsible_id FROM cases WHERE id = NEW.case_id))
  ELSE NEW.act <> coalesce((SELECT act FROM case_assignments WHERE case_id = NEW.case_id AND role = NEW.role
    AND user_id = NEW.user_id ORDER BY number DESC LIMIT 1), 'end')
END
BEGIN SELECT RAISE(ABORT, 'the team of a case goes on from who is in it'); END;
CREATE TRIGGER assignments_to_open_accounts BEFORE INSERT ON case_assignments
WHEN NEW.act = 'begin' AND (SELECT active FROM users WHERE id = NEW.user_id) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'a case is given to an open account'); END;
CREATE TRIGGER assignments_apply AFTER INSERT ON case_assignments
WHEN NEW.role = 'responsible' AND NEW.number > 1
BEGIN UPDATE cases SET responsible_id = NEW.user_id WHERE id = NEW.case_id; END;
CREATE TRIGGER assignments_no_update BEFORE UPDATE ON case_assignments
BEGIN SELECT RAISE(ABORT, 'the history of a team does not change'); END;
CREATE TRIGGER assignments_no_delete BEFORE DELETE ON case_assignments
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'the history of a team does not change'); END;
CREATE TRIGGER hand_overs_no_update BEFORE UPDATE ON hand_overs
BEGIN SELECT RAISE(ABORT, 'a hand-over does not change'); END;
CREATE TRIGGER hand_overs_no_delete BEFORE DELETE ON hand_overs
BEGIN SELECT RAISE(ABORT, 'a hand-over does not change'); END;
CREATE TRIGGER hand_overs_no_replace BEFORE INSERT ON hand_overs
WHEN EXISTS (SELECT 1 FROM hand_overs WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a hand-over does not change'); END;
