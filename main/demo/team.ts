import type { Ask } from './ask';

export interface TeamCast {
  readonly ids: Readonly<Record<'psychology' | 'facilitation' | 'coordination', string>>;
}

/**
 * What coordination has written about the team: the psychologist lacks only her pledge, which is hers to give, the
 * facilitator still counts by what was declared, and somebody of another service supervises.
 */
export async function seedTeam(ask: Ask, { ids }: TeamCast): Promise<void> {
  const studies = { fieldReason: '', inBaseTeam: true } as const;
  await ask('members', 'saveProfile', {
    memberId: ids.psychology,
    number: 1,
    profession: 'Psicología',
    field: 'psychology',
    ...studies,
  });
  await ask('members', 'saveProfile', {
    memberId: ids.facilitation,
    number: 1,
    profession: 'Sociología',
    field: 'social-sciences',
    ...studies,
    fieldReason: 'Texto inventado: conduce grupos de varones desde hace seis años.',
  });
  await ask('members', 'addOutside', {
    fullName: 'Nélida Quena Cascada',
    profession: 'Psicología',
    field: 'psychology',
    ...studies,
    inBaseTeam: false,
  });
  const course = {
    hours: 60,
    giver: 'Instituto de demostración',
    specialist: 'yes',
    assistance: 'yes',
    heldOn: '2025-08-29',
    certificate: 'Constancia inventada n.º 1',
  } as const;
  const { courseId } = await ask('members', 'addCourse', {
    memberId: ids.psychology,
    title: 'Trabajo con varones que ejercieron violencia',
    kinds: ['experiential', 'theoretical', 'methodological'],
    ...course,
  });
  await ask('members', 'verifyCourse', { courseId, note: 'Se vio el original.' });
  await ask('members', 'addCourse', {
    memberId: ids.facilitation,
    title: 'Masculinidades y prevención',
    kinds: ['theoretical'],
    ...course,
    hours: 24,
    certificate: '',
  });
}

export interface AgendaCast {
  readonly caseOf: (document: string) => string;
  readonly dayBefore: (days: number) => string;
  readonly psychologist: string;
  readonly facilitator: string;
}

/** Some appointments of today and of the days that follow, two of which want the same room. */
export async function seedAgenda(
  ask: Ask,
  { caseOf, dayBefore, psychologist, facilitator }: AgendaCast,
): Promise<void> {
  const today = dayBefore(0);
  const create = (
    document: string | null,
    kind: 'individual-attention' | 'evaluation' | 'follow-up' | 'meeting',
    day: string,
    [startsAt, endsAt]: readonly [string, string],
    rest: { readonly userId: string; readonly room: string; readonly about?: string },
  ) =>
    ask('appointments', 'create', {
      caseId: document === null ? null : caseOf(document),
      kind,
      day,
      startsAt,
      endsAt,
      about: '',
      ...rest,
    });
  await create('00000101', 'individual-attention', today, ['09:00', '09:45'], {
    userId: psychologist,
    room: 'Sala 1',
  });
  await create('00000102', 'follow-up', today, ['10:00', '10:45'], { userId: psychologist, room: 'Sala 1' });
  await create('00000104', 'evaluation', today, ['10:30', '11:15'], { userId: facilitator, room: 'Sala 1' });
  await create(null, 'meeting', today, ['12:00', '13:00'], {
    userId: psychologist,
    room: 'Sala 2',
    about: 'Reunión de equipo',
  });
  await create('00000101', 'individual-attention', dayBefore(-2), ['09:00', '09:45'], {
    userId: psychologist,
    room: 'Sala 1',
  });
  await create('00000121', 'individual-attention', dayBefore(-1), ['15:00', '15:45'], {
    userId: psychologist,
    room: 'Sala 2',
  });
}
