// The examples of the READMEs, run with the packages as they are built.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { packages, root } from '../src/published.ts';
import { programOf } from '../src/readme.ts';

const call = promisify(execFile);
const read = (path: string) => readFileSync(join(root, path), 'utf8');
/** Programs in here find the packages by their names; below node_modules Node would not strip types. */
const here = join(root, 'packages/docs');

async function printed({ ending, source }: ReturnType<typeof programOf>): Promise<string> {
  const folder = mkdtempSync(join(here, '.readme-'));
  try {
    writeFileSync(join(folder, `program.${ending}`), source);
    return (await call(process.execPath, [`program.${ending}`], { cwd: folder })).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const pages = ['README.md', ...packages.map((name) => `packages/${name}/README.md`)];

it.each(pages)('the examples of %s print what they say they print', async (page) => {
  const program = programOf(read(page));
  expect(program.expected.length).toBeGreaterThan(0);
  expect(await printed(program)).toBe(`${program.expected.join('\n')}\n`);
});

describe.each([...packages.map((name) => `packages/${name}`), 'apps/tui'])('the README of %s', (folder) => {
  const text = read(`${folder}/README.md`);
  const { name, engines, license } = JSON.parse(read(`${folder}/package.json`));

  it('says what somebody with ten minutes asks', () => {
    expect(text.startsWith(`# ${name}\n`)).toBe(true);
    expect(text).toMatch(new RegExp(`npm install .*${name}|npx ${name}`));
    for (const heading of ['First example', 'Errors', 'Limits', 'Environments'])
      expect(text).toMatch(new RegExp(`^## ${heading}`, 'm'));
    expect(text).toContain(`Node ${engines.node.replace('>=', '')} or newer`);
    expect(text).toContain(`[${license}](LICENSE)`);
  });
});

describe('examples of a page', () => {
  it('are one program, in which each name is imported once', () => {
    const page = [
      "```js\nimport { a } from 'x';\nconsole.log(a); // 1\n```",
      '```sh\nnpm install x\n```',
      "```ts\nimport { a, type B } from 'x';\nfor (const b of a)\n  console.log(\n    b,\n  );\n// 2\n// 3\n\n// Not printed.\na();\n```",
    ].join('\n');
    const { ending, source, expected } = programOf(page);
    expect(ending).toBe('mts');
    expect(source.match(/import/g)).toHaveLength(1);
    expect(source.startsWith("import { a, type B } from 'x';\n")).toBe(true);
    expect(source).not.toContain('npm');
    expect(expected).toEqual(['1', '2', '3']);
  });
});
