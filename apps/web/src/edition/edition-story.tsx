import { outletNames, speakerOf, statementWords } from '@dateline/core';
import type { ArticleSummary, EditionStatement, EditionStory as Story } from '@dateline/core/library';

import {
  headlineOf,
  passageView,
  shownStates,
  language as spoken,
  stateMessages,
  statementRow,
  storyMessages,
} from '@dateline/reader';

import { memo } from 'react';
import { useSettings } from '../app/settings.js';
import { Picture } from '../parts/picture.js';
import { ViewLink } from '../parts/view-link.js';
import { When } from '../parts/when.js';

interface Props {
  story: Story;
  /** The day of the edition; empty for that of today. */
  day: string;
  rank: 'lead' | 'second' | 'rest';
  selected: string | undefined;
  onSelect: (id: string) => void;
}

/** Outlets that are named in one line. */
const NAMED = 3;

/** CSS pixels of the widest lead. */
const LEAD = 760;

/** The picture of the lead. */
function LeadPicture({ article, url }: { article: string; url: string }) {
  const { pictures } = useSettings();
  if (!pictures && !url.startsWith('data:')) return null;
  return (
    <div className="edition-picture">
      <Picture article={article} url={url} drawn={LEAD} first />
    </div>
  );
}

function Said({
  statement,
  article,
  day,
  ...link
}: {
  statement: EditionStatement;
  day: string;
  article: ArticleSummary;
  row: string;
  onFocus: () => void;
  isSelected: boolean;
}) {
  const { voice } = statement;
  const office = speakerOf(statement).slice(voice.length);
  return (
    <figure className={`edition-quote said-${statement.kind}${link.isSelected ? ' is-chosen-row' : ''}`}>
      <blockquote lang={article.language} dir={article.direction}>
        <ViewLink view={passageView(statement, day)} data-row={link.row} onFocus={link.onFocus}>
          {statementWords(statement)}
        </ViewLink>
      </blockquote>
      <figcaption>
        <b>{voice}</b>
        {office}
      </figcaption>
    </figure>
  );
}

/** A Story of the front page: its headline, what it says, who tells it, what is new in it and who says what. */
export const EditionStory = memo(function EditionStory({ story, day, rank, selected, onSelect }: Props) {
  const { article, outlets, statements, since } = story;
  const { id, kicker, deck, excerpt, image, read, source, language, direction } = article;
  const headline = headlineOf(article);
  const title = headline ?? excerpt ?? storyMessages.untitled;
  const summary = headline === undefined ? undefined : (deck ?? excerpt);
  const tellers = outletNames(outlets, NAMED) || source;
  const chosen = selected === id ? ' is-chosen-row' : '';
  return (
    <article
      className={`edition-story is-${rank} ${read ? 'is-read' : 'is-unread'}${statements.length > 0 ? ' has-said' : ''}${chosen}`}
      aria-labelledby={`edition-${id}`}
      aria-current={selected === id || undefined}
    >
      <div className="edition-text">
        <div lang={language} dir={direction}>
          {rank === 'lead' && image && <LeadPicture article={id} url={image} />}
          {kicker && <p className="kicker">{kicker}</p>}
          <h2 id={`edition-${id}`}>
            <ViewLink view={{ name: 'article', id, edition: day }} data-row={id} onFocus={() => onSelect(id)}>
              {title}
            </ViewLink>
          </h2>
          {summary && <p className="edition-deck">{summary}</p>}
        </div>
        <p className="edition-outlets">
          {!read && <span className="quiet">{storyMessages.unread}. </span>}
          {tellers && (
            <span>
              {article.story === undefined ? (
                tellers
              ) : (
                <ViewLink view={{ name: 'story', id: article.story }}>{tellers}</ViewLink>
              )}
            </span>
          )}
          <span>
            <When at={article.time} form="ago" />
          </span>
          {shownStates(article).map(({ name }) => (
            <span key={name}>{stateMessages.label[name]}</span>
          ))}
        </p>
        {since && since.added.length > 0 && (
          <ul className="edition-new">
            {since.added.map((passage) => (
              <li key={`${passage.article} ${passage.text}`} lang={language} dir={direction}>
                <b lang={spoken.get()}>{storyMessages.isNew}</b>{' '}
                <ViewLink view={passageView(passage, day)}>{passage.text}</ViewLink>
              </li>
            ))}
          </ul>
        )}
      </div>
      {statements.length > 0 && (
        <div className="edition-said">
          {statements.map((statement, index) => {
            const row = statementRow(story, index);
            return (
              <Said
                key={row}
                statement={statement}
                day={day}
                article={article}
                row={row}
                isSelected={row === selected}
                onFocus={() => onSelect(row)}
              />
            );
          })}
        </div>
      )}
    </article>
  );
});
