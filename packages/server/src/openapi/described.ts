/** JSON Schema 2020-12. */
export type Schema = { [keyword: string]: unknown };

/** What the types of Library say of a method. */
export interface MethodSaid {
  /** Its doc comment, without tags. */
  said: string;
  /** What `@returns` says. */
  returns: string;
  /** What `@throws` says, with the codes in backquotes. */
  throws: string;
  /** Absent where it answers nothing. */
  answer?: Schema;
  /** Absent for what is no data. */
  arguments: (Schema | undefined)[];
}

/** What the types of Library say; `scripts/openapi.mjs` takes it from them. */
export interface Described {
  version: string;
  methods: Readonly<Record<string, MethodSaid>>;
  /** What the schemas refer to, as `#/components/schemas/NAME`. */
  schemas: Readonly<Record<string, Schema>>;
}
