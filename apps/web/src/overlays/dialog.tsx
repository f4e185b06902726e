import { frameMessages } from '@dateline/reader';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '../parts/icon.js';
import { giveHeldKeys } from './give-held-keys.js';

interface DialogProps {
  title: string;
  wide?: boolean;
  /** A second key that closes it, beside Escape: the one that opened it. */
  closeKey?: string;
  onClose: () => void;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus inside, and returns it where it was. */
export function Dialog({ title, wide = false, closeKey, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // The first field gets the keyboard, or what is chosen first, not the close button that stands before it.
    const first = element?.querySelector<HTMLInputElement | HTMLSelectElement>(
      'form :is(input, select), input:checked',
    );
    if (first instanceof HTMLSelectElement || first?.type === 'radio') first.focus();
    else first?.select();
    void giveHeldKeys();
    return () => element?.close();
  }, []);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    const key = (event: KeyboardEvent) => {
      if (closeKey !== undefined && event.key === closeKey) onClose();
    };
    // A click on the backdrop is a click on the dialog element outside its box.
    const click = ({ target, clientX, clientY }: MouseEvent) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (target === element && (clientX < left || clientX > right || clientY < top || clientY > bottom)) onClose();
    };
    element.addEventListener('keydown', key);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('keydown', key);
      element.removeEventListener('click', click);
    };
  }, [closeKey, onClose]);
  return (
    <dialog ref={dialog} className={wide ? 'dialog dialog-wide' : 'dialog'} aria-labelledby={id} onClose={onClose}>
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="tool" onClick={onClose}>
          <Icon name="close" />
          <span className="quiet">{frameMessages.close}</span>
        </button>
      </header>
      {children}
    </dialog>
  );
}
