import { describe, expect, it } from 'vitest';
import { openHarness } from '../testing/harness.js';
import { takePaste } from './paste.js';

describe('what is pasted where nothing is typed', () => {
  it.each(['https://paper.example/feed', ' www.paper.example\n', 'feed://paper.example/'])(
    'is offered to be added where it is an address: %s',
    (address) => {
      const { reader, shell } = openHarness();
      takePaste(reader, address);
      expect(shell.questions.map(({ id }) => id)).toEqual(['add']);
      expect(shell.questions[0]?.fields[0]).toMatchObject({ kind: 'address', initial: address.trim() });
    },
  );

  it('is refused in a sentence where it is anything else, and nothing is said of nothing', () => {
    const { reader, shell, said } = openHarness();
    takePaste(reader, ' \n');
    expect(said()).toBeUndefined();
    takePaste(reader, 'rm -rf https://paper.example/');
    expect(said()).toMatch(/^What was pasted is no address/);
    expect(shell.questions).toEqual([]);
  });
});
