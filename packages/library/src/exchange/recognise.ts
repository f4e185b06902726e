import type { ImportableFile } from './import/source.js';

/**
 * What a file would be imported as.
 * @throws DatelineError `nothing-to-import`, which says what can be imported
 * @see `dateline import`
 */
export async function recogniseImport(content: ImportableFile, name: string): Promise<{ name: string; title: string }> {
  // Whoever only opens a library loads none of the formats.
  const [{ formatOf }, { ImportSource }] = await Promise.all([
    import('./import/formats.js'),
    import('./import/source.js'),
  ]);
  const format = await formatOf(await ImportSource.of(content, name));
  return { name: format.name, title: format.title };
}
