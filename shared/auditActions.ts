/** Every act that the audit log knows. A procedure names one of these, or says why it leaves no row. */
export const auditActions = [
  'office.created',
  'vault.opened',
  'vault.open-failed',
  'vault.locked',
  'vault.recovered',
  'account.passphrase-changed',
  'users.created',
  'users.deactivated',
  'team.member-added',
  'team.member-left',
  'team.profile-saved',
  'team.course-declared',
  'team.course-verified',
  'team.course-withdrawn',
  'team.declaration-ended',
  'team.pledged',
  'care.recorded',
  'settings.updated',
  'directory.updated',
  'intake.registered',
  'intake.referral-registered',
  'intake.consent-refused',
  'basis.added',
  'basis.withdrawn',
  'ficha.read',
  'ficha.saved',
  'ficha.handed-over',
  'lists.changed',
  'lists.retired',
  'lists.restored',
  'documents.printed',
  'people.read',
  'people.compared',
  'people.merged',
  'people.merge-undone',
  'people.corrected',
  'cases.read',
  'cases.assigned',
  'cases.handed-over',
  'cases.accesses-read',
  'cases.moved',
  'cases.move-corrected',
  'notes.created',
  'notes.read',
  'notes.signed',
  'notes.amended',
  'notes.discarded',
  'process-notes.read',
  'process-notes.saved',
  'process-notes.shared',
  'process-notes.share-withdrawn',
  'attention-plans.read',
  'attention-plans.begun',
  'attention-plans.goal-saved',
  'attention-plans.ended',
  'feedback.read',
  'feedback.sent',
  'feedback.withdrawn',
  'evaluation.read',
  'evaluation.saved',
  'appreciation.read',
  'appreciation.saved',
  'contacts.read',
  'contacts.saved',
  'contacts.told',
  'contacts.interviews-read',
  'contacts.interview-saved',
  'notices.lifted',
  'notices.reopened',
  'tasks.created',
  'tasks.changed',
  'tasks.closed',
  'protection.step-recorded',
  'appointments.created',
  'appointments.changed',
  'agenda.export-begun',
  'agenda.exported',
  'attachments.kept',
  'attachments.read',
  'attachments.copy-begun',
  'attachments.copied',
  'attachments.retracted',
  'rights.restricted',
  'rights.lifted',
  'rights.own-data-reviewed',
  'rights.own-data-begun',
  'rights.own-data-exported',
  'disposal.proposed',
  'disposal.withdrawn',
  'disposal.done',
  'decisions.read',
  'decisions.recorded',
  'decisions.confirmed',
  'decisions.refused',
  'decisions.withdrawn',
  'decisions.explained',
  'sanctions.recorded',
  'sanctions.answered',
  'sanctions.ended',
  'groups.created',
  'groups.read',
  'groups.member-added',
  'groups.member-left',
  'groups.member-transferred',
  'groups.topics-read',
  'groups.topic-made-up',
  'groups.make-up-retracted',
  'certificates.read',
  'certificates.issued',
  'certificates.revoked',
  'groups.place-saved',
  'groups.calendar-made',
  'programmes.copied',
  'programmes.saved',
  'sessions.created',
  'sessions.read',
  'sessions.signed',
  'sessions.closed',
  'sessions.returned',
  'sessions.amended',
  'sessions.exception',
  'sessions.incident',
  'sessions.own-check',
  'sessions.moved',
  'sessions.called-off',
  'instruments.published',
  'instruments.offered',
  'instruments.withdrawn',
  'tests.listed',
  'tests.read',
  'tests.recorded',
  'tests.annulled',
  'tests.turned',
  'tests.turned-back',
  'partner-tests.read',
  'partner-tests.recorded',
  'partner-tests.annulled',
  'exports.begun',
  'exports.written',
  'exports.opened',
  'audit.read',
  'audit.verified',
  'audit.finding',
  'access.refused',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** What an audit row is about. */
export type SubjectKind =
  | 'user'
  | 'member'
  | 'care'
  | 'course'
  | 'person'
  | 'case'
  | 'note'
  | 'process-note'
  | 'attention-plan'
  | 'entry'
  | 'decision'
  | 'sanction'
  | 'contact'
  | 'task'
  | 'appointment'
  | 'notice'
  | 'attachment'
  | 'group'
  | 'session'
  | 'instrument'
  | 'test'
  | 'partner-test'
  | 'programme'
  | 'certificate'
  | 'make-up'
  | 'draft'
  | 'office'
  | 'directory';
