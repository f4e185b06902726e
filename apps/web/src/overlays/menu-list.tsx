import { commandMessages, commandOf, commandsAt, keyCaps, useReader } from '@dateline/reader';
import {
  type CSSProperties,
  type KeyboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Menu, menu } from './menu.js';

const EDGE = 8;

/** Commands beside the button that opened them, each with its key; those that cannot be done now say why when chosen. */
export function MenuList({ open }: { open: Menu }) {
  const { dispatch, shell } = useReader();
  const dialog = useRef<HTMLDialogElement>(null);
  const [place, setPlace] = useState({ left: open.at.left, top: open.at.bottom });
  const close = useCallback(() => menu.set(undefined), []);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    const box = dialog.current?.getBoundingClientRect();
    if (!box) return;
    const left = Math.max(EDGE, Math.min(open.at.right - box.width, innerWidth - box.width - EDGE));
    const below = open.at.bottom + box.height <= innerHeight - EDGE;
    setPlace({ left, top: below ? open.at.bottom : Math.max(EDGE, open.at.top - box.height) });
  }, [open]);
  useEffect(() => {
    const element = dialog.current;
    const click = ({ target }: MouseEvent) => target === element && close();
    element?.addEventListener('click', click);
    return () => element?.removeEventListener('click', click);
  }, [close]);
  const at = { '--menu-inset': [`${place.top}px`, 'auto', 'auto', `${place.left}px`].join(' ') } as CSSProperties;
  const here = commandsAt(shell.view().name, 'web').map(({ id }) => id);
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const buttons = [...(dialog.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <dialog ref={dialog} className="menu" aria-label={open.title} style={at} onClose={close} onKeyDown={step}>
      <ul>
        {open.commands
          .filter((id) => here.includes(id))
          .map((id) => (
            <li key={id}>
              <button
                type="button"
                data-command={id}
                onClick={() => {
                  close();
                  // The dialog gives the keyboard back before the command moves it.
                  dialog.current?.close();
                  dispatch.perform(id);
                }}
              >
                {commandMessages[id]}
                <span className="menu-keys" aria-hidden="true">
                  {keyCaps(commandOf(id).keys[0]!).map((cap) => (
                    <kbd key={cap}>{cap}</kbd>
                  ))}
                </span>
              </button>
            </li>
          ))}
      </ul>
    </dialog>
  );
}
