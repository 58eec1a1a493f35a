import type { DraftRow } from '../../../shared/contract/drafts.contract';
import { actDraftText } from './actDraftWords';
import { draftFormWords } from './recordWords';

/** What a draft is of, without opening it. */
export const draftText = ({ form, subject }: Pick<DraftRow, 'form' | 'subject'>): string =>
  (form === 'act' ? actDraftText(subject) : null) ?? draftFormWords[form];
