import type { AddedThing } from '@dateline/core/library';
import {
  copiesSentence,
  fullWhen,
  headlineOf,
  moreSentence,
  partLabel,
  passagePosition,
  segments,
  shownStates,
  stateMessages,
  storyMessages,
  type ToldEntry,
  thingRowId,
  timeWhen,
} from '@dateline/reader';
import { Fragment } from 'react';
import { ViewLink } from '../parts/view-link.js';
import { When } from '../parts/when.js';

export interface RowProps {
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** Something that an article adds, as it stands there; its new figures and names are set strong. */
function Thing({ thing, entry, selected, onSelect }: { thing: AddedThing; entry: ToldEntry } & RowProps) {
  const { article } = entry;
  const row = thingRowId(entry, thing);
  const classes = ['added-thing', thing.unseen ? 'is-unseen' : '', row === selected ? 'is-selected' : ''];
  return (
    <li className={classes.join(' ').trim()}>
      {(thing.unseen || thing.voice) && (
        <p className="added-label">
          {thing.unseen && <b className="added-new">{storyMessages.isNew}</b>}
          {thing.voice}
        </p>
      )}
      <p className="added-text" lang={article.language} dir={article.direction}>
        <ViewLink
          className="row-link"
          view={{ name: 'article', id: article.id, at: passagePosition(thing.span) }}
          data-row={row}
          onFocus={() => onSelect(row)}
        >
          {segments(thing.text, thing.marks).map(({ start, text, marks }) =>
            marks.length > 0 ? <strong key={start}>{text}</strong> : <Fragment key={start}>{text}</Fragment>,
          )}
        </ViewLink>
      </p>
    </li>
  );
}

/** An article of a Story: who tells it and when, what part it plays, its headline, what it added. */
export function Told({ entry, selected, onSelect }: { entry: ToldEntry } & RowProps) {
  const { article, part, added, shown, more, copies } = entry;
  const { id, excerpt, source, time, read, language, direction } = article;
  const classes = ['told', read ? 'is-read' : 'is-unread', id === selected ? 'is-selected' : ''];
  return (
    <article className={classes.join(' ').trim()} aria-labelledby={`told-${id}`}>
      <time className="told-time" dateTime={time} title={fullWhen(time)}>
        <When at={time} form="time" />
      </time>
      <div className="told-body">
        <p className="told-source">
          {!read && <span className="quiet">{storyMessages.unread}. </span>}
          {source && <b>{source}</b>}
          <span className="told-part">{partLabel(part)}</span>
          {shownStates(article).map(({ name }) => (
            <span key={name}>{stateMessages.label[name]}</span>
          ))}
        </p>
        <h3 className="told-headline" id={`told-${id}`} lang={language} dir={direction}>
          <ViewLink className="row-link" view={{ name: 'article', id }} data-row={id} onFocus={() => onSelect(id)}>
            {headlineOf(article) ?? excerpt ?? storyMessages.untitled}
          </ViewLink>
        </h3>
        {shown.length > 0 && (
          <ul className="added" aria-label={storyMessages.whatItAdded}>
            {shown.map((thing) => (
              <Thing
                key={thingRowId(entry, thing)}
                thing={thing}
                entry={entry}
                selected={selected}
                onSelect={onSelect}
              />
            ))}
          </ul>
        )}
        {more > 0 && <p className="quiet-line">{moreSentence(more)}</p>}
        {added.length === 0 && part !== 'copy' && <p className="quiet-line">{storyMessages.addsNothing}</p>}
        {copies.length > 0 && (
          <details className="copies">
            <summary>{copiesSentence(copies)}</summary>
            <ul>
              {copies.map(({ article: copy }) => (
                <li key={copy.id} lang={copy.language} dir={copy.direction}>
                  <ViewLink view={{ name: 'article', id: copy.id }}>
                    {headlineOf(copy) ?? copy.excerpt ?? copy.source}
                  </ViewLink>{' '}
                  <span className="quiet-line">{[copy.source, timeWhen(copy.time)].filter(Boolean).join(' · ')}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </article>
  );
}
