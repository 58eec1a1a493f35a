-- Search of people as one types.
--
-- Every word under which a person is found, in an order that an index can be entered at: the first people of any
-- beginning are read without reading the rest of it. `sort_key` holds the name, so most of what else was typed is
-- judged without a look at the person.
CREATE TABLE person_words (
  word TEXT NOT NULL CHECK (word <> ''),
  sort_key TEXT NOT NULL,
  num INTEGER NOT NULL REFERENCES people (num) ON DELETE RESTRICT,
  PRIMARY KEY (word, sort_key, num)
) STRICT, WITHOUT ROWID;
INSERT INTO person_words (word, sort_key, num)
SELECT DISTINCT words.value, people.sort_key, people.num
FROM people, json_each('[' || replace(json_quote(people.search_text), ' ', '","') || ']') AS words
WHERE words.value <> ''
-- In the order of the key: a large register is written once from end to end.
ORDER BY 1, 2, 3;

CREATE TRIGGER person_words_insert AFTER INSERT ON people
BEGIN
  INSERT INTO person_words (word, sort_key, num)
  SELECT DISTINCT value, NEW.sort_key, NEW.num
  FROM json_each('[' || replace(json_quote(NEW.search_text), ' ', '","') || ']') WHERE value <> '';
END;
CREATE TRIGGER person_words_update AFTER UPDATE OF search_text, sort_key ON people
BEGIN
  DELETE FROM person_words WHERE num = OLD.num AND sort_key = OLD.sort_key AND word IN (
    SELECT value FROM json_each('[' || replace(json_quote(OLD.search_text), ' ', '","') || ']'));
  INSERT INTO person_words (word, sort_key, num)
  SELECT DISTINCT value, NEW.sort_key, NEW.num
  FROM json_each('[' || replace(json_quote(NEW.search_text), ' ', '","') || ']') WHERE value <> '';
END;
-- Before, not after: the words name the person, and go first.
CREATE TRIGGER person_words_delete BEFORE DELETE ON people
BEGIN
  DELETE FROM person_words WHERE num = OLD.num AND sort_key = OLD.sort_key AND word IN (
    SELECT value FROM json_each('[' || replace(json_quote(OLD.search_text), ' ', '","') || ']'));
END;

-- The name as the list shows it, without accents, `ñ` as `n`: whose name begins with all that was typed.
CREATE INDEX people_by_folded_name ON people (replace(sort_key, 'n~', 'n'), sort_key, num);
CREATE INDEX people_by_document ON people (document_number) WHERE document_kind <> 'none';
