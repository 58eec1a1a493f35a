import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changePassphraseInput } from '../../../shared/contract/users.contract';
import type { FieldProblems } from '../../../shared/errors';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { useSession } from '../../app/session';
import { formatDateTime } from '../../components/format';
import { ErrorSummary } from '../../components/forms/ErrorSummary';
import { FormSection } from '../../components/forms/FormLayout';
import { findProblems, hasProblems } from '../../components/forms/problems';
import { useOnce } from '../../components/forms/useOnce';
import { PassphraseField } from '../../components/PassphraseField/PassphraseField';
import { roleWords } from '../../components/words/roleWords';
import classes from './Administration.module.css';
import { AdministrationPage } from './AdministrationPage';
import { administrationTexts, passphraseLabels } from './texts';

const words = administrationTexts.mine;
const empty = { current: '', next: '', again: '' };

function PassphraseForm() {
  const root = useRef<HTMLFormElement>(null);
  const { user, office } = useSession();
  const [attempt, setAttempt] = useState(0);
  const [typed, setTyped] = useState(empty);
  const [problems, setProblems] = useState<FieldProblems>({});
  const change = useMutation(trpc.session.changePassphrase.mutationOptions());

  const show = (found: FieldProblems) => {
    setProblems(found);
    setAttempt((count) => count + 1);
  };
  const send = useOnce(async () => {
    const { current, next, again } = typed;
    const found = {
      ...findProblems(changePassphraseInput, { current, next }),
      ...(again === next ? {} : { again: 'passphrase-different' }),
    };
    change.reset();
    show(found);
    if (hasProblems(found)) return;
    try {
      await change.mutateAsync({ current, next });
      setTyped(empty);
      // The form stays; the passphrases do not.
      change.reset();
      notifications.show({ message: words.saved });
    } catch (error) {
      show(appErrorOf(error)?.fields ?? {});
    }
  });
  const field = (name: keyof typeof empty) => ({
    label: words[name],
    value: typed[name],
    error: problems[name],
    'data-path': name,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
      setProblems((before) => Object.fromEntries(Object.entries(before).filter(([path]) => path !== name)));
    },
  });

  return (
    <form
      ref={root}
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ErrorSummary
        problems={problems}
        labels={passphraseLabels}
        failure={change.isError && !hasProblems(problems) ? errorText(change.error) : null}
        attempt={attempt}
        form={root}
      />
      <FormSection title={words.change}>
        <PassphraseField {...field('current')} />
        <PassphraseField {...field('next')} chosenAgainst={[user.login, user.fullName, office.name]} />
        <PassphraseField {...field('again')} />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {words.save}
          </Button>
        </Group>
      </FormSection>
    </form>
  );
}

/** Who is signed in, and the one thing that she alone may change. */
export function MyAccountPage() {
  const { user, lastSignInAt } = useSession();
  return (
    <AdministrationPage title={words.title}>
      <dl className={classes['facts']}>
        <dt>{words.facts.name}</dt>
        <dd>{user.fullName}</dd>
        <dt>{words.facts.login}</dt>
        <dd>{user.login}</dd>
        <dt>{words.facts.role}</dt>
        <dd>{roleWords[user.role]}</dd>
        <dt>{words.facts.last}</dt>
        <dd>{lastSignInAt === null ? words.never : formatDateTime(lastSignInAt)}</dd>
      </dl>
      <PassphraseForm />
    </AdministrationPage>
  );
}
