import type { Article } from '@dateline/core';
import type { RedlineChange } from '@dateline/core/library';
import { type Compared, isNoise } from './meaning.js';
import { fold } from './word-forms.js';
import type { Version } from './words.js';

/** An address without what only says how large a picture is sent, or which session asks. */
function mediaKey(address: string): string {
  return address
    .replace(/[?#].*$/, '')
    .replace(/[-_]?\d+x\d+(?=\.|$)/, '')
    .toLowerCase();
}

/** The pictures and recordings of a story, by address, with what they are called. */
function mediaOf({ media, body }: Article): Map<string, string> {
  const found = new Map<string, string>();
  const figures = body.flatMap((block) => (block.type === 'figure' ? [block] : []));
  for (const { url, alt } of [...media, ...figures]) found.set(mediaKey(url), alt || url);
  return found;
}

function mediaChange(before: Article, after: Article): RedlineChange[] {
  const [old, now] = [mediaOf(before), mediaOf(after)];
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, name]) => name);
  const come = [...now].filter(([key]) => !old.has(key)).map(([, name]) => name);
  return gone.length + come.length > 0 ? [field('media', gone.join(', '), come.join(', '))] : [];
}

/** A field that is no text of the story. */
function field(kind: RedlineChange['kind'], before: string | undefined, after: string | undefined): RedlineChange {
  return { kind, ...(before && { before }), ...(after && { after }), beforeSpans: [], afterSpans: [] };
}

/** What changed around the body: headline, deck, section, the day of publication, pictures. */
export function findFields(compared: Compared): RedlineChange[] {
  const [before, after] = [compared.before.article, compared.after.article];
  const changes: RedlineChange[] = [];
  for (const kind of ['headline', 'deck'] as const) {
    const [old, now] = [before[kind] || undefined, after[kind] || undefined];
    const span = (text: string | undefined) => (text ? [{ at: kind, start: 0, end: text.length }] : []);
    if (kind === 'headline' ? hasOtherWords(compared) : isRewritten(compared))
      changes.push({ ...field(kind, old, now), beforeSpans: span(old), afterSpans: span(now) });
  }
  if (fold(before.section ?? '') !== fold(after.section ?? ''))
    changes.push(field('section', before.section, after.section));
  // The hour moves with every correction, as feeds tell it.
  if (before.published?.slice(0, 10) !== after.published?.slice(0, 10))
    changes.push(field('published', before.published, after.published));
  return [...changes, ...mediaChange(before, after)];
}

/** Whether the headline has other words, not only other letters, glyphs or a slip less. */
function hasOtherWords(compared: Compared): boolean {
  const { before, after, alignment } = compared;
  return alignment.hunks.some((hunk) => {
    const word = before.words[hunk.before[0] ?? -1];
    const { at } = word ? before.pieces[word.piece]! : after.pieces[after.words[hunk.after[0]!]!.piece]!;
    return at === 'headline' && !isNoise(compared, hunk);
  });
}

/** Whether there is a deck in one version alone, or less than half of its words stayed; single words are judged as in a paragraph. */
function isRewritten({ before, after, alignment }: Compared): boolean {
  const deckOf = ({ pieces }: Version) => pieces.find(({ at }) => at === 'deck');
  const [old, now] = [deckOf(before), deckOf(after)];
  if (!old || !now) return old !== now;
  let stayed = 0;
  for (let at = now.first; at < now.last; at++) if (alignment.toBefore[at]! >= 0) stayed++;
  return stayed * 2 < Math.max(old.last - old.first, now.last - now.first);
}
