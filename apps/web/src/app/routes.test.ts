import { sections, type View } from '@dateline/reader';
import { afterEach, describe, expect, it } from 'vitest';
import { drawBelow } from './base-path.js';
import { isShared, pathOf, viewOfPath } from './routes.js';

afterEach(() => drawBelow(''));
drawBelow('');

const viewAt = (address: string) => {
  const { pathname, search } = new URL(address, 'http://127.0.0.1');
  return viewOfPath(pathname, search);
};

/** Every fixed path, and what else could be taken for a page by its end. */
const NAMES = ['add', 'sign-in', 'api', 'search', 'index.html', 'sw.js', ...sections.map(({ path }) => path.slice(1))];

describe.each(['', '/news', '/add'])('below %j', (base) => {
  it('an id is never taken for a page, whatever it is', () => {
    drawBelow(base);
    for (const id of [...NAMES, 'a/add', 'add/', '100%', '../all']) {
      const views: View[] = [
        { name: 'article', id, query: '' },
        { name: 'changes', id },
        { name: 'story', id },
        { name: 'voice', id },
        { name: 'document', id },
      ];
      for (const view of views) {
        const path = pathOf(view);
        expect(path.startsWith(`${base}/${view.name}/`), path).toBe(true);
        expect(viewAt(path)).toEqual(view);
        expect(isShared(new URL(path, 'http://127.0.0.1').pathname), path).toBe(false);
      }
    }
  });

  it('a fixed path is one as a whole alone', () => {
    drawBelow(base);
    expect(isShared(`${base}/add`)).toBe(true);
    expect(viewAt(`${base}/add?text=words`)).toEqual(viewAt(`${base}/`));
    expect(viewAt(`${base}/search?q=ice`)).toEqual({ name: 'list', query: 'ice' });
    expect(viewAt(`${base}/voices?q=ice`)).toEqual({ name: 'voices', query: 'ice' });
    for (const { path, view } of sections) expect(viewAt(base + path)).toEqual(view);
    for (const path of [
      '/add/more',
      '/more/add',
      '/search/more?q=ice',
      '/voices/more?q=ice',
      '/documents/more?q=ice',
      '/passages/more?q=ice',
      ...sections.filter(({ path }) => path.length > 1).map(({ path }) => `/more${path}`),
    ])
      expect(viewAt(base + path).name, path).toBe('unknown');
  });
});
