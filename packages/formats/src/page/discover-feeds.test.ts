import { describe, expect, it } from 'vitest';
import { discoverFeeds } from './discover-feeds.js';

const url = 'https://post.example/news/today.html';
const found = (page: string) => discoverFeeds(page, url);

describe('discoverFeeds', () => {
  it('finds what the head declares, comments last', () => {
    expect(
      found(`<head><link rel="alternate" type="application/rss+xml" title="Post: Comments" href="/comments/feed">
        <link rel="Alternate" type="application/atom+xml" title="Post" href="feed.atom"><link rel="stylesheet" href="feed.css">
        <link rel="alternate" hreflang="de" href="/de/"><link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2"></head>`),
    ).toEqual([
      { url: 'https://post.example/news/feed.atom', title: 'Post', type: 'application/atom+xml' },
      { url: 'https://post.example/comments/feed', title: 'Post: Comments', type: 'application/rss+xml' },
    ]);
  });

  it('starts from the base of the page', () => {
    expect(found('<base href="https://cdn.example/x/"><link rel=feed href=f.xml>')).toEqual([
      { url: 'https://cdn.example/x/f.xml' },
    ]);
  });

  it('knows JSON feeds, also by their title', () => {
    expect(
      found(
        '<link rel="alternate" type="application/feed+json" href="/a"><link rel="alternate" type="application/json" title="JSON Feed" href="/b">',
      ).map((each) => each.url),
    ).toEqual(['https://post.example/a', 'https://post.example/b']);
  });

  it('falls back on links in the page', () => {
    expect(
      found(
        '<a href="/rss.xml">Follow us</a><a href="feed:https://post.example/all.rss">All</a><a href="/about">About feeds of fish</a><a href="/x">RSS</a>',
      ).map((each) => each.url),
    ).toEqual(['https://post.example/rss.xml', 'https://post.example/all.rss', 'https://post.example/x']);
  });

  it('gives each once, and none that runs code', () => {
    expect(
      found(
        '<link rel="alternate" type="application/rss+xml" href="/f"><link rel="alternate" type="application/rss+xml" href="/f"><link rel="alternate" type="application/rss+xml" href="javascript:x()">',
      ),
    ).toHaveLength(1);
  });
});
