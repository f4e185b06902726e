export function isPermitted(expression: string): boolean;
