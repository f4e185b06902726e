import { loadedArticle, recordingMessages, useLibrarySettings, useReader } from '@dateline/reader';
import { mediaUrl, pictureUrl } from '@dateline/server/client';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '../parts/icon.js';
import { ViewLink } from '../parts/view-link.js';
import { type Playing, player, playing } from './playing.js';
import './player.css';
import { fromBase } from '../app/base-path.js';
import { Chapters, Transcript } from './texts.js';

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2, 2.5];
/** Seconds that the two buttons go. */
const BACK = 15;
const AHEAD = 30;
/** Seconds after which the place is kept anew. */
const EVERY = 15;
/** Seconds before the end from which on a recording has been heard. */
const HEARD = 10;

/** Plays sound and film at the foot of the page, whatever view is shown. It begins where the person left off. */
export function Player({ now }: { now: Playing }) {
  const { article, title, recording } = now;
  const { url, kind, poster } = recording;
  const element = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const { client, actions } = useReader();
  const [time, setTime] = useState(() => loadedArticle(client, article)?.position?.heard?.[url] ?? 0);
  const speed = useLibrarySettings()?.speed ?? 1;
  const saved = useRef(time);

  useEffect(() => {
    player.current = element.current;
    document.documentElement.dataset.player = kind;
    const media = element.current;
    // A browser may want to be asked first: then the person presses Play. An error that came before the element stood in the
    // page was heard by nobody.
    void media?.play().catch(() => setFailed(media.error !== null));
    return () => {
      player.current = null;
      delete document.documentElement.dataset.player;
    };
  }, [kind]);
  useEffect(() => {
    if (element.current) element.current.playbackRate = speed;
  }, [speed]);
  useEffect(() => {
    if ('mediaSession' in navigator) navigator.mediaSession.metadata = new MediaMetadata({ title });
  }, [title]);

  const keepPlace = (media: HTMLMediaElement) => {
    const heard = media.ended || media.duration - media.currentTime < HEARD;
    saved.current = media.currentTime;
    void actions.keepPosition(article, { heard: { [url]: heard ? 0 : media.currentTime } });
  };
  const seek = (to: number) => {
    if (element.current) element.current.currentTime = Math.max(0, to);
  };
  const src = fromBase(mediaUrl(article, url));
  return (
    <section className={`player is-${kind}`} aria-label={recordingMessages.player}>
      {/* The words of a recording are in its transcript, where it has one. */}
      {/* biome-ignore lint/a11y/useMediaCaption: no recording of a feed comes with tracks of captions */}
      <video
        ref={element}
        src={src}
        poster={poster && fromBase(pictureUrl(article, poster, 384))}
        controls
        preload="metadata"
        onLoadedMetadata={({ currentTarget: media }) => {
          if (time > 0 && time < media.duration) media.currentTime = time;
          media.playbackRate = speed;
        }}
        onTimeUpdate={({ currentTarget: media }) => {
          setTime(media.currentTime);
          if (Math.abs(media.currentTime - saved.current) >= EVERY) keepPlace(media);
        }}
        onPause={({ currentTarget }) => keepPlace(currentTarget)}
        onError={() => setFailed(true)}
      />
      <div className="player-words">
        <ViewLink className="player-title" view={{ name: 'article', id: article }}>
          {title || recording.title || url}
        </ViewLink>
        {failed ? (
          <p role="alert">
            {recordingMessages.failed}{' '}
            <a href={url} target="_blank" rel="noopener noreferrer nofollow">
              {recordingMessages.original}
            </a>
          </p>
        ) : (
          <div className="player-tools">
            <button type="button" className="tool-word" onClick={() => seek(time - BACK)}>
              {recordingMessages.back(BACK)}
            </button>
            <button type="button" className="tool-word" onClick={() => seek(time + AHEAD)}>
              {recordingMessages.ahead(AHEAD)}
            </button>
            <label>
              {recordingMessages.speed}{' '}
              <select
                value={speed}
                onChange={({ target }) => void actions.setSettings({ speed: Number(target.value) })}
              >
                {SPEEDS.map((each) => (
                  <option key={each} value={each}>
                    {each}×
                  </option>
                ))}
              </select>
            </label>
            <Chapters article={article} recording={recording} time={time} seek={seek} />
            <Transcript article={article} recording={recording} time={time} seek={seek} />
          </div>
        )}
      </div>
      <button
        type="button"
        className="tool player-close"
        title={recordingMessages.close}
        onClick={() => {
          if (element.current) keepPlace(element.current);
          playing.set(undefined);
        }}
      >
        <Icon name="close" />
        <span className="quiet">{recordingMessages.close}</span>
      </button>
    </section>
  );
}
