import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AttachmentList } from '../../../shared/contract/attachments.contract';
import type { AppState } from '../../../shared/contract/app.contract';
import type { CaseRow } from '../../../shared/contract/case-list.contract';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import type { EvaluationView } from '../../../shared/contract/evaluation.contract';
import type { GroupRow } from '../../../shared/contract/groups.contract';
import type { Today } from '../../../shared/contract/home.contract';
import { roleMay, roles, type Role } from '../../../shared/permissions';
import { seedDemo } from '../../../main/demo/seedDemo';
import { argon2Kdf, createTestCore, type TestCore } from '../../support/testCore';

let demo: TestCore;
let accounts: NonNullable<AppState['demo']>['accounts'];
let seconds: number;
let derivations = 0;

beforeAll(async () => {
  demo = createTestCore({
    clock: { now: () => new Date(), set: () => undefined, advance: () => undefined },
    kdf: {
      derive: (passphrase, salt, parameters) => {
        derivations += 1;
        return argon2Kdf.derive(passphrase, salt, parameters);
      },
    },
  });
  const since = performance.now();
  await seedDemo(demo.core);
  seconds = (performance.now() - since) / 1000;
  accounts = (await demo.ok<AppState>('app.state', 'query')).demo?.accounts ?? [];
});
afterAll(() => {
  demo.dispose();
});

const enter = async (role: Role) => {
  const account = accounts.find((candidate) => candidate.role === role);
  if (demo.core.phase() === 'open') await demo.ok('app.lock', 'mutation');
  await demo.ok('vault.unlock', 'mutation', { login: account?.login, passphrase: account?.passphrase });
};

describe('the demonstration office', () => {
  it('is made with few of the expensive key derivations, and stands locked as after a start', async () => {
    console.log(`seedDemo: ${seconds.toFixed(1)} s, ${String(derivations)} derivations`);
    // The derivations are what it waits for; a clock would make the test depend on what else the machine does.
    // Ten of them sign the logs of the sessions that are closed, two to a log.
    expect(derivations).toBeLessThanOrEqual(35);
    const state = await demo.ok<AppState>('app.state', 'query');
    expect(state).toMatchObject({
      phase: 'locked',
      lockReason: 'start',
      officeName: 'Oficina de demostración',
    });
    expect(demo.internalErrors).toEqual([]);
  });

  it.each(roles)('opens for %s, who sees what the role may see', async (role) => {
    await enter(role);
    const people = await demo.ok<{ rows: { caseId: string; fullName: string }[] }>('cases.list', 'query', {
      names: true,
    });
    expect(people.rows).toHaveLength(26);
    if (roleMay(role, 'groups.read')) {
      const { rows } = await demo.ok<{ rows: GroupRow[] }>('groups.list', 'query');
      expect(rows.map(({ members, sessions }) => [members, sessions])).toEqual([
        [6, 2],
        [8, 4],
      ]);
    } else {
      await demo.refused('groups.list', 'query');
    }
  });

  it('waits for the psychologist with a draft at the field where it was left, and a session to log', async () => {
    await enter('psychology');
    const today = await demo.ok<Today>('home.today', 'query');
    expect(today.unsignedNotes).toHaveLength(1);
    expect(today.openSessions).toHaveLength(1);
    expect(today.resume).toMatchObject({ form: 'individual-note', focusField: 'development' });
  });

  it('holds signed notes with amendments, and every line of attendance in the case of its man', async () => {
    await enter('psychology');
    const found = await demo.ok<{ rows: { caseId: string }[] }>('cases.list', 'query', {
      query: 'ichu laguna',
    });
    const file = await demo.ok<CaseFile>('cases.get', 'query', { caseId: found.rows[0]?.caseId });
    const { rows } = await demo.ok<TimelinePage>('cases.timeline', 'query', { caseId: file.caseId });
    expect(rows.filter((row) => row.kind === 'session')).toHaveLength(3);
    expect(rows.find((row) => row.kind === 'note')).toMatchObject({ signed: true, amendments: 2 });
  });

  it('holds an evaluation that changed over time, two notices that stand and one task for today', async () => {
    await enter('psychology');
    const { rows } = await demo.ok<{ rows: CaseRow[] }>('cases.list', 'query');
    const noticed = rows.filter((row) => row.noticeKinds.length > 0);
    expect(noticed.map((row) => row.noticeKinds)).toEqual([['threats', 'severe-risk']]);
    const { histories, riskLevel, liftedNotices } = await demo.ok<EvaluationView>('evaluation.get', 'query', {
      caseId: noticed[0]?.caseId,
    });
    expect(histories.versions.map((version) => version.complete)).toEqual([false, true]);
    expect(riskLevel.versions.map((version) => version.level)).toEqual(['moderate', 'severe']);
    expect(liftedNotices).toEqual([]);
    const { tasks } = await demo.ok<Today>('home.today', 'query');
    expect(tasks.map(({ kind, noticeKind }) => [kind, noticeKind])).toEqual([
      ['protection', 'threats'],
      ['re-evaluation', null],
    ]);
  });

  it('holds documents that can be opened, two letters and a picture', async () => {
    await enter('psychology');
    const { rows } = await demo.ok<{ rows: CaseRow[] }>('cases.list', 'query', { sort: 'code' });
    const kinds: string[] = [];
    for (const { caseId } of rows) {
      const kept = await demo.ok<AttachmentList>('attachments.ofCase', 'query', { caseId });
      for (const { attachmentId, contentKind } of kept.rows) {
        await demo.ok('attachments.open', 'mutation', { attachmentId });
        kinds.push(contentKind);
      }
    }
    expect(kinds.sort()).toEqual(['pdf', 'pdf', 'png']);
  });

  it('leaves a chain of audit rows without a finding', async () => {
    await enter('coordination');
    expect(await demo.ok('audit.verify', 'mutation')).toMatchObject({ finding: null });
  });

  it('names nobody real: documents at the beginning of the register, telephones that do not exist', async () => {
    await enter('admission');
    const { rows } = await demo.ok<{ rows: { caseId: string }[] }>('cases.list', 'query');
    for (const { caseId } of rows) {
      const { person } = await demo.ok<CaseFile>('cases.get', 'query', { caseId });
      expect(person.documentNumber).toMatch(/^(000001\d\d|DEMO\d{5}|)$/);
      expect(person.phone).toMatch(/^(000 000 1\d\d|)$/);
    }
  });
});
