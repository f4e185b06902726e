import { readFileSync } from 'node:fs';
import { nearest } from '@dateline/core';
import { parse, TomlError } from 'smol-toml';
import type { z } from 'zod';
import { type Config, schema } from './schema.js';

/** What is wrong with a line of the file. */
export interface ConfigProblem {
  /** Counted from 1. */
  line: number;
  sentence: string;
}

type Path = readonly PropertyKey[];

const hasPath = (value: unknown, path: Path) =>
  path.reduce<unknown>((inner, key) => (inner === undefined ? undefined : (Object(inner) as never)[key]), value) !==
  undefined;

/**
 * The line on which a setting stands: the parser gives no positions, so the lines are read one more at a time until it is there.
 */
function lineOf(lines: readonly string[], path: Path): number {
  let begun = 0;
  for (let count = 1; count <= lines.length; count++) {
    let value: unknown;
    try {
      value = parse(lines.slice(0, count).join('\n'));
    } catch {
      // A value goes on over several lines.
      continue;
    }
    if (hasPath(value, path)) {
      const isBlank = (line = '') => /^\s*(?:#|$)/.test(line);
      while (begun < count - 1 && isBlank(lines[begun])) begun++;
      return begun + 1;
    }
    begun = count;
  }
  return lines.length;
}

const nameOf = (path: Path) => path.map(String).join('.');

/** Each thing that zod found, with where it is. */
function problemsOf(issues: readonly z.core.$ZodIssue[], lines: readonly string[]): ConfigProblem[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const near = nearest(key, Object.keys(issue.path.length === 0 ? schema.shape : {}));
        const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
        const path = [...issue.path, key];
        return { line: lineOf(lines, path), sentence: `There is no setting ${nameOf(path)}.${meant}` };
      });
    const isSentence = /^[A-Z"]/.test(issue.message) && !issue.message.startsWith('Invalid');
    const sentence = isSentence ? issue.message : 'It is a table.';
    return { line: lineOf(lines, issue.path), sentence: `${nameOf(issue.path)}: ${sentence}` };
  });
}

/** Reads settings. @returns what they say, or what is wrong with them by line */
export function parseConfig(text: string): { config: Config } | { problems: ConfigProblem[] } {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The message goes on with a picture of the line.
    const [said = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    return { problems: [{ line: error.line, sentence: `This is no TOML: ${said}.` }] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { config: result.data };
  const problems = problemsOf(result.error.issues, text.split('\n'));
  return { problems: problems.sort((a, b) => a.line - b.line) };
}

/** The text of the file; undefined where there is none. */
export function configText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
