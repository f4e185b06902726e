import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const PATIENCE = 30_000;

/** A program in a terminal of 100 by 24, which is pressed and looked at. */
export class Terminal {
  private readonly pty: ReturnType<typeof spawn>;
  private readonly screen = new xterm.Terminal({ cols: 100, rows: 24, allowProposedApi: true });
  private readonly exit: Promise<void>;

  constructor(file: string, args: string[]) {
    this.pty = spawn(file, args, { cols: 100, rows: 24, env: { ...process.env, TERM: 'xterm', LC_ALL: 'C.UTF-8' } });
    this.pty.onData((data) => this.screen.write(data));
    this.exit = new Promise((resolve) => this.pty.onExit(() => resolve()));
  }

  get lines(): string[] {
    const { active } = this.screen.buffer;
    return Array.from({ length: this.screen.rows }, (_, row) => active.getLine(row)?.translateToString(true) ?? '');
  }

  press(keys: string): void {
    this.pty.write(keys);
  }

  /** Waits until a line of the screen is like this. */
  async shows(pattern: RegExp): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!this.lines.some((line) => pattern.test(line))) {
      if (Date.now() > end) throw new Error(`never shown: ${pattern}\n${this.lines.join('\n')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async end(): Promise<void> {
    this.pty.kill();
    await this.exit;
  }
}
