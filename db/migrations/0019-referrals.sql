-- Somebody who was referred and has not come yet: by whom, with which paper, received when and by whom. Until he comes
-- the office has his identification and how he is reached, and nothing else is written about him (§6.4.2, Ley 29733).

-- Two ways of arriving that the official list does not name.
INSERT INTO pick_options (list, code, label, position, origin, from_year) VALUES
  ('entry-way', 'inpe', 'Instituto Nacional Penitenciario (INPE)', 170, 'proposed', 1900),
  ('entry-way', 'other-institution', 'Otra institución', 180, 'proposed', 1900);

CREATE TABLE case_referrals (
  case_id TEXT PRIMARY KEY NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  -- As it was on the paper; how he came (`entry_way`) may be corrected, this stays.
  origin TEXT NOT NULL CHECK (length(origin) > 0),
  institution TEXT NOT NULL CHECK (length(institution) BETWEEN 1 AND 160),
  document TEXT NOT NULL CHECK (length(document) BETWEEN 1 AND 160),
  document_on TEXT NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on >= document_on),
  received_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER case_referrals_begin_a_case BEFORE INSERT ON case_referrals
WHEN EXISTS (SELECT 1 FROM case_referrals WHERE case_id = NEW.case_id)
  OR (SELECT state FROM cases WHERE id = NEW.case_id) IS NOT 'referred'
  OR EXISTS (SELECT 1 FROM case_state_changes WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a referral begins its case and is not rewritten'); END;
CREATE TRIGGER case_referrals_no_update BEFORE UPDATE ON case_referrals
BEGIN SELECT RAISE(ABORT, 'a referral begins its case and is not rewritten'); END;
CREATE TRIGGER case_referrals_no_delete BEFORE DELETE ON case_referrals
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a referral begins its case and is not rewritten'); END;

-- The core knows of a coming that was taken back (shared/domain/cases/arrival.ts); here it is enough that he once came.
CREATE VIEW cases_not_come AS
SELECT r.case_id FROM case_referrals r
WHERE NOT EXISTS (SELECT 1 FROM case_state_changes c WHERE c.case_id = r.case_id AND c.to_state = 'admitted');
CREATE TRIGGER ficha_waits_for_him BEFORE INSERT ON ficha_entries
WHEN NEW.step NOT IN ('admission', 'contact') AND NEW.case_id IN (SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'he has not come yet'); END;
CREATE TRIGGER entries_wait_for_him BEFORE INSERT ON case_entries
WHEN NEW.case_id IN (SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'he has not come yet'); END;
CREATE TRIGGER notes_wait_for_him BEFORE INSERT ON individual_notes
WHEN NEW.case_id IN (SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'he has not come yet'); END;
CREATE TRIGGER members_wait_for_him BEFORE INSERT ON group_members
WHEN NEW.case_id IN (SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'he has not come yet'); END;
