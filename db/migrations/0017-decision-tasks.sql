-- Which task follows from which decision: explaining one exclusion does not close the task of explaining another (§6.7.3).
-- And an exclusion that waits for its second person goes on waiting: its task is closed by the answer alone, and never
-- comes into the hands of whoever proposed it.
CREATE TABLE decision_tasks (
  decision_id TEXT PRIMARY KEY NOT NULL REFERENCES case_decisions (id) ON DELETE RESTRICT,
  task_id TEXT NOT NULL UNIQUE REFERENCES tasks (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;

-- So far a task was opened at the moment at which its decision came into force, and by nothing else of its kind.
INSERT INTO decision_tasks
SELECT d.id, min(t.id), d.case_id FROM case_decisions d
JOIN decisions_in_force f ON f.id = d.id
LEFT JOIN decision_answers a ON a.decision_id = d.id
JOIN tasks t ON t.case_id = d.case_id AND t.created_at = coalesce(a.at, d.recorded_at)
  AND t.kind = CASE d.outcome WHEN 'excluded' THEN 'explain-decision' WHEN 'waiting' THEN 'waiting-entry'
    WHEN 'cai' THEN 'refer-to-cai' END
WHERE d.follow_up_owner_id IS NOT NULL
GROUP BY d.id;

CREATE TRIGGER decision_tasks_append BEFORE INSERT ON decision_tasks
WHEN EXISTS (SELECT 1 FROM decision_tasks WHERE decision_id = NEW.decision_id OR task_id = NEW.task_id)
  OR NOT EXISTS (SELECT 1 FROM decisions_in_force f JOIN tasks t ON t.case_id = f.case_id
    WHERE f.id = NEW.decision_id AND t.id = NEW.task_id AND f.case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a task follows from its decision'); END;
CREATE TRIGGER decision_tasks_no_update BEFORE UPDATE ON decision_tasks
BEGIN SELECT RAISE(ABORT, 'a task follows from its decision'); END;
CREATE TRIGGER decision_tasks_no_delete BEFORE DELETE ON decision_tasks
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a task follows from its decision'); END;

DROP TRIGGER explaining_is_done_by_explaining;
CREATE TRIGGER explaining_is_done_by_explaining BEFORE UPDATE OF closed_at ON tasks
WHEN NEW.kind = 'explain-decision' AND NEW.outcome = 'done' AND NOT EXISTS (
  SELECT 1 FROM decision_explanations e LEFT JOIN decision_tasks f ON f.task_id = NEW.id
  WHERE e.case_id = NEW.case_id AND e.decision_id = coalesce(f.decision_id, e.decision_id))
BEGIN SELECT RAISE(ABORT, 'explained is what was explained'); END;

CREATE INDEX decisions_by_review ON case_decisions (review_task_id) WHERE review_task_id IS NOT NULL;
CREATE TRIGGER reviewing_is_done_by_answering BEFORE UPDATE OF closed_at ON tasks
WHEN NEW.kind = 'exclusion-review' AND NEW.closed_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM case_decisions d WHERE d.review_task_id = NEW.id
    AND NOT EXISTS (SELECT 1 FROM decision_answers a WHERE a.decision_id = d.id))
BEGIN SELECT RAISE(ABORT, 'a proposal is reviewed by an answer'); END;
CREATE TRIGGER reviews_go_to_another BEFORE INSERT ON task_changes
WHEN EXISTS (SELECT 1 FROM case_decisions d WHERE d.review_task_id = NEW.task_id AND d.author_id = NEW.owner_id)
BEGIN SELECT RAISE(ABORT, 'another person reviews a proposal'); END;
CREATE TRIGGER reviews_begin_with_another BEFORE INSERT ON case_decisions
WHEN (SELECT owner_id FROM tasks WHERE id = NEW.review_task_id) = NEW.author_id
BEGIN SELECT RAISE(ABORT, 'another person reviews a proposal'); END;
