-- Finding likely duplicates without comparing everybody (§6.4.2: one record a person).

-- Every two words of a name as they sound, and the document: made by shared/domain/people/likenessKeys.ts.
CREATE TABLE person_keys (
  key TEXT NOT NULL,
  person_num INTEGER NOT NULL REFERENCES people (num) ON DELETE RESTRICT,
  PRIMARY KEY (key, person_num)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_keys_by_person ON person_keys (person_num);

-- Whoever has no keys for what stands in his record now. These are compared one by one until they have, so that a
-- record that was written without keys is never missed: here those of before this step, until the next sign-in.
CREATE TABLE people_to_key (
  person_num INTEGER PRIMARY KEY REFERENCES people (num) ON DELETE RESTRICT
) STRICT;
INSERT INTO people_to_key SELECT num FROM people;
CREATE TRIGGER people_keys_after_insert AFTER INSERT ON people
BEGIN INSERT OR IGNORE INTO people_to_key VALUES (NEW.num); END;
CREATE TRIGGER people_keys_after_update
AFTER UPDATE OF document_kind, document_number, given_names, paternal_surname, maternal_surname ON people
BEGIN INSERT OR IGNORE INTO people_to_key VALUES (NEW.num); END;
CREATE TRIGGER people_keys_before_delete BEFORE DELETE ON people
BEGIN
  DELETE FROM person_keys WHERE person_num = OLD.num;
  DELETE FROM people_to_key WHERE person_num = OLD.num;
END;
