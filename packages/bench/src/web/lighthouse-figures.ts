import { audited } from './lighthouse.js';
import { type Figure, type Measure, viewsOf } from './measure.js';

const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 };

/** What Lighthouse says of the list and of an article on a telephone, the median of five. */
export const lighthouse: Measure = async ({ url, newest, folder }) => {
  const figures: Figure[] = [];
  for (const { name, path } of viewsOf(newest).filter((view) => view.name !== 'edition')) {
    const { scores, figures: timings, named } = await audited(url + path, folder);
    for (const [category, least] of Object.entries(LEAST)) {
      const value = scores[category as keyof typeof scores];
      figures.push({ what: `Lighthouse of the ${name}: ${category}`, unit: '', value, least });
    }
    for (const [figure, value] of Object.entries(timings))
      figures.push({ what: `Lighthouse of the ${name}: ${figure}`, unit: '', value, digits: figure === 'CLS' ? 3 : 0 });
    for (const fault of named) console.log(`Lighthouse names, of the ${name}: ${fault}`);
  }
  return figures;
};
