import type { Element, Node } from './element.js';
import { mended } from './prose.js';
import { roleOf } from './roles.js';

/** White space that is no single space. */
export const gap = /[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f\u00a0]/g;

function gather(nodes: readonly Node[]): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (node.name === 'br' || node.name === 'hr') text += ' ';
    else {
      const { shown } = roleOf(node.name);
      if (shown !== 'nothing') text += shown === 'block' ? ` ${gather(node.children)} ` : gather(node.children);
    }
  }
  return text;
}

/** The text that a person sees of an element, on one line. */
export function textOf(element: Element): string {
  return mended(gather(element.children)).replace(gap, ' ').trim();
}
