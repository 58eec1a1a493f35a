import { Box, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { errorText } from '../../app/errorTexts';
import { DraftStatusLine } from '../drafts/DraftStatusLine';
import { ResumedNotice } from '../drafts/ResumedNotice';
import type { Acting } from './useActForm';

export interface ActDialogProps {
  readonly title: string;
  /** The verb on the button. */
  readonly act: string;
  /** The form in it (`useActForm`); null for a dialog without fields. */
  readonly acting: Acting | null;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const words = {
  cancel: 'Cancelar',
  keep: 'Cerrar y guardar borrador',
  overtaken:
    'Mientras tanto otra persona hizo un cambio aquí. Lo que usted escribió se conserva; lo demás muestra cómo está ahora. Revíselo antes de enviar.',
  kept: 'Lo escrito quedó guardado. Estará aquí cuando vuelva a abrir este cuadro.',
};

/**
 * A decision with a few fields: what it means, what it needs, why it was refused, and the act. With something typed a
 * click beside it does nothing, and what has a draft is kept when it is closed.
 */
export const ActDialog = ({ title, act, acting, onSend, onClose, children }: ActDialogProps) => {
  const dirty = acting?.dirty === true;
  const draft = acting?.draft ?? null;
  const failure = acting?.failure ?? null;
  const keeps = dirty && draft !== null;
  const shut = () => {
    if (keeps) notifications.show({ message: words.kept });
    onClose();
  };
  return (
    <Modal opened onClose={shut} title={title} closeOnClickOutside={!dirty}>
      <form
        ref={acting?.root}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // A dialog stands in the tree of its page: the form of the page is not sent along.
          event.stopPropagation();
          onSend();
        }}
      >
        <Stack gap="md">
          {acting?.resumed === true && draft !== null && <ResumedNotice draft={draft} />}
          {acting?.overtaken === true && draft?.status.kind !== 'idle' && (
            <Text size="sm" role="status">
              {words.overtaken}
            </Text>
          )}
          {children}
          {failure !== null && (
            <Text size="sm" role="alert">
              {errorText(failure)}
            </Text>
          )}
          {/* Its place is kept: appearing, it would push the button away from under a press. */}
          {draft !== null && (
            <Box mih="1.375rem">
              <DraftStatusLine status={draft.status} />
            </Box>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={shut}>
              {keeps ? words.keep : words.cancel}
            </Button>
            <Button type="submit" loading={acting?.sending === true}>
              {act}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
