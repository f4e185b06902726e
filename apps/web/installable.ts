import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
/** Pixels of the sides of icons: those that browsers ask for, and that of a telephone's home screen. */
const SIZES = [192, 512];
const HOME_SCREEN = 180;

/** A colour of the light paper, then of the dark one, by the name that the style sheets give it. */
function colours(name: string): { light: string; dark: string } {
  const found = readFileSync(here('src/styles/tokens.css'), 'utf8').matchAll(
    new RegExp(`--${name}: (#[0-9a-f]+);`, 'g'),
  );
  const [light, dark] = [...found].map(([, colour]) => colour);
  if (!light || !dark) throw new Error(`The tokens have no --${name} for both papers.`);
  return { light, dark };
}

const drawing = readFileSync(here('public/favicon.svg'), 'utf8');
/** Platforms cut icons to a shape of their own, so such an icon is coloured up to its edges. Its letter lies within the part that none cuts off. */
const uncut = drawing.replace(/ rx="\d+"/, '');

const icon = (svg: string, size: number) =>
  sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();

const path = (name: string, size: number) => `icons/${name}-${size}.png`;

/** The Web App Manifest (W3C). Its addresses are relative to its own, so that it holds wherever Dateline is served. */
function manifest(): object {
  const paper = colours('paper').light;
  const shortcut = (name: string, url: string) => ({
    name,
    url,
    icons: [{ src: path('icon', 192), sizes: '192x192', type: 'image/png' }],
  });
  return {
    id: './',
    name: 'Dateline',
    short_name: 'Dateline',
    description: 'Reads the news: a newspaper made for screens.',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: paper,
    background_color: paper,
    categories: ['news'],
    icons: SIZES.flatMap((size) =>
      (['any', 'maskable'] as const).map((purpose) => ({
        src: path(purpose === 'any' ? 'icon' : 'mask', size),
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ),
    shortcuts: [shortcut('Unread', 'unread'), shortcut('Saved', 'saved'), shortcut('Read later', 'later')],
    share_target: {
      action: 'add',
      method: 'GET',
      enctype: 'application/x-www-form-urlencoded',
      params: { title: 'title', text: 'text', url: 'url' },
    },
  };
}

/** What a browser needs to install the reader: the manifest and its icons, drawn from the one of the tab. */
export function installable(): Plugin {
  return {
    name: 'installable',
    apply: 'build',
    async generateBundle() {
      const emit = (fileName: string, source: string | Uint8Array) =>
        this.emitFile({ type: 'asset', fileName, source });
      emit('manifest.webmanifest', JSON.stringify(manifest()));
      for (const size of SIZES) {
        emit(path('icon', size), await icon(drawing, size));
        emit(path('mask', size), await icon(uncut, size));
      }
      emit(path('home', HOME_SCREEN), await icon(uncut, HOME_SCREEN));
    },
    transformIndexHtml() {
      const { light, dark } = colours('paper');
      const colour = (content: string, media: string): HtmlTagDescriptor => ({
        tag: 'meta',
        attrs: { name: 'theme-color', content, media: `(prefers-color-scheme: ${media})` },
        injectTo: 'head',
      });
      const link = (rel: string, href: string, more = {}): HtmlTagDescriptor => ({
        tag: 'link',
        attrs: { rel, href, ...more },
        injectTo: 'head',
      });
      return [
        colour(light, 'light'),
        colour(dark, 'dark'),
        // Who has to sign in is asked for the manifest as well.
        link('manifest', './manifest.webmanifest', { crossorigin: 'use-credentials' }),
        link('apple-touch-icon', `./${path('home', HOME_SCREEN)}`),
      ];
    },
  };
}
