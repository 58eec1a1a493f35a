import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from '../../../db/disposal/purge';
import { ownDataSources } from '../../../main/features/rights/ownDataSources';
import { settled } from '../../builders/attachments';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { signIn } from '../../support/testCore';

let template: OfficeTemplate;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});

it('says of every table whether a person who asks for his data gets it, and of no other', async () => {
  const test = template.copy();
  const outside = await openOutside(test.userData);
  const tables = tablesOf(outside).filter((table) => ownDataSources[table] === undefined);
  const gone = Object.keys(ownDataSources).filter(
    (name) => outside.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) === undefined,
  );
  outside.close();
  test.dispose();
  expect({ tables, gone }).toEqual({ tables: [], gone: [] });
});

describe('the words of the registration form', () => {
  it('are those of its own list: one code stands in several', async () => {
    const test = template.copy();
    const outside = await openOutside(test.userData);
    const labels = new Map(
      outside
        .prepare<[], { list: string; code: string; label: string }>(
          'SELECT list, code, label FROM pick_options',
        )
        .all()
        .map(({ list, code, label }) => [`${list}|${code}`, label]),
    );
    const { case_id: caseId, person_id: person } = outside
      .prepare<[], { case_id: string; person_id: string }>(
        'SELECT id AS case_id, person_id FROM cases LIMIT 1',
      )
      .get()!;
    outside
      .prepare(
        `INSERT INTO ficha_entries (id, case_id, person_id, step, version, occurred_on, from_paper, facts,
           detail_sealed, recorded_at, author_id)
         SELECT 'words', ?, ?, 'personal', 1 + coalesce(max(version), 0), '2026-11-24', 0, ?, NULL, '2026-11-24',
           (SELECT id FROM users LIMIT 1) FROM ficha_entries WHERE person_id = ? AND step = 'personal'`,
      )
      .run(
        caseId,
        person,
        JSON.stringify({ disability: 'none', ethnicity: 'amazonian', occupation: 'none' }),
        person,
      );
    outside.close();
    await signIn(test, 'coordina');
    test.dialogs.save = join(test.userData, 'palabras.json');
    const { jobId } = await test.ok<{ jobId: string }>('rights.exportOwnData', 'mutation', {
      caseId,
      format: 'json',
      identityCheckedBy: 'Mostró su DNI',
    });
    expect((await settled(test, jobId)).phase).toBe('done');
    const text = readFileSync(test.dialogs.save, 'utf8');
    for (const code of ['disability|none', 'ethnicity|amazonian']) expect(text).toContain(labels.get(code));
    for (const code of ['income|none', 'mother-tongue|amazonian'])
      expect(text).not.toContain(labels.get(code));
    test.dispose();
  });
});

describe('the export of own data', () => {
  it('has what is his and nothing of others', async () => {
    const test = template.copy();
    await signIn(test, 'psico');
    const { case: caseId } = template.ids;
    test.dialogs.save = join(test.userData, 'datos.json');
    const { jobId } = await test.ok<{ jobId: string }>('rights.exportOwnData', 'mutation', {
      caseId,
      format: 'json',
      identityCheckedBy: 'Mostró su DNI',
    });
    expect((await settled(test, jobId)).phase).toBe('done');
    const text = readFileSync(test.dialogs.save, 'utf8');
    const data = JSON.parse(text) as {
      persona: { nombres: string };
      noSeEntrega: unknown[];
      casos: unknown[];
    };
    expect(data.persona.nombres).toContain('Peña');
    expect(data.noSeEntrega.length).toBe(5);
    expect(data.casos.length).toBeGreaterThan(0);
    expect(data.casos[0]).toMatchObject({ bases: [{ base: 'Su consentimiento' }] });
    for (const secret of ['celos', 'Practicar el retiro', 'Participó poco', 'Se trabajó el poder']) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
    await signIn(test, 'social');
    expect(
      await test.refused('rights.exportOwnData', 'mutation', {
        caseId,
        format: 'pdf',
        identityCheckedBy: 'x',
      }),
    ).toMatchObject({ code: 'rule', detail: { rule: 'coordination-or-responsible' } });
    test.dispose();
  });
});
