import { sectionOf } from '../view/sections.js';
import type { View } from '../view/view.js';
import type { Controller, ReaderContext } from './controller.js';
import { goTo } from './navigate.js';
import type { Question } from './shell.js';

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
  const query = typed.trim();
  goTo(context, query ? { name: 'voices', query } : { name: 'voices' }, 'replace');
}

function question(context: ReaderContext): Question {
  const voices = context.shell.view().name === 'voices';
  return {
    id: voices ? 'find-voice' : 'search',
    title: voices ? 'Find a voice' : 'Search',
    fields: [
      {
        name: 'query',
        label: voices ? 'Name, role or organisation' : 'Search',
        prompt: voices ? 'Find a voice' : 'Search',
      },
    ],
    action: 'Search',
    submit: async ({ query = '' }) => {
      if (voices) findVoices(context, query);
      else searchFor(context, query);
      return undefined;
    },
  };
}

/** Search in stories, or in voices where those are shown. */
export function searchController(context: ReaderContext): Controller {
  return [{ command: 'search', run: () => context.shell.ask(question(context)) }];
}
