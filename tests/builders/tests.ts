import type { InstrumentRow, InstrumentVersionContent, TestBody } from '../../shared/contract/tests.contract';
import type { TestCore } from '../support/testCore';
import { today } from './registration';

/** What of tests stands in the template office. */
export interface TestIds {
  /** Of the questionnaire that comes with the program. */
  readonly shippedVersion: string;
  /** An instrument of the office and its only version. */
  readonly instrument: string;
  readonly instrumentVersion: string;
  /** What `case` answered at the entry. */
  readonly application: string;
  /** What his partner answered. */
  readonly partnerTest: string;
}

export const ownItems = 21;

/** The questionnaire that comes with the program, answered with the same option throughout, or with these. */
export const ownAnswers = (value: number | null = 1, change: Record<number, number | null> = {}) =>
  Array.from({ length: ownItems }, (_, at) => (at + 1 in change ? (change[at + 1] ?? null) : value));

/** A small instrument that the core accepts, with the given changes. */
export const smallInstrument = (
  change: Partial<InstrumentVersionContent> = {},
): InstrumentVersionContent => ({
  purpose: '',
  instructions: 'Responda según lo que piensa.',
  options: [
    { value: 0, label: 'No' },
    { value: 1, label: 'A veces' },
    { value: 2, label: 'Sí' },
  ],
  items: [
    { text: 'Pide ayuda cuando la necesita.', options: null, reverse: true },
    { text: 'Se enoja sin saber por qué.', options: null, reverse: false },
    { text: 'Grita en casa.', options: null, reverse: false },
  ],
  scales: [{ name: 'Enojo', items: [1, 2, 3], bands: [{ from: 4, label: 'Alto para la oficina' }] }],
  missing: { kind: 'count', most: 1 },
  timePoints: ['start', 'end'],
  respondents: ['man', 'partner', 'professional'],
  ...change,
});

export const scored = (
  versionId: string,
  answers: readonly (number | null)[] = ownAnswers(),
): Extract<TestBody, { kind: 'scored' }> => ({
  kind: 'scored',
  versionId: versionId as never,
  means: 'paper',
  answers: [...answers],
});

export const outside = (change: Partial<Extract<TestBody, { kind: 'outside' }>> = {}) =>
  ({
    kind: 'outside',
    name: 'Escala inventada',
    version: '2.ª edición',
    applier: 'Persona de psico',
    total: '14 de 40',
    band: 'Media, según su manual',
    ...change,
  }) as const;

/** A test that the core accepts, of the man at his entry, with the given changes. */
export const testInput = (caseId: string, test: TestBody, change: Record<string, unknown> = {}) => ({
  caseId,
  respondent: 'man',
  timePoint: 'start',
  appliedOn: today,
  test,
  ...change,
});

/** The same of his partner. */
export const partnerInput = (caseId: string, test: TestBody, change: Record<string, unknown> = {}) => ({
  caseId,
  timePoint: 'start',
  appliedOn: today,
  test,
  ...change,
});

/** An instrument of the office, an entry test of `case` and one of his partner. Signed in as psychology. */
export async function fillTests(test: TestCore, caseId: string): Promise<TestIds> {
  const { rows } = await test.ok<{ rows: InstrumentRow[] }>('instruments.list', 'query');
  const shippedVersion = rows.find(({ source }) => source === 'shipped')!.versions[0]!.versionId;
  const { versionId: instrumentVersion } = await test.ok<{ versionId: string }>(
    'instruments.publish',
    'mutation',
    {
      instrumentId: null,
      name: 'Enojo en casa',
      baseNumber: 0,
      content: smallInstrument(),
    },
  );
  const after = await test.ok<{ rows: InstrumentRow[] }>('instruments.list', 'query');
  const instrument = after.rows.find(({ source }) => source === 'office')!.instrumentId;
  const { applicationId: application } = await test.ok<{ applicationId: string }>(
    'tests.record',
    'mutation',
    testInput(caseId, scored(shippedVersion)),
  );
  const { partnerTestId: partnerTest } = await test.ok<{ partnerTestId: string }>(
    'partnerTests.record',
    'mutation',
    partnerInput(caseId, scored(instrumentVersion, [0, 2, 1])),
  );
  return { shippedVersion, instrument, instrumentVersion, application, partnerTest };
}

/** A row in every table of tests: one of the man and one of his partner, both annulled. Signed in as psychology. */
export async function applyAndAnnul(test: TestCore, caseId: string, name: string): Promise<void> {
  const his = await test.ok('tests.record', 'mutation', testInput(caseId, outside({ name })));
  await test.ok('tests.annul', 'mutation', { ...(his as object), reason: 'Error.' });
  const hers = await test.ok('partnerTests.record', 'mutation', partnerInput(caseId, outside()));
  await test.ok('partnerTests.annul', 'mutation', { ...(hers as object), reason: 'Error.' });
}
