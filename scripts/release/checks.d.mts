export function changesOf(changelog: string, version: string): string;
export function versionProblems(root: string): string[];
export function changelogProblems(root: string): string[];
export function treeProblems(status: string, tags: string[], version: string): string[];
