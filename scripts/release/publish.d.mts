import type { PublishedPackage } from './published.mjs';

export function publishCommands(packages: PublishedPackage[]): string[][];
export function publishProblems(packages: PublishedPackage[], env: Record<string, string | undefined>): string[];
