import type { Span } from '@dateline/core';
import type { Focus } from '../view/state.js';
import type { Pointer } from './pointers.js';
import { positionKey } from './position.js';

/** A name for a stretch of an article's text: 3-120-180, 4.1-0-20, headline-0-12. */
export const passagePosition = ({ at, part, start, end }: Span): string => `${positionKey(at, part)}-${start}-${end}`;

/** The stretch of that name. */
export function passageOf(position: string): Span | undefined {
  const [, at = '', part, start, end] =
    /^(headline|deck|\d{1,9})(?:\.(\d{1,9}))?-(\d{1,9})-(\d{1,9})$/.exec(position) ?? [];
  if (start === undefined) return undefined;
  return {
    at: at === 'headline' || at === 'deck' ? at : Number(at),
    ...(part !== undefined && { part: Number(part) }),
    start: Number(start),
    end: Number(end),
  };
}

/** What an article's text points at, with a passage that was chosen. */
export function withPassage(
  pointers: ReadonlyMap<string, Pointer[]>,
  focus: Focus | undefined,
): ReadonlyMap<string, Pointer[]> {
  const span = focus?.kind === 'passage' ? passageOf(focus.id) : undefined;
  if (!span || !focus) return pointers;
  const key = positionKey(span.at, span.part);
  const passage: Pointer = { kind: 'content', start: span.start, end: span.end, focus };
  return new Map(pointers).set(key, [...(pointers.get(key) ?? []), passage]);
}
