import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { noteText, registration, today } from '../builders/registration';
import { createTestCore, passphraseOf, signIn } from '../support/testCore';

/**
 * What the kill-9 campaign kills: a process that writes people, notes and drafts as fast as it can, and says of each
 * one that it was acknowledged, on a line of its own, before it goes on.
 *
 *     node writer.mjs <user data> <resources>
 */
const [userData, resources] = process.argv.slice(2);
if (userData === undefined || resources === undefined) throw new Error('writer <user data> <resources>');

const test = createTestCore({ userData, ports: { paths: { userData, resources } } });
/** Synchronous and whole: what was said was said before the kill. */
const say = (what: object) => {
  writeSync(1, `${JSON.stringify(what)}\n`);
};

await signIn(test, 'psico');
const { user } = await test.ok<{ user: { id: string } }>('session.current', 'query');
say({ kind: 'ready' });

for (let round = 0; ; round += 1) {
  const surname = randomUUID()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 8);
  const input = registration(user.id, {
    documentKind: 'passport',
    documentNumber: randomUUID().slice(0, 18),
    paternalSurname: `Inga${surname}`,
    maternalSurname: '',
  });
  const { rows } = await test.ok<{ rows: { personId: string }[] }>('intake.checkDuplicates', 'query', {
    documentKind: input.person!.documentKind,
    documentNumber: input.person!.documentNumber,
    givenNames: input.person!.givenNames,
    paternalSurname: input.person!.paternalSurname,
    maternalSurname: '',
    birthDate: input.person!.birthDate,
  });
  const { caseId } = await test.ok<{ caseId: string }>('intake.register', 'mutation', {
    ...input,
    duplicatesSeen: rows.map((row) => row.personId),
  });
  say({ kind: 'case', id: caseId });

  const { noteId } = await test.ok<{ noteId: string }>('individualAttention.create', 'mutation', {
    caseId,
    occurredOn: today,
  });
  say({ kind: 'note', id: noteId });
  for (let stroke = 0; stroke < 4; stroke += 1) {
    const content = JSON.stringify({ round, stroke, text: 'x'.repeat(200 * (stroke + 1)) });
    await test.ok('drafts.save', 'mutation', {
      form: 'individual-note',
      subject: noteId,
      content,
      focusField: 'development',
      route: `/notas/${noteId}`,
    });
    say({ kind: 'draft', id: noteId, content });
  }
  if (round % 2 === 0) {
    const development = `Relato ${randomUUID()}`;
    await test.ok('individualAttention.sign', 'mutation', {
      noteId,
      occurredOn: today,
      body: noteText(development),
      passphrase: passphraseOf('psico'),
    });
    say({ kind: 'signed', id: noteId, development });
  }
}
