import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HALVES, type Half } from '../../../bench/src/site-split.js';
import type { BodyModel } from '../../src/page/body/judge.js';
import { unpackTrees } from '../../src/page/body/trees.js';
import { packTrees } from './boost.js';
import { type Listed, readCorpus } from './corpus.js';
import { type Fit, fitBody } from './fit.js';

type Packed = Record<keyof BodyModel, string>;

const pack = ({ first, second }: BodyModel): Packed => ({ first: packTrees(first), second: packTrees(second) });
const unpack = ({ first, second }: Packed): BodyModel => ({ first: unpackTrees(first), second: unpackTrees(second) });

/** Models of bodies, by the half of the sites that they were trained on. */
export type Bodies = Readonly<Partial<Record<Half, Fit>>>;

/**
 * Trains models of bodies on each of some halves of the sites, which takes many minutes. They are kept in a folder, where one is
 * named, and taken from there the next time: it has to be emptied after a change of the features of blocks.
 */
export function bodiesOf(corpus: string, keptIn: string | undefined, halves: readonly Half[] = HALVES): Bodies {
  return Object.fromEntries(halves.map((half) => [half, fitOf(corpus, keptIn, half)]));
}

function fitOf(corpus: string, keptIn: string | undefined, half: Half): Fit {
  const file = keptIn && join(keptIn, `fit-${half}.json`);
  if (file && existsSync(file)) {
    const { model, unseen } = JSON.parse(readFileSync(file, 'utf8'));
    return { model: unpack(model), unseen: unseen.map((models: Packed[]) => models.map(unpack)) };
  }
  const fit = fitBody(readCorpus(corpus, (page) => page.half === half));
  const { model, unseen } = fit;
  if (file)
    writeFileSync(file, JSON.stringify({ model: pack(model), unseen: unseen.map((models) => models.map(pack)) }));
  return fit;
}

/** A model that saw no page of some site, and whether it is as good as a model of a whole half: others fail more often. */
export interface Unseen {
  model: BodyModel;
  whole: boolean;
}

/** The models that have seen no page of the site of one page. */
export function unseenBy({ half, inner }: Listed, bodies: Bodies): Unseen[] {
  const others = HALVES.flatMap((one) => (one === half ? [] : (bodies[one]?.model ?? [])));
  const [most, ...few] = bodies[half]?.unseen[inner] ?? [];
  return [
    ...[...others, ...(most ? [most] : [])].map((model) => ({ model, whole: true })),
    ...few.map((model) => ({ model, whole: false })),
  ];
}
