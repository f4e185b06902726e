import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseSync } from 'vite';

/** Where a name comes from: a declaration in a file, or another package. */
export type Origin = { file: string; name: string } | { from: string; name: string };

type Module = ReturnType<typeof parseSync>['module'];
type Node = { type: string; start: number; end: number; [key: string]: unknown };

export interface Declarations {
  /** What each name that a file declares is declared as: several, where a function has overloads. */
  declared: Map<string, Node[]>;
  module: Module;
  /** The text of a declaration, without comments, private members, `export` and `declare`. */
  textOf(node: Node): string;
}

/** The file of types that a relative import leads to. */
const leadsTo = (from: string, request: string): string => join(dirname(from), request.replace(/\.js$/, '.d.ts'));

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** The nodes directly within a node; keys of properties are left out, as they refer to nothing. */
function* within(node: Node): Generator<Node> {
  for (const [key, value] of Object.entries(node)) {
    if (key === 'key' && !node.computed) continue;
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield one;
  }
}

/** Reads files of types (`.d.ts`), each once, and follows names through them. */
export class DeclarationFiles {
  private readonly files = new Map<string, Declarations>();

  file(path: string): Declarations {
    const known = this.files.get(path);
    if (known) return known;
    const text = readFileSync(path, 'utf8');
    const { program, module, comments, errors } = parseSync(path, text);
    if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
    const declared = new Map<string, Node[]>();
    for (const statement of program.body as unknown as Node[]) {
      const declaration = (isNode(statement.declaration) ? statement.declaration : statement) as Node;
      const parts = (declaration.declarations as Node[] | undefined) ?? [declaration];
      for (const { id } of parts as { id?: { name?: string } }[])
        if (id?.name) declared.set(id.name, [...(declared.get(id.name) ?? []), declaration]);
    }
    const textOf = (node: Node): string => {
      let plain = text.slice(node.start, node.end);
      for (const { start, end } of comments.toReversed())
        if (start >= node.start && end <= node.end)
          plain = plain.slice(0, start - node.start) + plain.slice(end - node.start);
      return plain
        .replace(/^declare /, '')
        .replace(/^\s+private .*;\n/gm, '')
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{2,}/g, '\n');
    };
    const read = { declared, module, textOf };
    this.files.set(path, read);
    return read;
  }

  /** The names that a file exports, and where each comes from. */
  exportsOf(path: string): Map<string, Origin> {
    const names = new Map<string, Origin>();
    for (const { entries } of this.file(path).module.staticExports) {
      for (const { moduleRequest, importName, exportName, localName } of entries) {
        const request = moduleRequest?.value;
        if (importName.kind === 'AllButDefault' && request) {
          if (!request.startsWith('.')) names.set(`* of ${request}`, { from: request, name: '*' });
          else
            for (const [name, origin] of this.exportsOf(leadsTo(path, request)))
              if (name !== 'default' && !names.has(name)) names.set(name, origin);
          continue;
        }
        const name = exportName.kind === 'Default' ? 'default' : (exportName.name ?? 'default');
        const origin = request
          ? this.originIn(path, request, importName.name ?? '*')
          : this.origin(path, localName.name ?? 'default');
        if (origin) names.set(name, origin);
      }
    }
    return names;
  }

  private originIn(path: string, request: string, name: string): Origin | undefined {
    if (!request.startsWith('.')) return { from: request, name };
    const file = leadsTo(path, request);
    return name === '*' ? { file, name: '*' } : this.exportsOf(file).get(name);
  }

  /** Where a name that stands in a file comes from; nothing for one of the language or of the platform. */
  origin(path: string, name: string): Origin | undefined {
    const { declared, module } = this.file(path);
    if (declared.has(name)) return { file: path, name };
    for (const { moduleRequest, entries } of module.staticImports)
      for (const { localName, importName } of entries) {
        if (localName.value !== name) continue;
        const imported = importName.kind === 'NamespaceObject' ? '*' : (importName.name ?? 'default');
        return this.originIn(path, moduleRequest.value, imported);
      }
    return undefined;
  }

  /** What a declaration refers to. */
  *references(path: string, node: Node): Generator<Origin> {
    if (node.type === 'Identifier') {
      const origin = this.origin(path, node.name as string);
      if (origin) yield origin;
    }
    if (node.type === 'TSImportType') {
      const {
        source,
        argument = source,
        qualifier,
      } = node as { source?: unknown; argument?: unknown; qualifier?: unknown };
      const request = ((argument as { value?: string }).value ?? '') as string;
      let first = qualifier as { left?: unknown; name?: string } | undefined;
      while (first?.left) first = first.left as typeof first;
      const origin = request && this.originIn(path, request, first?.name ?? '*');
      if (origin) yield origin;
    }
    for (const inner of within(node)) yield* this.references(path, inner);
  }
}
