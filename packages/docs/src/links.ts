import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The text of a page without code, where nothing is a link or a heading. */
const withoutBlocks = (text: string): string => text.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1\s*$/gm, '');
const withoutCode = (text: string): string => withoutBlocks(text).replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, '');

/** The anchor that GitHub gives a heading. */
const slug = (heading: string): string =>
  heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\\(.)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');

/** Every anchor of a page: those of its headings, a second one of a name with a number, and those that are written. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  const body = withoutBlocks(text);
  for (const [, heading = ''] of body.matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const name = slug(heading);
    let anchor = name;
    for (let number = 1; anchors.has(anchor); number++) anchor = `${name}-${number}`;
    anchors.add(anchor);
  }
  for (const [, id = ''] of body.matchAll(/<a id="([^"]+)">/g)) anchors.add(id);
  return anchors;
}

/** Where the links and pictures of a page lead, as they are written; those within code do not count. */
export function linksOf(text: string): string[] {
  const inline = withoutCode(text).matchAll(/\]\(<?([^()\s>]+(?:\([^()\s]*\)[^()\s]*)*)>?(?: +"[^"]*")?\)/g);
  const defined = withoutCode(text).matchAll(/^\[[^\]]+\]: +(\S+)/gm);
  return [...inline, ...defined].map(([, target = '']) => target);
}

const anchors = new Map<string, Set<string>>();

function anchorsOfFile(file: string): Set<string> {
  const known = anchors.get(file) ?? anchorsOf(readFileSync(file, 'utf8'));
  anchors.set(file, known);
  return known;
}

/** The links of a page that lead to no file or no anchor of the repository. Addresses of other hosts are not asked. */
export function brokenLinks(file: string): string[] {
  return linksOf(readFileSync(file, 'utf8')).filter((link) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : join(dirname(file), decodeURIComponent(path));
    if (!existsSync(target)) return true;
    if (anchor === undefined) return false;
    return !statSync(target).isFile() || !anchorsOfFile(target).has(decodeURIComponent(anchor));
  });
}
