// The packages as somebody else uses them: installed outside the repository, type checked, run and built from there.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build as bundle } from 'esbuild';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../src/browser.js';
import * as consumer from '../../src/packages/consumer.js';
import { compile, entriesOf, isModule, isScript, type Packed, run } from '../../src/packages/install.js';
import { oldNode } from '../../src/packages/old-node.js';
import { imported, installed, outside } from './installed.js';

let packages: Map<string, Packed>;
const inFolder = (...names: string[]) => join(outside, ...names);
const everywhere = (packed: Packed) => packed.manifest.engines.node === '>=20';

/** The modules that a program imports of the packages, as their manifests list them. */
const entries = (which: (packed: Packed) => boolean = () => true): string[] =>
  imported
    .map((name) => packages.get(name)!)
    .filter(which)
    .flatMap((packed) => entriesOf(packed).filter((entry) => isModule(entry) && !isScript(packed, entry)))
    .map(({ name }) => name);

beforeAll(async () => {
  packages = await installed();
  const files = {
    'portable.ts': consumer.portable,
    'portable-entries.ts': consumer.importAll(entries(everywhere)),
    'complete.ts': consumer.complete,
    'complete-entries.ts': consumer.importAll(entries()),
    'common.cts': consumer.common,
    'program.mjs': consumer.program,
    'import-each.mjs': consumer.importEach,
    'require-each.cjs': consumer.requireEach,
    'said-in.js': consumer.saidIn,
    ...consumer.browserProgram,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(inFolder(name), text);
});

describe('TypeScript', () => {
  const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2023'];

  it.each([
    ['node16', 'node16', 'dom', []],
    ['nodenext', 'nodenext', 'dom', ['common.cts']],
    // In a worker there are no types of documents and windows.
    ['bundler', 'esnext', 'webworker', []],
  ])(
    'checks a program with moduleResolution %s, the types of the packages included',
    async (how, module, lib, also) => {
      const all = [...options, '--module', module, '--moduleResolution', how];
      const portable = ['--lib', `es2023,${lib}`, '--types', '', 'portable.ts', 'portable-entries.ts', ...also];
      expect(await compile([...all, ...portable], outside)).toBe('');
      const complete = ['--lib', 'es2023,dom,dom.iterable', '--types', 'node', 'complete.ts', 'complete-entries.ts'];
      expect(await compile([...all, ...complete], outside)).toBe('');
    },
  );
});

describe('Node', () => {
  const node: [string, () => [string, ...string[]]][] = [
    ['24', () => [process.execPath]],
    ['20', oldNode],
  ];

  it.each(node)('reads a feed, a page and agency copy in version %s', async (version, start) => {
    const [command, ...args] = start();
    const printed = JSON.parse(await run(command, [...args, 'program.mjs'], outside));
    expect(printed).toEqual({
      version: expect.stringMatching(`^v${version}\\.`),
      core: { text: 'The ferry runs again.\n\nFares stay.', html: true, same: true, query: 'is', title: 'Article' },
      documents: [
        ['wire', 'Bridge to open early', true, true, true, true],
        ['rss', 'Bridge to open early', true, true, true, true],
        ['page', 'Bridge to open early', true, true, true, true],
      ],
    });
  });

  it('is 20 or newer for core, formats and reading, and 24 for the others', async () => {
    expect(imported.filter((name) => everywhere(packages.get(name)!))).toEqual(
      ['core', 'formats', 'reading'].map((name) => `@dateline/${name}`),
    );
    const [command, ...args] = oldNode();
    const start = inFolder('node_modules', 'dateline', 'dist', 'dateline.js');
    await expect(run(command, [...args, start, '--version'], outside)).rejects.toThrow(
      'dateline needs Node 24 or newer',
    );
  });

  it.each(node)('imports what the manifests say works in version %s', async (version, start) => {
    const [command, ...args] = start();
    const wanted = entries(version === '20' ? everywhere : undefined);
    const counts = JSON.parse(await run(command, [...args, 'import-each.mjs', ...wanted], outside));
    expect(Object.keys(counts)).toEqual(wanted);
  });

  it('loads with require what it imports', async () => {
    const wanted = entries();
    const imports = await run(process.execPath, ['import-each.mjs', ...wanted], outside);
    const requires = JSON.parse(await run(process.execPath, ['require-each.cjs', ...wanted], outside));
    expect(requires).toEqual(JSON.parse(imports));
  });
});

describe('a browser', () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
    server = createServer(({ url = '/' }, response) => {
      const path = new URL(url, 'http://127.0.0.1').pathname;
      const file = inFolder('built', path);
      const type = types[extname(file)];
      if (!type) return void response.writeHead(404).end();
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(readFileSync(file));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launch();
  });

  afterAll(async () => {
    await browser?.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** The strictest policy: no WebAssembly is compiled under it, and nothing is evaluated. */
  const policy = "default-src 'self'";

  const builders: Record<string, (outdir: string) => Promise<unknown>> = {
    Vite: (outDir) => {
      writeFileSync(inFolder('helper.js'), consumer.helper);
      return build({
        root: outside,
        base: './',
        logLevel: 'silent',
        configFile: false,
        worker: { format: 'es' },
        build: { outDir, modulePreload: false, rolldownOptions: { input: inFolder('index.html') } },
      });
    },
    esbuild: async (outdir) => {
      writeFileSync(inFolder('helper.js'), consumer.helperOf('./thread.js'));
      const entryPoints = ['main.js', 'worker.js', 'thread.js'].map((name) => inFolder(name));
      await bundle({ entryPoints, outdir, bundle: true, splitting: true, format: 'esm', platform: 'browser' });
      writeFileSync(join(outdir, 'index.html'), consumer.browserProgram['index.html']);
    },
  };

  it.each(Object.keys(builders))(
    'reads a page as Node does, in a page, in a worker and with the helper for workers, built by %s',
    async (name) => {
      const outdir = inFolder('built', name);
      mkdirSync(outdir, { recursive: true });
      await builders[name]!(outdir);
      expect(readdirSync(outdir)).toContain('index.html');
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      const { port } = server.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/${name}/index.html`);
      await expect
        .poll(async () => problems.length > 0 || (await page.evaluate(() => 'found' in globalThis)))
        .toBe(true);
      expect(problems).toEqual([]);
      const found = await page.evaluate(() => (globalThis as { found?: unknown }).found);
      await page.close();
      const script = "import { page, saidIn } from './said-in.js'; console.log(JSON.stringify(await saidIn(page)))";
      const inNode = JSON.parse(await run(process.execPath, ['--input-type=module', '-e', script], outside));
      expect(inNode.readings[0].voices.map(({ name }: { name: string }) => name)).toContain('Ines Calder');
      expect(found).toEqual({ here: inNode, inWorker: inNode, byHelper: inNode.readings });
    },
  );

  it('gets no schemas where only text is used', async () => {
    const code = async (source: string) => {
      writeFileSync(inFolder('part.js'), source);
      const built = await build({
        root: outside,
        logLevel: 'silent',
        configFile: false,
        build: { write: false, lib: { entry: 'part.js', formats: ['es'], fileName: 'part' } },
      });
      const [output] = Array.isArray(built) ? built : [built];
      if (!output || !('output' in output)) throw new Error('nothing was built');
      return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
    };
    const all = await code("import { parseArticle } from '@dateline/core'; console.log(parseArticle({}))");
    const text = await code(
      "import { articleText, spanText } from '@dateline/core'; console.log(articleText, spanText)",
    );
    expect(all).toContain('schemaVersion');
    expect(text).not.toContain('_zod');
    expect(text.length * 10).toBeLessThan(all.length);
  });
});
