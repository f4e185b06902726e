// The package as somebody else gets it: packed, installed in an empty folder outside the workspace, and used from there.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const packageFolder = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'dateline-core-'));
let tarball = '';

const run = (command: string, args: string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** What `files` does with the package, in the words of an engineer who just installed it. */
const program = `
import { articleText, diffArticles, parseArticle, parseQuery, toHtml, toMarkdown } from '@dateline/core';
import schema from '@dateline/core/article.schema.json' with { type: 'json' };
const article = parseArticle({ headline: 'Ferry resumes', body: ['The ferry runs again.', 'Fares stay.'] });
console.log(JSON.stringify({
  text: articleText(article), html: toHtml(article).includes('<h1>Ferry resumes</h1>'),
  markdown: toMarkdown(article).startsWith('# Ferry'), same: diffArticles(article, article).same,
  query: parseQuery('is:unread').query.kind, title: schema.title,
}));
`;
const result = {
  text: 'The ferry runs again.\n\nFares stay.',
  html: true,
  markdown: true,
  same: true,
  query: 'is',
  title: 'Article',
};

beforeAll(() => {
  run('npx', ['-y', 'pnpm@12', 'pack', '--pack-destination', folder], packageFolder);
  tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? '');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  run('npm', ['install', '--no-audit', '--no-fund', tarball]);
  writeFileSync(join(folder, 'program.mjs'), program);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packed package', () => {
  it('runs in Node 24', () => {
    expect(process.version).toMatch(/^v24/);
    expect(JSON.parse(run(process.execPath, ['program.mjs']))).toEqual(result);
  });

  it('runs in Node 20', () => {
    expect(run('npx', ['-y', 'node@20', '-e', 'console.log(process.version)'])).toMatch(/^v20\./);
    expect(JSON.parse(run('npx', ['-y', 'node@20', 'program.mjs']))).toEqual(result);
  });

  it.each([
    ['node16', 'node16'],
    ['bundler', 'esnext'],
  ])('type checks with moduleResolution %s', (moduleResolution, module) => {
    writeFileSync(
      join(folder, 'typed.ts'),
      `import { type Article, type Block, DatelineError, parseArticle, type Span, spanText } from '@dateline/core';
const article: Article = parseArticle(JSON.parse('{}'));
const span: Span = { at: 'headline', start: 0, end: 1 };
export const first: Block | undefined = article.body[0];
export const words: string = spanText(article, span);
// @ts-expect-error: a headline is a text
article.headline = 3;
export const code = (error: unknown): string | undefined => (error instanceof DatelineError ? error.code : undefined);
`,
    );
    const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
    const { bin } = JSON.parse(readFileSync(tsc, 'utf8')) as { bin: { tsc: string } };
    const options = [
      '--noEmit',
      '--strict',
      '--target',
      'es2022',
      '--module',
      module,
      '--moduleResolution',
      moduleResolution,
      '--types',
      '',
    ];
    expect(run(process.execPath, [join(dirname(tsc), bin.tsc), ...options, 'typed.ts'])).toBe('');
  });

  it('is built for a browser by Vite, without the schemas where only text is used', async () => {
    const { build } = await import('vite');
    const size = async (source: string) => {
      writeFileSync(join(folder, 'main.js'), source);
      const built = await build({
        root: folder,
        logLevel: 'silent',
        configFile: false,
        build: { write: false, lib: { entry: 'main.js', formats: ['es'], fileName: 'main' } },
      });
      const [output] = Array.isArray(built) ? built : [built];
      if (!output || !('output' in output)) throw new Error('nothing was built');
      return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
    };
    const all = await size("import { parseArticle } from '@dateline/core'; console.log(parseArticle({}))");
    const text = await size(
      "import { articleText, spanText } from '@dateline/core'; console.log(articleText, spanText)",
    );
    expect(all).toContain('schemaVersion');
    expect(text).not.toContain('_zod');
    expect(text.length * 10).toBeLessThan(all.length);
  });

  it('has nothing that publint finds', async () => {
    const { messages } = await publint({ pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer } });
    expect(messages).toEqual([]);
  });

  it('has nothing that are-the-types-wrong finds for ESM', async () => {
    const found = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    if (!found.types) throw new Error('the package has no types');
    // Its profile for packages that are ESM alone: what require() and the old node10 resolution see does not count.
    const counted = found.problems.filter(
      (problem) => !('resolutionKind' in problem) || !['node10', 'node16-cjs'].includes(problem.resolutionKind),
    );
    expect(counted).toEqual([]);
  });
});
