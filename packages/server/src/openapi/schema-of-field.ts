import type { Field, Fields, Shape } from '../inputs/field.js';
import type { Schema } from './described.js';

/** The JSON Schema of an input. @param said what its type says of it, for a field that has no description of its own */
export function schemaOfField(field: Field, said?: string): Schema {
  const description = field.description ?? said;
  return { ...schemaOfShape(field.shape), ...field.told, ...(description && { description }) };
}

/** The JSON Schema of inputs that are one object. @param saidOf what a type says of each of its fields */
export function schemaOfFields(fields: Fields, saidOf: (name: string) => string | undefined = () => undefined): Schema {
  const named = Object.entries(fields).filter(([, { shape }]) => shape.type !== 'refused');
  const required = named.filter(([, { optional }]) => !optional).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(named.map(([name, field]) => [name, schemaOfField(field, saidOf(name))])),
    ...(required.length > 0 && { required }),
  };
}

function schemaOfShape(shape: Shape): Schema {
  switch (shape.type) {
    case 'text':
      return { type: 'string' };
    case 'choice':
      return { type: 'string', enum: [...shape.choices] };
    case 'number':
      return { ...shape };
    case 'flag':
    case 'refused':
      return { type: 'boolean' };
    case 'article':
      return { $ref: '#/components/schemas/Article' };
    case 'list':
      return { type: 'array', items: schemaOfShape(shape.of) };
    case 'map':
      return { type: 'object', additionalProperties: schemaOfShape(shape.of) };
    case 'object':
      return schemaOfFields(shape.fields);
    case 'either':
      return { anyOf: shape.of.map(schemaOfShape) };
  }
}
