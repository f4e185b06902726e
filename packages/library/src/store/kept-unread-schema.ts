// A story that a person keeps unread stays so, however often it is opened, until they mark it read. What the last acts
// changed is kept as one bit a state, so the bit behind those of the states moves on.
export const addKeptUnread = `
alter table states add column kept integer not null default 0;
update act_states set states = (states & 15) | ((states & 16) << 1);
`;

/** What is kept unread is found among much that is read. */
export const addKeptIndex = 'create index states_kept on states(person, article) where kept = 1;';
