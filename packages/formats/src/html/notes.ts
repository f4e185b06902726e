import type { Block, Mark, Note } from '@dateline/core';
import { placedBlocks } from './blocks.js';
import { type Element, walk } from './element.js';
import { textOf } from './text-of.js';

/** What stands in a note and is none of its words: its label, and what the link back to the text says. */
interface NoteSigns {
  label: string;
  back?: string;
}

/** The footnotes of a document: what the reference of each is labelled, and the elements that hold them. */
export interface Notes {
  byId: ReadonlyMap<string, NoteSigns>;
  elements: ReadonlyMap<Element, string>;
}

const LABEL = /^[[(]?\s*(?:\d{1,3}|[a-z]|[ivxl]{1,5}|[*†‡§¶]{1,3}|(?:note|nb)\s\d{1,3})\s*[\])]?$/i;
/** Ids of notes as programs write them: `fn:1`, `footnote-1`, `cite_note-3`, `_ftn2`, `sdfootnote1sym`. */
const ID = /^_?(?:fn|ftn|edn|footnote|endnote|sdfootnote|sdendnote|note|cite_note|en)(?:[-_:.]?[\da-z]|$)/i;
/** Ids of the places in the text that a note leads back to. */
const BACK = /(?:fn|note)[-_:.]?ref|ref[-_:.]?(?:fn|note|\d)|cite_ref|anchor|[-_]link$|back|return|\d+anc$/i;
const CLASS = /foot-?note|note-?ref|end-?note|(?:^|\s)(?:fn|reference)(?:$|\s)/i;
/** More than any page refers to; the rest stays as it stands. */
const MOST = 2000;
const LONGEST = 4000;

/** The id that a link refers to where it is the reference of a note. */
function referenceOf(link: Element): { id: string; label: string } | undefined {
  const href = link.get('href');
  if (href === undefined || href.length < 2 || href.charCodeAt(0) !== 35) return undefined;
  const id = href.slice(1);
  if (BACK.test(id)) return undefined;
  const text = textOf(link);
  const declared = /\bdoc-noteref\b/.test(link.get('role') ?? '') || /\bnoteref\b/.test(link.get('epub:type') ?? '');
  if (!LABEL.test(text) && !(declared && text.length < 30)) return undefined;
  const raised =
    link.parent?.name === 'sup' || link.children.some((child) => typeof child !== 'string' && child.name === 'sup');
  const called = CLASS.test(`${link.get('class') ?? ''} ${link.parent?.get('class') ?? ''}`);
  return declared || raised || called || ID.test(id)
    ? { id, label: text.replace(/^[[(]\s*|\s*[\])]$/g, '') }
    : undefined;
}

const INLINE = new Set('a span sup b strong em i small cite'.split(' '));
const hasWords = (text: string) => /\p{L}{2}/u.test(text);

/** The element that holds the words of a note: the one with its id, else the nearest around it that has words. */
function holderOf(target: Element): Element | undefined {
  for (let at: Element | undefined = target, up = 0; at && up < 4; at = at.parent, up++) {
    if (at.name === 'body' || at.name === 'article' || at.name === 'main') return undefined;
    if (INLINE.has(at.name)) continue;
    const text = textOf(at);
    if (text.length > LONGEST) return undefined;
    if (hasWords(text)) return at;
  }
  return undefined;
}

function holds(outer: Element, element: Element): boolean {
  for (let at: Element | undefined = element; at; at = at.parent) if (at === outer) return true;
  return false;
}

/** The notes that links of a document refer to; undefined where there are none. */
export function notesOf(root: Element, links: readonly Element[]): Notes | undefined {
  const references = new Map<string, { link: Element; label: string }>();
  for (const link of links) {
    const found = referenceOf(link);
    if (found && !references.has(found.id) && references.size < MOST)
      references.set(found.id, { link, label: found.label });
  }
  if (references.size === 0) return undefined;
  const byId = new Map<string, NoteSigns>();
  const elements = new Map<Element, string>();
  walk(root, (element) => {
    const id = element.get('id') ?? (element.name === 'a' ? element.get('name') : undefined);
    const reference = id === undefined ? undefined : references.get(id);
    if (id === undefined || !reference || byId.has(id)) return undefined;
    const holder = holderOf(element);
    if (!holder || elements.has(holder) || holds(holder, reference.link)) return undefined;
    const back = links.findLast((link) => BACK.test(link.get('href') ?? '') && holds(holder, link));
    byId.set(id, { label: reference.label, ...(back && { back: textOf(back) }) });
    elements.set(holder, id);
    return undefined;
  });
  return byId.size > 0 ? { byId, elements } : undefined;
}

/** Links of a document to places in it. */
export function innerLinks(root: Element): Element[] {
  const links: Element[] = [];
  walk(root, (element) => {
    if (element.name === 'a' && element.get('href')?.charCodeAt(0) === 35) links.push(element);
    return undefined;
  });
  return links;
}

const BEFORE = /^(?:[\^↑*†‡§]+|[[(]?\d{1,3}[\])]?\.?)(?:\s+[a-z](?=\s[a-z]\s))*\s+(?=\S)/;
const BEHIND = /\s*(?:[[(]?[↩↑⏎⤴^]\ufe0e?\ufe0f?[\])]?|\[(?:back|return)\])\s*$/i;

/** A run of prose without its label before it and the link back behind it, which may say "back" or "return to text". */
function bare(text: string, marks: readonly Mark[], back = ''): { text: string; marks: Mark[] } {
  const start = BEFORE.exec(text)?.[0].length ?? 0;
  const says = back.length < 30 && /\p{L}/u.test(back) && text.endsWith(` ${back}`);
  let end = says ? text.slice(0, -back.length).trimEnd().length : text.length;
  for (let found = BEHIND.exec(text.slice(0, end)); found && found.index < end; found = BEHIND.exec(text.slice(0, end)))
    end = found.index;
  const inside = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, start) - start, end: Math.min(mark.end, end) - start }))
    .filter((mark) => mark.start < mark.end);
  return { text: text.slice(start, end), marks: inside };
}

/** @param isFirst whether the block is the first of the note, which has the label */
function noteOf(id: string, signs: NoteSigns | undefined, block: Block, isFirst: boolean): Note | undefined {
  if (!('text' in block)) return undefined;
  const prose = bare(block.text, 'marks' in block ? block.marks : [], signs?.back);
  const label = isFirst ? signs?.label : undefined;
  // Alone on a line stand labels and links back.
  if (!/[\p{L}\p{N}]/u.test(prose.text) || LABEL.test(prose.text)) return undefined;
  return { type: 'note', id, ...(label && { label }), ...prose };
}

/** The note that an element stands in. */
function idOf(element: Element | undefined, { elements }: Notes): string | undefined {
  for (let at = element; at; at = at.parent) {
    const id = elements.get(at);
    if (id !== undefined) return id;
  }
  return undefined;
}

/** What only lists of references have. */
const CITES =
  /https?:|\bdoi\b|\bet al\b|\bpp?\.\s?\d|\bvol\.|\b(?:accessed|retrieved|consulted|abgerufen|consulté|consultado)\b|\b(?:journal|proceedings|university press|verlag)\b|\d\s?\(\d+\)\s?:|\b(?:19|20)\d\d\b/i;
/** More citations than this are the list of references of a paper, which is no part of its text. */
const FEW = 10;

/** The notes that the text refers to and that are not among its blocks; none where they are a list of references. */
function leftOut(
  body: readonly Block[],
  notes: Notes,
  found: ReadonlyMap<string, Note[]>,
  base: string | undefined,
): [id: string, notes: Note[]][] {
  const asked = new Set<string>();
  for (const block of body) {
    const prose = 'marks' in block ? [block] : 'parts' in block ? (block.parts ?? []) : [];
    for (const { marks } of prose)
      for (const mark of marks) if (mark.type === 'note' && !found.has(mark.note)) asked.add(mark.note);
  }
  const left = [...notes.elements].flatMap(([element, id]): [string, Note[]][] => {
    if (!asked.has(id)) return [];
    const made: Note[] = [];
    for (const { block } of placedBlocks(element, { base })) {
      const note = noteOf(id, notes.byId.get(id), block, made.length === 0);
      if (note) made.push(note);
    }
    return made.length > 0 ? [[id, made]] : [];
  });
  const citing = left.filter(([, [first]]) => first && CITES.test(first.text)).length;
  return citing > FEW && citing * 3 > left.length ? [] : left;
}

/** Blocks with their notes behind them, and with marks of notes that are among them alone. */
export function withNotes(
  placed: readonly { block: Block; element?: Element | undefined }[],
  notes: Notes | undefined,
  base: string | undefined,
): Block[] {
  if (!notes) return placed.map(({ block }) => block);
  const found = new Map<string, Note[]>();
  const body: Block[] = [];
  for (const { block, element } of placed) {
    const id = idOf(element, notes);
    if (id === undefined) body.push(block);
    else {
      const known = found.get(id) ?? [];
      const note = noteOf(id, notes.byId.get(id), block, known.length === 0);
      if (note) found.set(id, [...known, note]);
    }
  }
  for (const [id, left] of leftOut(body, notes, found, base)) found.set(id, left);
  const known = <Part extends { marks: Mark[] }>(part: Part): Part => ({
    ...part,
    marks: part.marks.filter((mark) => mark.type !== 'note' || found.has(mark.note)),
  });
  const checked = body.map((block): Block => {
    if ('marks' in block) return known(block);
    return 'parts' in block && block.parts ? ({ ...block, parts: block.parts.map(known) } as Block) : block;
  });
  return [...checked, ...[...found.values()].flat().map(known)];
}
