import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A text that a person would see, in the code. */
export interface FoundText {
  line: number;
  text: string;
}

interface Node {
  type: string;
  start: number;
  [field: string]: unknown;
}

/** Attributes that carry text which is shown or read aloud. */
const SHOWN = new Set(['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'label', 'legend', 'what']);
/** Attributes whose words are for the browser. */
const NOT_SHOWN = new Set([
  'className',
  'd',
  'viewBox',
  'rel',
  'autoComplete',
  'sizes',
  'style',
  'role',
  'lang',
  'href',
]);

/** A tag of markup in a string, or what stands of one up to an expression. */
const TAG = /<\/?[a-z][^<>]*(?:>|$)/g;
const SHOWN_OF_TAG = new RegExp(`\\b(?:${[...SHOWN].join('|')})=["']?\\p{L}`, 'u');
/** Markup names nothing to a person, but for what it shows and what stands between its tags. */
const withoutTags = (text: string) => text.replace(TAG, (tag) => (SHOWN_OF_TAG.test(tag) ? tag : ' '));

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const hasWord = (text: string) => /\p{L}{2}/u.test(text);
/** Words with a blank between them, or a word with a capital: no identifier, class or query looks like this. */
const isText = (text: string) =>
  /\p{L}[\p{L}'’,;:.?!]* \p{L}/u.test(text) || /^\s*\p{Lu}\p{Ll}+[\p{Ll} .:…!?]*$/u.test(text);

function stringsIn(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type !== 'TemplateLiteral') return [];
  return (node.quasis as (Node & { value: { cooked: string } })[]).map(({ value }) => value.cooked);
}

/** Texts of the interface in a TypeScript file: JSX text, attributes that are shown, and strings that read like sentences. */
export function interfaceTexts(path: string): FoundText[] {
  const source = readFileSync(path, 'utf8');
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed.`);
  const found: FoundText[] = [];
  const add = (node: Node, text: string) =>
    found.push({ line: source.slice(0, node.start).split('\n').length, text: text.replace(/\s+/g, ' ').trim() });

  function visit(node: Node, attribute: string | undefined): void {
    if (
      /^(Import|ExportNamed|ExportAll|TS)/.test(node.type) &&
      !/^TS(As|Satisfies|NonNull)|^ExportNamed/.test(node.type)
    )
      return;
    // Errors of those who write programs.
    if (node.type === 'NewExpression' && /Error$/.test(String((node.callee as Node).name))) return;
    if (node.type === 'JSXText') {
      if (hasWord(node.value as string)) add(node, node.value as string);
      return;
    }
    if (node.type === 'JSXAttribute') {
      const { name } = node.name as Node & { name: string };
      if (NOT_SHOWN.has(name)) return;
      if (isNode(node.value)) visit(node.value, name);
      return;
    }
    for (const text of stringsIn(node)) {
      if (attribute !== undefined && SHOWN.has(attribute) ? hasWord(text) : isText(withoutTags(text))) add(node, text);
    }
    for (const [key, value] of Object.entries(node)) {
      if (key === 'key' && node.type === 'Property') continue;
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child))
          visit(child, /Expression$|Literal$|JSXExpressionContainer/.test(node.type) ? attribute : undefined);
    }
  }
  visit(program as unknown as Node, undefined);
  return found;
}
