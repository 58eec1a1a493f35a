import type { Database } from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FeedbackOfCase } from '../../../shared/contract/feedback.contract';
import type { NoteView } from '../../../shared/contract/individual-attention.contract';
import type { ProcessNoteRow } from '../../../shared/contract/process-notes.contract';
import type { TimelinePage } from '../../../shared/contract/timeline.contract';
import { attentionTexts, planInput } from '../../builders/attention';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { noteText, today } from '../../builders/registration';
import { passphraseOf, signIn, type TestCore } from '../../support/testCore';

/** The two kinds of note, who reads each, and what goes between group and individual attention (§6.8). */
let template: OfficeTemplate;
let test: TestCore;
let outside: Database | undefined;

beforeAll(async () => {
  template = await buildOfficeTemplate();
});
beforeEach(() => {
  test = template.copy();
});
afterEach(() => {
  expect(test.internalErrors).toEqual([]);
  outside?.close();
  outside = undefined;
  test.dispose();
});
afterAll(() => {
  template.dispose();
});

const note = (path: string, noteId: string) => test.ok<NoteView>(path, 'query', { noteId });
const code = async (path: string, type: 'query' | 'mutation', input: object) =>
  (await test.refused(path, type, input)).code;

describe('a note of who facilitates', () => {
  it('is written, signed and clarified without the clinical key, and read by psychology', async () => {
    await signIn(test, 'facilita');
    const { facilitatorNote: noteId } = template.ids;
    await test.ok('facilitatorNotes.amend', 'mutation', {
      noteId,
      text: 'Fue por la tarde.',
      passphrase: passphraseOf('facilita'),
    });
    await signIn(test, 'psico');
    expect(await note('facilitatorNotes.get', noteId)).toMatchObject({
      reserved: false,
      authorName: 'Persona de facilita',
      isMine: false,
      body: { development: attentionTexts.facilitator },
      amendments: [{ text: 'Fue por la tarde.', authorName: 'Persona de facilita' }],
    });
    const { rows } = await test.ok<TimelinePage>('cases.timeline', 'query', {
      caseId: template.ids.case,
      kinds: ['note'],
    });
    expect(
      rows.map((row) => row.kind === 'note' && [row.noteId === noteId, row.reserved]).filter((one) => one),
    ).toContainEqual([true, false]);
  });

  it('is no way to a note of psychology, nor the other way round', async () => {
    await signIn(test, 'facilita');
    const { signedNote, openNote, facilitatorNote } = template.ids;
    expect(await code('facilitatorNotes.get', 'query', { noteId: signedNote })).toBe('not-found');
    expect(await code('facilitatorNotes.discard', 'mutation', { noteId: openNote })).toBe('not-found');
    expect(await code('individualAttention.get', 'query', { noteId: signedNote })).toBe('forbidden');
    await signIn(test, 'psico');
    expect(await code('individualAttention.get', 'query', { noteId: facilitatorNote })).toBe('not-found');
    expect(
      await code('facilitatorNotes.create', 'mutation', { caseId: template.ids.case, occurredOn: today }),
    ).toBe('forbidden');
  });

  it('waits on her Hoy until she signs it, and on nobody else’s', async () => {
    const waiting = async () =>
      (await test.ok<{ unsignedNotes: { noteId: string; reserved: boolean }[] }>('home.today', 'query'))
        .unsignedNotes;
    await signIn(test, 'facilita');
    expect(await waiting()).toMatchObject([{ noteId: template.ids.openFacilitatorNote, reserved: false }]);
    await test.ok('facilitatorNotes.sign', 'mutation', {
      noteId: template.ids.openFacilitatorNote,
      occurredOn: today,
      body: noteText(),
      passphrase: passphraseOf('facilita'),
    });
    expect(await waiting()).toEqual([]);
    await signIn(test, 'psico');
    expect(await waiting()).toMatchObject([{ noteId: template.ids.openNote, reserved: true }]);
  });

  it('keeps the seal of its author, in SQL', async () => {
    outside = await openOutside(test.userData);
    const { openNote, openFacilitatorNote, case: caseId, facilitator, psychologist } = template.ids;
    const begin = (author: string, seal: string) => () =>
      outside!
        .exec(`INSERT INTO individual_notes (id, case_id, author_id, occurred_on, created_at, compartment)
        VALUES ('n', '${caseId}', '${author}', '2026-11-24', '2026-11-24', '${seal}')`);
    expect(begin(psychologist, 'registry')).toThrow('key of its author');
    expect(begin(facilitator, 'clinical')).toThrow('key of its author');
    for (const [id, seal] of [
      [openNote, 'registry'],
      [openFacilitatorNote, 'clinical'],
    ]) {
      expect(() =>
        outside!.exec(`UPDATE individual_notes SET compartment = '${seal}' WHERE id = '${id}'`),
      ).toThrow('keeps its seal');
    }
  });
});

describe('a facilitator who has no part in his process', () => {
  const unrelated = async () => {
    await signIn(test, 'coordina');
    const { userId } = await test.ok<{ userId: string }>('users.create', 'mutation', {
      login: 'otra',
      fullName: 'Otra que facilita',
      passphrase: passphraseOf('otra'),
      role: 'facilitation',
      profession: 'Sociología',
      trainedForFacilitation: true,
      granter: { kind: 'self' },
    });
    return userId;
  };
  const plans = () =>
    test.ok<{ rows: object[]; withheld: number }>('attentionPlans.ofCase', 'query', {
      caseId: template.ids.case,
    });

  it('reads no note, no plan and no text for the group', async () => {
    await unrelated();
    await signIn(test, 'otra');
    expect(
      await test.refused('facilitatorNotes.get', 'query', { noteId: template.ids.facilitatorNote }),
    ).toMatchObject({ code: 'rule', detail: { rule: 'attention-readers', article: '§6.8.4' } });
    expect(await plans()).toEqual({ rows: [], withheld: 1 });
    const goal = { planId: template.ids.plan, goal: 1, baseVersion: 1, text: 'Otra', state: 'left' };
    const end = { planId: template.ids.plan, endedOn: today, reason: 'he-left', note: '' };
    expect(await code('attentionPlans.saveGoal', 'mutation', goal)).toBe('rule');
    expect(await code('attentionPlans.end', 'mutation', end)).toBe('rule');
    const { messages } = await test.ok<FeedbackOfCase>('feedback.ofCase', 'query', {
      caseId: template.ids.case,
    });
    expect(messages).toEqual([]);
  });

  it('reads them once she is in the team of his case', async () => {
    const userId = await unrelated();
    await signIn(test, 'psico');
    await test.ok('cases.updateTeam', 'mutation', {
      caseId: template.ids.case, number: 2, role: 'facilitation', userId, act: 'begin',
      occurredOn: today, reason: 'Facilitará con él',
    }); // prettier-ignore
    await signIn(test, 'otra');
    expect(await note('facilitatorNotes.get', template.ids.facilitatorNote)).toMatchObject({ isMine: false });
    expect(await plans()).toMatchObject({ rows: [{}], withheld: 0 });
  });

  it('reads them while she gives him the attention of a plan', async () => {
    const userId = await unrelated();
    await signIn(test, 'psico');
    const input = { ...planInput(template.ids.case, userId), giver: 'facilitator' };
    const { planId } = await test.ok<{ planId: string }>('attentionPlans.begin', 'mutation', input);
    await signIn(test, 'otra');
    expect(await plans()).toMatchObject({ rows: [{}, {}], withheld: 0 });
    await test.ok('attentionPlans.end', 'mutation', {
      planId, endedOn: today, reason: 'goes-on-elsewhere', note: '',
    }); // prettier-ignore
    expect(await plans()).toEqual({ rows: [], withheld: 2 });
  });
});

describe('a process note', () => {
  const ofCase = async (caseId = template.ids.case) =>
    (await test.ok<{ rows: ProcessNoteRow[] }>('processNotes.ofCase', 'query', { caseId })).rows;
  const share = (act: 'share' | 'withdraw', readerId = template.ids.secondPsychologist) =>
    test.core.call({
      path: 'processNotes.share',
      type: 'mutation',
      input: { processNoteId: template.ids.processNote, readerId, act },
    });

  it('is read by its author alone, also after the case went to another psychologist', async () => {
    await signIn(test, 'psico');
    expect(await ofCase()).toMatchObject([{ isMine: true, text: attentionTexts.process, readers: [] }]);
    await test.ok('cases.updateTeam', 'mutation', {
      caseId: template.ids.case,
      number: 2,
      role: 'responsible',
      userId: template.ids.secondPsychologist,
      act: 'begin',
      occurredOn: today,
      reason: 'Sale de licencia',
    });
    await signIn(test, 'psico2');
    expect(await ofCase()).toEqual([]);
    expect(await share('share')).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('is read by whom its author shares it with, until she takes that back', async () => {
    await signIn(test, 'psico');
    expect(await share('share')).toMatchObject({ ok: true });
    expect(await share('share')).toMatchObject({ fields: { readerId: 'already-shared' } });
    expect(await share('share', template.ids.facilitator)).toMatchObject({
      fields: { readerId: 'reader-not-psychology' },
    });
    expect((await ofCase())[0]?.readers).toMatchObject([{ id: template.ids.secondPsychologist }]);
    await signIn(test, 'psico2');
    expect(await ofCase()).toMatchObject([{ isMine: false, text: attentionTexts.process, readers: [] }]);
    await signIn(test, 'psico');
    expect(await share('withdraw')).toMatchObject({ ok: true });
    expect(await share('withdraw')).toMatchObject({ fields: { readerId: 'not-shared' } });
    await signIn(test, 'psico2');
    expect(await ofCase()).toEqual([]);
  });

  it('is in no history, in no list of accesses and in nobody’s Hoy', async () => {
    await signIn(test, 'psico');
    const answers = [
      await test.ok('cases.get', 'query', { caseId: template.ids.case }),
      await test.ok('cases.timeline', 'query', { caseId: template.ids.case }),
      await test.ok('home.today', 'query'),
      await test.ok('cases.accesses', 'query', { caseId: template.ids.case, limit: 100 }),
    ];
    const said = JSON.stringify(answers);
    expect(said).not.toContain(template.ids.processNote);
    expect(said).not.toContain(attentionTexts.process);
    expect(said).not.toContain('process-notes');
  });

  it('is shared among psychologists alone and append-only, in SQL', async () => {
    await signIn(test, 'psico');
    await share('share');
    outside = await openOutside(test.userData);
    const { processNote: id, facilitator, psychologist, case: caseId } = template.ids;
    for (const [act, says] of [
      [`INSERT INTO process_note_shares VALUES ('${id}', 2, '${facilitator}', 'share', 'x')`, 'another psychologist'],
      [`INSERT INTO process_note_shares VALUES ('${id}', 2, '${psychologist}', 'share', 'x')`, 'another psychologist'],
      [`INSERT OR REPLACE INTO process_note_shares SELECT * FROM process_note_shares`, 'take turns'],
      [`UPDATE process_note_shares SET act = 'withdraw'`, 'take turns'],
      [`DELETE FROM process_note_shares`, 'take turns'],
      [`INSERT INTO process_notes VALUES ('n', '${caseId}', '${facilitator}', 'x', 'x', x'00')`, 'of its psychologist'],
    ] as const) {
      expect(() => outside!.exec(act), act).toThrow(says);
    }
  }); // prettier-ignore
});

describe('between group and individual attention (§6.8.4)', () => {
  const ofCase = (caseId = template.ids.case) =>
    test.ok<FeedbackOfCase>('feedback.ofCase', 'query', { caseId });

  it('both sides see what was shared, by whom and when', async () => {
    const expected = {
      groups: [{ name: 'Grupo de los martes' }],
      observations: [
        { mark: 'late', observation: 'Participó poco.', closedByName: 'Ana Psicóloga Ñahui', heldOn: '2026-11-18' },
      ],
      messages: [{ text: attentionTexts.message, authorName: 'Persona de facilita', withdrawnAt: null }],
    }; // prettier-ignore
    await signIn(test, 'facilita');
    expect(await ofCase()).toMatchObject(expected);
    const { rows } = await test.ok<{ rows: { text: string; caseId: string }[] }>(
      'feedback.ofGroup',
      'query',
      { groupId: template.ids.group },
    );
    expect(rows).toMatchObject([{ caseId: template.ids.case, text: attentionTexts.message, isMine: true }]);
    await signIn(test, 'psico');
    expect(await ofCase()).toMatchObject(expected);
  });

  it('a text is for who conducts his group: another facilitator reads none', async () => {
    await signIn(test, 'coordina');
    await test.ok('users.create', 'mutation', {
      login: 'otra',
      fullName: 'Otra que facilita',
      passphrase: passphraseOf('otra'),
      role: 'facilitation',
      profession: 'Sociología',
      trainedForFacilitation: true,
      granter: { kind: 'self' },
    });
    await signIn(test, 'otra');
    expect((await ofCase()).messages).toEqual([]);
    expect(await test.ok('feedback.ofGroup', 'query', { groupId: template.ids.group })).toEqual({ rows: [] });
  });

  it('a text is taken back by its author alone, and that it was there stays', async () => {
    const input = { messageId: template.ids.message };
    await signIn(test, 'psico');
    expect(await code('feedback.withdraw', 'mutation', input)).toBe('not-found');
    await signIn(test, 'facilita');
    await test.ok('feedback.withdraw', 'mutation', input);
    expect(await code('feedback.withdraw', 'mutation', input)).toBe('conflict');
    await signIn(test, 'psico');
    expect((await ofCase()).messages).toMatchObject([{ text: null, withdrawnAt: expect.any(String) }]);
  });

  it('a text is taken back also while his case is restricted at his asking', async () => {
    await signIn(test, 'coordina');
    const { case: caseId, message: messageId } = template.ids;
    await test.ok('rights.restrict', 'mutation', { caseId, askedOn: today, reason: 'Lo pidió él.' });
    await signIn(test, 'facilita');
    await test.ok('feedback.withdraw', 'mutation', { messageId });
  });

  it('who reads only her own still reads them below many of others', async () => {
    await signIn(test, 'coordina');
    await test.ok('users.create', 'mutation', {
      login: 'otra', fullName: 'Otra que facilita', passphrase: passphraseOf('otra'), role: 'facilitation',
      profession: 'Sociología', trainedForFacilitation: true, granter: { kind: 'self' },
    }); // prettier-ignore
    const send = (text: string) => test.ok('feedback.send', 'mutation', { caseId: template.ids.case, text });
    await signIn(test, 'otra');
    await send('De la otra');
    await signIn(test, 'psico');
    for (let one = 0; one < 21; one += 1) await send(`De psicología ${String(one)}`);
    await signIn(test, 'otra');
    expect((await ofCase()).messages).toMatchObject([{ text: 'De la otra' }]);
  });

  it('nothing is written about a man who is in no group', async () => {
    await signIn(test, 'psico');
    expect(
      await test.refused('feedback.send', 'mutation', { caseId: template.ids.loneCase, text: 'Algo' }),
    ).toMatchObject({ fields: { text: 'not-in-group' }, detail: { article: '§6.8.4' } });
    outside = await openOutside(test.userData);
    const { loneCase, psychologist, message } = template.ids;
    for (const [act, says] of [
      [`INSERT INTO group_messages VALUES ('m', '${loneCase}', '${psychologist}', 'x', 'x')`, 'in no group'],
      [
        `INSERT INTO group_message_withdrawals VALUES ('${message}', '${psychologist}', 'x')`,
        'by its author',
      ],
    ] as const) {
      expect(() => outside!.exec(act), act).toThrow(says);
    }
  });
});
