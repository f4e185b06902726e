// Turns src/model/kernel.wat into src/model/kernel-code.ts, so that any bundler takes it as a module: node scripts/kernel.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import loadWabt from 'wabt';

const model = new URL('../src/model/', import.meta.url);
const wabt = await loadWabt();
const module = wabt.parseWat('kernel.wat', readFileSync(new URL('kernel.wat', model), 'utf8'), { simd: true });
module.validate();
const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
writeFileSync(
  new URL('kernel-code.ts', model),
  `// Written by scripts/kernel.mjs from kernel.wat.\nexport const code: string =\n  '${base64}';\n`,
);
