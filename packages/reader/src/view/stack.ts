import { allNews, type View, viewKey } from './view.js';

/** The views a person went through; the last is on the screen. Never empty. */
export type ViewStack = readonly [View, ...View[]];

export type StackAction =
  /** Goes deeper: `back` returns here. */
  | { type: 'push'; view: View }
  /** The same depth, such as the next article. */
  | { type: 'replace'; view: View }
  /** A section of the reader: `back` goes to all news. */
  | { type: 'go'; view: View }
  | { type: 'back' };

export const firstStack: ViewStack = [allNews];

export function topView(stack: ViewStack): View {
  return stack[stack.length - 1]!;
}

/** For a face that has no history of its own; a browser has its address and its back button. */
export function stackReducer(stack: ViewStack, action: StackAction): ViewStack {
  const [first, ...rest] = stack;
  switch (action.type) {
    case 'push':
      return viewKey(topView(stack)) === viewKey(action.view) ? stack : [...stack, action.view];
    case 'replace':
      return rest.length > 0 ? [first, ...rest.slice(0, -1), action.view] : [action.view];
    case 'go':
      return viewKey(action.view) === viewKey(allNews) ? firstStack : [allNews, action.view];
    case 'back':
      return rest.length > 0 ? [first, ...rest.slice(0, -1)] : stack;
  }
}
