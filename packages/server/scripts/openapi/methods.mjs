// What the methods of Library answer and take, as JSON Schema, from their TypeScript types, and what their doc comments say.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createFormatter, createParser, DEFAULT_CONFIG, SchemaGenerator } from 'ts-json-schema-generator';

// The compiler that the generator works with: it cannot be another one.
const ts = createRequire(import.meta.resolve('ts-json-schema-generator'))('typescript');
const options = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  strict: true,
  skipDefaultLibCheck: true,
  noEmit: true,
  types: [],
};
const library = fileURLToPath(import.meta.resolve('@dateline/core/library')).replace(/js$/, 'd.ts');
/** Beside the types of Library, on no disk: a type for each answer and each argument. */
const asked = library.replace(/library\.d\.ts$/, 'openapi.d.ts');

/** Methods that are no question with an answer, and arguments that are functions or files. */
const NO_TYPE = /=>|ImportContent|AsyncIterable|^void$|^undefined$/;

/** Types that a client meets beside the answers: in events, and as what goes wrong. */
const ALSO = [
  'export type Progress = RefreshProgress;',
  "export type ErrorBody = { error: import('./errors/problem-error.js').Problem };",
];

/**
 * @param standIns types of which the schemas are made otherwise, with those of their fields that other types name
 * @returns methods by name, each with `answer`, `arguments` and what is said of it, and the definitions that these refer to
 */
export function methodsOfLibrary(standIns) {
  const source = ts.createSourceFile(library, ts.sys.readFile(library), options.target, true);
  const declared = source.statements.find((each) => ts.isInterfaceDeclaration(each) && each.name.text === 'Library');
  const methods = declared.members.filter(ts.isMethodSignature).map((method) => ({
    name: method.name.getText(source),
    answer: /^Promise<(.*)>$/s.exec(method.type.getText(source))?.[1],
    arguments: method.parameters.map(({ type }) => type.getText(source)),
    ...commentOf(method),
  }));
  const wanted = methods.flatMap(({ name, answer = 'void', arguments: types }) =>
    [answer, ...types].map((type, at) => [`${name}.${at}`, type]).filter(([, type]) => !NO_TYPE.test(type)),
  );
  const imports = source.statements.filter(ts.isImportDeclaration).map((each) => each.getText(source));
  const types = [...wanted.map(([, type], at) => `export type Wanted${at} = ${type};`), ...ALSO];
  const stands = Object.entries(standIns).map(
    ([name, field]) => `export interface ${name} { standsFor: '${name}'; ${field} }`,
  );
  const definitions = definitionsOf(
    new Map([
      [asked, [...imports, ...types].join('\n')],
      [
        library.replace(/library\.d\.ts$/, 'types.d.ts'),
        [...stands, "export type { JsonValue } from './json-value.js';"].join('\n'),
      ],
    ]),
  );
  const schemas = new Map(wanted.map(([key], at) => [key, definitions[`Wanted${at}`]]));
  for (const at of wanted.keys()) delete definitions[`Wanted${at}`];
  const found = methods.map(({ name, answer, arguments: types, ...said }) => [
    name,
    { ...said, answer: schemas.get(`${name}.0`), arguments: types.map((_, at) => schemas.get(`${name}.${at + 1}`)) },
  ]);
  return { methods: Object.fromEntries(found), definitions };
}

function commentOf(method) {
  const tags = ts.getJSDocTags(method).map((tag) => [tag.tagName.text, textOf(tag.comment)]);
  const ofTag = (name) => tags.filter(([tag]) => tag === name).map(([, text]) => text);
  return {
    said: textOf(method.jsDoc?.[0]?.comment),
    returns: ofTag('returns').join(' '),
    throws: ofTag('throws').join(' '),
  };
}

const textOf = (comment) => (ts.getTextOfJSDocComment(comment) ?? '').replace(/\s+/g, ' ').trim();

function definitionsOf(files) {
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) =>
    files.has(path) ? ts.createSourceFile(path, files.get(path), options.target, true) : getSourceFile(path, ...rest);
  const program = ts.createProgram([asked], options, host);
  const ours = program.getSourceFiles().filter(({ fileName }) => dirname(fileName) === dirname(asked));
  const wrong = ours.flatMap((file) => program.getSemanticDiagnostics(file));
  if (wrong.length > 0) throw new Error(ts.formatDiagnostics(wrong, host));
  const config = { ...DEFAULT_CONFIG, sortProps: false, encodeRefs: false, functions: 'fail' };
  const generator = new SchemaGenerator(program, createParser(program, config), createFormatter(config), config);
  return generator.createSchema('*').definitions;
}
