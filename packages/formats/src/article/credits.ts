import type { Block, Byline, Credit } from '@dateline/core';
import { bylinePeople } from './byline.js';

/** What somebody did, by the words that say so; the first that fits. */
const ROLES: readonly [role: string, words: string][] = [
  [
    'additional reporting',
    '(?:additional|further|more)\\s+(?:reporting|research)(?:\\s+and\\s+(?:writing|editing))?|zusätzliche recherche|mitarbeit',
  ],
  ['editing', '(?:additional\\s+)?edit(?:ing|ed)|copy[- ]?edit(?:ing|ed)|redigiert|redaktion'],
  [
    'photographs',
    'photos?|photograph(?:s|y|ed)?|pictures?|images?|fotos?|fotografie|photographies?|fotograf[íi]as?|foto[gs]\\w*',
  ],
  ['video', 'videos?|film(?:ed)?(?:\\s+and\\s+edited)?'],
  ['illustrations', 'illustrat(?:ions?|ed)|graphics?|artwork|illustration(?:en)?|grafik(?:en)?|infografik'],
  ['translation', 'translat(?:ion|ed)|übersetzung|übersetzt|traduction|traducci[oó]n|traduzione|traduç[aã]o'],
  ['production', 'produc(?:tion|ed)'],
  ['reporting', '(?:original\\s+)?report(?:ing|ed)|with\\s+reporting|recherche'],
  ['writing', 'writ(?:ing|ten)'],
];

const WORDS = ROLES.map(([, words]) => words).join('|');
/** Several things that one did: "Writing and editing by". */
const ONE = new RegExp(
  `^(?:and\\s+)?((?:${WORDS})(?:\\s*(?:,|and|&|und|et|y)\\s*(?:${WORDS}))*)\\s*(?:by|von|par|por|di|door|av|:)\\s*:?\\s*(.+)$`,
  'iu',
);
const BEGINS = new RegExp(`^[\\s(\\[*—–-]*(?:and\\s+)?(?:${WORDS})\\b`, 'iu');
/** Longer than a line of credits. */
const LONGEST = 400;
/** How far from the end of a story its credits stand. */
const LAST = 6;

/** Where somebody works from, behind a name: "Jane Doe in Lima". */
const PLACE = /\s+in\s+\p{Lu}[\p{L}\s.'’-]*$/u;

const ROLE_PATTERNS = ROLES.map(([role, words]) => [role, new RegExp(`(?:^|\\b)(?:${words})(?:\\b|$)`, 'iu')] as const);

const rolesOf = (words: string): string[] =>
  ROLE_PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([role]) => role);

const isPerson = (name: string) =>
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*){1,4}$/u.test(name) || /^\p{Lo}{2,8}$/u.test(name);

/** The credits on one line, such as "(Reporting by Ada Quill; Editing by Tom Reeve)"; none where it is prose. */
export function creditsInLine(line: string): Credit[] {
  if (line.length > LONGEST || !BEGINS.test(line)) return [];
  const bare = line.replace(/^[\s([*—–-]+|[\s)\].*]+$/g, '');
  const credits: Credit[] = [];
  for (const part of bare.split(
    /\s*;\s*|\.\s+(?=\p{Lu})|\s+\|\s+|,\s+(?=(?:additional|editing|edited|photo|video)\b)/iu,
  )) {
    const found = ONE.exec(part);
    // Part of a line that credits is none: then the whole is prose.
    if (!found) return [];
    const [, words = '', names = ''] = found;
    const people = names
      .split(/\s+(?:and|und|et|y|e)\s+|,\s+(?=\p{Lu}\S+\s\p{Lu})/u)
      .flatMap((name) => bylinePeople(name.replace(PLACE, '')))
      .filter(({ name }) => isPerson(name));
    const [first] = rolesOf(words);
    if (people.length === 0) return [];
    const all = /\s(?:and|&|und|et|y)\s|,/.test(words) ? rolesOf(words) : [first!];
    for (const role of all) if (role) credits.push({ role, people });
  }
  return credits;
}

/** The credits that a story ends with. */
export function creditsIn(body: readonly Block[]): Credit[] {
  return body
    .slice(-LAST)
    .flatMap((block) =>
      block.type === 'paragraph' || block.type === 'item' ? block.text.split('\n').flatMap(creditsInLine) : [],
    );
}

/** Each role once, with everybody who is named for it. */
export function merged(credits: readonly Credit[]): Credit[] {
  const roles = new Map<string, Map<string, Byline>>();
  for (const { role, people } of credits) {
    const known = roles.get(role) ?? new Map<string, Byline>();
    for (const person of people)
      if (!known.has(person.name.toLowerCase())) known.set(person.name.toLowerCase(), person);
    roles.set(role, known);
  }
  return [...roles].map(([role, people]) => ({ role, people: [...people.values()] }));
}
