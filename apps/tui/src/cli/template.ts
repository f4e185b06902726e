import { checkField, valueAt } from './fields.js';
import { UsageError } from './usage-error.js';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', '{': '{', '}': '}' };
const PIECE = /\\(?<escaped>[\s\S]?)|\{(?<path>[^{}]*)\}|(?<brace>[{}])|(?<plain>[^\\{}]+)/g;

/** A value as text: lists with commas between, objects as JSON, nothing for what is absent. */
function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Reads a template: `{field}` stands for the value of a field, `{field.name}` for one within it; `\n`, `\t`, `\\`, `\{` and `\}`
 * for a line break, a tab and the signs themselves.
 * @returns what makes a line of a row
 * @throws UsageError that says what is wrong and where
 */
export function parseTemplate(template: string, fields: Readonly<Record<string, true>>): (row: object) => string {
  const parts: (string | { path: string })[] = [];
  for (const { groups = {}, index } of template.matchAll(PIECE)) {
    const { escaped, path, brace, plain } = groups;
    if (brace !== undefined)
      throw new UsageError(
        `--format: the ${brace} at character ${index + 1} has no other half; write \\${brace} for the sign.`,
      );
    if (escaped !== undefined && ESCAPES[escaped] === undefined)
      throw new UsageError(
        `--format: there is no \\${escaped} (character ${index + 1}); \\n, \\t, \\\\, \\{ and \\} there are.`,
      );
    if (path !== undefined) {
      checkField(path.trim(), fields);
      parts.push({ path: path.trim() });
    } else parts.push(escaped !== undefined ? ESCAPES[escaped]! : plain!);
  }
  return (row) => parts.map((part) => (typeof part === 'string' ? part : shown(valueAt(row, part.path)))).join('');
}
