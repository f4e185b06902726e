import { useReader } from '@dateline/reader';
import { useEffect } from 'react';
import { isPaletteKey } from './early-input.js';
import { FIELDS } from './field-focus.js';
import { holdKey, opensDialog } from './held-keys.js';
import { onceDrawn } from './in-turn.js';
import { settings } from './settings.js';
import { answerEarly } from './take-early.js';

/** The name the command table has for a key, or undefined for one that is not the reader's to take. */
function keyName(event: KeyboardEvent, isEarly: boolean): string | undefined {
  // A field keeps its own keys, but for the one that leads everywhere.
  const isFree = isEarly || !event.defaultPrevented;
  if (isPaletteKey(event) && isFree && !(event.target as Element).closest('dialog')) return 'ctrl+k';
  const finds = /^[fg]$/.test(event.key) && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (finds && !event.defaultPrevented && !(event.target as Element).closest('.find-bar, dialog'))
    return `ctrl+${event.key}`;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest(FIELDS)) return undefined;
  if (target?.closest('button, summary, a') && (event.key === ' ' || event.key === 'Enter')) return undefined;
  if (event.key === ' ') return event.shiftKey ? undefined : 'Space';
  // Escape and the paging keys always work; single letters can be turned off.
  if (event.key.length === 1 && !settings().keys) return undefined;
  return latin(event);
}

/** On a keyboard that writes another script, the Latin letter that stands on the same key. */
function latin({ key, code, shiftKey }: KeyboardEvent): string {
  const letter = key.length === 1 && key > '\u007f' ? /^Key([A-Z])$/.exec(code)?.[1] : undefined;
  if (!letter) return key;
  return shiftKey ? letter : letter.toLowerCase();
}

/** Gives the keys that are pressed to the reader for as long as it is mounted. */
export function useKeyboard(): void {
  const { dispatch, state } = useReader();
  useEffect(() => {
    const listen = (event: KeyboardEvent, isEarly = false) => {
      const key = keyName(event, isEarly);
      if (key === undefined || ['Shift', 'Control', 'Alt', 'Meta'].includes(key)) return;
      if (holdKey(event, state.get().overlay)) return event.preventDefault();
      if (key === 'ctrl+k') opensDialog();
      if (dispatch.press(key, event.timeStamp)) event.preventDefault();
    };
    const press = (event: KeyboardEvent) => listen(event);
    // Until then keys and clicks are kept.
    const end = onceDrawn(() => {
      addEventListener('keydown', press);
      answerEarly((event) => listen(event, true));
    });
    return () => {
      end();
      removeEventListener('keydown', press);
    };
  }, [dispatch, state]);
}
