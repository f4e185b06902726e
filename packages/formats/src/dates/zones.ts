/** Minutes east of UTC by abbreviation; where one has several meanings, that of the place with most newspapers. */
const HOURS: Record<string, number> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  zulu: 0,
  wet: 0,
  tu: 0,
  bst: 1,
  west: 1,
  cet: 1,
  met: 1,
  mez: 1,
  wat: 1,
  cest: 2,
  mest: 2,
  mesz: 2,
  eet: 2,
  cat: 2,
  sast: 2,
  idt: 3,
  eest: 3,
  msk: 3,
  eat: 3,
  trt: 3,
  fet: 3,
  irst: 3.5,
  msd: 4,
  gst: 4,
  azt: 4,
  samt: 4,
  aft: 4.5,
  pkt: 5,
  yekt: 5,
  uzt: 5,
  ist: 5.5,
  slst: 5.5,
  npt: 5.75,
  bdt: 6,
  bdst: 6,
  omst: 6,
  mmt: 6.5,
  ict: 7,
  wib: 7,
  krat: 7,
  hkt: 8,
  sgt: 8,
  pht: 8,
  awst: 8,
  wita: 8,
  myt: 8,
  irkt: 8,
  jst: 9,
  kst: 9,
  wit: 9,
  yakt: 9,
  acst: 9.5,
  acdt: 10.5,
  aest: 10,
  vlat: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
  azost: -1,
  brt: -3,
  brst: -2,
  art: -3,
  uyt: -3,
  gft: -3,
  clt: -4,
  clst: -3,
  ast: -4,
  adt: -3,
  bot: -4,
  vet: -4,
  nst: -3.5,
  ndt: -2.5,
  est: -5,
  edt: -4,
  cot: -5,
  pet: -5,
  ect: -5,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  sst: -11,
};
/** Abbreviations that mean summer or winter time by the day of the year. */
const BY_SEASON: Record<string, string> = {
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
};

/** By place in lower case; making one takes a hundred times as long as asking it. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a place that is unknown */
function formatOf(place: string): Intl.DateTimeFormat {
  const key = place.toLowerCase();
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en', { timeZone: place, timeZoneName: 'longOffset' });
  formats.set(key, format);
  return format;
}

/** Minutes east of UTC that a place had at an instant (milliseconds); undefined for a place that is unknown. */
export function offsetAt(place: string, instant: number): number | undefined {
  try {
    const parts = formatOf(place).formatToParts(instant);
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const match = /^GMT(?:([+-])(\d\d):(\d\d))?/.exec(name);
    if (!match) return undefined;
    return (match[1] === '-' ? -1 : 1) * (Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0));
  } catch {
    return undefined;
  }
}

/** Minutes east of UTC of an abbreviation such as EST, or of a place such as Europe/Berlin, at an instant near `around`. */
export function zoneOffset(name: string, around: number): number | undefined {
  const lower = name.toLowerCase();
  if (Object.hasOwn(BY_SEASON, lower)) return offsetAt(BY_SEASON[lower] ?? '', around);
  if (Object.hasOwn(HOURS, lower)) return (HOURS[lower] ?? 0) * 60;
  return /^[A-Z][A-Za-z]+(\/[A-Za-z_+-]+)+$/.test(name) ? offsetAt(name, around) : undefined;
}

/**
 * Minutes east of UTC of a numeric offset: +0100, +01:00, +1, -5:30, also behind GMT or UTC.
 * @returns undefined for what is no offset
 */
export function numericOffset(text: string): number | undefined {
  const match = /^(?:gmt|utc|ut|z)?\s*([+\u2212-])\s*(\d{1,2})(?::?(\d{2}))?$/i.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '+' ? minutes : -minutes;
}
