import type { DocumentHead, DocumentWords } from '../../documents/document-words.js';
import { englishNames } from './names.js';

const heads = new Map<string, DocumentHead>();
const add = (words: string, head: DocumentHead) => {
  for (const word of words.split(' ')) heads.set(word, head);
};

add('resolution', { kind: 'resolution', open: true });
add('bill', { kind: 'bill', noun: true, open: true });
add('legislation', { kind: 'bill', noun: true });
add('rule', { kind: 'act', weak: true, noun: true, numbered: true });
add('code', { kind: 'act', weak: true, noun: true, numbered: true });
add('act statute amendment', { kind: 'act', weak: true, noun: true, open: true });
add('law constitution charter ordinance', { kind: 'act', weak: true, noun: true });
add('treaty accord accords pact convention protocol', { kind: 'treaty', noun: true, open: true });
add('agreement memorandum', { kind: 'treaty', weak: true, open: true });
add('report', { kind: 'report', weak: true, noun: true, issued: true });
add('assessment review audit', { kind: 'report', weak: true, noun: true, process: true, issued: true });
add('dossier bulletin whitepaper yearbook', { kind: 'report', weak: true, noun: true, issued: true });
add('study', { kind: 'study', weak: true, noun: true });
add('statement communique communiqué declaration', { kind: 'statement', weak: true });
add('letter memo petition telegram', { kind: 'letter', weak: true, noun: true });
add('decree directive edict', { kind: 'order', noun: true });
add('order', { kind: 'order', weak: true, noun: true, legal: true });
add('ruling verdict injunction warrant', { kind: 'order', weak: true, noun: true });
add('poll', { kind: 'survey', weak: true, noun: true });
add('survey census', { kind: 'survey', weak: true, noun: true, issued: true });
add('indictment lawsuit', { kind: 'case', weak: true });
add('draft document roadmap blueprint prospectus', { kind: 'document', weak: true, noun: true });

/** English words for documents. */
export const englishDocuments: DocumentWords = {
  heads,
  issuing: [
    'adopt',
    'vote',
    'pass',
    'sign',
    'approv',
    'issu',
    'publish',
    'releas',
    'enact',
    'ratif',
    'endors',
    'fil',
    'wrote',
    'written',
    'commission',
    'conduct',
    'unveil',
    'present',
    'introduc',
    'submit',
    'draft',
    'sent',
    'conclud',
    'prepar',
    'compil',
    'handed',
    'hand',
  ],
  determiners: new Set(
    "the a an this that these those its their his her our your my another any every each some no 's last new".split(
      ' ',
    ),
  ),
  numbering: new Set(['no', 'number', 'nr', 'num']),
  legal: new Set(
    'executive court restraining administrative protective presidential emergency gag deportation removal formal judicial ministerial military royal standing detention eviction expulsion evacuation interim enforcement'.split(
      ' ',
    ),
  ),
  courts: new Set(
    'court courts case ruling ruled judge judges justices justice decision lawsuit verdict appeal plaintiff'.split(' '),
  ),
  small: englishNames.small,
  nameJoints: {
    treaty: new Set(['of', 'on', 'for', 'against', 'to']),
    act: new Set(['of', 'on']),
    bill: new Set(['of', 'on']),
    resolution: new Set(['on']),
    report: new Set(['on']),
    statement: new Set(['of', 'on']),
  },
  joinsBefore: new Set(['and']),
  insideBefore: new Set(['of', 'for', 'from', 'to', '&']),
  parts: new Set('title section article chapter part clause paragraph'.split(' ')),
  ordinals: new Set(
    (
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
      'seventeenth eighteenth nineteenth twentieth 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 13th 14th 15th 16th 19th 22nd 25th'
    ).split(' '),
  ),
  generic: new Set(
    (
      'executive presidential federal state national local public house senate congress congressional parliament government court ' +
      'supreme district constitutional final interim annual monthly weekly quarterly joint press official special new draft proposed ' +
      'republican democratic party gop president governor mayor minister memorandum trade budget spending tax criminal civil ' +
      'international common'
    ).split(' '),
  ),
  publishing: ['publish', 'releas', 'issu', 'unveil', 'commission', 'compil', 'conduct', 'submit', 'wrote', 'written'],
  publications: new Set(
    (
      ': unit subsidiary division magazine newspaper newsletter website site blog monthly weekly daily digest journal tabloid firm institute agency aggregator ' +
      'handicapper nonpartisan non-partisan editor reporter analyst'
    ).split(' '),
  ),
  works: new Set('author authors book novel memoir film movie play essay album song'.split(' ')),
  joints: new Set(['and']),
  days: new Set(
    (
      'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
      'october november december'
    ).split(' '),
  ),
  surnames: new Set(['law', 'bill', 'code', 'poll']),
  placed: new Set('accord accords pact treaty agreement'.split(' ')),
  definite: new Set(['the']),
  articles: new Set('the a an this that these those another any every each some no last new'.split(' ')),
  indefinite: new Set(['a', 'an']),
  pointing: new Set(['the', 'this', 'that']),
  others: new Set(['another', 'new']),
  possessives: new Set(["'s", "'"]),
  genitives: new Set(['of']),
  ordered: new Set(['of', 'for']),
  agents: new Set(['by', 'from']),
  notIssuing: /^signat/,
  saying: new Set(['said', 'says', 'told']),
  versus: /^vs?\.?$/,
  match: /^vs/,
  ordering: new Set(['signed', 'issued', 'signing', 'issuing']),
  givenNames: englishNames.givenNames,
  meetings: new Set(['convention']),
  meeting: new Set(
    'national party democratic republican annual state nominating constitutional gop dnc rnc delegate delegates nominee nomination'.split(
      ' ',
    ),
  ),
  described: new Set(
    'enforcement firm firms school degree student suit maker makers office officer card book books box group groups team center centre hall floor'.split(
      ' ',
    ),
  ),
  breaks: new Set(
    (
      'of in on at by for to from with as and or but that which who is are was were be been has have had said says will would ' +
      'after before under when while than into about against its not voted adopted signed passed wrote read sent made took saw ' +
      'gave got won lost held must can could should may might shall do does did'
    ).split(' '),
  ),
};
