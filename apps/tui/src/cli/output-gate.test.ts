import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../text/line.js';
import { paint, terminalColours } from '../text/paint.js';
import { jsonOutput, jsonTextOutput, remarkOutput, textOutput } from './output-gate.js';

const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
const HARM = '\u009d52;c;aGk=\u0007\u001b[8m\u202eharm';
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

describe('textOutput', () => {
  it('keeps lines and tabs, removes what a terminal obeys', () => {
    expect(textOutput(`a\tb\r\n${HARM}\r`, false)).toBe('a\tb\n52;c;aGk=[8mharm\n');
    fc.assert(fc.property(anyText, (text) => !FORBIDDEN.test(textOutput(text, false))));
  });

  it('keeps of what was painted the styles that this program set', () => {
    const painted = paint([run(HARM, { bold: true })], terminalColours);
    expect(textOutput(painted, true)).toBe('\u001b[1m52;c;aGk=[8mharm\u001b[0m');
    expect(textOutput('\u001b[1mx\u001b[0m\u001b]52;c;aGk=\u0007\u001b[2J', true)).toBe(
      '\u001b[1mx\u001b[0m]52;c;aGk=[2J',
    );
  });
});

describe('JSON output', () => {
  it('is the same value to a parser, and harmless to a terminal', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
        const json = jsonOutput(value, 2);
        expect(FORBIDDEN.test(json)).toBe(false);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(JSON.parse(jsonTextOutput(JSON.stringify({ a: HARM }), false))).toEqual({ a: HARM });
  });

  it('leaves secrets out of addresses and sentences, and prose as it is', () => {
    const address = 'https://ada:s3cret@paper.example/?token=a1b2c3d4e5';
    const bare = 'https://paper.example/?token=***';
    const value = { url: address, message: `No ${address} here`, text: address, sources: [address] };
    expect(JSON.parse(jsonOutput(value))).toEqual({
      url: bare,
      message: `No ${bare} here`,
      text: address,
      sources: [bare],
    });
    expect(jsonTextOutput(JSON.stringify({ url: address, text: `See ${address}` }), false)).toBe(
      JSON.stringify({ url: bare, text: `See ${address}` }),
    );
    expect(jsonTextOutput(JSON.stringify(address), true)).toBe(JSON.stringify(address));
  });
});

describe('remarkOutput', () => {
  it('is for lines of their own', () => {
    expect(remarkOutput(`a\n${HARM} https://a:b@c.example/`)).toBe('a\n52;c;aGk=[8mharm https://c.example/');
  });
});
