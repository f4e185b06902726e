import { QUERY_HELP } from '@dateline/core';
import { area } from '../area.js';

type Form = (typeof QUERY_HELP)[number]['form'];

/** What each form of a query finds; the command line says the same in English. */
export const queryMessages = area(
  'queries',
  Object.fromEntries(QUERY_HELP.map(({ form, finds }) => [form, finds])) as Record<Form, string>,
);
