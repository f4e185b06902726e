import type { keyMessages } from '../en/keys.js';

export const keys: typeof keyMessages = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'Bild ↓',
  PageUp: 'Bild ↑',
  Home: 'Pos 1',
  End: 'Ende',
  Enter: 'Eingabe',
  Backspace: 'Rücktaste',
  Escape: 'Esc',
  Space: 'Leertaste',
  ctrl: 'Strg',
  shift: 'Umschalt',
};
