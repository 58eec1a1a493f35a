import { ButtonLink } from '../../../components/links';

export interface SectionActionProps {
  readonly caseId: string;
  readonly title: string;
  /** The verb on the button. */
  readonly act: string;
  readonly form: 'historias' | 'violencia' | 'riesgo' | 'psicologia' | 'trabajo-social';
}

/** The way to the form of a section; its name says which, since all five stand on one page. */
export const SectionAction = ({ caseId, title, act, form }: SectionActionProps) => (
  <ButtonLink
    variant="default"
    to={`/casos/$caseId/evaluacion/${form}`}
    params={{ caseId }}
    aria-label={`${title}: ${act.toLowerCase()}`}
  >
    {act}
  </ButtonLink>
);
