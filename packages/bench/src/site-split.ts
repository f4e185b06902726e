/** Second-level names under which countries let sites register. */
const SHARED = new Set('ac co com edu gob gouv gov govt go gr id ltd me mil ne net nhs nom or org plc sch'.split(' '));

/** The site of an address: about one name under a public suffix. The text itself where it is no web address. */
export function siteOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).hostname.toLowerCase().replace(/\.$/, '') : '';
  if (host === '') return url;
  const labels = host.split('.');
  const country = labels.at(-1)?.length === 2 && SHARED.has(labels.at(-2) ?? '');
  return labels.slice(country ? -3 : -2).join('.');
}

/** FNV-1a of a text, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

export const HALVES = ['tuning', 'unseen'] as const;
export type Half = (typeof HALVES)[number];

/** Which half of a corpus a page is in: all pages of a site in one. Only pages of the tuning half are looked at while the code is written. */
export function halfOf(url: string): Half {
  return HALVES[hash(siteOf(url)) & 1]!;
}

/** Which of some folds a page is in, whatever its half: all pages of a site in one. Another seed divides them anew. */
export function foldOf(url: string, folds: number, seed: number): number {
  return hash(`${seed} ${siteOf(url)}`) % folds;
}
