import { firstView, sectionOf, sections, type View } from '@dateline/reader';
import { belowBase, fromBase } from './base-path.js';

/** Whether a page was opened with something to be added: the first view, and what was found over it. */
export const isShared = (address: string): boolean => belowBase(address) === '/add';

/** What an address shows; as unknown where it names nothing. */
export function viewOfPath(address: string, search: string): View {
  const path = belowBase(address);
  const [, name, rest] = /^\/([a-z]+)(?:\/(.+))?$/.exec(path) ?? [];
  const asked = new URLSearchParams(search);
  const query = asked.get('q') ?? '';
  if (path === '/' || isShared(address)) return firstView;
  const isWhole = rest === undefined;
  if (isWhole && (name === 'voices' || name === 'documents' || name === 'passages') && query) return { name, query };
  if (isWhole && name === 'search') return { name: 'list', query };
  const section = sections.find((one) => one.path === path);
  if (section) return section.view;
  const id = isWhole ? '' : decode(rest);
  // A story that is opened in another tab keeps the list it came from.
  const [list, edition, at] = [asked.get('list'), asked.get('edition'), asked.get('at')];
  const from = list === null ? {} : { query: list };
  if (name === 'changes' && id) return { name: 'changes', id, ...from };
  if (name === 'article' && id)
    return { name: 'article', id, ...from, ...(edition === null ? {} : { edition }), ...(at ? { at } : {}) };
  if (name === 'edition' && /^\d{4}-\d{2}-\d{2}$/.test(id)) return { name: 'edition', day: id };
  if ((name === 'voice' || name === 'document' || name === 'story') && id) return { name, id };
  if (name === 'diary' && /^[1-9]\d{3}(-\d{2}){0,2}$/.test(id)) return { name: 'diary', from: id };
  return { name: 'unknown', address: path };
}

/** The address of a view, from the root of the host. */
export const pathOf = (view: View): string => fromBase(pathBelow(view));

function pathBelow(view: View): string {
  switch (view.name) {
    case 'edition':
      if (view.first) return '/';
      return view.day === undefined ? '/edition' : `/edition/${view.day}`;
    case 'list':
      return sectionOf(view)?.path ?? `/search?q=${encodeURIComponent(view.query)}`;
    case 'article':
      return withSearch(`/article/${encodeURIComponent(view.id)}`, {
        list: view.query,
        edition: view.edition,
        at: view.at || undefined,
      });
    case 'changes':
      return withSearch(`/changes/${encodeURIComponent(view.id)}`, { list: view.query });
    case 'story':
      return `/story/${encodeURIComponent(view.id)}`;
    case 'voice':
    case 'document':
      return `/${view.name}/${encodeURIComponent(view.id)}`;
    case 'voices':
    case 'documents':
    case 'passages':
      return view.query ? `/${view.name}?q=${encodeURIComponent(view.query)}` : `/${view.name}`;
    case 'diary':
      return view.from === undefined ? '/diary' : `/diary/${view.from}`;
    case 'feeds':
      return sectionOf(view)!.path;
    case 'unknown':
      return view.address;
  }
}

function withSearch(path: string, parts: Record<string, string | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) search.set(name, value);
  return search.size > 0 ? `${path}?${search}` : path;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
