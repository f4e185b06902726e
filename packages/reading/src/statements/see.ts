import { tagWords } from '../model/tagger.js';
import { wordsOf } from '../model/words.js';
import type { Doc } from '../text/index.js';
import type { Seen } from './features.js';
import { cuesOf, grammarOf } from './grammar.js';
import { layoutOf } from './layout.js';

/** All that the features of a text are drawn from. */
export function see(doc: Doc, tagger: Int32Array): Seen {
  const words = wordsOf(doc);
  const tags = tagWords(doc, words, tagger);
  const cues = cuesOf(doc, tags);
  return { doc, words, tags, cues, grammar: grammarOf(doc, tags), layout: layoutOf(doc, tags, cues) };
}
