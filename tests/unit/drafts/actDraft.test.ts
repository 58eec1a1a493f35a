import { describe, expect, it } from 'vitest';
import { fitDraft, resumeDraft, toDraft } from '../../../renderer/components/ActDialog/fitDraft';
import { actDraftText, actDraftWords } from '../../../renderer/components/words/actDraftWords';
import { draftText } from '../../../renderer/components/words/draftText';
import { saveDraftInput } from '../../../shared/contract/drafts.contract';

const uuid = '6f1f3f0e-8f8e-4a2e-9d0a-0d5a3c2b1a09';

describe('what was left in a dialog', () => {
  const blank = { reason: '', on: '24/11/2026', seen: false, referral: { to: '', service: null } };

  it('comes back field by field', () => {
    const left = {
      reason: 'Porque sí.',
      on: 'ayer',
      seen: true,
      referral: { to: 'cai', service: { id: 'x' } },
    };
    expect(fitDraft(blank, left)).toEqual(left);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'reason'],
    ['a list', ['reason']],
  ])('is a blank form when %s was kept', (_name, stored) => {
    expect(fitDraft(blank, stored)).toEqual(blank);
  });

  it('drops a field that is gone, and takes none of another kind', () => {
    const left = { reason: 7, on: null, seen: 'yes', other: 'x', referral: [1] };
    expect(fitDraft(blank, left)).toEqual(blank);
    expect(fitDraft(blank, { referral: { to: 'cai' } })).toEqual({
      ...blank,
      referral: { to: 'cai', service: null },
    });
  });

  it('says of the record what the record says now, when somebody changed it meanwhile', () => {
    const asked = { ownerId: 'ana', dueOn: '24/11/2026', reason: '' };
    const left = toDraft({ ...asked, reason: 'Está de licencia.' }, { number: 2, ofRecord: [] });
    const now = { ...asked, ownerId: 'eva', dueOn: '01/12/2026' };
    expect(resumeDraft(now, left, { number: 3, ofRecord: ['ownerId', 'dueOn'] })).toEqual({
      values: { ...now, reason: 'Está de licencia.' },
      overtaken: true,
    });
    expect(resumeDraft(asked, left, { number: 2, ofRecord: ['ownerId', 'dueOn'] })).toEqual({
      values: { ...asked, reason: 'Está de licencia.' },
      overtaken: false,
    });
    // One left by a version of the program that kept no number is taken for overtaken.
    expect(resumeDraft(now, asked, { number: 3, ofRecord: ['ownerId'] }).overtaken).toBe(true);
  });

  it('is named on Hoy by its dialog, and has room for its record in the key of a draft', () => {
    for (const name of Object.keys(actDraftWords)) {
      const subject = `${name}/${uuid}`;
      expect(actDraftText(subject)).not.toBeNull();
      expect(saveDraftInput.shape.subject.safeParse(subject).success).toBe(true);
    }
    // The longest that says more than its record.
    expect(saveDraftInput.shape.subject.safeParse(`decision-answer/withdrawn-${uuid}`).success).toBe(true);
    expect(draftText({ form: 'act', subject: `decision-explain/${uuid}` })).toBe(
      'Explicación de una decisión',
    );
    expect(draftText({ form: 'act', subject: `toString/${uuid}` })).toBe('Texto de un cuadro sin enviar');
  });
});
