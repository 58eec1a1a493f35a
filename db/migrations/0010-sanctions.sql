-- Sanctions and measures of a court (§6.2.8), and whether he was sent to the CAI for them. Sessions of a preventive group
-- do not replace what a court has imposed.
CREATE TABLE case_sanctions (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  kind TEXT NOT NULL CHECK (kind IN ('sentence', 'protection-measure', 'other')),
  court TEXT NOT NULL CHECK (length(court) <= 200),
  -- As it was written on the paper: it is kept where it does not have the form of a judicial file too.
  docket TEXT NOT NULL CHECK (length(docket) <= 80),
  imposed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  ended_on TEXT,
  ended_at TEXT,
  ended_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  UNIQUE (case_id, number),
  CHECK ((ended_on IS NULL) = (ended_at IS NULL) AND (ended_on IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sanctions_append BEFORE INSERT ON case_sanctions
WHEN EXISTS (SELECT 1 FROM case_sanctions WHERE id = NEW.id) OR NEW.ended_on IS NOT NULL
  OR NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM case_sanctions WHERE case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a sanction only ends'); END;
CREATE TRIGGER sanctions_only_end BEFORE UPDATE ON case_sanctions
WHEN OLD.ended_on IS NOT NULL OR NEW.ended_on IS NULL
  OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id OR NEW.number <> OLD.number OR NEW.kind <> OLD.kind
  OR NEW.court <> OLD.court OR NEW.docket <> OLD.docket OR NEW.imposed_on <> OLD.imposed_on
  OR NEW.recorded_at <> OLD.recorded_at OR NEW.recorded_by <> OLD.recorded_by
BEGIN SELECT RAISE(ABORT, 'a sanction only ends'); END;
CREATE TRIGGER sanctions_no_delete BEFORE DELETE ON case_sanctions
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a sanction only ends'); END;

-- What was done about it: he was sent to a CAI, or why not. One answer a sanction.
CREATE TABLE cai_referrals (
  sanction_id TEXT PRIMARY KEY NOT NULL REFERENCES case_sanctions (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  answer TEXT NOT NULL CHECK (answer IN ('referred', 'not-referred')),
  directory_entry_id TEXT CHECK (length(directory_entry_id) <= 200),
  cai_name TEXT NOT NULL CHECK (length(cai_name) <= 200),
  reason TEXT NOT NULL CHECK (length(reason) <= 1000),
  task_id TEXT REFERENCES tasks (id) ON DELETE RESTRICT,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK ((answer = 'referred') = (cai_name <> '') AND (answer = 'referred') = (task_id IS NOT NULL)),
  CHECK ((answer = 'not-referred') = (reason <> '') AND (answer = 'referred' OR directory_entry_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER referrals_append BEFORE INSERT ON cai_referrals
WHEN EXISTS (SELECT 1 FROM cai_referrals WHERE sanction_id = NEW.sanction_id)
  OR (SELECT case_id FROM case_sanctions WHERE id = NEW.sanction_id) IS NOT NEW.case_id
  OR (NEW.task_id IS NOT NULL
    AND (SELECT case_id || kind FROM tasks WHERE id = NEW.task_id) IS NOT NEW.case_id || 'refer-to-cai')
BEGIN SELECT RAISE(ABORT, 'a sanction is answered once'); END;
CREATE TRIGGER referrals_no_update BEFORE UPDATE ON cai_referrals
BEGIN SELECT RAISE(ABORT, 'a sanction is answered once'); END;
CREATE TRIGGER referrals_no_delete BEFORE DELETE ON cai_referrals
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'a sanction is answered once'); END;

-- §6.2.8: nobody joins a preventive group under a sanction that was not answered.
CREATE TRIGGER members_with_answered_sanctions BEFORE INSERT ON group_members
WHEN (SELECT kind FROM groups WHERE id = NEW.group_id) = 'preventive' AND EXISTS (
  SELECT 1 FROM case_sanctions s WHERE s.case_id = NEW.case_id AND s.ended_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM cai_referrals r WHERE r.sanction_id = s.id))
BEGIN SELECT RAISE(ABORT, 'sessions do not replace a sanction'); END;
