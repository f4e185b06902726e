import {
  aroundMessages,
  headlineOf,
  language,
  openedFrom,
  useFollowing,
  useReader,
  type ViewOf,
} from '@dateline/reader';
import { useMemo } from 'react';
import { ViewLink } from '../parts/view-link.js';

/** After the text: the next story of the list that it was opened from. */
export function Following({ view }: { view: ViewOf<'article'> }) {
  const from = useMemo(() => openedFrom(view), [view]);
  const next = useFollowing(view.id, from);
  const { dispatch } = useReader();
  if (!next) return null;
  return (
    <nav className="following" aria-label={aroundMessages.nextStory} dir={next.direction}>
      <p className="kicker" lang={language.get()}>
        {aroundMessages.next}
      </p>
      <ViewLink
        view={{ name: 'article', id: next.id, ...from }}
        onGo={() => dispatch.perform('next-article')}
        lang={next.language}
        dir={next.direction}
      >
        {headlineOf(next) ?? next.excerpt}
      </ViewLink>
    </nav>
  );
}
