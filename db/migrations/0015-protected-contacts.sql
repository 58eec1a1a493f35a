-- Whom a case may put at risk: victims, partners and relatives (§6.7, end). Who they are, where they are and how they
-- can be reached is sealed `protected`, name and relation too. They are no people of the register: nothing there refers
-- to them, no word of theirs is indexed, and no search of a man can meet them.
CREATE TABLE protected_contacts (
  contact_id TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  detail_sealed BLOB NOT NULL CHECK (length(detail_sealed) > 0),
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (contact_id, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX protected_contacts_by_case ON protected_contacts (case_id);
-- Stops INSERT OR REPLACE, a version that is not the next one, and a contact that goes over to another case.
CREATE TRIGGER contacts_append BEFORE INSERT ON protected_contacts
WHEN NEW.version IS NOT 1 + (SELECT coalesce(max(version), 0) FROM protected_contacts WHERE contact_id = NEW.contact_id)
  OR EXISTS (SELECT 1 FROM protected_contacts WHERE contact_id = NEW.contact_id AND case_id <> NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a contact is written again, never over'); END;
CREATE TRIGGER contacts_no_update BEFORE UPDATE ON protected_contacts
BEGIN SELECT RAISE(ABORT, 'a contact is written again, never over'); END;
CREATE TRIGGER contacts_no_delete BEFORE DELETE ON protected_contacts
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a contact is written again, never over'); END;
