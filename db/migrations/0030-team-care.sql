-- Spaces in which the team takes care of itself (§6.3.4, §6.3.5). That they were held and how many took part is the
-- office's; what was written in them is of those who took part. Nobody joins afterwards: what was said was said to these.
CREATE TABLE care_meetings (
  id TEXT PRIMARY KEY NOT NULL,
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  -- §6.3.5 prefers a professional in psychology: without one the reason is written.
  by_psychology INTEGER NOT NULL CHECK (by_psychology IN (0, 1)),
  no_psychology_reason TEXT NOT NULL CHECK (length(no_psychology_reason) <= 200),
  -- Who took part without an account.
  others INTEGER NOT NULL CHECK (others BETWEEN 0 AND 50),
  -- Who led it and the themes, sealed: read by who took part.
  content_sealed BLOB NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((by_psychology = 1) = (no_psychology_reason = ''))
) STRICT, WITHOUT ROWID;
CREATE TABLE care_participants (
  meeting_id TEXT NOT NULL REFERENCES care_meetings (id) ON DELETE RESTRICT,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (meeting_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE care_texts (
  meeting_id TEXT NOT NULL REFERENCES care_meetings (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  text_sealed BLOB NOT NULL,
  written_at TEXT NOT NULL,
  PRIMARY KEY (meeting_id, number),
  FOREIGN KEY (meeting_id, author_id) REFERENCES care_participants (meeting_id, user_id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER care_meetings_no_replace BEFORE INSERT ON care_meetings
WHEN EXISTS (SELECT 1 FROM care_meetings WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a space of care stays as it was held'); END;
CREATE TRIGGER care_meetings_no_update BEFORE UPDATE ON care_meetings
BEGIN SELECT RAISE(ABORT, 'a space of care stays as it was held'); END;
CREATE TRIGGER care_meetings_no_delete BEFORE DELETE ON care_meetings
BEGIN SELECT RAISE(ABORT, 'a space of care stays as it was held'); END;
CREATE TRIGGER care_participants_took_part BEFORE INSERT ON care_participants
WHEN EXISTS (SELECT 1 FROM care_participants WHERE meeting_id = NEW.meeting_id AND user_id = NEW.user_id)
  OR EXISTS (SELECT 1 FROM care_texts WHERE meeting_id = NEW.meeting_id)
BEGIN SELECT RAISE(ABORT, 'nobody joins a space of care afterwards'); END;
CREATE TRIGGER care_participants_no_update BEFORE UPDATE ON care_participants
BEGIN SELECT RAISE(ABORT, 'nobody joins a space of care afterwards'); END;
CREATE TRIGGER care_participants_no_delete BEFORE DELETE ON care_participants
BEGIN SELECT RAISE(ABORT, 'nobody joins a space of care afterwards'); END;
-- The first text is written with the meeting, empty where there was nothing to write: from then on nobody joins.
CREATE TRIGGER care_texts_append BEFORE INSERT ON care_texts
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM care_texts WHERE meeting_id = NEW.meeting_id)
BEGIN SELECT RAISE(ABORT, 'what was written in a space of care is added to'); END;
CREATE TRIGGER care_texts_no_update BEFORE UPDATE ON care_texts
BEGIN SELECT RAISE(ABORT, 'what was written in a space of care is added to'); END;
CREATE TRIGGER care_texts_no_delete BEFORE DELETE ON care_texts
BEGIN SELECT RAISE(ABORT, 'what was written in a space of care is added to'); END;
