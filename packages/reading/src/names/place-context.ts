import type { Name, TextSpan } from '@dateline/core/reading';
import type { Gazetteer, Place } from '../gazetteer/gazetteer.js';
import { type Doc, rangeOf } from '../text/index.js';
import { isCapital } from './runs.js';

/** What the words beside the mentions of a place say of where it is. */
export interface PlaceContext {
  /** The countries and regions that stand behind it: ", Virginia". */
  behind: readonly Place[];
  /** Of which kind it is: "Velm and Harwick counties", "the governor of Velm". */
  kind?: Place['kind'];
}

/** Words that the name of a state or a country behind a town has at most. */
const LAND = 3;

/** Two capitals that stand for a state behind a town: TX. Others are not known by them. */
const POSTAL = /^[A-Z]{2}$/;

/** The countries and regions whose name or short form stands behind a comma. */
function landsFrom(doc: Doc, first: number, country: string | undefined, gazetteer: Gazetteer): readonly Place[] {
  for (let length = LAND; length > 0; length--) {
    if (first + length > doc.size) continue;
    const text = doc.text.slice(doc.start[first], doc.end[first + length - 1]);
    const isLand = ({ kind, size }: Place) => kind === 'country' || (kind === 'region' && size === undefined);
    const named = gazetteer.all(text).filter(isLand);
    const lands = named.length > 0 || length > 1 ? named : gazetteer.all(`${text}.`).filter(isLand);
    if (lands.length > 0) return lands;
    if (length === 1 && country && POSTAL.test(text)) {
      return [{ name: text, kind: 'region', country, region: `${country}${text}` }];
    }
  }
  return [];
}

/** How far behind a name, in tokens, the word may stand that says of what kind a list of places is. */
const LIST = 24;
/** Letters that a word has at most that joins two places of a list. */
const JOINT = 3;

/** What the word says that ends a list of places in which a name stands: "Velm, Harwick and Bergen counties". */
function kindOfList(doc: Doc, from: number, { kinds }: Gazetteer): Place['kind'] | undefined {
  let listed = false;
  for (let token = from; token < doc.size && token < from + LIST; token++) {
    const word = doc.lower[token]!;
    if (kinds[word]) return listed && word.endsWith('s') ? kinds[word] : undefined;
    const joins = word === ',' || (!isCapital(doc, token) && word.length <= JOINT && /^\p{Ll}/u.test(word));
    if (!joins && !isCapital(doc, token)) return undefined;
    listed = true;
  }
  return undefined;
}

function kindBeside(doc: Doc, first: number, last: number, gazetteer: Gazetteer): Place['kind'] | undefined {
  const { kinds, kindsBehind, joint } = gazetteer;
  const next = doc.lower[last] ?? '';
  const behind = kinds[next] ?? kindsBehind[next];
  if (behind) return behind;
  if (doc.lower[first - 1] === joint)
    return kinds[doc.lower[first - 2] ?? ''] ?? kindsBehind[doc.lower[first - 2] ?? ''];
  return kinds[doc.lower[first - 1] ?? ''] ?? kindOfList(doc, last, gazetteer);
}

/** What stands beside the mentions of a name. @param country whose states copy names by two letters, if it can be there */
export function contextOf(
  doc: Doc,
  { mentions }: Pick<Name<TextSpan>, 'mentions'>,
  country: string | undefined,
  gazetteer: Gazetteer,
): PlaceContext {
  const behind: Place[] = [];
  let kind: Place['kind'] | undefined;
  for (const span of mentions) {
    const { first, last } = rangeOf(doc, span);
    if (doc.lower[last] === ',') behind.push(...landsFrom(doc, last + 1, country, gazetteer));
    kind ??= kindBeside(doc, first, last, gazetteer);
  }
  return { behind, ...(kind && { kind }) };
}
