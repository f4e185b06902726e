import process from 'node:process';

/** Whether somebody sits in front of a terminal that a reader can be drawn on. */
export const canDraw = () => Boolean(process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb');
