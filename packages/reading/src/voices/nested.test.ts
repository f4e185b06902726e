import { expect, it } from 'vitest';
import { readText } from '../index.js';

/** What stands between single marks in a text, with the kind of its statement and who is given for it. */
async function inner(text: string) {
  const { statements, voices } = await readText(text);
  const name = (id: string) => voices.find((voice) => voice.id === id)?.name;
  return statements
    .map(({ kind, content, voices: by }) => ({
      kind,
      words: text.slice(content[0]!.start, content.at(-1)!.end),
      by: by.map(({ voice }) => name(voice)),
    }))
    .filter(({ words }) => /^[‘']/.test(words));
}

const quoted = (words: string, ...by: string[]) => [{ kind: 'direct', words, by }];

it('gives words within a quotation to whom the speaker names', async () => {
  expect(
    await inner('Maria Stone met Ada Lund. “She called me and said, ‘What can I do?’” Stone told reporters.'),
  ).toEqual(quoted('‘What can I do?’', 'Ada Lund'));
  expect(await inner('"Then Peter Hall asked me, \'Where is the money?\'" Maria Stone said.')).toEqual(
    quoted("'Where is the money?'", 'Peter Hall'),
  );
  expect(await inner('“His answer was, ‘We will see,’” said Maria Stone of Peter Hall.')).toEqual(
    quoted('‘We will see,’'),
  );
});

it('gives what somebody told of themselves to them', async () => {
  expect(await inner('“I bought the farm and I said, ‘To hell with it all,’” Peter Hall told the crowd.')).toEqual(
    quoted('‘To hell with it all,’', 'Peter Hall'),
  );
});

it('does not take an owner for who spoke', async () => {
  expect(await inner('“My father said, ‘Leave this town,’” Maria Stone told the court.')).toEqual(
    quoted('‘Leave this town,’'),
  );
});

it('never takes the one who is quoted for "he" or "she"', async () => {
  expect(await inner('“She said, ‘Leave it to me,’” Maria Stone told the court.')).toEqual(quoted('‘Leave it to me,’'));
  expect(await inner('Peter Hall spoke first. “They say, ‘Go home now,’” he said.')).toEqual(quoted('‘Go home now,’'));
});

it('leaves terms, apostrophes and what nobody said alone', async () => {
  expect(await inner('“The voters’ choice was clear in the ’90s,” Maria Stone said.')).toEqual([]);
  expect(await inner('“The word ‘urban’ is never used,” Maria Stone said.')).toEqual([]);
  expect(await inner('“Nobody would ever say ‘back of the line’ here,” Maria Stone said.')).toEqual([]);
});

it('keeps who spoke before for the words that follow', async () => {
  const { statements, voices } = await readText(
    'Maria Stone met Ada Lund. “Lund said, ‘Wait for me,’” Stone said. “So we waited.”',
  );
  const [stone] = voices;
  expect(stone?.name).toBe('Maria Stone');
  expect(
    statements.filter(({ voices: by }) => by[0]?.voice === stone?.id).flatMap(({ content }) => content),
  ).toHaveLength(2);
});
