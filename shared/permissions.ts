/**
 * Who may do what, and which key compartments each role carries.
 *
 * A permission says what the program allows; a compartment says what the passphrase can decrypt even with the
 * program out of the way. A procedure asks for both, and neither replaces the other.
 */

export const compartments = ['registry', 'clinical', 'protected'] as const;
/** A key of the vault: the database (`registry`) or one of the two that seal fields inside it. */
export type Compartment = (typeof compartments)[number];

export const roles = [
  'admission',
  'facilitation',
  'psychology',
  'social-work',
  'judicial-follow-up',
  'coordination',
] as const;
/** A role with an account. Reception needs none: the emergency directory stands on the lock screen. */
export type Role = (typeof roles)[number];

export const permissions = [
  'cases.read',
  'cases.register',
  'cases.assign',
  'people.correct',
  'people.merge',
  'cases.move',
  'cases.advance',
  'cases.archive',
  'cases.export',
  'decisions.write',
  'sanctions.write',
  'notes.read',
  'notes.write',
  'facilitator-notes.write',
  'attention.read',
  'attention.write',
  'evaluation.read',
  'evaluation.write',
  'contacts.read',
  'contacts.write',
  'appreciation.read',
  'appreciation.write',
  'social-work.write',
  'groups.read',
  'groups.manage',
  'sessions.write',
  'tests.read',
  'tests.apply',
  'tests.manage',
  'tasks.write',
  'agenda.write',
  'team.read',
  'team.manage',
  'attachments.read',
  'attachments.write',
  'attachments.copy',
  'rights.manage',
  'disposal.propose',
  'disposal.confirm',
  'drafts.own',
  'account.own',
  'audit.read',
  'users.manage',
  'settings.manage',
  'lists.manage',
  'directory.manage',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * What everybody signed in may do: to protect somebody takes whoever is there, so tasks are everybody's (§6.7), and
 * whoever picks up the telephone writes the appointment.
 */
const own = [
  'drafts.own',
  'account.own',
  'tasks.write',
  'agenda.write',
  'team.read',
] as const satisfies readonly Permission[];

/** Documents of a case, and a copy of one outside of the office. What a document is sealed with still holds. */
const documents = [
  'attachments.read',
  'attachments.write',
  'attachments.copy',
] as const satisfies readonly Permission[];

/** The compartments that a role's vault slot wraps (architecture: keys and compartments). */
export const roleCompartments: Readonly<Record<Role, readonly Compartment[]>> = {
  admission: ['registry'],
  facilitation: ['registry'],
  psychology: ['registry', 'clinical', 'protected'],
  'social-work': ['registry', 'protected'],
  'judicial-follow-up': ['registry'],
  coordination: ['registry'],
};

/**
 * What each role may do. Psychology's notes of individual attention and the appreciation of §5.4.7 and §5.4.8 are hers
 * alone (professional secrecy); what who facilitates writes of an attention, both read (§6.8.1, §6.8.4). The evaluation
 * of §6.6 is psychology's and social work's. Tests are applied by whoever conducts the group too
 * (§6.4.3), and what one man answered is read by psychology and social work.
 */
export const rolePermissions: Readonly<Record<Role, readonly Permission[]>> = {
  admission: [
    ...own,
    'cases.read',
    'cases.register',
    'people.correct',
    'cases.move',
    'sanctions.write',
    'attachments.read',
    'attachments.write',
    'directory.manage',
  ],
  facilitation: [
    ...own,
    'cases.read',
    'groups.read',
    'groups.manage',
    'sessions.write',
    'tests.apply',
    'facilitator-notes.write',
    'attention.read',
    'attention.write',
  ],
  psychology: [
    ...own,
    'cases.read',
    'cases.register',
    'people.correct',
    'people.merge',
    'cases.move',
    'sanctions.write',
    'cases.advance',
    'decisions.write',
    'notes.read',
    'notes.write',
    'attention.read',
    'attention.write',
    'evaluation.read',
    'evaluation.write',
    'contacts.read',
    'contacts.write',
    'appreciation.read',
    'appreciation.write',
    ...documents,
    'rights.manage',
    'disposal.confirm',
    'groups.read',
    'groups.manage',
    'sessions.write',
    'tests.read',
    'tests.apply',
    'tests.manage',
  ],
  'social-work': [
    ...own,
    'cases.read',
    'cases.register',
    'people.correct',
    'people.merge',
    'cases.move',
    'sanctions.write',
    'cases.advance',
    'decisions.write',
    'evaluation.read',
    'evaluation.write',
    'contacts.read',
    'contacts.write',
    'social-work.write',
    ...documents,
    'rights.manage',
    'disposal.confirm',
    'groups.read',
    'tests.read',
    'tests.apply',
    'directory.manage',
  ],
  'judicial-follow-up': [
    ...own,
    'cases.read',
    'cases.register',
    'people.correct',
    'cases.move',
    'sanctions.write',
    ...documents,
    'groups.read',
  ],
  coordination: [
    ...own,
    'cases.read',
    'cases.assign',
    'people.correct',
    'people.merge',
    'cases.move',
    'sanctions.write',
    'cases.archive',
    ...documents,
    'rights.manage',
    'disposal.propose',
    'disposal.confirm',
    'groups.read',
    'groups.manage',
    // The list leaves the office by one hand alone, and leaves its rows in the log.
    'cases.export',
    'audit.read',
    'users.manage',
    'team.manage',
    'settings.manage',
    'lists.manage',
    'tests.manage',
    'directory.manage',
  ],
};

/** True when the role may do it. */
export const roleMay = (role: Role, permission: Permission): boolean =>
  rolePermissions[role].includes(permission);

/** True when the role's slot carries the key of that compartment. */
export const roleOpens = (role: Role, compartment: Compartment): boolean =>
  roleCompartments[role].includes(compartment);

/** The key that the fewest others have among those of a role: for what nobody has said yet whom it may name. */
export const narrowestCompartment = (role: Role): Compartment =>
  (['clinical', 'protected'] as const).find((compartment) => roleOpens(role, compartment)) ?? 'registry';
