-- A man leaves a group, or goes over to another, while his case goes on: with the day and the reason. His places in groups
-- that ended stand in one table, whichever way they ended: a change of his case says why, or the row itself does.
CREATE TABLE memberships_until_now (
  group_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  joined_on TEXT NOT NULL,
  over_cap_reason TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  left_on TEXT NOT NULL,
  change_number INTEGER NOT NULL
) STRICT;
INSERT INTO memberships_until_now SELECT * FROM past_memberships;
DROP TABLE past_memberships;
CREATE TABLE past_memberships (
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  -- How often he has left this group.
  number INTEGER NOT NULL CHECK (number > 0),
  joined_on TEXT NOT NULL,
  over_cap_reason TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- The last day on which he belonged to it.
  left_on TEXT NOT NULL CHECK (left_on >= joined_on),
  -- The change of state that ended it: it says why, when it was written and by whom. Null where he left while his case
  -- goes on: then the row says it.
  change_number INTEGER,
  reason TEXT NOT NULL CHECK ((change_number IS NULL) = (reason <> '')),
  -- Where he went over to.
  to_group TEXT REFERENCES groups (id) ON DELETE RESTRICT
    CHECK (to_group IS NULL OR (change_number IS NULL AND to_group <> group_id)),
  left_at TEXT CHECK ((change_number IS NULL) = (left_at IS NOT NULL)),
  left_by TEXT REFERENCES users (id) ON DELETE RESTRICT CHECK ((left_at IS NULL) = (left_by IS NULL)),
  PRIMARY KEY (case_id, group_id, number),
  FOREIGN KEY (case_id, change_number) REFERENCES case_state_changes (case_id, number) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX past_memberships_by_group ON past_memberships (group_id);
INSERT INTO past_memberships
SELECT group_id, case_id, row_number() OVER (PARTITION BY case_id, group_id ORDER BY change_number), joined_on,
  over_cap_reason, added_at, added_by, left_on, change_number, '', NULL, NULL, NULL
FROM memberships_until_now;
DROP TABLE memberships_until_now;

CREATE TRIGGER past_memberships_follow BEFORE INSERT ON past_memberships
WHEN NOT EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = NEW.group_id AND m.case_id = NEW.case_id
    AND m.joined_on = NEW.joined_on AND m.over_cap_reason = NEW.over_cap_reason AND m.added_at = NEW.added_at
    AND m.added_by = NEW.added_by)
  OR NEW.number <> 1 + coalesce((SELECT max(number) FROM past_memberships
    WHERE case_id = NEW.case_id AND group_id = NEW.group_id), 0)
  OR (NEW.change_number IS NOT NULL
    AND (SELECT max(number) FROM case_state_changes WHERE case_id = NEW.case_id) IS NOT NEW.change_number)
BEGIN SELECT RAISE(ABORT, 'a membership ends with its case'); END;
-- Whoever goes over is in the other group when he leaves this one.
CREATE TRIGGER transfers_arrive BEFORE INSERT ON past_memberships
WHEN NEW.to_group IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = NEW.to_group AND m.case_id = NEW.case_id)
BEGIN SELECT RAISE(ABORT, 'a transfer arrives'); END;
-- A closed session has his mark: he belonged to the group on its day.
CREATE TRIGGER members_leave_after_closed_sessions BEFORE INSERT ON past_memberships
WHEN NEW.change_number IS NULL AND EXISTS (SELECT 1 FROM sessions s
  WHERE s.group_id = NEW.group_id AND s.closed_at IS NOT NULL AND s.held_on > NEW.left_on)
BEGIN SELECT RAISE(ABORT, 'he was there on a later day'); END;
CREATE TRIGGER past_memberships_no_update BEFORE UPDATE ON past_memberships
BEGIN SELECT RAISE(ABORT, 'a membership ends with its case'); END;
CREATE TRIGGER past_memberships_no_delete BEFORE DELETE ON past_memberships
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
  AND (OLD.change_number IS NULL
    OR NOT EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = OLD.group_id AND m.case_id = OLD.case_id
      AND m.added_at = OLD.added_at))
BEGIN SELECT RAISE(ABORT, 'a membership ends with its case'); END;
-- Whoever left joins again on a later day.
CREATE TRIGGER members_join_after_they_left BEFORE INSERT ON group_members
WHEN EXISTS (SELECT 1 FROM past_memberships p WHERE p.group_id = NEW.group_id AND p.case_id = NEW.case_id
  AND p.change_number IS NULL AND p.left_on >= NEW.joined_on)
  AND NOT EXISTS (SELECT 1 FROM returning_members r WHERE r.group_id = NEW.group_id AND r.case_id = NEW.case_id
    AND r.added_at = NEW.added_at)
BEGIN SELECT RAISE(ABORT, 'he left on a later day'); END;

DROP TRIGGER memberships_end_with_the_case;
CREATE TRIGGER memberships_end_with_the_case AFTER INSERT ON case_state_changes
WHEN NEW.to_state IN ('concluded', 'withdrew', 'excluded', 'referred-out', 'archived')
BEGIN
  INSERT INTO past_memberships
  SELECT group_id, case_id, 1 + coalesce((SELECT max(p.number) FROM past_memberships p
      WHERE p.case_id = m.case_id AND p.group_id = m.group_id), 0), joined_on, over_cap_reason, added_at, added_by,
    max(joined_on, NEW.occurred_on), NEW.number, '', NULL, NULL, NULL
  FROM group_members m WHERE case_id = NEW.case_id;
  DELETE FROM group_members WHERE case_id = NEW.case_id;
END;
