import type { BasisKind } from '../../../../shared/domain/intake/bases';
import { appointmentKindWords, appointmentStateWords } from '../../../../shared/words/agendaWords';
import { personFieldWords } from '../../../../shared/words/personWords';
import {
  attachmentKindWords,
  caseStateWords,
  conditionWords,
  consentKindWords,
  documentKindWords,
  goalStateWords,
  groundWords,
  legalBasisWords,
  markWords,
} from '../../../../shared/words/recordWords';

const bases: Readonly<Record<BasisKind, string>> = {
  ...legalBasisWords,
  withdrawal: 'Retiró su consentimiento',
};

/** A code that a newer list brought is better shown than left out. */
const said =
  (table: Readonly<Record<string, string>>) =>
  (code: string): string =>
    table[code] ?? code;

/** How codes are spelled in the document. */
export const ownDataWords = {
  state: said(caseStateWords),
  condition: said(conditionWords),
  mark: said(markWords),
  goal: said(goalStateWords),
  appointment: said(appointmentKindWords),
  appointmentState: said(appointmentStateWords),
  ground: said(groundWords),
  document: said(attachmentKindWords),
  documentKind: said(documentKindWords),
  consent: said(consentKindWords),
  basis: said(bases),
  field: said(personFieldWords),
} as const;
