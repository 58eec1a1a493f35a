import { Modal, Table, VisuallyHidden } from '@mantine/core';
import { KeyHint } from '../components/KeyHint/KeyHint';
import { usePageCommands } from '../components/pageCommands';
import { answerOptions } from '../components/words/evaluationWords';
import type { RailPlace } from './navigation';

export interface KeyMapProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly places: readonly RailPlace[];
}

const everywhere: readonly (readonly [string, string])[] = [
  ['Ctrl+K', 'Buscar personas y órdenes'],
  ['F2', 'Números de emergencia'],
  ['F9', 'Cubrir la pantalla'],
  ['Ctrl+L', 'Bloquear'],
  ['?', 'Este mapa de teclas'],
];
const roster: readonly (readonly [string, string])[] = [
  ['A', 'Asistió'],
  ['T', 'Llegó tarde'],
  ['J', 'Falta justificada'],
  ['R', 'Se retiró antes'],
  ['F', 'Faltó'],
  ['N', 'No se le admitió'],
];

const tests: readonly (readonly [string, string])[] = [
  ['1…9', 'En una prueba: elegir la respuesta de ese número'],
  ['↑ ↓', 'En una prueba: pasar de una respuesta a otra'],
  ['0', 'En una prueba: dejar la pregunta sin respuesta'],
];

const printed = (hotkey: string): string => hotkey.replace('mod', 'Ctrl').replace('shift', 'Mayús');

/** What each key does, here and everywhere. */
export function KeyMap({ opened, onClose, places }: KeyMapProps) {
  const commands = usePageCommands();
  const rows = [
    ...commands.map((command) => [printed(command.hotkey), command.label] as const),
    ...everywhere,
    ...places.map((place, index) => [`Alt+${String(index + 1)}`, `Ir a ${place.label}`] as const),
    ...answerOptions.map(
      ({ hotkey = '', label }) => [hotkey, `En las diez historias: ${label.toLowerCase()}`] as const,
    ),
    ...tests,
    ...roster.map(([key, label]) => [key, `En la lista de asistencia: ${label.toLowerCase()}`] as const),
  ];
  return (
    <Modal opened={opened} onClose={onClose} title="Teclas" size="lg">
      <Table>
        <Table.Tbody>
          {rows.map(([keys, label]) => (
            <Table.Tr key={`${keys} ${label}`}>
              <Table.Th scope="row" w={140}>
                <KeyHint keys={keys} />
                <VisuallyHidden>{keys}</VisuallyHidden>
              </Table.Th>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
