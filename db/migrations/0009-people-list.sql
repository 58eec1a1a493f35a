-- The list of people: its orders and filters, what each user keeps of them, and names behind the code.

-- The orders and the filters of the list.
CREATE INDEX cases_by_opening ON cases (opened_on, code);
CREATE INDEX tasks_by_due ON tasks (due_on, case_id) WHERE closed_at IS NULL;
CREATE INDEX tasks_open_by_case ON tasks (case_id, due_on) WHERE closed_at IS NULL;

-- What one person keeps for herself: choices of lists and days, never what she typed in search of somebody.
CREATE TABLE saved_filters (
  owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  filter TEXT NOT NULL CHECK (json_valid(filter)),
  sort TEXT NOT NULL CHECK (sort IN ('name', 'code', 'opened', 'due')),
  created_at TEXT NOT NULL,
  PRIMARY KEY (owner_id, name)
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
