// The texts of several stories packed together take two thirds of the room and half of the time. A block goes with the last
// version in it. What an older library has stays packed one by one.
export const addBlocks = `
create table blocks(id integer primary key, uses integer not null, data blob not null) strict;
insert into blocks(id, uses, data) select rowid, 1, data from versions order by rowid;
create table new_versions(
  article integer not null references articles(place) on update cascade on delete cascade,
  hash text not null,
  seen text not null,
  block integer not null,
  line integer not null,
  primary key(article, hash)
) strict, without rowid;
insert into new_versions select article, hash, seen, rowid, 0 from versions order by article, hash;
drop table versions;
alter table new_versions rename to versions;
create trigger versions_gone after delete on versions begin
  update blocks set uses = uses - 1 where id = old.block;
  delete from blocks where id = old.block and uses <= 0;
end;
create trigger versions_moved after update of block on versions when new.block <> old.block begin
  update blocks set uses = uses - 1 where id = old.block;
  delete from blocks where id = old.block and uses <= 0;
end;
drop index articles_hash;
create index articles_text on articles(substr(hash, 1, 12));
`;
