-- The plan of individual attention of a case: who gives it (§6.8.1), from which approaches (§6.8.2), at whose request
-- (§6.8.3) and to what end. It is work that the office shares: what is reserved goes into the notes.
CREATE TABLE attention_plans (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  begun_on TEXT NOT NULL,
  giver TEXT NOT NULL CHECK (giver IN ('facilitator', 'psychologist', 'outside', 'health-service')),
  giver_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  -- Of somebody outside of the office.
  giver_name TEXT NOT NULL CHECK (length(giver_name) <= 160),
  directory_entry_id TEXT,
  service_name TEXT NOT NULL CHECK (length(service_name) <= 200),
  requested_by TEXT NOT NULL CHECK (requested_by IN ('facilitators', 'participant', 'psychologist', 'other-service')),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  -- Those of §6.8.2 that the plan works from, as a list; with one left out, why.
  approaches TEXT NOT NULL CHECK (json_valid(approaches)),
  approaches_reason TEXT NOT NULL CHECK (length(approaches_reason) <= 300),
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((giver IN ('facilitator', 'psychologist')) = (giver_id IS NOT NULL)),
  CHECK ((giver = 'outside') = (giver_name <> '')),
  -- §6.8.1: a health service is one of the directory, which is made beforehand.
  CHECK (giver <> 'health-service' OR (directory_entry_id IS NOT NULL AND service_name <> '')),
  CHECK (json_array_length(approaches) = 6 OR approaches_reason <> '')
) STRICT, WITHOUT ROWID;
CREATE INDEX attention_plans_by_case ON attention_plans (case_id, begun_on);
CREATE TRIGGER plans_no_update BEFORE UPDATE ON attention_plans
BEGIN SELECT RAISE(ABORT, 'a plan does not change: its goals do'); END;
CREATE TRIGGER plans_no_delete BEFORE DELETE ON attention_plans
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a plan does not change: its goals do'); END;
CREATE TRIGGER plans_no_replace BEFORE INSERT ON attention_plans
WHEN EXISTS (SELECT 1 FROM attention_plans WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a plan does not change: its goals do'); END;
CREATE TRIGGER plans_need_a_basis BEFORE INSERT ON attention_plans
WHEN EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER restricted_no_plans BEFORE INSERT ON attention_plans
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;
CREATE TRIGGER plans_wait_for_him BEFORE INSERT ON attention_plans
WHEN NEW.case_id IN (SELECT case_id FROM cases_not_come)
BEGIN SELECT RAISE(ABORT, 'he has not come yet'); END;

-- A goal is written again, never over.
CREATE TABLE attention_goals (
  plan_id TEXT NOT NULL REFERENCES attention_plans (id) ON DELETE RESTRICT,
  goal INTEGER NOT NULL CHECK (goal > 0),
  version INTEGER NOT NULL CHECK (version > 0),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  state TEXT NOT NULL CHECK (state IN ('open', 'under-way', 'reached', 'left')),
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (plan_id, goal, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER goals_append BEFORE INSERT ON attention_goals
WHEN NEW.version IS NOT 1 + (SELECT coalesce(max(version), 0) FROM attention_goals
    WHERE plan_id = NEW.plan_id AND goal = NEW.goal)
  OR NEW.goal > 1 + (SELECT coalesce(max(goal), 0) FROM attention_goals WHERE plan_id = NEW.plan_id)
BEGIN SELECT RAISE(ABORT, 'a goal is written again, never over'); END;
CREATE TRIGGER goals_of_plans_that_go_on BEFORE INSERT ON attention_goals
WHEN EXISTS (SELECT 1 FROM attention_plan_ends WHERE plan_id = NEW.plan_id)
BEGIN SELECT RAISE(ABORT, 'the plan has ended'); END;
CREATE TRIGGER goals_need_an_open_case BEFORE INSERT ON attention_goals
WHEN (SELECT case_id FROM attention_plans WHERE id = NEW.plan_id) IN
  (SELECT id FROM cases_without_basis UNION SELECT id FROM restricted_cases)
BEGIN SELECT RAISE(ABORT, 'nothing is written about who is held'); END;
CREATE TRIGGER goals_no_update BEFORE UPDATE ON attention_goals
BEGIN SELECT RAISE(ABORT, 'a goal is written again, never over'); END;
CREATE TRIGGER goals_no_delete BEFORE DELETE ON attention_goals
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN attention_plans p ON p.case_id = d.case_id WHERE p.id = OLD.plan_id)
BEGIN SELECT RAISE(ABORT, 'a goal is written again, never over'); END;

CREATE TABLE attention_plan_ends (
  plan_id TEXT PRIMARY KEY NOT NULL REFERENCES attention_plans (id) ON DELETE RESTRICT,
  ended_on TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('goals-reached', 'goes-on-elsewhere', 'he-left', 'case-ended', 'other')),
  note TEXT NOT NULL CHECK (length(note) <= 500),
  recorded_at TEXT NOT NULL,
  author_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK (reason <> 'other' OR note <> '')
) STRICT, WITHOUT ROWID;
CREATE TRIGGER plan_ends_once BEFORE INSERT ON attention_plan_ends
WHEN EXISTS (SELECT 1 FROM attention_plan_ends WHERE plan_id = NEW.plan_id)
  OR NEW.ended_on < (SELECT begun_on FROM attention_plans WHERE id = NEW.plan_id)
BEGIN SELECT RAISE(ABORT, 'a plan ends once, after it began'); END;
CREATE TRIGGER plan_ends_no_update BEFORE UPDATE ON attention_plan_ends
BEGIN SELECT RAISE(ABORT, 'a plan ends once, after it began'); END;
CREATE TRIGGER plan_ends_no_delete BEFORE DELETE ON attention_plan_ends
WHEN NOT EXISTS (SELECT 1 FROM disposing d JOIN attention_plans p ON p.case_id = d.case_id WHERE p.id = OLD.plan_id)
BEGIN SELECT RAISE(ABORT, 'a plan ends once, after it began'); END;
