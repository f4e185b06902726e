import { area } from '../area.js';

/** What stands on the caps of keys that are no letters. */
export const keyMessages = area('keys', {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Home: 'Home',
  End: 'End',
  Enter: 'Enter',
  Backspace: 'Backspace',
  Escape: 'Esc',
  Space: 'Space',
  ctrl: 'Ctrl',
  shift: 'Shift',
});
