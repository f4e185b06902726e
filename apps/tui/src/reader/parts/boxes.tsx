import { createElement, type ReactNode } from 'react';

/** Panes beside each other. */
export const Row = ({ children }: { children: ReactNode }) => createElement('row', undefined, children);

/** Panes beneath each other. */
export const Column = ({ children }: { children: ReactNode }) => createElement('column', undefined, children);
