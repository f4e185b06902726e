/** Whether the platform has a share sheet. A browser that has none, or that may not show it over plain HTTP, has no such thing. */
export const hasShareSheet: boolean = typeof navigator !== 'undefined' && 'share' in navigator;
