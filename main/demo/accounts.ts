import type { Role } from '../../shared/permissions';

export interface DemoAccount {
  readonly login: string;
  readonly fullName: string;
  readonly role: Role;
  readonly profession: string;
  readonly trainedForFacilitation: boolean;
  /** Shown on the banner: it guards nothing but invented people in a folder that goes with the program. */
  readonly passphrase: string;
}

const account = (
  role: Role,
  login: string,
  fullName: string,
  rest: Pick<DemoAccount, 'profession' | 'passphrase'> & { readonly trained?: boolean },
): DemoAccount => ({
  login,
  fullName,
  role,
  profession: rest.profession,
  trainedForFacilitation: rest.trained ?? false,
  passphrase: rest.passphrase,
});

/** One account for every role. The psychologist and the facilitator conduct the groups (§6.3.1: two at least). */
export const demoAccounts = {
  coordination: account('coordination', 'coordina', 'Elvira Cantuta Puquio', {
    profession: 'Trabajo social',
    passphrase: 'demo tambor nube cobre',
  }),
  psychology: account('psychology', 'psico', 'Maura Tumbo Ñandú', {
    profession: 'Psicología',
    passphrase: 'demo puente lluvia maiz',
    trained: true,
  }),
  admission: account('admission', 'admision', 'Celia Retablo Ishpingo', {
    profession: 'Administración',
    passphrase: 'demo farol trigo canto',
  }),
  facilitation: account('facilitation', 'facilita', 'Teodoro Quenual Rocío', {
    profession: 'Sociología',
    passphrase: 'demo reloj huerta sauce',
    trained: true,
  }),
  'social-work': account('social-work', 'social', 'Irma Totora Lindero', {
    profession: 'Trabajo social',
    passphrase: 'demo barco loma violin',
  }),
  'judicial-follow-up': account('judicial-follow-up', 'judicial', 'Octavio Sendero Chilca', {
    profession: 'Derecho',
    passphrase: 'demo piedra viento cuaderno',
  }),
} as const satisfies Record<Role, DemoAccount>;
