/** Words of what §6.2.8 asks of who has a sanction and takes part in a preventive group. */
export const referralTexts = {
  title: 'Las sesiones no reemplazan la sanción',
  explain:
    'Tiene una sanción o una medida vigente. Participar en el grupo no la sustituye: para cumplirla se le deriva al CAI.',
  answer: 'Qué se hace',
  refer: 'Derivarlo al CAI',
  notRefer: 'No derivarlo',
  cai: 'A qué CAI',
  caiHelp: 'Del directorio, el más cercano primero.',
  owner: 'Quién hace la derivación',
  due: 'Hasta cuándo',
  reason: 'Por qué no se le deriva',
  reasonHelp: 'Lo lee quien ve el caso: no nombre a otras personas.',
  labels: {
    'referral.cai': 'A qué CAI',
    'referral.plan.ownerId': 'Quién hace la derivación',
    'referral.plan.dueOn': 'Hasta cuándo',
    'referral.reason': 'Por qué no se le deriva',
    referral: 'Derivación al CAI',
  },
  rosterOpen: 'Sanción sin derivar al CAI',
  rosterAnswered: 'Con sanción',
} as const;
