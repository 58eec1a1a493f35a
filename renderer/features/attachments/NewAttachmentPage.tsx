import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { trpc } from '../../api/client';
import { DraftGate } from '../../components/drafts/DraftGate';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { todayHere } from '../../components/forms/dayText';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { AttachmentForm } from './AttachmentForm';
import { attachmentValues, blankAttachment } from './attachmentValues';

/** A document for one case: which file, and what it is. */
export function NewAttachmentPage() {
  const { caseId = '' } = useParams({ strict: false });
  const file = useQuery(trpc.cases.get.queryOptions({ caseId }));
  const list = useQuery(trpc.attachments.ofCase.queryOptions({ caseId }));
  const failed = [file, list].find((one) => one.isError && one.data === undefined);
  if (failed !== undefined) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (file.data === undefined || list.data === undefined) return <LoadingState />;
  const { code, person } = file.data;
  const { staged } = list.data;
  return (
    <DraftGate
      key={caseId}
      form="attachment"
      subject={caseId}
      schema={attachmentValues.catch(blankAttachment(todayHere()))}
    >
      {(opened) => (
        <AttachmentForm caseId={caseId} code={code} name={person.fullName} staged={staged} opened={opened} />
      )}
    </DraftGate>
  );
}
