import type { Item } from './feeds.js';

const paragraphs = (...texts: string[]) => texts.map((text) => `<p>${text}</p>`).join('');
const sank = (toll: string) =>
  `The ferry Aurora sank off the port of Velmar late on Monday, and at least ${toll} people were killed, the coast guard said.`;
const left = 'The ship carried 94 passengers and left Velmar at seven in the evening for the island of Osk.';
const saved = 'Rescuers pulled 61 survivors from the sea, and helicopters searched the strait until dawn.';
const said = (door: string) =>
  `“The water came in through the ${door} doors within minutes,” Captain Ida Lund told reporters in Velmar.`;

/** How made-up outlets tell of one made-up event: a first report, its copy, an update, another report. */
export const ferry: { outlet: string; items: Item[] }[] = [
  {
    outlet: 'Gazette',
    items: [
      {
        title: 'Ferry sinks off Velmar, 12 dead',
        category: 'Sea',
        ago: 600,
        html: paragraphs(sank('12'), left, said('bow'), saved),
      },
    ],
  },
  {
    outlet: 'Courier',
    items: [
      {
        title: 'Twelve die as ferry Aurora goes down',
        category: 'Sea',
        ago: 560,
        html: paragraphs(sank('12'), left, said('bow'), saved),
      },
    ],
  },
  {
    outlet: 'Herald',
    items: [
      {
        title: 'Ferry toll rises to 19',
        category: 'Sea',
        ago: 300,
        html: paragraphs(
          sank('19'),
          left,
          said('bow'),
          saved,
          'Divers found seven more bodies in the car deck of the Aurora on Tuesday afternoon, 40 metres below the surface.',
        ),
      },
    ],
  },
  {
    outlet: 'Tribune',
    items: [
      {
        title: 'Aurora captain tells of last minutes on ferry off Velmar',
        category: 'Sea',
        ago: 120,
        html: paragraphs(
          'The captain of the ferry Aurora, which sank off the port of Velmar on Monday, has told of its last minutes.',
          said('stern'),
          'Ida Lund, 52, has sailed the strait between Velmar and Osk for 24 years. She was among the 61 survivors of the Aurora.',
          'The coast guard said at least 19 people were killed. The ship had carried 94 passengers to the island of Osk.',
        ),
      },
    ],
  },
];
