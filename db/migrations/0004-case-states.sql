-- The whole set of states of a case (§6.7, §6.11; practice of the CAI), why and when it came into each, and on what
-- basis data are kept: consent, a mandate or a law.

-- Erasing an archived case is an act of two people (a later step). While its transaction runs, and only then, this
-- table names what goes; every guard against DELETE looks here. Outside of it the table is empty.
CREATE TABLE disposing (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  case_id TEXT NOT NULL,
  person_id TEXT NOT NULL
) STRICT;

-- Rebuilt, since a CHECK cannot be altered. Foreign keys are off while a step runs (migrate.ts); rows that refer to
-- `cases` keep doing so by its name.
CREATE TABLE cases_with_states (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  legal_basis TEXT NOT NULL CHECK (legal_basis IN ('consent', 'mandate', 'law')),
  consent_id TEXT REFERENCES consents (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('referred', 'summoned', 'no-show', 'admitted', 'in-evaluation', 'waiting',
    'in-intervention', 'in-follow-up', 'concluded', 'withdrew', 'excluded', 'referred-out', 'archived')),
  condition TEXT NOT NULL CHECK (condition IN ('new', 're-entry', 'repeat', 'referred', 'continuing')),
  entry_way TEXT NOT NULL,
  institution_number TEXT NOT NULL,
  reason TEXT NOT NULL,
  responsible_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  opened_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- What rests on a consent names it.
  CHECK (legal_basis <> 'consent' OR consent_id IS NOT NULL)
) STRICT;
INSERT INTO cases_with_states
SELECT id, code, person_id, 'consent', consent_id, CASE state WHEN 'closed' THEN 'concluded' ELSE state END,
  condition, entry_way, institution_number, reason, responsible_id, opened_on, created_at, created_by
FROM cases;

-- How a case came into each state: numbered per case, not timed, so that a clock set back reorders nothing. A summons
-- carries its proof: by which means, sent when, with which receipt, for which day.
CREATE TABLE case_state_changes (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  from_state TEXT NOT NULL CHECK (from_state IN ('referred', 'summoned', 'no-show', 'admitted', 'in-evaluation',
    'waiting', 'in-intervention', 'in-follow-up', 'concluded', 'withdrew', 'excluded', 'referred-out', 'archived')),
  to_state TEXT NOT NULL CHECK (to_state IN ('referred', 'summoned', 'no-show', 'admitted', 'in-evaluation', 'waiting',
    'in-intervention', 'in-follow-up', 'concluded', 'withdrew', 'excluded', 'referred-out', 'archived')),
  -- A move by hand, what a decision entails (§6.7), the last one taken back, or what a step of the schema found.
  act TEXT NOT NULL CHECK (act IN ('move', 'decision', 'correction', 'migration')),
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  note TEXT NOT NULL CHECK (length(note) <= 1000),
  occurred_on TEXT NOT NULL,
  summons_means TEXT CHECK (summons_means IN
    ('letter', 'court-notice', 'in-person', 'phone', 'message', 'email')),
  summons_sent_on TEXT,
  summons_receipt TEXT CHECK (length(summons_receipt) <= 120),
  summons_for_day TEXT,
  summons_for_time TEXT CHECK (summons_for_time = '' OR summons_for_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (case_id, number),
  CHECK ((act = 'move' AND to_state = 'summoned') = (summons_means IS NOT NULL)),
  CHECK ((summons_means IS NULL) = (summons_sent_on IS NULL) AND (summons_means IS NULL) = (summons_receipt IS NULL)
    AND (summons_means IS NULL) = (summons_for_day IS NULL) AND (summons_means IS NULL) = (summons_for_time IS NULL))
) STRICT, WITHOUT ROWID;

-- `closed` said no more than that work had ended; when and why was not kept. The row says that, on the day it is noted.
INSERT INTO case_state_changes (case_id, number, from_state, to_state, act, reason, note, occurred_on, recorded_at,
  recorded_by)
SELECT id, 1, 'admitted', 'concluded', 'migration', 'closed-before', '', strftime('%Y-%m-%d', 'now'),
  strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), created_by
FROM cases WHERE state = 'closed';

DROP TABLE cases;
ALTER TABLE cases_with_states RENAME TO cases;
CREATE INDEX cases_by_person ON cases (person_id);

-- A case begins where somebody is referred or admitted, and keeps what it is called.
CREATE TRIGGER cases_begin BEFORE INSERT ON cases
WHEN NEW.state NOT IN ('referred', 'admitted')
  -- Stops INSERT OR REPLACE by any of the three keys.
  OR EXISTS (SELECT 1 FROM cases WHERE id = NEW.id OR code = NEW.code OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'a case begins referred or admitted'); END;
CREATE TRIGGER cases_keep_what_they_are BEFORE UPDATE OF id, code, created_at, created_by ON cases
BEGIN SELECT RAISE(ABORT, 'a case keeps its code'); END;
CREATE TRIGGER cases_keep_their_row BEFORE UPDATE ON cases WHEN NEW.rowid <> OLD.rowid
BEGIN SELECT RAISE(ABORT, 'a case keeps its code'); END;
CREATE TRIGGER cases_no_delete BEFORE DELETE ON cases
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a case is archived, never removed'); END;
-- Its state follows from the last change, and no other way.
CREATE TRIGGER cases_change_with_reason BEFORE UPDATE OF state ON cases
WHEN NEW.state IS NOT OLD.state AND NEW.state IS NOT (SELECT to_state FROM case_state_changes
  WHERE case_id = NEW.id ORDER BY number DESC LIMIT 1)
BEGIN SELECT RAISE(ABORT, 'a case changes its state with a reason'); END;

CREATE TRIGGER state_changes_append BEFORE INSERT ON case_state_changes
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM case_state_changes WHERE case_id = NEW.case_id)
  OR NEW.from_state IS NOT (SELECT state FROM cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the history of a case goes on from its state'); END;
-- The paths of docs/state-machine.md: a test holds this list, that drawing and shared/domain/cases/states.ts to be one.
CREATE TRIGGER state_changes_follow_paths BEFORE INSERT ON case_state_changes
WHEN NEW.act <> 'correction' AND (NEW.from_state || ' ' || NEW.to_state || ' ' || NEW.act) NOT IN (
  'referred summoned move', 'referred admitted move', 'referred withdrew move', 'referred referred-out move',
  'summoned summoned move', 'summoned no-show move', 'summoned admitted move', 'summoned withdrew move',
  'summoned referred-out move',
  'no-show summoned move', 'no-show admitted move', 'no-show withdrew move', 'no-show referred-out move',
  'no-show archived move',
  'admitted in-evaluation move', 'admitted withdrew move', 'admitted referred-out move',
  'admitted waiting decision', 'admitted in-intervention decision', 'admitted excluded decision',
  'admitted referred-out decision',
  'in-evaluation withdrew move', 'in-evaluation referred-out move',
  'in-evaluation waiting decision', 'in-evaluation in-intervention decision', 'in-evaluation excluded decision',
  'in-evaluation referred-out decision',
  'waiting in-intervention move', 'waiting withdrew move', 'waiting referred-out move',
  'waiting in-intervention decision', 'waiting excluded decision', 'waiting referred-out decision',
  'in-intervention in-evaluation move', 'in-intervention in-follow-up move', 'in-intervention concluded move',
  'in-intervention withdrew move', 'in-intervention referred-out move',
  'in-intervention excluded decision', 'in-intervention referred-out decision',
  'in-follow-up in-intervention move', 'in-follow-up concluded move', 'in-follow-up withdrew move',
  'in-follow-up referred-out move',
  'in-follow-up excluded decision', 'in-follow-up referred-out decision',
  'concluded admitted move', 'concluded archived move',
  'withdrew admitted move', 'withdrew summoned move', 'withdrew archived move',
  'excluded admitted move', 'excluded archived move',
  'referred-out admitted move', 'referred-out archived move')
BEGIN SELECT RAISE(ABORT, 'there is no such path'); END;
-- What was moved by mistake goes back where it came from, while it is the last thing that happened. What a decision
-- entailed is undone by another decision; a correction is not corrected, the way is taken again.
CREATE TRIGGER state_changes_correct_the_last BEFORE INSERT ON case_state_changes
WHEN NEW.act = 'correction' AND NOT EXISTS (
  SELECT 1 FROM case_state_changes c WHERE c.case_id = NEW.case_id AND c.number = NEW.number - 1
    AND c.act = 'move' AND c.to_state = NEW.from_state AND c.from_state = NEW.to_state)
BEGIN SELECT RAISE(ABORT, 'only the last move is taken back'); END;
CREATE TRIGGER state_changes_apply AFTER INSERT ON case_state_changes
BEGIN UPDATE cases SET state = NEW.to_state WHERE id = NEW.case_id; END;
CREATE TRIGGER state_changes_no_update BEFORE UPDATE ON case_state_changes
BEGIN SELECT RAISE(ABORT, 'the history of a case does not change'); END;
CREATE TRIGGER state_changes_no_delete BEFORE DELETE ON case_state_changes
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'the history of a case does not change'); END;
