import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { Application, LogLevel, type ProjectReflection, type SomeType, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { entries, packages, root } from './published.ts';
import { describeFields } from './schema-comments.ts';

/** What has to have a doc comment. A field needs one only where its name and type do not say it all. */
const DOCUMENTED = ['Class', 'Interface', 'TypeAlias', 'Variable', 'Function', 'Method', 'Accessor'];
/** typedoc takes a field with a function in it for a method. */
const FIELD = / \(Property\), defined in .* does not have any documentation/;

const options: Omit<TypeDocOptions, 'requiredToBeDocumented'> & Partial<PluginOptions> & Record<string, unknown> = {
  name: 'Dateline',
  plugin: ['typedoc-plugin-markdown'],
  tsconfig: join(root, 'packages/docs/tsconfig.typedoc.json'),
  entryPoints: entries.map(({ source }) => join(root, source)),
  packagesRequiringDocumentation: packages.map((folder) => `@dateline/${folder}`),
  requiredToBeDocumented: DOCUMENTED,
  validation: { invalidLink: true, notDocumented: true, rewrittenLink: true },
  // The packages are type checked where they are built.
  skipErrorChecking: true,
  // A line number would make every page stale with each line that is added above.
  disableSources: true,
  excludeInternal: true,
  excludePrivate: true,
  excludeExternals: true,
  includeVersion: false,
  readme: 'none',
  sort: ['kind', 'alphabetical'],
  githubPages: false,
  hidePageHeader: true,
  useCodeBlocks: true,
  indexFormat: 'table',
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  expandObjects: false,
};

/** Types that only shape others: a program has no use for their names. */
const UNNAMED = new Set(
  (
    'Also ChangeOf Changes Details Done Element Headed LinkOf Loaded NameIn Named Numbered ' +
    'NodeWorker ProblemError ProblemSentences Source Unit WebWorker WordingArguments'
  ).split(' '),
);

/** The types within a type that are of this project and no entry exports. */
function unexportedIn(type: SomeType | undefined): string[] {
  if (type === undefined) return [];
  if (type.type === 'union' || type.type === 'intersection') return type.types.flatMap(unexportedIn);
  if (type.type === 'array') return unexportedIn(type.elementType);
  if (type.type !== 'reference') return [];
  const inner = (type.typeArguments ?? []).flatMap(unexportedIn);
  const isOurs = type.symbolId?.packageName.startsWith('@dateline/') === true;
  return isOurs && type.reflection === undefined ? [type.qualifiedName, ...inner] : inner;
}

/** A warning for each type that the interface names and does not export. typedoc's own check finds none of them. */
function unexported(project: ProjectReflection): string[] {
  const found = new Map<string, string>();
  for (const reflection of Object.values(project.reflections)) {
    const { type, extendedTypes = [] } = reflection as { type?: SomeType; extendedTypes?: SomeType[] };
    for (const name of [type, ...extendedTypes].flatMap(unexportedIn))
      if (!UNNAMED.has(name)) found.set(name, reflection.getFriendlyFullName());
  }
  return [...found].map(([name, owner]) => `${name}, which ${owner} names, is not exported`);
}

/** A warning for each entry whose file does not say with `@module` by which name it is imported. */
const unnamed = (project: ProjectReflection): string[] => {
  const named = new Set(project.children?.map(({ name }) => name));
  return entries.filter(({ name }) => !named.has(name)).map(({ name, source }) => `${source} has no @module ${name}`);
};

/** The reference of the public entries: each page by its path in `docs/api`, and what typedoc warned of. */
export interface Reference {
  pages: ReadonlyMap<string, string>;
  warnings: readonly string[];
}

/** A command of the command line in a doc comment leads to its page, and an error to the page of errors. */
function withLinks(text: string, path: string): string {
  const docs = '../'.repeat(path.split('/').length);
  return text
    .replace(/`dateline(?: ([a-z]+))?`/g, (code, name?: string) => {
      return `[${code}](${docs}command-line.md#dateline${name ? `-${name}` : ''})`;
    })
    .replaceAll('`SPEC.md`', `[SPEC.md](${docs}../packages/core/SPEC.md)`)
    .replace(/^DatelineError (?=`)/gm, `[DatelineError](${docs}errors.md) `);
}

/** Makes the reference with typedoc, from the sources. */
export async function makeReference(): Promise<Reference> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-api-'));
  try {
    const app = await Application.bootstrapWithPlugins({ ...options, out: folder } as TypeDocOptions);
    const warnings: string[] = [];
    app.logger.log = (message, level) => {
      const text = stripVTControlCharacters(message);
      if (level >= LogLevel.Warn && !FIELD.test(text)) warnings.push(text);
    };
    const project = await app.convert();
    if (!project) throw new Error(`typedoc gave up:\n${warnings.join('\n')}`);
    describeFields(project);
    app.validate(project);
    warnings.push(...unnamed(project), ...unexported(project));
    await app.generateOutputs(project);
    const pages = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .sort()
      .map((path): [string, string] => [path, withLinks(readFileSync(join(folder, path), 'utf8'), path)]);
    return { pages: new Map(pages), warnings };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
