-- A group's roster ends for whoever the office no longer works with. Where a case ends, its memberships go over to
-- `past_memberships` in the same statement, with the change that ended them; sessions of earlier days still find them.
CREATE TABLE past_memberships (
  group_id TEXT NOT NULL REFERENCES groups (id) ON DELETE RESTRICT,
  case_id TEXT NOT NULL REFERENCES cases (id) ON DELETE RESTRICT,
  joined_on TEXT NOT NULL,
  over_cap_reason TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  -- The last day on which he belonged to it.
  left_on TEXT NOT NULL CHECK (left_on >= joined_on),
  -- The change of state that ended it: it says why, when it was written and by whom.
  change_number INTEGER NOT NULL,
  PRIMARY KEY (case_id, group_id, change_number),
  FOREIGN KEY (case_id, change_number) REFERENCES case_state_changes (case_id, number) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
CREATE INDEX past_memberships_by_group ON past_memberships (group_id);

INSERT INTO past_memberships
SELECT m.group_id, m.case_id, m.joined_on, m.over_cap_reason, m.added_at, m.added_by,
  max(m.joined_on, c.occurred_on), c.number
FROM group_members m JOIN case_state_changes c ON c.case_id = m.case_id
WHERE (SELECT state FROM cases WHERE id = m.case_id)
    IN ('concluded', 'withdrew', 'excluded', 'referred-out', 'archived')
  AND c.number = (SELECT max(number) FROM case_state_changes l WHERE l.case_id = m.case_id
    AND l.to_state IN ('concluded', 'withdrew', 'excluded', 'referred-out', 'archived')
    AND l.from_state NOT IN ('concluded', 'withdrew', 'excluded', 'referred-out', 'archived'));
DELETE FROM group_members WHERE EXISTS (SELECT 1 FROM past_memberships p
  WHERE p.group_id = group_members.group_id AND p.case_id = group_members.case_id);

CREATE TRIGGER past_memberships_follow_a_change BEFORE INSERT ON past_memberships
WHEN NOT EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = NEW.group_id AND m.case_id = NEW.case_id
    AND m.joined_on = NEW.joined_on AND m.over_cap_reason = NEW.over_cap_reason AND m.added_at = NEW.added_at
    AND m.added_by = NEW.added_by)
  OR (SELECT max(number) FROM case_state_changes WHERE case_id = NEW.case_id) IS NOT NEW.change_number
  OR EXISTS (SELECT 1 FROM past_memberships WHERE case_id = NEW.case_id AND group_id = NEW.group_id
    AND change_number = NEW.change_number)
BEGIN SELECT RAISE(ABORT, 'a membership ends with its case'); END;
CREATE TRIGGER past_memberships_no_update BEFORE UPDATE ON past_memberships
BEGIN SELECT RAISE(ABORT, 'a membership ends with its case'); END;
CREATE TRIGGER past_memberships_no_delete BEFORE DELETE ON past_memberships
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
  AND NOT EXISTS (SELECT 1 FROM group_members m WHERE m.group_id = OLD.group_id AND m.case_id = OLD.case_id
    AND m.added_at = OLD.added_at)
BEGIN SELECT RAISE(ABORT, 'a membership ends with its case'); END;
CREATE TRIGGER members_leave_with_a_change BEFORE DELETE ON group_members
WHEN NOT EXISTS (SELECT 1 FROM disposing d WHERE d.case_id = OLD.case_id)
  AND NOT EXISTS (SELECT 1 FROM past_memberships p WHERE p.group_id = OLD.group_id AND p.case_id = OLD.case_id
    AND p.added_at = OLD.added_at)
BEGIN SELECT RAISE(ABORT, 'a membership ends with its case'); END;

CREATE TRIGGER memberships_end_with_the_case AFTER INSERT ON case_state_changes
WHEN NEW.to_state IN ('concluded', 'withdrew', 'excluded', 'referred-out', 'archived')
BEGIN
  INSERT INTO past_memberships
  SELECT group_id, case_id, joined_on, over_cap_reason, added_at, added_by, max(joined_on, NEW.occurred_on), NEW.number
  FROM group_members WHERE case_id = NEW.case_id;
  DELETE FROM group_members WHERE case_id = NEW.case_id;
END;
-- What ended by mistake goes on as it was: the guards against joining have seen him join.
CREATE VIEW returning_members AS
SELECT p.* FROM past_memberships p
JOIN case_state_changes c ON c.case_id = p.case_id AND c.number = p.change_number + 1 AND c.act = 'correction';
CREATE TRIGGER memberships_return_with_a_correction AFTER INSERT ON case_state_changes WHEN NEW.act = 'correction'
BEGIN
  INSERT INTO group_members (group_id, case_id, joined_on, over_cap_reason, added_at, added_by)
  SELECT group_id, case_id, joined_on, over_cap_reason, added_at, added_by FROM returning_members
  WHERE case_id = NEW.case_id AND change_number = NEW.number - 1;
  DELETE FROM past_memberships WHERE case_id = NEW.case_id AND change_number = NEW.number - 1;
END;

-- Whoever the office no longer works with joins no group (§6.7): he comes back by a decision.
CREATE TRIGGER members_of_cases_that_go_on BEFORE INSERT ON group_members
WHEN (SELECT state FROM cases WHERE id = NEW.case_id)
    IN ('concluded', 'withdrew', 'excluded', 'referred-out', 'archived')
  AND NOT EXISTS (SELECT 1 FROM returning_members r WHERE r.group_id = NEW.group_id AND r.case_id = NEW.case_id
    AND r.added_at = NEW.added_at)
BEGIN SELECT RAISE(ABORT, 'an ended case joins no group'); END;
DROP TRIGGER group_cap_needs_a_reason;
CREATE TRIGGER group_cap_needs_a_reason BEFORE INSERT ON group_members
WHEN NEW.over_cap_reason = '' AND (SELECT count(*) FROM group_members WHERE group_id = NEW.group_id) >= 15
  AND NOT EXISTS (SELECT 1 FROM returning_members r WHERE r.group_id = NEW.group_id AND r.case_id = NEW.case_id
    AND r.added_at = NEW.added_at)
BEGIN SELECT RAISE(ABORT, 'more than fifteen needs a reason'); END;
DROP TRIGGER members_with_answered_sanctions;
CREATE TRIGGER members_with_answered_sanctions BEFORE INSERT ON group_members
WHEN (SELECT kind FROM groups WHERE id = NEW.group_id) = 'preventive' AND EXISTS (
  SELECT 1 FROM cases own JOIN cases c ON c.person_id = own.person_id JOIN case_sanctions s ON s.case_id = c.id
  WHERE own.id = NEW.case_id AND s.ended_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM cai_referrals r WHERE r.sanction_id = s.id))
  AND NOT EXISTS (SELECT 1 FROM returning_members r WHERE r.group_id = NEW.group_id AND r.case_id = NEW.case_id
    AND r.added_at = NEW.added_at)
BEGIN SELECT RAISE(ABORT, 'sessions do not replace a sanction'); END;
DROP TRIGGER members_need_a_basis;
CREATE TRIGGER members_need_a_basis BEFORE INSERT ON group_members
WHEN (SELECT kind FROM case_bases WHERE case_id = NEW.case_id ORDER BY number DESC LIMIT 1) = 'withdrawal'
  AND NOT EXISTS (SELECT 1 FROM case_bases WHERE case_id = NEW.case_id AND kind = 'mandate')
  AND NOT EXISTS (SELECT 1 FROM returning_members r WHERE r.group_id = NEW.group_id AND r.case_id = NEW.case_id
    AND r.added_at = NEW.added_at)
BEGIN SELECT RAISE(ABORT, 'nothing is written without a basis'); END;

-- Who had left by then was on the roster of the day all the same.
DROP TRIGGER sessions_close_with_everyone;
CREATE TRIGGER sessions_close_with_everyone BEFORE UPDATE OF closed_at ON sessions
WHEN NEW.closed_at IS NOT NULL AND EXISTS (
  SELECT 1 FROM (
    SELECT case_id FROM group_members WHERE group_id = NEW.group_id AND joined_on <= NEW.held_on
    UNION SELECT case_id FROM past_memberships
      WHERE group_id = NEW.group_id AND joined_on <= NEW.held_on AND left_on >= NEW.held_on) AS m
  WHERE NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session_id = NEW.id AND a.case_id = m.case_id))
BEGIN SELECT RAISE(ABORT, 'everyone on the roster has a mark'); END;
