import foundation from './0001-foundation.sql?raw';
import thinPath from './0002-thin-path.sql?raw';
import evaluation from './0003-evaluation.sql?raw';
import caseStates from './0004-case-states.sql?raw';
import ficha from './0005-ficha.sql?raw';
import caseTeam from './0006-case-team.sql?raw';
import decisions from './0007-decisions.sql?raw';
import peopleSearch from './0008-people-search.sql?raw';
import peopleList from './0009-people-list.sql?raw';
import sanctions from './0010-sanctions.sql?raw';
import attachments from './0011-attachments.sql?raw';
import rights from './0012-rights.sql?raw';
import likeness from './0013-likeness.sql?raw';
import peopleHistory from './0014-people-history.sql?raw';
import protectedContacts from './0015-protected-contacts.sql?raw';
import sanctionsOfAMan from './0016-sanctions-of-a-man.sql?raw';
import decisionTasks from './0017-decision-tasks.sql?raw';
import documentsOfMerged from './0018-documents-of-merged.sql?raw';
import referrals from './0019-referrals.sql?raw';
import leavingGroups from './0020-leaving-groups.sql?raw';
import disposingTakesTwo from './0021-disposing-takes-two.sql?raw';
import heldCases from './0022-held-cases.sql?raw';
import restrictedElsewhere from './0023-restricted-elsewhere.sql?raw';
import sessions from './0024-sessions.sql?raw';
import programmes from './0025-programmes.sql?raw';
import groupCalendar from './0026-group-calendar.sql?raw';
import tests from './0027-tests.sql?raw';
import appointments from './0028-appointments.sql?raw';
import team from './0029-team.sql?raw';
import teamCare from './0030-team-care.sql?raw';
import attention from './0031-attention.sql?raw';
import attentionPlans from './0032-attention-plans.sql?raw';
import familyInterviews from './0033-family-interviews.sql?raw';
import transfers from './0034-transfers.sql?raw';
import makeUps from './0035-make-ups.sql?raw';
import certificates from './0036-certificates.sql?raw';
import sessionLog from './0037-session-log.sql?raw';

/** One step of the schema. Numbers have no gap; a step that has shipped is never edited again. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** Every step, in order. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'foundation', sql: foundation },
  { version: 2, name: 'thin-path', sql: thinPath },
  { version: 3, name: 'evaluation', sql: evaluation },
  { version: 4, name: 'case-states', sql: caseStates },
  { version: 5, name: 'ficha', sql: ficha },
  { version: 6, name: 'case-team', sql: caseTeam },
  { version: 7, name: 'decisions', sql: decisions },
  { version: 8, name: 'people-search', sql: peopleSearch },
  { version: 9, name: 'people-list', sql: peopleList },
  { version: 10, name: 'sanctions', sql: sanctions },
  { version: 11, name: 'attachments', sql: attachments },
  { version: 12, name: 'rights', sql: rights },
  { version: 13, name: 'likeness', sql: likeness },
  { version: 14, name: 'people-history', sql: peopleHistory },
  { version: 15, name: 'protected-contacts', sql: protectedContacts },
  { version: 16, name: 'sanctions-of-a-man', sql: sanctionsOfAMan },
  { version: 17, name: 'decision-tasks', sql: decisionTasks },
  { version: 18, name: 'documents-of-merged', sql: documentsOfMerged },
  { version: 19, name: 'referrals', sql: referrals },
  { version: 20, name: 'leaving-groups', sql: leavingGroups },
  { version: 21, name: 'disposing-takes-two', sql: disposingTakesTwo },
  { version: 22, name: 'held-cases', sql: heldCases },
  { version: 23, name: 'restricted-elsewhere', sql: restrictedElsewhere },
  { version: 24, name: 'sessions', sql: sessions },
  { version: 25, name: 'programmes', sql: programmes },
  { version: 26, name: 'group-calendar', sql: groupCalendar },
  { version: 27, name: 'tests', sql: tests },
  { version: 28, name: 'appointments', sql: appointments },
  { version: 29, name: 'team', sql: team },
  { version: 30, name: 'team-care', sql: teamCare },
  { version: 31, name: 'attention', sql: attention },
  { version: 32, name: 'attention-plans', sql: attentionPlans },
  { version: 33, name: 'family-interviews', sql: familyInterviews },
  { version: 34, name: 'transfers', sql: transfers },
  { version: 35, name: 'make-ups', sql: makeUps },
  { version: 36, name: 'certificates', sql: certificates },
  { version: 37, name: 'session-log', sql: sessionLog },
];
