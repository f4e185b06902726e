import { describe, expect, it } from 'vitest';
import { parseTemplate } from './template.js';

const fields = { id: true, headline: true, tags: true, match: true } as const;
const row = {
  id: '7c',
  headline: 'A {brace} and a \\',
  tags: ['sea', 'ice'],
  match: { text: 'the sea', marks: [{ start: 4 }] },
};
const line = (template: string) => parseTemplate(template, fields)(row);

describe('a template', () => {
  it('has values where fields are named, and all else as it stands', () => {
    expect(line('{id}: {headline}')).toBe('7c: A {brace} and a \\');
    expect(line('no field')).toBe('no field');
    expect(line('')).toBe('');
  });

  it('has lists with commas, objects as JSON, values within them by a dot, nothing for what is absent', () => {
    expect(line('{tags}|{match.text}|{match.nothing}|{match.marks}')).toBe('sea, ice|the sea||{"start":4}');
  });

  it('has escapes for what cannot be typed or means something else', () => {
    expect(line('{id}\\t\\{{id}\\}\\n\\\\')).toBe('7c\t{7c}\n\\');
  });

  it.each([
    ['{headlin}', 'There is no field headlin; did you mean headline? The fields are id, headline, tags, match.'],
    ['{}', 'There is no field without a name.'],
    ['{constructor}', 'There is no field constructor.'],
    ['a{b', 'the { at character 2 has no other half'],
    ['a}b', 'the } at character 2 has no other half'],
    ['ab\\q', 'there is no \\q (character 3)'],
    ['ab\\', 'there is no \\ (character 3)'],
  ])('that is wrong is refused: %s', (template, sentence) => {
    expect(() => parseTemplate(template, fields)).toThrow(sentence);
  });
});
