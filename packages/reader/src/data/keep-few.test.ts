import { QueryObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { createClient } from './client.js';
import { KEPT } from './keep-few.js';
import { keys } from './keys.js';

const id = (number: number) => `story-${number}`;

it('keeps the stories that were looked at last, and those that somebody looks at', () => {
  const client = createClient();
  client.setQueryData(keys.article('open'), { text: 'open' });
  const leave = new QueryObserver(client, { queryKey: keys.article('open'), enabled: false }).subscribe(() => {});
  client.setQueryData(keys.list(''), ['a list']);
  for (let number = 0; number < 2 * KEPT; number++) client.setQueryData(keys.article(id(number)), { number });
  expect(client.getQueryCache().findAll({ queryKey: keys.articles })).toHaveLength(KEPT);
  expect(client.getQueryData(keys.article('open'))).toEqual({ text: 'open' });
  expect(client.getQueryData(keys.article(id(2 * KEPT - 1)))).toEqual({ number: 2 * KEPT - 1 });
  expect(client.getQueryData(keys.article(id(0)))).toBeUndefined();
  expect(client.getQueryData(keys.list(''))).toEqual(['a list']);
  // Looked at until now, it is the last that goes.
  leave();
  for (let number = 0; number < KEPT - 1; number++) client.setQueryData(keys.article(id(number)), { number });
  expect(client.getQueryData(keys.article('open'))).toBeDefined();
  client.setQueryData(keys.article('one more'), {});
  expect(client.getQueryData(keys.article('open'))).toBeUndefined();
  client.clear();
});
