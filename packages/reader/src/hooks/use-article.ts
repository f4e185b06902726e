import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { focusAt } from '../article/pointers.js';
import { closeArticle, type HeldArticle, noteArticle } from '../data/cache.js';
import { articleQuery } from '../data/queries.js';
import { type Answer, answerOf } from './growing.js';
import { useReader } from './provider.js';

/** Keeps the text of an article as it is for as long as it is shown: another version comes when it is shown the next time. */
export function useHeldArticle(id: string | undefined): void {
  const { client, open } = useReader();
  useEffect(() => {
    if (id === undefined) return;
    open.add(id);
    return () => {
      open.delete(id);
      closeArticle(client, id);
    };
  }, [open, client, id]);
}

/**
 * An article that is open: it is read from now on, its text stays as it is, and nothing of the one before stays marked. A component shows one
 * article for as long as it is mounted.
 * @param at the `statementPosition` of a statement, the `eventPosition` of an event, or the `passagePosition` of a passage, to go to
 * @param query the list that it was opened from
 */
export function useOpenArticle(id: string, at?: string, query?: string): Answer<HeldArticle> {
  const { library, client, actions, change } = useReader();
  const answer: Answer<HeldArticle> = answerOf(useQuery(articleQuery(library, id)));
  const { data } = answer;
  useEffect(() => change({ type: 'leave-article' }), [change]);
  const loaded = data !== undefined;
  useEffect(() => {
    if (loaded) void actions.open(id, query);
  }, [loaded, id, query, actions]);
  useHeldArticle(id);
  // The new text is before the person's eyes.
  const isLookedAt = data?.changed === true && !data.outdated;
  useEffect(() => {
    if (!isLookedAt) return;
    noteArticle(client, id, { wasChanged: true });
    void actions.seen(id);
  }, [isLookedAt, client, id, actions]);

  const reading = data?.reading;
  const shown = useRef<string>(undefined);
  useEffect(() => {
    const wanted = `${id} ${at}`;
    // Once: the same choice again would take it back.
    if (at === undefined || !loaded || shown.current === wanted) return;
    const focus = focusAt(reading, at);
    // A statement is known when the story is read.
    if (!focus && !reading) return;
    shown.current = wanted;
    change({ type: 'focus', focus });
  }, [id, at, loaded, reading, change]);
  return answer;
}
