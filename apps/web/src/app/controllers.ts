import type { ControllerMakers } from '@dateline/reader';

/** The controllers of the views that are loaded: each view adds its own. */
export const controllers: ControllerMakers = {};
