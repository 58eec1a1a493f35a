import { dueText } from '../dueText';
import { StatusBadge } from '../StatusBadge/StatusBadge';
import { todayHere } from '../forms/dayText';

/** By when; amber from the day itself on. */
export const DueBadge = ({ dueOn }: { readonly dueOn: string }) => {
  const text = dueText(dueOn);
  return (
    <StatusBadge tone={dueOn <= todayHere() ? 'attention' : 'neutral'}>
      {text.charAt(0).toUpperCase() + text.slice(1)}
    </StatusBadge>
  );
};
