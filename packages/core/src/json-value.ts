/** Any value that JSON can hold. It is named here, so that the types of other packages do not name zod's. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };
