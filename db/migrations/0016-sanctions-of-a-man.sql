-- §6.2.8 is about the man: a sanction that stands in any case of his counts when he joins a preventive group from
-- another one, also when his cases came together by a merge.
DROP TRIGGER members_with_answered_sanctions;
CREATE TRIGGER members_with_answered_sanctions BEFORE INSERT ON group_members
WHEN (SELECT kind FROM groups WHERE id = NEW.group_id) = 'preventive' AND EXISTS (
  SELECT 1 FROM cases own JOIN cases c ON c.person_id = own.person_id JOIN case_sanctions s ON s.case_id = c.id
  WHERE own.id = NEW.case_id AND s.ended_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM cai_referrals r WHERE r.sanction_id = s.id))
BEGIN SELECT RAISE(ABORT, 'sessions do not replace a sanction'); END;
