-- What happens to the record of a person: two records that were one, and data that were written wrongly.

-- Who was absorbed points to who stands; whoever asks for him is led there. Only the acts below move it.
ALTER TABLE people ADD COLUMN merged_into TEXT REFERENCES people (id) ON DELETE RESTRICT;
CREATE INDEX people_merged ON people (merged_into) WHERE merged_into IS NOT NULL;

-- Numbered, since a clock can be set back. An undoing names the merge that it takes back. No reference to anybody but
-- people of the register: whom a case names as victim, partner or relative is no person here, and cannot be merged.
CREATE TABLE person_merges (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  act TEXT NOT NULL CHECK (act IN ('merge', 'undo')),
  undoes INTEGER UNIQUE REFERENCES person_merges (number) ON DELETE RESTRICT,
  survivor_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  absorbed_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((act = 'undo') = (undoes IS NOT NULL)),
  CHECK (survivor_id <> absorbed_id)
) STRICT;
CREATE INDEX merges_by_survivor ON person_merges (survivor_id);
CREATE INDEX merges_by_absorbed ON person_merges (absorbed_id);
-- The cases that a merge moved: its undoing moves exactly these back.
CREATE TABLE person_merge_cases (
  number INTEGER NOT NULL REFERENCES person_merges (number) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  PRIMARY KEY (number, case_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX merge_cases_by_case ON person_merge_cases (case_id);

CREATE TRIGGER merges_append BEFORE INSERT ON person_merges
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM person_merges)
BEGIN SELECT RAISE(ABORT, 'a merge does not change'); END;
CREATE TRIGGER merges_no_update BEFORE UPDATE ON person_merges
BEGIN SELECT RAISE(ABORT, 'a merge does not change'); END;
CREATE TRIGGER merges_no_delete BEFORE DELETE ON person_merges
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.person_id IN (OLD.survivor_id, OLD.absorbed_id))
BEGIN SELECT RAISE(ABORT, 'a merge does not change'); END;
CREATE TRIGGER merge_cases_no_update BEFORE UPDATE ON person_merge_cases
BEGIN SELECT RAISE(ABORT, 'a merge does not change'); END;
-- By the person too: a merge that was undone names a case that is another's again.
CREATE TRIGGER merge_cases_no_delete BEFORE DELETE ON person_merge_cases
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
  AND NOT EXISTS (SELECT 1 FROM disposing d JOIN person_merges m ON m.number = OLD.number
    WHERE d.person_id IN (m.survivor_id, m.absorbed_id))
BEGIN SELECT RAISE(ABORT, 'a merge does not change'); END;
CREATE TRIGGER merge_cases_with_their_merge BEFORE INSERT ON person_merge_cases
WHEN NEW.number IS NOT (SELECT max(number) FROM person_merges)
  OR (SELECT act FROM person_merges WHERE number = NEW.number) IS NOT 'merge'
  OR (SELECT person_id FROM cases WHERE id = NEW.case_id)
    IS NOT (SELECT absorbed_id FROM person_merges WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a merge does not change'); END;

-- Both stand for themselves when they are merged; and a merge is taken back while the one who stands still does.
CREATE TRIGGER merges_of_two_who_stand BEFORE INSERT ON person_merges
WHEN NEW.act = 'merge' AND EXISTS (SELECT 1 FROM people
  WHERE id IN (NEW.survivor_id, NEW.absorbed_id) AND merged_into IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'who was absorbed is merged no further'); END;
CREATE TRIGGER merges_are_undone_once BEFORE INSERT ON person_merges
WHEN NEW.act = 'undo' AND (
  NOT EXISTS (SELECT 1 FROM person_merges m WHERE m.number = NEW.undoes AND m.act = 'merge'
    AND m.survivor_id = NEW.survivor_id AND m.absorbed_id = NEW.absorbed_id)
  OR (SELECT merged_into FROM people WHERE id = NEW.absorbed_id) IS NOT NEW.survivor_id
  OR (SELECT merged_into FROM people WHERE id = NEW.survivor_id) IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'there is no such merge to undo'); END;

CREATE TRIGGER merges_apply AFTER INSERT ON person_merges WHEN NEW.act = 'merge'
BEGIN
  INSERT INTO person_merge_cases SELECT NEW.number, id FROM cases WHERE person_id = NEW.absorbed_id;
  UPDATE cases SET person_id = NEW.survivor_id WHERE person_id = NEW.absorbed_id;
  UPDATE people SET merged_into = NEW.survivor_id WHERE id = NEW.absorbed_id;
END;
CREATE TRIGGER merges_undo AFTER INSERT ON person_merges WHEN NEW.act = 'undo'
BEGIN
  UPDATE people SET merged_into = NULL WHERE id = NEW.absorbed_id;
  UPDATE cases SET person_id = NEW.absorbed_id
    WHERE id IN (SELECT case_id FROM person_merge_cases WHERE number = NEW.undoes);
END;
-- A case changes its person by these acts alone, and so does where a record leads.
CREATE TRIGGER cases_keep_their_person BEFORE UPDATE OF person_id ON cases
WHEN NEW.person_id IS NOT OLD.person_id AND NOT EXISTS (
  SELECT 1 FROM person_merges m JOIN person_merge_cases c ON c.number = coalesce(m.undoes, m.number)
  WHERE m.number = (SELECT max(number) FROM person_merges) AND c.case_id = OLD.id
    AND ((m.act = 'merge' AND m.absorbed_id = OLD.person_id AND m.survivor_id = NEW.person_id)
      OR (m.act = 'undo' AND m.survivor_id = OLD.person_id AND m.absorbed_id = NEW.person_id)))
BEGIN SELECT RAISE(ABORT, 'a case keeps its person'); END;
CREATE TRIGGER people_are_led_by_merges BEFORE UPDATE OF merged_into ON people
WHEN NEW.merged_into IS NOT OLD.merged_into AND NOT EXISTS (
  SELECT 1 FROM person_merges m WHERE m.number = (SELECT max(number) FROM person_merges)
    AND m.absorbed_id = OLD.id
    AND CASE m.act WHEN 'merge' THEN m.survivor_id ELSE NULL END IS NEW.merged_into)
BEGIN SELECT RAISE(ABORT, 'a record is merged by an act'); END;
CREATE TRIGGER people_begin_unmerged BEFORE INSERT ON people WHEN NEW.merged_into IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a record is merged by an act'); END;
-- A new case is opened for who stands.
CREATE TRIGGER cases_of_who_stands BEFORE INSERT ON cases
WHEN (SELECT merged_into FROM people WHERE id = NEW.person_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'the record was merged'); END;

-- A datum that was written wrongly: what it was, what it is now, why, by whom.
CREATE TABLE person_corrections (
  person_id TEXT NOT NULL REFERENCES people (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  field TEXT NOT NULL CHECK (field IN ('document-kind', 'document-number', 'given-names', 'paternal-surname',
    'maternal-surname', 'birth-date')),
  old_value TEXT,
  new_value TEXT,
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (person_id, number),
  CHECK (old_value IS NOT new_value)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER corrections_append BEFORE INSERT ON person_corrections
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM person_corrections WHERE person_id = NEW.person_id)
  -- What is said to have stood there did.
  OR NEW.old_value IS NOT (SELECT CASE NEW.field WHEN 'document-kind' THEN document_kind
    WHEN 'document-number' THEN document_number WHEN 'given-names' THEN given_names
    WHEN 'paternal-surname' THEN paternal_surname WHEN 'maternal-surname' THEN maternal_surname
    ELSE birth_date END
    FROM people WHERE id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'a correction does not change'); END;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON person_corrections
BEGIN SELECT RAISE(ABORT, 'a correction does not change'); END;
CREATE TRIGGER corrections_no_delete BEFORE DELETE ON person_corrections
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.person_id = OLD.person_id)
BEGIN SELECT RAISE(ABORT, 'a correction does not change'); END;

-- What is filled in changes by a correction; what was empty may be filled in without one. How he is reached follows
-- the ficha, which keeps versions of its own (0005).
CREATE TRIGGER people_change_by_correction
BEFORE UPDATE OF document_kind, document_number, given_names, paternal_surname, maternal_surname, birth_date ON people
WHEN EXISTS (
  SELECT 1 FROM (
    SELECT 'document-kind' AS field, nullif(OLD.document_kind, 'none') AS was, NEW.document_kind AS now
    UNION ALL SELECT 'document-number', nullif(OLD.document_number, ''), NEW.document_number
    UNION ALL SELECT 'given-names', OLD.given_names, NEW.given_names
    UNION ALL SELECT 'paternal-surname', OLD.paternal_surname, NEW.paternal_surname
    UNION ALL SELECT 'maternal-surname', nullif(OLD.maternal_surname, ''), NEW.maternal_surname
    UNION ALL SELECT 'birth-date', OLD.birth_date, NEW.birth_date
  ) AS change
  WHERE change.was IS NOT NULL AND change.was IS NOT change.now
    AND change.now IS NOT (SELECT c.new_value FROM person_corrections c
      WHERE c.person_id = OLD.id AND c.field = change.field ORDER BY c.number DESC LIMIT 1))
BEGIN SELECT RAISE(ABORT, 'a datum is corrected, never written over'); END;
