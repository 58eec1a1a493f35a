import { readFile, stat } from 'node:fs/promises';
import type { z } from 'zod';
import { getOffice } from '../../../db/repositories/users';
import { countList } from '../../../db/repositories/caseList';
import type { CaseRow } from '../../../shared/contract/case-list.contract';
import {
  exportHead,
  exportRow,
  type ExportColumn,
  type ExportHead,
  type exportPageInput,
  type ExportRow,
  type startExportInput,
} from '../../../shared/contract/export.contract';
import { harmless } from '../../../shared/domain/export/harmless';
import { AppError } from '../../../shared/errors';
import { pageOfCases } from '../../core/caseRows';
import { writeRecorded } from '../../core/files/recordedFile';
import { newSealedFile, openSealedFile, sealPieces } from '../../core/files/sealedFile';
import { JobCancelled, startJob, type JobControl } from '../../core/jobs';
import type { OpenOffice } from '../../core/openOffice';
import type { WriteContext } from '../../core/procedure';
import { argon2Kdf } from '../../core/vault/kdf';

type StartExport = z.output<typeof startExportInput>;

const valueOf: Readonly<Record<ExportColumn, (row: CaseRow) => ExportRow>> = {
  code: (row) => ({ code: row.code }),
  name: (row) => ({ name: harmless(row.fullName ?? '') }),
  state: (row) => ({ state: row.state }),
  opened: (row) => ({ opened: row.openedOn }),
  due: (row) => ({ due: row.nextDue }),
  responsible: (row) => ({ responsible: harmless(row.responsibleName) }),
  condition: (row) => ({ condition: row.condition }),
  'entry-way': (row) => ({ 'entry-way': harmless(row.entryWay) }),
  group: (row) => ({ group: harmless(row.groupNames.join(', ')) }),
};

/** What of a row leaves the office: the columns that were chosen, and nothing that the row holds beside them. */
export const rowToExport = (row: CaseRow, columns: readonly ExportColumn[]): ExportRow =>
  Object.assign({}, ...columns.map((column) => valueOf[column](row))) as ExportRow;

/** The lines of the file, a page of the list at a time. */
function* linesOf(
  { office, today }: WriteContext,
  { columns, filter, sort }: StartExport,
  head: ExportHead,
  progress: { control: JobControl; total: number; done: number },
): Generator<string> {
  yield `${JSON.stringify(head)}\n`;
  let cursor: string | null = null;
  do {
    progress.control.goOn();
    const page: ReturnType<typeof pageOfCases> = office.access.read((db) =>
      pageOfCases(db, { query: '', filter, sort, cursor, limit: 500 }, today, {
        names: columns.includes('name'),
        groups: true,
      }),
    );
    progress.done += page.rows.length;
    progress.control.report(Math.min(progress.done, progress.total), progress.total);
    if (page.rows.length > 0) {
      yield page.rows.map((row) => `${JSON.stringify(rowToExport(row, columns))}\n`).join('');
    }
    cursor = page.nextCursor;
  } while (cursor !== null);
}

/** Counting for the bar may look at everybody: it is once for a file. */
const everybody = { looked: 10_000_000, counted: 10_000_000 };

/**
 * Writes the list, sealed with a passphrase of its own, where the person chooses. The log has a row when it is begun and
 * another, with how many, once the file stands; without that the file goes again.
 */
export function startExport(context: WriteContext, input: StartExport): { jobId: string } {
  const { office, state, user } = context;
  const { ports } = state;
  return startJob(context, async (control) => {
    const path = await ports.dialogs.saveFile(`personas ${context.today}.resguardo`);
    if (path === null) throw new JobCancelled();
    control.goOn();
    const file = await newSealedFile(input.passphrase, ports.kdf ?? argon2Kdf, ports.random);
    try {
      control.goOn();
      const { total, officeName } = office.access.read((db) => ({
        total: countList(db, input.filter, context.today, everybody).count,
        officeName: getOffice(db).name,
      }));
      const head: ExportHead = {
        content: 'resguardo-people-list',
        version: 1,
        office: officeName,
        writtenAt: context.now,
        writtenBy: user.fullName,
        columns: input.columns,
      };
      const progress = { control, total, done: 0 };
      await writeRecorded(
        context,
        path,
        sealPieces(file, linesOf(context, input, head, progress), ports.random),
        {
          action: 'exports.written',
          subject: null,
          fields: () => [...input.columns, `rows:${String(progress.done)}`],
        },
      );
      return null;
    } finally {
      file.key.fill(0);
    }
  });
}

interface Opened {
  readonly id: string;
  readonly head: ExportHead;
  readonly rows: readonly ExportRow[];
}
/** The export that is being read: in memory alone, one at a time, and gone with the open office. */
const opened = new WeakMap<OpenOffice, Opened>();

/** A hundred thousand rows are some twenty megabytes. */
const largestExport = 200 * 1024 * 1024;

async function readExport(path: string): Promise<Buffer> {
  const refuse = (problem: string) => new AppError('invalid', { fields: { file: problem } });
  const known = await stat(path).catch(() => null);
  if (known?.isFile() !== true) throw refuse('file-unreadable');
  if (known.size > largestExport) throw refuse('export-shape');
  return readFile(path).catch(() => {
    throw refuse('file-unreadable');
  });
}

const parseLines = (text: string): Omit<Opened, 'id'> => {
  try {
    const [first = '', ...rest] = text.split('\n').filter((line) => line !== '');
    return {
      head: exportHead.parse(JSON.parse(first)),
      rows: rest.map((line) => exportRow.parse(JSON.parse(line))),
    };
  } catch {
    throw new AppError('invalid', { fields: { file: 'export-version' } });
  }
};

/** Reads an export that somebody chose, into memory. @throws what is wrong with it is told by the job */
export function openExport(context: WriteContext, passphrase: string): { jobId: string } {
  const { office, state, nextId } = context;
  return startJob(context, async (control) => {
    const path = await state.ports.dialogs.openFile();
    if (path === null) throw new JobCancelled();
    control.goOn();
    const text = await openSealedFile(await readExport(path), passphrase, state.ports.kdf ?? argon2Kdf);
    control.goOn();
    const id = nextId();
    opened.set(office, { id, ...parseLines(text) });
    return id;
  });
}

/** Some rows of the export that is open; none once it is not. */
export function pageOfExport(office: OpenOffice, input: z.output<typeof exportPageInput>) {
  const known = opened.get(office);
  if (known?.id !== input.exportId) return { head: null, total: 0, rows: [] };
  return {
    head: known.head,
    total: known.rows.length,
    rows: known.rows.slice(input.offset, input.offset + input.limit),
  };
}

/** Forgets it. */
export const closeExport = (office: OpenOffice): void => {
  opened.delete(office);
};
