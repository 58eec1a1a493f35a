import { elapsed, runScript, say } from './setup/say.mjs';
import { Guide } from './tour/guide.mjs';
import {
  credentials,
  enter,
  lockAndFindAgain,
  lockScreen,
  logGroupSession,
  registerPerson,
  writeAndSignNote,
} from './tour/mainJob.mjs';

/**
 * `npm start -- --demo` where there is no display: does the main job in the demonstration office by itself, on the
 * screen named by DISPLAY, and leaves a picture of every step. Ends with 0 only when everything was found again.
 */
await runScript(async () => {
  const since = performance.now();
  say('Recorrido por la oficina de demostración: las personas son inventadas y todo se borra al cerrar.');
  const guide = await Guide.open();
  try {
    await lockScreen(guide);
    const account = await credentials(guide.page);
    const colleague = await credentials(guide.page, 'Facilitación');
    await enter(guide, account);
    await registerPerson(guide);
    await writeAndSignNote(guide, account.passphrase);
    await logGroupSession(guide, { first: account, second: colleague });
    await lockAndFindAgain(guide, account);
  } finally {
    await guide.close();
  }
  const { count, folder } = guide.pictures;
  say(`El recorrido terminó bien: ${count} pasos en ${elapsed(since)}. Las imágenes están en ${folder}/.`);
});
