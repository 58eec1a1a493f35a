import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DraftForm } from '../../../shared/contract/drafts.contract';
import type { NoticeKind } from '../../../shared/domain/evaluation/notices';
import { trpcClient } from '../../api/client';
import { appErrorOf } from '../../app/errorTexts';
import { noticeWords } from '../../components/words/evaluationWords';
import { evaluationTexts } from './texts';

/** What a save of any section answers with. */
export interface Saved {
  readonly version: number;
  readonly raised: readonly NoticeKind[];
}

/**
 * What follows a save of any section: back to the evaluation of the case, with a word of what happened. A save that
 * changes nothing leaves no version and no draft behind; one that lost the race has the newer version read.
 */
export function useSaveVersion(
  caseId: string,
  form: DraftForm,
): (save: () => Promise<Saved>) => Promise<void> {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (save) => {
    let message: string;
    try {
      const { version, raised } = await save();
      const opened = raised.map((kind) => noticeWords[kind]).join(', ');
      message = [
        evaluationTexts.saved(version),
        ...(opened === '' ? [] : [evaluationTexts.raised(opened)]),
      ].join(' ');
    } catch (error) {
      const reason = appErrorOf(error)?.detail?.['reason'];
      if (reason !== 'nothing-changed') {
        // What stands beside the form may be older than what refused it.
        await queries.invalidateQueries();
        throw error;
      }
      await trpcClient.drafts.discard.mutate({ form, subject: caseId });
      message = evaluationTexts.nothingChanged;
    }
    await navigate({ to: '/casos/$caseId/evaluacion', params: { caseId } });
    notifications.show({ message });
  };
}
