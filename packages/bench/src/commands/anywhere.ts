import { parseArgs } from 'node:util';
import type { Bench } from '../bench.js';

/** The parts of this measurement, each loaded when it is run. */
const PARTS: Record<string, () => Promise<(rest: string[]) => Promise<void>>> = {
  clients: async () => (await import('../anywhere/clients.js')).clients,
  fill: async () => (await import('../anywhere/fill.js')).fill,
  offline: async () => (await import('../anywhere/offline.js')).offline,
  installable: async () => (await import('../anywhere/installable.js')).installable,
  axe: async () => (await import('../anywhere/axe.js')).axe,
};

/** The reader on other devices, and in other people's clients. */
export const bench: Bench = {
  name: 'anywhere',
  summary: `the reader elsewhere; --only ${Object.keys(PARTS).join(', ')}; what follows another -- is for that part`,
  async run({ rest }) {
    const cut = rest.indexOf('--');
    const { values } = parseArgs({
      args: cut < 0 ? rest : rest.slice(0, cut),
      options: { only: { type: 'string', multiple: true } },
    });
    const chosen = values.only ?? Object.keys(PARTS);
    const unknown = chosen.filter((part) => !Object.hasOwn(PARTS, part));
    if (unknown.length > 0)
      throw new Error(`There is no part ${unknown.join(', ')}: ${Object.keys(PARTS).join(', ')}.`);
    for (const part of chosen) {
      console.log(`-- ${part}`);
      await (await PARTS[part]!())(cut < 0 ? [] : rest.slice(cut + 1));
    }
  },
};
