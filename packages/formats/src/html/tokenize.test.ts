import { describe, expect, it } from 'vitest';
import { growth } from '../testing/steps.js';
import { resolved } from './references.js';
import { tokenize } from './tokenize.js';

/** What a text, or its pieces, are cut into, one token a line. */
function pieces(html: string | readonly string[], { foreign = false, preformatted = false } = {}): string[] {
  const all: string[] = [];
  tokenize(html, {
    text: (text) => void all.push(text),
    open: (name, attributes, selfClosing) =>
      void all.push(['<', name, ...attributes.list().flat(), ...(selfClosing ? ['/'] : [])].join(' ')),
    close: (name) => void all.push(`> ${name}`),
    foreign: () => foreign,
    preformatted: () => preformatted,
  });
  return all;
}

const CASES: [what: string, html: string, pieces: string[]][] = [
  ['tags and text', '<p>One <b>two</b></p>', ['< p', 'One ', '< b', 'two', '> b', '> p']],
  [
    'attributes of all kinds',
    `<a href=x title="a > b" hidden data-y='"'>`,
    ['< a href x title a > b hidden  data-y "'],
  ],
  ['space around the =', '<a href = "x">', ['< a href x']],
  ['names in any case', '<DIV CLASS=A></Div>', ['< div class A', '> div']],
  ['an end in the tag', '<br/><br />', ['< br /', '< br /']],
  ['a < that begins nothing', '1 < 2 <3 <', ['1 < 2 <3 <']],
  ['a comment', 'a<!-- <b> -->b', ['a', 'b']],
  ['comments that end at once', 'a<!-->b<!--->c', ['a', 'b', 'c']],
  ['a comment without an end', 'a<!-- b', ['a']],
  ['a declaration and an instruction', '<!doctype html><?xml x?>a', ['a']],
  ['CDATA, which HTML does not know', '<![CDATA[x]]>y', ['y']],
  ['a script', '<script>if (a < b) "</p>"</script>x', ['< script', 'if (a < b) "</p>"', '> script', 'x']],
  ['a title, with references', '<title>a &amp; <b></title>', ['< title', 'a & <b>', '> title']],
  ['a script without an end', '<script>x', ['< script', 'x']],
  ['a tag that is cut off', 'a<b c="d', ['a']],
  ['a value that is never closed', '<a href="x>y</a>z', ['< a href x', 'y', '> a', 'z']],
  ['an end tag of nothing', 'a</>b</ x>c', ['a', 'b', 'c']],
];

describe('tokenize', () => {
  it.each(CASES)('%s', (_, html, expected) => {
    expect(pieces(html)).toEqual(expected);
  });

  it('takes CDATA for text in SVG', () => {
    expect(pieces('<![CDATA[a<b]]>c', { foreign: true })).toEqual(['a<b', 'c']);
  });
});

describe('a document in pieces', () => {
  /** Tokens with texts that follow each other as one. */
  const joined = (tokens: readonly string[]) => {
    const isText = (token: string) => !/^[<>] /.test(token);
    return tokens.reduce<string[]>((all, token) => {
      const last = all.at(-1);
      if (last !== undefined && isText(token) && isText(last)) all[all.length - 1] = last + token;
      else all.push(token);
      return all;
    }, []);
  };
  const OPENING = /(?=<[a-z/!?])/i;
  const MORE: [what: string, html: string, pieces: string[]][] = [
    ['tags in a value', '<a title="<b>x</b>" c=\'<i>\'>y</a>', ['< a title <b>x</b> c <i>', 'y', '> a']],
    ['a < before a tag', 'a <<b>c</<i>d', ['a <', '< b', 'c', 'd']],
    ['tags in a script', '<script>"<p>" + "</p>"</script >x', ['< script', '"<p>" + "</p>"', '> script', 'x']],
    ['a tag that is cut off by another', '<a b<i>c', ['< a b<i ', 'c']],
    ['a declaration with a tag', '<!x <b>y', ['y']],
  ];

  it.each([...CASES, ...MORE])('%s', (_, html, expected) => {
    expect(joined(pieces(html.split(OPENING)))).toEqual(joined(expected));
    expect(joined(pieces(html))).toEqual(joined(expected));
  });

  it('reads CDATA with tags in it', () => {
    expect(joined(pieces('<![CDATA[a<b>c]]>d'.split(OPENING), { foreign: true }))).toEqual(['a<b>cd']);
  });

  it('reads a tag without an end in time by its length', async () => {
    const read = async (size: number) => void pieces([`<a href="`, ...new Array(size).fill('<b>')]);
    expect(await growth(read, 500, 4)).toBeLessThan(6);
  });
});

describe('white space that stands alone', () => {
  it('is one space', () => {
    expect(pieces('<b>a</b>\n\t <b>b</b>')).toEqual(['< b', 'a', '> b', ' ', '< b', 'b', '> b']);
  });

  it('stays as it is where it is preformatted', () => {
    expect(pieces('<b>a</b>\n\t <b>b</b>', { preformatted: true })).toContain('\n\t ');
  });
});

describe('resolved', () => {
  it.each([
    ['a &amp; b &lt;c&gt; &quot;&apos;', `a & b <c> "'`],
    ['&#8217;&#x2014;&#146;', '’—’'],
    ['&eacute;&nbsp;&hellip;', 'é\u00a0…'],
    ['&copy 2026 &amp', '© 2026 &'],
    ['a & b &; &nosuch; &#xZ;', 'a & b &; &nosuch; &#xZ;'],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['&amp;lt;', '&lt;'],
  ])('%s', (text, expected) => {
    expect(resolved(text)).toBe(expected);
  });

  it('leaves parameters of addresses alone', () => {
    expect(resolved('?a=1&copy=2&amp;lt=3', true)).toBe('?a=1&copy=2&lt=3');
  });
});
