import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CareList, CareView } from '../../../shared/contract/care.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { allRows, openOutside } from '../../builders/outside';
import { today } from '../../builders/registration';
import { firstRoleFor, loginOf, mayCall, signedInProcedures } from '../../contract/procedures';
import { validInputs } from '../../contract/validInputs';
import { attemptIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  test.dispose();
});

const written = 'Se-escribió-del-cansancio-plantado';
const record = (more: object = {}) => ({
  heldOn: today,
  byPsychology: true,
  noPsychologyReason: '',
  leader: 'Quien-condujo-plantada',
  participants: [template.ids.psychologist, template.ids.facilitator],
  others: 0,
  themes: 'Tema-plantado',
  text: written,
  ...more,
});

describe('what is written in a space of care', () => {
  it('is read by who took part, and by nobody else, coordination included', async () => {
    const { meetingId } = await test.ok<{ meetingId: string }>('care.record', 'mutation', record());
    await signIn(test, 'facilita');
    await test.ok('care.write', 'mutation', { meetingId, text: `${written} dos` });
    const view = await test.ok<CareView>('care.get', 'query', { meetingId });
    expect(view).toMatchObject({ leader: 'Quien-condujo-plantada', themes: 'Tema-plantado', count: 2 });
    expect(view.texts.map(({ text }) => text)).toEqual([written, `${written} dos`]);
    for (const login of ['coordina', 'social', 'cai']) {
      await signIn(test, login);
      for (const [path, type, input] of [
        ['care.get', 'query', { meetingId }],
        ['care.write', 'mutation', { meetingId, text: 'x' }],
      ] as const) {
        expect(await test.refused(path, type, input)).toMatchObject({
          detail: { rule: 'care-participants' },
        });
      }
      const { rows } = await test.ok<CareList>('care.list', 'query');
      expect(rows.find((row) => row.meetingId === meetingId)).toEqual({
        meetingId,
        heldOn: today,
        count: 2,
        byPsychology: true,
        noPsychologyReason: '',
        mine: false,
      });
    }
  });

  it('reaches nobody who did not take part by any other call, nor stands in the open in the file', async () => {
    await test.ok('care.record', 'mutation', record());
    const texts = [written, 'Quien-condujo-plantada', 'Tema-plantado'];
    for (const login of ['coordina', 'social']) {
      await signIn(test, login);
      const answers: unknown[] = [];
      for (const procedure of signedInProcedures) {
        const role = (Object.keys(loginOf) as (keyof typeof loginOf)[]).find(
          (one) => loginOf[one] === login,
        )!;
        if (procedure.type !== 'query' || !mayCall(role, procedure.access)) continue;
        const input = validInputs[procedure.path]!({ ids: template.ids, pieces: template.pieces, login });
        answers.push(await test.core.call({ path: procedure.path, type: 'query', input }));
      }
      const said = JSON.stringify(answers);
      for (const text of texts) expect([login, said.includes(text)]).toEqual([login, false]);
    }
    expect(firstRoleFor(signedInProcedures[0]!)).toBeDefined();
    const outside = await openOutside(test.userData);
    const stored = JSON.stringify(allRows(outside));
    for (const text of texts) expect(stored.includes(text)).toBe(false);
    outside.close();
  });
});

describe('a space of care', () => {
  it('is of a group, written by one of it, and says why nobody of psychology led it', async () => {
    const fields = async (more: object) =>
      (await test.refused('care.record', 'mutation', record(more))).fields;
    expect(await fields({ participants: [template.ids.facilitator, template.ids.socialWorker] })).toEqual({
      participants: 'care-own',
    });
    expect(await fields({ participants: [template.ids.psychologist] })).toEqual({ participants: 'care-two' });
    expect(await fields({ byPsychology: false })).toEqual({ noPsychologyReason: 'care-psychology' });
    expect(await fields({ heldOn: '2027-01-01' })).toEqual({ heldOn: 'date-future' });
    await test.ok(
      'care.record',
      'mutation',
      record({ participants: [template.ids.psychologist], others: 3 }),
    );
    await test.ok('care.record', 'mutation', record({ byPsychology: false, noPsychologyReason: 'No hay' }));
  });

  it('stays as it was held, and nobody joins afterwards', async () => {
    await test.ok('care.record', 'mutation', record());
    const outside = await openOutside(test.userData);
    const held = 'a space of care stays as it was held';
    const circle = 'nobody joins a space of care afterwards';
    const added = 'what was written in a space of care is added to';
    const refusals: readonly (readonly [string, string])[] = [
      ['UPDATE care_meetings SET others = 7', held],
      ['DELETE FROM care_meetings', held],
      ['INSERT OR REPLACE INTO care_meetings SELECT * FROM care_meetings LIMIT 1', held],
      [`INSERT INTO care_participants SELECT id, '${template.ids.socialWorker}' FROM care_meetings`, circle],
      ['DELETE FROM care_participants', circle],
      [`UPDATE care_participants SET user_id = '${template.ids.socialWorker}'`, circle],
      [
        `INSERT INTO care_texts SELECT meeting_id, 2, '${template.ids.socialWorker}', text_sealed, written_at FROM care_texts LIMIT 1`,
        // Its author is one of those who took part.
        'FOREIGN KEY constraint failed',
      ],
      [`UPDATE care_texts SET written_at = ''`, added],
      ['DELETE FROM care_texts', added],
    ];
    for (const [act, why] of refusals) expect([act, attemptIn(outside, [act])]).toEqual([act, why]);
    outside.close();
  });
});
