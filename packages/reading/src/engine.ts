/**
 * The version of the engine alone, for who compares it with that of a Reading.
 * @module @dateline/reading/engine
 */

/** Changes with everything that changes what a Reading says; Readings by an older engine are made again. */
export const ENGINE = '37';
