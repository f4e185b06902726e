// Rows of a list in which one stands for all articles of a Story.

/** An article of a Story that a person sees. */
export interface Member {
  story: number;
  place: number;
  time: string;
  length: number;
  source: number | null;
  read: number;
  hidden: number;
}

/** A row of a list: the place where it stands, and the article that it shows. */
export interface ListRow {
  place: number;
  shown: number;
  /** When the article came that the row stands for in the order of time. */
  time?: string;
  story?: { id: string; sources: number; articles: number; unread: number };
}

/** What is known of a Story: its articles, newest first, those that the query finds, and its id. */
export interface KnownStory {
  members: Member[];
  found: Member[];
  id: string;
}

/** What is known of Stories. @param rows their articles, the newest first @param isFound whether the query finds one of them */
export function knownStories<Row extends Member & { id: string }>(
  rows: readonly Row[],
  isFound: (row: Row) => boolean,
): Map<number, KnownStory> {
  const known = new Map<number, KnownStory>();
  for (const row of rows) {
    const story = known.get(row.story) ?? { members: [], found: [], id: row.id };
    known.set(row.story, story);
    if (row.hidden === 0) story.members.push(row);
    if (isFound(row)) story.found.push(row);
  }
  return known;
}

/** Whether the row of a Story stands where an article of it does, in the order of time. */
export function standsFor({ found }: KnownStory, place: number, oldest: boolean): boolean {
  const first = oldest ? found.at(-1) : found[0];
  return first === undefined || first.place === place;
}

/** The row of a list for an article, and for its Story where it is in one. */
export function listRow(place: number, story: KnownStory | undefined): ListRow {
  if (!isOfSeveral(story)) return { place, shown: place };
  const time = story.found.find((member) => member.place === place)?.time;
  const shown = best(story.found)?.place ?? place;
  return { place, shown, ...(time !== undefined && { time }), story: told(story) };
}

export const isOfSeveral = (story: KnownStory | undefined): story is KnownStory =>
  story !== undefined && story.members.length > 1;

/** The first article of each Story, in any order. @param stories of the articles that are in one */
export function firstsOf(places: readonly number[], stories: ReadonlyMap<number, number>): number[] {
  const seen = new Set<number>();
  return places.filter((place) => {
    const story = stories.get(place);
    if (story === undefined) return true;
    if (seen.has(story)) return false;
    seen.add(story);
    return true;
  });
}

/** The one with the fullest text, the newest of these. */
const best = (found: readonly Member[]): Member | undefined =>
  found.reduce<Member | undefined>((most, each) => (most && most.length >= each.length ? most : each), undefined);

function told({ members, id }: KnownStory): NonNullable<ListRow['story']> {
  return {
    id,
    sources: new Set(members.map(({ source }) => source)).size,
    articles: members.length,
    unread: members.filter(({ read }) => read === 0).length,
  };
}
