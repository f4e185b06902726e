// Reads a text in a language that @dateline/reading does not bring. Nothing is registered: the plug is given with each call.
import { readText } from '@dateline/reading';
import { dutch } from './dutch.mjs';

const text = `De brug over de oude haven is maandag weer opengegaan, twee weken eerder dan gepland.

“We hebben de hele winter doorgewerkt”, zegt burgemeester Anna van der Berg. Het tolgeld blijft tot 1 april gelijk.

Van der Berg zei: “De karren kunnen weer naar de markt.” Gisteren stonden er nog hekken.

Zij benadrukte: “Niemand heeft op ons hoeven wachten.”`;

const reading = await readText(text, { published: '2024-03-06', languages: [dutch] });
const words = ({ start, end }) => text.slice(start, end);

console.log(`language: ${reading.language}; not looked for: ${reading.lacks.join(', ')}`);
for (const { content, voices } of reading.statements) {
  const speaker = reading.voices.find(({ id }) => id === voices[0]?.voice);
  console.log(`${speaker?.name ?? 'somebody'}: ${content.map(words).join(' … ')}`);
}
for (const { span, value } of reading.times) console.log(`${words(span)} = ${value}`);
