import { shortWhen, standing, useInfo, useVoices } from '@dateline/reader';
import { useEffect, useMemo } from 'react';
import { type Line, run, spread } from '../../text/line.js';
import { Pane } from '../parts/pane.js';
import { useListKeys } from '../parts/use-list-keys.js';
import { useRows } from '../parts/use-rows.js';
import { useReader } from '../shell/state.js';

const WIDEST = 100;

/** Everybody who speaks in the library; those with most to say first. */
export function VoicesPane({ query = '' }: { query?: string }) {
  const { layout, go } = useReader();
  const { items, loading, problem, loadMore } = useVoices(query);
  const unreadings = useInfo().data?.unreadings ?? 0;
  const width = Math.min(layout.columns, WIDEST);
  const cells = width - 3;
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const { at } = useListKeys({ name: 'voices' }, ids, (selected) => ({
    open: () => selected && go({ type: 'push', view: { name: 'voice', id: selected } }),
  }));
  const entry = (row: number): Line[] => {
    const voice = items[row]!;
    const detail = standing(voice);
    const said = `${voice.statements} in ${voice.articles} ${voice.articles === 1 ? 'story' : 'stories'}`;
    return [
      spread([run(voice.name, { bold: true })], [run(`${said}, ${shortWhen(voice.latest)}`, { ink: 'quiet' })], cells),
      ...(detail ? [[run(detail, { ink: 'quiet' as const })]] : []),
      [],
    ];
  };
  const { lines, end } = useRows(`voices ${query}`, items.length, at, layout.height, entry);
  useEffect(() => {
    if (end > items.length - 20) loadMore();
  }, [end, items.length, loadMore]);
  const none = unreadings > 0 ? `${unreadings} stories are still being read.` : 'Nobody speaks in this library yet.';
  const sentence = problem?.message ?? (loading ? '' : none);
  const shown: Line[] = items.length > 0 ? lines : [[run(`  ${sentence}`, { ink: 'quiet' })]];
  return <Pane lines={shown} width={layout.columns} height={layout.height} />;
}
