import { FeedbackPanel } from '../../../components/feedback/FeedbackPanel';
import { ProcessNotes } from '../../../components/process-notes/ProcessNotes';
import type { CaseSectionProps } from '../sectionProps';

/** What goes between his group and the individual attention. */
export const FeedbackSection = ({ file }: CaseSectionProps) => <FeedbackPanel caseId={file.caseId} />;

/** The psychologist's own notes, for her alone. */
export const ProcessNotesSection = ({ file }: CaseSectionProps) => (
  <ProcessNotes caseId={file.caseId} hasCome={file.hasCome} />
);
