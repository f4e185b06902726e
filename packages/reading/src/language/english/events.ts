import type { EventWords } from '../../events/words.js';

const set = (words: string) => new Set(words.split(' '));

export const englishEvents: EventWords = {
  clauseOpeners: set(
    'and but or while which who whose when where after before although though because since as if whereas unless so for',
  ),
  relatives: set('who which whose where'),
  within: set('within in inside'),
  until: set('by until till before'),
  duties: set(
    'must shall should required requires require urged urges obliged obliges ordered orders told demanded demands deadline given gives give have has had needs agreed pledged promised vowed bound supposed expected due asked asks calls called compelled instructed committed extended payable expires expire expected',
  ),
  deadlines: set('deadline deadlines due expire expires expired'),
};
