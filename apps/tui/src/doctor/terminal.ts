import { type Finding, good, wrong } from './finding.js';

/** Cells and rows below which the reader has no room for a list. */
const COLUMNS = 40;
const ROWS = 12;

/** What is known of the terminal that a program writes to. */
export interface TerminalSeen {
  isTerminal: boolean;
  columns: number;
  rows: number;
  /** Bits of a colour: 1, 4, 8 or 24. */
  depth: number;
}

const COLOURS: Record<number, string> = { 1: 'no colours', 4: '16 colours', 8: '256 colours', 24: '24-bit colours' };

/** The variable of the environment that names the character set, the first that is set (POSIX, 8.2), and its value. */
function localeOf(env: NodeJS.ProcessEnv): readonly [name: string, value: string] {
  for (const name of ['LC_ALL', 'LC_CTYPE', 'LANG']) if (env[name]) return [name, env[name]];
  return ['LANG', ''];
}

function localeFindings(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Finding[] {
  const [name, value] = localeOf(env);
  if (platform === 'win32' || /utf-?8/i.test(value)) return [];
  const said = value === '' ? 'No locale is set' : `The locale ${name}=${value} is not UTF-8`;
  return [wrong(`${said}: letters beyond ASCII may come out wrong. Set ${name}, for example to C.UTF-8.`)];
}

/** Whether the terminal reader can be drawn here, and how. */
export function terminalFindings(
  { isTerminal, columns, rows, depth }: TerminalSeen,
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Finding[] {
  if (!isTerminal) return [good('This is written to no terminal, so none was looked at.')];
  const name = env.TERM || 'without a name';
  if (env.TERM === 'dumb')
    return [wrong('The terminal calls itself dumb (TERM): stories are printed, and the reader is not drawn.')];
  const seen = `The terminal ${name} has ${columns} columns, ${rows} rows and ${COLOURS[depth] ?? `${depth}-bit colours`}`;
  const painted = depth >= 24 ? '' : '; the light, dark and sepia themes need 24-bit colours (COLORTERM=truecolor)';
  const isSmall = columns < COLUMNS || rows < ROWS;
  return [
    isSmall
      ? wrong(`${seen}: the reader needs ${COLUMNS} by ${ROWS}. Make the window larger.`)
      : good(`${seen}${env.NO_COLOR ? '; NO_COLOR turns colours off' : painted}.`),
    ...localeFindings(env, platform),
  ];
}
