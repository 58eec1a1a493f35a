import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { attendanceMarks } from '../../../shared/domain/sessions/attendance';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { registration, today } from '../../builders/registration';
import { logInput } from '../../builders/sessions';
import { signIn, type TestCore } from '../../support/testCore';

/** §6.4.10: what is observed about a man is read in his own file, and in no other. */
let template: OfficeTemplate;
let test: TestCore;
let men: string[];
beforeAll(async () => {
  template = await buildOfficeTemplate();
  test = template.copy();
  await signIn(test, 'psico');
  men = [template.ids.case];
  const names = [
    ['41230971', 'Abel', 'Quiroz', 'Tello'],
    ['52871364', 'Teodoro', 'Ramos', 'Ccasa'],
    ['63904825', 'Wilmer', 'Huamán', 'Vega'],
    ['74158206', 'Florencio', 'Inga', 'Soto'],
  ] as const;
  for (const [documentNumber, givenNames, paternalSurname, maternalSurname] of names) {
    const { caseId } = await test.ok<{ caseId: string }>(
      'intake.register',
      'mutation',
      registration(template.ids.psychologist, {
        documentNumber,
        givenNames,
        paternalSurname,
        maternalSurname,
      }),
    );
    await test.ok('groups.addMember', 'mutation', {
      groupId: template.ids.group,
      caseId,
      joinedOn: today,
      overCapReason: '',
      referral: null,
    });
    men.push(caseId);
  }
});
afterAll(() => {
  test.dispose();
  template.dispose();
});

describe('an observation', () => {
  it('reaches the file of its man alone, and that once the log is closed by both', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...attendanceMarks), { minLength: 5, maxLength: 5 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        fc.boolean(),
        async (marks, order, together) => {
          run += 1;
          const said = (index: number, what: string) => `${what}-${String(run)}-de-${String(index)}-fin`;
          const { sessionId } = await test.ok<{ sessionId: string }>('sessions.create', 'mutation', {
            groupId: template.ids.group,
            heldOn: today,
            topics: [4],
          });
          const lines = order.map((index) => ({
            caseId: men[index]!,
            mark: marks[index]!,
            ...(marks[index] === 'not-admitted'
              ? { ground: 'other' as const, action: said(index, 'accion') }
              : {}),
            observation: said(index, 'observado'),
            task: said(index, 'tarea'),
          }));
          const { closed } = await test.ok<{ closed: boolean }>(
            'sessions.close',
            'mutation',
            logInput(
              sessionId,
              [template.ids.psychologist, template.ids.facilitator],
              lines,
              together ? {} : { second: null },
            ),
          );
          for (const [index, caseId] of men.entries()) {
            const { rows } = await test.ok<TimelinePage>('cases.timeline', 'query', { caseId, limit: 100 });
            const read = JSON.stringify(rows);
            const found = men.flatMap((_man, other) =>
              ['observado', 'tarea', 'accion']
                .filter((what) => read.includes(said(other, what)))
                .map(() => other),
            );
            expect([...new Set(found)]).toEqual(closed ? [index] : []);
          }
        },
      ),
      { numRuns: 12 },
    );
  });
});
