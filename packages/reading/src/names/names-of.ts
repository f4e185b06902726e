import type { Name, TextSpan } from '@dateline/core/reading';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { Language } from '../language/language.js';
import type { Steps } from '../steps.js';
import type { Doc } from '../text/index.js';
import { nameSteps } from './find-names.js';
import { locate } from './locate.js';
import { withPlace, withWithin } from './with-place.js';
import { placesWithin } from './within.js';

/**
 * The names of a text: `own` are what the text names, `all` have the places too that stand within other names. Step by step.
 * @param labels of the head of names, where the language has a model
 */
export function* namesOf(
  doc: Doc,
  { names: words, findNames: find }: Pick<Language, 'names' | 'findNames'>,
  gazetteer: Gazetteer | undefined,
  labels: Uint8Array | undefined,
  filedFrom: string | undefined,
): Steps<{ own: readonly Name<TextSpan>[]; all: Name<TextSpan>[] }> {
  if (!gazetteer) return { own: [], all: [] };
  if (find || !words) {
    const own = withPlace(locate(doc, find?.(doc, gazetteer) ?? [], gazetteer, filedFrom), filedFrom, gazetteer);
    return { own, all: own };
  }
  const tables = { words, gazetteer };
  const found = yield* nameSteps(doc, tables, labels);
  yield;
  const within = yield* placesWithin(doc, found, labels, tables);
  yield;
  const located = locate(doc, withWithin(found, within), gazetteer, filedFrom);
  yield;
  const own = found.map(({ aliases, mentions }, at) => ({ ...located[at]!, aliases, mentions }));
  return { own: withPlace(own, filedFrom, gazetteer), all: withPlace(located, filedFrom, gazetteer) };
}
