import process from 'node:process';
import { browserFor } from '../programs/browser.js';
import { type Lend, runHere, startBeside } from '../programs/run-program.js';

interface OpenOptions {
  /** Hands the terminal to a browser that draws on it. */
  lend: Lend;
  /** Is told where the browser could not be started, or failed. */
  failed(sentence: string): void;
  /** The command that opens addresses, before `$BROWSER`. */
  browser?: string | undefined;
}

const plain: OpenOptions = { lend: (work) => work(), failed: () => {} };

/** Opens a web address in the browser where there is one. @returns whether there is */
export function openAddress(address: string, { lend, failed, browser: named }: OpenOptions = plain): boolean {
  // What is handed to another program is a web address and nothing else.
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return false;
  const browser = browserFor(new URL(address).href, named ? { ...process.env, BROWSER: named } : process.env);
  if (!browser) return false;
  if (!browser.takesTerminal) startBeside(browser, failed);
  else
    void lend(async () => {
      const problem = await runHere(browser);
      if (problem !== undefined) failed(problem);
    });
  return true;
}
