import type { Edition } from '@dateline/core/library';
import { dayView, editionMessages, fullWhen, goToDay, shortDay, useReader } from '@dateline/reader';
import { Icon } from '../parts/icon.js';
import { ViewLink } from '../parts/view-link.js';

/** A link to a neighbouring day; room for it where there is none. */
function DayLink({ day, from, back = false }: { day: string | undefined; from: string; back?: boolean }) {
  const reader = useReader();
  if (day === undefined) return <span />;
  const title = back ? editionMessages.dayBefore : editionMessages.dayAfter;
  return (
    <ViewLink
      className={back ? 'edition-day is-back' : 'edition-day'}
      view={dayView(day)}
      onGo={() => goToDay(reader, day)}
      title={`${title} (${back ? 'p' : 'n'})`}
    >
      {back && <Icon name="back" />}
      <span>
        <span className="quiet">{title}: </span>
        {shortDay(day, from)}
      </span>
      {!back && <Icon name="next" />}
    </ViewLink>
  );
}

/** The day of an edition, and the ways to others. */
export function EditionHead({ edition: { day, previous, next, articles } }: { edition: Edition }) {
  const { dispatch } = useReader();
  return (
    <header className="edition-head">
      <DayLink day={previous} from={day} back />
      <div className="edition-title">
        <h1>{fullWhen(day)}</h1>
        <p>
          {editionMessages.articles(articles)}
          <button type="button" title={`${editionMessages.goToDay} (d)`} onClick={() => dispatch.perform('find-day')}>
            {editionMessages.anotherDay}
          </button>
        </p>
      </div>
      <DayLink day={next} from={day} />
    </header>
  );
}
