import { keepEarlyInput } from './app/early-input.js';
import './app/early-given.js';
import './styles/index.css';

keepEarlyInput();

/**
 * The reader comes after the text. Where the server wrote the text into the page, no script takes of the network or the
 * processor before it is on the screen; a page that nobody looks at, or that has nothing to show yet, has no reason to wait.
 */
const later = document.querySelectorAll<HTMLLinkElement>('link[rel=later]');

/** May be called again, where a page is hidden before it is painted: nothing is loaded twice. */
const begin = () => {
  for (const link of later) link.rel = 'modulepreload';
  void import('./main.js');
  // The first number that is written by `Intl` takes the processor for long. While the network works, it has nothing to do.
  setTimeout(() => new Intl.NumberFormat(document.documentElement.lang));
};

/** The first paint of content, once there is one. */
const shown = () => performance.getEntriesByName('first-contentful-paint')[0];

if (!later[0] || document.hidden || shown()) begin();
else {
  new PerformanceObserver(() => shown() && begin()).observe({ type: 'paint' });
  addEventListener('visibilitychange', begin);
  // Where a browser tells of no paint.
  addEventListener('load', () => setTimeout(begin, 1_000));
}
