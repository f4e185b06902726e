/*
 * The server's Content-Security-Policy forbids pictures of other hosts unless this cookie is set. A policy belongs to
 * the response it came with, so the first picture needs the page to be loaded again.
 */
const COOKIE = 'dateline-media';
const ASKED = 'dateline.picture';
const YEAR = 365 * 24 * 60 * 60 * 1000;

/** Whether this page may load pictures from elsewhere. */
export const mediaAllowed: boolean = document.cookie.split('; ').includes(`${COOKIE}=on`);

/** Lets pages load pictures, until the browser is closed or for good, or no longer; then loads this page again. */
async function allow(how: 'session' | 'always' | 'never'): Promise<void> {
  if (how === 'never') await cookieStore.delete(COOKIE);
  else {
    const expires = how === 'always' ? { expires: Date.now() + YEAR } : {};
    await cookieStore.set({ name: COOKIE, value: 'on', sameSite: 'strict', ...expires });
  }
  location.reload();
}

/** Loads this page again so that it may show the picture at `url`. */
export async function reloadFor(url: string): Promise<void> {
  sessionStorage.setItem(ASKED, url);
  await allow('session');
}

/** Whether this page was loaded to show the picture at `url`. */
export function wasAskedFor(url: string): boolean {
  return mediaAllowed && sessionStorage.getItem(ASKED) === url;
}

/** All pictures from now on, or none without asking. */
export async function allowAll(on: boolean): Promise<void> {
  await allow(on ? 'always' : 'never');
}
