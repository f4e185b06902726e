import { readFile } from 'node:fs/promises';

/** The name under which the web reader looks for the path below which it is reached. */
const BASE = 'dateline-base';

/**
 * A page of the build as it is served below a path. A build names its files as they lie to each other (`./assets/x.js`), since it
 * cannot know where its pages are; what a server or a person wrote into the page stands behind its head and stays as it is.
 */
export function withBase(html: string, base: string): string {
  const end = html.indexOf('</head>');
  if (end < 0) return html;
  const head = html.slice(0, end).replace(/ (href|src)="(?:\.\/|\/(?!\/))/g, ` $1="${base}/`);
  const meta = base === '' ? '' : `<meta name="${BASE}" content="${base}">`;
  return `${head}${meta}${html.slice(end)}`;
}

/** A page of a folder; undefined where there is none. */
export async function pageFile(path: string, base: string): Promise<string | undefined> {
  const html = await readFile(path, 'utf8').catch(() => undefined);
  return html === undefined ? undefined : withBase(html, base);
}
