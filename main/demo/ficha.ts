import type { Ask } from './ask';
import type { EvaluationCast } from './evaluation';

/** Who else answers for something in the forms of the demonstration. */
export interface FichaCast extends EvaluationCast {
  readonly socialWorker: string;
  readonly coordinator: string;
}

/** Whose form is complete but for the appreciations, whose is half done, and who took his consent back. */
const whole = '00000102';
const half = '00000104';
const withdrawn = '00000125';

const at = (caseId: string, occurredOn: string, baseVersion: number) => ({
  caseId,
  occurredOn,
  baseVersion,
  fromPaper: false,
});

/** The latest version of each step, so that the demonstration goes on from what the registration wrote. */
const basesOf = async (ask: Ask, caseId: string) => {
  const ficha = await ask('ficha', 'get', { caseId });
  return { personal: ficha.personal.length, contact: ficha.contact.length };
};

/** One form nearly whole, another half done and handed to social work, a third without a basis any more. */
export async function seedFicha(ask: Ask, cast: FichaCast): Promise<void> {
  const first = cast.caseOf(whole);
  const day = cast.dayBefore(20);
  const before = await basesOf(ask, first);
  await ask('ficha', 'savePersonal', {
    ...at(first, day, before.personal),
    content: {
      birthDate: null,
      estimatedAge: null,
      ethnicity: 'quechua',
      motherTongue: 'quechua',
      disability: 'not-asked',
      maritalState: 'cohabiting',
    },
  });
  // He separated since: what was written before stays to be read.
  await ask('ficha', 'savePersonal', {
    ...at(first, cast.dayBefore(4), before.personal + 1),
    content: {
      birthDate: null,
      estimatedAge: null,
      ethnicity: 'quechua',
      motherTongue: 'quechua',
      disability: 'not-asked',
      maritalState: 'separated',
    },
  });
  await ask('ficha', 'saveWork', {
    ...at(first, day, 0),
    content: { education: 'secondary', occupation: 'Mecánico (inventado)', income: 'not-asked' },
  });
  await ask('ficha', 'saveContact', {
    ...at(first, day, before.contact),
    content: {
      address: 'Jr. Inventado 102',
      ubigeo: '150105',
      reference: 'Frente al parque inventado',
      phones: [{ number: '000 000 102', kind: 'mobile', messages: 'no' }],
      safeContact: 'Por la mañana, sin dejar mensaje.',
    },
  });
  await ask('ficha', 'saveChildren', {
    ...at(first, day, 0),
    content: { count: 2, note: 'Texto inventado. Los visita con acuerdo.' },
  });
  await ask('ficha', 'saveInformation', { ...at(first, day, 0), content: { means: 'card', detail: '' } });

  const second = cast.caseOf(half);
  await ask('ficha', 'savePersonal', {
    ...at(second, cast.dayBefore(2), (await basesOf(ask, second)).personal),
    content: {
      birthDate: null,
      estimatedAge: null,
      ethnicity: 'not-asked',
      motherTongue: 'spanish',
      disability: 'not-asked',
      maritalState: 'single',
    },
  });
  await ask('ficha', 'handOver', {
    caseId: second,
    ownerId: cast.socialWorker,
    dueOn: cast.dayBefore(-3),
    note: 'Falta el domicilio y lo de sus hijos',
  });

  await ask('bases', 'withdraw', {
    caseId: cast.caseOf(withdrawn),
    means: 'verbal',
    toldOn: cast.dayBefore(1),
    toldBy: cast.psychologist,
    note: 'Texto inventado. Dijo que se muda.',
    ownerId: cast.coordinator,
    dueOn: cast.dayBefore(-5),
  });
}
