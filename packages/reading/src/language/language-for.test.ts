import { expect, it } from 'vitest';
import { readText } from '../read.js';
import { languageFor, languageOf } from './language-for.js';

const english = 'The boats of the harbour are to leave by night, and the crews that wait for them know it. '.repeat(6);
const german = 'Die Boote im Hafen laufen bei Nacht aus, und die Mannschaften, die auf sie warten, wissen es. '.repeat(
  6,
);

it.each([
  [english, 'en-GB', 'en'],
  [english, undefined, 'en'],
  [english, 'de', 'en'],
  [german, 'de', 'de'],
  [german, 'en', 'de'],
  [german, undefined, 'de'],
  ['Boats 3, Crews 1', 'en', 'en'],
  ['Boote 3, Mannschaften 1', 'de', 'de'],
  ['Boote 3, Mannschaften 1', undefined, undefined],
  ['Der Minister sprach am Freitag mit der Presse.', 'en', undefined],
  ['Der Minister sprach am Freitag mit der Presse.', undefined, 'de'],
  ['The minister met the press on Friday.', undefined, 'en'],
  ['Net 1.2 mln vs 900,000', undefined, 'en'],
])('takes %j, declared as %s, for %s', (text, tag, expected) => {
  expect(languageOf(text, tag)?.tag).toBe(expected);
});

it('goes by the first part of a tag', () => {
  expect(languageFor('EN_us')?.tag).toBe('en');
  expect(languageFor('zh-Hant')).toBeUndefined();
});

const foreign = {
  French: 'Le ministre Jean Dupont a dit vendredi que la France était prête pour le 3 mars.',
  Spanish: 'El ministro Juan Pérez dijo el viernes que España está lista para el 3 de marzo.',
  Italian: 'Il ministro Mario Rossi ha detto venerdì che l’Italia è pronta.',
  Dutch: 'Minister Jan de Vries zei vrijdag dat Nederland klaar is voor het nieuwe jaar.',
  Portuguese: 'O ministro João Silva disse na sexta-feira que o país não está pronto.',
  Swedish: 'Ministern Anna Berg sade på fredagen att Sverige är redo för det nya året.',
  Polish: 'Minister Jan Kowalski powiedział w piątek, że Polska jest gotowa.',
  Turkish: 'Bakan Ahmet Demir Cuma günü ülkenin hazır olduğunu söyledi.',
  Indonesian: 'Menteri Budi Santoso mengatakan pada Jumat bahwa Indonesia siap.',
  Russian: 'Министр Иван Петров сказал в пятницу, что страна готова.',
  Chinese: '部长王伟星期五在北京说，中国已经准备好了。',
  Vietnamese: 'Bộ trưởng Nguyễn Văn An nói hôm thứ Sáu rằng Việt Nam đã sẵn sàng.',
};

it.each(Object.entries(foreign))('finds nothing in a short text that is %s', async (_, text) => {
  for (const short of [text, text.split(' ').slice(0, 4).join(' ')]) {
    const { language, lacks, ...reading } = await readText(short, { published: '2021-06-16' });
    expect(language).toBe('und');
    expect(lacks).toContain('statements');
    for (const part of ['statements', 'voices', 'times', 'events', 'names', 'documents', 'quantities'] as const) {
      expect(reading[part]).toEqual([]);
    }
  }
});
