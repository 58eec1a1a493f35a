import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { docxFile, pdfFile, pngFile } from '../../builders/documents';
import { findCanaries } from '../../support/canary';
import {
  accounts,
  choose,
  createStaffedOffice,
  lockScreenShown,
  registerMan,
  signIn,
} from '../../support/electron/actions';
import { e2e } from '../../support/electron/e2e';
import type { Resguardo } from '../../support/electron/launch';

const man = {
  givenNames: 'Eusebio',
  paternalSurname: 'Archivaldoñe',
  maternalSurname: 'Carpetero',
  documentNumber: '00000271',
};

const planted = {
  pdf: 'Sello-plantado-de-la-resolucion',
  png: 'Marca-plantada-en-la-imagen',
  word: 'Párrafo-plantado del informe',
  title: 'Resolución-plantada N.º 7',
};

/** Made once: each making carries its own time. */
const wordFile = docxFile([planted.word, 'Es todo cuanto informo.']);

/** The system's boxes answer with these, as if a person had chosen. */
async function answerBoxes(resguardo: Resguardo, paths: { open?: string; save?: string }): Promise<void> {
  await resguardo.app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: save === undefined, filePath: save ?? '' });
  }, paths);
}

const written = (resguardo: Resguardo, name: string, bytes: Buffer): string => {
  const path = join(resguardo.folder, '..', `elegido-${String(process.pid)}-${name}`);
  writeFileSync(path, bytes);
  return path;
};

describe('documents of a case', () => {
  describe('in both colour schemes', () => {
    e2e('are chosen, refused, kept, shown, copied and retracted', async ({ launch }) => {
      const resguardo = await launch({ colourScheme: 'light' });
      await createStaffedOffice(resguardo.page);
      const { page } = resguardo;
      const shot = (name: string) => resguardo.look(`attachments-${name}`);
      await signIn(page, accounts.psychology);
      await registerMan(page, man);
      await page.getByRole('tab', { name: 'Documentos' }).click();
      await page.getByText('Aquí estarán los documentos del caso', { exact: false }).waitFor();
      await shot('empty');

      // A program with the name of a scan.
      await page.getByRole('button', { name: 'Adjuntar un documento' }).click();
      const program = written(resguardo, 'escaneo.pdf', Buffer.from(`MZ\x90\0${'\0'.repeat(300)}`, 'latin1'));
      await answerBoxes(resguardo, { open: program });
      await page.getByRole('button', { name: 'Elegir el archivo…' }).click();
      await page.getByText('Es un programa', { exact: false }).waitFor();
      await shot('refused');

      // A PDF of 20 MB; the office locks before it is said what it is.
      const pdf = written(
        resguardo,
        'resolucion.pdf',
        pdfFile({ text: planted.pdf, pages: 3, padding: 20_000_000 }),
      );
      await answerBoxes(resguardo, { open: pdf });
      await page.getByRole('button', { name: 'Elegir el archivo…' }).click();
      await page.getByText(/«elegido.*resolucion», PDF, 19/).waitFor();
      await page.getByRole('textbox', { name: 'Título' }).fill(planted.title);
      await choose(page, 'Qué es', 'Resolución o mandato judicial');
      await shot('form');
      await resguardo.pressShellKey('Ctrl+L');
      await lockScreenShown(page);
      await signIn(page, accounts.psychology);
      await page.getByRole('heading', { level: 1, name: 'Adjuntar un documento' }).waitFor();
      // The field that had the focus has it again, with its list open.
      await page.keyboard.press('Escape');
      await page.getByRole('radio', { name: /^Sí/ }).check();
      await page.keyboard.press('Control+Enter');
      await page.getByRole('link', { name: planted.title }).waitFor();

      const drop = async (name: string, bytes: Buffer) => {
        const dataTransfer = await page.evaluateHandle(
          ({ called, base64 }) => {
            const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
            const transfer = new DataTransfer();
            transfer.items.add(new File([data], called));
            return transfer;
          },
          { called: name, base64: bytes.toString('base64') },
        );
        await page.dispatchEvent('text=o arrástrelo hasta aquí', 'drop', { dataTransfer });
      };
      const keep = async (title: string, bring: () => Promise<void>) => {
        await page.getByRole('button', { name: 'Adjuntar un documento' }).click();
        await page.getByRole('button', { name: 'Elegir el archivo…' }).waitFor();
        await bring();
        await page.getByText('Ya está cifrado en la oficina', { exact: false }).waitFor();
        await page.getByRole('textbox', { name: 'Título' }).fill(title);
        await choose(page, 'Qué es', 'Otro');
        await page.getByRole('radio', { name: /^No/ }).check();
        await page.keyboard.press('Control+Enter');
        await page.getByRole('link', { name: title }).waitFor();
      };
      await keep('Fotografía del domicilio', async () => {
        await drop('virus.png', Buffer.from('MZ\u0000\u0000programa'));
        await page.getByText('Es un programa', { exact: false }).waitFor();
        await drop('foto.png', pngFile({ width: 640, height: 400, text: planted.png }));
      });
      await keep('Informe social', async () => {
        await answerBoxes(resguardo, { open: written(resguardo, 'informe.docx', wordFile) });
        await page.getByRole('button', { name: 'Elegir el archivo…' }).click();
      });
      await shot('list');

      await page.getByRole('link', { name: planted.title }).click();
      await page.locator('canvas[data-drawn="true"]').waitFor();
      await page.getByText('Página 1 de 3').waitFor();
      await shot('pdf');
      await page.getByRole('button', { name: 'Página siguiente' }).click();
      await page.getByText('Página 2 de 3').waitFor();
      await page.locator('canvas[data-drawn="true"]').waitFor();

      // Leafing faster than a page is drawn: a canvas takes one drawing at a time.
      await page.evaluate(async () => {
        const leaf = (name: string) =>
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
        for (const name of ['siguiente', 'anterior', 'siguiente', 'anterior', 'siguiente']) {
          leaf(`Página ${name}`);
          await Promise.resolve();
        }
      });
      await page.getByText('Página 3 de 3').waitFor();
      await page.locator('canvas[data-drawn="true"]').waitFor();
      await page.getByRole('link', { name: 'Volver a los documentos' }).click();
      await page.getByRole('link', { name: 'Fotografía del domicilio' }).click();
      await page.getByRole('img', { name: 'Fotografía del domicilio' }).waitFor();
      await expect
        .poll(() =>
          page
            .locator('img')
            .evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth),
        )
        .toBe(640);
      await shot('image');

      await page.getByRole('link', { name: 'Volver a los documentos' }).click();
      await page.getByRole('link', { name: 'Informe social' }).click();
      await page.getByText(planted.word).waitFor();
      await shot('word');

      // A copy outside, on purpose; then the document is taken out of use.
      const copy = join(resguardo.folder, '..', `copia-${String(process.pid)}.docx`);
      await answerBoxes(resguardo, { save: copy });
      await page.getByRole('button', { name: 'Guardar una copia…' }).click();
      await shot('copy');
      await page.getByRole('button', { name: 'Elegir dónde y guardar' }).click();
      await page.getByText('La copia quedó guardada', { exact: false }).waitFor();
      expect(readFileSync(copy).equals(wordFile)).toBe(true);
      await page.getByRole('button', { name: 'Retirar…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Retirar el documento' });
      await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Era de otro expediente.');
      await dialog.getByRole('button', { name: 'Retirar' }).click();
      await page.getByText('Era de otro expediente.').waitFor();
      await page.getByRole('link', { name: 'Volver a los documentos' }).click();
      await page.getByText(/retirado por/).waitFor();
      await shot('retracted');

      // While it runs and after: nothing plain in the office, in tmp, in caches or in Electron's own folders.
      expect(findCanaries(resguardo.folder, Object.values(planted))).toEqual([]);
      await resguardo.stop();
      expect(findCanaries(resguardo.folder, Object.values(planted))).toEqual([]);
    });
  });
});
