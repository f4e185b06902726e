import { type Browser, chromium } from 'playwright-core';
import { isPacked, chromiumPath as packedPath } from '../../../scripts/chromium.mjs';

/** Where the Chromium is that is measured in: `$CHROME_PATH`, else the one that comes from npm for Linux x64. */
export async function chromiumPath(): Promise<string> {
  const own = process.env.CHROME_PATH;
  if (own) return own;
  if (!isPacked) throw new Error('Name a Chrome with CHROME_PATH.');
  return packedPath();
}

/** Chromium to measure in. */
export async function launch(): Promise<Browser> {
  const args = process.env.CHROME_PATH ? [] : ['--no-sandbox'];
  return chromium.launch({ executablePath: await chromiumPath(), args });
}
