// Sending a story elsewhere: what is sent, and what is said of it.
import { DatelineError } from '@dateline/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { settingsQuery } from '../data/queries.js';
import { type Harness, openHarness } from '../testing/harness.js';
import { reading, story } from '../testing/stories.js';

let harness: Harness;
const said = (sentence: string | RegExp) => harness.until(() => expect(harness.said()).toMatch(sentence));

beforeEach(async () => {
  harness = openHarness();
  harness.library.arrive(story('a', 1), { reading: reading() });
  await harness.library.setSettings({ webhook: 'https://hooks.example/' });
  await harness.show({ name: 'article', id: 'a' });
});

describe('send', () => {
  it('sends the article, or the words that are chosen', async () => {
    harness.dispatch.perform('send');
    await said(/^Sent$/);
    harness.press(']');
    harness.dispatch.perform('send');
    await harness.until(() => expect(harness.library.sent).toHaveLength(2));
    await said(/^Sent$/);
    harness.shell.canSelect({ at: 1, start: 15, end: 32 });
    harness.press('>');
    await harness.until(() => expect(harness.library.sent).toHaveLength(3));
    const [whole, statement, selected] = harness.library.sent;
    expect(whole).toEqual({ id: 'a' });
    expect(statement?.passage).toEqual(reading().statements[0]?.content[0]);
    expect(selected).toEqual({ id: 'a', passage: { at: 1, start: 15, end: 32 } });
  });

  it('sends nothing twice while it is on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let asked = 0;
    harness.library.send = () => {
      asked++;
      return promise;
    };
    harness.dispatch.perform('send');
    await said(/^Sending$/);
    harness.dispatch.perform('send');
    await said(/is being sent already/);
    resolve();
    await said(/^Sent$/);
    expect(asked).toBe(1);
    expect(harness.dispatch.unavailable('send')).toBeUndefined();
  });

  it('says why it was not taken, and can be done again', async () => {
    harness.library.send = async () => {
      throw new DatelineError('webhook-refused', { host: 'hooks.example', status: 500 });
    };
    harness.dispatch.perform('send');
    await said('hooks.example did not take it: it answers with 500.');
    expect(harness.reader.notices.store.get()).toMatchObject({ tone: 'problem' });
    expect(harness.dispatch.unavailable('send')).toBeUndefined();
  });

  it('has the library say that no address is set, where that is not known here', async () => {
    await harness.library.setSettings({ webhook: '' });
    expect(harness.dispatch.unavailable('send')).toBeUndefined();
    harness.dispatch.perform('send');
    await said(/^No address to send to is set/);
    await harness.client.fetchQuery(settingsQuery(harness.library));
    expect(harness.dispatch.unavailable('send')).toMatch(/^No address to send to is set/);
  });

  it('keeps an address, or says why it will not do', async () => {
    const { actions } = harness.reader;
    expect(await actions.setWebhook('https://other.example/')).toBeUndefined();
    expect(harness.said()).toBe('Stories can be sent now');
    harness.library.setSettings = async () => {
      throw new DatelineError('bad-webhook', { host: 'paper.example' });
    };
    expect(await actions.setWebhook('http://paper.example/')).toMatch(/without encryption/);
  });
});
