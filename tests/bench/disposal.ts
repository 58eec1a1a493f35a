import { chooseFile, keepInput, settled } from '../builders/attachments';
import { pdfFile } from '../builders/documents';
import { buildOfficeTemplate, type OfficeTemplate } from '../builders/office';
import { databasePath, keysOf, openOutside } from '../builders/outside';
import { foundInPages, rawPages } from '../support/rawPages';
import { passphraseOf, signIn, type TestCore } from '../support/testCore';
import type { Measure } from './report';

const runs = 3;
/** Other documents of the office, which the rewriting has to carry: some 60 MB. */
const documents = 12;
const planted = 'Borrable';

async function fillWithOthers(test: TestCore, caseId: string): Promise<void> {
  await signIn(test, 'psico');
  for (let count = 0; count < documents; count += 1) {
    const { result } = await chooseFile(test, caseId, pdfFile({ padding: 5_000_000 }));
    await test.ok('attachments.keep', 'mutation', keepInput(result ?? ''));
  }
}

/** Rewriting the same file, with nothing to erase. */
async function rewriteAlone(test: TestCore): Promise<number> {
  test.core.lock('user');
  const outside = await openOutside(test.userData);
  const begun = performance.now();
  outside.exec('VACUUM');
  outside.pragma('wal_checkpoint(TRUNCATE)');
  const ms = performance.now() - begun;
  outside.close();
  return ms;
}

async function dispose(test: TestCore, { ids }: OfficeTemplate): Promise<number> {
  await signIn(test, 'psico');
  const begun = performance.now();
  const { jobId } = await test.ok<{ jobId: string }>('disposal.confirm', 'mutation', {
    caseId: ids.disposableCase,
    code: ids.disposableCode,
    passphrase: passphraseOf('psico'),
  });
  await settled(test, jobId);
  const ms = performance.now() - begun;
  const ring = await keysOf(test.userData, 'coordina');
  const key = ring.get('registry');
  const traces =
    key === undefined
      ? ['no key']
      : foundInPages(rawPages(databasePath(test.userData), key), [[planted, Buffer.from(planted)]]);
  ring.destroy();
  if (traces.length > 0) throw new Error(`disposal left ${traces.join(', ')} in the file`);
  return ms;
}

/**
 * Erasing a case, from the confirmation to the rewritten file, in an office with some 60 MB of documents. Every run
 * looks into every page of the file afterwards, and fails when what was planted is found.
 */
export async function measureDisposal(): Promise<Measure> {
  const template = await buildOfficeTemplate();
  const ours: number[] = [];
  const baseline: number[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      const test = template.copy();
      await fillWithOthers(test, template.ids.case);
      baseline.push(await rewriteAlone(test));
      ours.push(await dispose(test, template));
      test.dispose();
    }
  } finally {
    template.dispose();
  }
  return {
    what: 'Eliminar un caso sin dejar rastro',
    against: 'reescribir el mismo archivo sin eliminar nada',
    unit: 'ms',
    ours,
    baseline,
    goal: { informative: true },
  };
}
