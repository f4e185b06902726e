import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { apiReport } from './api-report.js';
import type { Manifest, Packed } from './install.js';

const folder = mkdtempSync(join(tmpdir(), 'dateline-api-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const manifest: Partial<Manifest> = { exports: { '.': { types: './index.d.ts', default: './index.js' } } };
  return apiReport({ name: 'one', folder, manifest } as Packed);
}

const files = {
  'index.d.ts': `
import { type Options, inner as other } from './inner.js';
export * from './more.js';
export { hidden as shown } from './inner.js';
export { z } from 'zod';
/** Reads. */
export declare function read(text: string, options?: Options): Promise<import('./inner.js').Result<string>>;
export declare function read(text: Uint8Array): Promise<typeof other>;
`,
  'inner.d.ts': `
export interface Options {
    /** How deep. */
    depth?: Depth;
}
type Depth = 1 | 2;
export type Result<T> = { value: T };
export declare const inner: unique symbol;
export declare const hidden: number;
export declare class Unused {}
`,
  'more.d.ts': `
export declare class Reader {
    private secret;
    open(): void;
}
`,
};

it('gives the names, and each declaration that they lead to, without comments and private members', () => {
  const text = report(files);
  expect(text.slice(text.indexOf('## one'))).toBe(`## one

- Reader
- read
- shown (hidden)
- z

## Of other packages

- z of zod

## Declarations

\`\`\`ts
type Depth = 1 | 2;

interface Options {
    depth?: Depth;
}

class Reader {
    open(): void;
}

type Result<T> = { value: T };

const hidden: number;

const inner: unique symbol;

function read(text: string, options?: Options): Promise<import('./inner.js').Result<string>>;
function read(text: Uint8Array): Promise<typeof other>;
\`\`\`
`);
});

it('stays the same where a declaration only moves, and changes with a type that is not exported itself', () => {
  const before = report(files);
  const moved = {
    'index.d.ts': files['index.d.ts'].replace("'./more.js'", "'./moved.js'"),
    'moved.d.ts': files['more.d.ts'],
  };
  expect(report(moved)).toBe(before);
  expect(report({ 'inner.d.ts': files['inner.d.ts'].replace('1 | 2', '1 | 2 | 3') })).not.toBe(before);
});
