import type { Article, Block, Span } from './types.js';

/** The text of a block that carries prose or code, else undefined. */
export function blockText(block: Block): string | undefined {
  return 'text' in block ? block.text : undefined;
}

/** The text that a span's offsets count in, or undefined where the Article has none there. */
export function textAt(article: Article, at: Span['at'], part?: number): string | undefined {
  if (at === 'headline' || at === 'deck') return article[at];
  const block = article.body[at];
  if (!block) return undefined;
  if (part === undefined) return blockText(block);
  return 'parts' in block ? block.parts?.[part]?.text : undefined;
}

/** The words a span points at; empty where it points outside the Article. */
export function spanText(article: Article, span: Span): string {
  return textAt(article, span.at, span.part)?.slice(span.start, span.end) ?? '';
}

/**
 * The dateline as it is to be set before the first words of the body. Undefined where there is none, and where the body
 * still begins with it, as web pages have it.
 */
export function leadingDateline(article: Article): string | undefined {
  const dateline = article.dateline?.text.trim();
  const first = article.body.find((block) => block.type === 'paragraph');
  if (!dateline || (first?.type === 'paragraph' && first.text.trimStart().startsWith(dateline))) return undefined;
  return dateline;
}

const WORDS_A_MINUTE = 230;
/** Two characters of Chinese or Japanese take as long to read as a word. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Characters that stand for words begin here; most texts have none, and are counted without looking scripts up. */
const FIRST_WORD_SIGN = 0x2e80;
const SPACE = /\s/;

/** Words between spaces, counted without making a list of them; undefined where characters stand for words. */
function spacedWords(text: string): number | undefined {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_WORD_SIGN) return undefined;
    const space = code < 0x80 ? code === 32 || (code > 8 && code < 14) : SPACE.test(text[at]!);
    if (!space && !inWord) words++;
    inWord = !space;
  }
  return words;
}

/** Minutes it takes to read a text, at 230 words each: 0 for one without words, else 1 at least. */
export function readingMinutes(text: string): number {
  const words = spacedWords(text) ?? text.match(WORD)?.length ?? 0;
  return words > 0 ? Math.max(1, Math.round(words / WORDS_A_MINUTE)) : 0;
}
