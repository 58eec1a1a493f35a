import { runLayer } from './setup/layer.mjs';
import { runScript } from './setup/say.mjs';

/** `npm run bench`: the measures, as ratios taken in one run. */
await runScript(() => runLayer('bench'));
