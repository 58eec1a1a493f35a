-- People with their consent and case, individual attention, groups and sessions.
-- A table with a text key has a hidden second one, its rowid, by which INSERT OR REPLACE can remove a row past its
-- guard. Guarded tables are WITHOUT ROWID, or, where rows are large (notes), their triggers look at the rowid too.

CREATE TABLE people (
  num INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  document_kind TEXT NOT NULL CHECK (document_kind IN ('dni', 'foreign-card', 'ptp', 'passport', 'other', 'none')),
  document_number TEXT NOT NULL,
  given_names TEXT NOT NULL CHECK (length(given_names) > 0),
  paternal_surname TEXT NOT NULL CHECK (length(paternal_surname) > 0),
  maternal_surname TEXT NOT NULL,
  birth_date TEXT,
  phone TEXT NOT NULL,
  safe_contact TEXT NOT NULL,
  -- Folded words for searching and an ASCII key in Spanish alphabetical order, both made by shared/domain/text.
  search_text TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((document_kind = 'none') = (document_number = ''))
) STRICT;
CREATE UNIQUE INDEX people_one_per_document ON people (document_kind, document_number)
  WHERE document_kind IN ('dni', 'foreign-card', 'ptp', 'passport');
CREATE INDEX people_by_sort_key ON people (sort_key, num);

CREATE VIRTUAL TABLE people_search USING fts5 (
  search_text, content = 'people', content_rowid = 'num', prefix = '1 2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER people_search_insert AFTER INSERT ON people
BEGIN INSERT INTO people_search (rowid, search_text) VALUES (NEW.num, NEW.search_text); END;
CREATE TRIGGER people_search_update AFTER UPDATE OF search_text ON people
BEGIN
  INSERT INTO people_search (people_search, rowid, search_text) VALUES ('delete', OLD.num, OLD.search_text);
  INSERT INTO people_search (rowid, search_text) VALUES (NEW.num, NEW.search_text);
END;
CREATE TRIGGER people_search_delete AFTER DELETE ON people
BEGIN INSERT INTO people_search (people_search, rowid, search_text) VALUES ('delete', OLD.num, OLD.search_text); END;

-- Nobody's data stand in the register without the consent that came before them.
CREATE TABLE consents (
  id TEXT PRIMARY KEY NOT NULL,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('verbal', 'written')),
  given_on TEXT NOT NULL,
  informed_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  how TEXT NOT NULL CHECK (length(how) > 0),
  text_version TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX consents_by_person ON consents (person_id);
CREATE TRIGGER consents_no_update BEFORE UPDATE ON consents
BEGIN SELECT RAISE(ABORT, 'a consent is not rewritten'); END;
CREATE TRIGGER consents_no_delete BEFORE DELETE ON consents
BEGIN SELECT RAISE(ABORT, 'a consent is not rewritten'); END;
CREATE TRIGGER consents_no_replace BEFORE INSERT ON consents
WHEN EXISTS (SELECT 1 FROM consents WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a consent is not rewritten'); END;

CREATE TABLE case_codes (
  year INTEGER PRIMARY KEY,
  last_number INTEGER NOT NULL CHECK (last_number > 0)
) STRICT;

CREATE TABLE cases (
  id TEXT PRIMARY KEY NOT NULL,
  code TEXT NOT NULL UNIQUE,
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  consent_id TEXT NOT NULL REFERENCES consents (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state IN ('admitted', 'closed')),
  condition TEXT NOT NULL CHECK (condition IN ('new', 're-entry', 'repeat', 'referred', 'continuing')),
  entry_way TEXT NOT NULL,
  institution_number TEXT NOT NULL,
  reason TEXT NOT NULL,
  responsible_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  opened_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX cases_by_person ON cases (person_id);

-- §6.8. The body is sealed with the clinical key; an unsigned note has none: what is being typed is a draft.
CREATE TABLE individual_notes (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  occurred_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  signed_at TEXT,
  body_sealed BLOB,
  CHECK ((signed_at IS NULL) = (body_sealed IS NULL))
) STRICT;
CREATE INDEX individual_notes_by_case ON individual_notes (case_id, occurred_on);
CREATE INDEX individual_notes_unsigned ON individual_notes (author_id) WHERE signed_at IS NULL;
CREATE TRIGGER signed_notes_no_update BEFORE UPDATE ON individual_notes WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;
CREATE TRIGGER signed_notes_no_delete BEFORE DELETE ON individual_notes WHEN OLD.signed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;
CREATE TRIGGER signed_notes_no_replace BEFORE INSERT ON individual_notes
WHEN EXISTS (SELECT 1 FROM individual_notes
  WHERE (id = NEW.id OR rowid = NEW.rowid) AND signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;
CREATE TRIGGER notes_keep_their_case BEFORE UPDATE OF id, case_id, author_id ON individual_notes
BEGIN SELECT RAISE(ABORT, 'a note keeps its case and its author'); END;
CREATE TRIGGER notes_keep_their_row BEFORE UPDATE ON individual_notes WHEN NEW.rowid <> OLD.rowid
BEGIN SELECT RAISE(ABORT, 'a signed note does not change'); END;

CREATE TABLE note_amendments (
  id TEXT PRIMARY KEY NOT NULL,
  note_id TEXT NOT NULL REFERENCES individual_notes (id) ON DELETE RESTRICT,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  text_sealed BLOB NOT NULL
) STRICT;
CREATE INDEX note_amendments_by_note ON note_amendments (note_id, at);
CREATE TRIGGER amendments_no_update BEFORE UPDATE ON note_amendments
BEGIN SELECT RAISE(ABORT, 'an amendment does not change'); END;
CREATE TRIGGER amendments_no_delete BEFORE DELETE ON note_amendments
BEGIN SELECT RAISE(ABORT, 'an amendment does not change'); END;
CREATE TRIGGER amendments_no_replace BEFORE INSERT ON note_amendments
WHEN EXISTS (SELECT 1 FROM note_amendments WHERE id = NEW.id OR rowid = NEW.rowid)
BEGIN SELECT RAISE(ABORT, 'an amendment does not change'); END;
CREATE TRIGGER amendments_of_signed_notes BEFORE INSERT ON note_amendments
WHEN (SELECT signed_at FROM individual_notes WHERE id = NEW.note_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'only a signed note is amended'); END;

CREATE TABLE groups (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL CHECK (length(name) > 0),
  kind TEXT NOT NULL CHECK (kind IN ('preventive', 'cai')),
  place TEXT NOT NULL,
  affinity TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT;
CREATE TABLE group_facilitators (
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (group_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE group_members (
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  joined_on TEXT NOT NULL,
  over_cap_reason TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (group_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_members_by_case ON group_members (case_id);
-- §6.4.1: more than fifteen is possible, never without its reason.
CREATE TRIGGER group_cap_needs_a_reason BEFORE INSERT ON group_members
WHEN NEW.over_cap_reason = '' AND (SELECT count(*) FROM group_members WHERE group_id = NEW.group_id) >= 15
BEGIN SELECT RAISE(ABORT, 'more than fifteen needs a reason'); END;
CREATE TRIGGER group_cap_keeps_its_reason BEFORE UPDATE OF over_cap_reason ON group_members
WHEN OLD.over_cap_reason <> '' AND NEW.over_cap_reason = ''
BEGIN SELECT RAISE(ABORT, 'more than fifteen needs a reason'); END;

CREATE TABLE sessions (
  id TEXT PRIMARY KEY NOT NULL,
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  held_on TEXT NOT NULL,
  topic INTEGER NOT NULL CHECK (topic BETWEEN 1 AND 13),
  development TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  closed_at TEXT,
  closed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (group_id, number),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE session_facilitators (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (session_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
  session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  mark TEXT NOT NULL CHECK (mark IN ('present', 'late', 'excused', 'absent', 'not-admitted')),
  observation TEXT NOT NULL,
  PRIMARY KEY (session_id, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_case ON attendance (case_id);

-- A closed session and what belongs to it do not change. The INSERT triggers stop INSERT OR REPLACE too.
CREATE TRIGGER closed_sessions_no_update BEFORE UPDATE ON sessions WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_sessions_no_delete BEFORE DELETE ON sessions WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_sessions_no_replace BEFORE INSERT ON sessions
WHEN EXISTS (SELECT 1 FROM sessions
  WHERE (id = NEW.id OR (group_id = NEW.group_id AND number = NEW.number)) AND closed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER sessions_keep_their_place BEFORE UPDATE OF id, group_id, number ON sessions
BEGIN SELECT RAISE(ABORT, 'a session keeps its group and its number'); END;
-- Closing is an act of its own: inserted as closed, a session would pass by both checks below.
CREATE TRIGGER sessions_begin_open BEFORE INSERT ON sessions WHEN NEW.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a session begins open'); END;
CREATE TRIGGER closed_attendance_no_insert BEFORE INSERT ON attendance
WHEN (SELECT closed_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_attendance_no_update BEFORE UPDATE ON attendance
WHEN (SELECT closed_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
  OR (SELECT closed_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_attendance_no_delete BEFORE DELETE ON attendance
WHEN (SELECT closed_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_facilitators_no_insert BEFORE INSERT ON session_facilitators
WHEN (SELECT closed_at FROM sessions WHERE id = NEW.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_facilitators_no_update BEFORE UPDATE ON session_facilitators
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
CREATE TRIGGER closed_facilitators_no_delete BEFORE DELETE ON session_facilitators
WHEN (SELECT closed_at FROM sessions WHERE id = OLD.session_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed session does not change'); END;
-- §6.3.1: at least two conduct a session.
CREATE TRIGGER sessions_close_with_two BEFORE UPDATE OF closed_at ON sessions
WHEN NEW.closed_at IS NOT NULL
  AND (SELECT count(*) FROM session_facilitators WHERE session_id = NEW.id) < 2
BEGIN SELECT RAISE(ABORT, 'a session has two facilitators'); END;
-- Absences are rows: nobody on the roster is left without a mark.
CREATE TRIGGER sessions_close_with_everyone BEFORE UPDATE OF closed_at ON sessions
WHEN NEW.closed_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM group_members m WHERE m.group_id = NEW.group_id AND m.joined_on <= NEW.held_on
    AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = NEW.id AND a.case_id = m.case_id))
BEGIN SELECT RAISE(ABORT, 'everyone on the roster has a mark'); END;
