import { readingMessages } from '@dateline/reader';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { keepProgress, keptProgress } from './kept-progress.js';

/** Less than this is as good as nothing, and more than the rest as good as all. */
const LEAST = 0.05;

/** How much of a text has been in the window: from 0 to 1. */
function shareOf(text: HTMLElement): number {
  const { top, height } = text.getBoundingClientRect();
  return height > innerHeight ? Math.min(1, Math.max(0, -top / (height - innerHeight))) : 1;
}

/** A thin line that tells how much of the article is read. It is kept, so that a long one is gone on with where it was left. */
export function Progress({ id, text }: { id: string; text: RefObject<HTMLElement | null> }) {
  const [share, setShare] = useState(0);
  const [left] = useState(() => keptProgress(id));
  const [moved, setMoved] = useState(false);
  const furthest = useRef(left);

  useEffect(() => {
    const measure = () => {
      if (!text.current) return;
      const now = shareOf(text.current);
      setShare(now);
      if (scrollY > 0) setMoved(true);
      // A text that fits the window is not worth a place to go on at.
      if (now <= furthest.current || text.current.offsetHeight <= innerHeight) return;
      furthest.current = now;
      keepProgress(id, now);
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    return () => removeEventListener('scroll', measure);
  }, [id, text]);

  const goOn = () => {
    if (!text.current) return;
    const { top, height } = text.current.getBoundingClientRect();
    scrollTo(0, scrollY + top + left * (height - innerHeight));
  };
  const percent = Math.round(share * 100);
  const offered = !moved && left > LEAST && left < 1 - LEAST;
  return (
    <>
      <div
        className="reading-progress"
        role="progressbar"
        aria-label={readingMessages.progress}
        aria-valuenow={percent}
        aria-valuetext={`${percent} %`}
      >
        {/* The page that the server writes has no styles of its own: its policy allows none. */}
        <span style={share === 0 ? undefined : { transform: `scaleX(${share})` }} />
      </div>
      {offered && (
        <button type="button" className="button progress-on" onClick={goOn}>
          {readingMessages.goOn(Math.round(left * 100))}
        </button>
      )}
    </>
  );
}
