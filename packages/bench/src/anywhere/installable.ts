import { atHand } from './at-hand.js';

/**
 * Whether the reader can be installed. Lighthouse asked Chromium itself (Page.getInstallabilityErrors) until its version 12
 * dropped the question; this asks the same.
 */
export const installable = (): Promise<void> =>
  atHand(async ({ context, page }) => {
    const devtools = await context.newCDPSession(page);
    const { errors, data = '' } = await devtools.send('Page.getAppManifest');
    const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
    const manifest = JSON.parse(data) as { icons: { sizes: string; purpose: string }[]; display: string };
    const worker = await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
    console.log(`service worker: ${worker}`);
    console.log(
      `manifest: ${errors.length} errors; ${manifest.display}; icons ${manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`).join(', ')}`,
    );
    // What a page in a private window is refused has nothing to do with the reader.
    const found = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
    console.log(
      `installability errors: ${found.length === 0 ? 'none' : found.map(({ errorId }) => errorId).join(', ')}`,
    );
    if (errors.length + found.length > 0) process.exitCode = 1;
  });
