import { auditRouter } from '../features/audit/audit.router';
import { casesRouter } from '../features/cases/cases.router';
import { directoryRouter, placesRouter } from '../features/directory/directory.router';
import { draftsRouter } from '../features/drafts/drafts.router';
import {
  appreciationsRouter,
  evaluationRouter,
  noticesRouter,
} from '../features/evaluation/evaluation.router';
import { groupsRouter, sessionsRouter } from '../features/groups/groups.router';
import { homeRouter } from '../features/home/home.router';
import { individualAttentionRouter } from '../features/individual-attention/individual-attention.router';
import { intakeRouter } from '../features/intake/intake.router';
import { sessionRouter } from '../features/session/session.router';
import { settingsRouter } from '../features/settings/settings.router';
import { setupRouter } from '../features/setup/setup.router';
import { appStateRouter, clipboardRouter, preferencesRouter } from '../features/shell/shell.router';
import { protectionRouter, tasksRouter } from '../features/tasks/tasks.router';
import { teamRouter, usersRouter } from '../features/users/users.router';
import { vaultRouter } from '../features/vault/vault.router';
import { router } from './procedure';

/** Everything that can be called. The window imports its type only. */
export const appRouter = router({
  app: appStateRouter,
  appreciations: appreciationsRouter,
  audit: auditRouter,
  cases: casesRouter,
  clipboard: clipboardRouter,
  directory: directoryRouter,
  drafts: draftsRouter,
  evaluation: evaluationRouter,
  groups: groupsRouter,
  home: homeRouter,
  individualAttention: individualAttentionRouter,
  intake: intakeRouter,
  notices: noticesRouter,
  places: placesRouter,
  preferences: preferencesRouter,
  protection: protectionRouter,
  session: sessionRouter,
  sessions: sessionsRouter,
  settings: settingsRouter,
  setup: setupRouter,
  tasks: tasksRouter,
  team: teamRouter,
  users: usersRouter,
  vault: vaultRouter,
});
export type AppRouter = typeof appRouter;
