import type { Block, Mark } from '@dateline/core';
import { isCredit, splitCredit } from './classes.js';
import type { Element } from './element.js';
import type { PlacedBlock } from './placed-block.js';

/** Whether one of two elements, or the parent or grandparent of one, holds the other. */
export function near(one: Element, other: Element): boolean {
  const around = (element: Element) => [element, element.parent, element.parent?.parent];
  const above = around(one);
  return around(other).some((element) => element && element.name !== 'body' && above.includes(element));
}

/** What a caption in a figure belongs to, the first that is there. */
const CAPTIONED = ['figure', 'table', 'code'] as const;

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

/** The blocks of a `<figure>` with its words as the caption of what it holds; a caption may stand before its picture. */
export function asFigure(inside: readonly PlacedBlock[]): PlacedBlock[] {
  const captioned = CAPTIONED.map((type) => inside.find(({ block }) => block.type === type)?.block).find(Boolean);
  return inside.flatMap((one) => {
    const words = one.block.type === 'paragraph' || one.caption;
    if (!captioned || !words || !('marks' in one.block)) return words ? { ...one, caption: true } : one;
    addCaption(captioned, one.block, isCredit(one.element));
    return [];
  });
}

/** More characters than this beside a picture are no caption. */
const BOXED = 320;

/** The blocks of a box with a picture and a few words, which is a figure, whatever element it is. */
export function asPictureBox(inside: readonly PlacedBlock[]): readonly PlacedBlock[] {
  const figure = inside.find(({ block }) => block.type === 'figure')?.block;
  let length = 0;
  for (const { block } of inside) if (block.type === 'paragraph') length += block.text.length;
  const isFigure = length < BOXED && inside.every(({ block }) => block.type === 'paragraph' || block === figure);
  if (!figure || !isFigure) return inside;
  return inside.filter(({ block, element }) => {
    if (block.type === 'paragraph') addCaption(figure, block, isCredit(element));
    return block.type !== 'paragraph';
  });
}

/** The blocks of an element that is set as a caption: words of the figure before it, or words without a picture. */
export function asCaption(inside: readonly PlacedBlock[], figure: Block | undefined, credit: boolean): PlacedBlock[] {
  return inside.flatMap((one) => {
    const { block, element } = one;
    const words = block.type === 'paragraph' || block.type === 'heading' || block.type === 'item' ? block : undefined;
    if (!figure || !words) return words ? { ...one, caption: true } : one;
    addCaption(figure, words, credit || isCredit(element));
    return [];
  });
}
