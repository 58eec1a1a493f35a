/**
 * Stands where Electron keeps its own starter of an application folder, which the fallback distribution lacks.
 * It is an ES module because it must await the application: schemes are registered before `ready`.
 */
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron/main';

/** @returns {{ modules: string[], target: string | undefined }} */
function readArguments() {
  const modules = [];
  const rest = process.argv.slice(1);
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at];
    if (word === '-r' || word === '--require') modules.push(rest[(at += 1)]);
    else if (!word.startsWith('-')) return { modules, target: word };
  }
  return { modules, target: undefined };
}

/** Gives the process the identity that its package.json declares and answers with the file to load. */
function adopt(/** @type {string} */ target) {
  const path = resolve(target);
  if (!statSync(path).isDirectory()) {
    app.setAppPath(dirname(path));
    return path;
  }
  const manifest = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  if (manifest.version) app.setVersion(manifest.version);
  // The command line has the last word on where a test keeps its data.
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', join(app.getPath('appData'), app.getName()));
  }
  app.setAppPath(path);
  return resolve(path, manifest.main ?? 'index.js');
}

const { modules, target } = readArguments();
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
try {
  const require = createRequire(join(process.cwd(), 'default-app.js'));
  for (const module of modules) require(module);
  if (target === undefined) throw new Error('No application path was given.');
  await import(pathToFileURL(adopt(target)).href);
} catch (error) {
  console.error(error);
  if (process.env.DISPLAY && !process.env.CI) dialog.showErrorBox('Electron', String(error?.stack ?? error));
  app.exit(1);
}
