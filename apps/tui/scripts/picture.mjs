// node scripts/picture.mjs OUT.png COLUMNS ROWS KEYS... : the terminal reader as a picture. KEYS are typed one after the
// other; DATELINE_LIBRARY says which library. What the reader writes is drawn by xterm.js in Chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from '@lydell/node-pty';
import { chromium } from 'playwright-core';
import { chromiumPath } from '../../../scripts/chromium.mjs';

const [out, columns, rows, ...typed] = process.argv.slice(2);
if (!out || !columns || !rows) {
  process.stderr.write('Usage: node scripts/picture.mjs OUT.png COLUMNS ROWS [KEYS ...]\n');
  process.exit(2);
}
const [cols, lines] = [Number(columns), Number(rows)];
const dateline = join(dirname(fileURLToPath(import.meta.url)), '../dist/dateline.js');
const names = { enter: '\r', escape: '\u001b', space: ' ', down: '\u001b[B' };

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
    '<body style="margin:0;background:#1d1f21"><div id="terminal" style="display:inline-block;padding:10px"></div>',
  );
  await page.addStyleTag({ content: readFileSync(join(xterm, 'css/xterm.css'), 'utf8') + fonts() });
  await page.evaluate(() =>
    Promise.all(['400', '700', 'italic 400', 'italic 700'].map((face) => document.fonts.load(`${face} 14px Mono`))),
  );
  await page.addScriptTag({ content: readFileSync(join(xterm, 'lib/xterm.js'), 'utf8') });
  await page.evaluate(
    ({ output, cols, rows }) =>
      new Promise((resolve) => {
        const terminal = new window.Terminal({
          cols,
          rows,
          fontSize: 14,
          fontFamily: 'Mono, monospace',
          theme: { background: '#1d1f21', foreground: '#d6d3cc', cyan: '#7fb8c0', red: '#e07a6a' },
        });
        terminal.open(document.getElementById('terminal'));
        terminal.write(output, () => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }),
    { output, cols, rows: lines },
  );
  // The font has no block characters: the bar before what is selected is drawn.
  await page.evaluate(() => {
    for (const span of document.querySelectorAll('.xterm-rows span')) {
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
