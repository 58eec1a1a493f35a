import { ContactsSection } from '../../components/contacts/ContactsSection';
import type { CaseSectionProps } from './sectionProps';

/** Whom this case may put at risk; only psychology and social work have this tab. */
export const ProtectionTab = ({ file }: CaseSectionProps) => <ContactsSection caseId={file.caseId} />;
