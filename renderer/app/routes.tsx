import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  type RouteComponent,
} from '@tanstack/react-router';
import { AccountsPage } from '../features/administration/AccountsPage';
import { AuditPage } from '../features/administration/AuditPage';
import { LocalDaysPage } from '../features/administration/LocalDaysPage';
import { ListsPage } from '../features/administration/ListsPage';
import { DisposalsPage } from '../features/administration/DisposalsPage';
import { MyAccountPage } from '../features/administration/MyAccountPage';
import { NewAccountPage } from '../features/administration/NewAccountPage';
import { OfficePage } from '../features/administration/OfficePage';
import { AgendaPage } from '../features/agenda/AgendaPage';
import { DayListPage } from '../features/agenda/DayListPage';
import { AttachmentPage } from '../features/attachments/AttachmentPage';
import { NewAttachmentPage } from '../features/attachments/NewAttachmentPage';
import { CaseListPage } from '../features/cases/CaseListPage';
import { OpenExportPage } from '../features/cases/OpenExportPage';
import { CasePage } from '../features/cases/CasePage';
import { DecisionPage } from '../features/decisions/DecisionPage';
import { SanctionPage } from '../features/decisions/SanctionPage';
import { MovePage } from '../features/decisions/MovePage';
import { ContactPage } from '../features/contacts/ContactPage';
import { InterviewPage } from '../features/contacts/InterviewPage';
import { DirectoryPage } from '../features/directory/DirectoryPage';
import {
  HistoriesPage,
  PsychologyPage,
  RiskLevelPage,
  SocialWorkPage,
  ViolencePage,
} from '../features/evaluation/EvaluationPages';
import { OwnDataPage } from '../features/cases/rights/OwnDataPage';
import { CertificatePage } from '../features/certificates/CertificatePage';
import { MatrixPage } from '../features/coverage/MatrixPage';
import { MatrixSheetPage } from '../features/coverage/MatrixSheetPage';
import { CalendarPage } from '../features/groups/CalendarPage';
import { PlacePage } from '../features/groups/PlacePage';
import { GroupListPage } from '../features/groups/GroupListPage';
import { GroupPage } from '../features/groups/GroupPage';
import { NewGroupPage } from '../features/groups/NewGroupPage';
import { HandOverPage } from '../features/hand-over/HandOverPage';
import { HomePage } from '../features/home/HomePage';
import { FacilitatorNotePage, NotePage } from '../features/individual-attention/NotePage';
import { PlanPage } from '../features/individual-attention/PlanPage';
import { ProcessNotePage } from '../features/individual-attention/ProcessNotePage';
import { FichaStepPage } from '../features/intake/ficha/FichaStepPage';
import { IntakePage } from '../features/intake/IntakePage';
import { ReferralPage } from '../features/intake/ReferralPage';
import { BlankFichaPage } from '../features/printing/BlankFichaPage';
import { ContactCardPage } from '../features/printing/ContactCardPage';
import { ProgrammeEditPage } from '../features/programmes/ProgrammeEditPage';
import { ProgrammeListPage } from '../features/programmes/ProgrammeListPage';
import { ProgrammePage } from '../features/programmes/ProgrammePage';
import { CorrectPersonPage } from '../features/people/CorrectPersonPage';
import { MergePage } from '../features/people/MergePage';
import { MemberPage } from '../features/team/MemberPage';
import { TeamPage } from '../features/team/TeamPage';
import { CareMeetingPage } from '../features/team-care/CareMeetingPage';
import { CarePage } from '../features/team-care/CarePage';
import { NewCarePage } from '../features/team-care/NewCarePage';
import { SessionLogSheetPage, SignInSheetPage } from '../features/sessions/SessionSheets';
import { SessionPage } from '../features/sessions/SessionPage';
import { TaskPage } from '../features/tasks/TaskPage';
import { ApplyPartnerTestPage, ApplyTestPage } from '../features/tests/ApplyTestPage';
import { BlankTestPage } from '../features/tests/BlankTestPage';
import { GroupTestsPage } from '../features/tests/GroupTestsPage';
import { InstrumentFormPage } from '../features/tests/InstrumentFormPage';
import { InstrumentListPage } from '../features/tests/InstrumentListPage';
import { InstrumentPage } from '../features/tests/InstrumentPage';
import { OutsideTestPage, PartnerOutsideTestPage } from '../features/tests/OutsideTestPage';
import { TestPage } from '../features/tests/TestPage';
import { PartnerTurnedPage, TurnedPage } from '../features/tests/TurnedPage';
import { AppFrame } from './AppFrame';
import { ErrorPage, NotFoundPage } from './fallbackPages';

const root = createRootRoute({
  component: AppFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
});

const page = <const Path extends string>(path: Path, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });

/** The page of a case stays while its tabs change: each has an address, and none a page of its own. */
const caseRoute = page('/casos/$caseId', CasePage);
const tab = <const Path extends string>(path: Path) => createRoute({ getParentRoute: () => caseRoute, path });

const routeTree = root.addChildren([
  page('/', HomePage),
  page('/personas', CaseListPage),
  page('/personas/nueva', IntakePage),
  page('/personas/derivada', ReferralPage),
  page('/personas/exportacion', OpenExportPage),
  caseRoute.addChildren([
    tab('ficha'),
    tab('evaluacion'),
    tab('pruebas'),
    tab('proteccion'),
    tab('atencion'),
    tab('grupo'),
    tab('documentos'),
    tab('decision'),
    tab('mandatos'),
    tab('derechos'),
    tab('historial'),
  ]),
  page('/casos/$caseId/documentos/nuevo', NewAttachmentPage),
  page('/casos/$caseId/documentos/$attachmentId', AttachmentPage),
  page('/personas/ficha-en-blanco', BlankFichaPage),
  page('/casos/$caseId/ficha/$step', FichaStepPage),
  page('/casos/$caseId/datos-propios', OwnDataPage),
  page('/casos/$caseId/constancias/$certificateId', CertificatePage),
  page('/casos/$caseId/tarjeta', ContactCardPage),
  page('/casos/$caseId/estado', MovePage),
  page('/casos/$caseId/decidir', DecisionPage),
  page('/casos/$caseId/mandatos/nuevo', SanctionPage),
  page('/casos/$caseId/evaluacion/historias', HistoriesPage),
  page('/casos/$caseId/evaluacion/violencia', ViolencePage),
  page('/casos/$caseId/evaluacion/riesgo', RiskLevelPage),
  page('/casos/$caseId/evaluacion/psicologia', PsychologyPage),
  page('/casos/$caseId/evaluacion/trabajo-social', SocialWorkPage),
  page('/casos/$caseId/pruebas/aplicar', ApplyTestPage),
  page('/casos/$caseId/pruebas/pareja', ApplyPartnerTestPage),
  page('/casos/$caseId/pruebas/externa', OutsideTestPage),
  page('/casos/$caseId/pruebas/pareja/externa', PartnerOutsideTestPage),
  page('/casos/$caseId/pruebas/$applicationId', TestPage),
  page('/frente/$caseId', TurnedPage),
  page('/frente/$caseId/pareja', PartnerTurnedPage),
  page('/cuestionarios', InstrumentListPage),
  page('/cuestionarios/editar/$versionId', InstrumentFormPage),
  page('/cuestionarios/papel/$versionId', BlankTestPage),
  page('/cuestionarios/$versionId', InstrumentPage),
  page('/casos/$caseId/proteger/$contactId', ContactPage),
  page('/casos/$caseId/entrevista/$contactId', InterviewPage),
  page('/personas/$personId/corregir', CorrectPersonPage),
  page('/personas/$personId/unir', MergePage),
  page('/tareas/$taskId', TaskPage),
  page('/notas/$noteId', NotePage),
  page('/notas/facilitacion/$noteId', FacilitatorNotePage),
  page('/casos/$caseId/plan-de-atencion', PlanPage),
  page('/casos/$caseId/nota-de-proceso', ProcessNotePage),
  page('/agenda', AgendaPage),
  page('/agenda/dia/$day', AgendaPage),
  page('/agenda/semana/$day', AgendaPage),
  page('/agenda/lista/$day', DayListPage),
  page('/grupos', GroupListPage),
  page('/grupos/nuevo', NewGroupPage),
  page('/grupos/$groupId', GroupPage),
  page('/grupos/$groupId/pruebas', GroupTestsPage),
  page('/grupos/temas', MatrixPage),
  page('/grupos/$groupId/temas', MatrixPage),
  page('/grupos/$groupId/temas/hoja', MatrixSheetPage),
  page('/grupos/$groupId/lugar', PlacePage),
  page('/grupos/$groupId/calendario', CalendarPage),
  page('/programas', ProgrammeListPage),
  page('/programas/$programmeId', ProgrammePage),
  page('/programas/$programmeId/editar', ProgrammeEditPage),
  page('/sesiones/$sessionId', SessionPage),
  page('/sesiones/$sessionId/firmas', SignInSheetPage),
  page('/sesiones/$sessionId/registro', SessionLogSheetPage),
  page('/directorio', DirectoryPage),
  page('/equipo', TeamPage),
  page('/equipo/persona/$memberId', MemberPage),
  page('/equipo/cuidado', CarePage),
  page('/equipo/cuidado/nuevo', NewCarePage),
  page('/equipo/cuidado/espacio/$meetingId', CareMeetingPage),
  page('/administracion/cuentas', AccountsPage),
  page('/administracion/cuentas/nueva', NewAccountPage),
  page('/administracion/entrega/$userId', HandOverPage),
  page('/administracion/oficina', OfficePage),
  page('/administracion/listas', ListsPage),
  page('/administracion/dias', LocalDaysPage),
  page('/administracion/auditoria', AuditPage),
  page('/administracion/eliminaciones', DisposalsPage),
  page('/administracion/mi-cuenta', MyAccountPage),
]);

/** Hash history: the address is of the page alone, nothing is asked of a server. */
export const router = createRouter({ routeTree, history: createHashHistory() });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
