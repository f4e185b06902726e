import { allNews, highlighted, saved, unread, type View, viewKey } from '@dateline/reader';
import { useEffect, useRef, useState } from 'react';
import { SEARCH_FIELD } from '../app/base-commands.js';
import { show } from '../app/navigation.js';
import { Icon } from '../parts/icon.js';

const sections = [allNews, unread, saved, highlighted].map(viewKey);

/** Pauses shorter than this many milliseconds belong to the same word. */
const PAUSE = 120;

/** What the field shows of a view: the query of a search, nothing for a section. */
function queryOf(view: View): string {
  return view.name === 'list' && !sections.includes(viewKey(view)) ? view.query : '';
}

/** Finds while a person types; the address follows, so a search can be kept and gone back to. */
export function SearchField({ view }: { view: View }) {
  const shown = queryOf(view);
  const [text, setText] = useState(shown);
  const typed = useRef(shown);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (typed.current === shown) return;
    typed.current = shown;
    setText(shown);
  }, [shown]);

  const search = (query: string) => {
    clearTimeout(timer.current);
    if (query === shown) return;
    typed.current = query;
    show({ name: 'list', query }, { replace: shown !== '' });
  };

  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          search(text.trim());
          document.querySelector<HTMLElement>('.story-link')?.focus();
        }}
      >
        <Icon name="search" />
        <input
          id={SEARCH_FIELD}
          type="search"
          aria-label="Search the library"
          placeholder="Search"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => search(target.value.trim()), PAUSE);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            if (text) setText('');
            event.currentTarget.blur();
          }}
        />
        <span className="key search-key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
