/** The routers of what needs an open vault, or opens it. Read in one piece, after the lock screen stands. */
export { agendaRouter, appointmentsRouter } from '../features/agenda/agenda.router';
export { attachmentsRouter } from '../features/attachments/attachments.router';
export { auditRouter } from '../features/audit/audit.router';
export { caseListRouter } from '../features/case-list/case-list.router';
export { careRouter } from '../features/team-care/care.router';
export { casesRouter } from '../features/cases/cases.router';
export { handOversRouter } from '../features/cases/handOvers.router';
export { caseStatesRouter } from '../features/cases/states/states.router';
export { decisionsRouter } from '../features/decisions/decisions.router';
export { contactsRouter } from '../features/contacts/contacts.router';
export { familyContactsRouter } from '../features/contacts/family.router';
export { disposalRouter } from '../features/disposal/disposal.router';
export { draftsRouter } from '../features/drafts/drafts.router';
export {
  appreciationsRouter,
  evaluationRouter,
  noticesRouter,
} from '../features/evaluation/evaluation.router';
export { exportsRouter } from '../features/export/export.router';
export { groupsRouter } from '../features/groups/groups.router';
export { certificatesRouter } from '../features/certificates/certificates.router';
export { coverageRouter } from '../features/coverage/coverage.router';
export { groupCalendarRouter } from '../features/group-calendar/group-calendar.router';
export { programmesRouter } from '../features/programmes/programmes.router';
export { homeRouter } from '../features/home/home.router';
export {
  facilitatorNotesRouter,
  individualAttentionRouter,
} from '../features/individual-attention/individual-attention.router';
export { processNotesRouter } from '../features/individual-attention/process-notes.router';
export { attentionPlansRouter } from '../features/individual-attention/plans.router';
export { feedbackRouter } from '../features/individual-attention/feedback.router';
export { basesRouter, fichaRouter } from '../features/intake/ficha.router';
export { intakeRouter } from '../features/intake/intake.router';
export { jobsRouter } from '../features/jobs/jobs.router';
export { listsRouter } from '../features/lists/lists.router';
export { sanctionsRouter } from '../features/sanctions/sanctions.router';
export { searchRouter } from '../features/search/search.router';
export { printingRouter } from '../features/printing/printing.router';
export { peopleRouter } from '../features/people/people.router';
export { rightsRouter } from '../features/rights/rights.router';
export { sessionsRouter } from '../features/sessions/sessions.router';
export { sessionRouter } from '../features/session/session.router';
export { settingsRouter } from '../features/settings/settings.router';
export { setupRouter } from '../features/setup/setup.router';
export { protectionRouter, tasksRouter } from '../features/tasks/tasks.router';
export { membersRouter } from '../features/team/members.router';
export { teamRouter, usersRouter } from '../features/users/users.router';
export { vaultRouter } from '../features/vault/vault.router';
export { instrumentsRouter, partnerTestsRouter, testsRouter } from '../features/tests/tests.router';
