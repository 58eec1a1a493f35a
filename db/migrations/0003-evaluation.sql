-- Initial evaluation (§6.6, 5.2.3, 5.4.7, 5.4.8), the risk level with its history, and what a risk opens (§6.7, end).

-- One mechanism for everything that is appreciated: a section of a case, written again and never over. `facts` holds
-- bare answers of lists, to be counted; who said it, about whom and every written word are sealed. `protected` is the
-- key that psychology and social work share, and the detail of a threat or a weapon names third parties. The two
-- appreciations leave nothing in the clear.
CREATE TABLE case_entries (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  section TEXT NOT NULL CHECK (section IN ('histories', 'violence', 'risk-level', 'psychology', 'social-work')),
  version INTEGER NOT NULL CHECK (version > 0),
  occurred_on TEXT NOT NULL,
  complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  detail_compartment TEXT NOT NULL CHECK (detail_compartment IN ('clinical', 'protected')),
  detail_sealed BLOB NOT NULL CHECK (length(detail_sealed) > 0),
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (case_id, section, version),
  CHECK ((section = 'psychology') = (detail_compartment = 'clinical')),
  CHECK (section NOT IN ('psychology', 'social-work') OR facts = '{}'),
  CHECK (section <> 'risk-level' OR coalesce(json_extract(facts, '$.level'), '') IN ('mild', 'moderate', 'severe'))
) STRICT;
CREATE TRIGGER entries_no_update BEFORE UPDATE ON case_entries
BEGIN SELECT RAISE(ABORT, 'an entry does not change'); END;
CREATE TRIGGER entries_no_delete BEFORE DELETE ON case_entries
BEGIN SELECT RAISE(ABORT, 'an entry does not change'); END;
-- Stops INSERT OR REPLACE by any of the three keys, and a version that is not the next one.
CREATE TRIGGER entries_append BEFORE INSERT ON case_entries
WHEN EXISTS (SELECT 1 FROM case_entries WHERE id = NEW.id OR rowid = NEW.rowid)
  OR NEW.version IS NOT 1 + (SELECT coalesce(max(version), 0) FROM case_entries
    WHERE case_id = NEW.case_id AND section = NEW.section)
BEGIN SELECT RAISE(ABORT, 'an entry does not change'); END;

-- One mechanism for everything that somebody must do by a day.
CREATE TABLE tasks (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('protection', 'exclusion-review', 're-evaluation', 'complete-ficha',
    'refer-to-cai', 'waiting-entry', 'withdrawn-consent', 'summon', 'explain-decision', 'other')),
  title TEXT NOT NULL CHECK (length(title) <= 200),
  owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  due_on TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  closed_at TEXT,
  closed_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  outcome TEXT CHECK (outcome IN ('done', 'not-needed')),
  closing_note TEXT NOT NULL DEFAULT '',
  CHECK ((kind = 'other') = (title <> '')),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL) AND (closed_at IS NULL) = (outcome IS NULL)),
  CHECK (outcome IS NOT 'not-needed' OR closing_note <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX tasks_open ON tasks (owner_id, due_on) WHERE closed_at IS NULL;
CREATE INDEX tasks_by_case ON tasks (case_id, created_at);
-- Numbered, not timed: a clock that was set back must not reorder what happened.
CREATE TABLE task_changes (
  task_id TEXT NOT NULL REFERENCES tasks (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  owner_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  due_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (task_id, number)
) STRICT, WITHOUT ROWID;

-- Who was told, when, by which means, with which receipt. About a person at risk only the sealed note speaks.
CREATE TABLE protection_steps (
  id TEXT PRIMARY KEY NOT NULL,
  task_id TEXT NOT NULL REFERENCES tasks (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  recipient TEXT NOT NULL CHECK (recipient IN ('institution', 'person-at-risk')),
  institution TEXT NOT NULL CHECK (length(institution) <= 200),
  directory_entry_id TEXT,
  means TEXT NOT NULL CHECK (means IN ('phone', 'in-person', 'letter', 'email', 'other')),
  told_on TEXT NOT NULL,
  told_at_time TEXT NOT NULL CHECK (told_at_time = '' OR told_at_time GLOB '[0-2][0-9]:[0-5][0-9]'),
  receipt TEXT NOT NULL CHECK (length(receipt) <= 120),
  note_sealed BLOB NOT NULL CHECK (length(note_sealed) > 0),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (task_id, number),
  CHECK ((recipient = 'institution') = (institution <> '')),
  CHECK (recipient = 'institution' OR (directory_entry_id IS NULL AND receipt = ''))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER tasks_begin_open BEFORE INSERT ON tasks
WHEN NEW.closed_at IS NOT NULL OR EXISTS (SELECT 1 FROM tasks WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a task begins open'); END;
CREATE TRIGGER tasks_no_delete BEFORE DELETE ON tasks
BEGIN SELECT RAISE(ABORT, 'a task is closed, never removed'); END;
CREATE TRIGGER closed_tasks_no_update BEFORE UPDATE ON tasks WHEN OLD.closed_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a closed task does not change'); END;
CREATE TRIGGER tasks_keep_what_they_are BEFORE UPDATE OF id, case_id, kind, title, created_at, created_by ON tasks
BEGIN SELECT RAISE(ABORT, 'a task keeps its case and its kind'); END;
-- A new owner or a new day comes by a change with its reason, and no other way.
CREATE TRIGGER tasks_change_with_reason BEFORE UPDATE OF owner_id, due_on ON tasks
WHEN NOT EXISTS (SELECT 1 FROM task_changes c WHERE c.task_id = NEW.id
  AND c.owner_id = NEW.owner_id AND c.due_on = NEW.due_on
  AND c.number = (SELECT max(number) FROM task_changes WHERE task_id = NEW.id))
BEGIN SELECT RAISE(ABORT, 'a task changes with a reason'); END;
CREATE TRIGGER protection_needs_a_step BEFORE UPDATE OF closed_at ON tasks
WHEN NEW.kind = 'protection' AND NEW.outcome = 'done'
  AND NOT EXISTS (SELECT 1 FROM protection_steps WHERE task_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'protection is done with a step'); END;
CREATE TRIGGER task_changes_of_open_tasks BEFORE INSERT ON task_changes
WHEN (SELECT closed_at FROM tasks WHERE id = NEW.task_id) IS NOT NULL
  OR NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM task_changes WHERE task_id = NEW.task_id)
BEGIN SELECT RAISE(ABORT, 'a closed task does not change'); END;
CREATE TRIGGER task_changes_apply AFTER INSERT ON task_changes
BEGIN UPDATE tasks SET owner_id = NEW.owner_id, due_on = NEW.due_on WHERE id = NEW.task_id; END;
CREATE TRIGGER task_changes_no_update BEFORE UPDATE ON task_changes
BEGIN SELECT RAISE(ABORT, 'the history of a task does not change'); END;
CREATE TRIGGER task_changes_no_delete BEFORE DELETE ON task_changes
BEGIN SELECT RAISE(ABORT, 'the history of a task does not change'); END;
CREATE TRIGGER protection_steps_no_update BEFORE UPDATE ON protection_steps
BEGIN SELECT RAISE(ABORT, 'a step taken does not change'); END;
CREATE TRIGGER protection_steps_no_delete BEFORE DELETE ON protection_steps
BEGIN SELECT RAISE(ABORT, 'a step taken does not change'); END;
CREATE TRIGGER protection_steps_append BEFORE INSERT ON protection_steps
WHEN EXISTS (SELECT 1 FROM protection_steps WHERE id = NEW.id)
  OR NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM protection_steps WHERE task_id = NEW.task_id)
  OR (SELECT kind FROM tasks WHERE id = NEW.task_id) IS NOT 'protection'
BEGIN SELECT RAISE(ABORT, 'a step taken does not change'); END;

-- Beside the name everywhere. A notice without its task cannot be written; it is lifted with a reason, never removed.
CREATE TABLE risk_notices (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('weapons', 'threats', 'homicide-attempts', 'suicide-attempts', 'severe-risk')),
  entry_id TEXT NOT NULL REFERENCES case_entries (id) ON DELETE RESTRICT,
  task_id TEXT NOT NULL REFERENCES tasks (id) ON DELETE RESTRICT,
  raised_at TEXT NOT NULL,
  raised_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  lifted_at TEXT,
  lifted_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  lift_reason TEXT NOT NULL DEFAULT '' CHECK (length(lift_reason) <= 500),
  CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason = ''))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX risk_notices_one_of_a_kind ON risk_notices (case_id, kind) WHERE lifted_at IS NULL;
CREATE INDEX risk_notices_by_case ON risk_notices (case_id, raised_at);
CREATE TRIGGER notices_begin_raised BEFORE INSERT ON risk_notices
WHEN NEW.lifted_at IS NOT NULL
  -- By its id or by its kind: INSERT OR REPLACE would take a standing notice away without a trigger seeing it.
  OR EXISTS (SELECT 1 FROM risk_notices
    WHERE id = NEW.id OR (case_id = NEW.case_id AND kind = NEW.kind AND lifted_at IS NULL))
  OR (SELECT case_id FROM case_entries WHERE id = NEW.entry_id) IS NOT NEW.case_id
  OR (SELECT case_id FROM tasks WHERE id = NEW.task_id) IS NOT NEW.case_id
  OR (SELECT kind FROM tasks WHERE id = NEW.task_id) IS NOT 'protection'
BEGIN SELECT RAISE(ABORT, 'a notice is raised with its task'); END;
CREATE TRIGGER notices_are_only_lifted BEFORE UPDATE ON risk_notices
WHEN OLD.lifted_at IS NOT NULL OR NEW.lifted_at IS NULL
  OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.kind <> OLD.kind OR NEW.entry_id <> OLD.entry_id
  OR NEW.task_id <> OLD.task_id OR NEW.raised_at <> OLD.raised_at OR NEW.raised_by <> OLD.raised_by
BEGIN SELECT RAISE(ABORT, 'a notice is only lifted'); END;
CREATE TRIGGER notices_no_delete BEFORE DELETE ON risk_notices
BEGIN SELECT RAISE(ABORT, 'a notice is only lifted'); END;
