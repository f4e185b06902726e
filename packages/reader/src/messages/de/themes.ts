import type { themeMessages } from '../en/themes.js';

export const themes: typeof themeMessages = {
  auto: 'Wie das System',
  light: 'Hell',
  dark: 'Dunkel',
  sepia: 'Sepia',
  terminal: 'Die eigenen Farben des Terminals',
  plain: 'Ohne Farben',
};
