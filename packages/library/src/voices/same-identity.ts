import { type BodyName, bodyName, isMisprinted, isShortFor } from './body-name.js';
import { compareNames, isFrequent, type Likeness, type PersonName, personName } from './person-name.js';
import { comparePosts, shareMore, weigh } from './posts.js';
import type { Evidence, Speaker } from './speaker.js';

/**
 * How well a speaker fits an identity: 0 where they are two or nothing tells; the higher, the surer. The decision is one of
 * names, posts, countries and company alone, so it is the same wherever it is made.
 */
export type Fit = 0 | 1 | 2 | 3 | 4;

/** Years after which a name alone, or a post of another kind, is no longer enough. */
const APART = 8;

export function fits(speaker: Speaker, identity: Evidence): Fit {
  return speaker.kind === 'person' ? personFits(speaker, identity) : bodyFits(speaker, identity);
}

const sharedCompany = (a: readonly string[], b: readonly string[]) => a.filter((name) => b.includes(name)).length;

const peopleIn = ({ forms }: Evidence) => forms.flatMap(([name]) => personName(name) ?? []);

function likeness(one: PersonName, others: readonly PersonName[]): Likeness {
  const found = others.map((other) => compareNames(one, other));
  return (['full', 'form', 'slip', 'bare'] as const).find((like) => found.includes(like)) ?? 'none';
}

/** One is a junior and the other a senior: father and son. */
const otherGeneration = ({ generation }: PersonName, others: readonly PersonName[]) =>
  generation !== undefined && others.some((other) => other.generation && other.generation !== generation);

function personFits(speaker: Speaker, identity: Evidence): Fit {
  const mine = personName(speaker.name);
  if (!mine) return 0;
  const all = peopleIn(identity);
  // A last name that an identity is also called by is no bridge between two people of one family.
  const full = all.filter(({ given }) => given.length > 0);
  const theirs = full.length > 0 ? full : all;
  const like = likeness(mine, theirs);
  if (like === 'none' || otherGeneration(mine, theirs)) return 0;
  const gap = Math.max(identity.from - speaker.year, speaker.year - identity.to);
  const posts = postsOf(speaker, identity);
  if (posts === 'differ') return 0;
  const abroad = countriesDiffer(speaker, identity);
  const company = sharedCompany(speaker.company, identity.company);
  if (abroad && posts !== 'strong') return 0;
  if (like === 'full') {
    if (posts === 'strong') return 4;
    if (posts === 'agree') return gap > APART ? 0 : 3;
    if (gap > APART) return 0;
    if (company > 0) return 2;
    const silent = (!speaker.role && !speaker.organisation) || identity.posts.length === 0;
    return silent || !isFrequent(mine) ? 1 : 0;
  }
  if (gap > APART) return 0;
  if (like === 'form') {
    if (posts === 'strong') return company > 0 ? 4 : 3;
    if (posts === 'agree') return company > 0 || !isFrequent(mine) ? 2 : 0;
    return company > 1 && !isFrequent(mine) ? 1 : 0;
  }
  // Jon and Joh, in one post; Tim and Tom are brothers as often.
  if (like === 'slip') return posts === 'strong' && !isFrequent(mine) ? 2 : 0;
  // A last name alone.
  if (posts === 'strong') return 2;
  return company > 1 ? 1 : 0;
}

function postsOf(speaker: Speaker, identity: Evidence): 'strong' | 'agree' | 'open' | 'differ' {
  const mine = weigh(speaker);
  const found = identity.posts.map(([role, organisation]) => {
    const theirs = weigh({ role, organisation });
    const result = comparePosts(mine, theirs);
    if (result !== 'agree') return result;
    const office = [...mine.offices].some((one) => theirs.offices.has(one));
    const at = mine.country ?? speaker.country;
    const alone = !speaker.organisation && !organisation;
    const theirsAt = [...identity.countries, ...identity.around];
    const home = office && (at === undefined || theirsAt.length === 0 ? alone : theirsAt.includes(at));
    return shareMore(mine, theirs) || home ? 'strong' : 'agree';
  });
  if (found.includes('strong')) return 'strong';
  if (found.includes('agree')) return 'agree';
  return found.includes('differ') ? 'differ' : 'open';
}

/** Words beside both names say where they belong, and that is not one country. */
const countriesDiffer = ({ country, certain }: Speaker, { countries }: Evidence) =>
  certain === true && country !== undefined && countries.length > 0 && !countries.includes(country);

function bodyFits(speaker: Speaker, identity: Evidence): Fit {
  const mine = [speaker.name, ...speaker.forms].flatMap((name) => bodyName(name) ?? []);
  const theirs = identity.forms.flatMap(([name]) => bodyName(name) ?? []);
  const best = (some: readonly BodyName[], others: readonly BodyName[]) =>
    some.reduce((most: Fit, one) => {
      const fits = others.map((other) => sameBody(one, other, speaker, identity));
      return Math.max(most, ...fits) as Fit;
    }, 0);
  const [long, longer] = [mine, theirs].map((names) => names.filter(({ acronym }) => acronym === undefined));
  if (!long?.length || !longer?.length) return best(mine, theirs);
  const named = best(long, longer);
  // Where both have a name in full, letters that they share prove little: many have the same.
  return named > 0 || sharedCompany(speaker.company, identity.company) === 0
    ? named
    : (Math.min(2, best(mine, theirs)) as Fit);
}

function sameBody(one: BodyName, other: BodyName, speaker: Speaker, identity: Evidence): Fit {
  if (one.symbol && other.symbol && one.symbol !== other.symbol) return 0;
  if (one.key === other.key) {
    if (!one.everywhere) return sameCompany(one, other, speaker, identity) ? 4 : 0;
    return samePlace(one, other, speaker, identity) ? 4 : 0;
  }
  if (one.symbol && one.symbol === other.symbol && one.words.some((word) => other.words.includes(word))) return 3;
  const company = sharedCompany(speaker.company, identity.company);
  if (isMisprinted(one, other)) return 3;
  const letters = one.acronym?.length ?? other.acronym?.length ?? 0;
  const short = letters > 2;
  return short && company > 0 && (isShortFor(one, other) || isShortFor(other, one)) ? 2 : 0;
}

/** Of "Continental" and "Continental Corp" the one word does not say that they are one: who is around them has to. */
function sameCompany(one: BodyName, other: BodyName, speaker: Speaker, identity: Evidence): boolean {
  if (one.words.length > 1 || one.legal === other.legal || one.acronym) return true;
  return (
    sharedCompany(speaker.company, identity.company) > 0 ||
    (!one.abroad && !other.abroad && [...identity.countries, ...identity.around].includes(speaker.country ?? ''))
  );
}

function samePlace(one: BodyName, other: BodyName, speaker: Speaker, identity: Evidence): boolean {
  const mine = one.country ?? speaker.country;
  const theirs = other.country ? [other.country] : identity.countries.length > 0 ? identity.countries : identity.around;
  if (mine === undefined || !theirs.includes(mine)) return false;
  if (!one.local) return true;
  const city = one.city ?? speaker.city;
  return city !== undefined && (other.city ? other.city === city : identity.cities.includes(city));
}

/** Whether two identities that one speaker fits equally well can be one: their names are alike and nothing speaks against it. */
export function compatible(kind: Speaker['kind'], a: Evidence, b: Evidence): boolean {
  const [[name] = ['']] = a.forms;
  if (!name) return false;
  const posts = a.posts.length > 0 ? a.posts : [['', ''] as const];
  return posts.every(([role, organisation]) => {
    const speaker: Speaker = {
      locals: [],
      kind,
      name,
      forms: a.forms.map(([form]) => form),
      role,
      organisation,
      company: a.company,
      year: a.from,
      ...(a.cities[0] && { city: a.cities[0] }),
      ...(a.countries[0] ? { country: a.countries[0], certain: true } : a.around[0] && { country: a.around[0] }),
    };
    return fits(speaker, b) > 0;
  });
}
