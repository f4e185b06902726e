import { clockTime } from '@dateline/core';
import { type Cue, chaptersOfFile, type Recording, recordingMessages, transcriptCues } from '@dateline/reader';
import { mediaUrl } from '@dateline/server/client';
import { useEffect, useState } from 'react';
import { fromBase } from '../app/base-path.js';

interface TextProps {
  article: string;
  recording: Recording;
  /** Seconds that were played. */
  time: number;
  seek: (to: number) => void;
}

/** A text that belongs to a recording, once it is wanted; null where it cannot be fetched. */
function useText(article: string, url: string | undefined): string | null | undefined {
  const [text, setText] = useState<string | null>();
  const address = url === undefined ? undefined : fromBase(mediaUrl(article, url, 'text'));
  useEffect(() => {
    if (address === undefined) return;
    const stop = new AbortController();
    fetch(address, { signal: stop.signal })
      .then((answer) => (answer.ok ? answer.text() : null))
      .catch(() => null)
      .then((found) => !stop.signal.aborted && setText(found));
    return () => stop.abort();
  }, [address]);
  return text;
}

/** The last entry that has begun. */
function currentOf(entries: readonly { start?: number | undefined }[], time: number): number {
  return entries.findLastIndex(({ start }) => start !== undefined && start <= time + 0.25);
}

function Entries({ entries, time, seek }: { entries: readonly Cue[] } & Pick<TextProps, 'time' | 'seek'>) {
  const current = currentOf(entries, time);
  return (
    <ol>
      {entries.map(({ start, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries never change their order, and two may say the same
        <li key={`${at} ${start}`} aria-current={at === current ? 'true' : undefined}>
          {start === undefined ? (
            text
          ) : (
            <button type="button" onClick={() => seek(start)}>
              <span className="from">{clockTime(start)}</span> {text}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}

export function Chapters({ article, recording, ...at }: TextProps) {
  const { chapters, chaptersUrl } = recording;
  const file = useText(article, chapters.length > 0 ? undefined : chaptersUrl);
  const all = chapters.length > 0 ? chapters : chaptersOfFile(file ?? '');
  if (all.length === 0) return null;
  return (
    <details className="player-text" name="player-text">
      <summary>{recordingMessages.chapters}</summary>
      <Entries entries={all.map(({ start, title }) => ({ start, text: title }))} {...at} />
    </details>
  );
}

/** Formats with times first. */
const byTimes = (a: { type?: string | undefined }, b: { type?: string | undefined }) =>
  Number(/vtt|srt|subrip|json/i.test(b.type ?? '')) - Number(/vtt|srt|subrip|json/i.test(a.type ?? ''));

export function Transcript({ article, recording, ...at }: TextProps) {
  const [wanted, setWanted] = useState(false);
  const url = recording.transcripts.toSorted(byTimes)[0]?.url;
  const text = useText(article, wanted ? url : undefined);
  if (url === undefined) return null;
  return (
    <details
      className="player-text"
      name="player-text"
      onToggle={({ currentTarget }) => currentTarget.open && setWanted(true)}
    >
      <summary>{recordingMessages.transcript}</summary>
      {text === null ? (
        <p>{recordingMessages.noTranscript}</p>
      ) : (
        <Entries entries={transcriptCues(text ?? '')} {...at} />
      )}
    </details>
  );
}
