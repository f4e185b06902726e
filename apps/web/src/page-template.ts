import { EMBEDDED, type Embedded } from './app/embedded.js';
import type { Look } from './app/look.js';

/** What the build says of its files (Vite's manifest). */
type Manifest = Record<string, { file: string; imports?: string[] }>;

export interface Template {
  /** The page of the build, up to each place where something is put in. */
  html: string;
  manifest: Manifest;
}

export interface Page {
  /** BCP 47, and how it runs. */
  language: string;
  direction: 'ltr' | 'rtl';
  look: Look;
  title: string;
  /** What stands in the page, as React drew it. */
  html: string;
  embedded: Embedded | undefined;
  /** The sources that draw the view, whose files are to come early. */
  modules: readonly string[];
}

const ROOT = '<div id="root"></div>';

/** The style sheet before the scripts, and these with less haste: the text is read without them, but not without it. */
function textFirst(html: string): string {
  const [sheet = ''] = /[ \t]*<link rel="stylesheet"[^>]*>\n?/.exec(html) ?? [];
  return html
    .replace(sheet, '')
    .replace(/[ \t]*<script type="module"/, (script) => `${sheet}${script}`)
    .replace(/<(script type="module"|link rel="modulepreload")/g, '<$1 fetchpriority="low"');
}

/** @throws Error where it is not the page of this build */
export function templateOf(html: string, manifest: Manifest): Template {
  for (const part of ['<html lang="en">', '<title>Dateline</title>', '</head>', ROOT])
    if (!html.includes(part)) throw new Error(`The page of the web reader has no ${part}.`);
  return { html: textFirst(html), manifest };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign]!);

/** JSON that may stand in a page: no letter of it can end the element or begin another. */
const jsonInPage = (value: unknown) =>
  JSON.stringify(value).replace(/[<>&]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);

/** What React wants early, such as the first picture, it writes before all else. It belongs to the head: the reader looks for its own elements. */
function withoutLinks(drawn: string): { links: string; text: string } {
  const [links] = /^(?:<link [^>]*>)*/.exec(drawn)!;
  return { links, text: drawn.slice(links.length) };
}

/** Adds the files of a source, and those that they need. */
function filesOf(manifest: Manifest, source: string, found: Set<string>): void {
  const { file, imports = [] } = manifest[source] ?? {};
  if (file === undefined || found.has(file)) return;
  found.add(file);
  for (const other of imports) filesOf(manifest, other, found);
}

export function pageOf(
  { html, manifest }: Template,
  { language, direction, look, title, html: drawn, embedded, modules }: Page,
): string {
  const { theme, size, density } = look;
  const attributes = [
    theme !== undefined && theme !== 'auto' && ` data-theme="${theme}"`,
    size !== undefined && size !== 'normal' && ` data-size="${size}"`,
    density !== undefined && ` data-density="${density}"`,
  ];
  const files = new Set<string>();
  for (const module of modules) filesOf(manifest, module, files);
  // `start.ts` asks for them once the text is on the screen; where there is none, they come at once.
  const link = embedded
    ? '<link rel="later" fetchpriority="low" crossorigin href="./'
    : '<link rel="modulepreload" fetchpriority="low" crossorigin href="./';
  const early = [...files].filter((file) => !html.includes(`/${file}"`)).map((file) => `${link}${file}">`);
  const { links, text } = withoutLinks(drawn);
  const data = embedded && `<script type="application/json" id="${EMBEDDED}">${jsonInPage(embedded)}</script>`;
  // What is put in is no pattern: a dollar sign in a story is a dollar sign.
  const put = (page: string, place: string, content: string) => page.replace(place, () => content);
  let page = put(
    html,
    '<html lang="en">',
    `<html lang="${language}" dir="${direction}"${attributes.filter(Boolean).join('')}>`,
  );
  page = put(page, '<title>Dateline</title>', `<title>${escaped(title)}</title>`);
  page = put(page, '</head>', `${links}${early.join('')}</head>`);
  return put(page, ROOT, `<div id="root">${text}</div>${data ?? ''}`);
}
