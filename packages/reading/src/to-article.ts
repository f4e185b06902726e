import type { Span } from '@dateline/core';
import type { Reading, TextSpan } from '@dateline/core/reading';
import { type Prose, toArticle } from './prose.js';

/** Stretches of the joined prose as spans of the Article, cut at the borders of blocks. */
export const manySpans = (prose: Prose, spans: readonly TextSpan[]): Span[] =>
  spans.flatMap((span) => toArticle(prose, span));

/** Of what must stay whole the part in the first block. */
export const oneSpan = (prose: Prose, span: TextSpan): Span =>
  toArticle(prose, span)[0] ?? { at: 'headline', start: 0, end: 0 };

/**
 * A Reading of the joined prose as a Reading of the Article. What must stay whole (a time, an event) takes the part of
 * its span in the first block; lists of spans are cut at the borders of blocks.
 */
export function readingOfArticle(prose: Prose, reading: Reading<TextSpan>): Reading {
  const many = (spans: TextSpan[]): Span[] => manySpans(prose, spans);
  const one = (span: TextSpan): Span => oneSpan(prose, span);
  const { lead, background } = reading.structure;
  return {
    ...reading,
    statements: reading.statements.map((statement) => ({
      ...statement,
      content: many(statement.content),
      ...(statement.source ? { source: many(statement.source) } : {}),
      ...(statement.cue ? { cue: many(statement.cue) } : {}),
    })) as Reading['statements'],
    voices: reading.voices.map((voice) => ({ ...voice, mentions: many(voice.mentions) })),
    times: reading.times.map((time) => ({ ...time, span: one(time.span) })),
    events: reading.events.map((event) => ({ ...event, span: one(event.span) })),
    names: reading.names.map((name) => ({ ...name, mentions: many(name.mentions) })),
    documents: reading.documents.map((document) => ({ ...document, mentions: many(document.mentions) })),
    quantities: reading.quantities.map((quantity) => ({ ...quantity, span: one(quantity.span) })),
    structure: { ...(lead ? { lead: one(lead) } : {}), background: many(background) },
  };
}
