import type { Article, Figure } from '@dateline/core';
import { articleMessages, leadFigure, pictureOf } from '@dateline/reader';
import { use, useState } from 'react';
import { useSettings } from '../app/settings.js';
import { lately } from '../parts/lately.js';
import { Picture } from '../parts/picture.js';
import { ArticleId } from './article-id.js';

const PlayButton = lately(() => import('../player/play-button.js').then((module) => module.PlayButton));

/** CSS pixels of the widest column of text. */
const COLUMN = 720;

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host || undefined : undefined;
}

/** Words without what differs between a caption and the description that repeats it. */
const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The description of a picture, unless what stands beneath it says the same. */
function descriptionOf({ alt = '', parts }: Pick<Figure, 'alt' | 'parts'>): string {
  const [described, beneath] = [fold(alt), fold(parts.map(({ text }) => text).join(' '))];
  return beneath && (beneath.startsWith(described) || described.startsWith(beneath)) ? '' : alt;
}

/** The frame of a picture, film or sound. Pictures are shown, unless the person wants to be asked. */
export function FigureFrame({ block, first = false }: { block: Figure; first?: boolean }) {
  const { kind, url, width, height } = block;
  const article = use(ArticleId);
  const { pictures } = useSettings();
  const [asked, setAsked] = useState(false);
  const title = block.parts.find(({ role }) => role === 'caption')?.text ?? block.alt ?? url;
  const alt = descriptionOf(block);
  const host = hostOf(url);
  const from = host && <span className="from"> {articleMessages.from(host)}</span>;
  // What is carried in the address is here already.
  const shown = pictures || asked || url.startsWith('data:');
  const picture = pictureOf(block);
  const sized = { width, height, drawn: COLUMN, first };
  if (kind === 'image' && shown) return <Picture article={article} url={url} alt={alt} {...sized} />;
  return (
    <>
      {picture !== undefined && shown && <Picture article={article} url={picture} {...sized} />}
      <div className="unloaded">
        {alt && <p>{alt}</p>}
        {kind === 'image' ? (
          <button type="button" className="button button-quiet" onClick={() => setAsked(true)}>
            {articleMessages.showPicture}
            {from}
          </button>
        ) : (
          <>
            <PlayButton article={article} title={title} recording={{ url, kind, chapters: [], transcripts: [] }} />
            <a className="button button-quiet" href={url} target="_blank" rel="noopener noreferrer nofollow">
              {kind === 'video' ? articleMessages.openVideo : articleMessages.openAudio}
              {from}
            </a>
          </>
        )}
      </div>
    </>
  );
}

/** The picture that a feed gives a story whose text has none. */
export function LeadPicture({ article }: { article: Pick<Article, 'media' | 'body'> }) {
  const lead = leadFigure(article);
  if (!lead) return null;
  const { parts } = lead;
  return (
    <figure className="lead-picture">
      <FigureFrame block={lead} first />
      {parts.length > 0 && (
        <figcaption className="caption-line">
          {parts.map(({ role, text }) => (
            <span key={role} className={role}>
              {text}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
