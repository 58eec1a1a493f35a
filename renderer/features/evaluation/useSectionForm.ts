import type { CaseFile } from '../../../shared/contract/cases.contract';
import type { DraftForm } from '../../../shared/contract/drafts.contract';
import type { FieldProblems } from '../../../shared/errors';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm, type DraftedForm } from '../../components/drafts/useDraftedForm';
import { useSaveVersion, type Saved } from './useSaveVersion';

interface SectionFormOptions<Values> {
  readonly file: CaseFile;
  /** The name of its draft. */
  readonly form: DraftForm;
  /** The end of its address: `/casos/…/evaluacion/<page>`. */
  readonly page: string;
  readonly blank: Values;
  readonly opened: OpenedDraft<Values> | null;
}

export interface SectionForm<Values> extends DraftedForm<Values> {
  readonly file: CaseFile;
  /** Shows `found`, what holds the form, and when nothing does writes the version by `save`. */
  readonly saveWhen: (found: FieldProblems, save: () => Promise<Saved>) => Promise<void>;
}

/** What the five forms of the evaluation do alike: a draft of their own, and a version that ends on the evaluation. */
export function useSectionForm<Values extends Record<string, unknown>>(
  options: SectionFormOptions<Values>,
): SectionForm<Values> {
  const { file, form, page, blank, opened } = options;
  const { caseId } = file;
  const route = `/casos/${caseId}/evaluacion/${page}`;
  const drafted = useDraftedForm<Values>({ form, subject: caseId, route, blank, opened });
  const finish = useSaveVersion(caseId, form);
  return {
    ...drafted,
    file,
    saveWhen: (found, save) => drafted.send(found, () => finish(save)),
  };
}
