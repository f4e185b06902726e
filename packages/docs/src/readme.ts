/** The examples of a page as one program, and what it is said to print. */
export interface Program {
  /** `mjs`, or `mts` where an example is TypeScript. */
  ending: 'mjs' | 'mts';
  source: string;
  /** The lines it prints, from the comments at and below `console.log`. */
  expected: string[];
}

const BLOCK = /^```(js|ts)\n([\s\S]*?)^```$/gm;
const IMPORT = /^import (type )?\{([^}]*)\} from '([^']+)';\n/gm;

/** The comment at the end of a line that ends a `console.log`, and the lines of comments right below it. */
function printedBy(code: string): string[] {
  const printed: string[] = [];
  let open = false;
  let below = false;
  for (const line of code.split('\n')) {
    if (/\bconsole\.log\(/.test(line)) open = true;
    const comment = /^\s*\/\/ ?(.*)$/.exec(line);
    if (comment) {
      if (below) printed.push(comment[1]!);
      continue;
    }
    const end = open && /\);(?: \/\/ (.*))?$/.exec(line);
    below = Boolean(end);
    if (!end) continue;
    open = false;
    if (end[1] !== undefined) printed.push(end[1]);
  }
  return printed;
}

/**
 * The examples of a page, in their order: a later one goes on from those before it, as a reader does, so what they import is
 * imported once. Blocks of other languages are no examples.
 */
export function programOf(page: string): Program {
  const blocks = [...page.matchAll(BLOCK)];
  const imports = new Map<string, Set<string>>();
  const code = blocks.map(([, , text = '']) =>
    text.replace(IMPORT, (_, type = '', names: string, from: string) => {
      const known = imports.get(from) ?? new Set();
      imports.set(from, known);
      for (const name of names.split(',')) if (name.trim()) known.add(`${type}${name.trim()}`);
      return '';
    }),
  );
  const head = [...imports].map(([from, names]) => `import { ${[...names].join(', ')} } from '${from}';`);
  return {
    ending: blocks.some(([, language]) => language === 'ts') ? 'mts' : 'mjs',
    source: [...head, ...code].join('\n'),
    expected: code.flatMap(printedBy),
  };
}
