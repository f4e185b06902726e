/** Whether the server draws a page: it sees no window. */
export const isServer = typeof window === 'undefined';

/**
 * Loads what stands beside the first text. On the server it never comes, so that a page has the same in it whatever the
 * server drew before.
 */
export const inBrowser = <T>(load: () => Promise<T>): Promise<T> => (isServer ? new Promise(() => {}) : load());
