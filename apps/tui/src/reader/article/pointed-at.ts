import { type ArticleReading, type Focus, type Panel, positionKey } from '@dateline/reader';
import type { TextPlace } from '../../set/page-line.js';

/** What each panel lists. */
const LISTED: Readonly<Record<Panel, readonly Focus['kind'][]>> = {
  voices: ['statement', 'voice'],
  timeline: ['event', 'time'],
  documents: ['document'],
};

/** What is said, dated or named at a place of the text: of the panel that is open first, then the shortest. */
export function pointedAt(
  { pointers }: ArticleReading,
  place: TextPlace | undefined,
  panel: Panel | undefined,
): Focus | undefined {
  if (!place) return undefined;
  const here = (pointers.get(positionKey(place.at, place.part)) ?? []).filter(
    ({ start, end, focus }) => focus !== undefined && start <= place.start && place.start < end,
  );
  const isListed = ({ kind }: Focus) => panel !== undefined && LISTED[panel].includes(kind);
  return here.sort(
    (a, b) => Number(isListed(b.focus!)) - Number(isListed(a.focus!)) || a.end - a.start - (b.end - b.start),
  )[0]?.focus;
}
