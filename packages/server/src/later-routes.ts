import { type Article, RULE_ACTS, type Span } from '@dateline/core/base';
import type { Settings } from '@dateline/library';
import type { Fields } from './fields.js';
import { nothing, type Parts, type Route, route, state, type Verb } from './route.js';
import type { LaterCall } from './routes.js';

const ACTS = RULE_ACTS.map(({ act }) => act);

const ruleParts = (input: Fields) => ({
  name: input.optionalText('name'),
  query: input.optionalText('query'),
  act: input.optionalOneOf('act', ACTS),
  tags: input.optionalTexts('tags'),
  until: input.optionalText('until'),
  enabled: input.optionalFlag('enabled'),
});
const bounds = (input: Fields) => ({ days: input.optionalNumber('days'), stories: input.optionalNumber('stories') });
const byNumber = (verb: Verb, path: string) =>
  route<[number]>(
    verb,
    path,
    (id) => ({ id }),
    (input) => [input.number('id')],
  );

const settings = (input: Fields) => ({
  user: input.optionalText('user'),
  password: input.optionalText('password'),
  cookie: input.optionalText('cookie'),
  agent: input.optionalText('agent'),
  headers: input.optionalTextRecord('headers'),
  interval: input.optionalNumber('interval'),
  fullText: input.optionalFlag('fullText'),
  paused: input.optionalFlag('paused'),
  keepDays: input.optionalNumber('keepDays'),
  keepStories: input.optionalNumber('keepStories'),
});
/** How lists are shown, by their queries. */
function listChoices(input: Fields): Settings['lists'] | undefined {
  const choices = input.optionalRecords('lists');
  return (
    choices &&
    Object.fromEntries(
      choices.map(([query, choice]) => [
        query,
        { unread: choice.optionalFlag('unread'), oldest: choice.optionalFlag('oldest') },
      ]),
    )
  );
}

/** Which versions of a story are compared. */
const versions = (input: Fields) => {
  const [from, to] = [input.optionalText('from'), input.optionalText('to')];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

function span(input: Fields): Span {
  const part = input.optionalNumber('part');
  return {
    at: input.isNumber('at') ? input.number('at') : input.oneOf('at', ['headline', 'deck'] as const),
    ...(part !== undefined && { part }),
    start: input.number('start'),
    end: input.number('end'),
  };
}

/** The calls that a client loads when the first of them is made. */
export const laterRoutes = {
  outline: route<Parts<'outline'>>(
    'GET',
    '/outline',
    (options) => ({ ...options }),
    (input) => [
      {
        query: input.optionalText('query'),
        order: input.optionalOneOf('order', ['newest', 'oldest']),
        stories: input.optionalFlag('stories'),
        chosen: input.optionalFlag('chosen'),
        after: input.optionalText('after'),
        every: input.optionalNumber('every'),
        find: input.optionalText('find'),
      },
    ],
  ),
  version: route<Parts<'version'>>(
    'GET',
    '/articles/:id/versions/:hash',
    (id, hash) => ({ id, hash }),
    (input) => [input.text('id'), input.text('hash')],
  ),
  redline: route<Parts<'redline'>>(
    'GET',
    '/articles/:id/redline',
    (id, options) => ({ id, ...options }),
    (input) => [input.text('id'), versions(input)],
  ),
  send: route<Parts<'send'>>(
    'POST',
    '/articles/:id/send',
    (id, passage) => ({ id, passage }),
    (input) => {
      const passage = input.optionalRecord('passage');
      return [input.text('id'), passage && span(passage)];
    },
  ),
  seen: route<Parts<'seen'>>(
    'POST',
    '/seen',
    (ids) => ({ ids }),
    (input) => [input.texts('ids')],
  ),
  story: route<Parts<'story'>>(
    'GET',
    '/stories/:id',
    (id) => ({ id }),
    (input) => [input.text('id')],
  ),
  around: route<Parts<'around'>>(
    'GET',
    '/articles/:id/around',
    (id) => ({ id }),
    (input) => [input.text('id')],
  ),
  put: route<Parts<'put'>>(
    'POST',
    '/articles',
    (articles) => ({ articles }),
    // Parsed by the server before they reach the library.
    (input) => [input.list('articles') as Article[]],
  ),
  markAll: route<Parts<'markAll'>>(
    'POST',
    '/mark-all',
    (query, state, before) => ({ query, ...state, before }),
    (input) => [input.text('query'), state(input), input.optionalText('before')],
  ),
  undo: route<Parts<'undo'>>(
    'POST',
    '/undo',
    () => ({}),
    () => [],
  ),
  people: nothing('/people'),
  add: route<Parts<'add'>>(
    'POST',
    '/feeds',
    (address, options) => ({ address, ...options }),
    (input) => [input.text('address'), { folder: input.optionalText('folder'), title: input.optionalText('title') }],
  ),
  editFeed: route<Parts<'editFeed'>>(
    'PATCH',
    '/feeds/:id',
    (id, change) => ({ id, ...change }),
    (input) => [
      input.number('id'),
      { folder: input.optionalText('folder'), title: input.optionalText('title'), ...settings(input) },
    ],
  ),
  removeFeed: route<Parts<'removeFeed'>>(
    'DELETE',
    '/feeds/:id',
    (id) => ({ id }),
    (input) => [input.number('id')],
  ),
  diary: route<Parts<'diary'>>(
    'GET',
    '/diary',
    (options) => ({ ...options }),
    (input) => [
      {
        from: input.optionalText('from'),
        to: input.optionalText('to'),
        limit: input.optionalNumber('limit'),
        after: input.optionalText('after'),
      },
    ],
  ),
  highlight: route<Parts<'highlight'>>(
    'POST',
    '/highlights',
    (article, span, note) => ({ article, span, note }),
    (input) => [input.text('article'), span(input.record('span')), input.optionalText('note')],
  ),
  highlights: route<Parts<'highlights'>>(
    'GET',
    '/highlights',
    (article) => ({ article }),
    (input) => [input.optionalText('article')],
  ),
  editHighlight: route<Parts<'editHighlight'>>(
    'PATCH',
    '/highlights/:id',
    (id, note) => ({ id, note }),
    (input) => [input.text('id'), input.text('note')],
  ),
  removeHighlight: route<Parts<'removeHighlight'>>(
    'DELETE',
    '/highlights/:id',
    (id) => ({ id }),
    (input) => [input.text('id')],
  ),
  changes: route<Parts<'changes'>>(
    'GET',
    '/changes',
    (since) => ({ since }),
    (input) => [input.number('since')],
  ),
  saveSearch: route<Parts<'saveSearch'>>(
    'POST',
    '/searches',
    (name, query) => ({ name, query }),
    (input) => [input.text('name'), input.text('query')],
  ),
  editSearch: route<Parts<'editSearch'>>(
    'PATCH',
    '/searches/:id',
    (id, change) => ({ id, ...change }),
    (input) => [input.number('id'), { name: input.optionalText('name'), query: input.optionalText('query') }],
  ),
  removeSearch: byNumber('DELETE', '/searches/:id') satisfies Route<Parts<'removeSearch'>>,
  rules: nothing('/rules'),
  saveRule: route<Parts<'saveRule'>>(
    'POST',
    '/rules',
    (rule) => ({ ...rule }),
    (input) => [{ ...ruleParts(input), query: input.text('query'), act: input.oneOf('act', ACTS) }],
  ),
  editRule: route<Parts<'editRule'>>(
    'PATCH',
    '/rules/:id',
    (id, change) => ({ id, ...change }),
    (input) => [input.number('id'), ruleParts(input)],
  ),
  removeRule: byNumber('DELETE', '/rules/:id') satisfies Route<Parts<'removeRule'>>,
  tryRule: route<Parts<'tryRule'>>(
    'GET',
    '/rule-trial',
    (query) => ({ query }),
    (input) => [input.text('query')],
  ),
  applyRule: byNumber('POST', '/rules/:id/apply') satisfies Route<Parts<'applyRule'>>,
  why: route<Parts<'why'>>(
    'GET',
    '/articles/:id/why',
    (id) => ({ id }),
    (input) => [input.text('id')],
  ),
  tags: nothing('/tags'),
  renameTag: route<Parts<'renameTag'>>(
    'PATCH',
    '/tags/:tag',
    (tag, name) => ({ tag, name }),
    (input) => [input.text('tag'), input.text('name')],
  ),
  removeTag: route<Parts<'removeTag'>>(
    'DELETE',
    '/tags/:tag',
    (tag) => ({ tag }),
    (input) => [input.text('tag')],
  ),
  edition: route<Parts<'edition'>>(
    'GET',
    '/edition',
    (day) => ({ day }),
    (input) => [input.optionalText('day')],
  ),
  settings: nothing('/settings'),
  setSettings: route<Parts<'setSettings'>>(
    'PATCH',
    '/settings',
    (change) => ({ ...change }),
    (input) => [
      {
        stories: input.optionalFlag('stories'),
        readOnScroll: input.optionalFlag('readOnScroll'),
        speed: input.optionalNumber('speed'),
        webhook: input.optionalText('webhook'),
        lists: listChoices(input),
      },
    ],
  ),
  retention: nothing('/retention'),
  setRetention: route<Parts<'setRetention'>>(
    'PATCH',
    '/retention',
    (change) => ({ ...change }),
    (input) => [bounds(input)],
  ),
  tryRetention: route<Parts<'tryRetention'>>(
    'GET',
    '/retention-trial',
    (change, feed) => ({ ...change, feed }),
    (input) => [bounds(input), input.optionalNumber('feed')],
  ),
} satisfies { [M in LaterCall]: Route<Parts<M>> };
