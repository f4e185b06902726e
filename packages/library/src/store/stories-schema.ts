// The articles of Stories. A row is only there where two articles share one: the last one that is left leaves it too. A Story
// that was found to be another one goes on leading there, by its id.
export const addStoryTables = `
create table stories(
  number integer primary key,
  id text not null unique,
  merged integer references stories(number) on delete cascade
) strict;
create index stories_merged on stories(merged) where merged is not null;
create table story_articles(
  article integer primary key references articles(place) on update cascade on delete cascade,
  story integer not null references stories(number),
  copy integer not null
) strict;
create index story_articles_story on story_articles(story, article);
create trigger story_left after delete on story_articles begin
  delete from story_articles where story = old.story
    and (select count(*) from (select 1 from story_articles where story = old.story limit 2)) = 1;
  delete from stories where number = old.story and not exists (select 1 from story_articles where story = old.story);
end;
alter table people add column apart integer not null default 0;
`;
