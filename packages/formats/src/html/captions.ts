import type { Block, Mark } from '@dateline/core';
import { splitCredit } from './classes.js';
import type { Element } from './element.js';

/** Whether one of two elements, or the parent or grandparent of one, holds the other. */
export function near(one: Element, other: Element): boolean {
  const around = (element: Element) => [element, element.parent, element.parent?.parent];
  const above = around(one);
  return around(other).some((element) => element && element.name !== 'body' && above.includes(element));
}

/** What a caption in a figure belongs to, the first that is there. */
export const CAPTIONED = ['figure', 'table', 'code'] as const;

/** Adds words to what they are the caption or the credit of, each once. */
export function addCaption(block: Block, { text, marks }: { text: string; marks: Mark[] }, credit: boolean): void {
  if (block.type !== 'figure' && block.type !== 'table' && block.type !== 'code') return;
  block.parts ??= [];
  const parts: { text: string }[] = block.parts;
  for (const part of credit
    ? [{ role: 'credit' as const, text, marks }]
    : splitCredit({ role: 'caption', text, marks })) {
    if (!parts.some((known) => known.text === part.text)) block.parts.push(part);
  }
}
