import { actLabel, shortWhen, standing, statementPlace, useActions, useVoice } from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { breakLines } from '../../text/break-lines.js';
import { type Line, run, spread } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useListKeys } from '../parts/use-list-keys.js';
import { useRows } from '../parts/use-rows.js';
import { useReader } from '../shell/state.js';

const WIDEST = 84;

/** All that one voice says across the library, newest first. */
export function VoicePane({ id }: { id: string }) {
  const { layout, go } = useReader();
  const { voice, items, loading, problem, loadMore } = useVoice(id);
  const actions = useActions();
  const width = Math.min(layout.columns, WIDEST);
  const cells = width - 3;
  const ids = useMemo(() => items.map((_, index) => String(index)), [items]);
  const { at } = useListKeys({ name: 'voice', id }, ids, (selected) => {
    const item = selected === undefined ? undefined : items[Number(selected)];
    const article = item?.article;
    return {
      open: () =>
        item &&
        go({
          type: 'push',
          view: { name: 'article', id: item.article.id, query: '', at: statementPlace(item.statement) },
        }),
      save: () => article && void actions.toggleSaved(article.id),
      'toggle-read': () => article && void actions.toggleRead(article.id),
    };
  });
  const entry = (row: number): Line[] => {
    const { article, statement, text } = items[row]!;
    // The story stands beneath the last of what is said in it.
    const last = items[row + 1]?.article.id !== article.id;
    const headline = article.headline ?? article.excerpt ?? '';
    const story = spread(
      [run(headline, { ink: 'quiet', italic: true })],
      [run(shortWhen(article.time), { ink: 'quiet' })],
      cells,
    );
    return [
      [run(actLabel(statement.act), { ink: 'accent' })],
      ...breakLines(text, cells).map(({ start, end }) => [run(text.slice(start, end))]),
      ...(last ? [story] : []),
      [],
    ];
  };
  const detail = voice && standing(voice);
  const head: Line[] = voice
    ? [
        [run(`  ${voice.name}`, { bold: true })],
        ...(detail
          ? breakLines(detail, cells).map(
              ({ start, end }): Line => [run('  '), run(detail.slice(start, end), { ink: 'quiet' })],
            )
          : []),
        [],
      ]
    : [[run(`  ${problem?.message ?? (loading ? '' : 'Nothing is known of this voice.')}`, { ink: 'quiet' })]];
  const { lines, end } = useRows(`voice ${id}`, items.length, at, layout.height - head.length, entry);
  useEffect(() => {
    if (end > items.length - 20) loadMore();
  }, [end, items.length, loadMore]);
  return <Pane lines={[...head, ...lines]} width={layout.columns} height={layout.height} />;
}
