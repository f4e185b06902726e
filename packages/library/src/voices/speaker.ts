// A speaker of one story, an identity of many, and what one is told apart by.

export type SpeakerKind = 'person' | 'body';

/** Who speaks in one story, with what the story says of who that is. */
export interface Speaker {
  /** Ids of its voices in the Reading: a body and its spokesman may be two. */
  locals: { id: string; statements: number }[];
  kind: SpeakerKind;
  name: string;
  /** Other names that the story calls it by; proper ones alone. */
  forms: string[];
  role?: string;
  organisation?: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** Whether the words beside the name say the country; else the story's dateline or names do. */
  certain?: boolean;
  /** The city of the dateline, folded. */
  city?: string;
  /** Other people and bodies of the story, folded, those named most first. */
  company: string[];
  /** Whether the story gives a last name alone. */
  bare?: boolean;
  /** The year in which the story was filed. */
  year: number;
}

/** What all stories together say of an identity; bounded. Kept as JSON. */
export interface Evidence {
  /** Its names, each with how many stories have it; the first is that of most. */
  forms: [name: string, stories: number][];
  posts: [role: string, organisation: string, stories: number][];
  /** Countries that words beside the name say. */
  countries: string[];
  /** Countries of the stories alone. */
  around: string[];
  cities: string[];
  company: string[];
  from: number;
  to: number;
}

const MOST = { forms: 8, posts: 8, countries: 3, around: 4, cities: 3, company: 32 };

const add = (list: readonly string[], values: readonly string[], most: number): string[] =>
  [...new Set([...list, ...values])].slice(0, most);

/** Counts values up; those of most stories come first and stay, and of like ones the older. */
function count<T extends readonly [...string[], number]>(list: readonly T[], values: readonly T[], most: number): T[] {
  const counts = new Map<string, T>();
  for (const value of [...list, ...values]) {
    const key = value.slice(0, -1).join('\n');
    const known = counts.get(key);
    counts.set(
      key,
      (known ? [...known.slice(0, -1), (known.at(-1) as number) + (value.at(-1) as number)] : value) as T,
    );
  }
  return [...counts.values()].sort((a, b) => (b.at(-1) as number) - (a.at(-1) as number)).slice(0, most);
}

export const NO_EVIDENCE: Evidence = {
  forms: [],
  posts: [],
  countries: [],
  around: [],
  cities: [],
  company: [],
  from: 9999,
  to: 0,
};

/** What is known of an identity once a speaker is found to be it. */
export function learn(known: Evidence, speaker: Speaker): Evidence {
  const { role = '', organisation = '', country, certain, city } = speaker;
  return merge(known, {
    forms: [[speaker.name, 1], ...speaker.forms.map((form): [string, number] => [form, 0])],
    posts: role || organisation ? [[role, organisation, 1]] : [],
    countries: country && certain ? [country] : [],
    around: country && !certain ? [country] : [],
    cities: city ? [city] : [],
    company: speaker.company,
    from: speaker.year,
    to: speaker.year,
  });
}

/** What is known of two that are found to be one. */
export function merge(a: Evidence, b: Evidence): Evidence {
  return {
    forms: count(a.forms, b.forms, MOST.forms),
    posts: count(a.posts, b.posts, MOST.posts),
    countries: add(a.countries, b.countries, MOST.countries),
    around: add(a.around, b.around, MOST.around),
    cities: add(a.cities, b.cities, MOST.cities),
    // The newest company is kept: who is in the news changes.
    company: add(b.company, a.company, MOST.company),
    from: Math.min(a.from, b.from),
    to: Math.max(a.to, b.to),
  };
}
