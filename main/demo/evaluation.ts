import type { HistoriesContent, PsychologyContent } from '../../shared/contract/evaluation.contract';
import type { Ask } from './ask';

/** What the evaluation of the demonstration is written with: whose case, which day, who answers for a notice. */
export interface EvaluationCast {
  readonly caseOf: (document: string) => string;
  /** The calendar day that lies so many days back. */
  readonly dayBefore: (days: number) => string;
  readonly psychologist: string;
}

/** The man who is evaluated whole, another whose notice was lifted, and one who is to be evaluated again. */
const evaluated = '00000102';
const disarmed = '00000106';
const waiting = '00000104';

type Facts = HistoriesContent['facts'];
type Details = HistoriesContent['details'];

const notAsked: Facts = {
  'family-violence': 'not-asked',
  weapons: 'not-asked',
  substances: 'not-asked',
  'mental-health': 'not-asked',
  threats: 'not-asked',
  'homicide-attempts': 'not-asked',
  'suicide-attempts': 'not-asked',
  'education-and-means': 'not-asked',
  criminal: 'not-asked',
  medical: 'not-asked',
};
const unsaid = { source: null, learnedOn: null, text: '' };
const nothingSaid: Details = {
  'family-violence': unsaid,
  weapons: unsaid,
  substances: unsaid,
  'mental-health': unsaid,
  threats: unsaid,
  'homicide-attempts': unsaid,
  'suicide-attempts': unsaid,
  'education-and-means': unsaid,
  criminal: unsaid,
  medical: unsaid,
};
const fromHim = (text = ''): Details['medical'] => ({ source: 'man', learnedOn: null, text });
const fromFile: Details['medical'] = { source: 'court-file', learnedOn: null, text: '' };

const firstTime = {
  facts: {
    ...notAsked,
    'family-violence': 'yes',
    substances: 'not-known',
    threats: 'not-known',
    medical: 'no',
  },
  details: {
    ...nothingSaid,
    'family-violence': fromHim('Texto inventado. Contó cómo eran las discusiones en su casa de niño.'),
    substances: fromHim(),
    threats: fromFile,
    medical: fromHim(),
  },
} satisfies HistoriesContent;

const secondTime = {
  facts: {
    ...firstTime.facts,
    weapons: 'no',
    substances: 'no',
    'mental-health': 'no',
    threats: 'yes',
    'homicide-attempts': 'no',
    'suicide-attempts': 'no',
    'education-and-means': 'yes',
    criminal: 'no',
  },
  details: {
    ...firstTime.details,
    weapons: fromHim(),
    substances: fromHim('Texto inventado. Bebe en fiestas y no entre semana.'),
    'mental-health': fromHim(),
    threats: {
      source: 'other-record',
      learnedOn: null,
      text: 'Texto inventado. Consta en el registro de otro servicio.',
    },
    'homicide-attempts': fromFile,
    'suicide-attempts': fromHim(),
    'education-and-means': fromHim('Texto inventado. Trabaja por días y no terminó la secundaria.'),
    criminal: fromFile,
  },
} satisfies HistoriesContent;

const seen = (text: string): PsychologyContent['components']['cognitive'] => ({
  seen: 'yes',
  text: `Texto inventado. ${text}`,
});
const notSeen: PsychologyContent['components']['cognitive'] = { seen: 'no', text: '' };

const appreciation: PsychologyContent = {
  components: {
    cognitive: seen('Da por hecho que las decisiones de la casa son suyas.'),
    emotional: seen('Nombra el enojo y le cuesta nombrar otra cosa.'),
    communication: seen('Interrumpe cuando se habla de dinero.'),
    'life-history': seen('Creció con un tío que resolvía así las discusiones.'),
    'body-and-sexuality': notSeen,
    behavioural: seen('Se retira de la discusión desde hace dos semanas.'),
  },
  levels: {
    macro: 'Texto inventado. Repite dichos que justifican el control.',
    exo: 'Texto inventado. En su trabajo se celebra.',
    micro: 'Texto inventado. Vive con su madre desde agosto.',
  },
  summary: 'Texto inventado. Reconoce una parte de lo ocurrido y acepta el trabajo en grupo.',
  recommendations: 'Texto inventado. Acompañar las sesiones con atención individual.',
};

const noNotices = { 'suicide-attempts': null, 'homicide-attempts': null, threats: null, weapons: null };

/** Social work's part, written by whoever is signed in with that role. */
export async function seedSocialWork(ask: Ask, { caseOf, dayBefore }: EvaluationCast): Promise<void> {
  await ask('evaluation', 'saveSocialWork', {
    caseId: caseOf(evaluated),
    baseVersion: 0,
    occurredOn: dayBefore(18),
    complete: false,
    body: {
      household: 'Texto inventado. Vive con su madre en un cuarto alquilado.',
      support: 'Texto inventado. Un hermano lo acompaña a las citas.',
      riskSeen: '',
      summary: '',
    },
  });
}

/**
 * Psychology's part: histories and a level that changed over time, two notices that stand (one with its task done and
 * one for today), a notice that was lifted, and a task for later.
 */
export async function seedEvaluation(ask: Ask, cast: EvaluationCast): Promise<void> {
  await evaluate(ask, cast);
  await judgeRisk(ask, cast);
  await liftWeapons(ask, cast);
  await ask('tasks', 'create', {
    caseId: cast.caseOf(waiting),
    kind: 're-evaluation',
    title: '',
    ownerId: cast.psychologist,
    dueOn: cast.dayBefore(-20),
  });
}

async function evaluate(ask: Ask, { caseOf, dayBefore, psychologist }: EvaluationCast): Promise<void> {
  const caseId = caseOf(evaluated);
  await ask('evaluation', 'saveHistories', {
    caseId,
    baseVersion: 0,
    occurredOn: dayBefore(21),
    ...firstTime,
    notices: noNotices,
  });
  await ask('evaluation', 'saveHistories', {
    caseId,
    baseVersion: 1,
    occurredOn: dayBefore(3),
    ...secondTime,
    notices: { ...noNotices, threats: { ownerId: psychologist, dueOn: dayBefore(0) } },
  });
  await ask('evaluation', 'saveViolence', {
    caseId,
    baseVersion: 0,
    occurredOn: dayBefore(3),
    kinds: { physical: 'no', psychological: 'yes', sexual: 'not-asked', economic: 'yes' },
    economic: { possession: 'no', loss: 'no', means: 'yes', income: 'not-known' },
    special: [],
    detail: 'Texto inventado. Revisaba el teléfono y dejaba de dar para la comida cuando discutían.',
  });
  await ask('appreciations', 'save', {
    caseId,
    baseVersion: 0,
    occurredOn: dayBefore(3),
    complete: true,
    body: appreciation,
  });
}

async function judgeRisk(ask: Ask, { caseOf, dayBefore, psychologist }: EvaluationCast): Promise<void> {
  const caseId = caseOf(evaluated);
  await ask('evaluation', 'saveRiskLevel', {
    caseId,
    baseVersion: 0,
    occurredOn: dayBefore(21),
    level: 'moderate',
    reasons: 'Texto inventado. Respeta el acuerdo de no acercarse y acude a las citas.',
    notices: { 'severe-risk': null },
  });
  await ask('evaluation', 'saveRiskLevel', {
    caseId,
    baseVersion: 1,
    occurredOn: dayBefore(3),
    level: 'severe',
    reasons: 'Texto inventado. Llegó aviso de amenazas y él conoce la nueva dirección.',
    notices: { 'severe-risk': { ownerId: psychologist, dueOn: dayBefore(0) } },
  });
  const { notices } = await ask('cases', 'get', { caseId });
  for (const { kind, taskId } of notices) {
    if (kind !== 'severe-risk') continue;
    await ask('protection', 'record', {
      taskId,
      recipient: 'institution',
      institution: 'Comisaría de demostración (número inventado)',
      directoryEntryId: null,
      means: 'phone',
      toldOn: dayBefore(0),
      toldAtTime: '',
      receipt: '',
      note: 'Texto inventado. Contestó quien estaba de guardia y tomó nota.',
    });
    await ask('tasks', 'close', { taskId, outcome: 'done', note: '' });
  }
}

async function liftWeapons(ask: Ask, { caseOf, dayBefore, psychologist }: EvaluationCast): Promise<void> {
  const caseId = caseOf(disarmed);
  await ask('evaluation', 'saveHistories', {
    caseId,
    baseVersion: 0,
    occurredOn: dayBefore(10),
    facts: { ...notAsked, weapons: 'yes' },
    details: { ...nothingSaid, weapons: fromHim('Texto inventado. Dijo que guardaba una escopeta.') },
    notices: { ...noNotices, weapons: { ownerId: psychologist, dueOn: dayBefore(0) } },
  });
  const { notices } = await ask('cases', 'get', { caseId });
  for (const { noticeId, taskId } of notices) {
    await ask('tasks', 'close', {
      taskId,
      outcome: 'not-needed',
      note: 'Entregó el arma antes de que se avisara.',
    });
    await ask('notices', 'lift', {
      noticeId,
      reason: 'Texto inventado. Entregó el arma y mostró la constancia.',
    });
  }
}
