import type { HistoriesContent, PsychologyContent } from '../../shared/contract/evaluation.contract';
import { histories, type History, type HistoryAnswer } from '../../shared/domain/evaluation/histories';
import { historyNotices } from '../../shared/domain/evaluation/notices';
import { signIn, type TestCore } from '../support/testCore';
import { today } from './registration';

/** The ten histories with these answers; the rest is not asked yet. `text` stands beside every one that was. */
export function historiesWith(
  answers: Partial<Record<History, HistoryAnswer>>,
  text = 'Lo contó en la primera entrevista.',
): HistoriesContent {
  const each = <V>(value: (answer: HistoryAnswer) => V) =>
    Object.fromEntries(histories.map((name) => [name, value(answers[name] ?? 'not-asked')])) as Record<
      History,
      V
    >;
  return {
    facts: each((answer) => answer),
    details: each((answer) =>
      answer === 'not-asked'
        ? { source: null, learnedOn: null, text: '' }
        : { source: 'man', learnedOn: today, text },
    ),
  };
}

/** A plan for these notices: the same person, by today. */
export const planFor = (ownerId: string, kinds: readonly string[]) =>
  Object.fromEntries(
    historyNotices.map((kind) => [kind, kinds.includes(kind) ? { ownerId, dueOn: today } : null]),
  );

/** A version of the histories, as the form sends it. */
export const historiesInput = (
  caseId: string,
  content: HistoriesContent,
  notices: ReturnType<typeof planFor>,
  baseVersion = 0,
) => ({ caseId, baseVersion, occurredOn: today, ...content, notices });

export const violenceInput = (
  caseId: string,
  baseVersion = 0,
  detail = 'Le quitó la tarjeta del banco.',
) => ({
  caseId,
  baseVersion,
  occurredOn: today,
  kinds: { physical: 'no', psychological: 'yes', sexual: 'not-asked', economic: 'yes' },
  economic: { possession: 'no', loss: 'no', means: 'yes', income: 'not-known' },
  special: ['girl'],
  detail,
});

export const riskLevelInput = (
  caseId: string,
  level: 'mild' | 'moderate' | 'severe',
  { baseVersion = 0, reasons = 'Por lo que se conversó hoy.', ownerId = '' } = {},
) => ({
  caseId,
  baseVersion,
  occurredOn: today,
  level,
  reasons,
  notices: { 'severe-risk': ownerId === '' ? null : { ownerId, dueOn: today } },
});

export const socialWorkInput = (caseId: string, baseVersion = 0, text = 'Vive con su madre.') => ({
  caseId,
  baseVersion,
  occurredOn: today,
  complete: true,
  body: { household: text, support: text, riskSeen: text, summary: text },
});

/** Psychology's appreciation with the same words in every part. */
export function appreciationBody(text = 'Justifica los celos.'): PsychologyContent {
  const component = { seen: 'yes', text } as const;
  return {
    components: {
      cognitive: component,
      emotional: component,
      communication: component,
      'life-history': component,
      'body-and-sexuality': component,
      behavioural: component,
    },
    levels: { macro: text, exo: text, micro: text },
    summary: text,
    recommendations: text,
  };
}

export const appreciationInput = (caseId: string, baseVersion = 0, text?: string) => ({
  caseId,
  baseVersion,
  occurredOn: today,
  complete: true,
  body: appreciationBody(text),
});

export const stepInput = (taskId: string, note = 'Contestó quien está de guardia.') => ({
  taskId,
  recipient: 'institution',
  institution: 'Comisaría de Breña',
  directoryEntryId: null,
  means: 'phone',
  toldOn: today,
  toldAtTime: '10:50',
  receipt: 'Cargo 45',
  note,
});

export interface Saved {
  readonly entryId: string;
  readonly version: number;
  readonly complete: boolean;
  readonly raised: readonly string[];
}

/** Ids of an evaluation in the template office. */
export interface EvaluationIds {
  readonly historiesEntry: string;
  readonly appreciationEntry: string;
  readonly standingNotice: string;
  /** Lifted, while no other of its kind stands. */
  readonly liftedNotice: string;
  /** Of protection, open and without a step. */
  readonly protectionTask: string;
  /** Of protection, open, with a step. */
  readonly steppedTask: string;
  /** Opened by hand, and open. */
  readonly openTask: string;
}

interface Notices {
  readonly notices: readonly { readonly noticeId: string; readonly taskId: string }[];
}

/** Evaluates both cases of the template office as far as its procedures ask. Ends signed in as social work. */
export async function fillEvaluation(
  test: TestCore,
  { case: caseId, loneCase, psychologist }: Record<'case' | 'loneCase' | 'psychologist', string>,
): Promise<EvaluationIds> {
  const save = (name: string, input: unknown) => test.ok<Saved>(name, 'mutation', input);
  const noticeOf = async (id: string) =>
    (await test.ok<Notices>('cases.get', 'query', { caseId: id })).notices[0]!;

  const armed = historiesWith({ weapons: 'yes', substances: 'no' });
  const { entryId: historiesEntry } = await save(
    'evaluation.saveHistories',
    historiesInput(caseId, armed, planFor(psychologist, ['weapons'])),
  );
  await save('evaluation.saveViolence', violenceInput(caseId));
  await save('evaluation.saveRiskLevel', riskLevelInput(caseId, 'moderate'));
  const { entryId: appreciationEntry } = await save('appreciations.save', appreciationInput(caseId));
  const standing = await noticeOf(caseId);

  await save('evaluation.saveRiskLevel', riskLevelInput(loneCase, 'severe', { ownerId: psychologist }));
  const lifted = await noticeOf(loneCase);
  await test.ok('protection.record', 'mutation', stepInput(lifted.taskId));
  await test.ok('notices.lift', 'mutation', {
    noticeId: lifted.noticeId,
    reason: 'Ella vive ya en otra región.',
  });
  const { taskId: openTask } = await test.ok<{ taskId: string }>('tasks.create', 'mutation', {
    caseId,
    kind: 'other',
    title: 'Llamar al centro de salud',
    ownerId: psychologist,
    dueOn: today,
  });

  await signIn(test, 'social');
  await save('evaluation.saveSocialWork', socialWorkInput(caseId));
  return {
    historiesEntry,
    appreciationEntry,
    standingNotice: standing.noticeId,
    liftedNotice: lifted.noticeId,
    protectionTask: standing.taskId,
    steppedTask: lifted.taskId,
    openTask,
  };
}
