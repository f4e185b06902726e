import {
  findInList,
  foundSentence,
  keyMessages,
  listMessages,
  type ReaderContext,
  stepFound,
  useReader,
  useReaderState,
} from '@dateline/reader';
import { useEffect, useRef } from 'react';
import { rowLink } from '../app/shell.js';
import { Icon } from '../parts/icon.js';
import { useTyped } from '../parts/use-typed.js';
import { giveHeldKeys } from './give-held-keys.js';

/** Finds among all rows of a list, of which the page has only those near the window. Ctrl-f in it is the browser's own. */
export function FindBar({ onDone }: { onDone: () => void }) {
  const reader: ReaderContext = useReader();
  const { found, selected } = useReaderState();
  const field = useRef<HTMLInputElement>(null);
  const { text, type, now } = useTyped('', (words) => void findInList(reader, words));
  useEffect(() => {
    field.current?.focus();
    void giveHeldKeys();
  }, []);
  const close = () => {
    onDone();
    const row = found && selected[`list ${found.query}`];
    if (row !== undefined) rowLink(row)?.focus({ preventScroll: true });
  };
  const step = (direction: 1 | -1) => {
    if (found?.typed === text.trim()) void stepFound(reader, direction);
    else now();
  };
  return (
    <search className="find-bar">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          step(1);
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label={`${listMessages.findHere}: ${listMessages.findWords}`}
          placeholder={listMessages.findHere}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => type(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              close();
            } else if (event.key === 'Enter' && event.shiftKey) {
              event.preventDefault();
              step(-1);
            }
          }}
        />
        <p className="find-count" role="status">
          {found && text.trim() !== '' && foundSentence(found)}
        </p>
        <button
          type="button"
          className="tool"
          title={`${listMessages.findBefore} (${keyMessages.shift} ${keyMessages.Enter})`}
          onClick={() => step(-1)}
        >
          <Icon name="back" />
          <span className="quiet">{listMessages.findBefore}</span>
        </button>
        <button type="submit" className="tool" title={`${listMessages.findNext} (${keyMessages.Enter})`}>
          <Icon name="next" />
          <span className="quiet">{listMessages.findNext}</span>
        </button>
        <button type="button" className="tool" title={`${listMessages.close} (${keyMessages.Escape})`} onClick={close}>
          <Icon name="close" />
          <span className="quiet">{listMessages.close}</span>
        </button>
      </form>
    </search>
  );
}
