import { allNews, highlighted, saved, unread, type View } from '@dateline/reader';

const sections: Record<string, View> = {
  '/': allNews,
  '/unread': unread,
  '/saved': saved,
  '/highlighted': highlighted,
};

/** What an address shows; all news for one that names nothing. */
export function viewOfPath(path: string, search: string, from?: string): View {
  const section = sections[path];
  if (section) return section;
  const [, name, rest] = /^\/([a-z]+)(?:\/(.+))?$/.exec(path) ?? [];
  const id = rest === undefined ? '' : decode(rest);
  const query = new URLSearchParams(search).get('q') ?? '';
  if (name === 'article' && id) {
    const at = new URLSearchParams(search).get('at');
    return { name: 'article', id, ...(from === undefined ? {} : { query: from }), ...(at ? { at } : {}) };
  }
  if (name === 'voice' && id) return { name: 'voice', id };
  if (name === 'voices') return query ? { name: 'voices', query } : { name: 'voices' };
  if (name === 'feeds') return { name: 'feeds' };
  if (name === 'search') return { name: 'list', query };
  return allNews;
}

export function pathOf(view: View): string {
  switch (view.name) {
    case 'list': {
      const section = Object.entries(sections).find(([, known]) => known.name === 'list' && known.query === view.query);
      return section?.[0] ?? `/search?q=${encodeURIComponent(view.query)}`;
    }
    case 'article': {
      const path = `/article/${encodeURIComponent(view.id)}`;
      return view.at ? `${path}?at=${encodeURIComponent(view.at)}` : path;
    }
    case 'voice':
      return `/voice/${encodeURIComponent(view.id)}`;
    case 'voices':
      return view.query ? `/voices?q=${encodeURIComponent(view.query)}` : '/voices';
    case 'feeds':
      return '/feeds';
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
