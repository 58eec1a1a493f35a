import { afterAll, beforeAll, expect, it } from 'vitest';
import { tablesOf } from '../../../db/disposal/purge';
import { ownDataSources } from '../../../main/features/rights/ownDataSources';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';

let template: OfficeTemplate;
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});

it('says of every table whether a person who asks for his data gets it, and of no other', async () => {
  const test = template.copy();
  const outside = await openOutside(test.userData);
  const tables = tablesOf(outside).filter((table) => ownDataSources[table] === undefined);
  const gone = Object.keys(ownDataSources).filter(
    (name) => outside.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) === undefined,
  );
  outside.close();
  test.dispose();
  expect({ tables, gone }).toEqual({ tables: [], gone: [] });
});
