import { Modal } from '@mantine/core';
import { DirectoryView } from '../components/directory/DirectoryView';

export interface EmergencyProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** F2: the numbers of §6.2.7 above whatever is open. What is being typed below stays. */
export function Emergency({ opened, onClose }: EmergencyProps) {
  return (
    <Modal opened={opened} onClose={onClose} title="Emergencia" size="xl" zIndex={400}>
      <DirectoryView />
    </Modal>
  );
}
