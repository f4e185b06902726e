// Who a speaker of a story is among the identities of a library, wherever these are kept.
import { fold } from '@dateline/core/base';
import { keysOf, soughtKeys } from './keys.js';
import { compatible, fits } from './same-identity.js';
import { shownCountry, shownName, shownPost } from './shown.js';
import { type Evidence, learn, merge, NO_EVIDENCE, type Speaker } from './speaker.js';
import { isLikePerson } from './telling.js';

/** Identities that a speaker is compared with: those that spoke last. */
export const CANDIDATES = 24;

/** The fit of a body whose names are the same: two that one fits so well are one, as its story says by both names. */
const SURE = 4;

export interface Identity {
  number: number;
  kind: string;
  name: string;
  /** The person whose alone it is. */
  owner: number | null;
  /** JSON; see `Evidence`. */
  evidence: string;
}

/** What is kept of an identity: what is known of it, and the name and the post that most stories give. */
export interface ShownIdentity {
  evidence: string;
  name: string;
  folded: string;
  role: string | null;
  organisation: string | null;
  country: string | null;
}

/** Where identities are kept. */
export interface Identities {
  get(number: number): Identity | undefined;
  /** At most `CANDIDATES` of a kind that have one of the keys and that all may know or `owner` may: those that spoke last first. */
  sharing(keys: readonly string[], kind: Speaker['kind'], owner: number | null): Identity[];
  /** @returns the number of a new one, of which nothing is shown yet */
  make(kind: Speaker['kind'], owner: number | null): number;
  show(number: number, shown: ShownIdentity): void;
  addKeys(number: number, keys: readonly string[]): void;
  /** One has all that the other had, whose id goes on to lead there. */
  unite(into: number, from: number): void;
}

const evidenceOf = ({ evidence }: Identity) => JSON.parse(evidence) as Evidence;

export const foldedName = (name: string): string => fold(name).replace(/^the /, '');

/** The number of the identity that a speaker is; undefined where there is none, or the evidence does not say which. */
export function identify(identities: Identities, speaker: Speaker, owner: number | null): number | undefined {
  const rows = identities.sharing(soughtKeys(speaker), speaker.kind, owner);
  if (speaker.kind === 'body' && isLikePerson(speaker.name)) {
    // Other stories know that it is somebody's name.
    const people = identities.sharing(soughtKeys({ ...speaker, kind: 'person' }), 'person', owner);
    const [person, ...others] = people.filter(({ name }) => foldedName(name) === foldedName(speaker.name));
    if (person && others.length === 0) return person.number;
  }
  const found = rows.map((row) => ({ row, fit: fits(speaker, evidenceOf(row)) })).filter(({ fit }) => fit > 0);
  const best = Math.max(0, ...found.map(({ fit }) => fit));
  const [first, ...others] = found.filter(({ fit }) => fit === best).map(({ row }) => row);
  if (!first || others.length === 0) return first?.number;
  const evidence = evidenceOf(first);
  // Two of them that cannot be one person leave it open who this is.
  const proven = speaker.kind === 'body' && best === SURE;
  if (!proven && !others.every((other) => compatible(speaker.kind, evidence, evidenceOf(other)))) return undefined;
  // What both of them are is one; a shared one never takes over what is one person's alone.
  return others.reduce((into, other) => (other.owner === into.owner ? join(identities, into, other) : into), first)
    .number;
}

/** Makes one identity of two; the older one stays. */
function join(identities: Identities, a: Identity, b: Identity): Identity {
  const [into, from] = a.number < b.number ? [a, b] : [b, a];
  const known = merge(evidenceOf(into), evidenceOf(from));
  show(identities, into.number, into.kind as Speaker['kind'], known);
  identities.unite(into.number, from.number);
  return { ...into, evidence: JSON.stringify(known) };
}

/** Adds what a story says of an identity to what is known of it, unless the story is one person's and the identity is not. */
export function learnOf(identities: Identities, number: number, speaker: Speaker, owner: number | null): number {
  const row = identities.get(number);
  if (!row || (owner !== null && row.owner !== owner)) return number;
  const known = evidenceOf(row);
  const next = learn(known, speaker);
  const text = JSON.stringify(next);
  if (text === row.evidence) return number;
  show(identities, number, row.kind as Speaker['kind'], next, text);
  const named = new Set(known.forms.map(([form]) => form));
  if ([speaker.name, ...speaker.forms].some((form) => !named.has(form))) identities.addKeys(number, keysOf(speaker));
  return number;
}

function show(
  identities: Identities,
  number: number,
  kind: Speaker['kind'],
  known: Evidence,
  evidence = JSON.stringify(known),
): void {
  const name = shownName(kind, known);
  const [role, organisation] = shownPost(known);
  identities.show(number, {
    evidence,
    name,
    folded: foldedName(name),
    role: role || null,
    organisation: organisation || null,
    country: shownCountry(kind, known),
  });
}

/** Makes an identity of a voice of an older version, which knew its name and post alone. */
export function adopt(identities: Identities, number: number, speaker: Speaker): number {
  show(identities, number, speaker.kind, learn(NO_EVIDENCE, speaker));
  identities.addKeys(number, keysOf(speaker));
  return number;
}

export const makeVoice = (identities: Identities, speaker: Speaker, owner: number | null): number =>
  adopt(identities, identities.make(speaker.kind, owner), speaker);

/** A voice of an earlier Reading of the same story. */
export interface Before {
  voice: number;
  folded: string;
  kind: string;
  /** Made by a version that did not know identities. */
  old: number;
}

/** The voice of an earlier Reading that a speaker has the name of. */
export const voiceBefore = (before: readonly Before[], { name, kind }: Speaker): Before | undefined =>
  before.find((voice) => voice.folded === foldedName(name) && voice.kind === kind);

/** The number of the voice that a speaker is, old or new; undefined for one that nobody is told by. */
export function voiceOf(
  identities: Identities,
  speaker: Speaker,
  owner: number | null,
  was: Before | undefined,
): number | undefined {
  // A voice of the earlier Reading with the same name stays who it was.
  if (was && !was.old) return learnOf(identities, was.voice, speaker, owner);
  const found = identify(identities, speaker, owner);
  if (found !== undefined) return learnOf(identities, found, speaker, owner);
  // A last name without a post tells nobody who it is.
  if (speaker.bare && !speaker.role && !speaker.organisation) return undefined;
  return was ? adopt(identities, was.voice, speaker) : makeVoice(identities, speaker, owner);
}
