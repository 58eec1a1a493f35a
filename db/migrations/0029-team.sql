-- The team of the office (§6.2.1, §6.3): who belongs to it, what each has studied, which courses on the work with men she
-- has had, what she has pledged. Everything is written once; what changes is another row.

CREATE TABLE team_members (
  -- Of who has an account, that of the account.
  id TEXT PRIMARY KEY NOT NULL,
  user_id TEXT REFERENCES users (id) ON DELETE RESTRICT,
  full_name TEXT NOT NULL CHECK (length(full_name) <= 120),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  left_on TEXT,
  CHECK (user_id IS NULL OR user_id = id),
  -- Who has an account is called as the account is, and leaves with it.
  CHECK ((user_id IS NULL) = (full_name <> '')),
  CHECK (user_id IS NULL OR left_on IS NULL),
  CHECK ((user_id IS NULL) = (recorded_by IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE team_profiles (
  member_id TEXT NOT NULL REFERENCES team_members (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  profession TEXT NOT NULL CHECK (length(profession) BETWEEN 1 AND 80),
  field TEXT NOT NULL CHECK (field IN ('psychology', 'social-work', 'social-sciences', 'health', 'other')),
  -- Why she facilitates without being of the two professions that note 17 prefers.
  field_reason TEXT NOT NULL CHECK (length(field_reason) <= 200),
  -- §6.2.1: designated for the basic team.
  in_base_team INTEGER NOT NULL CHECK (in_base_team IN (0, 1)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (member_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE team_courses (
  id TEXT PRIMARY KEY NOT NULL,
  member_id TEXT NOT NULL REFERENCES team_members (id) ON DELETE RESTRICT,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 160),
  experiential INTEGER NOT NULL CHECK (experiential IN (0, 1)),
  theoretical INTEGER NOT NULL CHECK (theoretical IN (0, 1)),
  methodological INTEGER NOT NULL CHECK (methodological IN (0, 1)),
  hours INTEGER NOT NULL CHECK (hours BETWEEN 1 AND 2000),
  giver TEXT NOT NULL CHECK (length(giver) BETWEEN 1 AND 160),
  specialist TEXT NOT NULL CHECK (specialist IN ('yes', 'no', 'unknown')),
  -- Of the DGCVG-DATPS.
  assistance TEXT NOT NULL CHECK (assistance IN ('yes', 'no', 'unknown')),
  held_on TEXT NOT NULL,
  certificate TEXT NOT NULL CHECK (length(certificate) <= 120),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  CHECK (experiential + theoretical + methodological > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX team_courses_by_member ON team_courses (member_id);

-- Declared by whoever had it; verified against the certificate, or taken back with a reason.
CREATE TABLE team_course_reviews (
  course_id TEXT NOT NULL REFERENCES team_courses (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL CHECK (number > 0),
  act TEXT NOT NULL CHECK (act IN ('verify', 'withdraw')),
  note TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 200),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (course_id, number)
) STRICT, WITHOUT ROWID;

-- That somebody has the training was a mark on her account before there were courses, and still is when an account is
-- made: it counts, is shown as what it is, and ends with a reason.
CREATE TABLE team_declarations (
  member_id TEXT NOT NULL REFERENCES team_members (id) ON DELETE RESTRICT,
  number INTEGER NOT NULL,
  act TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) <= 200),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (member_id, number),
  CHECK ((number = 1 AND act = 'declare' AND recorded_by IS NULL)
    OR (number = 2 AND act = 'end' AND reason <> '' AND recorded_by IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- §6.4.5 and §6.3.2-6.3.3: a text of its own version, read and accepted with the own passphrase; on paper by who has none.
CREATE TABLE team_pledges (
  member_id TEXT NOT NULL REFERENCES team_members (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('confidentiality', 'approaches')),
  text_version TEXT NOT NULL CHECK (length(text_version) BETWEEN 1 AND 20),
  how TEXT NOT NULL CHECK (how IN ('passphrase', 'paper')),
  signed_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT,
  PRIMARY KEY (member_id, kind, text_version)
) STRICT, WITHOUT ROWID;

INSERT INTO team_members SELECT id, id, '', created_at, NULL, NULL FROM users;
INSERT INTO team_declarations
SELECT id, 1, 'declare', '', created_at, NULL FROM users WHERE trained_for_facilitation = 1;

CREATE TRIGGER accounts_are_members AFTER INSERT ON users
BEGIN INSERT INTO team_members VALUES (NEW.id, NEW.id, '', NEW.created_at, NULL, NULL); END;
CREATE TRIGGER accounts_declare_training AFTER INSERT ON users WHEN NEW.trained_for_facilitation = 1
BEGIN INSERT INTO team_declarations VALUES (NEW.id, 1, 'declare', '', NEW.created_at, NULL); END;
-- What was said when the account was made stays what was said; whether it still counts is in the declarations.
CREATE TRIGGER accounts_keep_what_was_declared BEFORE UPDATE OF trained_for_facilitation ON users
WHEN NEW.trained_for_facilitation <> OLD.trained_for_facilitation
BEGIN SELECT RAISE(ABORT, 'a declaration ends with a reason'); END;

CREATE TRIGGER team_members_no_replace BEFORE INSERT ON team_members
WHEN EXISTS (SELECT 1 FROM team_members WHERE id = NEW.id) OR NEW.left_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a member of the team stays written'); END;
CREATE TRIGGER team_members_only_leave BEFORE UPDATE ON team_members
WHEN OLD.left_on IS NOT NULL OR NEW.left_on IS NULL OR NEW.id <> OLD.id OR NEW.user_id IS NOT OLD.user_id
  OR NEW.full_name <> OLD.full_name OR NEW.recorded_at <> OLD.recorded_at OR NEW.recorded_by IS NOT OLD.recorded_by
BEGIN SELECT RAISE(ABORT, 'a member of the team stays written'); END;
CREATE TRIGGER team_members_no_delete BEFORE DELETE ON team_members
BEGIN SELECT RAISE(ABORT, 'a member of the team stays written'); END;

CREATE TRIGGER team_profiles_append BEFORE INSERT ON team_profiles
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM team_profiles WHERE member_id = NEW.member_id)
BEGIN SELECT RAISE(ABORT, 'what was studied is added to'); END;
CREATE TRIGGER team_profiles_no_update BEFORE UPDATE ON team_profiles
BEGIN SELECT RAISE(ABORT, 'what was studied is added to'); END;
CREATE TRIGGER team_profiles_no_delete BEFORE DELETE ON team_profiles
BEGIN SELECT RAISE(ABORT, 'what was studied is added to'); END;

CREATE TRIGGER team_courses_no_replace BEFORE INSERT ON team_courses
WHEN EXISTS (SELECT 1 FROM team_courses WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a course is reviewed, not rewritten'); END;
CREATE TRIGGER team_courses_no_update BEFORE UPDATE ON team_courses
BEGIN SELECT RAISE(ABORT, 'a course is reviewed, not rewritten'); END;
CREATE TRIGGER team_courses_no_delete BEFORE DELETE ON team_courses
BEGIN SELECT RAISE(ABORT, 'a course is reviewed, not rewritten'); END;

CREATE TRIGGER team_course_reviews_append BEFORE INSERT ON team_course_reviews
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM team_course_reviews WHERE course_id = NEW.course_id)
  OR EXISTS (SELECT 1 FROM team_course_reviews WHERE course_id = NEW.course_id
    AND (act = 'withdraw' OR act = NEW.act))
BEGIN SELECT RAISE(ABORT, 'a course is verified once and withdrawn once'); END;
CREATE TRIGGER team_course_reviews_no_update BEFORE UPDATE ON team_course_reviews
BEGIN SELECT RAISE(ABORT, 'a course is reviewed, not rewritten'); END;
CREATE TRIGGER team_course_reviews_no_delete BEFORE DELETE ON team_course_reviews
BEGIN SELECT RAISE(ABORT, 'a course is reviewed, not rewritten'); END;

CREATE TRIGGER team_declarations_append BEFORE INSERT ON team_declarations
WHEN NEW.number IS NOT 1 + (SELECT coalesce(max(number), 0) FROM team_declarations WHERE member_id = NEW.member_id)
  -- Nobody declares anew: from now on there are courses.
  OR (NEW.number = 1 AND (SELECT trained_for_facilitation FROM users WHERE id = NEW.member_id) IS NOT 1)
BEGIN SELECT RAISE(ABORT, 'a declaration ends with a reason'); END;
CREATE TRIGGER team_declarations_no_update BEFORE UPDATE ON team_declarations
BEGIN SELECT RAISE(ABORT, 'a declaration ends with a reason'); END;
CREATE TRIGGER team_declarations_no_delete BEFORE DELETE ON team_declarations
BEGIN SELECT RAISE(ABORT, 'a declaration ends with a reason'); END;

CREATE TRIGGER team_pledges_are_own BEFORE INSERT ON team_pledges
WHEN EXISTS (SELECT 1 FROM team_pledges WHERE member_id = NEW.member_id AND kind = NEW.kind
    AND text_version = NEW.text_version)
  OR (NEW.how = 'passphrase') IS NOT (SELECT user_id IS NOT NULL FROM team_members WHERE id = NEW.member_id)
  OR (NEW.how = 'passphrase' AND NEW.recorded_by <> NEW.member_id)
BEGIN SELECT RAISE(ABORT, 'everybody pledges for herself'); END;
CREATE TRIGGER team_pledges_no_update BEFORE UPDATE ON team_pledges
BEGIN SELECT RAISE(ABORT, 'a pledge does not change'); END;
CREATE TRIGGER team_pledges_no_delete BEFORE DELETE ON team_pledges
BEGIN SELECT RAISE(ABORT, 'a pledge does not change'); END;
