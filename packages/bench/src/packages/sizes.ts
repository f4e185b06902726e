import { hash } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build } from 'esbuild';

const compress = promisify(brotliCompress);

/** Bytes in brotli of files that were compressed before: entries of one package share most of theirs. */
const compressed = new Map<string, number>();

async function brotliSize(contents: Uint8Array, quality: number): Promise<number> {
  const key = `${quality} ${hash('sha256', contents)}`;
  const known = compressed.get(key);
  if (known !== undefined) return known;
  const { length } = await compress(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
  compressed.set(key, length);
  return length;
}

/** Kilobytes (1,000 bytes) in brotli. */
export interface Sizes {
  /** What is loaded when the entry is imported. */
  first: number;
  /** That, and what is loaded later, when it is needed. */
  all: number;
}

/**
 * What an import costs once it is bundled: all that stands behind it, minified by esbuild, each file in brotli.
 * @param entry what stands behind `from`
 * @param folder where packages are found
 * @param apart packages that are not counted
 * @param quality of brotli: 9 takes a tenth of the time of 11 and gives five in a hundred more
 */
export async function bundledSizes(
  entry: string,
  folder: string,
  apart: readonly string[] = [],
  quality = 11,
): Promise<Sizes> {
  const { metafile, outputFiles } = await build({
    // As an entry point it is kept whole, also where nothing is imported of it.
    entryPoints: { entry },
    outdir: join(folder, 'sizes'),
    write: false,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
    absWorkingDir: folder,
    external: [...apart],
  });
  const outputs = Object.entries(metafile.outputs);
  const first = new Set<string>();
  const take = (name: string): void => {
    if (first.has(name) || !metafile.outputs[name]) return;
    first.add(name);
    for (const { path, kind } of metafile.outputs[name].imports) if (kind === 'import-statement') take(path);
  };
  take('sizes/entry.js');
  if (!metafile.outputs['sizes/entry.js']) throw new Error(`${entry} was not bundled.`);
  const sizes = { first: 0, all: 0 };
  for (const [name] of outputs) {
    const file = outputFiles.find(({ path }) => path === join(folder, name));
    if (!file) throw new Error(`${name} was not written.`);
    const length = await brotliSize(file.contents, quality);
    sizes.all += length / 1000;
    if (first.has(name)) sizes.first += length / 1000;
  }
  return sizes;
}
