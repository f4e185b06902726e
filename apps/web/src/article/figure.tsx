import { type Figure, isSafeMedia } from '@dateline/core';
import { useState } from 'react';
import { useSettings } from '../app/settings.js';

const words = { video: 'film', audio: 'sound' } as const;

function hostOf(url: string): string | undefined {
  try {
    return new URL(url).host || undefined;
  } catch {
    return undefined;
  }
}

/** The frame of a picture, film or sound: nothing is loaded from elsewhere until a person asks for it. */
export function FigureFrame({ block }: { block: Figure }) {
  const { kind, url, width, height, alt = '' } = block;
  const { pictures } = useSettings();
  const [asked, setAsked] = useState(false);
  const caption = block.parts.find(({ role }) => role === 'caption')?.text;
  if (!isSafeMedia(url)) return null;
  const host = hostOf(url);
  const from = host && <span className="from"> from {host}</span>;
  // A picture carried in the address itself comes from nowhere else.
  if (kind === 'image' && (asked || pictures || url.startsWith('data:'))) {
    return <img src={url} alt={alt} width={width} height={height} referrerPolicy="no-referrer" />;
  }
  return (
    <div className="unloaded">
      {alt && alt !== caption && <p>{alt}</p>}
      {kind === 'image' ? (
        <button type="button" className="button button-quiet" onClick={() => setAsked(true)}>
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
