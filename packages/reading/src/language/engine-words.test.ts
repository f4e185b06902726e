import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { expect, it } from 'vitest';
import { english } from './english/index.js';
import { cueWords } from './english/statements/cue-words.js';

const src = fileURLToPath(new URL('..', import.meta.url));

/** The sources of the engine: all but languages, learned weights, names of places, and what only carries Readings between threads. */
const engine = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .filter(
    (file) => !/^(?:language|weights|worker)[\\/]|^gazetteer[\\/]places\.ts$|^model[\\/]kernel-code\.ts$/.test(file),
  );

/** Words that stand in English prose whatever it is about. */
const words = new Set([
  ...english.small,
  ...english.names!.common,
  ...english.names!.small,
  ...english.names!.connectors,
  ...english.names!.pronouns,
  ...english.names!.sayingVerbs,
  ...english.voices!.roleStops,
  ...english.voices!.prepositions,
  ...english.voices!.he,
  ...english.voices!.she,
  ...english.voices!.they,
  ...english.events!.clauseOpeners,
  ...english.events!.duties,
  ...english.quantities!.units.keys(),
  ...english.quantities!.numbers.keys(),
  ...[...cueWords].filter(([, { plain }]) => plain).map(([word]) => word),
]);

/** Kinds of the Reading and of a redline and names of encodings, which are English words as well. */
const terms = new Set(['direct', 'report', 'person', 'statement', 'deadline', 'added', 'v']);

/** Behind these a slash opens a regular expression, and else divides. */
const BEFORE_REGEX = /(?:[=(,:!&|?{};[>]|^|\breturn|\bcase)$/;

/** Where a string or regular expression that opens at a place ends, its closing mark included. */
function literalEnd(code: string, start: number): number {
  const mark = code[start]!;
  let set = false;
  for (let at = start + 1; at < code.length; at++) {
    const character = code[at]!;
    if (character === '\\') at++;
    else if (mark === '/' && character === '[') set = true;
    else if (mark === '/' && character === ']') set = false;
    else if (character === mark && !set) return at + 1;
  }
  return code.length;
}

interface Literal {
  text: string;
  /** The code right before it. */
  before: string;
}

/** The string, template and regex literals of code that has no comments. */
function scan(code: string): Literal[] {
  const found: Literal[] = [];
  for (let at = 0; at < code.length; ) {
    const before = code.slice(Math.max(0, at - 12), at);
    const opens = '"\'`'.includes(code[at]!) || (code[at] === '/' && BEFORE_REGEX.test(before));
    const end = opens ? literalEnd(code, at) : at + 1;
    if (opens) found.push({ text: code.slice(at, end), before });
    at = end;
  }
  return found;
}

/** The literals that a program compares with words; not those that name modules or stand in errors. */
function literals(file: string): string[] {
  const source = readFileSync(join(src, file), 'utf8');
  const { code } = transformSync(source, { loader: 'ts', charset: 'utf8', minifyWhitespace: true });
  return scan(code)
    .filter(({ before }) => !/(?:from|import\(|import|Error\()$/.test(before))
    .map(({ text }) => (text[0] === '/' ? plain(text) : text.replace(/\$\{[^}]*\}/g, ' ')))
    .filter((text) => /\p{Ll}/u.test(text));
}

/** A regular expression without its classes, escapes and flags. */
const plain = (regex: string) =>
  regex.replace(/\/\w*$/, ' ').replace(/\[(?:\\.|[^\]\\])*\]|\\[pP]\{\w+\}|\\u[\da-f]{4}|\\./gu, ' ');

it.each(engine.map((file) => [relative('.', file)]))('%s holds no word of English', (file) => {
  const found = literals(file).flatMap(
    (text) => text.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}+(?:'\p{L}+)?(?![\p{L}\p{N}])/gu) ?? [],
  );
  expect(found.filter((word) => words.has(word) && !terms.has(word))).toEqual([]);
});

it('would find one', () => {
  const code = "const a=/^(?:the|an?)$/;if(b==='according')c(d)";
  expect(scan(code).map(({ text }) => text)).toEqual(['/^(?:the|an?)$/', "'according'"]);
  for (const word of ['said', 'the', 'he', 'according']) expect(words.has(word)).toBe(true);
  const all = engine.flatMap(literals);
  expect(all.length).toBeGreaterThan(50);
});
