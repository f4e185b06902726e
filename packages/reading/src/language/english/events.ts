import type { EventWords } from '../../events/event-words.js';
import { englishVoices } from './voices.js';

const set = (words: string) => new Set(words.split(' '));

const verbs = set(
  'met meets opens closes starts ends begins dies votes speaks visits arrives returns leaves joins expires includes',
);

export const englishEvents: EventWords = {
  clauseOpeners: set(
    'and but or while which who whose when where after before although though because since as if whereas unless so for',
  ),
  relatives: set('who which whose where'),
  within: set('within in inside'),
  until: set('by until till before'),
  duties: set(
    'must shall should required requires require urged urges obliged obliges ordered orders told demanded demands deadline given gives give needs agreed pledged promised vowed bound supposed due asked asks calls called compelled instructed committed extended payable expires expire',
  ),
  dutiesBefore: set('have has had'),
  dueBehind: set('to until till'),
  over: set('last past first previous'),
  deadlines: set('deadline deadlines due expire expires expired'),
  deadlineHeads: set('deadline'),
  noLater: ['no', 'later', 'than'],
  beforeDay: set('the on'),
  genitives: set('of'),
  surelyWithin: set('within'),
  expecting: set(
    'expect expects expected expecting likely unlikely forecast forecasts forecasting predict predicts predicted hope hopes hoped hoping could may might',
  ),
  joints: set('and but'),
  resuming: set('also then later had has was were will would'),
  negations: set("not n't never nor"),
  isVerb: (word) => verbs.has(word) || englishVoices.isFiniteVerb(word),
  finite: set('said told says was were is are had has have will would claimed added stressed noted reported'),
  participle: /ed$/,
  adverb: /ly$/,
  articles: set('the a an his her its their this that'),
  leading: set('at in on to of for from by with under over after during through among against'),
  prepositions: set('for from after since to of over against following until than versus'),
};
