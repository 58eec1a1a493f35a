import { describe, expect, it } from 'vitest';
import { hasCome, needsNoComing, type Coming } from '../../../shared/domain/cases/arrival';
import { basisOfReferral, referralProblems } from '../../../shared/domain/intake/referral';

const move = (to: Coming['to']): Coming => ({ to, act: 'move' });
const correction = (to: Coming['to']): Coming => ({ to, act: 'correction' });

describe('whether he has come (§6.4.2)', () => {
  it.each<[string, boolean, Coming[], boolean]>([
    ['nobody sent him', false, [], true],
    ['he was sent', true, [], false],
    ['he was summoned', true, [move('summoned')], false],
    ['he did not come', true, [move('summoned'), move('no-show'), move('summoned')], false],
    ['he gave up before', true, [move('withdrew')], false],
    ['he was admitted', true, [move('summoned'), move('admitted')], true],
    ['he came and gave up', true, [move('admitted'), move('withdrew'), move('summoned')], true],
    ['his coming was a mistake', true, [move('admitted'), correction('referred')], false],
    [
      'a later mistake takes nothing away',
      true,
      [move('admitted'), move('withdrew'), correction('admitted')],
      true,
    ],
  ])('%s', (_name, sent, changes, come) => {
    expect(hasCome(sent, changes)).toBe(come);
  });

  it('leaves how he was sent and how he is reached to be written before', () => {
    expect(
      (['admission', 'contact', 'personal', 'children', 'information'] as const).filter(needsNoComing),
    ).toEqual(['admission', 'contact']);
  });
});

describe('a referral', () => {
  const about = {
    origin: 'court',
    institution: 'Juzgado',
    document: 'Oficio 1',
    documentOn: '2026-11-20',
    receivedOn: '2026-11-23',
  };

  it('comes from an institution, by a paper that is older than its arrival, and not tomorrow', () => {
    expect(referralProblems(about, '2026-11-24')).toEqual({});
    expect(referralProblems({ ...about, origin: 'own-accord' }, '2026-11-24')).toEqual({
      origin: 'not-a-referral',
    });
    expect(referralProblems({ ...about, documentOn: '2026-11-24' }, '2026-11-24')).toEqual({
      documentOn: 'after-received',
    });
    expect(referralProblems({ ...about, receivedOn: '2026-11-25' }, '2026-11-24')).toEqual({
      receivedOn: 'date-future',
    });
  });

  it('is its own order, or names a law', () => {
    expect(basisOfReferral({ kind: 'mandate', law: 'x' }, about)).toEqual({
      kind: 'mandate',
      authority: 'Juzgado',
      document: 'Oficio 1',
      documentOn: '2026-11-20',
    });
    expect(basisOfReferral({ kind: 'law', law: 'Ley 30364' }, about)).toEqual({
      kind: 'law',
      authority: '',
      document: 'Ley 30364',
      documentOn: null,
    });
  });
});
