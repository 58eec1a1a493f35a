import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GroupCalendarView } from '../../../shared/contract/groupCalendar.contract';
import type { GroupView } from '../../../shared/contract/groups.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { signIn, type TestCore } from '../../support/testCore';

/** Where a group meets, and what is answered about it (§6.2.3). */
let template: OfficeTemplate;
let test: TestCore;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
beforeEach(async () => {
  test = template.copy();
  await signIn(test, 'psico');
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

const groupId = () => template.ids.plannedGroup;
const group = () => test.ok<GroupView>('groups.get', 'query', { groupId: groupId() });
const view = () => test.ok<GroupCalendarView>('groupCalendar.get', 'query', { groupId: groupId() });
const call = (path: string, input: unknown) => test.core.call({ path, type: 'mutation', input });

describe('the place', () => {
  const conditions = {
    quiet: 'no',
    'room-to-move': 'yes',
    'group-work': 'yes',
    accessible: 'yes',
    hours: 'unknown',
  };
  const save = (baseNumber: number, note: string) =>
    call('groupCalendar.savePlace', {
      groupId: groupId(),
      baseNumber,
      place: 'Salón comunal',
      affinity: 'Aimara',
      language: 'Aimara',
      conditions,
      note,
    });

  it('is answered about, with a note on what is lacking, and nobody’s answer is written over', async () => {
    expect((await view()).conditions).toBeNull();
    expect(await save(0, '')).toMatchObject({ ok: false, fields: { note: 'place-note-needed' } });
    expect(await save(0, 'Hay obras al lado; se pidió otra sala.')).toMatchObject({ ok: true });
    expect(await view()).toMatchObject({ placeNumber: 1, place: 'Salón comunal', conditions });
    expect(await group()).toMatchObject({ place: 'Salón comunal', affinity: 'Aimara', language: 'Aimara' });
    expect(await save(0, 'Otra nota.')).toMatchObject({ ok: false, detail: { reason: 'newer-version' } });
  });
});
