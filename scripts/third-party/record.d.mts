export function record(files: string[], cwd?: string): void;
export function thirdParty(cwd?: string): { packages: string[]; workspace: string[]; notices: string[] };
