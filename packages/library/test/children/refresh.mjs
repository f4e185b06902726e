// Refreshes the feeds of a library again and again and names the stories it has after each time.
import { openLibrary } from '../../dist/index.js';

const [path, ...feeds] = process.argv.slice(2);
const library = await openLibrary({ path, edition: false, allowPrivate: true });
await library.import(feeds.join('\n'));
for (;;) {
  await library.refresh({ force: true });
  process.stdout.write(`${await library.count()}\n`);
}
