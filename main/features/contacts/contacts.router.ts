import {
  contactContent,
  contactRows,
  contactsOfCase,
  contactsOfCaseInput,
  contactVersionsInput,
  savedContact,
  saveContactInput,
} from '../../../shared/contract/contacts.contract';
import { command, query, router } from '../../core/procedure';
import { contactsOf, saveContact, versionsOfContact } from './contacts.service';

const read = { permission: 'contacts.read', compartments: ['protected'] } as const;

/** Whom a case may put at risk is known also while its processing is restricted: what protects her goes on (§6.7). */
export const contactsRouter = router({
  ofCase: query({
    access: read,
    whileRestricted: 'goes-on',
    input: contactsOfCaseInput,
    output: contactsOfCase,
    audit: { action: 'contacts.read', subject: (input) => ({ kind: 'case', id: input.caseId }) },
    run: (context, input) => contactsOf(context, input.caseId),
  }),
  versions: query({
    access: read,
    whileRestricted: 'goes-on',
    input: contactVersionsInput,
    output: contactRows,
    audit: { action: 'contacts.read', subject: (input) => ({ kind: 'contact', id: input.contactId }) },
    run: (context, input) => ({ rows: versionsOfContact(context, input.contactId) }),
  }),
  save: command({
    access: { permission: 'contacts.write', compartments: ['protected'] },
    whileRestricted: 'goes-on',
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
