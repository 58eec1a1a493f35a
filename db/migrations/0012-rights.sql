-- Restriction of processing and the disposal of an archived case by two people. The guards of the first three steps are
-- made anew under their names, with the one exemption that disposal has: what `disposing` names, while its transaction
-- runs.

DROP TRIGGER consents_no_delete;
CREATE TRIGGER consents_no_delete BEFORE DELETE ON consents
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'a consent is not rewritten'); END;
DROP TRIGGER signed_notes_no_delete;
CREATE TRIGGER signed_notes_no_delete BEFORE DELETE ON individual_notes
WHEN OLD.signed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;
DROP TRIGGER amendments_no_delete;
CREATE TRIGGER amendments_no_delete BEFORE DELETE ON note_amendments
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN individual_notes n ON n.case_id = d.case_id WHERE n.id = OLD.note_id)
BEGIN SELECT RAISE(ABORT, 'an amendment does not change'); END;
DROP TRIGGER closed_attendance_no_delete;
CREATE TRIGGER closed_attendance_no_delete BEFORE DELETE ON attendance
WHEN (SELECT closed_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
DROP TRIGGER entries_no_delete;
CREATE TRIGGER entries_no_delete BEFORE DELETE ON case_entries
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'an entry does not change'); END;
DROP TRIGGER tasks_no_delete;
CREATE TRIGGER tasks_no_delete BEFORE DELETE ON tasks
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a task is closed, never removed'); END;
DROP TRIGGER task_changes_no_delete;
CREATE TRIGGER task_changes_no_delete BEFORE DELETE ON task_changes
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN tasks t ON t.case_id = d.case_id WHERE t.id = OLD.task_id)
BEGIN SELECT RAISE(ABORT, 'the history of a task does not change'); END;
DROP TRIGGER protection_steps_no_delete;
CREATE TRIGGER protection_steps_no_delete BEFORE DELETE ON protection_steps
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN tasks t ON t.case_id = d.case_id WHERE t.id = OLD.task_id)
BEGIN SELECT RAISE(ABORT, 'a step taken does not change'); END;
DROP TRIGGER notices_no_delete;
CREATE TRIGGER notices_no_delete BEFORE DELETE ON risk_notices
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a notice is only lifted'); END;

-- Numbered: a restriction and its end take turns, and the last one says how it stands.
CREATE TABLE processing_restrictions (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  act TEXT NOT NULL CHECK (act IN ('restrict', 'lift')),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  asked_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER restrictions_take_turns BEFORE INSERT ON processing_restrictions
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM processing_restrictions WHERE case_id = NEW.case_id)
  OR NEW.act IS NOT iif(NEW.number % 2 = 1, 'restrict', 'lift')
BEGIN SELECT RAISE(ABORT, 'a restriction and its end take turns'); END;
CREATE TRIGGER restrictions_no_update BEFORE UPDATE ON processing_restrictions
BEGIN SELECT RAISE(ABORT, 'a restriction does not change'); END;
CREATE TRIGGER restrictions_no_delete BEFORE DELETE ON processing_restrictions
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a restriction does not change'); END;

-- While it stands nothing is written about the man, whoever writes. Steps that protect somebody else still are.
CREATE TRIGGER restricted_no_entries BEFORE INSERT ON case_entries
WHEN (SELECT max(number) % 2 FROM processing_restrictions WHERE case_id = NEW.case_id) = 1
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER restricted_no_notes BEFORE INSERT ON individual_notes
WHEN (SELECT max(number) % 2 FROM processing_restrictions WHERE case_id = NEW.case_id) = 1
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER restricted_no_documents BEFORE INSERT ON attachments
WHEN (SELECT max(number) % 2 FROM processing_restrictions WHERE case_id = NEW.case_id) = 1
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER restricted_no_groups BEFORE INSERT ON group_members
WHEN (SELECT max(number) % 2 FROM processing_restrictions WHERE case_id = NEW.case_id) = 1
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;

-- How long somebody may think better of a disposal. No official value is known: each office sets its own.
ALTER TABLE office ADD COLUMN disposal_wait_days INTEGER NOT NULL DEFAULT 15 CHECK (disposal_wait_days BETWEEN 0 AND 365);

-- Proposed by one, confirmed by another after the waiting time. The confirmation is the erasure itself, which takes
-- these rows along; what stays is in the audit log.
CREATE TABLE disposal_proposals (
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  reason TEXT NOT NULL CHECK (reason IN ('retention-ended', 'person-request', 'authority', 'by-mistake', 'other')),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  ready_on TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  proposed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  withdrawn_at TEXT,
  withdrawn_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (case_id, number),
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
  CHECK (reason <> 'other' OR note <> '')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER disposals_are_of_archived BEFORE INSERT ON disposal_proposals
WHEN (SELECT state FROM cases WHERE id = NEW.case_id) IS NOT 'archived' OR NEW.withdrawn_at IS NOT NULL
  OR NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM disposal_proposals WHERE case_id = NEW.case_id)
  OR EXISTS (SELECT 1 FROM disposal_proposals WHERE case_id = NEW.case_id AND withdrawn_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'an archived case is proposed once'); END;
CREATE TRIGGER disposals_are_only_withdrawn BEFORE UPDATE ON disposal_proposals
WHEN OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.case_id <> OLD.case_id
  OR NEW.number <> OLD.number OR NEW.reason <> OLD.reason OR NEW.note <> OLD.note OR NEW.ready_on <> OLD.ready_on
  OR NEW.proposed_at <> OLD.proposed_at OR NEW.proposed_by <> OLD.proposed_by
BEGIN SELECT RAISE(ABORT, 'a proposal is only withdrawn'); END;
CREATE TRIGGER disposals_no_delete BEFORE DELETE ON disposal_proposals
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a proposal is only withdrawn'); END;

-- There while erased rows may still lie in pages that nothing uses: the file is rewritten before it is taken away.
CREATE TABLE disposal_scrub (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1)
) STRICT;
