import { Button, Modal, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode, type SyntheticEvent } from 'react';
import type { InstrumentVersion } from '../../../shared/contract/tests.contract';
import { trpc } from '../../api/client';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { DraftGate } from '../../components/drafts/DraftGate';
import type { OpenedDraft } from '../../components/drafts/useDraft';
import { useDraftedForm } from '../../components/drafts/useDraftedForm';
import { ErrorState } from '../../components/ErrorState/ErrorState';
import { problemText } from '../../components/forms/problemTexts';
import { useOnce } from '../../components/forms/useOnce';
import { ButtonLink } from '../../components/links';
import { LoadingState } from '../../components/LoadingState/LoadingState';
import { isTurned, takeScreenBack, turnScreen } from '../../components/turned/turnedScreen';
import { Question } from './Question';
import { answersFor, blankTest, placesOfTest, testDraft, type TestValues, type Whose } from './testValues';
import { testTexts } from './texts';
import classes from './Turned.module.css';

const words = testTexts.turned;

/** Beside the field it is not the user that is wrong. */
const refusal = (failure: unknown): string => {
  const code = appErrorOf(failure)?.fields?.['passphrase'];
  return code === undefined ? errorText(failure) : problemText(code);
};

/** The way back: the passphrase of whoever turned the screen. */
function TakeBack({
  caseId,
  whose,
  onClose,
}: {
  readonly caseId: string;
  readonly whose: Whose;
  readonly onClose: () => void;
}) {
  const navigate = useNavigate();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const take = useOnce(async () => {
    setSending(true);
    try {
      await takeScreenBack(passphrase);
      await navigate({ to: placesOfTest[whose].apply, params: { caseId } });
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  });
  return (
    <Modal opened onClose={onClose} title={words.staff} centered>
      <form
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          if (passphrase !== '') void take();
        }}
      >
        <Stack gap="md">
          <Text size="sm">{words.staffBody}</Text>
          <PasswordInput
            label={words.passphrase}
            value={passphrase}
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
            }}
            error={failure === null ? null : refusal(failure)}
            autoComplete="off"
            data-autofocus
            visibilityToggleButtonProps={{ 'aria-label': words.show }}
          />
          <div className={classes['ways']}>
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit" loading={sending}>
              {words.take}
            </Button>
          </div>
        </Stack>
      </form>
    </Modal>
  );
}

/** Says at the end, also to whoever only hears the screen, that there is nothing more. */
function Thanks({ onBack }: { readonly onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <>
      <Title ref={heading} tabIndex={-1} order={1} className={classes['question']}>
        {words.thanks}
      </Title>
      <p className={classes['read']}>{words.handBack}</p>
      <div className={classes['ways']}>
        <Button size="lg" variant="default" onClick={onBack}>
          {words.back}
        </Button>
      </div>
    </>
  );
}

interface TurnedProps {
  readonly whose: Whose;
  readonly caseId: string;
  readonly version: InstrumentVersion;
  readonly opened: OpenedDraft<TestValues>;
}

function Turned({ whose, caseId, version, opened }: TurnedProps) {
  const drafted = useDraftedForm<TestValues>({
    form: placesOfTest[whose].form,
    subject: caseId,
    route: placesOfTest[whose].apply.replace('$caseId', caseId),
    blank: blankTest(whose),
    opened: {
      ...opened,
      values: {
        ...opened.values,
        stage: 'answering',
        answers: answersFor(version.content.items.length, opened.values.answers),
      },
    },
  });
  const [leaving, setLeaving] = useState(false);
  useBlocker({ shouldBlockFn: () => isTurned(), enableBeforeUnload: false });
  const { form, root, draft } = drafted;
  const { values } = form;
  const items = version.content.items.length;
  const change = (next: Partial<TestValues>) => {
    form.setValues({ ...values, ...next });
  };
  return (
    <form
      ref={root}
      className={classes['screen']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <main className={classes['page']}>
        {values.at === 0 && (
          <>
            <Title order={1} className={classes['question']}>
              {words.before}
            </Title>
            <p className={classes['read']}>{version.content.instructions}</p>
            <p className={classes['read']}>{words.how}</p>
            <p className={classes['progress']}>{words.notValidated}</p>
            <div className={classes['ways']}>
              <Button
                size="lg"
                autoFocus
                onClick={() => {
                  change({ at: 1 });
                }}
              >
                {words.begin}
              </Button>
            </div>
          </>
        )}
        {values.at > 0 && values.at <= items && (
          <Question version={version} values={values} onChange={change} />
        )}
        {values.at > items && (
          <Thanks
            onBack={() => {
              change({ at: items });
            }}
          />
        )}
      </main>
      <footer className={classes['foot']}>
        {draft.status.kind === 'failed' && (
          <Text role="alert" size="sm">
            {words.notKept}
          </Text>
        )}
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          size="sm"
          onClick={() => {
            setLeaving(true);
          }}
        >
          {words.staff}
        </Button>
      </footer>
      {leaving && (
        <TakeBack
          caseId={caseId}
          whose={whose}
          onClose={() => {
            setLeaving(false);
          }}
        />
      )}
    </form>
  );
}

/** The way back where there is nothing to answer: whoever stands here would otherwise find none. */
const ToCase = ({ caseId, children }: { readonly caseId: string; readonly children: ReactNode }) => (
  <Stack p="xl" align="flex-start">
    {children}
    <ButtonLink variant="default" to="/casos/$caseId" params={{ caseId }}>
      {words.toCase}
    </ButtonLink>
  </Stack>
);

interface TurningProps {
  readonly whose: Whose;
  readonly caseId: string;
  readonly opened: OpenedDraft<TestValues>;
}

function Turning({ whose, caseId, opened }: TurningProps) {
  const { versionId } = opened.values;
  const version = useQuery({ ...trpc.instruments.get.queryOptions({ versionId }), staleTime: Infinity });
  const [turned, setTurned] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ready = version.data !== undefined;
  const turn = useOnce(async () => {
    setFailure(null);
    try {
      await turnScreen({ caseId, partner: whose === 'partner' });
      setTurned(true);
    } catch (error) {
      setFailure(error);
    }
  });
  const latest = useRef(turn);
  useEffect(() => {
    if (ready) void latest.current();
  }, [ready]);
  if (version.isError && version.data === undefined)
    return (
      <ToCase caseId={caseId}>
        <ErrorState error={version.error} onRetry={() => void version.refetch()} />
      </ToCase>
    );
  if (failure !== null)
    return (
      <ToCase caseId={caseId}>
        <ErrorState error={failure} onRetry={() => void turn()} />
      </ToCase>
    );
  if (!turned || version.data === undefined) return <LoadingState />;
  return <Turned whose={whose} caseId={caseId} version={version.data} opened={opened} />;
}

function Front({ whose }: { readonly whose: Whose }) {
  const { caseId = '' } = useParams({ strict: false });
  return (
    <DraftGate key={caseId} form={placesOfTest[whose].form} subject={caseId} schema={testDraft(whose)}>
      {(opened) =>
        opened === null || opened.values.versionId === '' ? (
          <ToCase caseId={caseId}>
            <Text>{words.nothing}</Text>
          </ToCase>
        ) : (
          <Turning whose={whose} caseId={caseId} opened={opened} />
        )
      }
    </DraftGate>
  );
}

/**
 * A test in front of whoever answers it: one question a page in large type, and nothing else to be reached. It leaves by
 * the passphrase of the professional, or by locking; either way it is back with her at the same question.
 */
export const TurnedPage = () => <Front whose="his" />;

/** The same in front of his partner: her draft alone is opened here, as here alone. */
export const PartnerTurnedPage = () => <Front whose="partner" />;
