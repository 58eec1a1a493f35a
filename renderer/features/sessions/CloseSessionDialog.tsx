import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { CloseSessionInput, SessionView } from '../../../shared/contract/sessions.contract';
import type { AttendanceMark } from '../../../shared/domain/sessions/attendance';
import { appErrorOf, errorText } from '../../app/errorTexts';
import { SegmentedChoice } from '../../components/forms/SegmentedChoice';
import { TextField } from '../../components/forms/TextField';
import { PassphraseField } from '../../components/PassphraseField/PassphraseField';
import { AttendanceCounts } from './AttendanceCounts';
import { sessionTexts } from './sessionTexts';

export type Signing = Pick<CloseSessionInput, 'passphrase' | 'second'>;

export interface CloseSessionDialogProps {
  readonly session: SessionView;
  readonly pending: boolean;
  readonly marks: readonly AttendanceMark[];
  /** Why it was refused the last time; null when it was not. */
  readonly failure: unknown;
  readonly onConfirm: (signing: Signing) => void;
  readonly onClose: () => void;
}

/** Fields that stand in this dialog; a refusal of any other is shown below it, on the page. */
const own = ['passphrase', 'second.login', 'second.passphrase'];

/**
 * Says what is about to stay as it is, with the counts to compare with the room, and asks for the signatures: hers, and
 * that of the other beside her or later. No passphrase enters a draft.
 */
export function CloseSessionDialog(props: CloseSessionDialogProps) {
  const { session, pending, marks, failure, onConfirm, onClose } = props;
  const alone = session.exception !== null;
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [passphrase, setPassphrase] = useState('');
  const [login, setLogin] = useState('');
  const [secondPassphrase, setSecondPassphrase] = useState('');
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const fields = appErrorOf(failure)?.fields ?? {};
  const refused = Object.entries(fields).filter(([name]) => own.includes(name));
  const errorOf = (name: string) => missing[name] ?? fields[name];
  const together = !alone && when === 'now';

  const submit = () => {
    const empty = {
      ...(passphrase === '' ? { passphrase: 'required' } : {}),
      ...(together && login.trim() === '' ? { 'second.login': 'required' } : {}),
      ...(together && secondPassphrase === '' ? { 'second.passphrase': 'required' } : {}),
    };
    setMissing(empty);
    if (Object.keys(empty).length > 0) return;
    onConfirm({ passphrase, second: together ? { login, passphrase: secondPassphrase } : null });
  };

  return (
    <Modal opened onClose={onClose} title={sessionTexts.closeTitle} centered>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog stands in the tree of its page: the form of the page is not sent along.
          event.stopPropagation();
          submit();
        }}
      >
        <Stack gap="md">
          <AttendanceCounts marks={marks} />
          <Text size="sm">{alone ? sessionTexts.closeAlone : sessionTexts.closeBody}</Text>
          <PassphraseField
            label={sessionTexts.myPassphrase}
            value={passphrase}
            error={errorOf('passphrase')}
            data-path="passphrase"
            data-autofocus
            onChange={(event) => {
              setPassphrase(event.currentTarget.value);
            }}
          />
          {!alone && (
            <SegmentedChoice
              label={sessionTexts.second}
              options={[
                { value: 'now', label: sessionTexts.secondNow },
                { value: 'later', label: sessionTexts.secondLater },
              ]}
              value={when}
              onChange={setWhen}
            />
          )}
          {together && (
            <>
              <TextField
                label={sessionTexts.secondLogin}
                value={login}
                error={errorOf('second.login')}
                data-path="second.login"
                spellCheck={false}
                onChange={(event) => {
                  setLogin(event.currentTarget.value);
                }}
              />
              <PassphraseField
                label={sessionTexts.secondPassphrase}
                value={secondPassphrase}
                error={errorOf('second.passphrase')}
                data-path="second.passphrase"
                onChange={(event) => {
                  setSecondPassphrase(event.currentTarget.value);
                }}
              />
            </>
          )}
          {failure !== null && refused.length === 0 && (
            <Text size="sm" role="alert">
              {errorText(failure)}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {sessionTexts.cancel}
            </Button>
            <Button type="submit" loading={pending}>
              {sessionTexts.close}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
