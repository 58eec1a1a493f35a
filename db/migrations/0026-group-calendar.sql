-- The place and the hours of a group (§6.2.3), and the calendar of its sessions, which its timetable makes from its programme.
ALTER TABLE groups ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- Days on which this office holds no sessions, beside the national holidays.
CREATE TABLE local_days (
  day TEXT PRIMARY KEY NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  name TEXT NOT NULL CHECK (length(name) > 0),
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- What was answered about the place, each time that somebody looked.
CREATE TABLE group_places (
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  place TEXT NOT NULL,
  quiet TEXT NOT NULL CHECK (quiet IN ('yes', 'no', 'unknown')),
  room_to_move TEXT NOT NULL CHECK (room_to_move IN ('yes', 'no', 'unknown')),
  group_work TEXT NOT NULL CHECK (group_work IN ('yes', 'no', 'unknown')),
  accessible TEXT NOT NULL CHECK (accessible IN ('yes', 'no', 'unknown')),
  hours TEXT NOT NULL CHECK (hours IN ('yes', 'no', 'unknown')),
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (group_id, number),
  -- What is lacking has its note.
  CHECK (note <> '' OR 'no' NOT IN (quiet, room_to_move, group_work, accessible, hours))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER group_places_no_update BEFORE UPDATE ON group_places
BEGIN SELECT RAISE(ABORT, 'what was answered about a place does not change'); END;
CREATE TRIGGER group_places_no_delete BEFORE DELETE ON group_places
BEGIN SELECT RAISE(ABORT, 'what was answered about a place does not change'); END;
CREATE TRIGGER group_places_follow BEFORE INSERT ON group_places
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM group_places WHERE group_id = NEW.group_id), 0)
BEGIN SELECT RAISE(ABORT, 'what was answered about a place does not change'); END;

-- Each time that a calendar was made: the timetable, and the days that it passed over with their reason.
CREATE TABLE group_calendars (
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  slots TEXT NOT NULL CHECK (json_valid(slots)),
  room TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  skipped TEXT NOT NULL CHECK (json_valid(skipped)),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (group_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER group_calendars_no_update BEFORE UPDATE ON group_calendars
BEGIN SELECT RAISE(ABORT, 'a calendar that was made does not change'); END;
CREATE TRIGGER group_calendars_no_delete BEFORE DELETE ON group_calendars
BEGIN SELECT RAISE(ABORT, 'a calendar that was made does not change'); END;
CREATE TRIGGER group_calendars_follow BEFORE INSERT ON group_calendars
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM group_calendars WHERE group_id = NEW.group_id), 0)
BEGIN SELECT RAISE(ABORT, 'a calendar that was made does not change'); END;

-- As what a session was planned: which session of which version of the programme. It changes while the session is open.
CREATE TABLE session_plans (
  session_id TEXT PRIMARY KEY NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  programme_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  item TEXT NOT NULL CHECK (length(item) > 0),
  FOREIGN KEY (programme_id, version) REFERENCES programme_versions (programme_id, version) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER session_plans_of_open_sessions BEFORE UPDATE ON session_plans
WHEN OLD.session_id <> NEW.session_id
  OR EXISTS (SELECT 1 FROM sessions
    WHERE id = OLD.session_id AND (closed_at IS NOT NULL OR cancelled_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER session_plans_no_delete BEFORE DELETE ON session_plans
BEGIN SELECT RAISE(ABORT, 'a session keeps its plan'); END;
CREATE TRIGGER session_plans_no_replace BEFORE INSERT ON session_plans
WHEN EXISTS (SELECT 1 FROM session_plans WHERE session_id = NEW.session_id)
BEGIN SELECT RAISE(ABORT, 'a session keeps its plan'); END;
CREATE TRIGGER session_plans_begin_open BEFORE INSERT ON session_plans
WHEN EXISTS (SELECT 1 FROM sessions
  WHERE id = NEW.session_id AND (closed_at IS NOT NULL OR cancelled_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a session that ended is not planned'); END;

-- A session that was moved: from when, and why; by hand, or because the calendar was made anew.
CREATE TABLE session_moves (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  from_day TEXT NOT NULL,
  from_starts TEXT NOT NULL,
  from_ends TEXT NOT NULL,
  to_day TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
  moved_at TEXT NOT NULL,
  moved_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (session_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER session_moves_no_update BEFORE UPDATE ON session_moves
BEGIN SELECT RAISE(ABORT, 'that a session was moved does not change'); END;
CREATE TRIGGER session_moves_no_delete BEFORE DELETE ON session_moves
BEGIN SELECT RAISE(ABORT, 'that a session was moved does not change'); END;
CREATE TRIGGER session_moves_follow BEFORE INSERT ON session_moves
WHEN NEW.number <> 1 + coalesce((SELECT max(number) FROM session_moves WHERE session_id = NEW.session_id), 0)
BEGIN SELECT RAISE(ABORT, 'that a session was moved does not change'); END;
CREATE TRIGGER session_moves_of_open_sessions BEFORE INSERT ON session_moves
WHEN EXISTS (SELECT 1 FROM sessions
  WHERE id = NEW.session_id AND (closed_at IS NOT NULL OR cancelled_at IS NOT NULL))
BEGIN SELECT RAISE(ABORT, 'a session that ended is not moved'); END;

-- Called off is called off, by somebody; whose log has begun is not called off and does not change its day.
ALTER TABLE sessions ADD COLUMN cancelled_by TEXT REFERENCES users (id) ON DELETE RESTRICT;
CREATE TRIGGER sessions_called_off_by_somebody BEFORE UPDATE OF cancelled_at, cancelled_by ON sessions
WHEN (NEW.cancelled_at IS NULL) <> (NEW.cancelled_by IS NULL)
BEGIN SELECT RAISE(ABORT, 'somebody calls a session off'); END;
CREATE TRIGGER sessions_begin_called_for BEFORE INSERT ON sessions
WHEN NEW.cancelled_at IS NOT NULL OR NEW.cancelled_by IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session begins called for'); END;
CREATE TRIGGER begun_sessions_go_on BEFORE UPDATE OF cancelled_at, held_on ON sessions
WHEN (NEW.cancelled_at IS NOT NULL OR NEW.held_on <> OLD.held_on)
  AND EXISTS (SELECT 1 FROM attendance WHERE session_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a session that has begun keeps its day'); END;
CREATE TRIGGER called_off_sessions_no_update BEFORE UPDATE ON sessions WHEN OLD.cancelled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session called off does not change'); END;
CREATE TRIGGER called_off_sessions_no_delete BEFORE DELETE ON sessions WHEN OLD.cancelled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session called off does not change'); END;
CREATE TRIGGER called_off_sessions_no_replace BEFORE INSERT ON sessions
WHEN EXISTS (SELECT 1 FROM sessions
  WHERE (id = NEW.id OR (group_id = NEW.group_id AND number = NEW.number))
    AND cancelled_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a session called off does not change'); END;
CREATE TRIGGER called_off_marks_no_insert BEFORE INSERT ON attendance
WHEN (SELECT cancelled_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session called off does not change'); END;
CREATE TRIGGER called_off_topics_no_insert BEFORE INSERT ON session_topics
WHEN (SELECT cancelled_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session called off does not change'); END;
CREATE TRIGGER called_off_facilitators_no_insert BEFORE INSERT ON session_facilitators
WHEN (SELECT cancelled_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session called off does not change'); END;
CREATE TRIGGER called_off_marks_no_update BEFORE UPDATE OF session_id ON attendance
WHEN (SELECT cancelled_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session called off does not change'); END;
CREATE TRIGGER called_off_topics_no_delete BEFORE DELETE ON session_topics
WHEN (SELECT cancelled_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session called off does not change'); END;

-- The agenda asks by day, Hoy for what is open.
CREATE INDEX sessions_by_day ON sessions (held_on, id);
CREATE INDEX open_sessions_by_day ON sessions (held_on, id) WHERE closed_at IS NULL AND cancelled_at IS NULL;
