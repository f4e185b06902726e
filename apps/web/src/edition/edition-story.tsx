import { speakerOf, statementWords } from '@dateline/core';
import type { ArticleSummary, EditionStatement, EditionStory as Story } from '@dateline/core/library';

import {
  headlineOf,
  outletLine,
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
  /** Whether its picture is shown. */
  pictured: boolean;
}

/** CSS pixels of the widest lead, and of the widest column. */
const LEAD = 760;
const COLUMN = 640;

function StoryPicture({ article, url, isLead }: { article: string; url: string; isLead: boolean }) {
  return (
    <div className="edition-picture">
      <Picture article={article} url={url} drawn={isLead ? LEAD : COLUMN} first={isLead} optional />
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
export const EditionStory = memo(function EditionStory({ story, day, rank, selected, onSelect, pictured }: Props) {
  const { article, outlets, picture, statements, since } = story;
  const { pictures } = useSettings();
  const { id, kicker, deck, excerpt, read, source, language, direction } = article;
  const headline = headlineOf(article);
  const title = headline ?? excerpt ?? storyMessages.untitled;
  const summary = headline === undefined ? undefined : (deck ?? excerpt);
  const tellers = outletLine(outlets) || source;
  const shown = pictured && picture && (pictures || picture.url.startsWith('data:')) ? picture : undefined;
  const classes = ['edition-story', `is-${rank}`, read ? 'is-read' : 'is-unread'];
  if (statements.length > 0) classes.push('has-said');
  if (selected === id) classes.push('is-chosen-row');
  return (
    <article
      className={classes.join(' ')}
      aria-labelledby={`edition-${id}`}
      aria-current={selected === id || undefined}
    >
      {shown && <StoryPicture {...shown} isLead={rank === 'lead'} />}
      <div className="edition-text">
        <div lang={language} dir={direction}>
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
