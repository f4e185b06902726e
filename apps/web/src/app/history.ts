import { navigate } from 'wouter/use-browser-location';
import { isServer } from './in-browser.js';

/**
 * What the browser's history keeps of an entry.
 *
 * What lies over a view has an entry of its own above that of the view, so that Back closes it and goes nowhere. Closed in
 * another way, it leaves its entry behind: to step back out of it would take a moment, and would end whatever a person goes
 * to in that moment. It shows the same view, so nobody sees it. What is opened or gone to next takes its place, and Back and
 * Forward go on over it.
 */
export interface Entry {
  /** How many entries of views lie below it. */
  depth: number;
  /** How many entries lie between it and that of its view. */
  over?: number;
}

export function entry(): Entry {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && 'depth' in state ? (state as Entry) : { depth: 0 };
}

/** Closes what lies over the view; what was opened last stands last. */
const closers: (() => void)[] = [];
/** The entry that is shown, which an event of the history tells no more. */
let last = { depth: 0, over: 0, address: '' };
const address = () => location.pathname + location.search;

function remember(): void {
  const { depth, over = 0 } = entry();
  last = { depth, over, address: address() };
}

/** Shows an address, with an entry of its own or in the place of the one that is shown. */
export function go(to: string, state: Entry, replace: boolean): void {
  navigate(to, { replace, state });
  remember();
}

/** Gives each thing that lies over the view an entry. */
function match(): void {
  const { depth, over = 0 } = entry();
  for (let each = over; each < closers.length; each++) history.pushState({ depth, over: each + 1 }, '');
  remember();
}

function come(): void {
  const { depth, over = 0 } = entry();
  const isBeside = depth === last.depth && over !== last.over;
  const isBack = over < last.over;
  // The view was replaced in the entry beside it, as by the next story.
  if (isBeside && address() !== last.address) navigate(last.address, { replace: true, state: entry() });
  // What lies over a view goes with it.
  const closed = closers.splice(depth === last.depth ? over : 0);
  remember();
  // Back closes what lies over the view; Forward does not open it again.
  for (const close of closed) close();
  // Below the first view of a tab that began with this page lies an empty page, or nothing.
  const isBottom = isBack && depth + over === 0 && !document.referrer;
  if (isBeside && closed.length === 0 && !isBottom) history.go(isBack ? -1 : 1);
}

/** Has Back close what was opened, first of all. @returns for when it is closed in another way */
export function closedByBack(close: () => void): () => void {
  closers.push(close);
  match();
  return () => {
    const at = closers.indexOf(close);
    if (at >= 0) closers.splice(at, 1);
  };
}

if (!isServer) {
  // Before the router listens: what it reads is right by then.
  addEventListener('popstate', come);
  remember();
}
