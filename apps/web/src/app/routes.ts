import { firstView, sectionOf, sections, type View } from '@dateline/reader';

/** What an address shows; the first view for one that names nothing. */
export function viewOfPath(path: string, search: string, from?: string): View {
  const [, name, rest] = /^\/([a-z]+)(?:\/(.+))?$/.exec(path) ?? [];
  const query = new URLSearchParams(search).get('q') ?? '';
  if (path === '/') return firstView;
  if ((name === 'voices' || name === 'documents' || name === 'passages') && query) return { name, query };
  const section = sections.find((one) => one.path === path);
  if (section) return section.view;
  const id = rest === undefined ? '' : decode(rest);
  if (name === 'changes' && id) return { name: 'changes', id, ...(from === undefined ? {} : { query: from }) };
  if (name === 'article' && id) {
    const at = new URLSearchParams(search).get('at');
    return { name: 'article', id, ...(from === undefined ? {} : { query: from }), ...(at ? { at } : {}) };
  }
  if (name === 'edition' && /^\d{4}-\d{2}-\d{2}$/.test(id)) return { name: 'edition', day: id };
  if ((name === 'voice' || name === 'document' || name === 'story') && id) return { name, id };
  if (name === 'diary' && /^[1-9]\d{3}(-\d{2}){0,2}$/.test(id)) return { name: 'diary', from: id };
  if (name === 'search') return { name: 'list', query };
  return firstView;
}

export function pathOf(view: View): string {
  switch (view.name) {
    case 'edition':
      if (view.first) return '/';
      return view.day === undefined ? '/edition' : `/edition/${view.day}`;
    case 'list':
      return sectionOf(view)?.path ?? `/search?q=${encodeURIComponent(view.query)}`;
    case 'article': {
      const path = `/article/${encodeURIComponent(view.id)}`;
      return view.at ? `${path}?at=${encodeURIComponent(view.at)}` : path;
    }
    case 'changes':
      return `/changes/${encodeURIComponent(view.id)}`;
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
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
