import { readdirSync, readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { readText } from './read.js';

const fixtures = new URL('../fixtures/', import.meta.url);

/** The texts of all fixtures, and one of several blocks of the network. */
const texts = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .flatMap(
    (file) => JSON.parse(readFileSync(new URL(file, fixtures), 'utf8')) as { text?: string } | { text: string }[],
  )
  .flatMap(({ text }) => text ?? []);
const long = Array.from({ length: 2 }, () => texts.join('\n\n')).join('\n\n');

/** How a module reads that is loaded where there is no WebAssembly. */
async function withoutWebAssembly(): Promise<typeof readText> {
  vi.resetModules();
  const { readText: plain } = await import('./read.js');
  const { loadKernel } = await import('./model/load-kernel.js');
  return async (...args) => {
    vi.stubGlobal('WebAssembly', undefined);
    try {
      expect(Object.prototype.toString.call(loadKernel().memory)).toBe('[object Object]');
      return await plain(...args);
    } finally {
      vi.unstubAllGlobals();
    }
  };
}

it('reads the same where no WebAssembly may be compiled', async () => {
  const plain = await withoutWebAssembly();
  for (const text of [...texts, long]) {
    const context = { published: '2021-06-16', language: 'en' };
    expect(await plain(text, context)).toEqual(await readText(text, context));
  }
  const { statements, voices, names } = await readText(long, { language: 'en' });
  for (const list of [statements, voices, names]) expect(list.length).toBeGreaterThan(50);
  expect(long.length).toBeGreaterThan(20_000);
});
