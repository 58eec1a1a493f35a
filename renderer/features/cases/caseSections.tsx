import type { ComponentType } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { Permission } from '../../../shared/permissions';
import type { CaseSectionProps } from './sectionProps';
import { AccessesSection } from './accesses/AccessesSection';
import { AllAppointments, NextAppointments } from './appointments/AppointmentsSection';
import { AttentionTab, GroupTab, LatestSection } from './CaseTabs';
import { FeedbackSection, ProcessNotesSection } from './attention/AttentionSections';
import { PlanSection } from './attention/PlanSection';
import { CaseTasks } from './CaseTasks';
import { DocumentsTab } from './documents/DocumentsTab';
import { DecisionSection } from './decisions/DecisionSection';
import { SanctionSection } from './sanctions/SanctionSection';
import { EvaluationTab } from './EvaluationTab';
import { AdmissionFacts, FichaTab, PersonFacts } from './FichaTab';
import { ProtectionTab } from './ProtectionTab';
import { CertificatesSection } from './group/CertificatesSection';
import { CoverageSection } from './group/CoverageSection';
import { RightsTab } from './rights/RightsTab';
import { TestsTab } from './tests/TestsTab';
import { TeamSection } from './team/TeamSection';
import { HistoryTab } from './timeline/HistoryTab';

/** The tabs of a case in their order, each with the end of its address (`/casos/…/historial`; the first has none). */
export const caseTabs = [
  { name: 'summary', slug: '' },
  { name: 'ficha', slug: 'ficha' },
  { name: 'evaluation', slug: 'evaluacion' },
  { name: 'tests', slug: 'pruebas' },
  { name: 'decision', slug: 'decision' },
  { name: 'mandates', slug: 'mandatos' },
  { name: 'protection', slug: 'proteccion' },
  { name: 'attention', slug: 'atencion' },
  { name: 'group', slug: 'grupo' },
  { name: 'documents', slug: 'documentos' },
  { name: 'rights', slug: 'derechos' },
  { name: 'history', slug: 'historial' },
] as const;
export type CaseTab = (typeof caseTabs)[number]['name'];

type May = (permission: Permission) => boolean;

interface CaseSection {
  readonly tab: CaseTab;
  /** Whoever lacks it does not see that the section exists; the core refuses its calls all the same. */
  readonly permission: Permission;
  readonly Section: ComponentType<CaseSectionProps>;
  /** Beside the others instead of below them. */
  readonly beside?: true;
  /** Left out: always. A section that has nothing to show, and that this person cannot begin, is not there. */
  readonly shows?: (file: CaseFile, may: May) => boolean;
}

/** Every section of the page of a case. A new one is a line here; a tab stands when one of its sections does. */
const caseSections: readonly CaseSection[] = [
  { tab: 'summary', permission: 'cases.read', Section: PersonFacts },
  { tab: 'summary', permission: 'cases.read', Section: AdmissionFacts },
  { tab: 'summary', permission: 'cases.read', Section: CaseTasks, beside: true },
  { tab: 'summary', permission: 'cases.read', Section: NextAppointments, beside: true },
  { tab: 'summary', permission: 'cases.read', Section: LatestSection, beside: true },
  { tab: 'summary', permission: 'cases.read', Section: TeamSection },
  { tab: 'ficha', permission: 'cases.read', Section: FichaTab },
  { tab: 'evaluation', permission: 'evaluation.read', Section: EvaluationTab },
  { tab: 'tests', permission: 'tests.apply', Section: TestsTab },
  { tab: 'decision', permission: 'evaluation.read', Section: DecisionSection },
  { tab: 'mandates', permission: 'sanctions.write', Section: SanctionSection },
  { tab: 'protection', permission: 'contacts.read', Section: ProtectionTab },
  { tab: 'attention', permission: 'attention.read', Section: PlanSection },
  {
    tab: 'attention',
    permission: 'cases.read',
    Section: AttentionTab,
    shows: (file, may) => file.has.notes || may('attention.read'),
  },
  { tab: 'attention', permission: 'attention.read', Section: FeedbackSection, beside: true },
  { tab: 'attention', permission: 'notes.read', Section: ProcessNotesSection, beside: true },
  {
    tab: 'attention',
    permission: 'cases.read',
    Section: AllAppointments,
    shows: (file, may) => file.has.notes || may('attention.read'),
  },
  {
    tab: 'group',
    permission: 'groups.read',
    Section: CoverageSection,
    shows: (file) => file.has.groups,
  },
  {
    tab: 'group',
    permission: 'groups.read',
    Section: CertificatesSection,
    shows: (file) => file.has.groups,
  },
  { tab: 'group', permission: 'groups.read', Section: GroupTab, shows: (file) => file.has.groups },
  { tab: 'documents', permission: 'attachments.read', Section: DocumentsTab },
  { tab: 'rights', permission: 'rights.manage', Section: RightsTab },
  { tab: 'history', permission: 'cases.read', Section: HistoryTab },
  { tab: 'history', permission: 'cases.read', Section: AccessesSection },
];

/** The sections of a case for who may these things. */
export const sectionsFor = (file: CaseFile, permissions: readonly Permission[]): readonly CaseSection[] => {
  const may: May = (permission) => permissions.includes(permission);
  return caseSections.filter(({ permission, shows }) => may(permission) && (shows?.(file, may) ?? true));
};

/** The address of a tab. */
export const tabAddress = (caseId: string, tab: CaseTab): string => {
  const slug = caseTabs.find(({ name }) => name === tab)?.slug ?? '';
  return slug === '' ? `/casos/${caseId}` : `/casos/${caseId}/${slug}`;
};

/** The tab that an address means. */
export const tabAt = (pathname: string): CaseTab => {
  const slug = pathname.split('/')[3] ?? '';
  return caseTabs.find((tab) => tab.slug === slug)?.name ?? 'summary';
};
