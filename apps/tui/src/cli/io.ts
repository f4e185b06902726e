import process from 'node:process';
import { noColours, noStyle, type Palette, paint, terminalColours } from '../text/paint.js';
import { jsonOutput, jsonTextOutput, remarkOutput, textOutput } from './output-gate.js';

/** Where a command reads from and prints to. Everything it prints goes through the output gate. */
export interface Io {
  /**
   * A result as text, Markdown or HTML: stdout. Comes back when it is written. Only what was painted from lines, whose
   * text is clean, keeps its colours and weights. `lineEnd` is what a form has that ends its lines otherwise.
   */
  print(text: string, options?: { secrets?: boolean; painted?: boolean; lineEnd?: string }): Promise<void>;
  /** A result as JSON and a line end: stdout. */
  printJson(value: unknown, indent?: number): Promise<void>;
  /** Results as JSON, one on a line. */
  printJsonLines(values: readonly unknown[]): Promise<void>;
  /** A result that is JSON text already. */
  printJsonText(json: string, options?: { secrets?: boolean }): Promise<void>;
  /** Progress and remarks: stderr. */
  say(text: string): void;
  /** A problem: stderr. */
  complain(text: string): void;
  /** Progress on one line that the next one takes the place of; nothing where nobody watches. */
  progress(text: string | undefined): void;
  /** All of stdin. */
  input(): Promise<Uint8Array>;
  /** Stdin as it comes. */
  inputPieces(): AsyncIterable<Uint8Array>;
  /** Cells of a line, at most 80 where nobody watches. */
  columns: number;
  /** How results are coloured. */
  palette: Palette;
}

/** The palette for a stream: colours on a terminal unless NO_COLOR is set, none in a file or pipe. */
export function paletteFor(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv = process.env): Palette {
  if (!stream.isTTY || env.TERM === 'dumb') return noStyle;
  return env.NO_COLOR ? noColours : terminalColours;
}

/** What a program reads from and writes to; a terminal says that it is one, and how wide. */
export interface Streams {
  stdin: AsyncIterable<Uint8Array>;
  stdout: Output;
  stderr: Output;
}

type Output = NodeJS.WritableStream & { isTTY?: boolean; columns?: number };

export function ioOf({ stdin, stdout, stderr }: Streams): Io {
  const palette = paletteFor(stdout);
  const forErrors = paletteFor(stderr);
  let onLine = false;
  const write = (text: string) => new Promise<void>((resolve) => stdout.write(text, () => resolve()));
  const settle = () => {
    if (onLine) stderr.write('\r\u001b[K');
    onLine = false;
  };
  return {
    print: (text, { secrets = false, painted = false, lineEnd = '\n' } = {}) =>
      write(textOutput(text, painted && palette.styled, secrets).replaceAll('\n', lineEnd)),
    printJson: (value, indent) => write(`${jsonOutput(value, indent)}\n`),
    printJsonLines: (values) => write(values.map((value) => `${jsonOutput(value)}\n`).join('')),
    printJsonText: (json, { secrets = false } = {}) => write(jsonTextOutput(json, secrets)),
    say(text) {
      settle();
      stderr.write(`${remarkOutput(text)}\n`);
    },
    complain(text) {
      settle();
      stderr.write(`${paint([{ text: 'dateline: ', style: { ink: 'problem' } }], forErrors)}${remarkOutput(text)}\n`);
    },
    progress(text) {
      if (!stderr.isTTY) return;
      settle();
      if (text === undefined) return;
      stderr.write(
        remarkOutput(text)
          .replaceAll('\n', ' ')
          .slice(0, (stderr.columns ?? 80) - 1),
      );
      onLine = true;
    },
    inputPieces: () => stdin,
    async input() {
      const chunks: Buffer[] = [];
      for await (const chunk of stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    columns: stdout.isTTY ? (stdout.columns ?? 80) : 80,
    palette,
  };
}
