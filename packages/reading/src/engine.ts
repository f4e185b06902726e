/** Changes with everything that changes what a Reading says; Readings by an older engine are made again. */
export const ENGINE = '32';
