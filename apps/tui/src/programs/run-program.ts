import { spawn } from 'node:child_process';
import process from 'node:process';
import { linkMessages } from '@dateline/reader';
import type { Program } from './browser.js';

/** Hands the terminal over for as long as some work takes. */
export type Lend = (work: () => Promise<void>) => Promise<void>;

/**
 * Runs a program in the terminal until it ends.
 * @param input what it is given on stdin, where that is not the terminal
 * @returns a sentence where it could not be started or failed
 */
export function runHere({ file, args }: Omit<Program, 'takesTerminal'>, input?: string): Promise<string | undefined> {
  const name = input === undefined ? file : (args.at(-1) ?? file);
  return new Promise((resolve) => {
    const child = spawn(file, args, { stdio: [input === undefined ? 'inherit' : 'pipe', 'inherit', 'inherit'] });
    child.on('error', () => resolve(linkMessages.notStarted(name)));
    child.on('close', (code) => resolve(code ? linkMessages.ended(name, code) : undefined));
    // A command may end before it has read everything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** Starts a program that has a window of its own. @param failed is told where it could not be started, or failed */
export function startBeside({ file, args }: Program, failed: (sentence: string) => void): void {
  const child = spawn(file, args, { stdio: 'ignore', detached: true });
  child.on('error', () => failed(linkMessages.notStarted(file)));
  child.on('exit', (code) => {
    if (code) failed(linkMessages.ended(file, code));
  });
  child.unref();
}

/** Waits until Enter, or any key, is pressed. */
export function keyPressed(): Promise<void> {
  const { stdin } = process;
  return new Promise((resolve) => {
    stdin.once('data', () => {
      stdin.pause();
      resolve();
    });
    stdin.resume();
  });
}
