import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from '../../../db/disposal/purge';
import type { OwnData } from '../../../main/features/rights/ownData';
import { ownDataSources } from '../../../main/features/rights/ownDataSources';
import type { OwnDataText } from '../../../shared/contract/rights.contract';
import { settled } from '../../builders/attachments';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { registration, today } from '../../builders/registration';
import { signIn, type TestCore } from '../../support/testCore';

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
      handOver: [],
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
      handOver: [],
    });
    expect((await settled(test, jobId)).phase).toBe('done');
    const text = readFileSync(test.dialogs.save, 'utf8');
    const data = JSON.parse(text) as {
      persona: { nombres: string };
      noSeEntrega: unknown[];
      casos: unknown[];
    };
    expect(data.persona.nombres).toContain('Peña');
    // The six kinds, and the free texts that nobody let go.
    expect(data.noSeEntrega.length).toBe(7);
    expect(data.casos.length).toBeGreaterThan(0);
    expect(data.casos[0]).toMatchObject({ bases: [{ base: 'Su consentimiento' }] });
    for (const secret of [
      'Justifica los celos',
      'Habló de los celos',
      'Practicar el retiro',
      'Participó poco',
      'Se trabajó el poder',
    ]) {
      expect([secret, text.includes(secret)]).toEqual([secret, false]);
    }
    await signIn(test, 'social');
    expect(
      await test.refused('rights.exportOwnData', 'mutation', {
        caseId,
        format: 'pdf',
        identityCheckedBy: 'x',
        handOver: [],
      }),
    ).toMatchObject({ code: 'rule', detail: { rule: 'coordination-or-responsible' } });
    test.dispose();
  });
});

describe('free texts of the team', () => {
  const asked = { format: 'json', identityCheckedBy: 'Mostró su DNI' };
  const planted = 'Motivo que nombra a Rosalinda';
  const plant = async (test: TestCore): Promise<string> => {
    await signIn(test, 'psico');
    const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
      ...registration(template.ids.psychologist, {
        documentNumber: '46710928',
        givenNames: 'Zacarías',
        paternalSurname: 'Propiodato',
        maternalSurname: 'Ulloa',
        birthDate: '1981-03-04',
        phone: '987 000 444',
        safeContact: 'Preguntar por su hermana Eudocia',
      }),
      reason: planted,
    });
    return caseId;
  };
  const textsOf = async (test: TestCore, caseId: string) =>
    (await test.ok<{ texts: OwnDataText[] }>('rights.ownDataTexts', 'query', { caseId })).texts;
  const written = async (test: TestCore, caseId: string, handOver: readonly string[]) => {
    test.dialogs.save = join(test.userData, 'textos.json');
    const { jobId } = await test.ok<{ jobId: string }>('rights.exportOwnData', 'mutation', {
      ...asked,
      caseId,
      handOver,
    });
    expect((await settled(test, jobId)).phase).toBe('done');
    return readFileSync(test.dialogs.save, 'utf8');
  };

  it('are withheld, with the article, unless they were read and chosen one by one', async () => {
    const test = template.copy();
    const caseId = await plant(test);
    const texts = await textsOf(test, caseId);
    expect(texts.map(({ text }) => text).sort()).toEqual(
      [planted, 'Preguntar por su hermana Eudocia'].sort(),
    );
    const closed = await written(test, caseId, []);
    expect([closed.includes('Rosalinda'), closed.includes('Eudocia')]).toEqual([false, false]);
    expect(closed).toContain('2 textos escritos por el equipo');
    expect(closed).toContain('Ley 29733, art. 27');
    const chosen = texts.filter(({ text }) => text === planted).map(({ key }) => key);
    const open = await written(test, caseId, chosen);
    expect([open.includes('Rosalinda'), open.includes('Eudocia')]).toEqual([true, false]);
    expect(open).toContain('Un texto escrito por el equipo');
    test.dispose();
  });

  it('that were changed after they were read are withheld', async () => {
    const test = template.copy();
    const caseId = await plant(test);
    const keys = (await textsOf(test, caseId)).map(({ key }) => key);
    const outside = await openOutside(test.userData);
    outside.prepare('UPDATE cases SET reason = ? WHERE id = ?').run('Otro motivo, de Casilda', caseId);
    outside.close();
    expect(await written(test, caseId, keys)).not.toContain('Casilda');
    test.dispose();
  });

  it('has what is his also from a record that was merged, every telephone, his condition and what was corrected', async () => {
    const test = template.copy();
    const caseId = await plant(test);
    const { person } = await test.ok<{ person: { id: string } }>('cases.get', 'query', { caseId });
    const twin = await test.ok<{ caseId: string }>(
      'intake.register',
      'mutation',
      registration(template.ids.psychologist, {
        documentNumber: '60817243',
        givenNames: 'Evaristo',
        paternalSurname: 'Gemelodato',
        maternalSurname: 'Ruelas',
        birthDate: '1990-10-10',
        phone: '',
      }),
    );
    const other = await test.ok<{ person: { id: string } }>('cases.get', 'query', { caseId: twin.caseId });
    await test.ok('ficha.saveContact', 'mutation', {
      caseId,
      baseVersion: 1,
      occurredOn: today,
      fromPaper: false,
      content: {
        address: 'Jr. Inventado 456',
        ubigeo: '150105',
        reference: '',
        phones: [
          { number: '987 000 444', kind: 'mobile', messages: 'no' },
          { number: '01 444 0123', kind: 'home', messages: 'yes' },
        ],
        safeContact: '',
      },
    });
    await test.ok('people.correct', 'mutation', {
      personId: person.id,
      corrections: 0,
      person: {
        documentKind: 'dni',
        documentNumber: '46710928',
        givenNames: 'Zacarías José',
        paternalSurname: 'Propiodato',
        maternalSurname: 'Ulloa',
        birthDate: '1981-03-04',
      },
      reason: 'Lo dijo su prima Venancia',
    });
    await test.ok('people.merge', 'mutation', {
      survivorId: person.id,
      absorbedId: other.person.id,
      reason: 'Es el mismo hombre.',
    });
    const data = JSON.parse(await written(test, caseId, [])) as OwnData;
    expect(data.registrosUnidos).toMatchObject([
      { nombres: expect.stringContaining('Gemelodato') as string },
    ]);
    expect(data.consentimientos.length).toBe(2);
    expect(data.casos.map(({ condicion }) => condicion)).toEqual(['Nuevo', 'Nuevo']);
    expect(data.ficha.filter(({ parte }) => parte === 'Ingreso').length).toBe(2);
    const text = JSON.stringify(data);
    expect(text).toContain('01 444 0123 (casa; se puede dejar mensaje)');
    expect(data.correcciones).toMatchObject([{ campo: 'Nombres', quedo: 'Zacarías José' }]);
    expect(text).not.toContain('Venancia');
    expect(text).toContain('sanciones');
    test.dispose();
  });
});
