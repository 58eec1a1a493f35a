-- Certificates of attendance and of completion: what was attended, as it was issued. They say nothing of how a man is.
CREATE TABLE certificate_rules (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  -- What the office asks for a completion; null or 0 where it has set nothing. None of them is an official value.
  minimum_share INTEGER CHECK (minimum_share BETWEEN 1 AND 100),
  minimum_topics INTEGER CHECK (minimum_topics BETWEEN 1 AND 13),
  exit_test INTEGER NOT NULL CHECK (exit_test IN (0, 1))
) STRICT;
INSERT INTO certificate_rules VALUES (1, NULL, NULL, 0);
CREATE TRIGGER certificate_rules_stay BEFORE DELETE ON certificate_rules
BEGIN SELECT RAISE(ABORT, 'the conditions of certificates are changed, never removed'); END;

-- The last number of each year: one that was given is not given again, also when its case is gone.
CREATE TABLE certificate_numbers (
  year INTEGER PRIMARY KEY NOT NULL,
  last INTEGER NOT NULL CHECK (last > 0)
) STRICT;

CREATE TABLE certificates (
  id TEXT PRIMARY KEY NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('attendance', 'completion')),
  -- What stands on the paper, line by line, as it was issued.
  content TEXT NOT NULL CHECK (json_valid(content)),
  issued_on TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  issued_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (year, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX certificates_by_case ON certificates (case_id);
CREATE TRIGGER certificates_no_update BEFORE UPDATE ON certificates
BEGIN SELECT RAISE(ABORT, 'a certificate stays as it was issued'); END;
CREATE TRIGGER certificates_no_delete BEFORE DELETE ON certificates
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a certificate stays as it was issued'); END;
CREATE TRIGGER certificates_in_order BEFORE INSERT ON certificates
WHEN EXISTS (SELECT 1 FROM certificates WHERE id = NEW.id)
  OR NEW.number IS NOT 1 + coalesce((SELECT last FROM certificate_numbers WHERE year = NEW.year), 0)
BEGIN SELECT RAISE(ABORT, 'a certificate stays as it was issued'); END;
CREATE TRIGGER certificates_count AFTER INSERT ON certificates
BEGIN
  INSERT INTO certificate_numbers VALUES (NEW.year, NEW.number)
  ON CONFLICT (year) DO UPDATE SET last = excluded.last;
END;
CREATE TRIGGER certificates_need_a_basis BEFORE INSERT ON certificates
WHEN EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER restricted_no_certificates BEFORE INSERT ON certificates
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;

CREATE TABLE certificate_revocations (
  certificate_id TEXT PRIMARY KEY NOT NULL REFERENCES certificates (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  revoked_at TEXT NOT NULL,
  revoked_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER certificate_revocations_no_update BEFORE UPDATE ON certificate_revocations
BEGIN SELECT RAISE(ABORT, 'a certificate stays as it was issued'); END;
CREATE TRIGGER certificate_revocations_no_delete BEFORE DELETE ON certificate_revocations
WHEN NOT EXISTS (SELECT 1 FROM certificates c JOIN disposing d ON d.case_id = c.case_id WHERE c.id = OLD.certificate_id)
BEGIN SELECT RAISE(ABORT, 'a certificate stays as it was issued'); END;
CREATE TRIGGER certificate_revocations_no_replace BEFORE INSERT ON certificate_revocations
WHEN EXISTS (SELECT 1 FROM certificate_revocations WHERE certificate_id = NEW.certificate_id)
BEGIN SELECT RAISE(ABORT, 'a certificate stays as it was issued'); END;
