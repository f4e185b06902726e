import { Element, firstOf, type Node, rawText } from './element.js';

/** `{\displaystyle ...}`, which Wikipedia puts around a formula. */
const DISPLAYED = /^\{\\(?:display|text)style\s+([\s\S]*)\}$/;
/** What programs that draw formulas call what they draw. */
const DRAWN = /^(?:katex-html|MathJax|mjx-)/;
/** Whether a letter may begin such a name: one look tells for nearly all elements of a page. */
const mayBeDrawn = (code: number) => code === 0x6b || (code | 0x20) === 0x6d;
/** What pages call pictures of formulas. */
const PICTURED = /(?:^|[\s_-])(?:math|latex|tex|equation)(?:$|[\s_-])/i;

const unwrapped = (tex: string) => tex.trim().replace(DISPLAYED, '$1').trim();

const isTex = (element: Element) => element.name === 'annotation' && /tex\b/i.test(element.get('encoding') ?? '');

/** The TeX that a `<math>` was made from, where it carries that as an annotation (MathML 3, 5.1). */
export function texOf(math: Element): string | undefined {
  const annotation = firstOf(math, isTex);
  return annotation && (unwrapped(rawText(annotation)) || undefined);
}

const isTexScript = ({ name, attributes }: Element) =>
  name === 'script' && /^math\/(?:la)?tex/i.test(attributes.get('type') ?? '');

/** The TeX of a `<script type="math/tex">`, from which MathJax draws a formula. */
export const texOfScript = (script: Element): string | undefined =>
  isTexScript(script) ? unwrapped(rawText(script)) || undefined : undefined;

const isSource = (element: Element) => element.name === 'math' || isTexScript(element);

/** How many nodes before and behind a drawn formula, and in one of them, its source may stand. */
const NEAR = 3;

const holdsSource = (node: Node | undefined) =>
  node instanceof Element &&
  (isSource(node) || node.children.slice(0, NEAR).some((one) => one instanceof Element && isSource(one)));

/** Whether a child of an element is a drawn formula whose source stands beside it. */
export function isDrawnFormula(siblings: readonly Node[], at: number): boolean {
  const element = siblings[at];
  const classes = element instanceof Element ? element.get('class') : undefined;
  if (classes === undefined || !mayBeDrawn(classes.charCodeAt(0)) || !DRAWN.test(classes)) return false;
  for (let other = at - NEAR; other <= at + NEAR; other++)
    if (other !== at && holdsSource(siblings[other])) return true;
  return false;
}

/** The formula that an `<img>` shows. */
export function texOfPicture(image: Element): string | undefined {
  const alt = image.get('alt');
  return alt && PICTURED.test(image.get('class') ?? '') ? unwrapped(alt) || undefined : undefined;
}
