// What is asked of the indexes of words. A function plans its own statement, anew for the words or once for all of them; the statement
// that calls it is planned once, whatever words it asks for.

const functionsOf = (table: 'words' | 'spoken'): string => `
-- All between two seconds. How often words stand there is known to the planner only with the words.
create function ${table}_between(asked tsquery, low bigint, high bigint)
returns table(at bigint, article bigint) language plpgsql stable rows 10 set plan_cache_mode = force_custom_plan as $$
begin
  return query select w.at, w.article from ${table} w where w.tokens @@ asked and w.at >= low and w.at <= high;
end $$;

-- Some of those up to a second or from one on, for words that are rare: the index of each month is asked, and one plan does for all
-- words. Bounds on both sides would look so narrow to the planner that it read the texts between them.
create function ${table}_until(asked tsquery, high bigint, most integer)
returns table(at bigint, article bigint) language plpgsql stable rows 10
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query select w.at, w.article from ${table} w where w.tokens @@ asked and w.at <= high limit most;
end $$;
create function ${table}_since(asked tsquery, low bigint, most integer)
returns table(at bigint, article bigint) language plpgsql stable rows 10
set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
  return query select w.at, w.article from ${table} w where w.tokens @@ asked and w.at >= low limit most;
end $$;
`;

export const SEARCHING = functionsOf('words') + functionsOf('spoken');
