// Puts the hash library into the one module that uses it, so that who installs core gets no package but zod beside it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeNotices } from '../../../scripts/third-party/notices.mjs';
import { bundledFiles, record } from '../../../scripts/third-party/record.mjs';

const file = fileURLToPath(new URL('../dist/sha256.js', import.meta.url));
const license = new URL('../node_modules/@noble/hashes/LICENSE', import.meta.url);
const { metafile } = await build({
  entryPoints: [file],
  outfile: file,
  allowOverwrite: true,
  bundle: true,
  format: 'esm',
  target: 'es2022',
  banner: { js: `/*! @noble/hashes:\n${readFileSync(license, 'utf8').trim()}\n*/` },
  metafile: true,
});
record(bundledFiles(metafile));
writeNotices();
