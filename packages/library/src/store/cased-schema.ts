// The headline as a sentence where it is in capitals. Of stories that came before there was this, rows tell it from their first words.
export const addCased = 'alter table articles add column cased text;';
