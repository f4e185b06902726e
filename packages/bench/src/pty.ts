import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';

/** The `dateline` that apps/tui built. */
export const dateline = join(dirname(fileURLToPath(import.meta.url)), '../../../apps/tui/dist/dateline.js');
export const isBuilt = () => existsSync(dateline);

/** What ends a frame (synchronized output), and the longest wait for one in milliseconds. */
const FRAME_END = '\u001b[?2026l';
const PATIENCE = 60_000;

/** `dateline` in a pseudo-terminal, with the times at which it writes. */
export class Pty {
  readonly started = performance.now();
  readonly pid: number;
  bytes = 0;
  /** When the last frame was whole. */
  lastFrame = 0;
  private output = '';
  private readonly pty: ReturnType<typeof spawn>;

  constructor(args: string[], columns: number, rows: number) {
    const env = { ...process.env, TERM: 'xterm-256color', COLORTERM: 'truecolor' };
    this.pty = spawn(process.execPath, [dateline, ...args], { cols: columns, rows, env });
    this.pid = this.pty.pid;
    this.pty.onData((data) => {
      this.bytes += Buffer.byteLength(data);
      this.output += data;
      if (data.includes(FRAME_END)) this.lastFrame = performance.now();
    });
  }

  /** @returns milliseconds from the start until the text was written */
  async shows(text: string): Promise<number> {
    await until(() => this.output.includes(text), `the reader never showed ${text}`);
    return performance.now() - this.started;
  }

  /** @returns milliseconds from a key to the first frame after it, and to the last one before it is quiet for `quiet` ms */
  async key(key: string, quiet: number): Promise<{ first: number; last: number }> {
    const before = this.lastFrame;
    const pressed = performance.now();
    this.pty.write(key);
    await until(() => this.lastFrame !== before, 'a key gave no frame');
    const first = this.lastFrame - pressed;
    while (performance.now() - this.lastFrame < quiet) await new Promise((resolve) => setTimeout(resolve, 5));
    return { first, last: this.lastFrame - pressed };
  }

  /** Resident memory in megabytes. */
  memory(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.pid)], { encoding: 'utf8' })) / 1024;
  }

  end(): Promise<void> {
    return new Promise((resolve) => {
      this.pty.onExit(() => resolve());
      this.pty.write('q');
    });
  }
}

async function until(found: () => boolean, problem: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!found()) {
    if (performance.now() > end) throw new Error(problem);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
