import { describe, expect, it } from 'vitest';
import { DraftShelter, type ShelteredDraft } from '../../../main/core/draftShelter';

const draft = (subject: string, change: Partial<ShelteredDraft> = {}): ShelteredDraft => ({
  id: `draft-${subject}`,
  ownerId: 'ana',
  form: 'ficha',
  subject,
  compartment: 'clinical',
  contentSealed: Buffer.from(subject),
  focusField: '',
  route: `/casos/${subject}/nota`,
  updatedAt: '2026-11-24T15:00:00.000Z',
  ...change,
});
const subjectsOf = (shelter: DraftShelter, owner: string) => shelter.of(owner).map(({ subject }) => subject);

describe('drafts that wait in memory', () => {
  it('about a case that is erased do not come back, whoever typed them and wherever they stood', () => {
    const shelter = new DraftShelter();
    shelter.keep(draft('erased-case'));
    shelter.keep(draft('erased-note', { ownerId: 'luis' }));
    // About nothing yet, in a form of his.
    shelter.keep(draft('new', { ownerId: 'luis', form: 'referral', route: '/casos/erased-case/tarea' }));
    shelter.keep(draft('another-case'));
    shelter.forgetSubjects(['erased-case', 'erased-note']);
    expect(subjectsOf(shelter, 'ana')).toEqual(['another-case']);
    expect(subjectsOf(shelter, 'luis')).toEqual([]);
  });

  it('of others stay when one is forgotten', () => {
    const shelter = new DraftShelter();
    shelter.keep(draft('a'));
    shelter.keep(draft('a', { ownerId: 'luis' }));
    shelter.keep(draft('a', { form: 'referral' }));
    shelter.forget(draft('a'));
    expect(shelter.of('ana').map(({ form }) => form)).toEqual(['referral']);
    expect(subjectsOf(shelter, 'luis')).toEqual(['a']);
  });
});
