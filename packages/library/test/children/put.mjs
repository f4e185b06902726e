// Puts stories one by one and names each on a line of its own once it is stored.
import { openLibrary } from '../../dist/index.js';

const [path, name, count] = process.argv.slice(2);
const library = await openLibrary({ path, edition: false });
for (let n = 0; n < Number(count); n++) {
  const id = `${name}-${n}`;
  const story = {
    schemaVersion: 1,
    id,
    headline: `Story ${n} of ${name}`,
    bylines: [],
    direction: 'ltr',
    url: `https://${name}.example/${n}`,
    topics: [],
    media: [],
    attachments: [],
    body: [{ type: 'paragraph', text: `What ${name} has to say, part ${n}. `.repeat(20), marks: [] }],
    provenance: {},
  };
  await library.put([story]);
  await library.mark([id], { saved: true });
  process.stdout.write(`${id}\n`);
}
await library.close();
