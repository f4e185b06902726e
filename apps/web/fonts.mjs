// Makes the fonts of the reader from those of their packages, with what the reader uses: weights from regular to bold, the
// italic in one weight, and of the face for headlines one weight, drawn for their size. That takes 116 kB of a page in
// Latin letters instead of 303.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';
import { record } from '../../scripts/third-party/record.mjs';

const out = join(dirname(fileURLToPath(import.meta.url)), 'src/fonts');
const folder = (name) => dirname(fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/package.json`)));

const faces = [
  {
    family: 'Newsreader Text',
    from: 'newsreader',
    file: 'wght-normal',
    axes: { wght: { min: 400, max: 700 } },
    weight: '400 700',
  },
  {
    family: 'Newsreader Text',
    from: 'newsreader',
    file: 'wght-italic',
    axes: { wght: 400 },
    weight: '400',
    style: 'italic',
  },
  {
    family: 'Newsreader Display',
    from: 'newsreader',
    file: 'opsz-normal',
    axes: { opsz: 40, wght: 600 },
    weight: '600',
  },
  { family: 'Inter', from: 'inter', file: 'wght-normal', axes: { wght: { min: 400, max: 700 } }, weight: '400 700' },
];

/** The characters of a range as style sheets write it: U+0000-00FF, U+0131. */
function charactersOf(range) {
  const codes = range.split(',').flatMap((part) => {
    const [first, last = first] = part
      .trim()
      .replace('U+', '')
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return String.fromCodePoint(...codes);
}

// A text whose lines break elsewhere while it is read is worse than one in the letters of the system: what has not come
// within the first tenth of a second is used from the next page on. The interface has short words, which move nothing.
const displayOf = (family) => (family === 'Inter' ? 'swap' : 'optional');

rmSync(out, { recursive: true, force: true });
rmSync(join(out, '../../third-party.json'), { force: true });
mkdirSync(out, { recursive: true });
const rules = [];
const sources = [];
for (const { family, from, file, axes, weight, style = 'normal' } of faces) {
  const display = displayOf(family);
  const ranges = JSON.parse(readFileSync(join(folder(from), 'unicode.json'), 'utf8'));
  for (const [script, range] of Object.entries(ranges)) {
    const path = join(folder(from), 'files', `${from}-${script}-${file}.woff2`);
    const source = readFileSync(path);
    sources.push(path);
    const name = `${family}-${script}-${style}`.toLowerCase().replaceAll(' ', '-');
    const font = await subset(source, charactersOf(range), { targetFormat: 'woff2', variationAxes: axes });
    writeFileSync(join(out, `${name}.woff2`), font);
    rules.push(`@font-face {
  font-family: "${family}";
  font-style: ${style};
  font-display: ${display};
  font-weight: ${weight};
  src: url("./${name}.woff2") format("woff2");
  unicode-range: ${range};
}
`);
  }
}
writeFileSync(join(out, 'faces.css'), rules.join(''));
record(sources, join(out, '../..'));
