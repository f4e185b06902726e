/** A sentence of a page, as words to say and as the place where they stand. */
export interface SpokenSentence {
  text: string;
  range: Range;
}

/** What is said of an article, in its order: its headline, its deck and its prose. Tables, code and signs of notes are looked at. */
const SPOKEN =
  '#headline, #deck, p[id^="block-"]:not(.footnote, .embed), li[id^="block-"], :is(h2, h3, h4, h5, h6)[id^="block-"]';

/** The text nodes of an element that are its own words: not those of items inside it, nor the signs of notes. */
function wordsOf(element: Element): Text[] {
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
    const isOther = node instanceof Element && node.matches('.note-sign, ul, ol');
    return isOther ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
  });
  const nodes: Text[] = [];
  while (walk.nextNode()) nodes.push(walk.currentNode as Text);
  return nodes;
}

/** Where a character of the joined texts stands. */
function placeOf(nodes: readonly Text[], at: number): [Text, number] {
  let left = at;
  for (const node of nodes) {
    if (left <= node.length) return [node, left];
    left -= node.length;
  }
  const last = nodes.at(-1)!;
  return [last, last.length];
}

/** The sentences of an article that is shown. */
export function sentencesOf(article: Element, language: string | undefined): SpokenSentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return [...article.querySelectorAll(SPOKEN)].flatMap((element) => {
    const nodes = wordsOf(element);
    const all = nodes.map(({ data }) => data).join('');
    return [...segmenter.segment(all)].flatMap(({ segment, index }): SpokenSentence[] => {
      const text = segment.trim();
      if (!text) return [];
      const start = index + segment.indexOf(text);
      const range = document.createRange();
      range.setStart(...placeOf(nodes, start));
      range.setEnd(...placeOf(nodes, start + text.length));
      return [{ text, range }];
    });
  });
}
