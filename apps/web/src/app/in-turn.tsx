import { Component, type ReactNode } from 'react';
import { isServer } from './in-browser.js';

/** Milliseconds of one task of the first drawing: one that takes longer than a few makes an answer to a person late. */
const TASK = 4;

/** What is left of the first drawing, in its order. */
const left: (() => void)[] = [];
let isBeginning = false;

/** What waits for its turn throws it. */
const notYet = new Promise<never>(() => {});

interface DueProps {
  of: InTurn;
  children: ReactNode;
}

function Due({ of, children }: DueProps) {
  if (!of.isDue) throw notYet;
  return children;
}

/**
 * A part of a view that the server wrote as one element, and that is drawn in its turn while the first view is. No script is
 * needed to see it, so the person need not wait for it.
 */
export class InTurn extends Component<{ children: ReactNode }> {
  isDue = !isBeginning;

  wait(): void {
    if (!left.includes(this.draw)) left.push(this.draw);
  }

  private readonly draw = () => {
    this.isDue = true;
    this.forceUpdate();
  };

  override render() {
    const { children } = this.props;
    return isServer ? children : <Due of={this}>{children}</Due>;
  }
}

/**
 * To be asked by Preact of what was thrown while it drew: where a component threw a promise, it leaves in the page what the
 * server wrote in that place, and draws the rest. @returns whether it was thrown to wait for a turn
 */
export function isToWait(thrown: unknown, { props }: { props: unknown }): boolean {
  if (thrown !== notYet) return false;
  (props as DueProps).of.wait();
  return true;
}

let tellBegun: () => void;
const begun = new Promise<void>((resolve) => {
  tellBegun = resolve;
});

/** Calls back once all of the first view is drawn. @returns ends the waiting */
export function onceDrawn(then: () => void): () => void {
  let isEnded = false;
  void begun.then(() => !isEnded && then());
  return () => {
    isEnded = true;
  };
}

/** Lets the browser answer between two steps that take it long. Timers of a tab that is not in view come a second late. */
export const breath = () =>
  new Promise<void>((resolve) => {
    if ('scheduler' in window) void scheduler.postTask(() => resolve());
    else setTimeout(resolve);
  });

/** Draws a page that the server wrote, in tasks of a few milliseconds. */
export async function drawInTurns(draw: () => void): Promise<void> {
  isBeginning = true;
  draw();
  for (let begin = 0; left.length > 0; ) {
    await breath();
    begin = performance.now();
    do {
      left.shift()!();
      // Preact draws in a microtask.
      await undefined;
    } while (left.length > 0 && performance.now() - begin < TASK);
  }
  isBeginning = false;
  tellBegun();
}

/** Draws a page that has nothing in it yet. */
export function drawAtOnce(draw: () => void): void {
  draw();
  tellBegun();
}
