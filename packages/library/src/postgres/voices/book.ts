import { randomBytes } from 'node:crypto';
import { CANDIDATES, type Identities, type Identity, type ShownIdentity } from '../../voices/identify.js';
import type { Query } from '../sql.js';
import { columns } from '../values.js';

/** A voice as it is kept. */
export interface VoiceRow extends Identity {
  id: string;
  since: number;
  latest: number;
}

interface Entry {
  row: VoiceRow;
  /** Of those that were asked for. */
  keys: Set<string>;
  newKeys: Set<string>;
  shown?: ShownIdentity;
  isNew: boolean;
}

/** Numbers of identities that the database has not numbered yet: later than all that it has. */
const UNNUMBERED = 2 ** 52;

/** The identities that the speakers of a story may be, in memory: what is decided of them is written at the end. */
export class VoiceBook implements Identities {
  /** Those that one became another, in the order in which they did. */
  private readonly united: { into: number; from: number }[] = [];
  private readonly entries = new Map<number, Entry>();
  private made = 0;

  constructor(rows: readonly (VoiceRow & { keys: readonly string[] })[]) {
    for (const { keys, ...row } of rows)
      this.entries.set(row.number, { row, keys: new Set(keys), newKeys: new Set(), isNew: false });
  }

  get(number: number): Identity | undefined {
    return this.entries.get(number)?.row;
  }

  sharing(keys: readonly string[], kind: string, owner: number | null): Identity[] {
    return [...this.entries.values()]
      .filter((entry) => entry.row.kind === kind && (entry.row.owner === null || entry.row.owner === owner))
      .filter((entry) => keys.some((key) => entry.keys.has(key)))
      .map(({ row }) => row)
      .sort((a, b) => b.latest - a.latest || a.number - b.number)
      .slice(0, CANDIDATES);
  }

  make(kind: string, owner: number | null): number {
    const number = UNNUMBERED + this.made++;
    const id = randomBytes(8).toString('hex');
    const row = { number, id, kind, name: '', owner, evidence: '', since: number, latest: 0 };
    this.entries.set(number, { row, keys: new Set(), newKeys: new Set(), isNew: true });
    return number;
  }

  show(number: number, shown: ShownIdentity): void {
    const entry = this.entries.get(number)!;
    entry.shown = shown;
    entry.row = { ...entry.row, name: shown.name, evidence: shown.evidence };
  }

  addKeys(number: number, keys: readonly string[]): void {
    const entry = this.entries.get(number)!;
    for (const key of keys) {
      entry.keys.add(key);
      entry.newKeys.add(key);
    }
  }

  unite(into: number, from: number): void {
    const [stays, goes] = [this.entries.get(into)!, this.entries.get(from)!];
    for (const key of goes.keys) stays.keys.add(key);
    for (const key of goes.newKeys) stays.newKeys.add(key);
    stays.row.latest = Math.max(stays.row.latest, goes.row.latest);
    this.entries.delete(from);
    this.united.push({ into, from });
  }

  /** The number that a voice has by now. */
  private present(number: number): number {
    return this.united.find(({ from }) => from === number)?.into ?? number;
  }

  /** The number of the voice that one became, if it became another. */
  becomes(number: number): number {
    let now = number;
    for (let next = this.present(now); next !== now; next = this.present(now)) now = next;
    return now;
  }

  /** Writes what was decided. @returns the number in the database of each voice of the book */
  async write(query: Query): Promise<(number: number) => number> {
    for (const { into, from } of this.united) if (from < UNNUMBERED) await unite(query, into, from);
    const changed = [...this.entries.values()].filter((entry) => entry.shown !== undefined);
    const fresh = changed.filter(({ isNew }) => isNew);
    const numbers = await insert(query, fresh);
    await update(
      query,
      changed.filter(({ isNew }) => !isNew),
    );
    const numberOf = (number: number) => numbers.get(this.becomes(number)) ?? this.becomes(number);
    const keys = [...this.entries.values()].flatMap(({ row, newKeys }) =>
      [...newKeys].map((key) => ({ key, voice: numberOf(row.number) })),
    );
    if (keys.length > 0)
      await query.run(
        'insert into voice_keys(key, voice) select * from unnest($1::text[], $2::bigint[]) on conflict do nothing',
        ...columns(
          keys,
          ({ key }) => key,
          ({ voice }) => voice,
        ),
      );
    return numberOf;
  }
}

const shownColumns = (entries: readonly Entry[]) =>
  columns(
    entries,
    ({ shown }) => shown!.name,
    ({ shown }) => shown!.folded,
    ({ shown }) => shown!.role,
    ({ shown }) => shown!.organisation,
    ({ shown }) => shown!.country,
    ({ shown }) => shown!.evidence,
  );

async function insert(query: Query, fresh: readonly Entry[]): Promise<Map<number, number>> {
  if (fresh.length === 0) return new Map();
  const rows = await query.all<{ id: string; number: number }>(
    `insert into voices(id, kind, owner, name, folded, role, organisation, country, evidence, since)
       select id, kind, owner, name, folded, role, organisation, country, evidence, $10::bigint
       from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
         with ordinality v(id, kind, owner, name, folded, role, organisation, country, evidence, turn) order by turn
     returning id, number`,
    ...columns(
      fresh,
      ({ row }) => row.id,
      ({ row }) => row.kind,
      ({ row }) => row.owner,
    ),
    ...shownColumns(fresh),
    Date.now(),
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return new Map(fresh.map(({ row }) => [row.number, numbers.get(row.id)!]));
}

async function update(query: Query, known: readonly Entry[]): Promise<void> {
  if (known.length === 0) return;
  await query.run(
    `update voices v set name = n.name, folded = n.folded, role = n.role, organisation = n.organisation,
       country = n.country, evidence = n.evidence
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[])
       n(name, folded, role, organisation, country, evidence, number) where v.number = n.number`,
    ...shownColumns(known),
    known.map(({ row }) => row.number),
  );
}

/** One voice has all that another had. The older of two ids stays, and the other goes on to lead there; it is rare. */
async function unite(query: Query, into: number, from: number): Promise<void> {
  await query.run(
    'insert into voice_keys(key, voice) select key, $1 from voice_keys where voice = $2 on conflict do nothing',
    into,
    from,
  );
  await query.run(
    `insert into said(voice, article, local, statements, at) select $1, article, local, statements, at from said
     where voice = $2 on conflict do nothing`,
    into,
    from,
  );
  await query.run('update voice_ids set voice = $1 where voice = $2', into, from);
  const gone = await query.get<{ id: string; since: number }>(
    'delete from voices where number = $1 returning id, since',
    from,
  );
  const stays = await query.get<{ id: string; since: number }>('select id, since from voices where number = $1', into);
  if (!gone || !stays) return;
  const [id, former] = gone.since < stays.since ? [gone.id, stays.id] : [stays.id, gone.id];
  await query.run(
    'update voices set id = $2, since = $3 where number = $1',
    into,
    id,
    Math.min(gone.since, stays.since),
  );
  await query.run(
    `insert into voice_ids(id, voice) values($1, $2) on conflict(id) do update set voice = excluded.voice`,
    former,
    into,
  );
}
