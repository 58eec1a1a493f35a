-- Appointments: with whom, when and where, of a case or of the office alone. What one says today is the last of its
-- changes; those are numbered, stay, and are the only way in which it changes.
CREATE TABLE appointments (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT REFERENCES cases (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN
    ('individual-attention', 'evaluation', 'follow-up', 'family-interview', 'meeting', 'other')),
  about TEXT NOT NULL CHECK (length(about) <= 120),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  on_day TEXT NOT NULL CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- On the wall of the office.
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT NOT NULL CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]' AND ends_at > starts_at),
  room TEXT NOT NULL CHECK (length(room) <= 60),
  state TEXT NOT NULL CHECK (state IN ('planned', 'held', 'cancelled', 'no-show')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- A man is attended in a case of his; what has none says what it is for.
  CHECK (case_id IS NOT NULL OR (kind IN ('meeting', 'other') AND about <> '')),
  -- §6.4.12: that somebody of his is heard is told to few, and what about to nobody here.
  CHECK (kind <> 'family-interview' OR about = '')
) STRICT, WITHOUT ROWID;
CREATE INDEX appointments_by_day ON appointments (on_day);
CREATE INDEX appointments_by_case ON appointments (case_id) WHERE case_id IS NOT NULL;

-- What a form offers as rooms.
CREATE INDEX appointments_by_room ON appointments (room) WHERE room <> '';

CREATE TABLE appointment_changes (
  appointment_id TEXT NOT NULL REFERENCES appointments (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  on_day TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  ends_at TEXT NOT NULL,
  room TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) <= 200),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (appointment_id, number),
  -- Who did not come has its reason; what was called off too, where anything may be written.
  CHECK (reason <> '' OR state <> 'no-show')
) STRICT, WITHOUT ROWID;

-- Stops INSERT OR REPLACE too.
CREATE TRIGGER appointments_begin_planned BEFORE INSERT ON appointments
WHEN NEW.state <> 'planned' OR EXISTS (SELECT 1 FROM appointments WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an appointment begins planned'); END;
CREATE TRIGGER appointments_with_open_accounts BEFORE INSERT ON appointments
WHEN (SELECT active FROM users WHERE id = NEW.user_id) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'an appointment is with an open account'); END;
CREATE TRIGGER appointments_need_a_basis BEFORE INSERT ON appointments
WHEN (SELECT kind FROM case_bases WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1) = 'withdrawal'
  AND NOT EXISTS (SELECT 1 FROM case_bases WHERE case_id = NEW.case_id AND kind = 'mandate')
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER appointments_of_open_cases BEFORE INSERT ON appointments
WHEN (SELECT max(number) % 2 FROM processing_restrictions WHERE case_id = NEW.case_id) = 1
  OR (SELECT state FROM cases WHERE id = NEW.case_id) = 'archived'
BEGIN SELECT RAISE(ABORT, 'a held case is not summoned to'); END;
CREATE TRIGGER appointments_keep_their_first AFTER INSERT ON appointments
BEGIN
  INSERT INTO appointment_changes VALUES (NEW.id, 1, NEW.user_id, NEW.on_day, NEW.starts_at, NEW.ends_at, NEW.room,
    NEW.state, '', NEW.created_at, NEW.created_by);
END;
CREATE TRIGGER appointments_follow_their_changes BEFORE UPDATE ON appointments
WHEN NEW.id <> OLD.id OR NEW.case_id IS NOT OLD.case_id OR NEW.kind <> OLD.kind OR NEW.about <> OLD.about
  OR NEW.created_at <> OLD.created_at OR NEW.created_by <> OLD.created_by
  OR NOT EXISTS (SELECT 1 FROM appointment_changes c WHERE c.appointment_id = NEW.id
    AND c.number = (SELECT max(number) FROM appointment_changes WHERE appointment_id = NEW.id)
    AND c.user_id = NEW.user_id AND c.on_day = NEW.on_day AND c.starts_at = NEW.starts_at
    AND c.ends_at = NEW.ends_at AND c.room = NEW.room AND c.state = NEW.state)
BEGIN SELECT RAISE(ABORT, 'an appointment changes by a change'); END;
CREATE TRIGGER appointments_no_delete BEFORE DELETE ON appointments
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'an appointment is cancelled, not removed'); END;

CREATE TRIGGER appointment_changes_append BEFORE INSERT ON appointment_changes
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM appointment_changes
  WHERE appointment_id = NEW.appointment_id)
BEGIN SELECT RAISE(ABORT, 'the history of an appointment goes on from what it is'); END;
-- What was held, called off or missed is opened again before anything else, with its reason.
CREATE TRIGGER appointment_changes_follow BEFORE INSERT ON appointment_changes
WHEN NEW.number > 1 AND (SELECT state FROM appointments WHERE id = NEW.appointment_id) <> 'planned'
  AND (NEW.state <> 'planned' OR NEW.reason = '')
BEGIN SELECT RAISE(ABORT, 'the history of an appointment goes on from what it is'); END;
-- About whose data are held, or who took his consent back, nothing new is written: his appointments are called off, without
-- a word.
CREATE TRIGGER appointment_changes_of_held_cases BEFORE INSERT ON appointment_changes
WHEN NEW.number > 1 AND (NEW.state <> 'cancelled' OR NEW.reason <> '')
  AND (SELECT case_id FROM appointments WHERE id = NEW.appointment_id) IN
    (SELECT id FROM restricted_cases UNION SELECT id FROM cases_without_basis)
BEGIN SELECT RAISE(ABORT, 'a held appointment is called off and no more'); END;
CREATE TRIGGER appointment_changes_say_why BEFORE INSERT ON appointment_changes
WHEN NEW.state = 'cancelled' AND NEW.reason = ''
  AND coalesce((SELECT case_id FROM appointments WHERE id = NEW.appointment_id), '') NOT IN
    (SELECT id FROM restricted_cases UNION SELECT id FROM cases_without_basis)
BEGIN SELECT RAISE(ABORT, 'what is called off has its reason'); END;
CREATE TRIGGER appointment_changes_to_open_accounts BEFORE INSERT ON appointment_changes
WHEN NEW.number > 1 AND NEW.user_id <> (SELECT user_id FROM appointments WHERE id = NEW.appointment_id)
  AND (SELECT active FROM users WHERE id = NEW.user_id) IS NOT 1
BEGIN SELECT RAISE(ABORT, 'an appointment is with an open account'); END;
CREATE TRIGGER appointment_changes_apply AFTER INSERT ON appointment_changes WHEN NEW.number > 1
BEGIN
  UPDATE appointments SET user_id = NEW.user_id, on_day = NEW.on_day, starts_at = NEW.starts_at,
    ends_at = NEW.ends_at, room = NEW.room, state = NEW.state WHERE id = NEW.appointment_id;
END;
CREATE TRIGGER appointment_changes_no_update BEFORE UPDATE ON appointment_changes
BEGIN SELECT RAISE(ABORT, 'the history of an appointment does not change'); END;
CREATE TRIGGER appointment_changes_no_delete BEFORE DELETE ON appointment_changes
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN appointments a ON a.case_id = d.case_id
  WHERE a.id = OLD.appointment_id)
BEGIN SELECT RAISE(ABORT, 'the history of an appointment does not change'); END;
