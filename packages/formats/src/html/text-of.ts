import type { Element, Node } from './element.js';
import { mended } from './prose.js';
import { roleOf } from './roles.js';

/** White space that is no single space. */
export const gap = /[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f\u00a0]/g;

function gather(nodes: readonly Node[], apart: boolean): string {
  let text = '';
  for (const node of nodes) {
    if (typeof node === 'string') text += node;
    else if (node.name === 'br' || node.name === 'hr') text += ' ';
    else {
      const { shown } = roleOf(node.name);
      if (shown === 'nothing') continue;
      const inside = gather(node.children, apart);
      text += apart || shown === 'block' ? ` ${inside} ` : inside;
    }
  }
  return text;
}

/** The text that a person sees of an element, on one line. */
export function textOf(element: Element): string {
  return mended(gather(element.children, false)).replace(gap, ' ').trim();
}

/** The same with a space around every element: style sheets set a name and the day behind it apart that the markup does not. */
export function textApart(element: Element): string {
  return mended(gather(element.children, true)).replace(gap, ' ').trim();
}
