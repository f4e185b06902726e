import { type Acts, allControllers, createActs, type ReaderBase } from '@dateline/reader';

/** What answers keys and buttons, and follows the library. It is loaded beside the first view, and is not needed to show it. */
export function actsOf(base: ReaderBase): Acts {
  // A dialog scrolls by itself.
  const { help: _, ...controllers } = allControllers;
  return createActs(base, controllers);
}
