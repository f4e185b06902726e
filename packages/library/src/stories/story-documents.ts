import type { StoryDocument } from '../types.js';
import type { Telling } from './telling.js';

/** A document with a name or a number of its own; "the report" is none that another article could name. */
const isNamed = (name: string, number: string | undefined) =>
  number !== undefined || (name.match(/\p{Lu}/gu)?.length ?? 0) > 1;

/** The documents that articles of a Story lean on, those that most of them name first. */
export function documentsOf(tellings: readonly Telling[]): StoryDocument[] {
  const found = new Map<string, StoryDocument>();
  for (const { article, reading } of tellings)
    for (const { kind, name, number, mentions } of reading?.documents ?? []) {
      const [span] = mentions;
      if (!span || !isNamed(name, number)) continue;
      const key = name.toLowerCase().replace(/^the /, '');
      const document = found.get(key) ?? { kind, name, places: [] };
      found.set(key, document);
      if (document.places.at(-1)?.article !== article.id) document.places.push({ article: article.id, span });
    }
  return [...found.values()].sort((a, b) => b.places.length - a.places.length);
}
