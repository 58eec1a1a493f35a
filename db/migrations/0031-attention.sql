-- Individual attention is given by who facilitates too (§6.8.1), who holds no clinical key: each note says which key
-- seals it, and that is its author's. The psychologist's own process notes are no part of the file and stand in a table
-- of their own, so that nothing that reads the file meets them. Between group and attention goes a short text (§6.8.4).

ALTER TABLE individual_notes ADD COLUMN compartment TEXT NOT NULL DEFAULT 'clinical'
  CHECK (compartment IN ('registry', 'clinical'));
CREATE TRIGGER notes_keep_their_seal BEFORE UPDATE OF compartment ON individual_notes
WHEN NEW.compartment IS NOT OLD.compartment
BEGIN SELECT RAISE(ABORT, 'a note keeps its seal'); END;
-- Nobody writes under a key that she lacks, and a psychologist never under a wider one than hers.
CREATE TRIGGER notes_have_the_seal_of_their_author BEFORE INSERT ON individual_notes
WHEN NEW.compartment IS NOT
  (SELECT iif(role = 'psychology', 'clinical', 'registry') FROM users WHERE id = NEW.author_id)
BEGIN SELECT RAISE(ABORT, 'a note is sealed with the key of its author'); END;

-- Written once, whole. A correction is another note of hers.
CREATE TABLE process_notes (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  occurred_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  text_sealed BLOB NOT NULL CHECK (length(text_sealed) > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX process_notes_by_case ON process_notes (case_id, author_id);
CREATE TRIGGER process_notes_are_of_psychology BEFORE INSERT ON process_notes
WHEN (SELECT role FROM users WHERE id = NEW.author_id) IS NOT 'psychology'
BEGIN SELECT RAISE(ABORT, 'a process note is of its psychologist'); END;
CREATE TRIGGER process_notes_no_update BEFORE UPDATE ON process_notes
BEGIN SELECT RAISE(ABORT, 'a process note does not change'); END;
CREATE TRIGGER process_notes_no_delete BEFORE DELETE ON process_notes
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a process note does not change'); END;
CREATE TRIGGER process_notes_no_replace BEFORE INSERT ON process_notes
WHEN EXISTS (SELECT 1 FROM process_notes WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a process note does not change'); END;
CREATE TRIGGER process_notes_need_a_basis BEFORE INSERT ON process_notes
WHEN EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER restricted_no_process_notes BEFORE INSERT ON process_notes
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER process_notes_wait_for_him BEFORE INSERT ON process_notes
WHEN NEW.case_id IN (SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'he has not come yet'); END;

-- Its author lets a colleague of psychology read it, and takes that back. Numbered: the last act says how it stands.
CREATE TABLE process_note_shares (
  note_id TEXT NOT NULL REFERENCES process_notes (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  reader_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  act TEXT NOT NULL CHECK (act IN ('share', 'withdraw')),
  at TEXT NOT NULL,
  PRIMARY KEY (note_id, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER shares_append BEFORE INSERT ON process_note_shares
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM process_note_shares WHERE note_id = NEW.note_id)
  OR NEW.act IS coalesce((SELECT act FROM process_note_shares WHERE note_id = NEW.note_id
    AND reader_id = NEW.reader_id ORDER BY number DESC LIMIT 1), 'withdraw')
BEGIN SELECT RAISE(ABORT, 'sharing and its end take turns'); END;
CREATE TRIGGER shares_among_psychologists BEFORE INSERT ON process_note_shares
WHEN (SELECT role FROM users WHERE id = NEW.reader_id) IS NOT 'psychology'
  OR NEW.reader_id IS (SELECT author_id FROM process_notes WHERE id = NEW.note_id)
BEGIN SELECT RAISE(ABORT, 'a process note is shared with another psychologist'); END;
CREATE TRIGGER shares_no_update BEFORE UPDATE ON process_note_shares
BEGIN SELECT RAISE(ABORT, 'sharing and its end take turns'); END;
CREATE TRIGGER shares_no_delete BEFORE DELETE ON process_note_shares
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN process_notes n ON n.case_id = d.case_id WHERE n.id = OLD.note_id)
BEGIN SELECT RAISE(ABORT, 'sharing and its end take turns'); END;

-- What the individual attention lets the group know. Whoever conducts the group he is in reads it: the group is not
-- named, so that after a transfer those of the new one do.
CREATE TABLE group_messages (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 1000)
) STRICT, WITHOUT ROWID;
CREATE INDEX group_messages_by_case ON group_messages (case_id, at);
CREATE TRIGGER messages_of_members BEFORE INSERT ON group_messages
WHEN NOT EXISTS (SELECT 1 FROM group_members WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'he is in no group'); END;
CREATE TRIGGER messages_no_update BEFORE UPDATE ON group_messages
BEGIN SELECT RAISE(ABORT, 'a message does not change'); END;
CREATE TRIGGER messages_no_delete BEFORE DELETE ON group_messages
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a message does not change'); END;
CREATE TRIGGER messages_no_replace BEFORE INSERT ON group_messages
WHEN EXISTS (SELECT 1 FROM group_messages WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a message does not change'); END;
CREATE TRIGGER messages_need_a_basis BEFORE INSERT ON group_messages
WHEN EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER restricted_no_messages BEFORE INSERT ON group_messages
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;

CREATE TABLE group_message_withdrawals (
  message_id TEXT PRIMARY KEY NOT NULL REFERENCES group_messages (id) ON DELETE RESTRICT,
  by_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TRIGGER withdrawals_of_their_author BEFORE INSERT ON group_message_withdrawals
WHEN EXISTS (SELECT 1 FROM group_message_withdrawals WHERE message_id = NEW.message_id)
  OR NEW.by_id IS NOT (SELECT author_id FROM group_messages WHERE id = NEW.message_id)
BEGIN SELECT RAISE(ABORT, 'a message is withdrawn once, by its author'); END;
CREATE TRIGGER withdrawals_no_update BEFORE UPDATE ON group_message_withdrawals
BEGIN SELECT RAISE(ABORT, 'a message is withdrawn once, by its author'); END;
CREATE TRIGGER withdrawals_no_delete BEFORE DELETE ON group_message_withdrawals
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN group_messages m ON m.case_id = d.case_id WHERE m.id = OLD.message_id)
BEGIN SELECT RAISE(ABORT, 'a message is withdrawn once, by its author'); END;
