import { consentTextVersion } from '../../shared/contract/intake.contract';
import { demoAccounts, type DemoAccount } from './accounts';
import type { Ask } from './ask';

interface RightsCast {
  readonly psychologist: string;
  /** The calendar day that lies so many days back. */
  readonly dayBefore: (days: number) => string;
  readonly enter: (account: DemoAccount) => Promise<void>;
}

/**
 * An invented man whose case ended long ago and lies in the archive: coordination has proposed that it be erased, and
 * another person may confirm it. It ends signed in as coordination.
 */
export async function seedRights(ask: Ask, { psychologist, dayBefore, enter }: RightsCast): Promise<void> {
  await enter(demoAccounts.psychology);
  const { caseId } = await ask('intake', 'register', {
    consent: {
      outcome: 'given',
      kind: 'verbal',
      givenOn: dayBefore(30),
      informedBy: psychologist,
      how: 'En persona, en la primera entrevista',
      textVersion: consentTextVersion,
    },
    person: {
      documentKind: 'dni',
      documentNumber: '00000199',
      givenNames: 'Hermenegildo',
      paternalSurname: 'Yaretal',
      maternalSurname: 'Puquio',
      birthDate: '1959-05-19',
      phone: '',
      safeContact: '',
    },
    condition: 'new',
    entryWay: 'own-accord',
    institutionNumber: '',
    reason: 'Persona inventada para la demostración. Su caso terminó hace años.',
    existingPersonId: null,
    duplicatesSeen: [],
  });
  if (caseId === null) throw new Error('The demonstration registers with consent');
  const move = { caseId, note: '', summons: null, summonAgain: null, occurredOn: dayBefore(0) };
  await ask('caseStates', 'move', { ...move, number: 1, to: 'withdrew', reason: 'moved-away' });
  await enter(demoAccounts.coordination);
  await ask('caseStates', 'move', { ...move, number: 2, to: 'archived', reason: 'retention-ended' });
  await ask('disposal', 'setWait', { waitDays: 0 });
  await ask('disposal', 'propose', {
    caseId,
    reason: 'retention-ended',
    note: 'Texto inventado. Pasó el plazo que fijó la oficina.',
  });
  await ask('disposal', 'setWait', { waitDays: 15 });
}
