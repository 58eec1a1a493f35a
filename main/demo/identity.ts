import type { Ask } from './ask';

/** What the demonstration shows of people is written with: whose case, and nothing else. */
export interface IdentityCast {
  readonly caseOf: (document: string) => string;
}

/** Whose former partner and mother are to be protected, and whose name was written wrongly on paper. */
const withContacts = '00000103';
const misspelt = '00000106';

/** Written by psychology: two people to protect, one of them written down again, and a name that is corrected. */
export async function seedIdentity(ask: Ask, { caseOf }: IdentityCast): Promise<void> {
  const caseId = caseOf(withContacts);
  const partner = {
    name: 'Amaranta Inventada',
    relation: 'former-partner' as const,
    standing: 'current' as const,
    whereabouts: 'Texto inventado. Vive con su hermana, en otro distrito.',
    phone: '000 000 903',
    safeWay: 'Texto inventado. Por su hermana, que responde los mensajes.',
    safeHours: 'De 9 a 12, cuando él trabaja',
    never: 'Texto inventado. Dejar mensajes de voz, ni decir de qué oficina se llama.',
  };
  const { contactId } = await ask('contacts', 'save', {
    caseId,
    contactId: null,
    baseVersion: 0,
    content: { ...partner, safeHours: '' },
  });
  await ask('contacts', 'save', { caseId, contactId, baseVersion: 1, content: partner });
  await ask('contacts', 'save', {
    caseId,
    contactId: null,
    baseVersion: 0,
    content: {
      ...partner,
      name: 'Casilda Inventada',
      relation: 'parent',
      standing: 'past',
      whereabouts: 'Texto inventado. Se mudó; ya no hace falta avisarle.',
      phone: '',
    },
  });

  const { person } = await ask('cases', 'get', { caseId: caseOf(misspelt) });
  const record = await ask('people', 'get', { personId: person.id });
  await ask('people', 'correct', {
    personId: record.personId,
    corrections: record.corrections,
    person: {
      documentKind: record.documentKind,
      documentNumber: record.documentNumber,
      givenNames: record.givenNames,
      paternalSurname: record.paternalSurname,
      maternalSurname: `${record.maternalSurname}s`,
      birthDate: record.birthDate,
    },
    reason: 'Texto inventado. En la ficha de papel faltaba una letra; trajo su documento.',
  });
}
