import { expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/gazetteer.js';
import { english } from '../language/english/index.js';
import { englishNames } from '../language/english/names.js';
import { englishText } from '../language/english/sentence-words.js';
import { ORGANISATION, OTHER, PERSON, PLACE } from '../model/labels.js';
import { labelledDoc } from '../testing/labelled-doc.js';
import { findNames } from './index.js';

const gazetteer = await loadGazetteer(english.places!);

const KINDS = { p: PERSON, o: ORGANISATION, l: PLACE, m: OTHER };

/** Names of a text in which each stands between brackets, with a letter for its kind: [p Ann Lee]. */
function names(marked: string) {
  const { doc, labels } = labelledDoc(marked, englishText, KINDS);
  return findNames(doc, { words: englishNames, gazetteer }, labels).map(({ kind, name, mentions }) => [
    kind,
    name,
    mentions.map(({ start, end }) => doc.text.slice(start, end)),
  ]);
}

it('takes a surname for its owner, wherever it stands', () => {
  expect(names('[p Berg] left. “No,” said [p Anna Berg]. [p Anna] smiled.')).toEqual([
    ['person', 'Anna Berg', ['Berg', 'Anna Berg', 'Anna']],
  ]);
});

it('keeps namesakes of another kind apart', () => {
  expect(names('[p Carla Bergen] lives in [l Bergen].')).toEqual([
    ['person', 'Carla Bergen', ['Carla Bergen']],
    ['place', 'Bergen', ['Bergen']],
  ]);
});

it('takes initials for the body they stand for', () => {
  expect(names('The [o NPA] fines [o Northern Ports Authority].')).toEqual([
    ['organisation', 'Northern Ports Authority', ['NPA', 'Northern Ports Authority']],
  ]);
});

it('calls nobody as a headline in capitals does', () => {
  expect(names('[p ANNA BERG] LEAVES AT LAST\n\n[p Anna Berg] left.')).toEqual([
    ['person', 'Anna Berg', ['ANNA BERG', 'Anna Berg']],
  ]);
});

it('leaves out titles and articles', () => {
  expect(names('[p Mr. Holm] met [o The Harbour Board].')).toEqual([
    ['person', 'Holm', ['Holm']],
    ['organisation', 'Harbour Board', ['Harbour Board']],
  ]);
});

it('finds a person again where no label stands, and a body that was named twice', () => {
  expect(names('[p Ann Lee] and [o Velm] met [o Velm]. Later Ann Lee left Velm, and Quay.')).toEqual([
    ['person', 'Ann Lee', ['Ann Lee', 'Ann Lee']],
    ['organisation', 'Velm', ['Velm', 'Velm', 'Velm']],
  ]);
  expect(names('[o Velm] closed. Nobody missed Velm.')).toEqual([['organisation', 'Velm', ['Velm']]]);
});

it('names neither documents nor what has another kind of name', () => {
  expect(names('The [o Treaty of Upper Marsh] ended the [m Salt War].')).toEqual([]);
});

it('takes what somebody works for as a body', () => {
  expect(
    names(
      '[p Ann Lee] of [l Velm Bank] met a surgeon at [l Velm Hospital] and an analyst with [p Marsh], [p Cole] and [l Berg].',
    ),
  ).toEqual([
    ['person', 'Ann Lee', ['Ann Lee']],
    ['organisation', 'Velm Bank', ['Velm Bank']],
    ['organisation', 'Velm Hospital', ['Velm Hospital']],
    ['organisation', 'Marsh, Cole and Berg', ['Marsh, Cole and Berg']],
  ]);
  expect(names('They met in the [l Velm Hospital], near [l Velm Bank].').map(([kind]) => kind)).toEqual([
    'place',
    'place',
  ]);
});

it('takes what "and" joins to the first word of a body as a part of it', () => {
  expect(names('The Food and [o Harbour Agency] spoke.')).toEqual([
    ['organisation', 'Food and Harbour Agency', ['Food and Harbour Agency']],
  ]);
});

it('lets the mentions of a name have one kind, most often that of the person whose surname it is', () => {
  expect(names('[p Marco Velm] won. [o Velm] thanked [l Velm].')).toEqual([
    ['person', 'Marco Velm', ['Marco Velm', 'Velm', 'Velm']],
  ]);
  expect(names('[o Quay] met [o Quay] and [l Quay].')).toEqual([['organisation', 'Quay', ['Quay', 'Quay', 'Quay']]]);
});

it('takes what stands behind a title for a person, whatever its label is', () => {
  expect(names('Mr. [l Hurt] met Ms. Tribe, and Mayor [p Karin Holm] left.')).toEqual([
    ['person', 'Hurt', ['Hurt']],
    ['person', 'Tribe', ['Tribe']],
    ['person', 'Karin Holm', ['Karin Holm']],
  ]);
  expect(names('[p Mayor Karin Holm] left.')).toEqual([['person', 'Karin Holm', ['Karin Holm']]]);
});

it('takes the longest form of a name for the whole, wherever it stands', () => {
  expect(names('[o Velm Harbour] rose. [o Velm Harbour Corp] fell.')).toEqual([
    ['organisation', 'Velm Harbour Corp', ['Velm Harbour', 'Velm Harbour Corp']],
  ]);
  expect(names('[p Ali al-Brun] met them. [p Ali al-Brun al-Velm] left.')).toEqual([
    ['person', 'Ali al-Brun al-Velm', ['Ali al-Brun', 'Ali al-Brun al-Velm']],
  ]);
});

it('tells places from bodies by the words around them and by the gazetteer', () => {
  expect(names('He lives in [o Oslo]. The [o Velm County] is large. The [l TXQ] met. The [l County] met.')).toEqual([
    ['place', 'Oslo', ['Oslo']],
    ['place', 'Velm County', ['Velm County']],
    ['organisation', 'TXQ', ['TXQ']],
  ]);
});

it('takes neither streets nor what nothing but a label calls a place for one', () => {
  expect(
    names('He left [l Harbour Road]. The [l Velmo] opened. They flew to [l Bramsey]. [l Bramsey] is small.'),
  ).toEqual([['place', 'Bramsey', ['Bramsey', 'Bramsey']]]);
  expect(names('He taught at [l Velm Elementary School].')).toEqual([
    ['organisation', 'Velm Elementary School', ['Velm Elementary School']],
  ]);
});

it('takes a state for one before its officers, and where a short form ends a sentence', () => {
  expect(names('[o South Carolina] Governor [p Ada Lund] spoke in [o Northeast Texas].')).toEqual([
    ['place', 'South Carolina', ['South Carolina']],
    ['person', 'Ada Lund', ['Ada Lund']],
    ['place', 'Northeast Texas', ['Northeast Texas']],
  ]);
  expect(names('They met in [l Salina], [p Kan. Strong] winds blew.')).toEqual([
    ['place', 'Salina', ['Salina']],
    ['place', 'Kan.', ['Kan.']],
  ]);
});

it('adds the state behind a town where no label names it', () => {
  expect(names('The mill stood in [l Augusta], Ga., for years.')).toEqual([
    ['place', 'Augusta', ['Augusta']],
    ['place', 'Ga.', ['Ga.']],
  ]);
});

it('takes a word of a headline for no part of a name that the text has without it', () => {
  expect(names('[p Calls Berg] Weak And Afraid\n\n[p Anna Berg] left the town. [p Berg] went home.')).toEqual([
    ['person', 'Anna Berg', ['Berg', 'Anna Berg', 'Berg']],
  ]);
});

it('keeps those apart who differ in what stands between first and last name', () => {
  const found = names('[p George A. Lund] and [p George B. Lund] met [p George Lund].').map(([, name]) => name);
  expect(found).toEqual(['George A. Lund', 'George B. Lund']);
});

it('takes the name of a people for a given name before a surname that is known', () => {
  expect(names('[p Freddy Ortega] left. German [p Ortega] stayed.').map(([, name]) => name)).toEqual([
    'Freddy Ortega',
    'German Ortega',
  ]);
});

it('takes letters between brackets, and the first words of a body, for it', () => {
  expect(names('[o Velm Motors] ([o VM]) grew. [o VM] sold cars.')).toHaveLength(1);
  expect(names('[o Arbor Video Corp] grew. [o Arbor] sold films.')).toHaveLength(1);
  expect(names('[o Senate Budget Office] sat. The [o Senate] rose.')).toHaveLength(2);
});

it('follows a name to parts that begin with a particle', () => {
  expect(names('[p Ali al-Harun] al-Saleh spoke.')).toEqual([
    ['person', 'Ali al-Harun al-Saleh', ['Ali al-Harun al-Saleh']],
  ]);
});

it('takes a name for a person’s, whatever its label, where age, office or "who" say so', () => {
  const person = (name: string) => ['person', name, [name]];
  expect(names('[o Singer Anna Quill] left.')).toEqual([person('Anna Quill')]);
  expect(names('[o Grete Lohm], 34, left.')).toEqual([person('Grete Lohm')]);
  expect(names('[o Peter Lohm], who left early, is back.')).toEqual([person('Peter Lohm')]);
  expect(names('A spokeswoman for the mill, [o Grete Lohm], said no.')).toEqual([person('Grete Lohm')]);
});

it('leaves bodies what they are beside an age, an office or "who"', () => {
  const body = (name: string) => ['organisation', name, [name]];
  expect(names('[o Lohm Bank], 34, left.')).toEqual([body('Lohm Bank')]);
  expect(names('The trade weekly, [o Grain Weekly], who left early, is back.')).toEqual([body('Grain Weekly')]);
  expect(names('The owner of the mill, the old Lund, and [o Grete Lohm], said no.')).toEqual([body('Grete Lohm')]);
});
