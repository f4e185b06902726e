// The examples of docs/http-api.md, run with curl against a server that asks for a token.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { article, folder, open, served } from './help.js';

const call = promisify(execFile);
const page = readFileSync(new URL('../../../docs/http-api.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines]) => lines!);
const hasCurl = await call('curl', ['--version']).then(
  () => true,
  () => false,
);

it.skipIf(!hasCurl)('the examples of the page on the HTTP API work as they stand there (curl)', async () => {
  const library = await open();
  await library.put([article(1), article(2)]);
  const { secret } = await library.addToken('page', ['read', 'write']);
  const { url } = await served({ needsToken: true }, library);
  const env = { ...process.env, DATELINE: url, TOKEN: secret };
  expect(examples.length).toBeGreaterThan(4);
  const { stdout } = await call('bash', ['-euc', examples.join('\n')], { cwd: folder(), env });
  for (const told of [
    '"headline":"Story number 1"',
    '["article-1"]',
    '"name":"Bridges"',
    '"kind":"article"',
    '"articles":0',
  ])
    expect(stdout).toContain(told);
  await expect(call('bash', ['-euc', examples[0]!], { env: { ...env, TOKEN: 'wrong' } })).rejects.toThrow();
});
