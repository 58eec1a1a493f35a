import {
  contactContent,
  contactRows,
  contactsOfCaseInput,
  contactVersionsInput,
  savedContact,
  saveContactInput,
} from '../../../shared/contract/contacts.contract';
import { command, query, router } from '../../core/procedure';
import { contactsOf, saveContact, versionsOfContact } from './contacts.service';

const read = { permission: 'contacts.read', compartments: ['protected'] } as const;

export const contactsRouter = router({
  ofCase: query({
    access: read,
    input: contactsOfCaseInput,
    output: contactRows,
    audit: { action: 'contacts.read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => ({ rows: contactsOf(context, input.caseId) }),
  }),
  versions: query({
    access: read,
    input: contactVersionsInput,
    output: contactRows,
    audit: { action: 'contacts.read', subject: (input) => ({ kind: 'contact', id: input.contactId }) },
    run: (context, input) => ({ rows: versionsOfContact(context, input.contactId) }),
  }),
  save: command({
    access: { permission: 'contacts.write', compartments: ['protected'] },
    input: saveContactInput,
    output: savedContact,
    audit: {
      action: 'contacts.saved',
      subject: (_input, output) => ({ kind: 'contact', id: output.contactId }),
      fields: () => Object.keys(contactContent.shape),
    },
    run: saveContact,
  }),
});
