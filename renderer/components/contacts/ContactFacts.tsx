import { Text } from '@mantine/core';
import type { ContactContent } from '../../../shared/contract/contacts.contract';
import { contactFieldWords } from '../words/contactWords';
import classes from './Contacts.module.css';
import { contactTexts } from './contactTexts';

const shown = [
  'whereabouts',
  'phone',
  'safeWay',
  'safeHours',
] as const satisfies readonly (keyof ContactContent)[];

export interface ContactFactsProps {
  readonly content: ContactContent;
}

/** What is known of her; what must never be done stands out. */
export const ContactFacts = ({ content }: ContactFactsProps) => (
  <>
    {content.never !== '' && (
      <Text className={classes['never']}>
        <strong>{`${contactTexts.never}: `}</strong>
        {content.never}
      </Text>
    )}
    <dl className={classes['facts']}>
      {shown
        .filter((field) => content[field] !== '')
        .map((field) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{contactFieldWords[field]}</dt>
            <dd>{content[field]}</dd>
          </div>
        ))}
    </dl>
  </>
);
