// Opens a library and stays: what an earlier process left undone goes on in its threads.
import { openLibrary } from '../../dist/index.js';

const [path] = process.argv.slice(2);
const library = await openLibrary({ path, edition: false, allowPrivate: true });
process.stdout.write(`${await library.count()}\n`);
setInterval(() => {}, 60_000);
