import { setFlagsFromString } from 'node:v8';

/**
 * Before a reader is drawn: what it draws is garbage at once, and little room for that is enough. By itself V8 makes more each
 * time that it is full, which took a sixth of all memory after some minutes.
 */
export const keepGarbageSmall = () => setFlagsFromString('--semi-space-growth-factor=1');
