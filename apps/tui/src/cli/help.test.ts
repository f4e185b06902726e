import { describe, expect, it } from 'vitest';
import { describeCommands } from './describe-commands.js';
import { parseOptions } from './options.js';
import { table } from './table.js';

/** The words of a command as a shell would give them, up to a pipe or a file. */
function wordsOf(example: string): string[] {
  const [own = ''] = example.split(/ [|<>] /);
  return [...own.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

const { commands, reader } = await describeCommands();

describe('help', () => {
  it('knows every command', () => {
    expect(commands.map(({ name }) => name)).toEqual(Object.keys(table));
  });

  it.each([...commands, reader])('has examples of $name that can be typed', ({ name, examples, options, usage }) => {
    expect(examples.length).toBeGreaterThan(0);
    expect(usage.startsWith(name)).toBe(true);
    for (const example of examples) {
      const [command, ...rest] = wordsOf(example);
      if (name !== '') expect(command).toBe(name);
      expect(() => parseOptions(name === '' ? wordsOf(example) : rest, options), example).not.toThrow();
    }
  });
});
