// Schemas as the generator makes them become components of OpenAPI 3.1.

/** The names of generic types have characters that those of components may not: `Page<SaidStatement>` is PageOfSaidStatement. */
const nameOf = (name) =>
  name
    .replace(/<Span>$/, '')
    .replace(/</g, 'Of')
    .replace(/>/g, '');

/**
 * @param given schemas of definitions that only stand for one
 * @returns the same methods, and the definitions as components
 */
export function componentsOf({ methods, definitions }, given) {
  const schemas = {};
  for (const [name, schema] of Object.entries(definitions)) {
    // A generic type under its usual name is that type itself.
    if (schema.$ref && nameOf(name) === nameOf(schema.$ref.split('/').at(-1))) continue;
    if (schema.properties?.standsFor) Object.assign(schemas, withDefinitions(name, given[name]));
    else schemas[nameOf(name)] = open(schema);
  }
  return { methods: open(methods), schemas };
}

/** A schema with definitions of its own, which become components beside it. */
function withDefinitions(name, { $id, $schema, $defs = {}, ...schema }) {
  const rename = (value) =>
    JSON.parse(JSON.stringify(value).replace(/#\/\$defs\/(\w+)/g, (_, def) => `#/components/schemas/${defName(def)}`));
  const defName = (def) => `${name}${def.replace(/^__schema/, 'Part')}`;
  return {
    [name]: open(rename(schema)),
    ...Object.fromEntries(Object.entries($defs).map(([def, each]) => [defName(def), open(rename(each))])),
  };
}

/**
 * References as OpenAPI has them, nothing as JSON has it, and objects that may have more fields one day: a client that refuses what
 * it does not know would break with every new field.
 */
function open(value) {
  if (Array.isArray(value)) return value.map(open);
  if (!value || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0] === 'not' && Object.keys(entries[0][1]).length === 0)
    return { type: 'null' };
  return Object.fromEntries(
    entries
      .filter(([key, each]) => !(key === 'additionalProperties' && each === false))
      .map(([key, each]) => [
        key,
        key === '$ref'
          ? each.replace(/^#\/definitions\/(.*)$/, (_, name) => `#/components/schemas/${nameOf(name)}`)
          : open(each),
      ]),
  );
}
