import {
  chosenWith,
  type Focus,
  noneSentence,
  notesWithChosen,
  statementAt,
  stepStatement,
  useActions,
  useArticle,
  useArticleReading,
  useSay,
  viewKey,
} from '@dateline/reader';
import { useEffect, useMemo, useRef } from 'react';
import { useCommands } from '../app/commands.js';
import { useDesk, useDispatch } from '../app/desk.js';
import { useScrollMemory } from '../app/scroll.js';
import { useTitle } from '../app/title.js';
import { Failed, Waiting } from '../parts/states.js';
import { ViewLink } from '../parts/view-link.js';
import { Body } from './body.js';
import { ChosenCard } from './chosen-card.js';
import { Footer } from './footer.js';
import { Header } from './header.js';
import { Margin } from './margin.js';
import { onWords } from './on-words.js';
import { Panel } from './panel.js';
import { selectedSpan } from './selection.js';
import { showWords } from './show-words.js';
import { Toolbar } from './toolbar.js';
import { useNeighbours } from './use-neighbours.js';

/** Lines that j and k move by. */
const LINES = 4;

export function ArticleView({ id, query, at }: { id: string; query: string; at: string | undefined }) {
  const { data: stored, loading, problem, retry } = useArticle(id);
  const read = useArticleReading(stored);
  const { focus, panel } = useDesk();
  const dispatch = useDispatch();
  const actions = useActions();
  const say = useSay();
  const neighbours = useNeighbours(id, query);
  const text = useRef<HTMLElement>(null);
  const article = stored?.article;
  useTitle(article?.headline);
  useScrollMemory(viewKey({ name: 'article', id }), article !== undefined);

  // Nothing of the story before stays marked in this one.
  useEffect(() => dispatch({ type: 'turn' }), [dispatch]);
  const reading = stored?.reading;
  const there = article !== undefined;
  const wanted = useMemo(() => (reading && at !== undefined ? statementAt(reading, at) : undefined), [reading, at]);
  const went = useRef<string>(undefined);
  useEffect(() => {
    // Once: the same choice again would take it back.
    if (!wanted || went.current === at) return;
    went.current = at;
    dispatch({ type: 'focus', focus: wanted });
  }, [wanted, at, dispatch]);
  useEffect(() => {
    if (focus && text.current) showWords(text.current);
  }, [focus]);

  const choose = (chosen: Focus | undefined) => dispatch({ type: 'focus', focus: chosen });
  useEffect(
    () =>
      there && text.current ? onWords(text.current, (chosen) => dispatch({ type: 'focus', focus: chosen })) : undefined,
    [there, dispatch],
  );

  const step = (direction: 1 | -1) => () => {
    const to = stepStatement(read.statements, focus, direction);
    if (to) choose(to);
    else say(noneSentence('voices', reading));
  };
  const openPanel = (name: 'voices' | 'timeline' | 'documents') => () => {
    if (read[name].length === 0) say(noneSentence(name, reading));
    else dispatch({ type: 'panel', panel: name });
  };
  const scroll = (pixels: number) => (key: string) => {
    if (key.startsWith('Arrow')) return false;
    scrollBy(0, pixels);
    return true;
  };
  const highlight = () => {
    const chosen = focus?.kind === 'statement' ? stored?.reading?.statements[focus.index]?.content[0] : undefined;
    const span = (article && selectedSpan(article)) ?? chosen;
    if (!span) return say('Select words of the story first.');
    getSelection()?.removeAllRanges();
    return void actions.toggleHighlight(id, span);
  };
  const visit = (url: string | undefined, none: string) => (url ? window.open(url, '_blank', 'noopener') : say(none));
  const line = () => LINES * Number.parseFloat(getComputedStyle(text.current ?? document.body).lineHeight || '28');

  useCommands({
    'scroll-down': (key) => scroll(line())(key),
    'scroll-up': (key) => scroll(-line())(key),
    'page-down': (key) => {
      const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 4;
      return end && key === 'Space' ? neighbours.nextUnread() : false;
    },
    'page-up': (key) => (key === 'b' ? scrollBy(0, -innerHeight * 0.9) : false),
    first: (key) => (key === 'Home' ? false : scrollTo(0, 0)),
    last: (key) => (key === 'End' ? false : scrollTo(0, document.documentElement.scrollHeight)),
    'next-article': neighbours.next,
    'previous-article': neighbours.previous,
    'next-unread': neighbours.nextUnread,
    save: () => void actions.toggleSaved(id),
    'toggle-read': () => void actions.toggleRead(id),
    voices: openPanel('voices'),
    timeline: openPanel('timeline'),
    documents: openPanel('documents'),
    'next-statement': step(1),
    'previous-statement': step(-1),
    highlight,
    original: () => visit(article?.canonicalUrl ?? article?.url, 'This story has no address.'),
    discussion: () => visit(article?.discussionUrl, 'This story has no discussion.'),
    'copy-address': () => {
      const url = article?.canonicalUrl ?? article?.url;
      if (!url) return say('This story has no address.');
      return void navigator.clipboard.writeText(url).then(
        () => say('Address copied'),
        () => say('The browser keeps its clipboard closed.', 'problem'),
      );
    },
  });

  if (problem) return <Failed problem={problem} retry={retry} />;
  if (loading || !stored || !article) return <Waiting what="the story" />;
  const chosen = chosenWith(reading, focus);
  const pointing = { pointers: read.pointers, focus };
  const { following } = neighbours;
  return (
    <div className="page">
      <Toolbar stored={stored} onHighlight={highlight} />
      <Panel
        reading={read}
        panel={panel}
        focus={focus}
        chosen={chosen}
        onPanel={(name) => dispatch({ type: 'panel', panel: name })}
        onChoose={choose}
      />
      <article ref={text} className="text" data-story={id} lang={article.language} dir={article.direction}>
        <Header stored={stored} {...pointing} />
        <Body article={article} reading={stored.reading} {...pointing} />
        <Footer stored={stored} />
        {following && (
          <nav className="following" aria-label="Next story" dir={following.direction}>
            <p className="kicker" lang="en">
              Next
            </p>
            <ViewLink
              view={{ name: 'article', id: following.id, query }}
              onGo={neighbours.next}
              lang={following.language}
              dir={following.direction}
            >
              {following.headline ?? following.excerpt}
            </ViewLink>
          </nav>
        )}
      </article>
      <Margin notes={notesWithChosen(article, reading, read.notes, focus)} chosen={chosen} onChoose={choose} />
      <ChosenCard focus={focus} reading={stored.reading} read={read} onClose={() => choose(undefined)} />
    </div>
  );
}
