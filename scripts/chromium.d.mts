export const isPacked: boolean;
export function chromiumPath(): Promise<string>;
