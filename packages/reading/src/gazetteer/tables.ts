import type { Place } from './gazetteer.js';

const FIGURES = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const figure = (text: string, at: number) => FIGURES.indexOf(text[at] ?? '0');
const pair = (text: string, at: number) => figure(text, at) * 60 + figure(text, at + 1);
const degrees = (tenths: number, least: number) => Number((tenths / 10 - least).toFixed(1));

/** Latitude and longitude as scripts/gazetteer.mjs writes them, in tenths of a degree. */
export const whereOf = (code: string) => ({
  latitude: degrees(pair(code, 0), 90),
  longitude: degrees(pair(code, 2), 180),
});

/** People of a large city, as a logarithm. */
const LARGE = 5.85;
/** What regions and counties count as among cities, as a logarithm of people. */
const REGION = 5.2;
const COUNTY = 3.4;

/** One place of a line: country and region, where, size, ! for a capital. */
function cityOf(name: string, entry: string): Place {
  const point = entry.indexOf('.');
  const code = entry.slice(point + 1);
  const size = figure(code, 4) / 6;
  return {
    name,
    kind: 'city',
    country: entry.slice(0, 2),
    ...(point > 2 ? { region: entry.slice(0, point) } : {}),
    ...whereOf(code),
    size,
    ...(size >= LARGE ? { large: true } : {}),
    ...(code.endsWith('!') ? { capital: true } : {}),
  };
}

/** One region or county of a line: country and region, : before where a county is. */
function landOf(name: string, entry: string): Place {
  const point = entry.search(/[.:]/);
  const county = entry[point] === ':';
  return {
    name,
    kind: county ? 'county' : 'region',
    country: entry.slice(0, 2),
    region: entry.slice(0, point),
    ...whereOf(entry.slice(point + 1)),
    size: county ? COUNTY : REGION,
  };
}

/** The line of a sorted table that begins with a key, by binary search: nothing has to be made of the table before. */
function lineOf(table: string, key: string): string | undefined {
  const wanted = `${key}|`;
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf('\n', middle - 1) + 1;
    const found = table.indexOf('\n', middle);
    const end = found < 0 ? table.length : found;
    const own = table.slice(start, table.indexOf('|', start));
    if (own === key) return table.slice(start, end);
    if (own < key) low = end + 1;
    else high = start;
  }
  return table.startsWith(wanted, low) ? table.slice(low, table.indexOf('\n', low)) : undefined;
}

const titled = (key: string) => key.replace(/(?<![\p{L}\p{M}'])\p{L}/gu, (letter) => letter.toUpperCase());

/** A table in parts that are sorted each: of every key one of them has the line. */
export type Table = readonly string[];

function placesOf(table: Table, key: string, make: (name: string, entry: string) => Place): Place[] {
  let line: string | undefined;
  for (const part of table) line ??= lineOf(part, key);
  const [, name, places] = line?.split('|') ?? [];
  return places?.split(',').map((entry) => make(name || titled(key), entry)) ?? [];
}

/** The cities that a key stands for, the largest first. */
export const citiesOf = (table: Table, key: string): Place[] => placesOf(table, key, cityOf);

/** The regions and counties that a key stands for. */
export const landsOf = (table: Table, key: string): Place[] => placesOf(table, key, landOf);
