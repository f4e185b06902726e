import type { RedlineRun, StoryRedline } from '@dateline/core/library';
import { type RedlineItem, redlineItems, redlineParts, redlineSentence, sameSentence } from '@dateline/reader';
import { breakLines } from '../text/break-lines.js';
import { clean } from '../text/clean.js';
import { type Line, run, type Style } from '../text/line.js';

/** Signs beside underlines and strokes: what came and went is told where nothing but text is shown. */
const SIGNS = { added: ['{+', '+}'], removed: ['[-', '-]'], same: ['', ''] } as const;
const STYLES: Record<RedlineRun['kind'], Style> = {
  added: { underline: true, bold: true },
  removed: { strike: true, ink: 'quiet' },
  same: {},
};

/** A run with its signs; blanks at its ends stay outside. */
function signed({ kind, text }: Pick<RedlineRun, 'kind' | 'text'>): { text: string; style: Style }[] {
  const [open, close] = SIGNS[kind];
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (kind === 'same' || words === '') return [{ text, style: STYLES.same }];
  const style = STYLES[kind];
  return [
    { text: before, style: STYLES.same },
    { text: `${open}${words}${close}`, style },
    { text: after, style: STYLES.same },
  ];
}

/** Runs of several styles as lines of at most `cells` cells. */
function wrapped(parts: readonly { text: string; style: Style }[], cells: number, base: Style = {}): Line[] {
  const cleaned = parts.map(({ text, style }) => ({ text: clean(text), style: { ...base, ...style } }));
  const whole = cleaned.map(({ text }) => text).join('');
  // No line ends within a sign: its hyphens are none to break after.
  const unbroken = whole.replaceAll('[-', '[[').replaceAll('-]', ']]');
  return breakLines(unbroken, cells).map(({ start, end }) => {
    let at = 0;
    return cleaned.flatMap(({ text, style }) => {
      const from = Math.max(start, at);
      const to = Math.min(end, at + text.length);
      at += text.length;
      return from < to ? [{ text: whole.slice(from, to), style }] : [];
    });
  });
}

function itemLines({ label, before, after }: RedlineItem, cells: number): Line[] {
  const words = [
    { text: `${label}: `, style: { ink: 'accent' } as Style },
    ...(before === undefined ? [] : signed({ kind: 'removed', text: before })),
    ...(before !== undefined && after !== undefined ? [{ text: ' ', style: {} }] : []),
    ...(after === undefined ? [] : signed({ kind: 'added', text: after })),
  ];
  return wrapped(words, cells - 2).map((line, n) => [run(n === 0 ? '• ' : '  '), ...line]);
}

/** A redline as it is set, and the line at which each of its changes is shown. */
export interface SetRedline {
  lines: Line[];
  /** For each change the first line of its item, and that of the block that shows it; undefined where none does. */
  items: { line: number; block: number | undefined }[];
}

/** What is meant otherwise, then the story with what came and went; what stayed is left out. */
export function setRedline(redline: StoryRedline, cells: number): SetRedline {
  const lines: Line[] = wrapped([{ text: redlineSentence(redline), style: { bold: true } }], cells);
  const rows = redlineItems(redline).map((item) => {
    const line = lines.length;
    lines.push(...itemLines(item, cells));
    return { line, block: item.block };
  });
  const blocks = new Map<number, number>();
  for (const part of redlineParts(redline)) {
    lines.push([]);
    if (part.kind === 'same') {
      lines.push([run(`… ${sameSentence(part.count)}`, { ink: 'quiet' })]);
      continue;
    }
    blocks.set(part.number, lines.length);
    const base: Style = part.block.type === 'headline' ? { bold: true } : {};
    lines.push(...wrapped(part.block.runs.flatMap(signed), cells, base));
  }
  return {
    lines,
    items: rows.map(({ line, block }) => ({ line, block: block === undefined ? undefined : blocks.get(block) })),
  };
}
