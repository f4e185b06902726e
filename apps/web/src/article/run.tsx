import { isSafeLink, type Mark, noteSign } from '@dateline/core';
import { type Focus, isChosen, type Pointer, type Segment, segments } from '@dateline/reader';
import { Fragment, type ReactNode } from 'react';

type Piece = Segment<Mark, Pointer>;

/** A choice as the value of `data-focus`, from which a click reads it. */
export function focusToken(focus: Focus): string {
  return `${focus.kind} ${'id' in focus ? focus.id : focus.index}`;
}

export function focusOfToken(token: string): Focus | undefined {
  const [kind, value = ''] = token.split(' ');
  if (kind === 'voice' || kind === 'highlight') return { kind, id: value };
  if (kind === 'statement' || kind === 'time' || kind === 'document' || kind === 'event') {
    return { kind, index: Number(value) };
  }
  return undefined;
}

const linkOf = (piece: Piece) => piece.marks.find((mark) => mark.type === 'link' && isSafeLink(mark.url));

/** Joins the pieces under one link, so that it is one link whatever else begins or ends inside it. */
function byLink(pieces: Piece[]): { link: Mark | undefined; pieces: Piece[] }[] {
  const groups: { link: Mark | undefined; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const link = linkOf(piece);
    const last = groups.at(-1);
    if (last && last.link === link) last.pieces.push(piece);
    else groups.push({ link, pieces: [piece] });
  }
  return groups;
}

const tags = {
  strong: 'strong',
  emphasis: 'em',
  code: 'code',
  strike: 's',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
  quote: 'span',
} as const;

function set(text: string, marks: Mark[]): ReactNode {
  let node: ReactNode = text;
  for (const { type } of [...marks].reverse()) {
    if (type === 'link' || type === 'note') continue;
    const Tag = tags[type];
    node = <Tag>{node}</Tag>;
  }
  return node;
}

/** The pointer that a click on these words chooses: the narrowest one that has a note. */
function target(spans: Pointer[]): Pointer | undefined {
  const order = ['time', 'document', 'source', 'cue', 'highlight', 'content'];
  return spans
    .filter(({ focus, kind, noted }) => focus && order.includes(kind) && (noted ?? true))
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

function classesOf(spans: Pointer[], focus: Focus | undefined): string {
  const classes = new Set<string>();
  for (const span of spans) {
    if (span.kind === 'highlight') classes.add('is-highlighted');
    else if (span.noted) classes.add('is-noted');
    if (isChosen(span, focus)) classes.add(span.kind === 'content' ? 'is-chosen' : `is-chosen-${span.kind}`);
  }
  return [...classes].join(' ');
}

/** Behind the last of the words that a note belongs to stands its sign. */
function NoteSigns({ piece }: { piece: Piece }) {
  const end = piece.start + piece.text.length;
  return piece.marks.map((mark) =>
    mark.type === 'note' && mark.end === end ? (
      <sup key={mark.note} className="note-sign">
        <a id={`note-sign-${mark.note}`} href={`#note-${encodeURIComponent(mark.note)}`} role="doc-noteref">
          {noteSign(mark.note)}
        </a>
      </sup>
    ) : null,
  );
}

function PieceRun({ piece, focus }: { piece: Piece; focus: Focus | undefined }) {
  const words = set(piece.text, piece.marks);
  const noted = piece.marks.some(({ type }) => type === 'note');
  const inner = noted ? (
    <>
      {words}
      <NoteSigns piece={piece} />
    </>
  ) : (
    words
  );
  if (piece.spans.length === 0) return inner;
  const pointer = target(piece.spans);
  return (
    <span
      className={classesOf(piece.spans, focus) || undefined}
      data-focus={pointer?.focus ? focusToken(pointer.focus) : undefined}
    >
      {inner}
    </span>
  );
}

export interface RunProps {
  text: string;
  marks?: readonly Mark[];
  pointers?: readonly Pointer[] | undefined;
  focus?: Focus | undefined;
}

/** A text with its marks and the pointers into it. It is drawn as elements; no HTML is made from strings. */
export function Run({ text, marks = [], pointers = [], focus }: RunProps) {
  return byLink(segments(text, marks, pointers)).map(({ link, pieces }) => {
    const runs = pieces.map((piece) => <PieceRun key={piece.start} piece={piece} focus={focus} />);
    const key = pieces[0]?.start ?? 0;
    if (link?.type !== 'link') return <Fragment key={key}>{runs}</Fragment>;
    return (
      <a key={key} href={link.url} title={link.title} target="_blank" rel="noopener noreferrer nofollow">
        {runs}
      </a>
    );
  });
}
