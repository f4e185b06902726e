/** How far into a document its root is looked for: behind the messages of a server's program, say. */
const MAX_OFFSET = 200_000;

const ROOT = /^<(?:([\w.-]{1,40}):)?(rss|rdf|feed|channel|entry|urlset)(?=[\s>/])/i;

/** Where the root of a feed begins, and the vocabulary that names without a prefix belong to; undefined where there is none. */
export function findRoot(source: string): { from: number; standard: string } | undefined {
  let at = source.indexOf('<');
  let comments = true;
  while (at >= 0 && at < MAX_OFFSET) {
    if (comments && source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4);
      comments = end >= 0;
      at = source.indexOf('<', comments ? end + 3 : at + 4);
      continue;
    }
    const root = ROOT.exec(source.slice(at, at + 60));
    if (root) return { from: at, standard: /^(feed|entry)$/i.test(root[2] ?? '') ? 'atom' : '' };
    at = source.indexOf('<', at + 1);
  }
  return undefined;
}
