import { type Figure, isSafeMedia } from '@dateline/core';
import { useEffect, useRef, useState } from 'react';
import { mediaAllowed, reloadFor, wasAskedFor } from '../app/media.js';
import { useSettings } from '../app/settings.js';

const words = { video: 'film', audio: 'sound' } as const;

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).host || undefined;
  } catch {
    return undefined;
  }
}

/** Words without what differs between a caption and the description that repeats it. */
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function Picture({ block, asked }: { block: Figure; asked: boolean }) {
  const { url, width, height, alt = '' } = block;
  const [failed, setFailed] = useState(false);
  const element = useRef<HTMLImageElement>(null);
  // The page was loaded again for this picture: it scrolls back to where the person was.
  useEffect(() => {
    if (asked) element.current?.scrollIntoView({ block: 'center' });
  }, [asked]);
  if (failed) return <p className="unloaded">The picture could not be fetched.</p>;
  return (
    <img
      ref={element}
      src={url}
      alt={alt}
      width={width}
      height={height}
      referrerPolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}

/** The frame of a picture, film or sound: nothing is loaded from elsewhere until a person asks for it. */
export function FigureFrame({ block }: { block: Figure }) {
  const { kind, url, alt } = block;
  const { pictures } = useSettings();
  const [cameFor] = useState(() => wasAskedFor(url));
  const [asked, setAsked] = useState(cameFor);
  const beneath = fold(block.parts.map(({ text }) => text).join(' '));
  if (!isSafeMedia(url)) return null;
  const host = hostOf(url);
  const from = host && <span className="from"> from {host}</span>;
  // A data: address loads nothing from another host.
  const shown = url.startsWith('data:') || (mediaAllowed && (asked || pictures));
  if (kind === 'image' && shown) return <Picture block={block} asked={cameFor} />;
  return (
    <div className="unloaded">
      {alt && !beneath.startsWith(fold(alt)) && !fold(alt).startsWith(beneath || '\n') && <p>{alt}</p>}
      {kind === 'image' ? (
        <button
          type="button"
          className="button button-quiet"
          onClick={() => (mediaAllowed ? setAsked(true) : void reloadFor(url))}
        >
          Show the picture{from}
        </button>
      ) : (
        <a className="button button-quiet" href={url} target="_blank" rel="noopener noreferrer nofollow">
          Open the {words[kind]}
          {from}
        </a>
      )}
    </div>
  );
}
