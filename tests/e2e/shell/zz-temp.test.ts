import { e2e } from '../../support/electron/e2e';
e2e.for(['light', 'dark'] as const)('look %s', async (scheme, { launch }) => {
  const r = await launch({ colourScheme: scheme });
  await r.page.waitForTimeout(1500);
  await r.screenshot(`zz-${scheme}`);
  console.log(await r.page.evaluate(() => `${innerWidth}x${innerHeight} ${document.documentElement.dataset['mantineColorScheme'] ?? ''}`));
  await r.checkAxe();
});
