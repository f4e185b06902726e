// Transactions put changes into new_changes, without a number. number_changes moves what is committed there into changes and
// numbers it, one process at a time: so a number never appears below one that somebody has read, in whichever order transactions
// commit, and one that takes long holds up nothing but its own changes. It also wakes who listens, and alone: a transaction that
// notifies waits for every other one that does.
export const LOG = `
create table new_changes(
  turn bigint generated always as identity primary key,
  kind text not null, id text not null, person bigint, listing bigint
);
create table changes(
  number bigint generated always as identity primary key,
  kind text not null, id text not null, person bigint, listing bigint
);
create function number_changes() returns bigint language plpgsql as $$
declare
  last bigint;
begin
  if not exists (select from new_changes) then return null; end if;
  perform pg_advisory_xact_lock(1145131604, 2);
  with waiting as (delete from new_changes returning *)
    insert into changes(kind, id, person, listing) select kind, id, person, listing from waiting order by turn;
  select max(number) into last from changes;
  perform pg_notify('dateline', last::text);
  return last;
end $$;
`;
