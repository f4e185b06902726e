import { statementWords } from '@dateline/core';
import type { SaidStatement } from '@dateline/core/library';
import {
  actLabel,
  headlineOf,
  outletsSentence,
  type SaidEntry,
  shortWhen,
  shownStates,
  stateMessages,
  statementPosition,
  timeWhen,
  voicesMessages,
} from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';

interface SayingProps extends SaidEntry {
  /** The id of the row. */
  row: string;
  selected: boolean;
  unfolded: boolean;
  onSelect: () => void;
  onUnfold: () => void;
}

/** The other stories that report a statement, behind a sentence that names their outlets. */
function Repeats({
  statement,
  row,
  unfolded,
  onUnfold,
}: Pick<SayingProps, 'statement' | 'row' | 'unfolded' | 'onUnfold'>) {
  const sentence = outletsSentence(statement);
  if (!sentence) return null;
  const list = `repeats ${row}`.replaceAll(' ', '-');
  return (
    <>
      <button
        type="button"
        className="said-outlets"
        aria-expanded={unfolded}
        aria-controls={list}
        title={`${voicesMessages.outletsToo} (x)`}
        onClick={onUnfold}
      >
        {sentence}
      </button>
      {unfolded && (
        <ul className="said-repeats" id={list}>
          {statement.repeats.map(({ article, source, time, ...repeat }) => (
            <li key={article}>
              <ViewLink view={{ name: 'article', id: article }}>
                {headlineOf(repeat) ?? voicesMessages.untitled}
              </ViewLink>
              <span className="quiet-facts">{[source, shortWhen(time)].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the voice said before on the same subject: shown, and judged by whoever reads it. */
function Before({ before }: { before: readonly SaidStatement[] }) {
  return (
    <aside className="said-before" aria-label={voicesMessages.before}>
      {before.map(({ article, content, text }) => (
        <ViewLink
          key={`${article.id} ${statementPosition({ content })}`}
          view={{ name: 'article', id: article.id, at: statementPosition({ content }) }}
        >
          <span className="said-before-when">
            {voicesMessages.beforeThen([article.source, shortWhen(article.time)].filter(Boolean).join(', '))}
          </span>
          <q lang={article.language} dir={article.direction}>
            {text}
          </q>
        </ViewLink>
      ))}
    </aside>
  );
}

/** A statement of a timeline, with its story, its outlets and what was said before. */
export function Saying({ statement, made, before, row, selected, unfolded, onSelect, onUnfold }: SayingProps) {
  const { article, act, kind, text } = statement;
  return (
    <li className={`saying said said-${kind}${selected ? ' is-selected' : ''}${article.read ? '' : ' is-unread'}`}>
      <div className="said-main">
        <p className="panel-act">
          {actLabel(act)}
          {made && <span className="said-made"> {made}</span>}
        </p>
        <blockquote lang={article.language} dir={article.direction}>
          <ViewLink
            className="said-link row-link"
            view={{ name: 'article', id: article.id, at: statementPosition(statement) }}
            data-row={row}
            onFocus={onSelect}
          >
            {kind === 'direct' ? text : statementWords(statement)}
          </ViewLink>
        </blockquote>
        <p className="saying-story">
          <ViewLink view={{ name: 'article', id: article.id }}>{headlineOf(article) ?? article.excerpt}</ViewLink>
        </p>
        <p className="story-source">
          {article.source && <span>{article.source}</span>}
          {timeWhen(article.time) && <span>{timeWhen(article.time)}</span>}
          {article.changed && <span className="story-changed">{voicesMessages.changed}</span>}
          {!article.read && <span>{voicesMessages.unread}</span>}
          {shownStates(article).map(({ name }) => (
            <span key={name}>{stateMessages.label[name]}</span>
          ))}
        </p>
        <Repeats statement={statement} row={row} unfolded={unfolded} onUnfold={onUnfold} />
      </div>
      {before.length > 0 && <Before before={before} />}
    </li>
  );
}
