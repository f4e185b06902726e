// node scripts/picture.mjs [--light] OUT.png COLUMNS ROWS KEYS... : the terminal reader as a picture. KEYS are typed one after
// the other; DATELINE_LIBRARY says which library. What the reader writes is drawn by xterm.js in Chromium, pictures of articles too.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../../scripts/chromium.mjs';

const isLight = process.argv.includes('--light');
const [out, columns, rows, ...typed] = process.argv.slice(2).filter((word) => word !== '--light');
if (!out || !columns || !rows) {
  process.stderr.write('Usage: node scripts/picture.mjs [--light] OUT.png COLUMNS ROWS [KEYS ...]\n');
  process.exit(2);
}
const [cols, lines] = [Number(columns), Number(rows)];
const dateline = join(dirname(fileURLToPath(import.meta.url)), '../dist/dateline.js');
const names = { enter: '\r', escape: '\u001b', space: ' ', down: '\u001b[B' };

const theme = isLight
  ? { background: '#fdfcf9', foreground: '#23211e', cyan: '#1f6f7a', red: '#a02d20' }
  : { background: '#1d1f21', foreground: '#d6d3cc', cyan: '#7fb8c0', red: '#e07a6a' };
/** Pixels of a cell of the font below. */
const cell = { width: 8, height: 18 };
const colour = theme.background.match(/[0-9a-f]{2}/g).join('/');
/** What the terminal says of itself when it is asked: its page, that it takes inline images, its cells, and its kind. */
const ANSWER = `\u001b]11;rgb:${colour}\u001b\\\u001bP>|WezTerm\u001b\\\u001b[6;${cell.height};${cell.width}t\u001b[?62c`;

/** Milliseconds without output after which a screen is finished. */
const QUIET = 1500;

async function record() {
  let output = '';
  let last = Date.now();
  const pty = spawn(process.execPath, [dateline], {
    cols,
    rows: lines,
    name: 'xterm-256color',
    env: { ...process.env, COLORTERM: 'truecolor' },
  });
  pty.onData((data) => {
    output += data;
    if (data.includes('\u001b[c')) pty.write(ANSWER);
    last = Date.now();
  });
  const settled = async () => {
    while (!output.includes(' unread') || Date.now() - last < QUIET)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await settled();
  for (const keys of typed) {
    last = Date.now();
    pty.write(names[keys] ?? keys);
    await settled();
  }
  pty.kill();
  return output;
}

async function browser() {
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH });
  return chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
}

/** The font as rules of CSS: pictures are the same on every machine. */
function fonts() {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/jetbrains-mono/package.json'));
  return ['400-normal', '400-italic', '700-normal', '700-italic']
    .map((face) => {
      const [weight, style] = face.split('-');
      const data = readFileSync(join(folder, `files/jetbrains-mono-latin-${face}.woff2`)).toString('base64');
      return `@font-face{font-family:Mono;font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
    })
    .join('');
}

const output = await record();
const xterm = dirname(createRequire(import.meta.url).resolve('@xterm/xterm/package.json'));
const chrome = await browser();
try {
  const page = await chrome.newPage({ viewport: { width: 1600, height: 1200 }, deviceScaleFactor: 1 });
  await page.setContent(
    `<body style="margin:0;background:${theme.background}"><div id="terminal" style="display:inline-block;padding:10px"></div>`,
  );
  await page.addStyleTag({ content: readFileSync(join(xterm, 'css/xterm.css'), 'utf8') + fonts() });
  await page.evaluate(() =>
    Promise.all(['400', '700', 'italic 400', 'italic 700'].map((face) => document.fonts.load(`${face} 14px Mono`))),
  );
  await page.addScriptTag({ content: readFileSync(join(xterm, 'lib/xterm.js'), 'utf8') });
  const images = createRequire(import.meta.url).resolve('@xterm/addon-image');
  await page.addScriptTag({ content: readFileSync(images, 'utf8') });
  await page.evaluate(
    ({ output, cols, rows, theme }) =>
      new Promise((resolve) => {
        const terminal = new window.Terminal({
          cols,
          rows,
          fontSize: 14,
          fontFamily: 'Mono, monospace',
          theme,
          allowProposedApi: true,
        });
        terminal.loadAddon(new window.ImageAddon.ImageAddon());
        terminal.open(document.getElementById('terminal'));
        terminal.write(output, () => setTimeout(resolve, 500));
      }),
    { output, cols, rows: lines, theme },
  );
  // The font has no block characters: the bar before what is selected is drawn.
  await page.evaluate(() => {
    for (const span of document.querySelectorAll('.xterm-rows span')) {
      // Nor has it the arrow to the left: that is the one upwards, turned.
      span.innerHTML = span.innerHTML.replace(
        '←',
        '<i style="display:inline-block;font-style:normal;transform:rotate(-90deg)">↑</i>',
      );
      span.innerHTML = span.innerHTML.replace(
        '→',
        '<i style="display:inline-block;font-style:normal;transform:rotate(90deg)">↑</i>',
      );
      if (!span.textContent.includes('▌')) continue;
      const bar = document.createElement('i');
      bar.style.cssText =
        'display:inline-block;width:4px;height:18px;margin-right:4px;vertical-align:top;background:currentColor';
      span.replaceChildren(bar, span.textContent.replace('▌', ''));
    }
  });
  writeFileSync(out, await page.locator('#terminal').screenshot());
} finally {
  await chrome.close();
}
