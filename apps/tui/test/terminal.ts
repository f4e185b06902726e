import { execFileSync } from 'node:child_process';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { expect, onTestFinished, vi } from 'vitest';
import { bare, dateline } from './dateline.js';

/** Milliseconds after which a screen is not coming any more. This ends what hangs, and measures nothing. */
const PATIENCE = 120_000;

interface Options {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
}

/** `dateline` in a pseudo-terminal, and what that shows. */
export class Terminal {
  /** Every byte the program wrote. */
  output = '';
  readonly ended: Promise<number>;
  readonly pid: number;
  /** What looks at the screen after each piece of output. */
  private readonly looks = new Set<() => void>();
  private readonly screen: InstanceType<typeof xterm.Terminal>;
  private readonly pty: ReturnType<typeof spawn>;

  constructor(args: readonly string[], { columns = 80, rows = 24, env = {} }: Options = {}) {
    this.screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    this.pty = spawn(process.execPath, [dateline, ...args], {
      cols: columns,
      rows,
      env: bare(env),
      name: 'xterm-256color',
    });
    this.pid = this.pty.pid;
    this.pty.onData((data) => {
      this.output += data;
      this.screen.write(data, () => {
        for (const look of this.looks) look();
      });
    });
    // The screen takes in what was written last before it answers.
    this.ended = new Promise((resolve) =>
      this.pty.onExit(({ exitCode, signal }) => this.screen.write('', () => resolve(exitCode || (signal ?? 0)))),
    );
    onTestFinished(() => {
      try {
        this.pty.kill('SIGKILL');
      } catch {
        // It has ended.
      }
    });
  }

  /** What stands on the screen now, without blanks at the ends of lines. */
  lines(): string[] {
    const buffer = this.screen.buffer.active;
    return Array.from(
      { length: this.screen.rows },
      (_, row) => buffer.getLine(buffer.viewportY + row)?.translateToString(true) ?? '',
    );
  }

  /** Whether the text at its first place on the screen is set in bold. */
  isBold(text: string): boolean {
    const row = this.lines().findIndex((line) => line.includes(text));
    const line = this.screen.buffer.active.getLine(this.screen.buffer.active.viewportY + row);
    const cell = line?.getCell(this.lines()[row]?.indexOf(text) ?? 0);
    return cell?.isBold() !== 0;
  }

  /** The texts on the screen that are underlined, row by row. */
  underlined(): string {
    const buffer = this.screen.buffer.active;
    return this.lines()
      .map((_, row) => {
        const line = buffer.getLine(buffer.viewportY + row);
        const cells = Array.from({ length: this.screen.cols }, (_, column) => line?.getCell(column));
        return cells.map((cell) => (cell?.isUnderline() ? cell.getChars() : '')).join('');
      })
      .filter(Boolean)
      .join(' ');
  }

  get alternate(): boolean {
    return this.screen.buffer.active.type === 'alternate';
  }

  type(keys: string): void {
    this.pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.screen.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  signal(signal: string): void {
    this.pty.kill(signal);
  }

  /** Waits until the program is stopped: a signal to go on that comes earlier would be lost. */
  async stopped(): Promise<void> {
    const state = () => execFileSync('ps', ['-o', 'stat=', '-p', String(this.pid)], { encoding: 'utf8' }).trim();
    await vi.waitFor(() => expect(state()).toMatch(/^T/), { timeout: PATIENCE, interval: 20 });
  }

  /** Waits until the screen shows it, or shows it no longer. What stands there for a moment only is seen too. */
  async shows(what: string | RegExp | (() => boolean), wanted = true): Promise<void> {
    const found = () => {
      if (typeof what === 'function') return what();
      const text = this.lines().join('\n');
      return typeof what === 'string' ? text.includes(what) : what.test(text);
    };
    await new Promise<void>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.looks.delete(look);
      };
      const look = () => {
        if (found() !== wanted) return;
        end();
        resolve();
      };
      this.looks.add(look);
      const timer = setTimeout(() => {
        end();
        const problem = wanted ? 'never showed' : 'still shows';
        reject(new Error(`The screen ${problem} ${String(what)}:\n${this.lines().join('\n')}`));
      }, PATIENCE);
      look();
    });
  }
}

export const keys = {
  enter: '\r',
  escape: '\u001b',
  down: '\u001b[B',
  up: '\u001b[A',
  pageDown: '\u001b[6~',
  ctrlC: '\u0003',
};
