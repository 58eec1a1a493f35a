-- Search as one types, the list of people with its filters and columns, and names behind the code.

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
WHERE words.value <> '';

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

-- The orders and the filters of the list.
CREATE INDEX cases_by_opening ON cases (opened_on, code);
CREATE INDEX cases_by_responsible ON cases (responsible_id);
CREATE INDEX tasks_by_due ON tasks (due_on, case_id) WHERE closed_at IS NULL;
CREATE INDEX tasks_open_by_case ON tasks (case_id, due_on) WHERE closed_at IS NULL;

-- What one person keeps for herself: choices of lists and days, never what she typed in search of somebody.
CREATE TABLE saved_filters (
  id TEXT PRIMARY KEY NOT NULL,
  owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  sort TEXT NOT NULL CHECK (sort IN ('name', 'code', 'opened', 'due')),
  created_at TEXT NOT NULL,
  UNIQUE (owner_id, name)
) STRICT, WITHOUT ROWID;
CREATE TABLE list_columns (
  owner_id TEXT PRIMARY KEY NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  columns TEXT NOT NULL CHECK (json_valid(columns))
) STRICT, WITHOUT ROWID;

-- One row, as the office has one. It stands in a table of its own so that the office's row keeps its shape.
CREATE TABLE list_settings (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  names_hidden INTEGER NOT NULL CHECK (names_hidden IN (0, 1))
) STRICT;
INSERT INTO list_settings (id, names_hidden) VALUES (1, 1);
