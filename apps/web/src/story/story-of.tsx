import { besideInStory, extentSentence, language, storyMessages, useReader, useStoryOf } from '@dateline/reader';
import { ViewLink } from '../parts/view-link.js';

/** Over an article: the Story it belongs to, who else tells it, and its articles before and after. */
export function StoryOf({ article }: { article: string }) {
  const page = useStoryOf(article);
  const { dispatch } = useReader();
  if (!page) return null;
  const { later, earlier } = besideInStory(page, article);
  const own = page.entries.find((entry) => entry.article.id === article)?.article.source;
  const others = page.outlets.filter((outlet) => outlet !== own);
  return (
    <nav className="story-of" aria-label={storyMessages.whole} lang={language.get()}>
      <ViewLink
        className="story-of-link"
        view={{ name: 'story', id: article }}
        onGo={() => dispatch.perform('story')}
        title={`${storyMessages.whole} (f)`}
      >
        {extentSentence(page)}
      </ViewLink>
      {others.length > 0 && (
        <span className="quiet-line">{storyMessages.alsoIn(others.slice(0, 3).join(', '), others.length - 3)}</span>
      )}
      <span className="story-of-steps">
        {earlier && (
          <ViewLink
            view={{ name: 'article', id: earlier.id }}
            onGo={() => dispatch.perform('earlier-in-story')}
            title={`${storyMessages.earlierTitle} ({): ${earlier.source ?? ''}`}
          >
            ‹ {storyMessages.earlier}
          </ViewLink>
        )}
        {later && (
          <ViewLink
            view={{ name: 'article', id: later.id }}
            onGo={() => dispatch.perform('later-in-story')}
            title={`${storyMessages.laterTitle} (}): ${later.source ?? ''}`}
          >
            {storyMessages.later} ›
          </ViewLink>
        )}
      </span>
    </nav>
  );
}
