import { aroundMessages, headlineOf, language, useNeighbours, useReader } from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';

/** After the text: the next story of the list that it was opened from. */
export function Following({ id, query }: { id: string; query: string }) {
  const { next } = useNeighbours(id, query);
  const { dispatch } = useReader();
  if (!next) return null;
  return (
    <nav className="following" aria-label={aroundMessages.nextStory} dir={next.direction}>
      <p className="kicker" lang={language.get()}>
        {aroundMessages.next}
      </p>
      <ViewLink
        view={{ name: 'article', id: next.id, query }}
        onGo={() => dispatch.perform('next-article')}
        lang={next.language}
        dir={next.direction}
      >
        {headlineOf(next) ?? next.excerpt}
      </ViewLink>
    </nav>
  );
}
