import { readingMessages, useStore } from '@dateline/reader';
import { useEffect } from 'react';
import { aloud, pauseAloud, skipSentence, stopAloud } from './aloud.js';
import './aloud.css';

/** What can be done while an article is read aloud. It falls silent when the article is left. */
export function AloudBar() {
  const now = useStore(aloud);
  useEffect(() => stopAloud, []);
  if (!now) return null;
  return (
    <section className="aloud" aria-label={readingMessages.aloud}>
      <span>{readingMessages.sentence(now.at + 1, now.of)}</span>
      <button type="button" className="button button-quiet" onClick={pauseAloud}>
        {now.paused ? readingMessages.resume : readingMessages.pause}
      </button>
      <button type="button" className="button button-quiet" onClick={skipSentence}>
        {readingMessages.skip}
      </button>
      <button type="button" className="button button-quiet" onClick={stopAloud}>
        {readingMessages.stop}
      </button>
    </section>
  );
}
