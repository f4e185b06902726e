import type { QuotationWording, StoryQuotation } from '@dateline/core/library';
import { isPart, passagePosition, storyMessages, wordingRowId, wordingRuns, wordingSources } from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';
import type { RowProps } from './told.js';

function Wording({ wording, part, selected, onSelect }: { wording: QuotationWording; part: boolean } & RowProps) {
  const [place] = wording.places;
  if (!place) return null;
  const row = wordingRowId(wording);
  let at = 0;
  return (
    <li className={row === selected ? 'wording is-selected' : 'wording'}>
      <blockquote>
        <ViewLink
          className="row-link"
          view={{ name: 'article', id: place.article, at: passagePosition(place.span) }}
          data-row={row}
          onFocus={() => onSelect(row)}
        >
          {wordingRuns(wording).map(({ kind, text }) => {
            const key = `${at++} ${kind}`;
            if (kind === 'same') return <span key={key}>{text}</span>;
            return (
              <em key={key} className={kind === 'left' ? 'left-out' : 'differs'}>
                {text}
              </em>
            );
          })}
        </ViewLink>
      </blockquote>
      <p className="quiet-line">
        {[wordingSources(wording), part ? storyMessages.inPart : ''].filter(Boolean).join(', ')}
      </p>
    </li>
  );
}

/** What several outlets quote, side by side; the words that one has otherwise are underlined. */
export function Quotations({ quotations, ...rows }: { quotations: readonly StoryQuotation[] } & RowProps) {
  return (
    <section className="story-quotations" aria-labelledby="story-quotations">
      <h2 className="rail-title" id="story-quotations">
        {storyMessages.quotedAlike}
      </h2>
      {quotations.map((quotation) => (
        <div key={wordingRowId(quotation.wordings[0]!)} className="quotation">
          <h3>
            {quotation.voice && <b>{quotation.voice}</b>} <span>{storyMessages.outlets(quotation.sources)}</span>
          </h3>
          <ul>
            {quotation.wordings.map((wording) => (
              <Wording key={wordingRowId(wording)} wording={wording} part={isPart(quotation, wording)} {...rows} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
