// Where a person has stories sent.
export const addWebhook = 'alter table people add column webhook text;';
