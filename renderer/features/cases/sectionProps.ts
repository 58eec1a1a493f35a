import type { CaseFile } from '../../../shared/contract/cases.contract';

/** What every section of the page of a case is given. */
export interface CaseSectionProps {
  readonly file: CaseFile;
}
