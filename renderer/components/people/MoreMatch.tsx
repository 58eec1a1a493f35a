import { Text } from '@mantine/core';
import { peopleTexts } from './texts';

/** Says that a search shows not everybody whom it may mean. Always in the page, so that a reader of screens tells it. */
export const MoreMatch = ({ more }: { readonly more: boolean }) => (
  <Text size="sm" c="dimmed" role="status">
    {more && peopleTexts.more}
  </Text>
);
