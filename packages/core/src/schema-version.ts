/** The version of the schema that this build of the package writes; `parseArticle` takes every earlier one. */
export const SCHEMA_VERSION = 2;
