import type { DocumentHead, DocumentWords } from '../../documents/document-words.js';
import { englishNames } from './names.js';

const heads = new Map<string, DocumentHead>();
const add = (words: string, head: DocumentHead) => {
  for (const word of words.split(' ')) heads.set(word, head);
};

add('resolution', { kind: 'resolution' });
add('bill legislation', { kind: 'bill', noun: true });
add('rule', { kind: 'act', weak: true, noun: true, numbered: true });
add('code', { kind: 'act', weak: true, noun: true, numbered: true });
add('act law statute constitution charter ordinance amendment', { kind: 'act', weak: true, noun: true });
add('treaty accord accords pact convention protocol', { kind: 'treaty', noun: true });
add('agreement memorandum', { kind: 'treaty', weak: true });
add('report', { kind: 'report', weak: true, noun: true });
add('reports', { kind: 'report', weak: true, noun: true, verb: true });
add('assessment review audit', { kind: 'report', weak: true, noun: true, process: true });
add('dossier bulletin whitepaper yearbook', { kind: 'report', weak: true, noun: true });
add('study', { kind: 'study', weak: true, noun: true });
add('statement communique communiqué declaration', { kind: 'statement', weak: true });
add('letter memo petition telegram', { kind: 'letter', weak: true, noun: true });
add('decree directive edict', { kind: 'order', noun: true });
add('order', { kind: 'order', weak: true, noun: true, legal: true });
add('ruling verdict injunction warrant', { kind: 'order', weak: true, noun: true });
add('poll survey census', { kind: 'survey', weak: true, noun: true });
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
  nameJoints: new Set(['of', 'on', 'for', 'against', 'to']),
  joinsBefore: new Set(['and', 'of', 'for']),
  joints: new Set(['and']),
  definite: new Set(['the']),
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
  meeting: new Set('national party democratic republican annual state nominating constitutional gop'.split(' ')),
  described: new Set(
    'enforcement firm firms school degree student suit maker makers office officer card book books box group groups team'.split(
      ' ',
    ),
  ),
  breaks: new Set(
    (
      'of in on at by for to from with as and or but that which who is are was were be been has have had said says will would ' +
      'after before under when while than into about against its not voted adopted signed passed wrote read sent made took saw ' +
      'gave got won lost held'
    ).split(' '),
  ),
};
