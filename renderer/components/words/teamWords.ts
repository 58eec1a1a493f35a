import type { AssignmentAct, TeamRole } from '../../../shared/domain/cases/team';

/** What somebody is in a case, in words. */
export const teamRoleWords: Readonly<Record<TeamRole, string>> = {
  responsible: 'Responsable',
  psychology: 'Psicología',
  'social-work': 'Trabajo social',
  facilitation: 'Facilitación',
  'judicial-follow-up': 'Seguimiento judicial',
};

/** That somebody came into a team or left it, in one line. */
export const assignmentSentence = (act: AssignmentAct, name: string, role: TeamRole): string => {
  if (role === 'responsible') return `El caso pasó a cargo de ${name}`;
  const part = teamRoleWords[role].toLowerCase();
  return act === 'begin' ? `${name} se sumó al equipo: ${part}` : `${name} dejó el equipo: ${part}`;
};
