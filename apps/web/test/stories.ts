import type { Article } from '@dateline/core';
import type { Item } from './feeds.js';

/** An English story of these paragraphs, with nothing to it but what is given. */
export const plain = (paragraphs: string[], given: Pick<Article, 'id'> & Partial<Article>): Article => ({
  schemaVersion: 2,
  bylines: [],
  language: 'en',
  direction: 'ltr',
  topics: [],
  media: [],
  attachments: [],
  body: paragraphs.map((text) => ({ type: 'paragraph', text, marks: [] })),
  provenance: {},
  ...given,
});

/** What an outlet tells of a ship that nobody asks about further. */
export const barge = 'A barge lay at the quay all night.';

/** Made-up stories in the project's own words, as three made-up papers would serve them. */
export const harbour: Item[] = [
  {
    title: 'Tram line to the old docks opens a month early',
    category: 'Transport',
    author: 'Runa Feld',
    ago: 25,
    html: `<p>The tram line between the market square and the old docks will carry its first passengers on Monday, a month before
      the date the city had promised.</p><p>“We had two dry winters and a crew that did not stop,” said Oskar Brandt, the city's head
      of transport. “Nobody will miss the bus that stood in the bridge queue.”</p><p>According to the city's annual report, published in March,
      the line cost 84 million crowns, six million less than planned.</p>
      <figure><img src="https://pictures.invalid/tram.jpg" alt="A yellow tram crosses a stone bridge in the rain" width="1200" height="800"><figcaption>The first test tram crosses the mill bridge. Photo: Harbour Post</figcaption></figure>
      <h2>What changes for riders</h2><ul><li>Trams every eight minutes until midnight</li><li>One ticket for tram and ferry<ul><li>children ride free</li></ul></li><li>Bus 14 ends at the market</li></ul>
      <table><tr><th>Line</th><th>Riders a day</th><th>Change</th></tr><tr><td>Docks tram</td><td>21,000</td><td>+100%</td></tr><tr><td>Bus 14</td><td>4,200</td><td>-61%</td></tr></table>
      <blockquote><p>A city that builds rails plans for fifty years.</p></blockquote>
      <p>Brandt said that the second stage, to the hospital, would be built within 24 months. See <a href="https://harbour.invalid/plan">the plan</a> for the stops.</p>`,
  },
  {
    title: 'Council votes to keep the covered market open at night',
    category: 'City',
    ago: 190,
    html: '<p>Stalls in the covered market may stay open until midnight from April, the council decided by nine votes to four.</p>',
  },
  {
    title: 'Ferry crews call off their strike',
    category: 'Work',
    author: 'Ida Lund',
    ago: 330,
    html: '<p>Ferry crews returned to work on Tuesday after the owners offered a shorter week in winter.</p><p>“We got the hours, not the pay,” said Mette Olsen, who speaks for the crews.</p>',
  },
];

export const science: Item[] = [
  {
    title: 'A lake under the ice has been cut off for longer than anyone thought',
    category: 'Earth',
    ago: 75,
    html: '<p>Water from a lake two kilometres under the ice has not met the air for at least a hundred thousand years, a study found.</p>',
  },
  {
    title: 'Old maps show how far the dunes have walked',
    category: 'Earth',
    ago: 1600,
    html: '<p>Surveyors compared charts of 1781 with pictures from the air and found that the great dune has moved inland by 640 metres.</p>',
  },
  {
    title: 'Why bees come home by another way',
    category: 'Life',
    ago: 2900,
    html: '<p>Bees that fly out in a straight line return along hedges and ditches, researchers believe, because edges are easier to follow against the sun.</p>',
  },
];

export const code: Item[] = [
  {
    title: 'Reading a file backwards, and other small pleasures',
    category: 'Programming',
    ago: 500,
    html: '<p>The last line of a log is the one you want.</p><pre><code class="language-js">const tail = (text, n) =>\n  text.trimEnd().split("\\n").slice(-n).join("\\n");</code></pre><p>It is short, and for files under a megabyte it is also fast.</p>',
  },
];

export const arabic: Item[] = [
  {
    title: 'المدينة تفتح خط الترام الجديد قبل موعده',
    ago: 140,
    html: '<p>أعلنت المدينة أن خط الترام الجديد سيبدأ العمل يوم الاثنين، قبل شهر من الموعد المحدد. وقال رئيس النقل إن العمل لم يتوقف طوال الشتاء.</p>',
  },
];
