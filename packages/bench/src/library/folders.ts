import type { Library } from '@dateline/library';
import { COMMON, RARE } from '../stories.js';
import { type Figure, time } from './figures.js';
import { nameOf, OTHERS, SORTED, SORTED_FOLDERS } from './fill.js';

/** What a folder holds for a person, by its number: see `fill`. */
const READ = ['nothing read', 'half read', 'all but ten read'];

/** What people see in the column beside the list, and the unread stories of folders. */
export async function folders(library: Library): Promise<[string, Figure][]> {
  const rows: [string, Figure][] = [];
  const all = library.as(SORTED);
  for (const [name, inside] of [
    ['1 feed', '/One'],
    ['10 feeds', '/Ten'],
    ['50 feeds', ''],
  ])
    for (const [state, read] of READ.entries()) {
      let turn = 0;
      const query = () => `in:"Folder ${state + 3 * (turn++ % (SORTED_FOLDERS / 3))}${inside}" is:unread`;
      rows.push([
        `1 person: in:folder is:unread, ${name}, ${read}`,
        await time(60, () => all.list({ query: query() })),
      ]);
      let { next } = await all.list({ query: query() });
      const more = async () => {
        next = (await all.list({ query: query(), ...(next !== undefined && { after: next }) })).next;
      };
      if (next !== undefined) rows.push(['  its next pages', await time(15, more)]);
      rows.push(['  how many', await time(60, () => all.count(query()))]);
    }
  rows.push(['1 person: feeds with their counts', await time(60, () => all.feeds())]);
  const people = Array.from({ length: OTHERS - 1 }, (_, n) => library.as(nameOf(n + 2)));
  let turn = 0;
  /** Asks as one person after the other; each has a folder named by the person's own number. */
  const inTurn = (ask: (person: Library, folder: string) => Promise<unknown>) =>
    time(72, () => {
      const n = turn++ % people.length;
      return ask(people[n]!, `Folder ${n + 2}`);
    });
  for (const inside of ['/One', '/Ten', '']) {
    const query = (folder: string) => `in:"${folder}${inside}" is:unread`;
    rows.push([
      `20 people: in:folder${inside} is:unread`,
      await inTurn((person, folder) => person.list({ query: query(folder) })),
    ]);
    rows.push(['  how many', await inTurn((person, folder) => person.count(query(folder)))]);
  }
  rows.push(['20 people: feeds with their counts', await inTurn((person) => person.feeds())]);
  rows.push(['20 people: all news', await inTurn((person) => person.list())]);
  rows.push(['20 people: is:unread', await inTurn((person) => person.list({ query: 'is:unread' }))]);
  rows.push(['20 people: word in most stories', await inTurn((person) => person.list({ query: COMMON }))]);
  rows.push(['20 people: rare word, is:unread', await inTurn((person) => person.list({ query: `${RARE} is:unread` }))]);
  return rows;
}
