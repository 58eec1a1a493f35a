-- Interviews with partners and relatives (§6.4.12): only after the man was told, and what they say never reaches him. All
-- that was said is sealed `protected`; in the open stands that he was told, and that somebody was heard.
CREATE TABLE family_tellings (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  -- Of whom he was told: as she stood written down then.
  contact_id TEXT NOT NULL,
  contact_version INTEGER NOT NULL,
  told_on TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('in-person', 'by-phone', 'in-writing')),
  told_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  FOREIGN KEY (contact_id, contact_version) REFERENCES protected_contacts (contact_id, version) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX family_tellings_by_case ON family_tellings (case_id);
CREATE TRIGGER tellings_of_the_same_case BEFORE INSERT ON family_tellings
WHEN NEW.case_id IS NOT (SELECT case_id FROM protected_contacts
  WHERE contact_id = NEW.contact_id AND version = NEW.contact_version)
BEGIN SELECT RAISE(ABORT, 'he is told of somebody of his case'); END;
CREATE TRIGGER tellings_need_an_open_case BEFORE INSERT ON family_tellings
WHEN NEW.case_id IN (SELECT id FROM cases_without_basis UNION SELECT id FROM restricted_cases)
BEGIN SELECT RAISE(ABORT, 'nothing is written about who is held'); END;
CREATE TRIGGER tellings_no_update BEFORE UPDATE ON family_tellings
BEGIN SELECT RAISE(ABORT, 'that he was told is not rewritten'); END;
CREATE TRIGGER tellings_no_delete BEFORE DELETE ON family_tellings
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'that he was told is not rewritten'); END;
CREATE TRIGGER tellings_no_replace BEFORE INSERT ON family_tellings
WHEN EXISTS (SELECT 1 FROM family_tellings WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'that he was told is not rewritten'); END;

CREATE TABLE family_interviews (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  contact_id TEXT NOT NULL,
  telling_id TEXT NOT NULL REFERENCES family_tellings (id) ON DELETE RESTRICT,
  held_on TEXT NOT NULL,
  body_sealed BLOB NOT NULL CHECK (length(body_sealed) > 0),
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX family_interviews_by_case ON family_interviews (case_id, held_on);
-- §6.4.12: with his prior knowledge, of this very person, and not on a day before it.
CREATE TRIGGER interviews_after_he_was_told BEFORE INSERT ON family_interviews
WHEN NOT EXISTS (SELECT 1 FROM family_tellings t WHERE t.id = NEW.telling_id AND t.case_id = NEW.case_id
  AND t.contact_id = NEW.contact_id AND t.told_on <= NEW.held_on)
BEGIN SELECT RAISE(ABORT, 'he was not told before'); END;
-- Nor is anybody called for one before he knows.
CREATE TRIGGER appointments_with_family_after_he_was_told BEFORE INSERT ON appointments
WHEN NEW.kind = 'family-interview' AND NOT EXISTS (SELECT 1 FROM family_tellings WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'he was not told before'); END;
CREATE TRIGGER interviews_no_update BEFORE UPDATE ON family_interviews
BEGIN SELECT RAISE(ABORT, 'an interview does not change'); END;
CREATE TRIGGER interviews_no_delete BEFORE DELETE ON family_interviews
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'an interview does not change'); END;
CREATE TRIGGER interviews_no_replace BEFORE INSERT ON family_interviews
WHEN EXISTS (SELECT 1 FROM family_interviews WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an interview does not change'); END;
CREATE TRIGGER interviews_need_an_open_case BEFORE INSERT ON family_interviews
WHEN NEW.case_id IN (SELECT id FROM cases_without_basis UNION SELECT id FROM restricted_cases
  UNION SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'nothing is written about who is held'); END;
