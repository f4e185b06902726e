import { firstView } from './sections.js';
import { sameView, type View } from './view.js';

/** The views a person went through; the last is on the screen. Never empty. */
export type ViewStack = readonly [View, ...View[]];

/** How a view comes on the screen. */
export type Step =
  /** Goes deeper: `back` returns to the view before. */
  | 'push'
  /** Takes the place of the view before, such as the next article. */
  | 'replace'
  /** A section of the reader: `back` goes to the first view. */
  | 'section';

/** What changes a stack of views. */
export type StackAction = { type: Step; view: View } | { type: 'back' };

/** The stack that a reader begins with. */
export const firstStack: ViewStack = [firstView];

/** The view on the screen. */
export function topView(stack: ViewStack): View {
  return stack[stack.length - 1]!;
}

/** For a front end that has no history of its own; a browser has its address and its back button. */
export function stackReducer(stack: ViewStack, action: StackAction): ViewStack {
  const [first, ...rest] = stack;
  switch (action.type) {
    case 'push':
      return sameView(topView(stack), action.view) ? stack : [...stack, action.view];
    case 'replace':
      return rest.length > 0 ? [first, ...rest.slice(0, -1), action.view] : [action.view];
    case 'section':
      return sameView(action.view, first) ? [first] : [first, action.view];
    case 'back':
      return rest.length > 0 ? [first, ...rest.slice(0, -1)] : stack;
  }
}
