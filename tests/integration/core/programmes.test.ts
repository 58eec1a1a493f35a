import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ProgrammeRow, ProgrammeView } from '../../../shared/contract/programmes.contract';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { attemptIn } from '../../support/attempts';
import { signIn, type TestCore } from '../../support/testCore';

/** Programmes of sessions (§6.4.6 to §6.4.11): templates, a group's own copy, versions. */
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

const get = (programmeId: string, version: number | null = null) =>
  test.ok<ProgrammeView>('programmes.get', 'query', { programmeId, version });
const copy = (from: string, groupId: string | null, name = 'Programa propio') =>
  test.core.call({ path: 'programmes.copy', type: 'mutation', input: { from, groupId, name } });
const list = async () => (await test.ok<{ rows: ProgrammeRow[] }>('programmes.list', 'query', {})).rows;

describe('a programme', () => {
  it('of a group is a copy, and what changes in it does not touch the template', async () => {
    const { group, programme } = template.ids;
    expect(await test.ok('programmes.ofGroup', 'query', { groupId: group })).toEqual({ programmeId: null });
    const { programmeId } = await test.ok<{ programmeId: string }>('programmes.copy', 'mutation', {
      from: programme,
      groupId: group,
      name: 'De los martes',
    });
    expect(await test.ok('programmes.ofGroup', 'query', { groupId: group })).toEqual({ programmeId });
    const own = await get(programmeId);
    expect(own).toMatchObject({ group: { groupId: group }, version: 1, latest: 1, name: 'De los martes' });
    const before = await get(programme);
    const [first, ...rest] = own.sessions;
    await test.ok('programmes.save', 'mutation', {
      programmeId,
      baseVersion: 1,
      name: own.name,
      sessions: [...rest, { ...first!, title: 'Cambiada' }, { ...first!, key: '', title: 'Nueva' }],
    });
    const after = await get(programmeId);
    expect(after.latest).toBe(2);
    // What was there keeps its key wherever it stands; what is new has one of its own.
    expect(after.sessions.at(-2)).toMatchObject({ key: first!.key, title: 'Cambiada' });
    expect(after.sessions.at(-1)!.key).not.toBe('');
    expect(new Set(after.sessions.map(({ key }) => key)).size).toBe(after.sessions.length);
    expect((await get(programmeId, 1)).sessions).toEqual(own.sessions);
    expect(await get(programme)).toEqual(before);
    // A group's own is no template, and a group has one.
    expect((await list()).map((row) => row.programmeId)).toEqual(['shipped', programme]);
    expect(await copy('shipped', group)).toMatchObject({
      ok: false,
      code: 'conflict',
      detail: { reason: 'has-programme' },
    });
  });

  it('that Resguardo brings treats the thirteen topics and is not edited', async () => {
    expect(await list()).toMatchObject([{ programmeId: 'shipped', topicsLeftOut: [], savedAt: null }, {}]);
    const shipped = await get('shipped');
    const answer = await test.core.call({
      path: 'programmes.save',
      type: 'mutation',
      input: { programmeId: 'shipped', baseVersion: 1, name: shipped.name, sessions: [] },
    });
    expect(answer).toMatchObject({ ok: false, code: 'invalid' });
  });

  it('is not written over when somebody saved meanwhile, nor saved when nothing changed', async () => {
    const { programme } = template.ids;
    const { name, sessions } = await get(programme);
    const save = (baseVersion: number, title: string) =>
      test.core.call({
        path: 'programmes.save',
        type: 'mutation',
        input: { programmeId: programme, baseVersion, name: title, sessions },
      });
    expect(await save(1, name)).toMatchObject({ ok: false, detail: { reason: 'nothing-changed' } });
    expect(await save(1, 'Otro nombre')).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await save(1, 'Y otro')).toMatchObject({ ok: false, detail: { reason: 'newer-version' } });
  });
});

describe('the SQL of programmes', () => {
  it('changes, removes and replaces nothing, and skips no version', async () => {
    test.core.lock('user');
    const sqlite = await openOutside(test.userData);
    const attempt = (statement: string) => attemptIn(sqlite, [statement]);
    const stays = 'a programme stays what it is of';
    const frozen = 'a version of a programme does not change';
    expect(attempt(`UPDATE programmes SET group_id = '${template.ids.group}'`)).toBe(stays);
    expect(attempt('DELETE FROM programmes')).toBe(stays);
    expect(attempt('INSERT OR REPLACE INTO programmes SELECT * FROM programmes')).toBe(stays);
    expect(attempt(`UPDATE programme_versions SET name = 'x'`)).toBe(frozen);
    expect(attempt('DELETE FROM programme_versions')).toBe(frozen);
    expect(attempt('INSERT OR REPLACE INTO programme_versions SELECT * FROM programme_versions')).toBe(
      frozen,
    );
    const version = (number: number) =>
      `INSERT INTO programme_versions SELECT programme_id, ${String(number)}, name, sessions, saved_at, saved_by
       FROM programme_versions`;
    expect(attempt(version(3))).toBe(frozen);
    expect(attempt(version(2))).toBeNull();
    sqlite.close();
  });
});
