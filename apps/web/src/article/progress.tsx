import { readingMessages, useReader } from '@dateline/reader';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Less than this is as good as nothing, and more than the rest as good as all. */
const LEAST = 0.05;

/** Milliseconds between two times at which it is kept. */
const EVERY = 15_000;

/** How much of a text has been in the window: from 0 to 1. */
function shareOf(text: HTMLElement): number {
  const { top, height } = text.getBoundingClientRect();
  return height > innerHeight ? Math.min(1, Math.max(0, -top / (height - innerHeight))) : 1;
}

interface ProgressProps {
  id: string;
  /** How much of it had been read when it was left. */
  left: number;
  text: RefObject<HTMLElement | null>;
}

/** A thin line that tells how much of the article is read. It is kept, so that a long one is gone on with where it was left. */
export function Progress({ id, left: kept, text }: ProgressProps) {
  const { actions } = useReader();
  const [share, setShare] = useState(0);
  const [left] = useState(kept);
  const [moved, setMoved] = useState(false);
  const furthest = useRef(left);

  useEffect(() => {
    let last = furthest.current;
    const keep = () => {
      if (furthest.current === last) return;
      last = furthest.current;
      void actions.keepPosition(id, { read: Math.round(last * 1_000) / 1_000 });
    };
    const timer = setInterval(keep, EVERY);
    // A page that is closed or left is hidden first.
    document.addEventListener('visibilitychange', keep);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [id, actions]);

  useEffect(() => {
    const measure = () => {
      if (!text.current) return;
      const now = shareOf(text.current);
      setShare(now);
      if (scrollY > 0) setMoved(true);
      // A text that fits the window is not worth a place to go on at.
      if (now <= furthest.current || text.current.offsetHeight <= innerHeight) return;
      furthest.current = now;
    };
    measure();
    addEventListener('scroll', measure, { passive: true });
    return () => removeEventListener('scroll', measure);
  }, [text]);

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
