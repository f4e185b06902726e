import type { Article } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { article, paragraph } from '../../test/help.js';
import { rarity } from './background.js';
import { candidatesOf, keysOf, MOST_POSTINGS, stretchOf } from './candidates.js';
import { packProfile, unpackProfile } from './pack-profile.js';
import { countWords, type Profile, profileOf, shortHash } from './profile.js';
import { compare } from './same-story.js';
import { sharedBy, sketchOf } from './sketch.js';
import { hashOf } from './term-hash.js';
import { formOf, wordsOf } from './words.js';

const HOUR = 3_600;
const at = Date.UTC(2026, 2, 3) / 1_000;

const profileOfArticle = (story: Article): Profile => {
  const counted = countWords(story);
  return profileOf(
    counted,
    counted.terms.map(() => 0),
    0,
  );
};

let number = 0;
const told = (headline: string, ...texts: string[]): Article =>
  article(number++, { headline, body: texts.map(paragraph) });
const likeness = (one: Article, other: Article, hours = 2) =>
  compare({ profile: profileOfArticle(one), at }, { profile: profileOfArticle(other), at: at + hours * HOUR });

const FERRY = [
  'PORT ELLIN, March 3 - The ferry Silver Heron ran aground off Cape Orrin on Tuesday with 312 passengers on board, the coast guard of Hartwick said.',
  'Two tugs from Port Ellin reached the ship before noon. Captain Olav Brandt told the harbour office by radio that nobody was hurt and that the engine room had taken in no water.',
  'The Silver Heron, built in 1988, had left Sandermond at dawn in thick fog. Its owner, Brandt and Moll Lines, sent two buses to Orrin to bring the passengers to the capital.',
  'The coast guard will look into why the ship had left the channel, a spokeswoman, Ida Lund, said.',
];
const AGENCY = told('Ferry with 312 on board aground off Cape Orrin', ...FERRY);

describe('copies', () => {
  it('are found though an outlet cut the text, gave it another lead and another headline', () => {
    const printed = told(
      'Silver Heron stuck on rocks',
      'By our own staff and agencies',
      'Fog led a ship astray on Tuesday.',
      FERRY[1]!,
      FERRY[2]!,
    );
    expect(likeness(AGENCY, printed)).toMatchObject({ isCopy: true });
    expect(likeness(printed, AGENCY).score).toBeGreaterThan(0.8);
  });

  it('are not two quarterly reports of different firms, which follow one form', () => {
    const report = (firm: string, code: string, shr: string, before: string, net: string, revs: string) =>
      told(
        `${firm} 4TH QTR NET`,
        `Shr ${shr} cts vs ${before} cts Net ${net} vs 1,904,000 Revs ${revs} mln vs 40.2 mln Year Shr 1.09 dlrs vs 98 cts`,
        `NOTE: ${firm} <${code}> said results of both years are restated for a three-for-two stock split in April and exclude gains of discontinued operations.`,
      );
    const [one, other] = [
      report('Brandmoor Tool Corp', 'BRMT', '34', '28', '2,310,000', '51.7'),
      report('Quillfeather Foods Inc', 'QUFF', '61', '55', '7,745,000', '212.9'),
    ];
    expect(likeness(one, other).isCopy).toBe(false);
    expect(likeness(one, other).score).toBeLessThan(0.5);
  });

  it('are not told from a title alone', () => {
    const one = told(
      'Weekend in pictures',
      'A parade of boats went down the Velle on Saturday, with lanterns and brass bands.',
    );
    const other = told(
      'Weekend in pictures',
      'Snow fell on the hills above Hartwick, and the schools of four valleys stayed shut.',
    );
    expect(likeness(one, other)).toEqual({ isCopy: false, score: 0 });
    expect(likeness(told('Markets today'), told('Markets today'))).toEqual({ isCopy: false, score: 0 });
  });

  it('are not looked for beyond the window, nor across languages', () => {
    expect(likeness(AGENCY, AGENCY, 24 * 9)).toEqual({ isCopy: false, score: 0 });
    expect(likeness(AGENCY, { ...AGENCY, language: 'de' })).toEqual({ isCopy: false, score: 0 });
    expect(likeness(AGENCY, AGENCY)).toMatchObject({ isCopy: true });
  });
});

describe('events', () => {
  const UPDATE = told(
    'Passengers of stranded Silver Heron taken off',
    'All passengers have left the ferry that ran onto a reef off Cape Orrin, the coast guard said on Tuesday night. Boats brought them to Orrin, from where buses of Brandt and Moll Lines took them on.',
    'The Silver Heron is to be pulled free at high water on Wednesday. Ida Lund of the coast guard said that its captain, Olav Brandt, would be heard in Hartwick about the fog and the course he had taken from Sandermond.',
  );

  it('join an update in words of its own', () => {
    expect(likeness(AGENCY, UPDATE)).toMatchObject({ isCopy: false });
    expect(likeness(AGENCY, UPDATE).score).toBeGreaterThan(0.5);
  });

  it('do not join two quakes', () => {
    const quake = (place: string, country: string, strength: string, dead: string, who: string) =>
      told(
        `Strong quake shakes ${place}`,
        `An earthquake of magnitude ${strength} shook ${place} in ${country} early on Tuesday. At least ${dead} people were killed when houses fell, the authorities said.`,
        `Rescue teams searched the rubble for survivors. The governor, ${who}, asked for tents, blankets and doctors. Aftershocks were felt through the morning and telephone lines were down.`,
      );
    const one = quake('Marrakand', 'Ostrava Province', '6.8', '41', 'Selim Aktar');
    const other = quake('Puerto Blanco', 'Lower Tierra', '5.9', '12', 'Maria Quintero');
    expect(likeness(one, other).score).toBeLessThan(0.5);
  });

  it('do not join what an outlet fills into its form again on the same day', () => {
    const published = '2026-03-03T08:00:00Z';
    const bulletin = (count: number) => ({
      ...told(
        `Story number ${count}`,
        `"We will rebuild the bridge," said Maria Ivanova, the mayor of Hartwick, on day ${count}.`,
      ),
      published,
    });
    const found = likeness(bulletin(4), bulletin(5));
    expect(found.isCopy).toBe(false);
    expect(found.score).toBeLessThan(0.1);
  });

  it('do not join short notes of an outlet in which the number alone is another', () => {
    const note = (berth: number) =>
      told(
        `Berth ${berth} of the harbour is dredged`,
        `Workers cleared berth ${berth} on Monday. The crew moved on to the next one.`,
      );
    for (const berth of [2, 31, 204]) {
      const found = likeness(note(1), note(berth));
      expect(found.isCopy).toBe(false);
      expect(found.score).toBeLessThan(0.5);
    }
  });

  it('do not join another event with the same title', () => {
    const other = told(
      'Ferry with 312 on board aground off Cape Orrin',
      'The council of Velle voted on Monday to close the old grain market. Mayor Tessa Quint said the halls would become a library, for which the state pays nine million crowns.',
      'Traders had asked for five more years. The market was opened in 1871 and burnt down twice.',
    );
    expect(likeness(AGENCY, other).score).toBeLessThan(0.5);
  });
});

describe('profiles', () => {
  it('stay what they are when they are packed, but for steps of a weight', () => {
    const profile = profileOfArticle(AGENCY);
    const back = unpackProfile(packProfile(profile));
    expect(back.sketch).toEqual(profile.sketch);
    expect(back.terms.map(({ weight, ...term }) => term)).toEqual(profile.terms.map(({ weight, ...term }) => term));
    back.terms.forEach(({ weight }, n) => {
      const before = profile.terms[n]!.weight;
      // Half a step: of the first weight an eighth, of the others a thirty-second of a halving.
      expect(Math.abs(weight - before)).toBeLessThanOrEqual(
        n === 0 ? 0.125 : Math.max(0.125, before * (2 ** (1 / 32) - 1)),
      );
    });
    expect(packProfile(profile).length).toBeLessThan(270);
    expect(keysOf(back)).toEqual(keysOf(profile).map(({ key }, n) => ({ key, weight: keysOf(back)[n]!.weight })));
  });

  it('put names and what is rare first, also in an empty library', () => {
    const first = profileOfArticle(AGENCY)
      .terms.slice(0, 12)
      .map(({ hash }) => hash);
    for (const name of ['Heron', 'Orrin', 'Brandt']) expect(first, name).toContain(shortHash(hashOf(formOf(name))));
    for (const word of ['said', 'Tuesday', 'people'])
      expect(first, word).not.toContain(shortHash(hashOf(formOf(word))));
  });

  it('know a name by its capital within a sentence', () => {
    const names = wordsOf('Boats came. The Heron sank, as Lund said.').filter(({ isName }) => isName).length;
    expect(names).toBe(2);
    expect(formOf("Brandt's")).toBe('brandt');
    expect(formOf('1,234')).toBe('1234');
    expect(formOf('Müllers')).toBe('muller');
  });

  it('weigh a word the less the more articles have it, the same in small libraries and large ones', () => {
    const term = hashOf('heron');
    expect(rarity(term, 10, 1_000)).toBeLessThan(rarity(term, 1, 1_000));
    expect(rarity(term, 1_000, 1_000_000)).toBeCloseTo(rarity(term, 10, 10_000), 0);
    expect(rarity(hashOf(formOf('said')), 0, 0)).toBeLessThan(1);
  });
});

describe('sketches', () => {
  const words = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => ({ hash: hashOf(`word ${from + n}`) }));

  it('tell what share of the shorter text the longer one has', () => {
    const whole = sketchOf(words(0, 800));
    expect(sharedBy(whole, sketchOf(words(0, 400))).share).toBeGreaterThan(0.9);
    expect(sharedBy(whole, sketchOf(words(5_000, 400))).share).toBe(0);
    const half = sharedBy(whole, sketchOf(words(400, 800))).share;
    expect(half).toBeGreaterThan(0.25);
    expect(half).toBeLessThan(0.75);
    expect(sharedBy([], whole)).toEqual({ share: 0, runs: 0, both: 0 });
  });
});

describe('candidates', () => {
  it('are as many, and found with as many questions, in a library ten times as large', () => {
    const keys = keysOf(profileOfArticle(AGENCY));
    const ask = (size: number) => {
      let questions = 0;
      const find = (_stretch: number, asked: readonly number[]) => {
        questions += asked.length;
        return asked.map(() => Array.from({ length: Math.min(size, MOST_POSTINGS) }, (_, n) => size - n));
      };
      return { found: candidatesOf({ find }, keys, at, -1).length, questions };
    };
    expect(ask(100_000)).toEqual(ask(10_000));
    expect(ask(10_000).questions).toBe(3 * keys.length);
    expect(stretchOf(at + 6 * 86_400)).toBe(stretchOf(at) + 1);
  });
});
