import type { Role } from '../../../shared/permissions';

/** The roles in neutral words. */
export const roleWords: Readonly<Record<Role, string>> = {
  admission: 'Admisión',
  facilitation: 'Facilitación',
  psychology: 'Psicología',
  'social-work': 'Trabajo social',
  'judicial-follow-up': 'Seguimiento judicial',
  coordination: 'Coordinación',
};
