import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AttachmentList, OpenedAttachment } from '../../../shared/contract/attachments.contract';
import { largestAttachment } from '../../../shared/domain/attachments/documents';
import { chooseFile, keepFile, keepInput, settled } from '../../builders/attachments';
import { docxFile, pdfFile, pngFile, wrongFiles } from '../../builders/documents';
import { buildOfficeTemplate, type OfficeTemplate } from '../../builders/office';
import { openOutside } from '../../builders/outside';
import { scanForCanaries } from '../../support/canary';
import { signIn, type TestCore } from '../../support/testCore';

let template: OfficeTemplate;
let test: TestCore;
const folders: string[] = [];
beforeAll(async () => {
  template = await buildOfficeTemplate();
});
afterAll(() => {
  template.dispose();
});
afterEach(() => {
  test.dispose();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const enter = async (login: string): Promise<void> => {
  test = template.copy();
  await signIn(test, login);
};
const list = (caseId = template.ids.case) =>
  test.ok<AttachmentList>('attachments.ofCase', 'query', { caseId });

/** What the window gets for a ticket. */
function bytesOf(ticket: string): Buffer | null {
  const content = test.core.served(ticket);
  if (content === null) return null;
  const pieces: Buffer[] = [];
  for (let piece = content.next(); piece !== null; piece = content.next()) pieces.push(piece);
  return Buffer.concat(pieces);
}
const openOf = (attachmentId: string) =>
  test.ok<OpenedAttachment>('attachments.open', 'mutation', { attachmentId });

describe('a document', () => {
  it('is chosen, kept and shown as it was, by a ticket that opens once', async () => {
    await enter('psico');
    const bytes = pdfFile({ text: 'Oficio 112', padding: 700_000 });
    const chosen = await chooseFile(test, template.ids.loneCase, bytes, 'Oficio_112  juzgado.PDF');
    expect(chosen).toMatchObject({ phase: 'done', done: bytes.length, total: bytes.length });
    expect((await list(template.ids.loneCase)).staged).toMatchObject({
      attachmentId: chosen.result,
      title: 'Oficio 112 juzgado',
      contentKind: 'pdf',
      byteCount: bytes.length,
    });
    await test.ok(
      'attachments.keep',
      'mutation',
      keepInput(chosen.result!, { kind: 'referral', title: ' Oficio 112 ' }),
    );
    const after = await list(template.ids.loneCase);
    expect(after).toMatchObject({
      staged: null,
      reservedForOthers: 0,
      rows: [{ title: 'Oficio 112', kind: 'referral', reserved: false, retracted: null }],
    });
    const opened = await openOf(chosen.result!);
    expect(opened.shownAs).toBe('pdf');
    expect(bytesOf(opened.ticket)?.equals(bytes)).toBe(true);
    expect(bytesOf(opened.ticket)).toBeNull();
  });

  it('of Word is shown as its words alone', async () => {
    await enter('psico');
    const id = await keepFile(test, template.ids.loneCase, docxFile(['Señor juez:', 'Informo que…']));
    const opened = await openOf(id);
    expect(opened.shownAs).toBe('text');
    expect(bytesOf(opened.ticket)?.toString('utf8')).toBe('Señor juez:\nInformo que…');
  });

  it('stays chosen over a lock, and is not asked for again', async () => {
    await enter('social');
    const { result } = await chooseFile(test, template.ids.case, pngFile());
    await signIn(test, 'psico');
    expect((await list()).staged).toBeNull();
    await test.refused('attachments.keep', 'mutation', keepInput(result!));
    await signIn(test, 'social');
    expect((await list()).staged?.attachmentId).toBe(result);
    await test.ok('attachments.keep', 'mutation', keepInput(result!));
  });

  it('takes the place of the one chosen before; discarded it is gone', async () => {
    await enter('social');
    await chooseFile(test, template.ids.case, pngFile());
    const { result } = await chooseFile(test, template.ids.case, pdfFile());
    await test.ok('attachments.discard', 'mutation', { attachmentId: result });
    expect((await list()).staged).toBeNull();
    const outside = await openOutside(test.userData);
    const orphans = outside
      .prepare(
        'SELECT count(*) FROM attachment_chunks WHERE attachment_id NOT IN (SELECT id FROM attachments)',
      )
      .pluck()
      .get();
    outside.close();
    expect(orphans).toBe(0);
  });

  it('is retracted with a reason, once, and stays', async () => {
    await enter('psico');
    const { attachment } = template.ids;
    await test.ok('attachments.retract', 'mutation', {
      attachmentId: attachment,
      reason: 'Era de otro caso.',
    });
    expect((await list()).rows[0]?.retracted).toMatchObject({ reason: 'Era de otro caso.' });
    expect(
      await test.refused('attachments.retract', 'mutation', {
        attachmentId: attachment,
        reason: 'Otra vez.',
      }),
    ).toMatchObject({ code: 'rule', detail: { rule: 'already-retracted' } });
    expect(bytesOf((await openOf(attachment)).ticket)?.equals(pdfFile())).toBe(true);
  });
});

describe('whoever has no key', () => {
  it('neither reads nor keeps what names others, and sees how many there are', async () => {
    await enter('psico');
    const named = await keepFile(test, template.ids.loneCase, pdfFile(), {
      title: 'Denuncia de María Plantada',
      namesOthers: true,
    });
    const tested = await keepFile(test, template.ids.loneCase, pdfFile(), {
      title: 'Prueba plantada',
      kind: 'test',
    });
    await signIn(test, 'social');
    expect((await list(template.ids.loneCase)).rows.map((row) => row.attachmentId)).toEqual([named]);
    await test.refused('attachments.open', 'mutation', { attachmentId: tested });
    for (const login of ['admision', 'cai', 'coordina']) {
      await signIn(test, login);
      const seen = await list(template.ids.loneCase);
      expect(seen).toMatchObject({ rows: [], reservedForOthers: 2 });
      expect(JSON.stringify(seen)).not.toContain('lantada');
      for (const id of [named, tested]) {
        for (const act of ['open', 'retract', 'saveCopy']) {
          const input = { attachmentId: id, ...(act === 'retract' ? { reason: 'x' } : {}) };
          const answer = await test.core.call({ path: `attachments.${act}`, type: 'mutation', input });
          expect([login, act, answer]).toEqual([login, act, { ok: false, code: 'forbidden' }]);
        }
      }
    }
    await signIn(test, 'admision');
    const chosen = await chooseFile(test, template.ids.case, pdfFile());
    expect(
      await test.refused('attachments.keep', 'mutation', keepInput(chosen.result!, { namesOthers: true })),
    ).toMatchObject({ code: 'rule', fields: { namesOthers: 'reserved-document' } });
    expect(
      await test.refused('attachments.keep', 'mutation', keepInput(chosen.result!, { kind: 'test' })),
    ).toMatchObject({ code: 'rule', fields: { kind: 'reserved-document' } });
    await signIn(test, 'facilita');
    await test.refused('attachments.ofCase', 'query', { caseId: template.ids.case });
  });
});

describe('a file that is not what it should be', () => {
  it.each(wrongFiles)('is refused, and nothing of it stays: %s', async (_what, bytes, problem) => {
    await enter('psico');
    expect(await chooseFile(test, template.ids.loneCase, bytes(), 'informe.pdf')).toMatchObject({
      phase: 'refused',
      problem,
    });
    expect((await list(template.ids.loneCase)).staged).toBeNull();
    expect(test.internalErrors).toEqual([]);
  });

  it('is refused when it is too large, a folder, or not there', async () => {
    await enter('psico');
    const large = Buffer.alloc(largestAttachment + 1, 0x20);
    expect(await chooseFile(test, template.ids.loneCase, large)).toMatchObject({ problem: 'file-too-large' });
    for (const path of [tmpdir(), join(tmpdir(), 'no-hay-tal-archivo.pdf')]) {
      test.dialogs.open = path;
      const { jobId } = await test.ok<{ jobId: string }>('attachments.choose', 'mutation', {
        caseId: template.ids.loneCase,
      });
      expect(await settled(test, jobId)).toMatchObject({ phase: 'refused', problem: 'file-unreadable' });
    }
    test.dialogs.open = null;
    const { jobId } = await test.ok<{ jobId: string }>('attachments.choose', 'mutation', {
      caseId: template.ids.loneCase,
    });
    expect((await settled(test, jobId)).phase).toBe('cancelled');
  });
});

describe('25 MB', () => {
  it('are kept in little more than a second, and leave no plain byte anywhere', async () => {
    await enter('psico');
    const planted = 'Sello-plantado-en-el-documento 4711';
    const bytes = pdfFile({ text: planted, padding: largestAttachment - 2_000 });
    const begun = performance.now();
    const { result } = await chooseFile(
      test,
      template.ids.loneCase,
      bytes,
      'Escaneo-plantado-en-el-nombre.pdf',
    );
    await test.ok(
      'attachments.keep',
      'mutation',
      keepInput(result!, { title: 'Título-plantado del documento' }),
    );
    const seconds = (performance.now() - begun) / 1_000;
    console.log(`25 MB kept in ${seconds.toFixed(2)} s`);
    const opened = await openOf(result!);
    expect(bytesOf(opened.ticket)?.equals(bytes)).toBe(true);
    const secrets = [planted, 'Escaneo-plantado-en-el-nombre', 'Título-plantado del documento'];
    expect(scanForCanaries([test.userData], secrets).findings).toEqual([]);
    test.core.lock('user');
    const { findings, bytes: read } = scanForCanaries([test.userData], secrets);
    expect(findings).toEqual([]);
    expect(read).toBeGreaterThan(largestAttachment);
  });

  it('may be cancelled half-way: nothing of them stays', async () => {
    await enter('psico');
    const folder = mkdtempSync(join(tmpdir(), 'resguardo-chosen-'));
    folders.push(folder);
    const { writeFileSync } = await import('node:fs');
    test.dialogs.open = join(folder, 'largo.pdf');
    writeFileSync(test.dialogs.open, pdfFile({ padding: largestAttachment - 2_000 }));
    const { jobId } = await test.ok<{ jobId: string }>('attachments.choose', 'mutation', {
      caseId: template.ids.loneCase,
    });
    await test.ok('jobs.cancel', 'mutation', { jobId });
    expect((await settled(test, jobId)).phase).toBe('cancelled');
    expect((await list(template.ids.loneCase)).staged).toBeNull();
  });
});

describe('a copy outside of the office', () => {
  it('is written whole, for its owner alone, and leaves its row; none when it is not written', async () => {
    await enter('social');
    const folder = mkdtempSync(join(tmpdir(), 'resguardo-copies-'));
    folders.push(folder);
    const copy = async (path: string | null) => {
      test.dialogs.save = path;
      const { jobId } = await test.ok<{ jobId: string }>('attachments.saveCopy', 'mutation', {
        attachmentId: template.ids.attachment,
      });
      return settled(test, jobId);
    };
    expect((await copy(null)).phase).toBe('cancelled');
    expect(await copy(join(folder, 'no', 'existe.pdf'))).toMatchObject({
      phase: 'refused',
      problem: 'file-not-written',
    });
    const path = join(folder, 'copia.pdf');
    expect((await copy(path)).phase).toBe('done');
    expect(readFileSync(path).equals(pdfFile())).toBe(true);
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(existsSync(`${path}.tmp`)).toBe(false);
    const outside = await openOutside(test.userData);
    const rows = outside
      .prepare(`SELECT count(*) FROM audit_log WHERE action = 'attachments.copied'`)
      .pluck()
      .get();
    outside.close();
    expect(rows).toBe(1);
  });
});

describe('in the file, the program out of the way', () => {
  it('a kept document neither changes nor goes', async () => {
    await enter('psico');
    await test.ok('attachments.retract', 'mutation', {
      attachmentId: template.ids.attachment,
      reason: 'Era de otro caso.',
    });
    test.core.lock('user');
    const outside = await openOutside(test.userData);
    const { attachment } = template.ids;
    for (const act of [
      `UPDATE attachments SET dated_on = '2020-01-01'`,
      `UPDATE attachments SET kept_at = NULL, kind = NULL, dated_on = NULL`,
      `DELETE FROM attachments`,
      `UPDATE attachment_chunks SET body_sealed = x'00'`,
      `DELETE FROM attachment_chunks`,
      `INSERT OR REPLACE INTO attachment_chunks SELECT attachment_id, number, x'00' FROM attachment_chunks`,
      `INSERT OR REPLACE INTO attachments SELECT * FROM attachments WHERE id = '${attachment}'`,
      `INSERT INTO attachment_chunks VALUES ('${attachment}', 99, x'00')`,
      `UPDATE attachment_retractions SET at = ''`,
      `DELETE FROM attachment_retractions`,
      `INSERT OR REPLACE INTO attachment_retractions SELECT * FROM attachment_retractions`,
    ]) {
      expect(() => outside.exec(act), act).toThrow();
    }
    outside.close();
  });

  it('pieces that changed places do not open', async () => {
    await enter('psico');
    const id = await keepFile(test, template.ids.loneCase, pdfFile({ padding: 600_000 }));
    test.core.lock('user');
    const outside = await openOutside(test.userData);
    outside.exec('DROP TRIGGER chunks_no_update');
    outside.exec(
      `UPDATE attachment_chunks SET number = 3 - number + 100 WHERE attachment_id = '${id}' AND number < 3`,
    );
    outside.exec(
      `UPDATE attachment_chunks SET number = number - 100 WHERE attachment_id = '${id}' AND number > 100`,
    );
    outside.close();
    await signIn(test, 'psico');
    const opened = await openOf(id);
    expect(() => bytesOf(opened.ticket)).toThrow('damaged');
  });
});
