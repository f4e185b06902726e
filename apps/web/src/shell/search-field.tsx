import { frameMessages, searchedFor, searchFor, useReader, type View } from '@dateline/reader';
import { fieldIds, leaveField } from '../app/field-focus.js';
import { Icon } from '../parts/icon.js';
import { useTyped } from '../parts/use-typed.js';

/** Searches while a person types; the address follows, so a search can be kept and gone back to. */
export function SearchField({ view }: { view: View }) {
  const reader = useReader();
  const field = useTyped(searchedFor(view), (query) => searchFor(reader, query));
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // What is drawn before the answer is there belongs to another list.
          const first = searchedFor(view) === field.text.trim() && document.querySelector<HTMLElement>('.story-link');
          field.now();
          (first || document.getElementById('main'))?.focus();
        }}
      >
        <Icon name="search" />
        <input
          id={fieldIds.search}
          type="search"
          aria-label={frameMessages.searchLibrary}
          placeholder={frameMessages.search}
          autoComplete="off"
          spellCheck={false}
          value={field.text}
          onChange={({ target }) => field.type(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            leaveField(event.currentTarget);
          }}
        />
        <span className="key search-key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  );
}
