import { type Acts, createActs } from './acts.js';
import type { ControllerMakers } from './controllers/dispatch.js';
import { type ReaderBase, type ReaderOptions, readerBase } from './reader-base.js';

/** A reader of one library, without what draws it. */
export interface Reader extends ReaderBase, Acts {}

/**
 * A reader of a library, with the controllers that act in it; `allControllers` has them all.
 * @see `dateline`
 */
export function createReader(options: ReaderOptions & { controllers: ControllerMakers }): Reader {
  const base = readerBase(options);
  return { ...base, ...createActs(base, options.controllers) };
}
