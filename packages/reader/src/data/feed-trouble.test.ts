import { expect, it } from 'vitest';
import { loadLanguage, setLanguage } from '../messages/language.js';
import { feedTrouble, troubleGroups } from './feed-trouble.js';

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

it('groups feeds by kind, the worst first, those without trouble in none', () => {
  const feed = (title: string, more: object) => ({ id: 1, url: '', title, unread: 0, total: 0, ...more });
  const feeds = [
    feed('Well', { newest: '2026-05-30T08:00:00Z' }),
    feed('Zoo', { newest: '2025-01-08T08:00:00Z' }),
    feed('Ark', { newest: '2025-01-08T08:00:00Z' }),
    feed('Gone', { problem: 'It is gone.' }),
  ];
  expect(troubleGroups(feeds, now).map(({ title, feeds: group }) => [title, group.map(({ title }) => title)])).toEqual([
    ['Failing', ['Gone']],
    ['Silent', ['Ark', 'Zoo']],
  ]);
});

it('says in another language what the code and the address of a feed tell', async () => {
  await loadLanguage('de');
  setLanguage('de');
  const failing = { problem: 'There is no host called x.test; check the address.', code: 'unreachable' };
  expect(feedTrouble({ ...failing, url: 'https://x.test/feed' })?.message).toBe('x.test ist nicht zu erreichen.');
  expect(feedTrouble({ problem: 'It is gone.' })?.message).toBe('It is gone.');
  const cut = {
    warning: 'This feed breaks off in the middle; what is there was read.',
    warningCodes: ['feed-truncated'],
  };
  expect(feedTrouble(cut)?.message).toBe('Dieser Feed bricht mittendrin ab; was da ist, wurde gelesen.');
  expect(feedTrouble({ ...cut, warningCodes: ['of-a-newer-server'] })?.message).toBe(cut.warning);
  setLanguage('en');
  expect(feedTrouble(cut)?.message).toBe(cut.warning);
  expect(feedTrouble({ ...failing, url: 'https://x.test/feed' })?.message).toBe(failing.problem);
});
