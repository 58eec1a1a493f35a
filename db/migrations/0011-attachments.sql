-- Documents of a case: scans, photographs, PDF and Word, sealed in pieces. Each has a random key of its own, and that
-- key is sealed with the one of its compartment. A file that was chosen and not kept yet is `staged`: its owner's alone,
-- at most one a case, and it may go. A kept one does not change; it is retracted with a reason, never removed.
CREATE TABLE attachments (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  content_kind TEXT NOT NULL CHECK (content_kind IN ('png', 'jpeg', 'pdf', 'docx')),
  byte_count INTEGER NOT NULL CHECK (byte_count BETWEEN 1 AND 26214400),
  chunk_count INTEGER NOT NULL CHECK (chunk_count > 0),
  compartment TEXT NOT NULL CHECK (compartment IN ('registry', 'clinical', 'protected')),
  key_sealed BLOB NOT NULL CHECK (length(key_sealed) > 32),
  title_sealed BLOB NOT NULL CHECK (length(title_sealed) > 0),
  staged_at TEXT NOT NULL,
  kept_at TEXT,
  kind TEXT CHECK (kind IN ('identity', 'court', 'referral', 'consent', 'ficha', 'report', 'protection', 'test', 'other')),
  dated_on TEXT,
  CHECK ((kept_at IS NULL) = (kind IS NULL) AND (kept_at IS NULL) = (dated_on IS NULL)),
  CHECK (kind IS NOT 'test' OR compartment = 'clinical')
) STRICT;
CREATE INDEX attachments_by_case ON attachments (case_id, num);
CREATE UNIQUE INDEX attachments_one_staged ON attachments (owner_id, case_id) WHERE kept_at IS NULL;

CREATE TABLE attachment_chunks (
  attachment_id TEXT NOT NULL REFERENCES attachments (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  body_sealed BLOB NOT NULL CHECK (length(body_sealed) > 0),
  UNIQUE (attachment_id, number)
) STRICT;

CREATE TABLE attachment_retractions (
  attachment_id TEXT PRIMARY KEY NOT NULL REFERENCES attachments (id) ON DELETE RESTRICT,
  reason_sealed BLOB NOT NULL CHECK (length(reason_sealed) > 0),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

CREATE TRIGGER attachments_begin_staged BEFORE INSERT ON attachments
WHEN NEW.kept_at IS NOT NULL
  OR EXISTS (SELECT 1 FROM attachments WHERE id = NEW.id OR num = NEW.num)
  -- INSERT OR REPLACE by the partial key takes a staged one, whose pieces would be left behind.
  OR EXISTS (SELECT 1 FROM attachments WHERE owner_id = NEW.owner_id AND case_id = NEW.case_id AND kept_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'a document does not change'); END;
CREATE TRIGGER kept_attachments_no_update BEFORE UPDATE ON attachments WHEN OLD.kept_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a document does not change'); END;
CREATE TRIGGER attachments_keep_what_they_are BEFORE UPDATE ON attachments
WHEN NEW.num <> OLD.num OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.owner_id <> OLD.owner_id
  OR NEW.content_kind <> OLD.content_kind OR NEW.byte_count <> OLD.byte_count OR NEW.chunk_count <> OLD.chunk_count
  OR NEW.staged_at <> OLD.staged_at
BEGIN SELECT RAISE(ABORT, 'a document does not change'); END;
CREATE TRIGGER attachments_are_kept_whole BEFORE UPDATE OF kept_at ON attachments
WHEN (SELECT count(*) FROM attachment_chunks WHERE attachment_id = NEW.id) <> NEW.chunk_count
BEGIN SELECT RAISE(ABORT, 'a document is kept whole'); END;
CREATE TRIGGER kept_attachments_no_delete BEFORE DELETE ON attachments
WHEN OLD.kept_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a document is retracted, never removed'); END;

CREATE TRIGGER chunks_of_staged BEFORE INSERT ON attachment_chunks
WHEN EXISTS (SELECT 1 FROM attachment_chunks
    WHERE rowid = NEW.rowid OR (attachment_id = NEW.attachment_id AND number = NEW.number))
  OR (SELECT kept_at FROM attachments WHERE id = NEW.attachment_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a document does not change'); END;
CREATE TRIGGER chunks_no_update BEFORE UPDATE ON attachment_chunks
BEGIN SELECT RAISE(ABORT, 'a document does not change'); END;
CREATE TRIGGER kept_chunks_no_delete BEFORE DELETE ON attachment_chunks
WHEN EXISTS (SELECT 1 FROM attachments a WHERE a.id = OLD.attachment_id AND a.kept_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = a.case_id))
BEGIN SELECT RAISE(ABORT, 'a document is retracted, never removed'); END;

CREATE TRIGGER retractions_of_kept BEFORE INSERT ON attachment_retractions
WHEN (SELECT kept_at FROM attachments WHERE id = NEW.attachment_id) IS NULL
  OR EXISTS (SELECT 1 FROM attachment_retractions WHERE attachment_id = NEW.attachment_id)
BEGIN SELECT RAISE(ABORT, 'a document is retracted once'); END;
CREATE TRIGGER retractions_no_update BEFORE UPDATE ON attachment_retractions
BEGIN SELECT RAISE(ABORT, 'a retraction does not change'); END;
CREATE TRIGGER retractions_no_delete BEFORE DELETE ON attachment_retractions
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN attachments a ON a.case_id = d.case_id WHERE a.id = OLD.attachment_id)
BEGIN SELECT RAISE(ABORT, 'a retraction does not change'); END;
