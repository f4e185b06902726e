// Removes what an earlier build left in the current package: tsc keeps the files of sources that are gone.
import { rmSync } from 'node:fs';

rmSync('dist', { recursive: true, force: true });
rmSync('third-party.json', { force: true });
