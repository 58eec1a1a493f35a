-- Programmes of sessions (§6.4.6 to §6.4.11): templates of the office, and of each group its own, which is a copy. What a
-- programme says is never changed but followed by its next version: a session of the calendar goes on saying by which it
-- was planned. The template that Resguardo brings is part of the program and stands in no table.
CREATE TABLE programmes (
  id TEXT PRIMARY KEY NOT NULL,
  -- The group whose own it is; null for a template.
  group_id TEXT UNIQUE REFERENCES groups (id) ON DELETE RESTRICT,
  -- Null for a copy of the one that Resguardo brings.
  copied_from TEXT REFERENCES programmes (id) ON DELETE RESTRICT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER programmes_no_update BEFORE UPDATE ON programmes
BEGIN SELECT RAISE(ABORT, 'a programme stays what it is of'); END;
CREATE TRIGGER programmes_no_delete BEFORE DELETE ON programmes
BEGIN SELECT RAISE(ABORT, 'a programme stays what it is of'); END;
CREATE TRIGGER programmes_no_replace BEFORE INSERT ON programmes
WHEN EXISTS (SELECT 1 FROM programmes WHERE id = NEW.id OR group_id = NEW.group_id)
BEGIN SELECT RAISE(ABORT, 'a programme stays what it is of'); END;

CREATE TABLE programme_versions (
  programme_id TEXT NOT NULL REFERENCES programmes (id) ON DELETE RESTRICT,
  version INTEGER NOT NULL CHECK (version > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  sessions TEXT NOT NULL CHECK (json_valid(sessions)),
  saved_at TEXT NOT NULL,
  saved_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (programme_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER programme_versions_no_update BEFORE UPDATE ON programme_versions
BEGIN SELECT RAISE(ABORT, 'a version of a programme does not change'); END;
CREATE TRIGGER programme_versions_no_delete BEFORE DELETE ON programme_versions
BEGIN SELECT RAISE(ABORT, 'a version of a programme does not change'); END;
CREATE TRIGGER programme_versions_follow BEFORE INSERT ON programme_versions
WHEN NEW.version <> 1 + coalesce((SELECT max(version) FROM programme_versions WHERE programme_id = NEW.programme_id), 0)
BEGIN SELECT RAISE(ABORT, 'a version of a programme does not change'); END;
