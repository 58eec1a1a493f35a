import {
  familyOfCase,
  familyOfCaseInput,
  saveInterviewInput,
  tellInput,
} from '../../../shared/contract/family-contacts.contract';
import { nothing } from '../../../shared/contract/primitives';
import { command, query, router } from '../../core/procedure';
import { familyOf, saveInterview, tell } from './family.service';

const write = { permission: 'contacts.write', compartments: ['protected'] } as const;
const ofContact = (input: { contactId: string }) => ({ kind: 'contact', id: input.contactId }) as const;

/**
 * What partners and relatives say (§6.4.12). Its acts begin with `contacts.`: who may not know of people to be protected is
 * not told of them in the list of accesses either.
 */
export const familyContactsRouter = router({
  ofCase: query({
    access: { permission: 'contacts.read', compartments: ['protected'] },
    input: familyOfCaseInput,
    output: familyOfCase,
    audit: { action: 'contacts.interviews-read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => familyOf(context, input.caseId),
  }),
  tell: command({
    access: write,
    input: tellInput,
    output: nothing,
    audit: { action: 'contacts.told', subject: ofContact, fields: () => ['toldOn', 'how', 'toldBy'] },
    run: (context, input) => {
      tell(context, input);
      return {};
    },
  }),
  saveInterview: command({
    access: write,
    input: saveInterviewInput,
    output: nothing,
    audit: {
      action: 'contacts.interview-saved',
      subject: ofContact,
      fields: (input) => ['heldOn', ...Object.keys(input.body)],
    },
    run: (context, input) => {
      saveInterview(context, input);
      return {};
    },
  }),
});
