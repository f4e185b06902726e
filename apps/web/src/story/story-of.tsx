import { besideInStory, extentSentence, useReader, useStoryOf } from '@dateline/reader';
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
    <nav className="story-of" aria-label="The whole story" lang="en">
      <ViewLink
        className="story-of-link"
        view={{ name: 'story', id: article }}
        onGo={() => dispatch.perform('story')}
        title="The whole story (f)"
      >
        {extentSentence(page)}
      </ViewLink>
      {others.length > 0 && (
        <span className="quiet-line">
          also in {others.slice(0, 3).join(', ')}
          {others.length > 3 && ` and ${others.length - 3} more`}
        </span>
      )}
      <span className="story-of-steps">
        {earlier && (
          <ViewLink
            view={{ name: 'article', id: earlier.id }}
            onGo={() => dispatch.perform('earlier-in-story')}
            title={`Earlier in the story ({): ${earlier.source ?? ''}`}
          >
            ‹ Earlier
          </ViewLink>
        )}
        {later && (
          <ViewLink
            view={{ name: 'article', id: later.id }}
            onGo={() => dispatch.perform('later-in-story')}
            title={`Later in the story (}): ${later.source ?? ''}`}
          >
            Later ›
          </ViewLink>
        )}
      </span>
    </nav>
  );
}
