import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { projectRoot } from '../support/electron/launch';
import { measureCaseOpening } from './caseOpening';
import { measureDirectoryKeys } from './directoryKeys';
import { measureDisposal } from './disposal';
import { measureEncryption } from './encryption';
import { measureNoteSigning } from './noteSigning';
import type { Measure } from './report';
import { table } from './report';
import { measurePeopleSearch } from './peopleSearch';
import { measureSessionLog } from './sessionLog';
import { measureTopicMatrix } from './topicMatrix';
import { measureStartup } from './startup';

/**
 * `npm run bench`: every measure against its own baseline, in turns, in one run on one machine. Figures decide nothing
 * here: the table says which goals are met, and only a measure that cannot be taken at all fails.
 */
const measures: Measure[] = [];
let folder: string;

beforeAll(() => {
  // On the disk of the checkout: the temporary folder may live in memory, where a commit costs nothing.
  const parent = join(projectRoot, '.cache');
  mkdirSync(parent, { recursive: true });
  folder = mkdtempSync(join(parent, 'bench-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  console.log(`\n${table(measures)}\n`);
});

describe('bench', () => {
  it('start and memory against a bare window', async () => {
    measures.push(...(await measureStartup(join(folder, 'start'))));
  });
  it('keystroke to painted result', async () => {
    measures.push(...(await measureDirectoryKeys(join(folder, 'directory'))));
  });
  it('opening a case', async () => {
    measures.push(await measureCaseOpening(join(folder, 'case')));
  });
  it('a person as one types', async () => {
    const ground = join(folder, 'people');
    mkdirSync(ground);
    measures.push(...(await measurePeopleSearch(ground)));
  });
  it('saving and signing a note', async () => {
    measures.push(await measureNoteSigning(join(folder, 'note')));
  });
  it('opening and closing the log of a session', async () => {
    measures.push(...(await measureSessionLog(join(folder, 'session'))));
  });
  it('what each man heard', () => {
    measures.push(measureTopicMatrix(folder));
  });
  it('erasing a case', async () => {
    measures.push(await measureDisposal());
  });
  it('encrypted against plain', () => {
    measures.push(...measureEncryption(folder));
  });
});
