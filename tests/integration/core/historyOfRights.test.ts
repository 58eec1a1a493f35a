import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { moveInputFor, referralOf, sanctionInput } from '../../builders/decisions';
import { basisOf, withdrawal } from '../../builders/ficha';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { signIn, type TestCore } from '../../support/testCore';

/** A history has what happened to his rights and to his place in the groups, for who may read each. */
let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'coordina');
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

const kinds = ['basis', 'sanction', 'restriction', 'left-group'];
const history = async () =>
  (
    await test.ok<TimelinePage>('cases.timeline', 'query', {
      caseId: template.ids.case,
      kinds,
      limit: 50,
    })
  ).rows;

it('says what was taken back, imposed, held and left, and what it rests on', async () => {
  const { case: caseId, psychologist } = template.ids;
  const before = (await history()).length;
  await test.ok('rights.restrict', 'mutation', { caseId, reason: 'Lo pidió.', askedOn: '2026-11-20' });
  await test.ok('rights.lift', 'mutation', { caseId, reason: 'Ya no.', askedOn: '2026-11-21' });
  const { sanctionId } = await test.ok<{ sanctionId: string }>(
    'sanctions.record',
    'mutation',
    sanctionInput(caseId, { referral: referralOf(psychologist) }),
  );
  await test.ok('sanctions.end', 'mutation', { sanctionId, endedOn: '2026-11-24' });
  await signIn(test, 'psico');
  await test.ok('bases.withdraw', 'mutation', withdrawal(caseId, psychologist));
  await test.ok('bases.add', 'mutation', { caseId, basis: basisOf('law', psychologist) });
  await test.ok('caseStates.move', 'mutation', moveInputFor(caseId, 'withdrew', 'consent-withdrawn'));
  const rows = await history();
  const said = rows.map((row) => {
    if (row.kind === 'basis') return `basis ${row.basis}`;
    if (row.kind === 'sanction') return `sanction ${row.sanctionKind} ${String(row.ended)}`;
    return row.kind === 'restriction' ? `restriction ${row.act}` : row.kind;
  });
  expect(said.slice().sort()).toEqual([
    'basis law',
    'basis withdrawal',
    'left-group',
    'restriction lift',
    'restriction restrict',
    'sanction sentence false',
    'sanction sentence true',
  ]);
  expect(before).toBe(0);
  expect(new Set(rows.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(rows.length);

  // Facilitation has no part in sanctions, admission none in groups.
  await signIn(test, 'facilita');
  expect((await history()).map(({ kind }) => kind)).not.toContain('sanction');
  await signIn(test, 'admision');
  expect((await history()).map(({ kind }) => kind)).not.toContain('left-group');
});
