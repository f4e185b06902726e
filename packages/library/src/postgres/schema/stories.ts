// The articles of Stories, and what they are found by: a row for each key of an article, where a file packs them by hand.
export const STORIES = `
create table stories(
  number bigint generated always as identity primary key,
  id text collate "C" not null unique,
  -- A Story that was found to be another one goes on leading there.
  merged bigint references stories(number) on delete cascade
);
create index stories_merged on stories(merged) where merged is not null;
create table story_articles(
  article bigint primary key references names(article) on delete cascade,
  story bigint not null references stories(number),
  copy bigint not null,
  at bigint not null
);
create index story_articles_story on story_articles(story, at, article);
-- A row is only there where two articles share a Story: the last one that is left leaves it too.
create function story_left() returns trigger language plpgsql as $$
begin
  delete from story_articles where story = old.story
    and (select count(*) from (select 1 from story_articles where story = old.story limit 2) t) = 1;
  delete from stories where number = old.story and not exists (select 1 from story_articles where story = old.story);
  return null;
end $$;
create trigger story_left after delete on story_articles for each row execute function story_left();

create table profiles(
  article bigint primary key references names(article) on delete cascade,
  at bigint not null, data bytea not null
);
create table postings(
  stretch integer not null, key bigint not null, at bigint not null,
  article bigint not null references names(article) on delete cascade,
  primary key(stretch, key, at, article)
);
create index postings_article on postings(article);
-- In how many articles a term stands; -1 has how many came, -2 how many of them were counted. One process at a time writes it.
create table term_counts(term bigint primary key, n bigint not null) with (fillfactor = 80);
create table ungrouped(
  number bigint generated always as identity primary key,
  article bigint not null references names(article) on delete cascade,
  lease timestamptz
);
create index ungrouped_article on ungrouped(article);
`;
