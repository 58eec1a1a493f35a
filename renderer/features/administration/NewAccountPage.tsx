import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { createUserInput } from '../../../shared/contract/users.contract';
import { trpc, trpcClient } from '../../api/client';
import { errorText } from '../../app/errorTexts';
import { useSession } from '../../app/session';
import { DraftGate } from '../../components/drafts/DraftGate';
import { DraftStatusLine } from '../../components/drafts/DraftStatusLine';
import { ResumedNotice } from '../../components/drafts/ResumedNotice';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormLayout, FormSection } from '../../components/forms/FormLayout';
import { SectionChecklist } from '../../components/forms/SectionChecklist';
import { ButtonLink } from '../../components/links';
import { PageHeader } from '../../components/PageHeader/PageHeader';
import { PassphraseField } from '../../components/PassphraseField/PassphraseField';
import { usePageCommand } from '../../components/usePageCommand';
import { LoginField, PersonFields, RoleFields } from './AccountFields';
import {
  accountCall,
  accountProblems,
  accountValues,
  blankAccount,
  needsGranter,
  noSecrets,
  type AccountValues,
} from './accountValues';
import { GranterFields } from './GranterFields';
import { accountLabels, administrationTexts } from './texts';

const words = administrationTexts.newAccount;
const route = '/administracion/cuentas/nueva';

const missing = (entries: readonly (readonly [string, string])[]): string[] =>
  entries.filter(([value]) => value.trim() === '').map(([, label]) => label.toLowerCase());

function AccountForm({ opened }: { readonly opened: OpenedDraft<AccountValues> | null }) {
  const navigate = useNavigate();
  const { user, office } = useSession();
  const [secrets, setSecrets] = useState(noSecrets);
  const create = useMutation(trpc.users.create.mutationOptions());
  const drafted = useDraftedForm<AccountValues>({
    form: 'user',
    subject: 'new',
    route,
    blank: blankAccount,
    opened,
  });
  const { form, draft, root, failure } = drafted;
  const { values } = form;
  const asksGranter = needsGranter(values.role, user.role);

  const send = () =>
    drafted.send(accountProblems(values, secrets, user.role), async () => {
      const call = createUserInput.parse(accountCall(values, secrets, user.role));
      // What a call carried, the passphrases too, goes with it.
      await create.mutateAsync(call).finally(create.reset);
      // The account stands; a draft left behind would only offer it once more.
      await trpcClient.drafts.discard.mutate({ form: 'user', subject: 'new' }).catch(() => undefined);
      notifications.show({ message: words.created(values.fullName) });
      await navigate({ to: '/administracion/cuentas' });
    });
  usePageCommand('mod+Enter', words.create, () => void send());

  const sections = [
    {
      title: words.sections.person,
      firstField: 'fullName',
      missing: missing([
        [values.fullName, words.fullName],
        [values.profession, words.profession],
        [values.trained, words.trained],
      ]),
    },
    { title: words.sections.role, firstField: 'role', missing: missing([[values.role, words.role]]) },
    {
      title: words.sections.access,
      firstField: 'login',
      missing: missing([
        [values.login, words.login],
        [secrets.passphrase, words.passphrase],
      ]),
    },
    ...(asksGranter
      ? [
          {
            title: words.sections.granter,
            firstField: 'granter',
            missing: missing(
              values.granter === 'recovery'
                ? [
                    [secrets.pieces[0], words.piece(1)],
                    [secrets.pieces[1], words.piece(2)],
                  ]
                : [
                    [values.granterLogin, words.colleagueLogin],
                    [secrets.granterPassphrase, words.colleaguePassphrase],
                  ],
            ),
          },
        ]
      : []),
  ];

  return (
    <form
      ref={root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <PageHeader
        title={words.title}
        aside={<DraftStatusLine status={draft.status} />}
        action={
          <ButtonLink to="/administracion/cuentas" variant="default">
            {words.back}
          </ButtonLink>
        }
      />
      <ErrorSummary
        problems={drafted.problems}
        labels={accountLabels}
        failure={failure === null ? null : errorText(failure)}
        attempt={drafted.attempt}
        form={root}
      />
      <FormLayout aside={<SectionChecklist form={root} sections={sections} />}>
        {opened !== null && <ResumedNotice draft={draft} />}
        <FormSection title={words.sections.person}>
          <PersonFields form={form} />
        </FormSection>
        <FormSection title={words.sections.role}>
          <RoleFields form={form} />
        </FormSection>
        <FormSection title={words.sections.access}>
          <LoginField form={form} />
          <PassphraseField
            label={words.passphrase}
            help={words.passphraseHelp}
            data-path="passphrase"
            value={secrets.passphrase}
            error={form.errors['passphrase']}
            chosenAgainst={[values.login, values.fullName, office.name]}
            onChange={(event) => {
              setSecrets({ ...secrets, passphrase: event.currentTarget.value });
              form.clearFieldError('passphrase');
            }}
          />
        </FormSection>
        {asksGranter && (
          <FormSection title={words.sections.granter}>
            <Text>{words.granterIntro}</Text>
            <GranterFields form={form} secrets={secrets} onSecrets={setSecrets} />
          </FormSection>
        )}
        <Group>
          <Button type="submit" loading={create.isPending}>
            {words.create}
          </Button>
        </Group>
      </FormLayout>
    </form>
  );
}

/** An account of its own for each person: whoever signs is who wrote. */
export const NewAccountPage = () => (
  <DraftGate form="user" subject="new" schema={accountValues.catch(blankAccount)}>
    {(opened) => <AccountForm opened={opened} />}
  </DraftGate>
);
