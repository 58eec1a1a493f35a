import Sqlite from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { mentionsOf } from '../../../db/disposal/mentions';
import { migrations } from '../../../db/migrations';
import { migrate } from '../../../db/migrations/migrate';
import type { Named } from '../../../shared/domain/rights/mentions';

/**
 * Whoever erases a case is told where else its man is named (Ley 29733). Every column of text is one in which the search
 * finds a name, or says here why it is not looked into.
 */
const nativeBinding = process.env['RESGUARDO_SQLITE_BINDING'];
const open = () => new Sqlite(':memory:', nativeBinding === undefined ? {} : { nativeBinding });

/** Columns of these names are written by the program: ids, days, hours, times, codes. */
const written =
  /^(id|at|day|kind|act|state|code|field|key|word|sort_key|text_version)$|_(id|at|on|by|day|starts|ends)$/;
const excused: Readonly<Record<string, readonly string[]>> = {
  'who works here and the office itself': [
    'office.name', 'office.ubigeo', 'office.contact_phone', 'office.contact_email', 'office.contact_address',
    'users.login', 'users.full_name', 'users.profession', 'team_members.full_name', 'team_profiles.profession',
  ],
  'a person of the register: his own record goes, another’s is that other’s name': [
    'people.document_number', 'people.given_names', 'people.paternal_surname', 'people.maternal_surname',
    'people.birth_date', 'people.phone', 'people.safe_contact', 'people.search_text', 'person_words.word',
    'person_corrections.old_value', 'person_corrections.new_value',
  ],
  'drafts and filters are read over by themselves (`draftMentions`, `filterMentions`)': [
    'drafts.form', 'drafts.subject', 'drafts.focus_field', 'drafts.route', 'saved_filters.name', 'saved_filters.filter',
  ],
  'chosen from a list, or numbers': [
    'audit_log.action', 'audit_log.subject_kind', 'audit_log.fields', 'audit_log.outcome', 'audit_log.detail',
    'case_assignments.role', 'case_state_changes.summons_means', 'users.role', 'cases.entry_way', 'case_decisions.criteria', 'attention_plans.approaches', 'group_calendars.slots',
    'group_calendars.skipped', 'list_columns.columns', 'pick_options.label', 'pick_options.list', 'session_plans.item',
    'case_state_changes.summons_for_time', 'protection_steps.told_at_time', 'schema_migrations.name',
    'schema_migrations.sha256', 'local_days.name',
  ],
  'what an office publishes for all, with nobody in it: questions of a test': [
    'instruments.name', 'instrument_versions.content',
  ],
}; // prettier-ignore

/** What a table is made of, with nothing that it holds to. */
interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly chosen: boolean;
}
const shape: Column[] = [];
beforeAll(() => {
  const sqlite = open();
  migrate(sqlite, migrations, () => new Date('2026-11-24T15:00:00.000Z'));
  for (const { name: table, sql } of sqlite
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%VIRTUAL%'`,
    )
    .all()) {
    const keys = new Set(
      (sqlite.pragma(`foreign_key_list(${table})`) as { from: string }[]).map(({ from }) => from),
    );
    for (const { name, type } of sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[]) {
      const chosen = keys.has(name) || new RegExp(`\\b${name} (IS NULL OR ${name} )?IN \\(`).test(sql);
      shape.push({ table, name, type, chosen });
    }
  }
  sqlite.close();
});

const man: Named = {
  records: [
    { givenNames: 'Borradonio', paternalSurname: 'Tachadura', maternalSurname: '', documentNumber: '' },
  ],
  before: [],
};
const name = 'Habló de Borradonio Tachadura';

/** The columns in which the search finds him: every table with one row, all of them of another case. */
function found(): string[] {
  const sqlite = open();
  const tables = [...new Set(shape.map(({ table }) => table))];
  for (const table of tables) {
    const columns = shape.filter((column) => column.table === table);
    sqlite.exec(`CREATE TABLE "${table}" (${columns.map((column) => `"${column.name}"`).join(', ')})`);
    sqlite
      .prepare(`INSERT INTO "${table}" VALUES (${columns.map(() => '?').join(', ')})`)
      .run(columns.map(({ type }) => (type === 'TEXT' ? 'k' : 1)));
  }
  const texts = shape.filter(({ type, chosen }) => type === 'TEXT' && !chosen);
  const seen = texts.filter((column) => {
    sqlite.exec(`UPDATE "${column.table}" SET "${column.name}" = '${name}'`);
    // A name put where two tables meet would part them, and prove nothing.
    const mentions = written.test(column.name) ? [] : mentionsOf(sqlite, 'his', man);
    sqlite.exec(`UPDATE "${column.table}" SET "${column.name}" = 'k'`);
    return mentions.length > 0;
  });
  sqlite.close();
  return seen.map((column) => `${column.table}.${column.name}`);
}

describe('where a man is named', () => {
  it('is looked for in every column of text that anybody writes in', () => {
    const free = shape
      .filter((column) => column.type === 'TEXT' && !column.chosen && !written.test(column.name))
      .map((column) => `${column.table}.${column.name}`);
    const not = Object.values(excused).flat();
    expect(free.filter((column) => !not.includes(column)).sort()).toEqual(found().sort());
  });
});
