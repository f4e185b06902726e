import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** Counts what a backtracking matcher does; it finds what the engine finds, and is only there to be counted. */
interface Run {
  text: string;
  steps: number;
  groups: (string | undefined)[];
}

type Next = (at: number) => boolean;
type Matcher = (run: Run, at: number, next: Next) => boolean;

/** What a count stops at: far more than any text of a test costs where the work is linear. */
export const MOST_STEPS = 20_000_000;

class TooManySteps extends Error {}

function step(run: Run): void {
  if (++run.steps > MOST_STEPS) throw new TooManySteps();
}

/** A node that takes one character: how long the character at a place is, or 0 where it does not fit. */
function oneCharacter(node: AST.Node, flags: string): ((text: string, at: number) => number) | undefined {
  if (!/^(Character|CharacterSet|CharacterClass|ExpressionCharacterClass)$/.test(node.type)) return undefined;
  const own = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/g, ''));
  const wide = /[uv]/.test(flags);
  const known = new Map<string, boolean>();
  return (text, at) => {
    if (at >= text.length) return 0;
    const character = wide ? String.fromCodePoint(text.codePointAt(at)!) : text[at]!;
    let fits = known.get(character);
    if (fits === undefined) {
      fits = own.test(character);
      known.set(character, fits);
    }
    return fits ? character.length : 0;
  };
}

function sequence(matchers: Matcher[]): Matcher {
  return (run, at, next) => {
    const from = (index: number): Next =>
      index === matchers.length ? next : (here) => matchers[index]!(run, here, from(index + 1));
    return from(0)(at);
  };
}

function alternatives(parts: readonly AST.Alternative[], flags: string): Matcher {
  const matchers = parts.map((part) => sequence(part.elements.map((element) => compile(element, flags))));
  if (matchers.length === 1) return matchers[0]!;
  return (run, at, next) => matchers.some((matcher) => matcher(run, at, next));
}

function quantifier({ element, min, max, greedy }: AST.Quantifier, flags: string): Matcher {
  const single = oneCharacter(element, flags);
  if (!single) return repeated(compile(element, flags), min, max, greedy);
  return (run, at, next) => {
    const ends = [at];
    const take = () => {
      step(run);
      const length = single(run.text, ends.at(-1)!);
      if (length > 0) ends.push(ends.at(-1)! + length);
      return length > 0;
    };
    while (ends.length <= min) if (!take()) return false;
    if (!greedy) {
      for (;;) {
        if (next(ends.at(-1)!)) return true;
        if (ends.length > max || !take()) return false;
      }
    }
    while (ends.length <= max && take());
    for (let count = ends.length - 1; count >= min; count--) {
      step(run);
      if (next(ends[count]!)) return true;
    }
    return false;
  };
}

function repeated(inner: Matcher, min: number, max: number, greedy: boolean): Matcher {
  return (run, start, next) => {
    const more = (at: number, count: number): boolean => {
      step(run);
      const again = () =>
        count < max && inner(run, at, (end) => (end === at && count >= min ? false : more(end, count + 1)));
      if (count < min) return again();
      return greedy ? again() || next(at) : next(at) || again();
    };
    return more(start, 0);
  };
}

function compile(node: AST.Element, flags: string): Matcher {
  const single = oneCharacter(node, flags);
  if (single)
    return (run, at, next) => {
      step(run);
      const length = single(run.text, at);
      return length > 0 && next(at + length);
    };
  switch (node.type) {
    case 'Quantifier':
      return quantifier(node, flags);
    case 'Group':
      return alternatives(node.alternatives, flags);
    case 'CapturingGroup': {
      const inner = alternatives(node.alternatives, flags);
      const number = groupNumber(node);
      return (run, at, next) =>
        inner(run, at, (end) => {
          const before = run.groups[number];
          run.groups[number] = run.text.slice(at, end);
          if (next(end)) return true;
          run.groups[number] = before;
          return false;
        });
    }
    case 'Backreference':
      return (run, at, next) => {
        step(run);
        const resolved = Array.isArray(node.resolved) ? node.resolved[0]! : node.resolved;
        const text = run.groups[groupNumber(resolved)] ?? '';
        return run.text.startsWith(text, at) && next(at + text.length);
      };
    case 'Assertion':
      return assertion(node, flags);
    default:
      throw new Error(`${node.type} is not counted`);
  }
}

function assertion(node: AST.Assertion, flags: string): Matcher {
  if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
    const inner = alternatives(node.alternatives, flags);
    const behind = node.kind === 'lookbehind';
    return (run, at, next) => {
      step(run);
      // Those of this package look a few characters back.
      const starts = behind ? Array.from({ length: Math.min(at, 20) + 1 }, (_, back) => at - back) : [at];
      const found = starts.some((start) => inner(run, start, (end) => !behind || end === at));
      return found !== node.negate && next(at);
    };
  }
  const own = new RegExp(node.raw, `${flags.replace(/[gy]/g, '')}y`);
  return (run, at, next) => {
    step(run);
    own.lastIndex = at;
    return own.test(run.text) && next(at);
  };
}

const groupNumbers = new WeakMap<AST.CapturingGroup, number>();
const groupNumber = (group: AST.CapturingGroup) => groupNumbers.get(group) ?? 0;

const compiled = new Map<string, Matcher>();

function matcherOf({ source, flags }: RegExp): Matcher {
  const key = `${flags}/${source}`;
  let matcher = compiled.get(key);
  if (!matcher) {
    const unicodeSets = flags.includes('v');
    const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
      unicode: flags.includes('u'),
      unicodeSets,
    });
    let number = 0;
    const visit = (alternative: AST.Alternative): void => {
      for (const element of alternative.elements) {
        const inner = element.type === 'Quantifier' ? element.element : element;
        if (inner.type === 'CapturingGroup') groupNumbers.set(inner, ++number);
        if (inner.type === 'Group' || inner.type === 'CapturingGroup' || inner.type === 'Assertion') {
          if ('alternatives' in inner) inner.alternatives.forEach(visit);
        }
      }
    };
    pattern.alternatives.forEach(visit);
    matcher = alternatives(pattern.alternatives, flags);
    compiled.set(key, matcher);
  }
  return matcher;
}

/** The steps that a backtracking engine takes to find the first match of a pattern from its `lastIndex` on. */
export function regexSteps(pattern: RegExp, text: string): number {
  const run: Run = { text, steps: 0, groups: [] };
  const matcher = matcherOf(pattern);
  const sticky = pattern.sticky;
  try {
    for (let at = pattern.global || sticky ? pattern.lastIndex : 0; at <= text.length; at++) {
      step(run);
      run.groups.length = 0;
      if (matcher(run, at, () => true) || sticky) break;
    }
  } catch (error) {
    // Deeper than the stack: the engine goes on where this cannot, so it counts as the most there can be.
    if (!(error instanceof TooManySteps) && !(error instanceof RangeError)) throw error;
    return MOST_STEPS;
  }
  return run.steps;
}
