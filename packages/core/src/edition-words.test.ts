import { describe, expect, it } from 'vitest';
import { outletNames, speakerOf, statementWords } from './edition-words.js';

describe('the words of an edition', () => {
  it('names some outlets and counts the others', () => {
    expect(outletNames(['A', 'B', 'C', 'D'])).toBe('A, B, C, D');
    expect(outletNames(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, D and 1 other');
    expect(outletNames(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A, B, C, D and 2 others');
    expect(outletNames(['A', 'B', 'C', 'D'], 2)).toBe('A, B and 2 others');
  });

  it('puts quotation marks around what is quoted alone, once', () => {
    expect(statementWords({ kind: 'direct', text: '"We sail.' })).toBe('“We sail.”');
    expect(statementWords({ kind: 'direct', text: '"We sail,"' })).toBe('“We sail”');
    expect(statementWords({ kind: 'mixed', text: 'that boats "will sail"' })).toBe('that boats "will sail"');
  });

  it.each([
    ['that boats will sail', 'Boats will sail.'],
    ['that the ferry is late', 'The ferry is late.'],
    ['that 300 people were on board.', '300 people were on board.'],
    ['the ferry is late', 'The ferry is late.'],
    ['the ferry is late,', 'The ferry is late.'],
    ['that decision was wrong', 'that decision was wrong'],
    ['to sail on Monday', 'to sail on Monday'],
    ['whether boats would sail', 'whether boats would sail'],
  ])('give what is reported as a sentence: %s', (text, sentence) => {
    expect(statementWords({ kind: 'indirect', text })).toBe(sentence);
  });

  it('names who speaks with the office, and no organisation twice', () => {
    expect(speakerOf({ voice: 'Ines Varga' })).toBe('Ines Varga');
    expect(speakerOf({ voice: 'Ines Varga', role: 'mayor', organisation: 'Port Ellin' })).toBe(
      'Ines Varga, mayor, Port Ellin',
    );
    expect(speakerOf({ voice: 'Ines Varga', role: 'Port Ellin mayor', organisation: 'Port Ellin' })).toBe(
      'Ines Varga, Port Ellin mayor',
    );
  });
});
