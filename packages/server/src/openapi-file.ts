import { readFile } from 'node:fs/promises';
import { route } from './route.js';

/** The description of the API. */
export const openApiRoute = route('GET', '/openapi.json');

// Beside what was built, in this package and in one that bundles it.
const file = new URL('../dist/openapi.json', import.meta.url);
let text: Promise<string> | undefined;

/** The OpenAPI document as the build has written it. */
export function openApiText(): Promise<string> {
  text ??= readFile(file, 'utf8');
  return text;
}
