// The headline as a sentence where it is in capitals. Of stories that came before there was this, rows tell it from their first words.
export const addCased = 'alter table articles add column cased text;';

// The codes of what the last document of a feed warned of, apart by blanks, so that readers say it in their language.
export const addWarningCodes = 'alter table feeds add column warning_codes text;';
