import { useReader } from '@dateline/reader';
import { useEffect } from 'react';
import { takeEarlyKeys } from './early-keys.js';
import { onceDrawn } from './in-turn.js';
import { settings } from './settings.js';

/** The name the command table has for a key, or undefined for one that is not the reader's to take. */
function keyName(event: KeyboardEvent): string | undefined {
  // A field keeps its own keys, but for the one that leads everywhere.
  const isPalette = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (isPalette && !event.defaultPrevented && !(event.target as Element).closest('dialog')) return 'ctrl+k';
  const finds = /^[fg]$/.test(event.key) && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (finds && !event.defaultPrevented && !(event.target as Element).closest('.find-bar, dialog'))
    return `ctrl+${event.key}`;
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest('input, textarea, select, [contenteditable], dialog')) return undefined;
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
  const { dispatch } = useReader();
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const key = keyName(event);
      if (key === undefined || ['Shift', 'Control', 'Alt', 'Meta'].includes(key)) return;
      if (dispatch.press(key, event.timeStamp)) event.preventDefault();
    };
    // Until then keys are kept.
    const end = onceDrawn(() => {
      addEventListener('keydown', listen);
      for (const event of takeEarlyKeys()) listen(event);
    });
    return () => {
      end();
      removeEventListener('keydown', listen);
    };
  }, [dispatch]);
}
