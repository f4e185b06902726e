import { keep } from './app/early-input.js';
import './app/early-given.js';
import './styles/index.css';

// What listens later takes them away.
document.onkeydown = document.ontouchstart = document.ontouchmove = document.ontouchend = keep;

/**
 * The reader comes after the text. Where the server wrote the text into the page, no script takes of the network or the
 * processor before it is on the screen; a page that nobody looks at, or that has nothing to show yet, has no reason to wait.
 */
const later = document.querySelectorAll<HTMLLinkElement>('link[rel=later]');

const begin = () => {
  for (const link of later) link.rel = 'modulepreload';
  void import('./main.js');
  // The first number that is written by `Intl` takes the processor for long. While the network works, it has nothing to do.
  setTimeout(() => new Intl.NumberFormat(document.documentElement.lang));
};

const isShown = () => performance.getEntriesByName('first-contentful-paint').length > 0;

if (later.length === 0 || document.hidden || isShown()) begin();
else {
  new PerformanceObserver((_, observer) => {
    if (!isShown()) return;
    observer.disconnect();
    begin();
  }).observe({ type: 'paint' });
  document.addEventListener('visibilitychange', begin, { once: true });
  // Where a browser tells of no paint.
  addEventListener('load', () => setTimeout(begin, 1_000), { once: true });
}
