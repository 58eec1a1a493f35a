/**
 * Runs inside each runtime that will open the database: proves that the native module loads there and that it
 * really enciphers, and says what the runtime is. Arguments: path of a compiled module, or nothing.
 */
import Database from 'better-sqlite3';

const binding = process.argv[2];
const database = new Database(':memory:', binding ? { nativeBinding: binding } : {});
database.pragma("cipher='sqlcipher'");
database.exec("CREATE VIRTUAL TABLE probe USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')");
database.prepare('INSERT INTO probe VALUES (?)').run('Peña');
const found = database.prepare('SELECT count(*) AS found FROM probe WHERE probe MATCH ?').get('"pena"').found;
const cipher = database.pragma('cipher', { simple: true });
database.close();
if (found !== 1 || cipher !== 'sqlcipher') throw new Error(`unexpected answer: ${found}, ${cipher}`);
