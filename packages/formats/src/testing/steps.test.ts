import { describe, expect, it } from 'vitest';
import { regexSteps } from './regex-steps.js';
import { growth } from './steps.js';

describe('the steps of a pattern', () => {
  it.each([
    [/b/g, 8],
    [/^a*b/, 8],
    [/(?:a|b)+c/y, 8],
    [/[^<]*</y, 8],
  ])('grow with the text for %s', (pattern, times) => {
    const steps = (length: number) => regexSteps(pattern, 'a'.repeat(length));
    expect(steps(800) / steps(100)).toBeLessThan(times * 1.2);
  });

  it.each([
    [/a*b/g, 'a', ''],
    [/\s+$/g, ' ', 'x'],
    [/(a+)\1b/g, 'a', ''],
  ])('grow with its square for %s', (pattern, unit, end) => {
    const steps = (length: number) => regexSteps(pattern, unit.repeat(length) + end);
    expect(steps(400) / steps(50)).toBeGreaterThan(40);
  });
});

describe('the growth of work', () => {
  it('shows work that looks through a text again for each of its parts', async () => {
    const again = async (size: number) => {
      for (let at = 0; at < size; at++) 'a'.repeat(size).includes('b');
    };
    const once = async (size: number) => 'a'.repeat(size).includes('b');
    expect(await growth(again, 100, 8)).toBeGreaterThan(60);
    expect(await growth(once, 100, 8)).toBeLessThan(9);
  });
});
