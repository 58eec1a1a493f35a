import { SetupError } from './say.mjs';

const MINIMUM = [20, 19];

/** From 20.19 on `require` loads ES modules, which the installer of Electron needs. */
export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  throw new SetupError(
    `Resguardo necesita Node.js ${MINIMUM.join('.')} o posterior y aquí hay ${process.versions.node}.`,
    'Instale Node.js 20 LTS o posterior desde https://nodejs.org y repita la orden.',
  );
}
