import { runLayer } from './setup/layer.mjs';
import { runScript } from './setup/say.mjs';

/** `npm run campaign`: the long trials (kill -9, damaged bytes) at full length; `npm test` runs them short. */
await runScript(() => runLayer('campaign', { RESGUARDO_CAMPAIGN: 'full' }));
