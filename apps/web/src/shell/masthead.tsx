import {
  dates,
  edition,
  firstView,
  frameMessages,
  goTo,
  number,
  sectionMessages,
  sections,
  unread,
  useInfo,
  useReader,
  type View,
  viewKey,
} from '@dateline/reader';
import { useEffect, useRef } from 'react';
import { Icon } from '../parts/icon.js';
import { ViewLink } from '../parts/view-link.js';
import { RefreshButton } from './refresh-button.js';
import { SearchField } from './search-field.js';

const shown = sections.filter(({ prominent }) => prominent);

/** A voice is one of the voices, feeds in trouble are feeds, and the edition of a past day is one. */
const sectionNames: Partial<Record<View['name'], string>> = {
  edition: viewKey(edition),
  voice: 'voices',
  document: 'documents',
  diary: 'diary',
  feeds: 'feeds',
};

export function Masthead({ view }: { view: View }) {
  const reader = useReader();
  const { data: info } = useInfo();
  const current = sectionNames[view.name] ?? viewKey(view);
  const nav = useRef<HTMLElement>(null);
  // A telephone shows some of the sections: the one that is open is among them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another section is open, or the count before it came
  useEffect(() => {
    const box = nav.current?.getBoundingClientRect();
    const link = nav.current?.querySelector('[aria-current]')?.getBoundingClientRect();
    if (box && link && (link.left < box.left || link.right > box.right))
      nav.current?.scrollBy({ left: (link.left + link.right - box.left - box.right) / 2 });
  }, [current, info?.unread]);
  return (
    <header className="masthead">
      <div className="masthead-top">
        <ViewLink className="wordmark" view={firstView} onGo={() => goTo(reader, firstView, 'section')}>
          Dateline
        </ViewLink>
        <SearchField view={view} />
        <div className="tools">
          <button
            type="button"
            className="tool"
            title={frameMessages.findAnythingTitle}
            onClick={() => reader.dispatch.perform('palette')}
          >
            <Icon name="palette" />
            <span className="quiet">{frameMessages.findAnything}</span>
          </button>
          <RefreshButton />
          <button
            type="button"
            className="tool"
            title={`${frameMessages.addTitle} (a)`}
            onClick={() => reader.dispatch.perform('add')}
          >
            <Icon name="add" />
            <span className="quiet">{frameMessages.add}</span>
          </button>
          <button
            type="button"
            className="tool"
            title={frameMessages.appearance}
            onClick={() => reader.change({ type: 'overlay', overlay: 'settings' })}
          >
            <Icon name="settings" />
            <span className="quiet">{frameMessages.settings}</span>
          </button>
          <button
            type="button"
            className="tool tool-help"
            title={`${frameMessages.keys} (?)`}
            onClick={() => reader.dispatch.perform('help')}
          >
            <Icon name="help" />
            <span className="quiet">{frameMessages.keys}</span>
          </button>
        </div>
      </div>
      <nav ref={nav} className="sections" aria-label={sectionMessages.list}>
        <ul>
          {shown.map(({ title, view: target, path }) => (
            <li key={path}>
              <ViewLink
                view={target}
                onGo={() => goTo(reader, target, 'section')}
                aria-current={viewKey(target) === current ? 'page' : undefined}
              >
                {title}
                {target === unread && info !== undefined && info.unread > 0 && (
                  <span className="count"> {number(info.unread)}</span>
                )}
              </ViewLink>
            </li>
          ))}
        </ul>
        {/* An edition has its own day for a headline. */}
        {view.name !== 'edition' && (
          <p className="today">
            {dates({
              weekday: 'long',
              day: 'numeric',
              month: 'long',
              year: 'numeric',
            }).format()}
          </p>
        )}
      </nav>
    </header>
  );
}
