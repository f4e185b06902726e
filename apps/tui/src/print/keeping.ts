import type { Highlight, Hook, Rule, SavedSearch, TagCount, Token } from '@dateline/core/library';
import { ruleSentence } from '@dateline/reader';
import type { Io } from '../cli/io.js';
import { type Line, run, spread } from '../text/line.js';
import { many } from './many.js';
import { measure, page } from './page.js';
import { hanging } from './voices.js';

/** A row: its number, its name in bold, something counted at the right; what else there is beneath it. */
function row(id: string, name: string, right: string, below: string, io: Io): Line[] {
  const cells = measure(io);
  return [
    spread(
      [run(id ? `${id}  ` : '', { ink: 'quiet' }), run(name, { bold: true })],
      [run(right, { ink: 'quiet' })],
      cells,
    ),
    ...(below ? hanging(below, cells, 2, { ink: 'quiet' }) : []),
  ];
}

export const searchesText = (searches: readonly SavedSearch[], io: Io): string =>
  page(
    searches.flatMap(({ id, name, query, unread }) => row(String(id), name, `${unread} unread`, query || '(all)', io)),
    io,
  );

export const rulesText = (rules: readonly Rule[], io: Io): string =>
  page(
    rules.flatMap((rule) => row(String(rule.id), rule.name ?? rule.query, '', ruleSentence(rule), io)),
    io,
  );

export const hooksText = (hooks: readonly Hook[], io: Io): string =>
  page(
    hooks.flatMap(({ id, address, kinds, query, problem, ended }) => {
      const state = ended ? 'ended' : problem ? 'failing' : '';
      return row(String(id), address, state, [kinds.join(', '), query, problem].filter(Boolean).join(' · '), io);
    }),
    io,
  );

export const tagsText = (tags: readonly TagCount[], io: Io): string =>
  page(
    tags.flatMap(({ tag, count }) => row('', tag, many(count, 'story', 'stories'), '', io)),
    io,
  );

export const tokensText = (tokens: readonly Token[], io: Io): string =>
  page(
    tokens.flatMap(({ name, scopes, created, lastUsed }) =>
      row(
        '',
        name,
        scopes.join(', '),
        `Made ${created.slice(0, 10)}; ${lastUsed === undefined ? 'never used' : `last used ${lastUsed}`}.`,
        io,
      ),
    ),
    io,
  );

export const highlightsText = (highlights: readonly Highlight[], io: Io): string =>
  page(
    highlights.flatMap(({ id, article, selector, note, span }) => [
      ...hanging(`“${selector.exact}”`, measure(io), 0, { bold: true }),
      ...(note ? hanging(note, measure(io), 2) : []),
      ...hanging(
        [id, `in ${article}`, span ? undefined : 'no longer in the story'].filter(Boolean).join(' · '),
        measure(io),
        2,
        {
          ink: 'quiet',
        },
      ),
    ]),
    io,
  );
