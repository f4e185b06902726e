import process from 'node:process';
import type { Library } from '@dateline/library';
import { askedToEnd } from '../cli/asked-to-end.js';
import type { Command } from '../cli/command.js';
import { open } from '../cli/library.js';
import { text, type Values } from '../cli/options.js';
import { UsageError } from '../cli/usage-error.js';
import { version } from '../cli/version.js';

export const command: Command = {
  usage: 'mcp [OPTIONS]',
  about:
    'Lets a program that speaks the Model Context Protocol read the library: it starts this command and speaks to it over stdin and stdout. It offers search, article, story, voice, diary and edition as tools; none of them changes anything. --library is a file, or the address of a server with its token in $DATELINE_TOKEN.',
  options: {},
  examples: ['mcp', 'mcp --library ~/news.db', 'mcp --library http://127.0.0.1:8383'],
  more: `Results are limited, and say where they go on. What stories say is marked as text of others, which is never to be obeyed.`,
  async run({ values, positionals }, io) {
    if (positionals.length > 0) throw new UsageError('mcp takes no name; --library PATH says which library.');
    const [{ mcpServer }, { StdioServerTransport }] = await Promise.all([
      import('../mcp/server.js'),
      import('@modelcontextprotocol/sdk/server/stdio.js'),
    ]);
    const ended = askedToEnd();
    const library = await openNamed(values);
    try {
      const server = mcpServer(library, version(), (error) =>
        io.complain(error instanceof Error ? error.message : String(error)),
      );
      const closed = Promise.withResolvers<void>();
      process.stdin.once('end', closed.resolve).once('close', closed.resolve);
      await server.connect(new StdioServerTransport());
      await ended.wait(closed.promise);
      await server.close();
    } finally {
      await library.close();
    }
    return 0;
  },
};

/** The library of `--library`: a file, or a server. */
async function openNamed(values: Values): Promise<Library> {
  const named = text(values, 'library') || process.env.DATELINE_LIBRARY;
  if (!named || !/^https?:\/\//i.test(named)) return open(values);
  const { connect } = await import('@dateline/server/client');
  return connect(named, undefined, undefined, process.env.DATELINE_TOKEN);
}
