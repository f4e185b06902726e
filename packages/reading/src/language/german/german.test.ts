import { describe, expect, it } from 'vitest';
import { readText } from '../../read.js';

/** Filed on a Wednesday. */
const reading = (text: string) => readText(text, { published: '2021-06-16', language: 'de' });

/** Who says what in a text. */
async function says(text: string) {
  const { statements, voices } = await reading(text);
  return statements.map(({ content, voices: by }) => [
    by.map(({ voice }) => voices.find(({ id }) => id === voice)?.name).join(' + '),
    content.map(({ start, end }) => text.slice(start, end)).join(' … '),
  ]);
}

describe('direct speech', () => {
  it.each<[string, string, string]>([
    ['„Wir bauen die Brücke neu“, sagte Karin Holm am Montag.', 'Karin Holm', '„Wir bauen die Brücke neu“'],
    ['»Wir bauen die Brücke neu«, so Karin Holm.', 'Karin Holm', '»Wir bauen die Brücke neu«'],
    ['Karin Holm sagte: „Wir bauen die Brücke neu.“', 'Karin Holm', '„Wir bauen die Brücke neu.“'],
    [
      '„Wir bauen sie neu“, sagte Karin Holm, „noch in diesem Jahr.“',
      'Karin Holm',
      '„Wir bauen sie neu“ … „noch in diesem Jahr.“',
    ],
    ['„Das Geld reicht nicht“, kritisierte der Sprecher Jürgen Marsch.', 'Jürgen Marsch', '„Das Geld reicht nicht“'],
    ['Karin Holm erklärte, dass die Brücke hält.', 'Karin Holm', 'dass die Brücke hält'],
    [
      'Karin Holm, die Leiterin des Amtes für Brücken in Velm, sagte: „Wir bauen die Brücke neu.“',
      'Karin Holm',
      '„Wir bauen die Brücke neu.“',
    ],
    ['„Wir bauen die Brücke neu“, freut sich Karin Holm.', 'Karin Holm', '„Wir bauen die Brücke neu“'],
    ['„Wir bauen die Brücke neu“, kündigte Karin Holm an.', 'Karin Holm', '„Wir bauen die Brücke neu“'],
    [
      'Alle sahen zu, auch die Leiterin, Karin Holm: „Wir bauen die Brücke neu.“',
      'Karin Holm',
      '„Wir bauen die Brücke neu.“',
    ],
    [
      '„Wir warten ab“, sagte Karin Holm mit Blick auf die Aktion „Rettet die alte Brücke“ der Nachbarn.',
      'Karin Holm',
      '„Wir warten ab“',
    ],
    ['„Wir warten ab“, sagte eine Sprecherin der Bahn.', 'eine Sprecherin', '„Wir warten ab“'],
  ])('%s', async (text, speaker, content) => {
    expect(await says(text)).toEqual([[speaker, content]]);
  });

  it('goes on with he and she', async () => {
    const text =
      'Karin Holm und Jürgen Marsch prüften die Brücke. „Sie hält noch lange“, sagte Holm. „Wir sind sehr froh“, sagte sie.';
    expect((await says(text)).map(([who]) => who)).toEqual(['Karin Holm', 'Karin Holm']);
  });

  it('names nobody where nobody is named', async () => {
    expect(await says('Das Buch „Im Grunde gut“ erschien 2019 in Berlin.')).toEqual([]);
    expect((await says('„Hier fühle ich mich wohl“, sagte die Frau.')).map(([who]) => who)).toEqual(['']);
  });
});

it('finds people, bodies and places', async () => {
  const text = 'Karin Holm von der SPD reiste am Freitag nach München. Holm traf in Frankreich die Velm GmbH.';
  const { names } = await reading(text);
  expect(names.map(({ kind, name, mentions }) => [kind, name, mentions.length])).toEqual([
    ['person', 'Karin Holm', 2],
    ['organisation', 'SPD', 1],
    ['place', 'München', 1],
    ['place', 'Frankreich', 1],
    ['organisation', 'Velm GmbH', 1],
  ]);
  expect(names.find(({ name }) => name === 'München')).toMatchObject({ country: 'DE', latitude: 48.1 });
});

it('says what it has no tables for', async () => {
  expect((await reading('Die Brücke ist neu.')).lacks).toEqual(['events', 'documents', 'quantities', 'structure']);
});

it('takes no number that counts or names something for a year', async () => {
  expect((await reading('Es kamen 2020 Gäste, auch zur Agenda 2030, mit 1998 %.')).times).toEqual([]);
});

it.each<[string, string, string]>([
  ['Der Rat tagte am Montag.', 'Montag', '2021-06-14'],
  ['Der Rat wird am Freitag tagen.', 'Freitag', '2021-06-18'],
  ['Es geschah am 3. Mai 2019 in Rom.', '3. Mai 2019', '2019-05-03'],
  ['Es geschah am 03.05.2019 in Rom.', '03.05.2019', '2019-05-03'],
  ['Es geschah am 30. Dezember in Rom.', '30. Dezember', '2020-12-30'],
  ['Es geschah im März 2018 in Rom.', 'März 2018', '2018-03'],
  ['Es geschah im Jahr 1998 in Rom.', '1998', '1998'],
  ['Die Brücke wurde 1998 gebaut.', '1998', '1998'],
  ['2020 begann der Bau.', '2020', '2020'],
  ['Es regnete gestern.', 'gestern', '2021-06-15'],
  ['Es begann vor zwei Wochen.', 'vor zwei Wochen', '2021-06-02'],
  ['Es begann vor drei Jahren.', 'vor drei Jahren', '2018'],
  ['Es endet in zehn Tagen.', 'in zehn Tagen', '2021-06-26'],
  ['Es begann im vergangenen Jahr.', 'vergangenen Jahr', '2020'],
  ['Es endet nächste Woche.', 'nächste Woche', '2021-W25'],
  ['Es dauert zwei Jahre.', 'zwei Jahre', 'P2Y'],
])('reads times: %s', async (text, words, value) => {
  const { times } = await reading(text);
  expect(times.map((time) => [text.slice(time.span.start, time.span.end), time.value])).toEqual([[words, value]]);
});
