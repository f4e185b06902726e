import { describe, expect, it } from 'vitest';
import { edit, pasteInto } from './field.js';
import { InputQueue } from './input-queue.js';
import { looksPasted } from './looks-pasted.js';
import { ByteReader, type InputEvent } from './read-bytes.js';

const named = (events: InputEvent[]) =>
  events.map((event) => {
    if (event.kind === 'mouse') return `mouse ${event.column} ${event.row} ${event.wheel ?? 'click'}`;
    if (event.kind === 'reply') return `reply ${event.text.replaceAll('\u001b', '')}`;
    return event.kind === 'paste' ? `paste ${event.text}` : event.name;
  });
const read = (text: string) => named(new ByteReader().read(Buffer.from(text)));

const SENT =
  'jG é漢👍\r\t\u007f\u0001\u001b[A\u001bOB\u001b[1;5C\u001b[5~\u001b[3~\u001b[H\u001bOF\u001b[200~a\u001b[A\rb\u001b[201~\u001bj\u001b]11;x\u001b\\\u001b[I\u001b[<0;1;1M\u001b[<0;1;1m\u001b[<2;1;1M\u001b[<64;80;5Mq';
const KEYS = [
  'j',
  'G',
  'Space',
  'é',
  '漢',
  '👍',
  'Enter',
  'Tab',
  'Backspace',
  'ctrl+a',
  'ArrowUp',
  'ArrowDown',
  'ctrl+ArrowRight',
  'PageUp',
  'Delete',
  'Home',
  'End',
  'paste a\u001b[A\rb',
  'alt+j',
  'reply ]11;x\\',
  'mouse 0 0 click',
  'mouse 79 4 -1',
  'q',
];

describe('bytes', () => {
  it('become keys and pastes, and replies of the terminal are told apart', () => {
    expect(read(SENT)).toEqual(KEYS);
  });

  it('do so wherever they are cut', () => {
    const bytes = Buffer.from(SENT);
    for (let at = 0; at <= bytes.length; at++) {
      const reader = new ByteReader();
      const events = [...reader.read(bytes.subarray(0, at)), ...reader.read(bytes.subarray(at))];
      expect(named(events)).toEqual(KEYS);
    }
  });

  it('that end in Escape are that key when nothing more comes, half a sequence is none', () => {
    const reader = new ByteReader();
    expect(named(reader.read(Buffer.from('j\u001b')))).toEqual(['j']);
    expect(reader.isWaiting).toBe(true);
    expect(named(reader.flush())).toEqual(['Escape']);
    reader.read(Buffer.from('\u001b[1;'));
    expect(named(reader.flush())).toEqual([]);
    expect(named(reader.read(Buffer.from('\u001b\u001b')))).toEqual(['Escape']);
    expect(named(reader.flush())).toEqual(['Escape']);
  });

  it('of a paste are waited for, and ctrl-c alone ends the wait', () => {
    const reader = new ByteReader();
    expect(named(reader.read(Buffer.from('\u001b[200~half')))).toEqual([]);
    expect(reader.isWaiting).toBe(false);
    expect(named(reader.read(Buffer.from('\u0003')))).toEqual(['ctrl+c']);
    expect(named(reader.read(Buffer.from('j')))).toEqual(['j']);
  });
});

describe('a burst without brackets', () => {
  it.each([
    'https://example.org/feed.xml',
    ' www.example.org/',
    'All Mayors Said',
    'the council\nvoted twice',
    'article about ferries',
  ])('is told as a paste: %s', (text) => expect(looksPasted(text)).toBe(true));

  it.each([
    'jjjjjjjj',
    'gg',
    '/council vote\n',
    'jj /council vote\nm',
    'ahttps://example.org/feed\n',
    'aexample.org\n',
    'o] v',
    'G  k',
  ])('is told as keys: %s', (text) => expect(looksPasted(text)).toBe(false));
});

/** A reader in which `/` opens a field and `w` takes its time. */
function taker() {
  const done: string[] = [];
  let field: string | undefined;
  let pending: PromiseWithResolvers<void> | undefined;
  const queue = new InputQueue({
    isTyping: () => field !== undefined,
    key(name, text) {
      if (field === undefined) {
        done.push(name);
        if (name === '/') field = '';
        if (name === 'w') pending = Promise.withResolvers<void>();
      } else if (name === 'Enter') {
        done.push(`field ${field}`);
        field = undefined;
      } else field += text ?? '';
    },
    paste: (text) => done.push(`paste ${text}`),
    mouse: ({ row }) => done.push(`mouse ${row}`),
    reply: (text) => done.push(`reply ${text.slice(1)}`),
    settling: () => pending?.promise,
  });
  const send = (text: string, now = 0) => queue.push(new ByteReader().read(Buffer.from(text)), now);
  const settle = async () => {
    pending?.resolve();
    pending = undefined;
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { done, send, settle };
}

describe('keys that were typed ahead', () => {
  it('go where the key before them leads', () => {
    const { done, send } = taker();
    send('jj/word\rk');
    expect(done).toEqual(['j', 'j', '/', 'field word', 'k']);
  });

  it('stop no reply of the terminal', async () => {
    const { done, send } = taker();
    send('wj');
    send('\u001b[?62;4c');
    expect(done).toEqual(['w', 'reply [?62;4c']);
  });

  it('wait for what the key before them does, and ctrl-c does not', async () => {
    const { done, send, settle } = taker();
    send('wj');
    send('k');
    expect(done).toEqual(['w']);
    await settle();
    expect(done).toEqual(['w', 'j', 'k']);
    send('wjk');
    send('\u0003');
    expect(done.slice(3)).toEqual(['w', 'ctrl+c']);
    await settle();
    expect(done.slice(3)).toEqual(['w', 'ctrl+c']);
  });

  it('are none in a paste that comes in pieces', () => {
    const { done, send } = taker();
    send('The council voted ', 0);
    send('All over again', 10);
    send('jj', 500);
    expect(done).toEqual(['paste The council voted ', 'j', 'j']);
  });
});

describe('a field', () => {
  it('is edited at its cursor, by whole characters', () => {
    const keys = ['ArrowLeft', 'Backspace', 'ctrl+e', 'ctrl+w', 'PageUp'];
    expect(edit({ before: 'a👍🏽b', after: '' }, 'ArrowLeft', undefined)).toEqual({ before: 'a👍🏽', after: 'b' });
    expect(keys.reduce((field, key) => edit(field, key, undefined), { before: 'one two👍🏽b', after: '' })).toEqual({
      before: 'one ',
      after: '',
    });
    expect(edit({ before: 'a', after: 'c' }, 'b', 'b')).toEqual({ before: 'ab', after: 'c' });
    expect(pasteInto({ before: 'a ', after: '!' }, '\nb\nc\u0007\n')).toEqual({ before: 'a b c', after: '!' });
  });
});
