import { tableCells } from '@dateline/core';
import { describe, expect, it } from 'vitest';
import { htmlBlocks, htmlText, safeLink, safeMedia } from './index.js';
import { srcsetCandidates } from './picture.js';

const base = 'https://post.example/town/';
const blocks = (html: string) => htmlBlocks(html, { base });
const texts = (html: string) => blocks(html).map((block) => ('text' in block ? block.text : block.type));

describe('prose', () => {
  it('folds white space as a browser does', () => {
    expect(texts('<p>  The\n ferry <b> left </b>\tat   noon. </p>')).toEqual(['The ferry left at noon.']);
  });

  it('puts marks on words, not on the spaces around them', () => {
    expect(blocks('<p>The <b> old </b>pier and <em>quay</em></p>')).toEqual([
      {
        type: 'paragraph',
        text: 'The old pier and quay',
        marks: [
          { type: 'strong', start: 4, end: 7 },
          { type: 'emphasis', start: 17, end: 21 },
        ],
      },
    ]);
  });

  it('breaks lines at one <br> and paragraphs at two', () => {
    expect(texts('One<br>two<br><br>three')).toEqual(['One\ntwo', 'three']);
  });

  it('resolves references once', () => {
    expect(texts('<p>salt &amp;amp; pepper &lt;b&gt;</p>')).toEqual(['salt &amp; pepper <b>']);
    expect(htmlText('Fish &amp;amp; <i>chips</i>')).toBe('Fish &amp; chips');
  });

  it('goes on with a mark in the next block', () => {
    const [first, second] = blocks('<b><div>one</div><div>two</div></b>');
    expect(first).toMatchObject({ text: 'one', marks: [{ type: 'strong', start: 0, end: 3 }] });
    expect(second).toMatchObject({ text: 'two', marks: [{ type: 'strong', start: 0, end: 3 }] });
  });

  it('ends an open paragraph where a block begins', () => {
    expect(texts('<p>one<div>two</div>three<h2>four</h2>')).toEqual(['one', 'two', 'three', 'four']);
  });

  it('leaves out what is not shown', () => {
    expect(
      texts('<p>a</p><p hidden>b</p><p style="color:red; display:none">c</p><script>d</script><style>e</style>'),
    ).toEqual(['a']);
  });
});

describe('blocks', () => {
  it('keeps the depth and numbers of lists', () => {
    expect(blocks('<ol start="3"><li>one<ul><li>inner</ul><li value="9">two</ol>')).toEqual([
      { type: 'item', depth: 1, ordered: true, number: 3, text: 'one', marks: [] },
      { type: 'item', depth: 2, ordered: false, text: 'inner', marks: [] },
      { type: 'item', depth: 1, ordered: true, number: 9, text: 'two', marks: [] },
    ]);
  });

  it('has one quote a paragraph of a quotation', () => {
    expect(blocks('<blockquote><p>one<p>two</blockquote>').map(({ type }) => type)).toEqual(['quote', 'quote']);
  });

  it('gives a figure its caption, its credit and the best of its sources', () => {
    const html =
      '<figure><picture><source srcset="s.jpg 400w, l.jpg 1600w, xl.jpg 5000w"><img src="tiny.gif" alt="The pier"></picture>' +
      '<figcaption>The pier at dusk. <span class="credit">Ida Moll</span></figcaption></figure>';
    expect(blocks(html)).toMatchObject([
      {
        type: 'figure',
        kind: 'image',
        url: 'https://post.example/town/l.jpg',
        alt: 'The pier',
        parts: [{ role: 'caption' }],
      },
    ]);
  });

  it('parts a credit from its caption with the marks around it', () => {
    const html = '<figure><img src="a.jpg"><figcaption>The pier at dusk (Credit: Ida Moll)</figcaption></figure>';
    expect(blocks(html)).toMatchObject([
      {
        parts: [
          { role: 'caption', text: 'The pier at dusk' },
          { role: 'credit', text: '(Credit: Ida Moll)' },
        ],
      },
    ]);
  });

  it('reads the address that a page loads a picture from later', () => {
    const html =
      '<img src="data:image/gif;base64,R0lGOD" data-src="/img/a.jpg"><img width="1" height="1" src="/count.gif">';
    expect(blocks(html)).toMatchObject([{ type: 'figure', url: 'https://post.example/img/a.jpg' }]);
  });

  it('takes the picture that is kept for readers without scripts, once', () => {
    const html = '<img class="lazy" src="/i/a.jpg?w=20"><noscript><img src="/i/a.jpg?w=900"></noscript>';
    expect(blocks(html)).toHaveLength(1);
  });

  it('places the cells of a table, those that span rows and columns counted', () => {
    const html = '<table><tr><th colspan="2">Tolls<th>Note<tr><td rowspan="2">Cart<td>2<td>a<tr><td>3<td>b</table>';
    const [table] = blocks(html);
    expect(table).toMatchObject({ type: 'table' });
    const cells =
      table?.type === 'table' ? tableCells(table.parts).map(({ row, column, text }) => `${row},${column} ${text}`) : [];
    expect(cells).toEqual(['0,0 Tolls', '0,2 Note', '1,0 Cart', '1,1 2', '1,2 a', '2,1 3', '2,2 b']);
  });

  it('reads a table that only arranges a page as what stands in it', () => {
    expect(blocks('<table><tr><td><p>one<p>two</td></tr></table>').map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('keeps code to the character, with its language', () => {
    expect(blocks('<pre><code class="language-ts">let a;\n  b &lt; c\n</code></pre>')).toEqual([
      { type: 'code', text: 'let a;\n  b < c', language: 'ts' },
    ]);
  });

  it.each([
    [
      'in elements of their own',
      '<pre><span class="lineno">1 </span>let a;\n<span class="lineno">2 </span>a = 1;</pre>',
    ],
    ['before each line', '<pre>1 let a;\n2 a = 1;\n3 a;</pre>'],
    ['in a column', '<div><pre>7\n8</pre><pre>let a;\na = 1;</pre></div>'],
  ])('leaves out numbers of lines of code, %s', (_, html) => {
    const [first, ...others] = blocks(html);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ type: 'code', text: expect.stringMatching(/^let a;\na = 1;(?:\na;)?$/) });
  });

  it('keeps numbers that are code', () => {
    expect(blocks('<pre>10 PRINT\n20 GOTO 10\n30 END</pre>')).toEqual([
      { type: 'code', text: '10 PRINT\n20 GOTO 10\n30 END' },
    ]);
    expect(blocks('<pre>1 apple\n2 pears</pre>')).toEqual([{ type: 'code', text: '1 apple\n2 pears' }]);
  });

  it.each([
    [
      'an annotation',
      'So <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span>2</span></span> it is',
    ],
    ['a script', 'So <span class="MathJax_Preview">x2</span><script type="math/tex">x^2</script> it is'],
    ['a picture', 'So <img class="mwe-math-fallback-image-inline" alt="{\\displaystyle x^2}" src="/x.svg"> it is'],
  ])('has a formula once, as TeX: from %s', (_, html) => {
    expect(blocks(`<p>${html}</p>`)).toEqual([{ type: 'paragraph', text: 'So x^2 it is', marks: [] }]);
  });

  it('keeps a drawn formula that has no source', () => {
    expect(blocks('<p>So <span class="katex-html">x2</span> it is</p>')).toMatchObject([{ text: 'So x2 it is' }]);
    expect(blocks('<p>So <math><mi>x</mi><mn>2</mn></math> it is</p>')).toMatchObject([{ text: 'So x2 it is' }]);
  });

  it('makes a link of what is shown of another site', () => {
    expect(blocks('<iframe src="//www.youtube.com/embed/abcdefghijk" title="The launch"></iframe>')).toEqual([
      { type: 'embed', url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'The launch', provider: 'YouTube' },
    ]);
  });

  it('has separators only between blocks, one at a time', () => {
    expect(blocks('<hr><p>a</p><hr><hr><p>b</p><hr>').map(({ type }) => type)).toEqual([
      'paragraph',
      'separator',
      'paragraph',
    ]);
  });

  it('starts relative addresses from the base that is set', () => {
    const [block] = htmlBlocks('<base href="/deep/"><p><a href="x">x</a></p>', { base });
    expect(block).toMatchObject({ marks: [{ url: 'https://post.example/deep/x' }] });
  });
});

describe('addresses', () => {
  it.each([
    'javascript:alert(1)',
    ' \u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'data:text/html,x',
    'data:image/png;base64,AAAA',
  ])('drops %j from a link', (address) => {
    expect(safeLink(address, base)).toBeUndefined();
  });

  it.each(['javascript:1', 'data:image/svg+xml,<svg/>', 'data:text/html,x', 'mailto:a@b.example'])(
    'drops %j from a picture',
    (address) => {
      expect(safeMedia(address, base)).toBeUndefined();
    },
  );

  it('keeps what shows or sends', () => {
    expect(safeLink('mailto:desk@post.example', base)).toBe('mailto:desk@post.example');
    expect(safeLink('../a b?x=1', base)).toBe('https://post.example/a%20b?x=1');
    expect(safeMedia('data:image/png;base64,AAAA')).toBe('data:image/png;base64,AAAA');
  });

  it('reads a srcset with commas in addresses', () => {
    expect(srcsetCandidates('a,b.jpg 1x, c.jpg 2x,d.jpg 800w')).toEqual([
      { url: 'a,b.jpg', size: 1000 },
      { url: 'c.jpg', size: 2000 },
      { url: 'd.jpg', size: 800 },
    ]);
  });
});
