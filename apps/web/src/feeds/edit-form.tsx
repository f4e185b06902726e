import type { FeedState } from '@dateline/core/library';
import { useActions } from '@dateline/reader';
import { useId } from 'react';

/** A feed's name and folder. */
export function EditForm({ feed, folders, onDone }: { feed: FeedState; folders: string[]; onDone: () => void }) {
  const actions = useActions();
  const id = useId();
  return (
    <form
      className="form form-inline"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        const title = String(data.get('title') ?? '').trim();
        const folder = String(data.get('folder') ?? '').trim();
        void actions.editFeed(feed.id, { ...(title ? { title } : {}), folder }).then(onDone);
      }}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <label htmlFor={`${id}-title`}>Name</label>
      <input id={`${id}-title`} name="title" defaultValue={feed.title} ref={(field) => field?.select()} />
      <label htmlFor={`${id}-folder`}>Folder</label>
      <input id={`${id}-folder`} name="folder" defaultValue={feed.folder} list={`${id}-folders`} />
      <datalist id={`${id}-folders`}>
        {folders.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className="form-end">
        <button type="button" className="button button-quiet" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" className="button button-main">
          Keep
        </button>
      </div>
    </form>
  );
}
