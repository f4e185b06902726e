import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import loadWabt from 'wabt';
import { code } from '../src/model/kernel-code.js';

it('ships what kernel.wat says; node scripts/kernel.mjs compiles it', async () => {
  const wabt = await loadWabt();
  const source = readFileSync(new URL('../src/model/kernel.wat', import.meta.url), 'utf8');
  const { buffer } = wabt.parseWat('kernel.wat', source, { simd: true }).toBinary({});
  expect(Buffer.from(buffer).toString('base64')).toBe(code);
});
