import type { Mark } from '@dateline/core';
import { BLOCK, UNSEEN } from './names.js';

export type MarkType = Exclude<Mark['type'], 'link' | 'note'>;

/** What blocks are made of the elements of one name. */
export interface Role {
  shown: 'inline' | 'nothing' | 'break' | 'image' | 'embed' | 'player' | 'block';
  /** What it says of its words, as `<b>` does. */
  mark: MarkType | undefined;
  /** What sort of block it is; 'plain' for one that says no more than where a block ends. */
  block: 'plain' | 'separator' | 'code' | 'table' | 'list' | 'item' | 'quote' | 'figure' | 'heading' | 'term';
  /** Of a heading. */
  level: number;
}

const MARKS: Record<MarkType, string> = {
  strong: 'b strong',
  emphasis: 'i em cite dfn var',
  code: 'code kbd samp tt',
  strike: 's strike del',
  subscript: 'sub',
  superscript: 'sup',
  highlight: 'mark',
  quote: 'q',
};
const BLOCKS: Record<Exclude<Role['block'], 'plain'>, string> = {
  separator: 'hr',
  code: 'pre listing xmp plaintext',
  table: 'table',
  list: 'ul ol menu dir',
  item: 'li',
  quote: 'blockquote',
  figure: 'figure',
  heading: 'h1 h2 h3 h4 h5 h6',
  term: 'dt',
};
const SHOWN: Partial<Record<Role['shown'], string>> = {
  nothing: [...UNSEEN].join(' '),
  break: 'br',
  image: 'img',
  embed: 'iframe embed object',
  player: 'video audio',
  block: [...BLOCK].join(' '),
};

const INLINE: Role = { shown: 'inline', mark: undefined, block: 'plain', level: 0 };
const ROLES = new Map<string, Role>();

/** The first that is said of a name counts. */
function say<Key extends keyof Role>(key: Key, names: Partial<Record<Role[Key] & string, string>>): void {
  for (const [value, list] of Object.entries(names) as [Role[Key], string][])
    for (const name of list.split(' ')) {
      const role = ROLES.get(name) ?? { ...INLINE };
      if (role[key] === INLINE[key]) role[key] = value;
      ROLES.set(name, role);
    }
}

say('shown', SHOWN);
say('block', BLOCKS);
say('mark', MARKS);
for (let level = 1; level <= 6; level++) ROLES.get(`h${level}`)!.level = level;

/** Of a name in lower case. Asked for each element of a document, so one look gives all. */
export function roleOf(name: string): Role {
  return ROLES.get(name) ?? INLINE;
}
