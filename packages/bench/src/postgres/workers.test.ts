import { expect, it } from 'vitest';
import { judge } from './workers.js';

const urls = ['a', 'b', 'c'];

it('lets a feed be asked again once, by who comes after a killed worker that held it', () => {
  const killed = [{ at: 10, held: new Set(['a']) }];
  const asked: [number, number][] = [
    [0, 5],
    [1, 6],
    [0, 20],
  ];
  expect(judge(asked, killed, urls)).toEqual({ never: 1, again: 1, twice: 0 });
  // Nobody who was killed held it.
  expect(judge([...asked, [1, 21]], killed, urls)).toEqual({ never: 1, again: 1, twice: 1 });
  // What was left to one is not left to another.
  expect(judge([...asked, [0, 22]], killed, urls)).toEqual({ never: 1, again: 1, twice: 1 });
  // The kill came before both.
  expect(
    judge(
      [
        [0, 11],
        [0, 12],
      ],
      killed,
      urls,
    ),
  ).toEqual({ never: 2, again: 0, twice: 1 });
});
