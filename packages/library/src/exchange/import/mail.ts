import type { Email } from 'postal-mime';
import type { ImportFormat } from './format.js';
import { movedStory } from './found.js';
import { isPostmark, messagesOf } from './mbox.js';
import { Left, type MovedStates, type MovedStory, storiesAlone, TOO_LARGE } from './moved.js';
import { webAddress } from './values.js';

/** The header fields that messages begin with; the old syntax has blanks before the colon. */
const FIELD =
  /^(?:from|sender|reply-to|to|cc|subject|date|message-id|in-reply-to|references|comments|keywords|resent-[\w-]+|mime-version|received|return-path|delivered-to|content-[\w-]+|list-[\w-]+|authentication-results|dkim-signature|arc-[\w-]+|x-[\w-]+)[ \t]*:/i;

/** Whether a text begins with the header of a message (RFC 5322): lines of fields, with two at least that every message has. */
function isHeader(head: string): boolean {
  const [header = ''] = head.split(/\r?\n\r?\n/, 1);
  const lines = header.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  return (
    lines.every((line) => /^[\w.-]+[ \t]*:/.test(line)) &&
    FIELD.test(lines[0]!) &&
    /^from[ \t]*:/im.test(header) &&
    /^(?:date|subject|message-id)[ \t]*:/im.test(header)
  );
}

/** A mailbox; each message is a story, as newsletters are. */
export const mbox: ImportFormat = {
  name: 'mbox',
  title: 'a mailbox (mbox)',
  recognises: ({ head }) => isPostmark(head) && isHeader(head.slice(head.indexOf('\n') + 1)),
  read(source) {
    const left = new Left();
    return storiesAlone(
      stories(
        messagesOf(source.chunks(), LARGEST, () => left.add(TOO_LARGE)),
        left,
      ),
      left,
    );
  },
};

/** One message. */
export const eml: ImportFormat = {
  name: 'eml',
  title: 'a message (.eml)',
  recognises: ({ head }) => isHeader(head),
  async read(source) {
    const left = new Left();
    return storiesAlone(stories([await source.bytes()], left), left);
  },
};

/** Bytes of a message: what programs send has at most some 25 MB. */
const LARGEST = 40_000_000;

const BROKEN = 'no message can be read';

async function* stories(
  messages: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  left: Left,
): AsyncGenerator<MovedStory> {
  const { default: PostalMime, decodeWords } = await import('postal-mime');
  for await (const message of messages) {
    let email: Email | undefined;
    try {
      // A message within a message is not what was sent.
      email = await PostalMime.parse(message, { rfc822Attachments: true });
    } catch {
      // What is broken in one message says nothing of the others.
    }
    const fields = new Map(email?.headers.map(({ key, value }) => [key, decodeWords(value)]));
    const story = email && storyOf(email, fields, left);
    if (story) yield story;
    else if (!email) left.add(BROKEN);
  }
}

function storyOf(email: Email, fields: ReadonlyMap<string, string>, left: Left): MovedStory | undefined {
  const { subject, from, date, html, text, messageId } = email;
  if (!subject && !from && !messageId) {
    left.add(BROKEN);
    return undefined;
  }
  const states = statesOf(fields);
  if (!states) {
    left.add('deleted, or spam');
    return undefined;
  }
  const name = from?.name || from?.address;
  return movedStory(
    {
      item: {
        title: subject,
        html,
        text,
        // Where the message stands for everybody (RFC 5064).
        url: webAddress(fields.get('archived-at')?.replace(/^<|>$/g, '')),
        guid: messageId,
        scope: 'mail',
        authors: name,
        published: date,
        topics: (fields.get('keywords') ?? '').split(',').flatMap((keyword) => keyword.trim() || []),
        language: fields.get('content-language')?.split(',')[0]?.trim(),
        source: { name },
      },
      ...states,
    },
    left,
  );
}

/** Labels that Gmail gives of itself. */
const OWN_LABEL =
  /^(?:inbox|sent|opened|archived|unread|starred|important|chat|chats|drafts?|category .*|imap_.*|\$?(?:forwarded|notphishing|phishing).*)$/i;

/** What mail programs keep in header fields; undefined for what is to go. */
function statesOf(fields: ReadonlyMap<string, string>): MovedStates | undefined {
  const status = `${fields.get('status') ?? ''}${fields.get('x-status') ?? ''}`;
  const mozilla = Number.parseInt(fields.get('x-mozilla-status') ?? '0', 16);
  const written = fields.get('x-gmail-labels');
  const labels = (written ?? '').split(',').map((label) => label.trim().replace(/^"|"$/g, ''));
  const has = (label: string) => labels.some((each) => each.toLowerCase() === label);
  if (status.includes('D') || mozilla & 0x8 || has('spam') || has('trash')) return undefined;
  const read = status.includes('R') || (mozilla & 0x1) !== 0 || (written !== undefined && !has('unread'));
  const saved = status.includes('F') || (mozilla & 0x4) !== 0 || has('starred');
  const keywords = (fields.get('x-keywords') ?? '').split(/[\s,]+/);
  const tags = [...labels, ...keywords].filter((label) => label !== '' && !OWN_LABEL.test(label));
  return { ...(read && { read }), ...(saved && { saved }), ...(tags.length > 0 && { tags }) };
}
