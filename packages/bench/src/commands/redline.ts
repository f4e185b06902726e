import type { RedlineChange, RedlineKind } from '@dateline/core/library';
import type { Bench } from '../bench.js';
import { type GoldChange, type GoldEntry, type GoldStory, judge, readGold, tell } from '../gold/redline.js';
import { table } from '../table.js';

/** Edited stories of a hundred that must be told wholly and without a false change. */
const LEAST = 0.95;

/** What came of the entries of one half. */
interface Half {
  entries: number;
  right: number;
  missed: GoldChange[];
  wrong: RedlineChange[];
}

const shown = ({ kind, before, after }: GoldChange | RedlineChange) => `${kind}: ${before ?? '-'} > ${after ?? '-'}`;

/** @param onMiss told of each entry of the first half that is not right */
async function score(
  stories: Record<string, GoldStory>,
  entries: readonly GoldEntry[],
  onMiss: (number: number, missed: GoldChange[], wrong: RedlineChange[]) => void,
): Promise<Half[]> {
  const halves = [0, 1].map((): Half => ({ entries: 0, right: 0, missed: [], wrong: [] }));
  for (const [number, entry] of entries.entries()) {
    const half = halves[number % 2]!;
    const { missed, wrong } = judge(entry, await tell(stories, entry));
    half.entries++;
    if (missed.length + wrong.length === 0) half.right++;
    else if (number % 2 === 0) onMiss(number, missed, wrong);
    half.missed.push(...missed);
    half.wrong.push(...wrong);
  }
  return halves;
}

function byKind(changes: readonly { kind: RedlineKind }[]): string {
  const counts = new Map<RedlineKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ') || '-';
}

export const bench: Bench = {
  name: 'redline',
  summary:
    'What is told of 100 edited stories, and of 100 whose edits mean nothing; --misses shows those of the first half',
  async run({ rest }) {
    const stories = readGold<Record<string, GoldStory>>('stories');
    const onMiss = (name: string) => (number: number, missed: GoldChange[], wrong: RedlineChange[]) => {
      if (!rest.includes('--misses')) return;
      console.log(`${name} ${number}`);
      for (const change of missed) console.log(`  not told  ${shown(change)}`);
      for (const change of wrong) console.log(`  not so    ${shown(change)}`);
    };
    const edits = await score(stories, readGold<GoldEntry[]>('edits'), onMiss('edits'));
    const noise = await score(stories, readGold<GoldEntry[]>('noise'), onMiss('noise'));
    const row = (name: string, half: Half) => [name, half.entries, half.right, byKind(half.missed), byKind(half.wrong)];
    console.log(
      table(
        ['stories', 'number', 'right', 'not told', 'not so'],
        [
          row('edited, the half that was looked at', edits[0]!),
          row('edited, the other half', edits[1]!),
          row('noise, the half that was looked at', noise[0]!),
          row('noise, the other half', noise[1]!),
        ],
      ),
    );
    const right = edits[0]!.right + edits[1]!.right;
    const all = edits[0]!.entries + edits[1]!.entries;
    const alarms = noise.reduce((sum, { entries, right: silent }) => sum + entries - silent, 0);
    console.log(
      `\n${right} of ${all} edited stories told rightly (at least ${LEAST * 100} %), ${alarms} alarms where nothing is meant.`,
    );
    if (right < LEAST * all || alarms > 0) process.exitCode = 1;
  },
};
