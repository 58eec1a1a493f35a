import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  basisKinds,
  noBasisProblem,
  standingBases,
  withdrawalProblem,
  type BasisKind,
} from '../../../shared/domain/intake/bases';
import { basisProblems, consentProblem, mayStoreData } from '../../../shared/domain/intake/consent';
import { isComplete, missingInFicha, type FichaAnswers } from '../../../shared/domain/intake/ficha';
import { isOffered, labelProblem, listYearProblem } from '../../../shared/domain/lists/options';
import { ageToday } from '../../../shared/domain/people/age';

const numbered = (...kinds: BasisKind[]) => kinds.map((kind, at) => ({ number: at + 1, kind }));

describe('what a case stands on (Ley 29733)', () => {
  it.each([
    [numbered(), ['consent']],
    [numbered('consent'), ['consent']],
    [numbered('consent', 'withdrawal'), []],
    [numbered('mandate', 'consent', 'withdrawal'), ['mandate']],
    [numbered('law', 'consent', 'withdrawal'), []],
    [numbered('consent', 'withdrawal', 'law'), ['law']],
    [numbered('consent', 'withdrawal', 'consent'), ['consent']],
  ] as const)('%j is %j', (bases, standing) => {
    expect(standingBases(bases)).toEqual(standing);
    expect(noBasisProblem(bases) === null).toBe(standing.length > 0);
  });

  it('follows from the numbers, not from the order of reading; a mandate stands for good', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...basisKinds), { minLength: 1, maxLength: 8 }), (kinds) => {
        const bases = numbered(...kinds);
        const standing = standingBases(bases);
        expect(standingBases([...bases].reverse())).toEqual(standing);
        expect(standing.includes('mandate')).toBe(kinds.includes('mandate'));
        expect(withdrawalProblem(bases) === null).toBe(standing.includes('consent'));
        // The same that the triggers say in SQL.
        expect(standing.length === 0).toBe(kinds.at(-1) === 'withdrawal' && !kinds.includes('mandate'));
      }),
    );
  });

  it('asks for consent only where nothing else stands', () => {
    const answer = { outcome: 'not-asked', givenOn: '2026-11-24', textVersion: 'v' } as const;
    expect(consentProblem(answer, '2026-11-24', 'v')?.rule).toBe('consent-first');
    expect(consentProblem(answer, '2026-11-24', 'v', 'mandate')).toBeNull();
    expect(mayStoreData({ outcome: 'refused' })).toBe(false);
    expect(mayStoreData({ outcome: 'refused' }, 'mandate')).toBe(true);
  });

  it('says of a mandate who ordered it, by which paper and when, of a law which', () => {
    const blank = { authority: '', document: '', documentOn: null };
    expect(basisProblems({ kind: 'mandate', ...blank }, '2026-11-24')).toEqual({
      authority: 'required',
      document: 'required',
      documentOn: 'required',
    });
    expect(basisProblems({ kind: 'law', ...blank }, '2026-11-24')).toEqual({ document: 'required' });
    expect(basisProblems({ kind: 'consent', ...blank }, '2026-11-24')).toEqual({});
    const ordered = { authority: 'Juzgado', document: 'Res. 1', documentOn: '2026-01-01' };
    expect(basisProblems({ kind: 'mandate', ...ordered }, '2026-11-24')).toEqual({});
    expect(Object.keys(basisProblems({ kind: 'consent', ...ordered }, '2026-11-24')).sort()).toEqual([
      'authority',
      'document',
      'documentOn',
    ]);
  });
});

describe('what the form lacks (§6.4.2)', () => {
  const full: FichaAnswers = {
    admission: { reason: 'Vino' },
    personal: { motherTongue: 'quechua', maritalState: 'declined' },
    hasAge: true,
    work: { education: 'primary', occupation: 'Chofer' },
    contact: { ubigeo: '150105', phones: [], safeContact: 'De noche' },
    children: { count: 0 },
    informed: true,
    psychologyComplete: true,
    socialWorkComplete: true,
  };

  it('is nothing when all was asked; no telephone and no children are answers', () => {
    expect(isComplete(missingInFicha(full))).toBe(true);
  });

  it('is named part by part', () => {
    const nothing: FichaAnswers = {
      ...full,
      admission: null,
      personal: null,
      hasAge: false,
      work: null,
      contact: null,
      children: null,
      informed: false,
    };
    expect(missingInFicha(nothing)).toEqual({
      admission: ['reason'],
      personal: ['age', 'motherTongue', 'maritalState'],
      'education-work': ['education', 'occupation'],
      contact: ['ubigeo', 'safeContact'],
      children: ['count'],
      information: ['given'],
      psychology: [],
      'social-work': [],
    });
    expect(isComplete(missingInFicha(nothing))).toBe(false);
  });
});

describe('how old he is (§5.4.6)', () => {
  const known = { birthDate: null, estimatedAge: null, estimatedOn: null };
  it.each([
    [{ ...known, birthDate: '2015-11-25' }, 10, 'childhood', false],
    [{ ...known, birthDate: '2008-11-25' }, 17, 'adolescence', false],
    [{ ...known, birthDate: '2008-11-24' }, 18, 'youth', false],
    [{ ...known, estimatedAge: 28, estimatedOn: '2024-11-24' }, 30, 'adulthood', true],
    [{ ...known, estimatedAge: 59, estimatedOn: '2025-11-25' }, 59, 'adulthood', true],
    [{ ...known, estimatedAge: 60, estimatedOn: '2026-11-24' }, 60, 'older-adulthood', true],
  ] as const)('%j: %i', (age, years, stage, estimated) => {
    expect(ageToday(age, '2026-11-24')).toEqual({ age: years, stage, estimated });
  });

  it('is not known without either, nor before he was born; an estimate of tomorrow counts from today', () => {
    expect(ageToday(known, '2026-11-24')).toBeNull();
    expect(ageToday({ ...known, birthDate: '2030-01-01' }, '2026-11-24')).toBeNull();
    expect(ageToday({ ...known, estimatedAge: 30, estimatedOn: '2030-01-01' }, '2026-11-24')?.age).toBe(30);
  });
});

describe('a list that changes by year', () => {
  const option = { label: 'Castellano', fromYear: 2026, retiredFrom: 2028 };
  it('offers an option from its first year until the one it is retired from', () => {
    expect([2025, 2026, 2027, 2028].map((year) => isOffered(option, year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('changes from this year or the next on, never backwards', () => {
    expect([2025, 2026, 2027, 2028].map((year) => listYearProblem(year, 2026))).toEqual([
      'list-year',
      null,
      null,
      'list-year',
    ]);
  });

  it('has no two options that read alike in the same year', () => {
    expect(labelProblem(' CASTELLANÓ ', [option], 2027)).toBe('option-exists');
    expect(labelProblem('Castellano', [option], 2028)).toBeNull();
  });
});
