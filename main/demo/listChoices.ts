import { noFilter } from '../../shared/contract/case-list.contract';
import type { Ask } from './ask';

/** How somebody who works with the list every day would have set it up for herself. */
export async function seedListChoices(ask: Ask): Promise<void> {
  await ask('caseList', 'saveFilter', {
    name: 'Con tareas vencidas',
    filter: { ...noFilter, state: 'open', overdue: true },
    sort: 'due',
  });
  await ask('caseList', 'saveFilter', {
    name: 'Con avisos, sin grupo',
    filter: { ...noFilter, state: 'open', notice: 'any', group: 'none' },
    sort: 'name',
  });
  await ask('caseList', 'saveColumns', {
    columns: ['name', 'state', 'opened', 'due', 'responsible', 'group'],
  });
}
