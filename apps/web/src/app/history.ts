import { navigate } from 'wouter/use-browser-location';
import { isServer } from './in-browser.js';

/** What the browser's history keeps of an entry. */
export interface Entry {
  /** How many entries of this reader lie below it. */
  depth: number;
  /** How many things lie over the view: each has an entry of its own, so that Back closes it and goes nowhere. */
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
/** Entries of what was closed are being left. */
let isLeaving = false;
const waiting: (() => void)[] = [];

const address = () => location.pathname + location.search;

function remember(): void {
  const { depth, over = 0 } = entry();
  last = { depth, over, address: address() };
}

/** Shows an address, with an entry of its own or in the place of the one that is shown. */
export function go(to: string, state: Entry, replace: boolean): void {
  // An entry that is put in while others are left would be left too.
  if (isLeaving) {
    waiting.push(() => go(to, state, replace));
    return;
  }
  navigate(to, { replace, state });
  remember();
}

/** Gives each thing that lies over the view an entry, and leaves the entries of those that are closed. */
function match(): void {
  if (isLeaving) return;
  const { depth, over = 0 } = entry();
  for (let each = over; each < closers.length; each++) history.pushState({ depth, over: each + 1 }, '');
  remember();
  if (over <= closers.length) return;
  isLeaving = true;
  history.go(closers.length - over);
}

function come(): void {
  const { depth, over = 0 } = entry();
  const { depth: before, over: overBefore, address: shown } = last;
  // While it was open the view under it was replaced, as by the next story.
  if (depth === before && over < overBefore && address() !== shown) navigate(shown, { replace: true, state: entry() });
  remember();
  if (isLeaving) {
    isLeaving = false;
    for (const then of waiting.splice(0)) then();
    // Back closes what lies over the view; Forward does not open it again.
  } else for (const close of closers.splice(over)) close();
  match();
}

/** Has Back close what was opened, first of all. @returns for when it is closed in another way */
export function closedByBack(close: () => void): () => void {
  closers.push(close);
  match();
  return () => {
    const at = closers.indexOf(close);
    if (at < 0) return;
    closers.splice(at, 1);
    // Something else may be opened, or gone to, in its place.
    setTimeout(match);
  };
}

if (!isServer) {
  // Before the router listens: what it reads is right by then.
  addEventListener('popstate', come);
  // A page that is loaded again has nothing over it.
  const { over = 0 } = entry();
  if (over > 0) history.go(-over);
  remember();
}
