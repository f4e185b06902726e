import { type Browser, chromium } from 'playwright-core';

/** Where the Chromium is that is measured in: `$CHROME_PATH`, else the one that comes from npm for Linux x64. */
export async function chromiumPath(): Promise<string> {
  const own = process.env.CHROME_PATH;
  if (own) return own;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('Name a Chrome with CHROME_PATH.');
  // Read while the package is loaded: it then brings the system libraries it needs with it.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** Chromium to measure in. */
export async function launch(): Promise<Browser> {
  const args = process.env.CHROME_PATH ? [] : ['--no-sandbox'];
  return chromium.launch({ executablePath: await chromiumPath(), args });
}
