import {
  choosePalette,
  frameMessages,
  type PaletteEntry,
  paletteEntries,
  paletteVoices,
  triageMessages,
  useReader,
} from '@dateline/reader';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';

/** Milliseconds that a person may go on typing before voices are asked for. */
const PAUSE = 120;

/** Everything that there is to do or to go to, by its name. */
export function Palette() {
  const reader = useReader();
  const [typed, setTyped] = useState('');
  const [voices, setVoices] = useState<readonly PaletteEntry[]>([]);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const entries = paletteEntries(reader, typed, voices);
  const chosen = entries[Math.min(at, entries.length - 1)];

  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      // Without voices the rest can still be chosen.
      paletteVoices(reader, typed).then(
        (found) => !isGone && setVoices(found),
        () => {},
      );
    }, PAUSE);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [typed, reader]);

  useEffect(() => {
    if (at >= 0) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const keys = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) setAt((before) => Math.max(0, Math.min(entries.length - 1, before + by)));
    else if (event.key === 'Enter' && chosen) choosePalette(reader, chosen);
    else return;
    event.preventDefault();
  };
  return (
    <form className="palette" onSubmit={(event) => event.preventDefault()}>
      <input
        type="text"
        role="combobox"
        aria-label={frameMessages.findAnything}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen && `${id}-${entries.indexOf(chosen)}`}
        placeholder={triageMessages.paletteHint}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setAt(0);
        }}
        onKeyDown={keys}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={frameMessages.findAnything} tabIndex={-1}>
        {entries.map((entry, index) => (
          // The field keeps the keyboard, and says which one is chosen.
          // biome-ignore lint/a11y/useFocusableInteractive: see above
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={entry === chosen}
            data-entry={entry.id}
            onClick={() => choosePalette(reader, entry)}
          >
            <span>{entry.title}</span>
            <span className="palette-kind">{entry.keys ?? triageMessages.kinds[entry.kind]}</span>
          </div>
        ))}
      </div>
      {entries.length === 0 && <p className="palette-none">{triageMessages.nothingCalled(typed)}</p>}
    </form>
  );
}
