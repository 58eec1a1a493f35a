import { Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { tellInput } from '../../../shared/contract/family-contacts.contract';
import { tellingWays } from '../../../shared/domain/contacts/interviews';
import { trpc } from '../../api/client';
import { useSession } from '../../app/session';
import { ActDialog } from '../ActDialog/ActDialog';
import { withActDraft } from '../ActDialog/actDraft';
import { useActForm } from '../ActDialog/useActForm';
import { ChoiceField } from '../forms/ChoiceField';
import { DateField } from '../forms/DateField';
import { dayText, parseDay, todayHere } from '../forms/dayText';
import { findProblems } from '../forms/problems';
import { SegmentedChoice } from '../forms/SegmentedChoice';
import { tellingWords } from '../words/familyWords';
import { familySectionTexts as words } from './texts';

export interface TellDialogProps {
  readonly caseId: string;
  readonly contactId: string;
  readonly name: string;
  readonly onClose: () => void;
}

type How = (typeof tellingWays)[number];

/** When, how and by whom he was told that the office would talk to somebody of his. */
export const TellDialog = withActDraft<TellDialogProps>(
  'family-telling',
  ({ contactId }) => contactId,
  function Tell({ caseId, contactId, name, onClose }) {
    const { user } = useSession();
    const team = useQuery(trpc.team.list.queryOptions({}));
    const acting = useActForm<{ toldOn: string; how: How | ''; toldBy: string }>(
      { toldOn: dayText(todayHere()), how: '', toldBy: user.id },
      onClose,
    );
    const tell = useMutation(trpc.familyContacts.tell.mutationOptions());
    const { toldOn, how, toldBy } = acting.form.values;
    const send = () => {
      const input = { caseId, contactId, toldOn: parseDay(toldOn) ?? '', how: how as How, toldBy };
      void acting.send(
        { ...findProblems(tellInput, input), ...(how === '' ? { how: 'required' } : {}) },
        () => tell.mutateAsync(input),
        words.tellDone,
      );
    };
    return (
      <ActDialog title={words.tellTitle} act={words.tell} acting={acting} onClose={onClose} onSend={send}>
        <Text>{words.tellBody(name)}</Text>
        <DateField label={words.toldOn} article="§6.4.12" {...acting.form.getInputProps('toldOn')} />
        <SegmentedChoice
          label={words.how}
          options={tellingWays.map((value) => ({ value, label: tellingWords[value] }))}
          {...acting.form.getInputProps('how')}
        />
        <ChoiceField
          label={words.toldBy}
          data={(team.data?.rows ?? []).map(({ id, fullName }) => ({ value: id, label: fullName }))}
          {...acting.form.getInputProps('toldBy')}
        />
      </ActDialog>
    );
  },
);
