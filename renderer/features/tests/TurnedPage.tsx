import { Button, Modal, PasswordInput, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useBlocker, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { InstrumentVersion } from '../../../shared/contract/tests.contract';
import { optionsOf } from '../../../shared/domain/tests/instrument';
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
import { answerAt, answersFor, blankTest, testValues, type TestValues } from './testValues';
import { testTexts } from './texts';
import classes from './Turned.module.css';

const words = testTexts.turned;

/** Beside the field it is not the user that is wrong. */
const refusal = (failure: unknown): string => {
  const code = appErrorOf(failure)?.fields?.['passphrase'];
  return code === undefined ? errorText(failure) : problemText(code);
};

/** The way back: the passphrase of whoever turned the screen. */
function TakeBack({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const [passphrase, setPassphrase] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [sending, setSending] = useState(false);
  const take = useOnce(async () => {
    setSending(true);
    try {
      await takeScreenBack(passphrase);
      await navigate({ to: '/casos/$caseId/pruebas/aplicar', params: { caseId } });
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

interface QuestionProps {
  readonly version: InstrumentVersion;
  readonly values: TestValues;
  readonly onChange: (change: Partial<TestValues>) => void;
}

/** One question with its answers, all numbered, so that it can be read aloud and answered by number. */
function Question({ version, values, onChange }: QuestionProps) {
  const { content } = version;
  const items = content.items.length;
  const item = content.items[values.at - 1];
  const options = item === undefined ? [] : optionsOf(content, item);
  const chosen = values.answers[values.at - 1] ?? null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [values.at]);
  const choose = (place: number) => {
    const option = options[place - 1];
    if (option !== undefined) onChange({ answers: answerAt(values.answers, values.at, option.value) });
  };
  const go = (at: number) => {
    onChange({ at });
  };
  const skip = () => {
    onChange({ answers: answerAt(values.answers, values.at, null), at: values.at + 1 });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || document.querySelector('[role="dialog"]') !== null)
      return;
    if (/^[1-9]$/.test(event.key)) choose(Number(event.key));
    else if (event.key === '0') skip();
    else if (event.key === 'ArrowLeft') go(Math.max(1, values.at - 1));
    else if (
      event.key === 'ArrowRight' ||
      (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement))
    ) {
      if (chosen !== null) go(values.at + 1);
    } else return;
    event.preventDefault();
  };
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      latest.current(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
  return (
    <>
      <div>
        <p className={classes['progress']}>{words.place(values.at, items)}</p>
        <Progress value={((values.at - 1) / items) * 100} aria-label={words.place(values.at, items)} />
      </div>
      <h1 ref={heading} tabIndex={-1} className={classes['question']}>
        {values.at}. {item?.text}
      </h1>
      <div role="radiogroup" aria-label={words.options} className={classes['options']}>
        {options.map((option, index) => (
          <button
            key={option.value}
            type="button"
            role="radio"
            aria-checked={chosen === option.value}
            className={classes['option']}
            onClick={() => {
              choose(index + 1);
            }}
          >
            <span className={classes['digit']}>{index + 1}</span>
            <span>{option.label}</span>
          </button>
        ))}
      </div>
      <div className={classes['ways']}>
        <Button
          size="lg"
          variant="default"
          disabled={values.at === 1}
          onClick={() => {
            go(values.at - 1);
          }}
        >
          {words.back}
        </Button>
        <Button size="lg" variant="default" onClick={skip}>
          {words.skip} (0)
        </Button>
        <Button
          size="lg"
          disabled={chosen === null}
          onClick={() => {
            go(values.at + 1);
          }}
        >
          {words.next}
        </Button>
      </div>
    </>
  );
}

interface TurnedProps {
  readonly caseId: string;
  readonly version: InstrumentVersion;
  readonly opened: OpenedDraft<TestValues>;
}

function Turned({ caseId, version, opened }: TurnedProps) {
  const drafted = useDraftedForm<TestValues>({
    form: 'test',
    subject: caseId,
    route: `/casos/${caseId}/pruebas/aplicar`,
    blank: blankTest(),
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
  const { form, root } = drafted;
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
          <>
            <Title order={1} className={classes['question']}>
              {words.thanks}
            </Title>
            <p className={classes['read']}>{words.handBack}</p>
            <div className={classes['ways']}>
              <Button
                size="lg"
                variant="default"
                onClick={() => {
                  change({ at: items });
                }}
              >
                {words.back}
              </Button>
            </div>
          </>
        )}
      </main>
      <footer className={classes['foot']}>
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
          onClose={() => {
            setLeaving(false);
          }}
        />
      )}
    </form>
  );
}

function Turning({ caseId, opened }: { readonly caseId: string; readonly opened: OpenedDraft<TestValues> }) {
  const { versionId } = opened.values;
  const version = useQuery({ ...trpc.instruments.get.queryOptions({ versionId }), staleTime: Infinity });
  const [turned, setTurned] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const ready = version.data !== undefined;
  const turn = useOnce(async () => {
    setFailure(null);
    try {
      await turnScreen(caseId);
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
    return <ErrorState error={version.error} onRetry={() => void version.refetch()} />;
  if (failure !== null) return <ErrorState error={failure} onRetry={() => void turn()} />;
  if (!turned || version.data === undefined) return <LoadingState />;
  return <Turned caseId={caseId} version={version.data} opened={opened} />;
}

/**
 * A test in front of whoever answers it: one question a page in large type, and nothing else to be reached. It leaves by
 * the passphrase of the professional, or by locking; either way it is back with her at the same question.
 */
export function TurnedPage() {
  const { caseId = '' } = useParams({ strict: false });
  return (
    <DraftGate key={caseId} form="test" subject={caseId} schema={testValues.catch(blankTest())}>
      {(opened) =>
        opened === null || opened.values.versionId === '' ? (
          <Stack p="xl" align="flex-start">
            <Text>{words.nothing}</Text>
            <ButtonLink variant="default" to="/casos/$caseId" params={{ caseId }}>
              {words.toCase}
            </ButtonLink>
          </Stack>
        ) : (
          <Turning caseId={caseId} opened={opened} />
        )
      }
    </DraftGate>
  );
}
