import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { chromiumPath, isPacked } from '../../../scripts/chromium.mjs';

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
];

/**
 * Fewer processes do the same work: half of what a page costs is to begin a process for it and to send between them.
 * With a limit of one, tabs of a context share a process where they are of one site, and none is kept ready for a next one.
 */
const inFewProcesses = ['--in-process-gpu', '--enable-features=NetworkServiceInProcess2', '--renderer-process-limit=1'];

/** Chromium for the tests: `$CHROME_PATH`, on Linux x64 the one that comes from npm, elsewhere an installed Chrome. */
export async function start(more: readonly string[] = []): Promise<Browser> {
  const own = process.env.CHROME_PATH;
  if (own) return chromium.launch({ executablePath: own, args: [...more] });
  // Its own arguments would turn the web's safety off, and then no test of safety would mean anything.
  if (isPacked)
    return chromium.launch({
      executablePath: await chromiumPath(),
      args: ['--no-sandbox', ...inFewProcesses, ...more],
    });
  const found = installed.find(existsSync);
  if (!found) throw new Error('No Chrome was found; name one with CHROME_PATH.');
  return chromium.launch({ executablePath: found, args: [...more] });
}

let running: Promise<Browser> | undefined;

/**
 * The one Chromium of all test files that a worker runs, which share their modules; another one where it has ended.
 * Nobody closes it: Playwright ends it with the process of the tests. What a file opens in it, the file closes.
 */
export async function launch(): Promise<Browser> {
  if (!running || !(await running).isConnected()) running = start();
  return running;
}
