import { lately } from '../parts/lately.js';

/** Few stories have a table, so that what draws one comes with the first of them. */
export const TableBlock = lately(() => import('./table-block.js').then((module) => module.TableBlock));

/** Loads it where the page that the server wrote has a table, so that it stays; a server may have to draw one. */
export async function loadTable(): Promise<void> {
  if (typeof document === 'undefined' || document.querySelector('.table-scroll')) await TableBlock.load();
}
