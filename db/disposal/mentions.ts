import type { Database } from 'better-sqlite3';
import {
  holdsSurname,
  namesPerson,
  type MentionFate,
  type MentionKind,
  type Named,
  type NamedRecord,
} from '../../shared/domain/rights/mentions';
import type { DraftForm } from '../../shared/contract/drafts.contract';

/**
 * Where else an office names a man whose case is erased: no reference leads there, so the erasure of `purge.ts` does not
 * reach it. Texts that are sealed are for whoever has their keys.
 */

export interface Mention {
  readonly kind: MentionKind;
  readonly id: string;
  /** What the record is called on screen; of a draft or a filter, whose it is. */
  readonly label: string;
  readonly day: string | null;
  /** What is being typed in a draft. */
  readonly form: DraftForm | null;
  readonly fate: MentionFate;
}

const ofSessions = 'FROM sessions s JOIN groups g ON g.id = s.group_id';
const session = "s.id, g.name || ', ' || s.number AS label, s.held_on AS day";
const task = 't.id, c.code AS label, t.due_on AS day';
const member = 'm.id, coalesce(u.full_name, m.full_name) AS label';
const ofMembers = 'JOIN team_members m ON m.id = x.member_id LEFT JOIN users u ON u.id = m.user_id';
const ofCases = (table: string) =>
  `FROM ${table} x JOIN cases c ON c.id = x.case_id WHERE x.case_id <> :caseId`;
const case_ = 'c.id, c.code AS label, c.opened_on AS day';

/** Free texts in the open, each with what its record is called. Those of his own case go with it. */
const sources: Readonly<Record<Exclude<MentionKind, 'filter' | 'draft'>, readonly string[]>> = {
  session: [
    `SELECT ${session}, s.title || ' ' || s.room || ' ' || s.cancelled_why AS text ${ofSessions} WHERE :caseId <> ''`,
    `SELECT ${session}, m.reason AS text ${ofSessions} JOIN session_moves m ON m.session_id = s.id
     WHERE :caseId <> ''`,
    `SELECT ${session}, s.development AS text ${ofSessions} WHERE :caseId <> ''`,
    `SELECT ${session}, s.group_task || ' ' || s.directory_why || ' ' || s.paper_by AS text ${ofSessions}
     WHERE :caseId <> ''`,
    `SELECT ${session}, a.observation || ' ' || a.action || ' ' || a.task AS text ${ofSessions}
     JOIN attendance a ON a.session_id = s.id WHERE a.case_id <> :caseId`,
    `SELECT ${session}, i.what || ' ' || i.done || ' ' || i.called AS text ${ofSessions}
     JOIN session_incidents i ON i.session_id = s.id WHERE i.case_id IS NOT :caseId`,
    `SELECT ${session}, x.reason AS text ${ofSessions} JOIN session_guests x ON x.session_id = s.id
     WHERE x.case_id <> :caseId`,
    ...Object.entries({
      session_elements: 'how',
      session_exceptions: 'reason',
      session_returns: 'reason',
      session_amendments: 'text',
    }).map(
      ([table, column]) => `SELECT ${session}, x.${column} AS text ${ofSessions}
        JOIN ${table} x ON x.session_id = s.id WHERE :caseId <> ''`,
    ),
  ],
  group: [
    `SELECT id, name AS label, NULL AS day, name || ' ' || place || ' ' || affinity || ' ' || language AS text
     FROM groups WHERE :caseId <> ''`,
    `SELECT g.id, g.name AS label, k.starts_on AS day, k.room AS text
     FROM group_calendars k JOIN groups g ON g.id = k.group_id WHERE :caseId <> ''`,
    `SELECT g.id, g.name AS label, NULL AS day, p.place || ' ' || p.note AS text
     FROM group_places p JOIN groups g ON g.id = p.group_id WHERE :caseId <> ''`,
    ...['group_members', 'past_memberships'].map(
      (
        table,
      ) => `SELECT g.id, g.name AS label, NULL AS day, m.over_cap_reason${table === 'past_memberships' ? " || ' ' || m.reason" : ''} AS text
        FROM ${table} m JOIN groups g ON g.id = m.group_id WHERE m.case_id <> :caseId`,
    ),
  ],
  case: [
    `SELECT ${case_}, c.reason || ' ' || coalesce(c.institution_number, '') AS text FROM cases c WHERE c.id <> :caseId`,
    `SELECT ${case_}, x.reason || ' ' || x.note || ' ' || coalesce(x.summons_receipt, '') AS text
     ${ofCases('case_state_changes')}`,
    ...['case_entries', 'ficha_entries'].map((table) => `SELECT ${case_}, x.facts AS text ${ofCases(table)}`),
    `SELECT ${case_}, x.court || ' ' || x.docket AS text ${ofCases('case_sanctions')}`,
    `SELECT ${case_}, x.body AS text ${ofCases('test_applications')}`,
    `SELECT ${case_}, x.reason AS text ${ofCases('test_annulments')}`,
    `SELECT ${case_}, x.content AS text ${ofCases('certificates')}`,
    `SELECT ${case_}, y.reason AS text FROM certificate_revocations y
     JOIN certificates x ON x.id = y.certificate_id JOIN cases c ON c.id = x.case_id WHERE x.case_id <> :caseId`,
    `SELECT ${case_}, x.reason AS text FROM person_corrections x JOIN cases c ON c.person_id = x.person_id
     WHERE c.id <> :caseId`,
    `SELECT ${case_}, x.how AS text FROM consents x JOIN cases c ON c.person_id = x.person_id WHERE c.id <> :caseId`,
    `SELECT ${case_}, x.reason AS text FROM person_merges x JOIN cases c ON c.person_id = x.survivor_id
     WHERE c.id <> :caseId`,
    `SELECT ${case_}, x.reason AS text ${ofCases('case_assignments')}`,
    `SELECT ${case_}, x.authority || ' ' || x.document || ' ' || x.how || ' ' || x.note AS text ${ofCases('case_bases')}`,
    `SELECT ${case_}, x.origin || ' ' || x.institution || ' ' || x.document AS text ${ofCases('case_referrals')}`,
    `SELECT ${case_}, coalesce(x.cai_name, '') || ' ' || x.reason AS text ${ofCases('cai_referrals')}`,
    `SELECT ${case_}, x.text AS text ${ofCases('group_messages')}`,
    `SELECT ${case_}, x.reason || ' ' || x.giver_name || ' ' || x.service_name || ' ' || x.approaches_reason AS text
     ${ofCases('attention_plans')}`,
    ...['attention_goals', 'attention_plan_ends'].map(
      (table) => `SELECT ${case_}, y.${table === 'attention_goals' ? 'text' : 'note'} AS text FROM ${table} y
       JOIN attention_plans x ON x.id = y.plan_id JOIN cases c ON c.id = x.case_id WHERE x.case_id <> :caseId`,
    ),
    `SELECT ${case_}, x.reason AS text ${ofCases('processing_restrictions')}`,
    `SELECT ${case_}, x.lift_reason AS text ${ofCases('risk_notices')}`,
    `SELECT ${case_}, x.note AS text ${ofCases('disposal_proposals')}`,
    `SELECT ${case_}, x.note AS text ${ofCases('make_ups')}`,
    `SELECT ${case_}, r.reason AS text ${ofCases('make_ups').replace('make_ups x', 'make_ups x JOIN make_up_retractions r ON r.make_up_id = x.id')}`,
  ],
  task: [
    `SELECT ${task}, t.title || ' ' || t.closing_note AS text FROM tasks t JOIN cases c ON c.id = t.case_id
     WHERE t.case_id <> :caseId`,
    `SELECT ${task}, x.reason AS text FROM task_changes x JOIN tasks t ON t.id = x.task_id
     JOIN cases c ON c.id = t.case_id WHERE t.case_id <> :caseId`,
    `SELECT ${task}, x.institution || ' ' || x.receipt AS text FROM protection_steps x
     JOIN tasks t ON t.id = x.task_id JOIN cases c ON c.id = t.case_id WHERE t.case_id <> :caseId`,
  ],
  appointment: [
    `SELECT a.id, coalesce(c.code, '') AS label, a.on_day AS day,
       a.about || ' ' || a.room || ' ' || coalesce((SELECT group_concat(x.reason || ' ' || x.room, ' ') FROM appointment_changes x
         WHERE x.appointment_id = a.id), '') AS text
     FROM appointments a LEFT JOIN cases c ON c.id = a.case_id WHERE a.case_id IS NOT :caseId`,
  ],
  'hand-over': [
    `SELECT h.id, u.full_name AS label, substr(h.recorded_at, 1, 10) AS day, h.reason AS text
     FROM hand_overs h JOIN users u ON u.id = h.from_id WHERE :caseId <> ''`,
  ],
  programme: [
    `SELECT programme_id AS id, name AS label, substr(saved_at, 1, 10) AS day, name || ' ' || sessions AS text
     FROM programme_versions WHERE :caseId <> ''`,
  ],
  team: [
    `SELECT ${member}, x.held_on AS day, x.title || ' ' || x.giver || ' ' || x.certificate AS text
     FROM team_courses x ${ofMembers} WHERE :caseId <> ''`,
    `SELECT ${member}, substr(y.recorded_at, 1, 10) AS day, y.note AS text
     FROM team_course_reviews y JOIN team_courses x ON x.id = y.course_id ${ofMembers} WHERE :caseId <> ''`,
    ...['team_declarations', 'team_profiles'].map(
      (table) => `SELECT ${member}, substr(x.recorded_at, 1, 10) AS day,
         x.${table === 'team_profiles' ? 'field_reason' : 'reason'} AS text
       FROM ${table} x ${ofMembers} WHERE :caseId <> ''`,
    ),
  ],
  care: [
    `SELECT id, '' AS label, held_on AS day, no_psychology_reason AS text FROM care_meetings WHERE :caseId <> ''`,
  ],
};

interface Text {
  readonly id: string;
  readonly label: string;
  readonly day: string | null;
  readonly text: string;
}

/** His record and those that were merged into it. */
const ownRecords = `WITH RECURSIVE own (id) AS (
  VALUES (?) UNION SELECT p.id FROM people p JOIN own ON p.merged_into = own.id)`;

const correctable: Readonly<Record<string, keyof NamedRecord>> = {
  'document-number': 'documentNumber',
  'given-names': 'givenNames',
  'paternal-surname': 'paternalSurname',
  'maternal-surname': 'maternalSurname',
};

/** Who he is and what else he was ever called; null when there is no such record. */
export function namedPerson(sqlite: Database, personId: string): Named | null {
  const records = sqlite
    .prepare<[string], NamedRecord & { id: string }>(
      `${ownRecords} SELECT id, given_names AS givenNames, paternal_surname AS paternalSurname,
         maternal_surname AS maternalSurname, document_number AS documentNumber FROM people JOIN own USING (id)`,
    )
    .all(personId);
  if (records.length === 0) return null;
  const corrections = sqlite
    .prepare<[string], { field: string; value: string | null }>(
      `${ownRecords}, corrected AS (SELECT c.* FROM person_corrections c JOIN own ON own.id = c.person_id)
       SELECT field, old_value AS value FROM corrected UNION SELECT field, new_value FROM corrected`,
    )
    .all(personId);
  const nothing: NamedRecord = {
    givenNames: '',
    paternalSurname: '',
    maternalSurname: '',
    documentNumber: '',
  };
  const before = corrections.flatMap(({ field, value }): NamedRecord[] => {
    const part = correctable[field];
    return part === undefined || value === null ? [] : [{ ...nothing, [part]: value }];
  });
  return { records, before };
}

/** Every text in the open that names him and that the erasure of his case does not reach; a record once. */
export function mentionsOf(sqlite: Database, caseId: string, person: Named): Mention[] {
  const found = new Map<string, Mention>();
  for (const [kind, texts] of Object.entries(sources)) {
    for (const sql of texts) {
      for (const { text, ...place } of sqlite.prepare<[{ caseId: string }], Text>(sql).iterate({ caseId })) {
        if (!namesPerson(person, text)) continue;
        found.set(`${kind} ${place.id}`, { kind: kind as MentionKind, ...place, form: null, fate: 'stays' });
      }
    }
  }
  return [...found.values()];
}

interface KeptFilter {
  readonly ownerId: string;
  readonly owner: string;
  readonly name: string;
}

const filtersOf = (sqlite: Database): KeptFilter[] =>
  sqlite
    .prepare<[], KeptFilter>(
      `SELECT f.owner_id AS ownerId, u.full_name AS owner, f.name FROM saved_filters f
       JOIN users u ON u.id = f.owner_id ORDER BY owner, f.name`,
    )
    .all();

/** Filters that somebody kept under his name: they go. One with no more than a surname of his may mean something else. */
export const filterMentions = (sqlite: Database, person: Named): Mention[] =>
  filtersOf(sqlite).flatMap(({ ownerId, owner, name }): Mention[] => {
    const named = namesPerson(person, name);
    if (!named && !holdsSurname(person, name)) return [];
    const fate = named ? 'goes' : 'stays';
    return [
      { kind: 'filter', id: `${ownerId} ${name}`, label: `«${name}», ${owner}`, day: null, form: null, fate },
    ];
  });

/** Removes the filters that name him; before his record goes, since it says who he was. */
export function removeFiltersNaming(sqlite: Database, person: Named): void {
  const remove = sqlite.prepare('DELETE FROM saved_filters WHERE owner_id = ? AND name = ?');
  for (const { ownerId, name } of filtersOf(sqlite)) {
    if (namesPerson(person, name)) remove.run(ownerId, name);
  }
}
