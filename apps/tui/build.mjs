// Builds the package: the command line and the reader as files that load each other when needed, the library's thread, the
// web reader and the starter edition. What stands in dist/ needs nothing installed beside it.
import { chmodSync, cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { writeNotices } from '../../scripts/third-party/notices.mjs';
import { bundledFiles, record } from '../../scripts/third-party/record.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, 'dist');
const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));

const common = {
  absWorkingDir: here,
  bundle: true,
  // Packages say that they have no side effects; a chunk they import for nothing else is rightly left out.
  logOverride: { 'ignored-bare-import': 'silent' },
  format: 'esm',
  platform: 'node',
  target: 'node24',
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
};

/** Books are made without pictures: what would fetch them stays out. */
const withoutFetching = {
  name: 'without-fetching',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^axios$/ }, () => ({ path: 'axios', namespace: 'nothing' }));
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'export default undefined' }));
  },
};

/** What makes sixels has a variable that it does not declare, which no module may. */
const declared = {
  name: 'declared',
  setup({ onLoad }) {
    onLoad({ filter: /sixel[\\/]upng\.js$/ }, ({ path }) => ({ contents: `var UPNG;${readFileSync(path, 'utf8')}` }));
  },
};

rmSync(dist, { recursive: true, force: true });
rmSync(join(here, 'third-party.json'), { force: true });
const program = await build({
  ...common,
  // The library that makes books looks for its templates beside the folder it stands in.
  entryPoints: {
    main: 'src/cli/main.ts',
    'library-worker': '@dateline/library/worker',
    'pictures-worker': 'src/pictures/thread/worker.ts',
    'epub/book': 'src/edition/epub/book.ts',
  },
  outdir: dist,
  splitting: true,
  // Beside main.js, so that files are found from any of them in the same way.
  chunkNames: '[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  jsx: 'automatic',
  define: {
    'process.env.NODE_ENV': '"production"',
    DATELINE_VERSION: JSON.stringify(version),
  },
  // React and some of what makes books ask for Node's modules the old way.
  banner: { js: "import{createRequire as nodeRequire}from'node:module';const require=nodeRequire(import.meta.url);" },
  plugins: [withoutFetching, declared],
  // Pictures are resized where a person has installed it.
  external: ['sharp'],
});
const start = await build({
  ...common,
  // Any Node that has modules must be able to read this one, to say that it is too old.
  target: 'es2022',
  entryPoints: ['src/dateline.ts'],
  outdir: dist,
  plugins: [
    {
      name: 'main-apart',
      setup({ onResolve }) {
        onResolve({ filter: /cli\/main\.js$/ }, () => ({ path: './main.js', external: true }));
      },
    },
  ],
});
chmodSync(join(dist, 'dateline.js'), 0o755);

// The decoders look for their WebAssembly beside the thread.
const decoders = [
  'jpeg/codec/dec/mozjpeg_dec.wasm',
  'webp/codec/dec/webp_dec.wasm',
  'avif/codec/dec/avif_dec.wasm',
].map((file) => join(here, 'node_modules/@jsquash', file));
for (const file of decoders) cpSync(file, join(dist, basename(file)));

// What the server describes itself with.
cpSync(join(here, '../../packages/server/dist/openapi.json'), join(dist, 'openapi.json'));

const web = join(here, '../web/dist');
if (!existsSync(web)) throw new Error('apps/web is not built: run turbo, which builds it first.');
cpSync(web, join(dist, 'web'), { recursive: true });
const edition = join(here, '../../packages/library/edition');
cpSync(edition, join(dist, 'edition'), { recursive: true });
const templates = join(dirname(fileURLToPath(import.meta.resolve('@lesjoursfr/html-to-epub'))), '../templates');
cpSync(templates, join(dist, 'templates'), { recursive: true });
cpSync(join(here, 'src/edition/epub/package.opf.ejs'), join(dist, 'epub/package.opf.ejs'));

const bundled = [program, start].flatMap(({ metafile }) => bundledFiles(metafile, here));
record([...bundled, ...decoders, web, edition, templates], here);
writeNotices({ cwd: here, sbom: true });
