import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ServerEvent, serverEvents } from './sse.js';

function body(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function all(chunks: Uint8Array[]): Promise<ServerEvent[]> {
  const found: ServerEvent[] = [];
  for await (const event of serverEvents(body(chunks))) found.push(event);
  return found;
}

describe('serverEvents', () => {
  it('reads events, and no comments or halves', async () => {
    const text = 'event: hello\ndata: 5\n\n: alive\n\ndata: one\ndata: two\n\nevent: changes\ndata: cut o';
    expect(await all([new TextEncoder().encode(text)])).toEqual([
      { event: 'hello', data: '5' },
      { event: 'message', data: 'one\ntwo' },
    ]);
  });

  it('does not mind where the network cuts', async () => {
    const events = fc.array(fc.record({ event: fc.constantFrom('changes', 'progress'), data: fc.json() }), {
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(events, fc.array(fc.nat(20), { maxLength: 30 }), async (sent, cuts) => {
        const text = sent.map(({ event, data }) => `event: ${event}\ndata: ${data}\n\n`).join('');
        let bytes = new TextEncoder().encode(text);
        const chunks: Uint8Array[] = [];
        for (const cut of cuts) {
          chunks.push(bytes.slice(0, cut));
          bytes = bytes.slice(cut);
        }
        expect(await all([...chunks, bytes])).toEqual(sent);
      }),
    );
  });
});
