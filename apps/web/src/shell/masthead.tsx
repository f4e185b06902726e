import { allNews, keyCaps, saved, unread, useActions, useInfo, type View, viewKey } from '@dateline/reader';
import { useSection } from '../app/base-commands.js';
import { useDispatch } from '../app/desk.js';
import { Icon } from '../parts/icon.js';
import { ViewLink } from '../parts/view-link.js';
import { RefreshButton } from './refresh-button.js';
import { SearchField } from './search-field.js';

const sections: { title: string; view: View }[] = [
  { title: 'All news', view: allNews },
  { title: 'Unread', view: unread },
  { title: 'Saved', view: saved },
  { title: 'Voices', view: { name: 'voices' } },
  { title: 'Feeds', view: { name: 'feeds' } },
];

export function Masthead({ view }: { view: View }) {
  const section = useSection();
  const dispatch = useDispatch();
  const { data: info } = useInfo();
  const actions = useActions();
  const current = view.name === 'voice' ? 'voices' : viewKey(view);
  return (
    <header className="masthead">
      <div className="masthead-top">
        <ViewLink className="wordmark" view={allNews} onGo={() => section(allNews)}>
          Dateline
        </ViewLink>
        <SearchField view={view} />
        <div className="tools">
          <RefreshButton onRefresh={() => void actions.refresh()} />
          <button
            type="button"
            className="tool"
            title="Add a feed or a page (a)"
            onClick={() => dispatch({ type: 'overlay', overlay: 'add' })}
          >
            <Icon name="add" />
            <span className="quiet">Add</span>
          </button>
          <button
            type="button"
            className="tool"
            title="Appearance"
            onClick={() => dispatch({ type: 'overlay', overlay: 'settings' })}
          >
            <Icon name="settings" />
            <span className="quiet">Settings</span>
          </button>
          <button
            type="button"
            className="tool tool-help"
            title={`Keys (${keyCaps('?').join('')})`}
            onClick={() => dispatch({ type: 'overlay', overlay: 'help' })}
          >
            <Icon name="help" />
            <span className="quiet">Keys</span>
          </button>
        </div>
      </div>
      <nav className="sections" aria-label="Sections">
        <ul>
          {sections.map(({ title, view: target }) => (
            <li key={title}>
              <ViewLink
                view={target}
                onGo={() => section(target)}
                aria-current={viewKey(target) === current ? 'page' : undefined}
              >
                {title}
                {target === unread && info !== undefined && info.unread > 0 && (
                  <span className="count"> {info.unread.toLocaleString('en')}</span>
                )}
              </ViewLink>
            </li>
          ))}
        </ul>
        <p className="today">
          {new Intl.DateTimeFormat('en-GB', {
            weekday: 'long',
            day: 'numeric',
            month: 'long',
            year: 'numeric',
          }).format()}
        </p>
      </nav>
    </header>
  );
}
