import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CaseFile } from '../../../../shared/contract/cases.contract';
import type { FichaView } from '../../../../shared/contract/ficha.contract';
import { fichaSteps, partPermission, type FichaStep } from '../../../../shared/domain/intake/ficha';
import type { Permission } from '../../../../shared/permissions';
import { trpcClient } from '../../../api/client';
import { appErrorOf } from '../../../app/errorTexts';
import { useSession } from '../../../app/session';
import type { OpenedDraft } from '../../../components/drafts/useDraft';
import { useDraftedForm, type DraftedForm } from '../../../components/drafts/useDraftedForm';
import { todayHere } from '../../../components/forms/dayText';
import { fichaPartWords } from '../../../../shared/words/fichaWords';
import { stepProblems, type StepValues } from './stepValues';
import { fichaTexts } from './texts';

/** What every step is given. */
export interface StepProps<S extends FichaStep> {
  readonly file: CaseFile;
  readonly ficha: FichaView;
  readonly step: S;
  readonly blank: StepValues<S>;
  readonly opened: OpenedDraft<StepValues<S>> | null;
}

/** Where the form of a step keeps its draft. */
export const draftFormOf = (step: FichaStep): 'ficha' | 'ficha-children' =>
  step === 'children' ? 'ficha-children' : 'ficha';
export const draftSubjectOf = (caseId: string, step: FichaStep): string => `${caseId}/${step}`;

/** The step that comes after, of those that this person may fill in; null after the last. */
const stepAfter = (step: FichaStep, permissions: readonly Permission[]): FichaStep | null =>
  fichaSteps.slice(fichaSteps.indexOf(step) + 1).find((next) => permissions.includes(partPermission[next])) ??
  null;

export interface FichaForm<S extends FichaStep> extends DraftedForm<StepValues<S>> {
  readonly props: StepProps<S>;
  readonly next: FichaStep | null;
  /** Writes the version by `save` and goes to the next step, or back to the case. */
  readonly saveAndGo: (save: () => Promise<unknown>, goOn: boolean) => Promise<void>;
}

/**
 * What all steps do alike: a draft of their own, a version, and on to the next. A save that changes nothing leaves no
 * version behind and goes on all the same; one that lost the race has the newer version read.
 */
export function useFichaStep<S extends FichaStep>(props: StepProps<S>): FichaForm<S> {
  const { file, step, blank, opened } = props;
  const { caseId } = file;
  const { permissions } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const form = draftFormOf(step);
  const subject = draftSubjectOf(caseId, step);
  const drafted = useDraftedForm<StepValues<S>>({
    form,
    subject,
    route: `/casos/${caseId}/ficha/${step}`,
    blank,
    opened,
  });
  const next = stepAfter(step, permissions);
  const saveAndGo = (save: () => Promise<unknown>, goOn: boolean) =>
    drafted.send(stepProblems(step, caseId, drafted.form.values, todayHere()), async () => {
      let message: string = fichaTexts.saved(fichaPartWords[step]);
      try {
        await save();
      } catch (error) {
        if (appErrorOf(error)?.detail?.['reason'] !== 'nothing-changed') {
          await queries.invalidateQueries();
          throw error;
        }
        await trpcClient.drafts.discard.mutate({ form, subject });
        message = fichaTexts.nothingChanged;
      }
      if (goOn && next !== null) {
        await navigate({ to: '/casos/$caseId/ficha/$step', params: { caseId, step: next } });
      } else {
        await navigate({ to: '/casos/$caseId/ficha', params: { caseId } });
      }
      notifications.show({ message });
    });
  return { ...drafted, props, next, saveAndGo };
}
