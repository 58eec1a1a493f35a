import { Stack } from '@mantine/core';
import { ContactsSection } from '../../components/contacts/ContactsSection';
import { FamilySection } from '../../components/family/FamilySection';
import type { CaseSectionProps } from './sectionProps';

/** Whom this case may put at risk and what they say; only psychology and social work have this tab. */
export const ProtectionTab = ({ file }: CaseSectionProps) => (
  <Stack gap="xl">
    <ContactsSection caseId={file.caseId} />
    <FamilySection caseId={file.caseId} />
  </Stack>
);
