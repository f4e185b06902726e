import { sectionOf } from '../view/sections.js';
import type { View } from '../view/view.js';
import type { ReaderContext } from './controller.js';
import { goTo } from './navigate.js';

/** What a search field shows of a view: the query of a search, nothing for a section. */
export function searchedFor(view: View): string {
  return view.name === 'list' && !sectionOf(view) ? view.query : '';
}

/** Shows what a search finds; a search after another one takes its place. */
export function searchFor(context: ReaderContext, typed: string): void {
  const query = typed.trim();
  const shown = searchedFor(context.shell.view());
  if (query === shown) return;
  goTo(context, { name: 'list', query }, shown ? 'replace' : 'push');
}

/** Shows the voices of that name, role or organisation; all where nothing was typed. */
export function findVoices(context: ReaderContext, typed: string): void {
  find(context, 'voices', typed);
}

/** Shows the documents of that name, issuer or number; all where nothing was typed. */
export function findDocuments(context: ReaderContext, typed: string): void {
  find(context, 'documents', typed);
}

/** Shows the passages that have these words, or whose note or story has them; all where nothing was typed. */
export function findPassages(context: ReaderContext, typed: string): void {
  find(context, 'passages', typed);
}

function find(context: ReaderContext, name: 'voices' | 'documents' | 'passages', typed: string): void {
  const query = typed.trim();
  goTo(context, query ? { name, query } : { name }, 'replace');
}
