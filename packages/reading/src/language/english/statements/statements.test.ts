import type { Statement, TextSpan } from '@dateline/core/reading';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Model } from '../../../model/model.js';
import { countReads } from '../../../testing/count-reads.js';
import { type Doc, makeDoc } from '../../../text/index.js';
import { englishModel } from '../english-model.js';
import { englishText } from '../sentence-words.js';
import { findStatements } from './english-statements.js';

let model: Model;
beforeAll(async () => {
  model = await englishModel();
});

const statementsIn = (doc: Doc) => findStatements(doc, model.labels(doc).statements);

interface Told {
  kind: Statement['kind'];
  act: Statement['act'];
  source: string;
  cue: string;
  content: string;
}

function tell(text: string): Told[] {
  const words = (spans: TextSpan[] = []) => spans.map(({ start, end }) => text.slice(start, end)).join(' / ');
  return statementsIn(makeDoc(text, englishText)).map(({ kind, act, source, cue, content }) => ({
    kind,
    act,
    source: words(source),
    cue: words(cue),
    content: words(content),
  }));
}

describe('statements', () => {
  it('follows a quotation that its speaker cuts in two', () => {
    const [first, ...others] = tell('“We shall rebuild the bridge,” said Maria Lund, “before the winter comes.”');
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'direct', act: 'speech', source: 'Maria Lund', cue: 'said' });
    expect(first?.content).toBe('“We shall rebuild the bridge,” / “before the winter comes.”');
  });

  it('takes a clause behind "said that"', () => {
    expect(tell('The mayor said that the harbour would close on Monday.')).toEqual([
      {
        kind: 'indirect',
        act: 'speech',
        source: 'The mayor',
        cue: 'said',
        content: 'that the harbour would close on Monday',
      },
    ]);
  });

  it('takes what somebody is said to have told once', () => {
    const told = tell('The sources said Lund told bankers that a cut would help.');
    expect(told.map(({ cue, content }) => [cue, content])).toEqual([
      ['said', 'Lund told bankers that a cut would help'],
      ['told', 'that a cut would help'],
    ]);
  });

  it('takes what stands behind "according to"', () => {
    expect(tell('According to Olsen, about two hundred boats were lost in the storm.')).toMatchObject([
      { kind: 'indirect', act: 'speech', source: 'Olsen', cue: 'According to' },
    ]);
  });

  it('tells wishes, beliefs and findings from speech', () => {
    const acts = (text: string) => tell(text).map(({ act }) => act);
    expect(acts('She believes that the tax will hurt small farms.')).toEqual(['belief']);
    expect(acts('He wants to build a new hospital in the valley.')).toEqual(['intention']);
    expect(acts('A new poll shows that most voters support the plan.')).toContain('finding');
    expect(acts('The ship is expected to arrive on Tuesday.')).toEqual(['expectation']);
  });

  it('calls a clause with quoted words mixed', () => {
    expect(tell('Lund said that the plan was “a gift to the rich” and would fail.')).toMatchObject([{ kind: 'mixed' }]);
  });

  it('takes what is signed behind a dash', () => {
    expect(tell('“We were afraid of the water that night.” ― Ada Lund')).toEqual([
      {
        kind: 'direct',
        act: 'speech',
        source: 'Ada Lund',
        cue: '―',
        content: '“We were afraid of the water that night.”',
      },
    ]);
  });

  it('takes the long source at the end of a lead', () => {
    const lead = 'The harbour will open in May, the deputy head of the port office, Ivan Petrov, said on Monday.';
    expect(tell(lead)).toMatchObject([{ kind: 'indirect', act: 'speech', content: 'The harbour will open in May' }]);
  });

  it('begins behind the clause that tells who is told', () => {
    const [only] = tell('Lund told a panel that deals with ports and rivers that the quay was safe.');
    expect(only).toMatchObject({ source: 'Lund', content: 'that the quay was safe' });
    const [other] = tell('Lund told reporters that deals that were struck in May are void.');
    expect(other).toMatchObject({ content: 'that deals that were struck in May are void' });
  });

  it('takes no vote and no decision for a statement', () => {
    expect(tell('The Assembly adopted the Declaration on Harbours in Oslo on December 10, 1948.')).toEqual([]);
    expect(tell('The council passed the bill on ferries by a wide margin.')).toEqual([]);
    expect(tell('Forty-eight towns said yes and eight stayed away.')).toEqual([]);
    expect(tell('The council adopted a report that said the bridge is unsafe.')).not.toEqual([]);
    expect(tell('Berg said yes, the bridge is unsafe.')).toHaveLength(1);
    expect(tell('The Harbour Council voted for the bridge without a dissenting voice on May 22.')).toEqual([]);
    expect(tell('The assembly voted against the treaty on the ferry, in answer to the storm.')).toEqual([]);
  });

  it('finds none where nobody says anything', () => {
    expect(tell('The bridge is 400 metres long. It was opened in 1932.')).toEqual([]);
  });
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '“',
        '”',
        '"',
        ' said ',
        'Smith',
        ', ',
        '. ',
        ' that ',
        '\n\n',
        'it rained',
        '\ud800',
        '😀',
        'قال ',
        '’s ',
      ),
      { maxLength: 80 },
    )
    .map((parts) => parts.join('')),
);

it('gives statements that lie in the text and do not run past it, for any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { content, source = [], cue = [] } of statementsIn(makeDoc(text, englishText))) {
        expect(content.length).toBeGreaterThan(0);
        for (const { start, end } of [...content, ...source, ...cue]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});

it('takes steps in proportion to the length', () => {
  const unit = '“It is over,” said Anna Berg, a clerk, who hopes for rain and “a better year.”\n\n';
  const steps = (length: number) => {
    const { doc, reads } = countReads(makeDoc(unit.repeat(Math.ceil(length / unit.length)), englishText));
    statementsIn(doc);
    return reads();
  };
  // Eight times the text: a square law would take sixty-four times as many.
  expect(steps(160_000) / steps(20_000)).toBeLessThan(12);
});
