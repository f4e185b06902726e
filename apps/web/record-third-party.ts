import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { record } from '../../scripts/third-party/record.mjs';

/** Records what packages are in what was built, for the notices that `dateline` ships. */
export function recordThirdParty(): Plugin {
  return {
    name: 'record-third-party',
    apply: 'build',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? Object.entries(output.modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))
          : output.originalFileNames,
      );
      const paths = files.map((file) => file.split('?')[0]!).filter(isAbsolute);
      record(paths, fileURLToPath(new URL('.', import.meta.url)));
    },
  };
}
