import type { Database } from 'better-sqlite3';
import type { Page } from 'playwright';
import { openDatabase } from '../../db/connection/openDatabase';
import { officeFiles } from '../../main/core/officeFiles';
import { openSlot } from '../../main/core/vault/vault';
import { readVault } from '../../main/core/vault/vaultFile';
import { registration } from '../builders/registration';
import { listWithIn } from '../support/attempts';
import { signIn as signInAtScreen } from '../support/electron/actions';
import { launchResguardo } from '../support/electron/launch';
import { argon2Kdf, createOffice, createTestCore, passphraseOf, signIn } from '../support/testCore';
import type { Measure } from './report';

const people = 100_000;
/** Each is opened once: a second time the page would show what it still remembers. */
const longCases = 100;

const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
/** Codes of a year of their own: typed whole, each finds its one case. */
const codeOf = (index: number) => `2031-${String(index).padStart(6, '0')}`;

/**
 * From Enter on the row of the list to the painted page of the case, header and first rows of its history, in the real
 * application among 100 000 people: cases of 500 rows, each opened for the first time, and in turns with them cases of
 * the same office whose history has two rows.
 */
export async function measureCaseOpening(userData: string): Promise<Measure> {
  await fillOffice(userData);
  const resguardo = await launchResguardo({ userData, keep: true, trace: false });
  try {
    const { page } = resguardo;
    await signInAtScreen(page, { login: 'psico', passphrase: passphraseOf('psico') });
    // The first openings compile and warm what every later one uses.
    for (let index = 0; index < 3; index += 1) await lap(page, 2 * longCases + index + 1);
    const ours: number[] = [];
    const baseline: number[] = [];
    for (let round = 1; round <= longCases; round += 1) {
      ours.push(await lap(page, round));
      baseline.push(await lap(page, longCases + round));
    }
    return {
      what: 'Abrir un caso de 500 anotaciones entre 100 000 personas: de Entrar a la página pintada',
      against: 'un caso de dos anotaciones de la misma oficina, por turnos',
      unit: 'ms',
      ours,
      baseline,
      goal: { p95AtMost: 100 },
    };
  } finally {
    await resguardo.close();
  }
}

/** Finds the case by its code, opens it with Enter and waits for its page: how long that took from the key on. */
async function lap(page: Page, index: number): Promise<number> {
  const code = codeOf(index);
  await page.getByRole('link', { name: 'Personas' }).click();
  const box = page.getByRole('combobox', { name: /^Buscar por apellido/ });
  await box.fill(code);
  await page.waitForFunction(
    (wanted) => {
      const rows = document.querySelectorAll('main [role="option"], main [role="row"][id^="case-"]');
      return rows.length === 1 && (rows[0]?.textContent.includes(wanted) ?? false);
    },
    code,
    { polling: 20 },
  );
  const rowsShown = index <= longCases ? 6 : 2;
  await page.evaluate(
    ([wanted, least]) => {
      const shown = () =>
        (document.querySelector('main header')?.textContent.includes(wanted) ?? false) &&
        document.querySelectorAll('main ol > li').length >= least;
      const opened = new Promise<number>((resolve) => {
        const onKey = (event: KeyboardEvent): void => {
          const look = (): void => {
            if (!shown()) return;
            watcher.disconnect();
            requestAnimationFrame(() => {
              const afterPaint = new MessageChannel();
              afterPaint.port1.onmessage = () => {
                resolve(performance.now() - event.timeStamp);
              };
              afterPaint.port2.postMessage(0);
            });
          };
          const watcher = new MutationObserver(look);
          watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
        };
        document.addEventListener('keydown', onKey, { capture: true, once: true });
      });
      Object.assign(globalThis, { benchOpened: opened });
    },
    [code, rowsShown] as const,
  );
  await box.press('Enter');
  return page.evaluate(() => (globalThis as unknown as { benchOpened: Promise<number> }).benchOpened);
}

/** An office of 100 000 invented people, one case each; the first cases have a history of 500 rows. */
async function fillOffice(userData: string): Promise<void> {
  // The derivation of the product: the real application opens what is made here.
  const test = createTestCore({ userData, kdf: argon2Kdf });
  try {
    await createOffice(test);
    await signIn(test, 'psico');
    const { user } = await test.ok<{ user: { id: string } }>('session.current', 'query');
    await test.ok('intake.register', 'mutation', registration(user.id));
  } finally {
    test.core.close();
  }
  const vault = readVault(officeFiles(userData).vault);
  const opened = vault === null ? null : await openSlot(vault, 'psico', passphraseOf('psico'), argon2Kdf);
  const key = opened?.ring.get('registry');
  if (key === undefined) throw new Error('The office of the bench does not open');
  const sqlite = openDatabase({
    path: officeFiles(userData).database,
    key,
    nativeBinding: process.env['RESGUARDO_SQLITE_BINDING'],
  });
  try {
    sqlite.transaction(() => {
      clonePeople(sqlite);
      for (let index = 1; index <= longCases; index += 1) writeHistory(sqlite, index);
    })();
    sqlite.exec('ANALYZE; PRAGMA optimize');
  } finally {
    sqlite.close();
    opened?.ring.destroy();
  }
}

/** The one man who was registered, 100 000 times under other names: whatever columns a person has come with him. */
function clonePeople(sqlite: Database): void {
  const id = `printf('00000000-0000-4000-8000-%012d', i)`;
  const numbers = `(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${String(people)})
    SELECT i FROM n)`;
  const clone = (table: string, change: Record<string, string>) =>
    sqlite.exec(`INSERT INTO ${table} SELECT ${listWithIn(sqlite, table, change)}
      FROM (SELECT * FROM ${table} LIMIT 1), ${numbers}`);
  const surname = `char(65 + i % 26) || 'lisoquen' || i`;
  clone('people', {
    num: 'NULL',
    id,
    document_kind: `'none'`,
    document_number: `''`,
    paternal_surname: surname,
    search_text: `lower(${surname}) || ' juan'`,
    sort_key: `lower(${surname})`,
  });
  clone('consents', { id, person_id: id });
  clone('cases', {
    id,
    code: `printf('2031-%06d', i)`,
    person_id: id,
    consent_id: `CASE WHEN consent_id IS NULL THEN NULL ELSE ${id} END`,
  });
}

/** 300 notes, 60 tasks opened and closed, 78 versions of an appreciation: 498 rows, and the two of the beginning. */
function writeHistory(sqlite: Database, index: number): void {
  const caseId = idOf(index);
  const base = 1_000_000 * index;
  const author = sqlite.prepare<[], string>(`SELECT responsible_id FROM cases LIMIT 1`).pluck().get();
  const day = (nth: number) => new Date(Date.UTC(2025, 0, 1 + nth)).toISOString().slice(0, 10);
  const note = sqlite.prepare(
    `INSERT INTO individual_notes (id, case_id, author_id, occurred_on, created_at, signed_at, body_sealed)
     VALUES (?, ?, ?, ?, ?, ?, zeroblob(2000))`,
  );
  for (let nth = 0; nth < 300; nth += 1) {
    const at = `${day(nth)}T15:00:00.000Z`;
    note.run(idOf(base + nth), caseId, author, day(nth), at, at);
  }
  const task = sqlite.prepare(
    `INSERT INTO tasks (id, case_id, kind, title, owner_id, due_on, created_at, created_by)
     VALUES (?, ?, 'other', 'Llamar', ?, ?, ?, ?)`,
  );
  const close = sqlite.prepare(
    `UPDATE tasks SET closed_at = ?, closed_by = ?, outcome = 'done' WHERE id = ?`,
  );
  for (let nth = 0; nth < 60; nth += 1) {
    const id = idOf(base + 1_000 + nth);
    task.run(id, caseId, author, day(nth * 5 + 3), `${day(nth * 5)}T16:00:00.000Z`, author);
    close.run(`${day(nth * 5 + 1)}T16:00:00.000Z`, author, id);
  }
  const entry = sqlite.prepare(
    `INSERT INTO case_entries (id, case_id, section, version, occurred_on, complete, facts, detail_compartment,
       detail_sealed, recorded_at, author_id)
     VALUES (?, ?, 'psychology', ?, ?, 1, '{}', 'clinical', zeroblob(4000), ?, ?)`,
  );
  for (let nth = 0; nth < 78; nth += 1) {
    const on = day(nth * 4);
    entry.run(idOf(base + 2_000 + nth), caseId, nth + 1, on, `${on}T17:00:00.000Z`, author);
  }
}
