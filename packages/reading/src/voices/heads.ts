import type { Voice } from '@dateline/core/reading';
import type { VoiceWords } from './voice-words.js';

/** The head noun of a description: the last word before a preposition, a relative clause or a comma. */
export function headOf(phrase: readonly string[], { afterHead, joints, clitics }: VoiceWords): string {
  let head = '';
  for (const word of phrase) {
    if (head && (afterHead.has(word) || joints.has(word) || /^[,(—–-]/.test(word))) break;
    if (/[\p{L}\p{N}]/u.test(word) && !clitics.has(word)) head = word;
  }
  return head;
}

/** What a description without a name stands for. */
export function kindOfHead(head: string, phrase: readonly string[], words: VoiceWords): Voice['kind'] {
  if (words.documents.has(head)) return 'document';
  if (words.bodies.has(head)) return 'body';
  const plural = words.plural.test(head) && head.length > 4;
  return words.groups.has(head) || plural || phrase.some((word) => words.shares.has(word)) ? 'group' : 'unnamed';
}

/** A description without articles and words for how many. */
export function coreOf(name: string, { articles, quantifiers, unlike }: VoiceWords): string {
  const list = name.toLowerCase().split(' ');
  while (list.length > 1 && (articles.has(list[0]!) || quantifiers.has(list[0]!)) && !unlike.has(list[0]!))
    list.shift();
  return list.join(' ');
}
