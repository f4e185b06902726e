import { area } from '../area.js';

/** Themes, as they are chosen and as a notice says them. */
export const themeMessages = area('themes', {
  auto: 'As the system',
  light: 'Light',
  dark: 'Dark',
  sepia: 'Sepia',
  terminal: "The terminal's own colours",
  plain: 'Without colours',
});
