// A program of its own, so that who asks takes nothing from who answers. Argument: the library. Prints where it is, as JSON.
import { openLibrary } from '@dateline/library';
import { serve } from '@dateline/server';

const library = await openLibrary({ path: process.argv[2]!, edition: false, readings: false, refresh: false });
await library.removeToken('bench').catch(() => {});
const { secret } = await library.addToken('bench', ['clients']);
const { url } = await serve(library, { needsToken: true });
// Milliseconds of the processor until now, with all threads: what others do on this machine does not count.
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send!((user + system) / 1_000);
});
console.log(JSON.stringify({ url, secret }));
