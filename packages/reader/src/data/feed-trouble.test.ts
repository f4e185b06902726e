import { expect, it } from 'vitest';
import { feedTrouble } from './feed-trouble.js';

const now = new Date('2026-06-01T12:00:00Z');

it.each([
  [{}, undefined],
  [{ newest: '2026-05-30T08:00:00Z' }, undefined],
  [{ newest: '2026-03-04T08:00:00Z' }, undefined],
  [{ newest: '2025-01-08T08:00:00Z' }, ['silent', 'Silent: it last had something new on 8 Jan 2025.']],
  [{ newest: '2025-01-08T08:00:00Z', warning: 'It was cut.' }, ['warning', 'It was cut.']],
  [{ problem: 'It is gone.', warning: 'It was cut.' }, ['failing', 'It is gone.']],
])('of %j is %j', (feed, expected) => {
  const trouble = feedTrouble(feed, now);
  expect(trouble && [trouble.kind, trouble.message]).toEqual(expected);
});
