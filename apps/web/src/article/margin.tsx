import {
  aroundMessages,
  articleMessages,
  type Focus,
  type HeldArticle,
  type MarginNote,
  type NoteLine,
  notesWithChosen,
  positionKey,
  readingOf,
  sameFocus,
  useAround,
  useStoryOf,
  withAround,
  withFootnotes,
} from '@dateline/reader';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { ViewLink } from '../parts/view-link.js';
import { focusToken } from './run.js';

/** Pixels between two notes. */
const GAP = 14;

interface MarginProps {
  stored: HeldArticle;
  focus: Focus | undefined;
  /** What is chosen, and what with it. */
  chosen: readonly Focus[];
  onChoose: (focus: Focus) => void;
}

/** Where a note would stand: beside its own words, else beside their block. */
function anchorOf(body: HTMLElement, { span, focus }: MarginNote): Element | null {
  const block = body.querySelector(
    span.at === 'headline' || span.at === 'deck' ? `#${span.at}` : `#block-${positionKey(span.at)}`,
  );
  const token = !focus || focus.kind === 'voice' ? undefined : focusToken(focus);
  return (token && block?.querySelector(`[data-focus="${token}"]`)) || block;
}

/** Moves every note beside its words, or beneath the note before it where they would overlap. */
function placeNotes(margin: HTMLElement, notes: readonly MarginNote[]): void {
  const body = margin.parentElement;
  if (!body || getComputedStyle(margin).display === 'none') return;
  const top = margin.getBoundingClientRect().top;
  // Everything is measured before anything is moved, so that the page is laid out once.
  const boxes = [...margin.children].map((child, index) => {
    const note = notes[index];
    const anchor = note ? anchorOf(body, note) : null;
    const element = child as HTMLElement;
    return { element, height: element.offsetHeight, want: (anchor?.getBoundingClientRect().top ?? top) - top };
  });
  let free = 0;
  for (const { element, height, want } of boxes) {
    const at = Math.max(want, free);
    element.style.transform = `translateY(${Math.round(at)}px)`;
    free = at + height + GAP;
  }
}

/** What the text does not say, and where it leads. */
function Line({ line: { text, quoted, view } }: { line: NoteLine }) {
  const words = (
    <>
      {text}
      {quoted && (
        <>
          {' '}
          <bdi lang={quoted.language} dir={quoted.direction}>
            {quoted.text}
          </bdi>
        </>
      )}
    </>
  );
  return view ? (
    <ViewLink className="note-line" view={view}>
      {words}
    </ViewLink>
  ) : (
    <span className="note-line">{words}</span>
  );
}

/** The notes in the margin: who speaks, which day is meant, which document, and what other stories tell of them. */
export function Margin({ stored, focus, chosen, onChoose }: MarginProps) {
  const { article, reading } = stored;
  const { notes: found } = readingOf(stored);
  const around = useAround(stored);
  const story = useStoryOf(article.id);
  const all = useMemo(() => {
    const notes = withFootnotes(article, notesWithChosen(article, reading, found, focus));
    return withAround(notes, { stored, around, story });
  }, [article, reading, found, focus, stored, around, story]);
  const element = useRef<HTMLElement>(null);
  const drawn = useRef(all);
  drawn.current = all;

  useLayoutEffect(() => {
    const margin = element.current;
    if (!margin?.parentElement) return;
    const again = () => placeNotes(margin, drawn.current);
    again();
    const observer = new ResizeObserver(again);
    observer.observe(margin.parentElement);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, []);
  useLayoutEffect(() => {
    if (element.current && all) placeNotes(element.current, drawn.current);
  }, [all]);

  return (
    <aside className="margin" ref={element} aria-label={articleMessages.notes}>
      {all.map((note) => {
        const isChosen = chosen.some((one) => note.focus && sameFocus(note.focus, one));
        return (
          <div key={note.id} className={`note note-${note.kind}`}>
            {note.focus && <NoteButton note={note} focus={note.focus} isChosen={isChosen} onChoose={onChoose} />}
            {note.lines.length > 0 && (
              <div role={note.id === 'changed' ? 'status' : undefined}>
                {note.lines.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </div>
            )}
            {note.day && isChosen && (
              <ViewLink className="day-link" view={{ name: 'diary', from: note.day }}>
                {aroundMessages.inDiary}
              </ViewLink>
            )}
          </div>
        );
      })}
    </aside>
  );
}

interface NoteButtonProps extends Pick<MarginProps, 'onChoose'> {
  note: MarginNote;
  focus: Focus;
  isChosen: boolean;
}

function NoteButton({ note, focus, isChosen, onChoose }: NoteButtonProps) {
  return (
    <button type="button" className="note-button" aria-pressed={isChosen} onClick={() => onChoose(focus)}>
      <span className="note-label">
        {note.kind === 'foot' ? <sup>{note.label}</sup> : note.label}
        {note.act && <span className="note-act"> {note.act}</span>}
      </span>
      {note.detail && <span className="note-detail">{note.kind === 'time' ? `“${note.detail}”` : note.detail}</span>}
    </button>
  );
}
