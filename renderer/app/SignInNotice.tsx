import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDateTime } from '../components/format';
import { useSession } from './session';

const findings: Readonly<Record<string, string>> = {
  altered: 'hay un asiento alterado',
  missing: 'falta un asiento',
  reordered: 'hay asientos cambiados de lugar',
  truncated: 'se recortó el final',
  'rolled-back': 'el archivo es anterior al último cierre',
  'anchor-damaged': 'la marca del último cierre está dañada',
};

/** What the person must know of the time she was not here: failed attempts, and a log that does not fit. */
export function SignInNotice() {
  const { failuresSince, auditFinding, lastSignInAt } = useSession();
  const [seen, setSeen] = useState(false);
  if (seen || (failuresSince === 0 && auditFinding === null)) return null;
  return (
    <Alert
      color="amber"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      withCloseButton
      closeButtonLabel="Entendido"
      onClose={() => {
        setSeen(true);
      }}
      mb="md"
      role="alert"
    >
      {failuresSince > 0 && (
        <Text>
          Desde su último ingreso{lastSignInAt === null ? '' : ` (${formatDateTime(lastSignInAt)})`} hubo{' '}
          {failuresSince === 1 ? '1 intento fallido' : `${String(failuresSince)} intentos fallidos`} con su
          usuario. Si no fue usted, cambie su frase de paso y avise a coordinación.
        </Text>
      )}
      {auditFinding !== null && (
        <Text>
          El registro de accesos no está íntegro: {findings[auditFinding] ?? auditFinding}. Avise a
          coordinación; puede seguir trabajando.
        </Text>
      )}
    </Alert>
  );
}
