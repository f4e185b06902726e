import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** The `dateline` that apps/tui built. */
export const dateline = join(dirname(fileURLToPath(import.meta.url)), '../../../apps/tui/dist/dateline.js');
export const isBuilt = () => existsSync(dateline);

/** What ends a frame (synchronized output), and the longest wait for one in milliseconds. */
const FRAME_END = '\u001b[?2026l';
const PATIENCE = 120_000;
/** Milliseconds without output after which a program has drawn all it has to draw. */
const QUIET = 60;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export interface Program {
  file: string;
  args: readonly string[];
  columns: number;
  rows: number;
}

/** A program in a pseudo-terminal, with the times at which it writes. */
export class Pty {
  readonly started = performance.now();
  readonly pid: number;
  bytes = 0;
  output = '';
  /** When something was written last, and when the last frame that says where it ends was whole. */
  private lastOutput = 0;
  private lastFrame = 0;
  private readonly pty: ReturnType<typeof spawn>;
  private readonly exit: Promise<void>;

  constructor({ file, args, columns, rows }: Program) {
    const env = { ...process.env, TERM: 'xterm-256color', COLORTERM: 'truecolor', LC_ALL: 'C.UTF-8' };
    this.pty = spawn(file, [...args], { cols: columns, rows, env });
    this.pid = this.pty.pid;
    this.pty.onData((data) => {
      this.bytes += Buffer.byteLength(data);
      this.output += data;
      this.lastOutput = performance.now();
      if (data.includes(FRAME_END)) this.lastFrame = this.lastOutput;
    });
    this.exit = new Promise((resolve) => this.pty.onExit(() => resolve()));
  }

  /** @returns milliseconds from the start until the text was written */
  async shows(text: string): Promise<number> {
    await until(() => this.output.includes(text), `the screen never showed ${text}`);
    return performance.now() - this.started;
  }

  /** Waits until nothing more is written. */
  async quiet(milliseconds = QUIET): Promise<void> {
    while (performance.now() - this.lastOutput < milliseconds) await pause(5);
  }

  press(keys: string): void {
    this.pty.write(keys);
  }

  /**
   * Milliseconds from a key to its first whole frame, and to the last output before it is quiet. A program that does not
   * say where a frame ends has one only.
   */
  async key(key: string): Promise<{ first: number; last: number }> {
    const [frame, output] = [this.lastFrame, this.lastOutput];
    const pressed = performance.now();
    this.pty.write(key);
    const says = this.output.includes(FRAME_END);
    await until(() => (says ? this.lastFrame !== frame : this.lastOutput !== output), 'a key gave no frame');
    const first = this.lastFrame - pressed;
    await this.quiet();
    const last = this.lastOutput - pressed;
    return { first: says ? first : last, last };
  }

  /**
   * Presses a key as often as a keyboard does that is held down.
   * @returns milliseconds from the last press to the last output
   */
  async hold(key: string, seconds: number, aSecond = 30): Promise<number> {
    let pressed = performance.now();
    const start = pressed;
    for (let n = 1; n <= seconds * aSecond; n++) {
      pressed = performance.now();
      this.pty.write(key);
      await pause(Math.max(0, start + (n * 1_000) / aSecond - performance.now()));
    }
    await until(() => this.lastOutput > pressed, 'the last of the keys gave no frame');
    await this.quiet(200);
    return this.lastOutput - pressed;
  }

  /** Resident memory in megabytes. */
  memory(): number {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.pid)], { encoding: 'utf8' })) / 1024;
  }

  async end(keys = 'q'): Promise<void> {
    this.pty.write(keys);
    await this.exit;
  }
}

/** What a terminal shows that takes in everything a program writes. */
export class Screen {
  private readonly terminal: InstanceType<typeof xterm.Terminal>;

  constructor(columns: number, rows: number) {
    this.terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  }

  /** @returns its rows, without blanks at their ends */
  async after(output: string): Promise<string[]> {
    await new Promise<void>((done) => this.terminal.write(output, done));
    const { active } = this.terminal.buffer;
    return Array.from(
      { length: this.terminal.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  }
}

async function until(found: () => boolean, problem: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!found()) {
    if (performance.now() > end) throw new Error(problem);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
