import { table } from '../table.js';
import { median } from '../timing.js';
import { type FirstText, firstText } from './first-text.js';
import { type Figure, type Measure, viewsOf } from './measure.js';

/** Loads of each view, of which the one in the middle counts. */
const LOADS = 5;
const MOST_TEXT = 1200;
const MOST_SHIFT = 0.02;

/** The first text of each view on a slow telephone, and how much moves after it. */
export const slowTelephone: Measure = async ({ browser, url, newest }) => {
  const figures: Figure[] = [];
  const rows: string[][] = [];
  for (const { name, path, selector } of viewsOf(newest)) {
    const loads: FirstText[] = [];
    for (let round = 0; round < LOADS; round++) loads.push(await firstText(browser, url + path, selector));
    const middle = (of: (load: FirstText) => number) => median(loads.map(of));
    figures.push(
      { what: `first text of the ${name}`, unit: 'ms', value: middle(({ text }) => text), most: MOST_TEXT },
      { what: `answers keys: the ${name}`, unit: 'ms', value: middle(({ ready }) => ready) },
      {
        what: `layout shift of the ${name}`,
        unit: 'CLS',
        value: Math.max(...loads.map(({ shift }) => shift)),
        most: MOST_SHIFT,
        digits: 3,
      },
    );
    const { bytes } = loads[0]!;
    rows.push([
      name,
      middle((load) => load.response).toFixed(0),
      ...[bytes.document, bytes.script, bytes.style, bytes.font, bytes.other].map((each) => (each / 1000).toFixed(1)),
    ]);
  }
  console.log('1.6 Mbit/s, 150 ms, a processor 4 times as slow, 390 pixels wide, nothing cached:');
  const head = ['view', 'page there ms', 'page kB', 'JavaScript kB', 'CSS kB', 'fonts kB', 'other kB'];
  console.log(`${table(head, rows)}\n`);
  return figures;
};
