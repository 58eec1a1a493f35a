import type { Role } from '../../shared/permissions';
import type { Ask } from './ask';

/** Who joined the teams of the first cases that psychology registered. */
const joined = [
  { role: 'facilitation', place: 0, daysAgo: 12, reason: 'Conduce el grupo al que asiste' },
  { role: 'social-work', place: 0, daysAgo: 9, reason: 'Completa la parte social de la evaluación' },
  { role: 'facilitation', place: 1, daysAgo: 5, reason: 'Comienza el grupo de los martes' },
] as const;

/** Teams in the demonstration. Asked by psychology, who is responsible for these cases. */
export async function seedTeams(
  ask: Ask,
  caseIds: readonly string[],
  cast: { readonly ids: Readonly<Record<Role, string>>; readonly dayBefore: (days: number) => string },
): Promise<void> {
  for (const { role, place, daysAgo, reason } of joined) {
    const caseId = caseIds[place];
    if (caseId === undefined) continue;
    const { team } = await ask('cases', 'get', { caseId });
    await ask('cases', 'updateTeam', {
      caseId,
      number: team.nextNumber,
      role,
      userId: cast.ids[role],
      act: 'begin',
      occurredOn: cast.dayBefore(daysAgo),
      reason,
    });
  }
}
