import type { Choice } from './candidates.js';
import type { Cast, Member } from './cast.js';

/** So often at least a text names the body that it is about, and so many times as often as any other. */
const OFTEN = 3;
const TIMES = 2;
/** How sure it is that "the group" is that one, and that it is whom the speaker belongs to. */
const MAIN = 0.65;
const OWN = 0.75;

/** Whether a text names a body before a token. */
export function isBodyNamed({ mentions }: Cast, token: number): boolean {
  return mentions.some(({ name, first }) => first < token && name.kind === 'organisation');
}

/**
 * Which body "the group" means where nothing beside it tells: whom the one who spoke last belongs to, "Velm Steel chairman Ada Hall said
 * the company", else the one that the text names far more often than any other before a token.
 */
export function mainBody(cast: Cast, speaker: Member | undefined, token: number): Choice | undefined {
  const { organisation } = (speaker && cast.introduced(speaker).voice) ?? {};
  const own = organisation ? cast.byForm(organisation) : undefined;
  if (own?.voice.kind === 'body') return { member: own, confidence: OWN };
  const counts = new Map<Member, number>();
  for (const { name, first } of cast.mentions) {
    if (first >= token || name.kind !== 'organisation') continue;
    const member = cast.named(name);
    counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort(([, a], [, b]) => b - a);
  const isMain = most !== undefined && most[1] >= OFTEN && most[1] >= TIMES * (next?.[1] ?? 0);
  return isMain ? { member: most[0], confidence: MAIN } : undefined;
}
