import type { z } from 'zod';
import type { createOfficeInput } from '../../../shared/contract/app.contract';
import type { OfficeDirectory } from '../../../shared/contract/directory.contract';
import { newOfficeDirectory, withOwn } from '../../../shared/domain/directory/office';
import type { CoreState } from '../../core/coreState';
import { localDay } from '../../core/procedure';

/**
 * The office's part of the directory as first run leaves it: the local numbers that §6.2.7 asks for, those that were
 * given.
 * Nobody has called them yet, so they are not marked as verified.
 */
export function firstDirectory(state: CoreState, input: z.output<typeof createOfficeInput>): OfficeDirectory {
  const today = localDay(state.ports.clock.now());
  const { policeStation, localSecurity } = input.localNumbers;
  const own = [
    { kind: 'pnp' as const, fallback: 'Comisaría PNP', ...policeStation },
    { kind: 'local-security' as const, fallback: 'Seguridad ciudadana', ...localSecurity },
  ];
  return own
    .filter((entry) => entry.phone !== '')
    .reduce(
      (directory, { kind, fallback, name, phone }) =>
        withOwn(
          directory,
          `own:${state.ports.ids.next()}`,
          {
            entryId: null,
            kind,
            name: name === '' ? fallback : name,
            phones: [phone],
            address: '',
            note: '',
            ubigeo: input.office.ubigeo,
            verifiedOn: null,
          },
          today,
        ),
      newOfficeDirectory(input.office.ubigeo),
    );
}
