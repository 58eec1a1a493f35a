-- Decisions of entry and exclusion (§6.7): a recorded judgement, by one person or by two, with its reason explained.

-- How many people decide an exclusion is the office's to say; the norm names no number.
CREATE TABLE decision_rules (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  exclusion_people INTEGER NOT NULL CHECK (exclusion_people IN (1, 2))
) STRICT;
INSERT INTO decision_rules VALUES (1, 2);
CREATE TRIGGER decision_rules_stay BEFORE DELETE ON decision_rules
BEGIN SELECT RAISE(ABORT, 'an office has its rules'); END;

-- Numbered per case, never written over. `criteria` holds the bare codes of the list of §6.7, to be counted; facts and
-- reasons may name victims and are sealed with the key that psychology and social work share.
CREATE TABLE case_decisions (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  outcome TEXT NOT NULL CHECK (outcome IN ('group', 'individual', 'cai', 'referred', 'excluded', 'waiting')),
  to_state TEXT NOT NULL CHECK (to_state IN ('in-intervention', 'waiting', 'referred-out', 'excluded')),
  criteria TEXT NOT NULL CHECK (json_valid(criteria)),
  decided_on TEXT NOT NULL,
  people INTEGER NOT NULL CHECK (people IN (1, 2)),
  -- Who explains it to him or sees to what follows, and until when.
  follow_up_owner_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  follow_up_due_on TEXT,
  detail_sealed BLOB NOT NULL CHECK (length(detail_sealed) > 0),
  review_task_id TEXT REFERENCES tasks (id) ON DELETE RESTRICT,
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (case_id, number),
  CHECK (people = 1 OR outcome = 'excluded'),
  CHECK ((people = 2) = (review_task_id IS NOT NULL)),
  CHECK ((follow_up_owner_id IS NULL) = (follow_up_due_on IS NULL)),
  -- An exclusion is explained to him (§6.7.3), so that somebody answers for doing it.
  CHECK (outcome <> 'excluded' OR follow_up_owner_id IS NOT NULL),
  CHECK ((outcome IN ('group', 'individual')) <= (to_state = 'in-intervention')),
  CHECK ((outcome = 'cai') <= (to_state IN ('in-intervention', 'referred-out'))),
  CHECK ((outcome = 'referred') <= (to_state = 'referred-out')),
  CHECK ((outcome = 'excluded') = (to_state = 'excluded') AND (outcome = 'waiting') = (to_state = 'waiting'))
) STRICT, WITHOUT ROWID;

-- What the second person answers to an exclusion, or the first one takes back. Without a confirmation it never holds.
CREATE TABLE decision_answers (
  decision_id TEXT PRIMARY KEY NOT NULL REFERENCES case_decisions (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  answer TEXT NOT NULL CHECK (answer IN ('confirmed', 'refused', 'withdrawn')),
  reason_sealed BLOB NOT NULL CHECK (length(reason_sealed) > 0),
  at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- That it was explained to him, when and how (§6.7.3).
CREATE TABLE decision_explanations (
  decision_id TEXT PRIMARY KEY NOT NULL REFERENCES case_decisions (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  explained_on TEXT NOT NULL,
  means TEXT NOT NULL CHECK (means IN ('in-person', 'phone', 'letter', 'other')),
  note_sealed BLOB NOT NULL CHECK (length(note_sealed) > 0),
  recorded_at TEXT NOT NULL,
  by_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- In force: decided by one, or confirmed by another.
CREATE VIEW decisions_in_force AS
SELECT d.id, d.case_id, d.to_state FROM case_decisions d
WHERE d.people = 1 OR EXISTS (SELECT 1 FROM decision_answers a WHERE a.decision_id = d.id AND a.answer = 'confirmed');

-- A state that follows from a decision names it, and the decision holds.
ALTER TABLE case_state_changes ADD COLUMN decision_id TEXT REFERENCES case_decisions (id) ON DELETE RESTRICT;
CREATE UNIQUE INDEX state_changes_one_per_decision ON case_state_changes (decision_id) WHERE decision_id IS NOT NULL;
CREATE TRIGGER state_changes_of_decisions BEFORE INSERT ON case_state_changes
WHEN (NEW.act = 'decision') IS NOT (NEW.decision_id IS NOT NULL)
  OR (NEW.act = 'decision' AND NOT EXISTS (SELECT 1 FROM decisions_in_force f
    WHERE f.id = NEW.decision_id AND f.case_id = NEW.case_id AND f.to_state = NEW.to_state))
BEGIN SELECT RAISE(ABORT, 'a state follows from a decision in force'); END;

CREATE TRIGGER decisions_append BEFORE INSERT ON case_decisions
WHEN EXISTS (SELECT 1 FROM case_decisions WHERE id = NEW.id)
  OR NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM case_decisions WHERE case_id = NEW.case_id)
  OR (NEW.review_task_id IS NOT NULL
    AND (SELECT case_id || kind FROM tasks WHERE id = NEW.review_task_id) IS NOT NEW.case_id || 'exclusion-review')
BEGIN SELECT RAISE(ABORT, 'a decision does not change'); END;
CREATE TRIGGER decisions_one_at_a_time BEFORE INSERT ON case_decisions
WHEN EXISTS (SELECT 1 FROM case_decisions d WHERE d.case_id = NEW.case_id AND d.people = 2
  AND NOT EXISTS (SELECT 1 FROM decision_answers a WHERE a.decision_id = d.id))
BEGIN SELECT RAISE(ABORT, 'a decision is still open'); END;
CREATE TRIGGER exclusions_need_the_people_of_the_office BEFORE INSERT ON case_decisions
WHEN NEW.outcome = 'excluded' AND NEW.people IS NOT (SELECT exclusion_people FROM decision_rules)
BEGIN SELECT RAISE(ABORT, 'an exclusion is decided by as many as the office says'); END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON case_decisions
BEGIN SELECT RAISE(ABORT, 'a decision does not change'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON case_decisions
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a decision does not change'); END;

-- Another person confirms or refuses; whoever wrote it may take it back.
CREATE TRIGGER answers_of_the_other BEFORE INSERT ON decision_answers
WHEN EXISTS (SELECT 1 FROM decision_answers WHERE decision_id = NEW.decision_id)
  OR NOT EXISTS (SELECT 1 FROM case_decisions d WHERE d.id = NEW.decision_id AND d.case_id = NEW.case_id
    AND d.people = 2 AND (NEW.answer = 'withdrawn') = (NEW.by_id = d.author_id))
BEGIN SELECT RAISE(ABORT, 'another person answers, once'); END;
CREATE TRIGGER answers_no_update BEFORE UPDATE ON decision_answers
BEGIN SELECT RAISE(ABORT, 'an answer does not change'); END;
CREATE TRIGGER answers_no_delete BEFORE DELETE ON decision_answers
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'an answer does not change'); END;

CREATE TRIGGER explanations_of_what_holds BEFORE INSERT ON decision_explanations
WHEN EXISTS (SELECT 1 FROM decision_explanations WHERE decision_id = NEW.decision_id)
  OR NOT EXISTS (SELECT 1 FROM decisions_in_force f WHERE f.id = NEW.decision_id AND f.case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'what holds is explained, once'); END;
CREATE TRIGGER explanations_no_update BEFORE UPDATE ON decision_explanations
BEGIN SELECT RAISE(ABORT, 'an explanation does not change'); END;
CREATE TRIGGER explanations_no_delete BEFORE DELETE ON decision_explanations
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'an explanation does not change'); END;
-- Whoever was to explain an exclusion has explained it, or says why it is not needed.
CREATE TRIGGER explaining_is_done_by_explaining BEFORE UPDATE OF closed_at ON tasks
WHEN NEW.kind = 'explain-decision' AND NEW.outcome = 'done' AND NOT EXISTS (
  SELECT 1 FROM decision_explanations e WHERE e.case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'explained is what was explained'); END;
