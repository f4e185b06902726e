import type { ResourceLimits } from 'node:worker_threads';
import type { Role } from './protocol.js';

/**
 * Megabytes. Only the indexer, whose work is bounded, is held to its bound: what a document or an import takes is not known
 * before. Below 2 GB V8 lets a heap grow to twice of what lives in it before it collects, above to four times.
 */
const MUCH = 2_000;
export const LIMITS: Partial<Record<Role, ResourceLimits>> = {
  writer: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: MUCH },
  fetcher: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: MUCH },
  // What goes through it is garbage at once: little of it is enough, and the whole of a library goes through it.
  exchange: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: MUCH },
  indexer: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 512 },
};
