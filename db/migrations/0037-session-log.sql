-- The log of a session (§6.4.10): what each man's mark needs besides, what was worked on, who came from another group, what
-- happened that puts somebody at risk, and its signing by the two who conducted it. From the first signature on nothing of
-- it changes unless it is given back; from the closing on, never: what is found later is added below.
ALTER TABLE attendance ADD COLUMN late_minutes INTEGER
  CHECK (late_minutes IS NULL OR (mark = 'late' AND late_minutes BETWEEN 1 AND 480));
ALTER TABLE attendance ADD COLUMN ground TEXT NOT NULL DEFAULT ''
  CHECK (ground IN ('', 'alcohol', 'drugs', 'weapon', 'violence', 'other') AND (ground = '' OR mark = 'not-admitted'));
ALTER TABLE attendance ADD COLUMN action TEXT NOT NULL DEFAULT '' CHECK (action = '' OR mark = 'not-admitted');
ALTER TABLE attendance ADD COLUMN task TEXT NOT NULL DEFAULT '';
DROP TRIGGER observations_of_cases_that_are_not_held;
DROP TRIGGER observations_changed_of_cases_that_are_not_held;
CREATE TRIGGER observations_of_cases_that_are_not_held BEFORE INSERT ON attendance
WHEN (NEW.observation <> '' OR NEW.ground <> '' OR NEW.action <> '' OR NEW.task <> '')
  AND (EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
    OR EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id))
BEGIN SELECT RAISE(ABORT, 'nothing is observed about who is held'); END;
CREATE TRIGGER observations_changed_of_cases_that_are_not_held
BEFORE UPDATE OF observation, ground, action, task ON attendance
WHEN (NEW.observation <> '' OR NEW.ground <> '' OR NEW.action <> '' OR NEW.task <> '')
  AND (EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
    OR EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id))
BEGIN SELECT RAISE(ABORT, 'nothing is observed about who is held'); END;

ALTER TABLE sessions ADD COLUMN group_task TEXT NOT NULL DEFAULT '';
-- §6.2.7: the directory was at hand, or why not.
ALTER TABLE sessions ADD COLUMN directory_at_hand TEXT NOT NULL DEFAULT ''
  CHECK (directory_at_hand IN ('', 'yes', 'no'));
ALTER TABLE sessions ADD COLUMN directory_why TEXT NOT NULL DEFAULT ''
  CHECK ((directory_at_hand = 'no') = (directory_why <> ''));
-- Who filled the paper that this log was copied from; empty where there was none.
ALTER TABLE sessions ADD COLUMN paper_by TEXT NOT NULL DEFAULT '';

-- What of §6.4.10 a) to d) was worked on, and how.
CREATE TABLE session_elements (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  element TEXT NOT NULL CHECK (element IN ('a', 'b', 'c', 'd')),
  how TEXT NOT NULL,
  PRIMARY KEY (session_id, element)
) STRICT, WITHOUT ROWID;
-- What the men reflected on (§6.2.4).
CREATE TABLE session_reflections (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  aspect TEXT NOT NULL CHECK (aspect IN ('reasons', 'beliefs', 'intentions', 'justifications', 'effects')),
  PRIMARY KEY (session_id, aspect)
) STRICT, WITHOUT ROWID;
-- Who came to it from another group, to make a session up.
CREATE TABLE session_guests (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (session_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_guests_by_case ON session_guests (case_id);
CREATE TABLE session_incidents (
  id TEXT PRIMARY KEY NOT NULL,
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('violence', 'alcohol', 'drugs', 'weapon', 'other')),
  case_id TEXT REFERENCES cases (id) ON DELETE RESTRICT,
  what TEXT NOT NULL CHECK (what <> ''),
  done TEXT NOT NULL CHECK (done <> ''),
  called TEXT NOT NULL,
  -- The task of protecting whoever may be at risk (§6.7, end); none where it names no man.
  task_id TEXT REFERENCES tasks (id) ON DELETE RESTRICT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (session_id, number),
  CHECK ((case_id IS NULL) = (task_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX session_incidents_by_case ON session_incidents (case_id) WHERE case_id IS NOT NULL;
-- §6.3.1: one person alone conducted it; coordination signed for that session and said why.
CREATE TABLE session_exceptions (
  session_id TEXT PRIMARY KEY NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  signed_at TEXT NOT NULL,
  signed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE TABLE session_signatures (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  signed_at TEXT NOT NULL,
  -- How often the log had been given back: a signature goes with the next return, whatever the clock says.
  round INTEGER NOT NULL,
  PRIMARY KEY (session_id, user_id)
) STRICT, WITHOUT ROWID;
-- The second does not sign it as it is: what is to be looked at again.
CREATE TABLE session_returns (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  reason TEXT NOT NULL CHECK (reason <> ''),
  returned_at TEXT NOT NULL,
  returned_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (session_id, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE session_amendments (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  text TEXT NOT NULL CHECK (text <> ''),
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (session_id, number)
) STRICT, WITHOUT ROWID;
-- §6.4.10 c) i to iv, as whoever facilitated looks at herself. Nobody else reads her row.
CREATE TABLE session_own_checks (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  minimise TEXT NOT NULL CHECK (minimise IN ('avoided', 'happened', 'unsure')),
  blame TEXT NOT NULL CHECK (blame IN ('avoided', 'happened', 'unsure')),
  conceal TEXT NOT NULL CHECK (conceal IN ('avoided', 'happened', 'unsure')),
  accept TEXT NOT NULL CHECK (accept IN ('avoided', 'happened', 'unsure')),
  written_at TEXT NOT NULL,
  PRIMARY KEY (session_id, user_id)
) STRICT, WITHOUT ROWID;

-- Closed, or signed by one and waiting for the other.
CREATE VIEW frozen_sessions AS
SELECT id FROM sessions WHERE closed_at IS NOT NULL UNION SELECT session_id FROM session_signatures;

DROP TRIGGER closed_attendance_no_insert;
DROP TRIGGER closed_attendance_no_update;
DROP TRIGGER closed_attendance_no_delete;
CREATE TRIGGER closed_attendance_no_insert BEFORE INSERT ON attendance
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_attendance_no_update BEFORE UPDATE ON attendance
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id IN (OLD.session_id, NEW.session_id))
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_attendance_no_delete BEFORE DELETE ON attendance
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = OLD.session_id)
  AND NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
DROP TRIGGER closed_facilitators_no_insert;
DROP TRIGGER closed_facilitators_no_update;
DROP TRIGGER closed_facilitators_no_delete;
CREATE TRIGGER closed_facilitators_no_insert BEFORE INSERT ON session_facilitators
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_facilitators_no_update BEFORE UPDATE ON session_facilitators
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_facilitators_no_delete BEFORE DELETE ON session_facilitators
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
DROP TRIGGER closed_topics_no_insert;
DROP TRIGGER closed_topics_no_update;
DROP TRIGGER closed_topics_no_delete;
CREATE TRIGGER closed_topics_no_insert BEFORE INSERT ON session_topics
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_topics_no_update BEFORE UPDATE ON session_topics
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_topics_no_delete BEFORE DELETE ON session_topics
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_elements_no_insert BEFORE INSERT ON session_elements
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_elements_no_update BEFORE UPDATE ON session_elements
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_elements_no_delete BEFORE DELETE ON session_elements
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_reflections_no_insert BEFORE INSERT ON session_reflections
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_reflections_no_update BEFORE UPDATE ON session_reflections
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_reflections_no_delete BEFORE DELETE ON session_reflections
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_guests_no_insert BEFORE INSERT ON session_guests
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_guests_no_update BEFORE UPDATE ON session_guests
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_guests_no_delete BEFORE DELETE ON session_guests
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = OLD.session_id)
  AND NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_incidents_no_insert BEFORE INSERT ON session_incidents
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = NEW.session_id)
  OR EXISTS (SELECT 1 FROM session_incidents i
    WHERE i.id = NEW.id OR (i.session_id = NEW.session_id AND i.number = NEW.number))
BEGIN SELECT RAISE(ABORT, 'an incident does not change'); END;
CREATE TRIGGER closed_incidents_no_update BEFORE UPDATE ON session_incidents
BEGIN SELECT RAISE(ABORT, 'an incident does not change'); END;
CREATE TRIGGER closed_incidents_no_delete BEFORE DELETE ON session_incidents
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'an incident does not change'); END;
CREATE TRIGGER signed_sessions_no_update
BEFORE UPDATE OF id, group_id, number, held_on, starts_at, ends_at, room, title, development, group_task,
  directory_at_hand, directory_why, paper_by, created_at, created_by, cancelled_at, cancelled_why ON sessions
WHEN EXISTS (SELECT 1 FROM frozen_sessions WHERE id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER signed_sessions_no_replace BEFORE INSERT ON sessions
WHEN EXISTS (SELECT 1 FROM sessions s WHERE (s.id = NEW.id OR (s.group_id = NEW.group_id AND s.number = NEW.number))
  AND EXISTS (SELECT 1 FROM frozen_sessions f WHERE f.id = s.id))
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;

CREATE TRIGGER exceptions_no_replace BEFORE INSERT ON session_exceptions
WHEN EXISTS (SELECT 1 FROM session_exceptions x WHERE x.session_id = NEW.session_id)
  OR EXISTS (SELECT 1 FROM sessions WHERE id = NEW.session_id AND closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'an exception does not change'); END;
CREATE TRIGGER exceptions_no_update BEFORE UPDATE ON session_exceptions
BEGIN SELECT RAISE(ABORT, 'an exception does not change'); END;
CREATE TRIGGER exceptions_no_delete BEFORE DELETE ON session_exceptions
BEGIN SELECT RAISE(ABORT, 'an exception does not change'); END;
CREATE TRIGGER returns_no_replace BEFORE INSERT ON session_returns
WHEN EXISTS (SELECT 1 FROM session_returns x WHERE x.session_id = NEW.session_id AND x.number = NEW.number)
  OR EXISTS (SELECT 1 FROM sessions WHERE id = NEW.session_id AND closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a return does not change'); END;
CREATE TRIGGER returns_no_update BEFORE UPDATE ON session_returns
BEGIN SELECT RAISE(ABORT, 'a return does not change'); END;
CREATE TRIGGER returns_no_delete BEFORE DELETE ON session_returns
BEGIN SELECT RAISE(ABORT, 'a return does not change'); END;
CREATE TRIGGER session_amendments_no_replace BEFORE INSERT ON session_amendments
WHEN EXISTS (SELECT 1 FROM session_amendments x WHERE x.session_id = NEW.session_id AND x.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'an amendment does not change'); END;
CREATE TRIGGER session_amendments_no_update BEFORE UPDATE ON session_amendments
BEGIN SELECT RAISE(ABORT, 'an amendment does not change'); END;
CREATE TRIGGER session_amendments_no_delete BEFORE DELETE ON session_amendments
BEGIN SELECT RAISE(ABORT, 'an amendment does not change'); END;
CREATE TRIGGER own_checks_no_replace BEFORE INSERT ON session_own_checks
WHEN EXISTS (SELECT 1 FROM session_own_checks x WHERE x.session_id = NEW.session_id AND x.user_id = NEW.user_id)
BEGIN SELECT RAISE(ABORT, 'an own check does not change'); END;
CREATE TRIGGER own_checks_no_update BEFORE UPDATE ON session_own_checks
BEGIN SELECT RAISE(ABORT, 'an own check does not change'); END;
CREATE TRIGGER own_checks_no_delete BEFORE DELETE ON session_own_checks
BEGIN SELECT RAISE(ABORT, 'an own check does not change'); END;
-- A signature goes where its log is given back, and with nothing else.
CREATE TRIGGER signatures_of_who_led BEFORE INSERT ON session_signatures
WHEN NOT EXISTS (SELECT 1 FROM session_facilitators f WHERE f.session_id = NEW.session_id AND f.user_id = NEW.user_id)
BEGIN SELECT RAISE(ABORT, 'who facilitated signs'); END;
CREATE TRIGGER signatures_no_insert BEFORE INSERT ON session_signatures
WHEN (SELECT closed_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
  OR NEW.round IS NOT (SELECT count(*) FROM session_returns r WHERE r.session_id = NEW.session_id)
  OR EXISTS (SELECT 1 FROM session_signatures s WHERE s.session_id = NEW.session_id AND s.user_id = NEW.user_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER signatures_no_update BEFORE UPDATE ON session_signatures
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER signatures_no_delete BEFORE DELETE ON session_signatures
WHEN (SELECT closed_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
  OR OLD.round >= (SELECT count(*) FROM session_returns r WHERE r.session_id = OLD.session_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER guests_are_not_members BEFORE INSERT ON session_guests
WHEN EXISTS (SELECT 1 FROM sessions s JOIN group_members m ON m.group_id = s.group_id
  WHERE s.id = NEW.session_id AND m.case_id = NEW.case_id AND m.joined_on <= s.held_on)
BEGIN SELECT RAISE(ABORT, 'a guest is of another group'); END;
CREATE TRIGGER amendments_of_closed_sessions BEFORE INSERT ON session_amendments
WHEN (SELECT closed_at FROM sessions WHERE id = NEW.session_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'only a closed session is amended'); END;

-- Closing: by two who conducted it, or by one with the exception of that session.
DROP TRIGGER sessions_close_with_two;
CREATE TRIGGER sessions_close_with_two BEFORE UPDATE OF closed_at ON sessions
WHEN NEW.closed_at IS NOT NULL
  AND (SELECT count(*) FROM session_facilitators WHERE session_id = NEW.id)
    < CASE WHEN EXISTS (SELECT 1 FROM session_exceptions WHERE session_id = NEW.id) THEN 1 ELSE 2 END
BEGIN SELECT RAISE(ABORT, 'a session has two facilitators'); END;
CREATE TRIGGER sessions_close_signed BEFORE UPDATE OF closed_at ON sessions
WHEN NEW.closed_at IS NOT NULL
  AND (SELECT count(*) FROM session_signatures WHERE session_id = NEW.id)
    < CASE WHEN EXISTS (SELECT 1 FROM session_exceptions WHERE session_id = NEW.id) THEN 1 ELSE 2 END
BEGIN SELECT RAISE(ABORT, 'a session is signed by both'); END;
CREATE TRIGGER sessions_close_with_the_directory BEFORE UPDATE OF closed_at ON sessions
WHEN NEW.closed_at IS NOT NULL AND NEW.directory_at_hand = ''
BEGIN SELECT RAISE(ABORT, 'a session says whether the directory was at hand'); END;
