import { ELEMENT_NAMES } from './element-names.js';
import { ENDS_PARAGRAPH, FORMATTING, HEAD, PREFORMATTED, SCOPE, VOID } from './names.js';

/** Opening an element ends an open one of those, up to the element behind which it cannot be seen. */
export interface Closing {
  ends: ReadonlySet<string>;
  until: ReadonlySet<string>;
}

const CELLS = new Set(['td', 'th']);
const ROWS = new Set(['tr', 'td', 'th']);
const SECTIONS = new Set(['tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);
const CLOSES: Record<string, Closing> = {
  li: { ends: new Set(['li']), until: new Set(['ul', 'ol', 'menu', 'dir']) },
  dd: { ends: new Set(['dd', 'dt']), until: new Set(['dl']) },
  dt: { ends: new Set(['dd', 'dt']), until: new Set(['dl']) },
  option: { ends: new Set(['option']), until: new Set(['select', 'datalist', 'optgroup']) },
  optgroup: { ends: new Set(['option', 'optgroup']), until: new Set(['select']) },
  td: { ends: CELLS, until: new Set(['table', 'tr']) },
  th: { ends: CELLS, until: new Set(['table', 'tr']) },
  tr: { ends: ROWS, until: new Set(['table', 'tbody', 'thead', 'tfoot']) },
  tbody: { ends: SECTIONS, until: new Set(['table']) },
  thead: { ends: SECTIONS, until: new Set(['table']) },
  tfoot: { ends: SECTIONS, until: new Set(['table']) },
  a: { ends: new Set(['a']), until: SCOPE },
};
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const IN_SCOPE = new Set([...SCOPE, 'table', 'tbody', 'thead', 'tfoot', 'tr']);

/** What building a tree needs to know of the elements of one name. */
export interface Kind {
  /** One string for all elements of the name, which is quickly compared; empty for names that HTML does not know. */
  name: string;
  /** By which open ones are counted; all names that HTML does not know share 0. */
  number: number;
  isVoid: boolean;
  isHeading: boolean;
  isFormatting: boolean;
  isPreformatted: boolean;
  /** May stand in a head. */
  inHead: boolean;
  endsParagraph: boolean;
  /** A closing tag inside cannot reach out of it. */
  isScope: boolean;
  /** Its own closing tag reaches out of such an element. */
  leavesScope: boolean;
  closes: Closing | undefined;
  /** The numbers of what it closes; where none of them is open there is nothing to look for. */
  closed: readonly number[];
}

const NAMES = [...new Set([...ELEMENT_NAMES, 'math', 'path', 'g'])];

function kind(name: string, number: number): Kind {
  return {
    name,
    number,
    isVoid: VOID.has(name),
    isHeading: HEADINGS.has(name),
    isFormatting: FORMATTING.has(name),
    isPreformatted: PREFORMATTED.has(name),
    inHead: HEAD.has(name),
    endsParagraph: ENDS_PARAGRAPH.has(name),
    isScope: SCOPE.has(name),
    leavesScope: IN_SCOPE.has(name),
    closes: CLOSES[name],
    closed: [...(CLOSES[name]?.ends ?? [])].map((other) => NAMES.indexOf(other) + 1),
  };
}

const OTHER = kind('', 0);
const KINDS = new Map(NAMES.map((name, at) => [name, kind(name, at + 1)]));

/** How many kinds there are. */
export const KIND_COUNT = NAMES.length + 1;

/** Of a name in lower case. */
export function kindOf(name: string): Kind {
  return KINDS.get(name) ?? OTHER;
}
