import type { Place } from '@dateline/reader';
import { NAMES } from '../settings/colours.js';
import { keysOf } from '../settings/key-names.js';
import { configWords } from './config-words.js';
import { dialogs, linesAt } from './operations.js';

/** What became of newsboat's config. */
export interface Converted {
  /** As it is written to the file of settings. */
  toml: string;
  /** How many lines were taken. */
  taken: number;
  /** A sentence for each line that was left, or for several of the same kind. */
  left: string[];
  /** Another place of cache.db. */
  cacheFile?: string;
}

const KEYS = new Map([
  ['npage', 'PageDown'],
  ['ppage', 'PageUp'],
  ['pgdn', 'PageDown'],
  ['pgup', 'PageUp'],
]);

/** A key as newsboat writes it: `^R`, `ENTER`, `j`. */
function keyOf(typed: string): string | undefined {
  const [, control] = /^\^(.)$/.exec(typed) ?? [];
  return keysOf(control ? `ctrl+${control.toLowerCase()}` : (KEYS.get(typed.toLowerCase()) ?? typed));
}

/** A colour of newsboat here; undefined for that of the terminal, or none. */
function colourOf(name: string): string | number | undefined {
  const [, number] = /^color(\d{1,3})$/.exec(name) ?? [];
  if (number !== undefined && Number(number) < 256) return Number(number);
  return NAMES.find((known) => known === name);
}

const text = (value: string) => JSON.stringify(value);
const table = (name: string, lines: readonly string[]) => (lines.length === 0 ? [] : ['', `[${name}]`, ...lines]);

/** Lines of a table; of TOML, what is written so in JSON means the same. */
const pairs = (entries: Iterable<readonly [string, string | number | readonly string[]]>) =>
  [...entries].map(([key, value]) => `${/^\w+$/.test(key) ? key : text(key)} = ${JSON.stringify(value)}`);

class Conversion {
  taken = 0;
  cacheFile: string | undefined;
  readonly left: string[] = [];
  private readonly others: string[] = [];
  private readonly top: string[] = ['keymap = "newsboat"'];
  /** A command, or lines of a macro. */
  private readonly keys = new Map<Place | 'all', Map<string, string | readonly string[]>>();
  private readonly columns = new Map<string, number>();
  private readonly colours = new Map<string, string | number>();

  take(line: string, number: number): void {
    const [command, ...words] = configWords(line);
    if (command === undefined) return;
    const reason = this.read(command, words);
    if (reason === undefined) this.taken++;
    else if (reason === '') this.others.push(command);
    else this.left.push(`Line ${number} was left: ${reason}`);
  }

  /** @returns why it is left, empty where nothing here is like it */
  private read(command: string, words: string[]): string | undefined {
    const [first = '', second = ''] = words;
    switch (command) {
      case 'bind-key':
        return this.bind(first, second, words[2] ?? 'all');
      case 'unbind-key':
        return this.bind(first, undefined, second || 'all');
      case 'macro':
        return this.macro(first, words.slice(1));
      case 'browser':
        return this.browser(first);
      case 'color':
        return this.colour(first, second, words[2] ?? '');
      case 'text-width': {
        const cells = Number(first);
        if (!(cells >= 20 && cells <= 200)) return `a text has from 20 to 200 cells here, not ${first}.`;
        this.columns.set('text', cells);
        return undefined;
      }
      case 'cache-file':
        this.cacheFile = first;
        return undefined;
      case 'keep-articles-days':
        return `what stays how long is of the library: dateline config --keep-days ${first}`;
      case 'include':
        return `files that it includes are not followed (${first}).`;
      default:
        return '';
    }
  }

  private bind(typed: string, operation: string | undefined, dialog: string): string | undefined {
    const places = Object.hasOwn(dialogs, dialog) ? dialogs[dialog]! : undefined;
    if (!places) return `there is no ${dialog} here.`;
    const key = keyOf(typed);
    if (key === undefined) return `the key ${typed} is not known here.`;
    for (const place of places) {
      const lines = operation === undefined ? [''] : linesAt(operation, place);
      if (!lines) return `nothing here is like ${operation}.`;
      if (lines.length === 1 && !lines[0]!.includes(' ')) this.bound(place).set(key, lines[0]!);
      else this.bound(place).set(key, lines);
    }
    return undefined;
  }

  private bound(place: Place | 'all'): Map<string, string | readonly string[]> {
    const keys = this.keys.get(place) ?? new Map<string, string | readonly string[]>();
    this.keys.set(place, keys);
    return keys;
  }

  private macro(typed: string, words: string[]): string | undefined {
    const key = keyOf(typed);
    if (key === undefined) return `the key ${typed} is not known here.`;
    const description = words.indexOf('--');
    const steps = (description < 0 ? words : words.slice(0, description))
      .join(' ')
      .split(/\s*;\s*/)
      .filter(Boolean);
    const lines: string[] = [];
    for (const step of steps) {
      const [name = ''] = step.split(' ');
      if (name === 'set') return `a macro here sets nothing (${step}).`;
      const found = linesAt(name, 'list');
      if (!found) return `nothing here is like ${name}.`;
      lines.push(...found);
    }
    if (lines.length === 0) return 'the macro is empty.';
    this.bound('all').set(`, ${key}`, lines);
    return undefined;
  }

  private browser(command: string): string | undefined {
    if (command === '') return 'it names no browser.';
    const [other] = /%(?![u%])./.exec(command) ?? [];
    if (other) return `only the address is given to a browser here, not ${other}.`;
    // The address is one word here, with quotes around it or without.
    this.top.push(`browser = ${text(command.replace(/(["']?)%u\1/g, '%s'))}`);
    return undefined;
  }

  private colour(element: string, ink: string, page: string): string | undefined {
    if (element !== 'background') return '';
    const colours = { text: colourOf(ink), background: colourOf(page) };
    for (const [name, value] of Object.entries(colours)) if (value !== undefined) this.colours.set(name, value);
    return undefined;
  }

  /** The keys, or the macros, of all places and of each. */
  private tables(name: string, isOf: (value: unknown) => boolean): string[] {
    return [...this.keys]
      .sort(([a], [b]) => Number(b === 'all') - Number(a === 'all'))
      .flatMap(([place, keys]) =>
        table(place === 'all' ? name : `${name}.${place}`, pairs([...keys].filter(([, value]) => isOf(value)))),
      );
  }

  done(): Converted {
    const names = [...new Set(this.others)];
    const left =
      names.length === 0
        ? this.left
        : [
            ...this.left,
            `Nothing here is like ${names.join(', ')}: ${names.length === 1 ? 'it was' : 'they were'} left.`,
          ];
    const lines = [
      '# Taken from the config of newsboat.',
      ...this.top,
      ...table('columns', pairs(this.columns)),
      ...table('colours', pairs(this.colours)),
      ...this.tables('keys', (value) => typeof value === 'string'),
      ...this.tables('macros', (value) => Array.isArray(value)),
    ];
    const { taken, cacheFile } = this;
    return { toml: `${lines.join('\n')}\n`, taken, left, ...(cacheFile !== undefined && { cacheFile }) };
  }
}

/** The settings of newsboat that have a counterpart here, as a file of settings. */
export function convertConfig(config: string): Converted {
  const conversion = new Conversion();
  for (const [index, line] of config.split(/\r?\n/).entries()) conversion.take(line, index + 1);
  return conversion.done();
}
