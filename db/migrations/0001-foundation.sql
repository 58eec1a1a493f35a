-- The office, its accounts, the audit chain and the drafts.
-- Times are UTC text, ids are UUID text. Tables are STRICT: a wrong type is refused, not converted.

CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  office_id TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  kind TEXT NOT NULL CHECK (kind IN ('cem', 'cai', 'other')),
  ubigeo TEXT NOT NULL CHECK (ubigeo GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
  contact_phone TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  contact_address TEXT NOT NULL,
  idle_minutes INTEGER NOT NULL DEFAULT 5 CHECK (idle_minutes BETWEEN 1 AND 30),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE users (
  id TEXT PRIMARY KEY NOT NULL,
  login TEXT NOT NULL,
  full_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN
    ('admission', 'facilitation', 'psychology', 'social-work', 'judicial-follow-up', 'coordination')),
  profession TEXT NOT NULL,
  trained_for_facilitation INTEGER NOT NULL CHECK (trained_for_facilitation IN (0, 1)),
  active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
  created_at TEXT NOT NULL,
  last_sign_in_at TEXT
) STRICT;

CREATE UNIQUE INDEX users_one_active_per_login ON users (login) WHERE active = 1;

-- Who wrote something must stay known: an account is closed, never removed.
CREATE TRIGGER users_are_never_deleted BEFORE DELETE ON users
BEGIN SELECT RAISE(ABORT, 'users are never deleted'); END;

CREATE TABLE audit_log (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  action TEXT NOT NULL,
  outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
  subject_kind TEXT,
  subject_id TEXT,
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  mac BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;
CREATE INDEX audit_log_by_subject ON audit_log (subject_kind, subject_id, seq);

-- Append-only. The INSERT trigger stops INSERT OR REPLACE also where recursive_triggers is off.
CREATE TRIGGER audit_log_no_update BEFORE UPDATE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_log_no_delete BEFORE DELETE ON audit_log
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_log_appends BEFORE INSERT ON audit_log
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM audit_log)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

-- How far the chain reaches, authenticated on its own: a shortened log does not end where its head says.
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  seq INTEGER NOT NULL,
  mac BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'the audit head stays'); END;

CREATE TABLE drafts (
  id TEXT PRIMARY KEY NOT NULL,
  owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  form TEXT NOT NULL,
  subject TEXT NOT NULL,
  compartment TEXT NOT NULL CHECK (compartment IN ('registry', 'clinical', 'protected')),
  content_sealed BLOB NOT NULL,
  focus_field TEXT,
  route TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (owner_id, form, subject)
) STRICT;
