// Partitions of articles and of what is searched, one for each month that has stories, and one for all before the year 2000. A
// new one is made beside the table and attached, which makes no reader wait.
export const MONTHS = `
create function month_of(at bigint) returns text language sql immutable as $$
  select case when at < 946684800 then 'old'
    else to_char(to_timestamp(at) at time zone 'utc', 'YYYY_MM') end
$$;
-- Asks the catalogue itself: what is kept in memory of it may be older than the lock.
create function is_table(name text) returns boolean language sql volatile as $$
  select exists (select from pg_class where relname = name and relnamespace = 'dateline'::regnamespace)
$$;
create function ensure_months(moments bigint[]) returns void language plpgsql as $$
declare
  month record;
  parent text;
  name text;
begin
  for month in
    select distinct month_of(m) as label,
      case when m >= 946684800 then extract(epoch from date_trunc('month', to_timestamp(m) at time zone 'utc'))::bigint end as low,
      case when m >= 946684800
        then extract(epoch from date_trunc('month', to_timestamp(m) at time zone 'utc') + interval '1 month')::bigint
        else 946684800 end as high
    from unnest(moments) m order by 1
  loop
    foreach parent in array array['articles', 'words', 'spoken'] loop
      name := parent || '_' || month.label;
      continue when is_table(name);
      perform pg_advisory_xact_lock(1145131604, 4);
      continue when is_table(name);
      execute format('create table %I (like %I including defaults including constraints)', name, parent);
      execute format('alter table %I attach partition %I for values from (%s) to (%s)',
        parent, name, coalesce(month.low::text, 'minvalue'), month.high);
    end loop;
  end loop;
end $$;
`;
