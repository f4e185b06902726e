import type { Element, Node } from './element.js';
import { UNSEEN } from './names.js';

/** What pages call the numbers beside lines of code. */
const NUMBER =
  /(?:^|[\s_-])(?:line-?_?(?:no|nos|num|nums|number|numbers)|lnt?|lnum|linenodiv|gutter|hljs-ln-numbers|blob-num)(?:$|[\s_-])/i;

const isNumbers = (node: Node): boolean =>
  typeof node === 'string' ? /^[\s\d.:|]*$/.test(node) : node.children.every(isNumbers);

/** Whether an element is the number of a line, by its name and its text. */
const isLineNumber = (element: Element) => NUMBER.test(element.get('class') ?? '') && isNumbers(element);

/** Preformatted text with its line breaks. */
function textOf(element: Element): string {
  let text = '';
  for (const child of element.children) {
    if (typeof child === 'string') text += child;
    else if (child.name === 'br') text += '\n';
    else if (!UNSEEN.has(child.name) && !isLineNumber(child))
      text += /^(?:div|p|li|tr)$/.test(child.name) ? `${textOf(child)}\n` : textOf(child);
  }
  return text;
}

/** So many lines of code that begin with numbers that count up are numbered. */
const NUMBERED = 3;
const LINE = /^\s*(\d+)(?:[.:|]?[ \t]|[.:|]?$)/;

/** Lines without the numbers that count up before each of them; nothing where there is nothing else. */
function withoutNumbers(text: string): string {
  const lines = text.split('\n');
  const first = Number(LINE.exec(lines[0]!)?.[1] ?? Number.NaN);
  if (!lines.every((line, at) => Number(LINE.exec(line)?.[1] ?? Number.NaN) === first + at)) return text;
  const bare = lines.map((line) => line.replace(LINE, ''));
  const isNumbered = bare.every((line) => line.trim() === '') ? lines.length > 1 : lines.length >= NUMBERED;
  return isNumbered ? bare.join('\n') : text;
}

/** The text of an element with code, to the character but without line numbers and line breaks around it. */
export function codeOf(element: Element): string {
  const text = textOf(element).replace(/\r\n?/g, '\n').replace(/^\n/, '').trimEnd();
  return withoutNumbers(text);
}
