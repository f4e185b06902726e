import { problemOf, useActions, useFeeds } from '@dateline/reader';
import { useId, useState } from 'react';
import { show } from '../app/navigation.js';
import { feedQuery } from '../list/sources.js';

/** Takes the address of a feed, a site or a story. `onDone` is called when it is in the library. */
export function AddForm({ onDone }: { onDone?: () => void }) {
  const actions = useActions();
  const { folders } = useFeeds();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const id = useId();

  async function add(form: HTMLFormElement) {
    const data = new FormData(form);
    const address = String(data.get('address') ?? '').trim();
    const folder = String(data.get('folder') ?? '').trim();
    if (!address) return setProblem('Type an address first.');
    setBusy(true);
    setProblem(undefined);
    try {
      const result = await actions.add(address, folder ? { folder } : undefined);
      form.reset();
      onDone?.();
      if (result.article) show({ name: 'article', id: result.article.id });
      else if (result.feed) show({ name: 'list', query: feedQuery(result.feed) });
    } catch (error) {
      setProblem(problemOf(error).message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add(event.currentTarget);
      }}
    >
      <label htmlFor={`${id}-address`}>Address of a site, a feed or a story</label>
      <input
        id={`${id}-address`}
        name="address"
        type="url"
        inputMode="url"
        autoComplete="off"
        placeholder="https://"
        aria-describedby={problem ? `${id}-problem` : undefined}
        aria-invalid={problem !== undefined}
      />
      <label htmlFor={`${id}-folder`}>Folder, if it should be in one</label>
      <input id={`${id}-folder`} name="folder" list={`${id}-folders`} autoComplete="off" />
      <datalist id={`${id}-folders`}>
        {folders
          .filter(({ name }) => name)
          .map(({ name }) => (
            <option key={name} value={name} />
          ))}
      </datalist>
      {problem && (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className="form-end">
        <button type="submit" className="button button-main" disabled={busy}>
          {busy ? 'Reading it …' : 'Add'}
        </button>
      </div>
    </form>
  );
}
