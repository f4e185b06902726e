import type { Subject } from '@dateline/core';
import type { Evidence, Found } from '../evidence/evidence.js';
import { isNode, listOf, textIn } from '../evidence/json-ld.js';
import { unescaped } from '../evidence/unescaped.js';

const MOST = 30;

/** Addresses of vocabularies; others are home pages and profiles of whoever the story is about. */
const VOCABULARY = /\/(?:wiki|entity|resource|concepts?|subjects?|topics?|authorities|newscodes?|vocab\w*|id)\//i;

/** The vocabulary and the code of an address such as `https://www.wikidata.org/entity/Q42`. */
function coded(address: string): { scheme: string; code: string } | undefined {
  if (!/^https?:\/\//i.test(address)) return undefined;
  const bare = address.replace(/[/#]+$/, '');
  const cut = Math.max(bare.lastIndexOf('/'), bare.lastIndexOf('#')) + 1;
  const [scheme, code] = [bare.slice(0, cut), bare.slice(cut)];
  return code && URL.canParse(scheme) && (/\d/.test(code) || VOCABULARY.test(scheme)) ? { scheme, code } : undefined;
}

/** What JSON-LD says the story is about, by what it says this is the same as. */
export function subjectsOf({ head, story }: Evidence): Found<Subject[]> | undefined {
  const subjects = new Map<string, Subject>();
  for (const raw of listOf(story?.about)) {
    const node = head.linked.resolve(raw);
    if (!isNode(node)) continue;
    const name = textIn(node.name);
    const addresses = listOf(node.sameAs).flatMap((one) => textIn(one, ['@id', 'url']) ?? []);
    for (const address of addresses) {
      const subject = coded(address);
      if (subject) subjects.set(address, { ...subject, ...(name && { name: unescaped(name) }) });
    }
  }
  const value = [...subjects.values()].slice(0, MOST);
  return value.length > 0 ? { value, from: 'json-ld', detail: 'about' } : undefined;
}
