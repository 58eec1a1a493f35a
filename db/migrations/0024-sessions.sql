-- A session has its hours, its room and the title it was planned with; it may be called off; it may treat several topics
-- of §6.4.8, or none of them (an opening, a closing). Who came may have left before the end.
ALTER TABLE sessions ADD COLUMN starts_at TEXT NOT NULL DEFAULT ''
  CHECK (starts_at = '' OR starts_at GLOB '[0-2][0-9]:[0-5][0-9]');
ALTER TABLE sessions ADD COLUMN ends_at TEXT NOT NULL DEFAULT ''
  CHECK (ends_at = '' OR (ends_at GLOB '[0-2][0-9]:[0-5][0-9]' AND starts_at <> '' AND ends_at > starts_at));
ALTER TABLE sessions ADD COLUMN room TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN title TEXT NOT NULL DEFAULT '';
ALTER TABLE sessions ADD COLUMN cancelled_at TEXT CHECK (cancelled_at IS NULL OR closed_at IS NULL);
ALTER TABLE sessions ADD COLUMN cancelled_why TEXT NOT NULL DEFAULT ''
  CHECK ((cancelled_at IS NULL) = (cancelled_why = ''));

CREATE TABLE session_topics (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  topic INTEGER NOT NULL CHECK (topic BETWEEN 1 AND 13),
  PRIMARY KEY (session_id, topic)
) STRICT, WITHOUT ROWID;
INSERT INTO session_topics SELECT id, topic FROM sessions;
ALTER TABLE sessions DROP COLUMN topic;
CREATE INDEX session_topics_by_topic ON session_topics (topic, session_id);
CREATE TRIGGER closed_topics_no_insert BEFORE INSERT ON session_topics
WHEN (SELECT closed_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_topics_no_update BEFORE UPDATE ON session_topics
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_topics_no_delete BEFORE DELETE ON session_topics
WHEN (SELECT closed_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER sessions_close_with_a_subject BEFORE UPDATE OF closed_at ON sessions
WHEN NEW.closed_at IS NOT NULL AND NEW.title = ''
  AND NOT EXISTS (SELECT 1 FROM session_topics WHERE session_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a session says what it was about'); END;

-- `attendance` takes one more mark: made anew, with what looks at it.
DROP TRIGGER sessions_close_with_everyone;
CREATE TABLE attendance_marks (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'left-early', 'excused', 'absent', 'not-admitted')),
  observation TEXT NOT NULL,
  PRIMARY KEY (session_id, case_id)
) STRICT, WITHOUT ROWID;
INSERT INTO attendance_marks SELECT session_id, case_id, mark, observation FROM attendance;
DROP TABLE attendance;
ALTER TABLE attendance_marks RENAME TO attendance;
CREATE INDEX attendance_by_case ON attendance (case_id);
CREATE TRIGGER closed_attendance_no_insert BEFORE INSERT ON attendance
WHEN (SELECT closed_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_attendance_no_update BEFORE UPDATE ON attendance
WHEN (SELECT closed_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
  OR (SELECT closed_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_attendance_no_delete BEFORE DELETE ON attendance
WHEN (SELECT closed_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER observations_of_cases_that_are_not_held BEFORE INSERT ON attendance
WHEN NEW.observation <> '' AND (EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
  OR EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id))
BEGIN SELECT RAISE(ABORT, 'nothing is observed about who is held'); END;
CREATE TRIGGER observations_changed_of_cases_that_are_not_held BEFORE UPDATE OF observation ON attendance
WHEN NEW.observation <> '' AND (EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
  OR EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id))
BEGIN SELECT RAISE(ABORT, 'nothing is observed about who is held'); END;
CREATE TRIGGER sessions_close_with_everyone BEFORE UPDATE OF closed_at ON sessions
WHEN NEW.closed_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM (
    SELECT case_id FROM group_members WHERE group_id = NEW.group_id AND joined_on <= NEW.held_on
    UNION SELECT case_id FROM past_memberships
      WHERE group_id = NEW.group_id AND joined_on <= NEW.held_on AND left_on >= NEW.held_on) AS m
  WHERE NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = NEW.id AND a.case_id = m.case_id))
BEGIN SELECT RAISE(ABORT, 'everyone on the roster has a mark'); END;
