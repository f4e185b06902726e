/** The number of whoever asks: each token is one person's, who sees nobody else. */
export const USER = 1;

/** A person as Miniflux describes one. */
export const userOf = (name: string): object => ({
  id: USER,
  username: name,
  is_admin: false,
  theme: 'system_serif',
  language: 'en_US',
  timezone: 'UTC',
  entry_sorting_direction: 'desc',
  entry_sorting_order: 'published_at',
  entries_per_page: 100,
  keyboard_shortcuts: true,
  show_reading_time: true,
  entry_swipe: true,
  last_login_at: null,
});
