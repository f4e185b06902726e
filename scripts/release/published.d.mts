export interface PublishedPackage {
  folder: string;
  manifest: { name: string; version: string; repository?: unknown; dependencies?: Record<string, string> };
}
export function publishedPackages(root: string): PublishedPackage[];
