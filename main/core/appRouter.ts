import { lazy } from '@trpc/server';
import { directoryRouter, placesRouter } from '../features/directory/directory.router';
import { appStateRouter, clipboardRouter, preferencesRouter } from '../features/shell/shell.router';
import { router } from './procedure';

const behindTheLock = () => import('./behindTheLock');

/**
 * Everything that can be called. The window imports its type only. What the lock screen asks is read with the program;
 * the rest, with the libraries for queries and the schemas of every form, at its first call or by `readAll`.
 */
export const appRouter = router({
  app: appStateRouter,
  clipboard: clipboardRouter,
  directory: directoryRouter,
  places: placesRouter,
  preferences: preferencesRouter,
  agenda: lazy(async () => (await behindTheLock()).agendaRouter),
  appointments: lazy(async () => (await behindTheLock()).appointmentsRouter),
  appreciations: lazy(async () => (await behindTheLock()).appreciationsRouter),
  attachments: lazy(async () => (await behindTheLock()).attachmentsRouter),
  attentionPlans: lazy(async () => (await behindTheLock()).attentionPlansRouter),
  audit: lazy(async () => (await behindTheLock()).auditRouter),
  bases: lazy(async () => (await behindTheLock()).basesRouter),
  care: lazy(async () => (await behindTheLock()).careRouter),
  caseList: lazy(async () => (await behindTheLock()).caseListRouter),
  caseStates: lazy(async () => (await behindTheLock()).caseStatesRouter),
  cases: lazy(async () => (await behindTheLock()).casesRouter),
  decisions: lazy(async () => (await behindTheLock()).decisionsRouter),
  contacts: lazy(async () => (await behindTheLock()).contactsRouter),
  disposal: lazy(async () => (await behindTheLock()).disposalRouter),
  drafts: lazy(async () => (await behindTheLock()).draftsRouter),
  exports: lazy(async () => (await behindTheLock()).exportsRouter),
  evaluation: lazy(async () => (await behindTheLock()).evaluationRouter),
  facilitatorNotes: lazy(async () => (await behindTheLock()).facilitatorNotesRouter),
  familyContacts: lazy(async () => (await behindTheLock()).familyContactsRouter),
  feedback: lazy(async () => (await behindTheLock()).feedbackRouter),
  ficha: lazy(async () => (await behindTheLock()).fichaRouter),
  groups: lazy(async () => (await behindTheLock()).groupsRouter),
  certificates: lazy(async () => (await behindTheLock()).certificatesRouter),
  coverage: lazy(async () => (await behindTheLock()).coverageRouter),
  groupCalendar: lazy(async () => (await behindTheLock()).groupCalendarRouter),
  handOvers: lazy(async () => (await behindTheLock()).handOversRouter),
  home: lazy(async () => (await behindTheLock()).homeRouter),
  individualAttention: lazy(async () => (await behindTheLock()).individualAttentionRouter),
  instruments: lazy(async () => (await behindTheLock()).instrumentsRouter),
  intake: lazy(async () => (await behindTheLock()).intakeRouter),
  jobs: lazy(async () => (await behindTheLock()).jobsRouter),
  lists: lazy(async () => (await behindTheLock()).listsRouter),
  members: lazy(async () => (await behindTheLock()).membersRouter),
  notices: lazy(async () => (await behindTheLock()).noticesRouter),
  partnerTests: lazy(async () => (await behindTheLock()).partnerTestsRouter),
  printing: lazy(async () => (await behindTheLock()).printingRouter),
  processNotes: lazy(async () => (await behindTheLock()).processNotesRouter),
  programmes: lazy(async () => (await behindTheLock()).programmesRouter),
  people: lazy(async () => (await behindTheLock()).peopleRouter),
  protection: lazy(async () => (await behindTheLock()).protectionRouter),
  sanctions: lazy(async () => (await behindTheLock()).sanctionsRouter),
  search: lazy(async () => (await behindTheLock()).searchRouter),
  rights: lazy(async () => (await behindTheLock()).rightsRouter),
  session: lazy(async () => (await behindTheLock()).sessionRouter),
  sessions: lazy(async () => (await behindTheLock()).sessionsRouter),
  settings: lazy(async () => (await behindTheLock()).settingsRouter),
  setup: lazy(async () => (await behindTheLock()).setupRouter),
  tasks: lazy(async () => (await behindTheLock()).tasksRouter),
  team: lazy(async () => (await behindTheLock()).teamRouter),
  tests: lazy(async () => (await behindTheLock()).testsRouter),
  users: lazy(async () => (await behindTheLock()).usersRouter),
  vault: lazy(async () => (await behindTheLock()).vaultRouter),
});
export type AppRouter = typeof appRouter;

/** Reads what `appRouter` left for later; from then on it holds every procedure. */
export async function readAll(): Promise<void> {
  await Promise.all(Object.values(appRouter._def.lazy).map(({ load }) => load()));
}
