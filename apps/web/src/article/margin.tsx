import type { StoredArticle } from '@dateline/core/library';
import {
  aroundMessages,
  articleMessages,
  type Focus,
  type Note,
  notesWithChosen,
  positionKey,
  readingOf,
  sameFocus,
  withFootnotes,
} from '@dateline/reader';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { ViewLink } from '../parts/view-link.js';
import { focusToken } from './run.js';

/** Pixels between two notes. */
const GAP = 14;

interface MarginProps {
  stored: StoredArticle;
  focus: Focus | undefined;
  /** What is chosen, and what with it. */
  chosen: readonly Focus[];
  onChoose: (focus: Focus) => void;
}

/** Where a note would stand: beside its own words, else beside their block. */
function anchorOf(body: HTMLElement, { span, focus }: Note): Element | null {
  const block = body.querySelector(
    span.at === 'headline' || span.at === 'deck' ? `#${span.at}` : `#block-${positionKey(span.at)}`,
  );
  const token = focus.kind === 'voice' ? undefined : focusToken(focus);
  return (token && block?.querySelector(`[data-focus="${token}"]`)) || block;
}

/** Moves every note beside its words, or beneath the note before it where they would overlap. */
function placeNotes(margin: HTMLElement, notes: readonly Note[]): void {
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

/** The notes in the margin: who speaks, which day is meant, which document. */
export function Margin({ stored, focus, chosen, onChoose }: MarginProps) {
  const { article, reading } = stored;
  const { notes: found } = readingOf(stored);
  const notes = useMemo(
    () => withFootnotes(article, notesWithChosen(article, reading, found, focus)),
    [article, reading, found, focus],
  );
  const element = useRef<HTMLElement>(null);
  const all = [...notes.values()].flat();
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
    if (element.current && notes) placeNotes(element.current, drawn.current);
  }, [notes]);

  if (all.length === 0) return <aside className="margin" ref={element} aria-label={articleMessages.notes} />;
  return (
    <aside className="margin" ref={element} aria-label={articleMessages.notes}>
      {all.map((note) => (
        <div key={note.id} className={`note note-${note.kind}`}>
          <button
            type="button"
            className="note-button"
            aria-pressed={chosen.some((focus) => sameFocus(note.focus, focus))}
            onClick={() => onChoose(note.focus)}
          >
            <span className="note-label">
              {note.kind === 'foot' ? <sup>{note.label}</sup> : note.label}
              {note.act && <span className="note-act"> {note.act}</span>}
            </span>
            {note.detail && (
              <span className="note-detail">{note.kind === 'time' ? `“${note.detail}”` : note.detail}</span>
            )}
          </button>
          {note.day && chosen.some((focus) => sameFocus(note.focus, focus)) && (
            <ViewLink className="day-link" view={{ name: 'diary', from: note.day }}>
              {aroundMessages.inDiary}
            </ViewLink>
          )}
        </div>
      ))}
    </aside>
  );
}
