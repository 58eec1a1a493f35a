-- Topics that a man heard apart from the sessions of his group (§6.4.8). A session of another group needs no row here: he has
-- his mark there.
CREATE TABLE make_ups (
  id TEXT PRIMARY KEY NOT NULL,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  topic INTEGER NOT NULL CHECK (topic BETWEEN 1 AND 13),
  made_on TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('individual', 'small-group', 'material')),
  given_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX make_ups_by_case ON make_ups (case_id, topic);
CREATE TRIGGER make_ups_no_update BEFORE UPDATE ON make_ups
BEGIN SELECT RAISE(ABORT, 'what was made up does not change'); END;
CREATE TRIGGER make_ups_no_delete BEFORE DELETE ON make_ups
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
BEGIN SELECT RAISE(ABORT, 'what was made up does not change'); END;
CREATE TRIGGER make_ups_no_replace BEFORE INSERT ON make_ups
WHEN EXISTS (SELECT 1 FROM make_ups WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'what was made up does not change'); END;
CREATE TRIGGER make_ups_need_a_basis BEFORE INSERT ON make_ups
WHEN EXISTS (SELECT 1 FROM cases_without_basis WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;
CREATE TRIGGER restricted_no_make_ups BEFORE INSERT ON make_ups
WHEN EXISTS (SELECT 1 FROM restricted_cases WHERE id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'the case is restricted'); END;

-- Written down by mistake: it counts no longer, and stays.
CREATE TABLE make_up_retractions (
  make_up_id TEXT PRIMARY KEY NOT NULL REFERENCES make_ups (id) ON DELETE RESTRICT,
  reason TEXT NOT NULL CHECK (length(reason) > 0),
  retracted_at TEXT NOT NULL,
  retracted_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER make_up_retractions_no_update BEFORE UPDATE ON make_up_retractions
BEGIN SELECT RAISE(ABORT, 'what was made up does not change'); END;
CREATE TRIGGER make_up_retractions_no_delete BEFORE DELETE ON make_up_retractions
WHEN NOT EXISTS (SELECT 1 FROM make_ups m JOIN disposing d ON d.case_id = m.case_id WHERE m.id = OLD.make_up_id)
BEGIN SELECT RAISE(ABORT, 'what was made up does not change'); END;
CREATE TRIGGER make_up_retractions_no_replace BEFORE INSERT ON make_up_retractions
WHEN EXISTS (SELECT 1 FROM make_up_retractions WHERE make_up_id = NEW.make_up_id)
BEGIN SELECT RAISE(ABORT, 'what was made up does not change'); END;
