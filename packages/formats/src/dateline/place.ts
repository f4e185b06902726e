/** Words in lower case that names of places have. */
const PARTICLE =
  /^(the|of|and|on|upon|near|at|in|aboard|over|off|de|del|della|di|da|do|dos|das|du|des|d'|la|le|les|las|los|el|al|ad|as|am|an|der|den|im|bei|ob|sur|sous|en|et|y|e|und|van|aan|zee|i|og|na|под|на|near)$/i;

/** Words that begin a sentence or a label and no place. */
const NO_PLACE =
  /^(a|an|i|it|he|she|we|they|you|in|on|by|since|until|before|after|from|last|next|this|that|these|those|when|while|but|if|as|not|no|yes|so|to|for|with|about|between|during|all|today|tomorrow|yesterday|updated?|breaking|watch|listen|read|exclusive|live|photos?|videos?|opinion|editorial|analysis|corrections?|corrected|clarification|note|editors?|advisory|alert|urgent|flash|background|summary|factbox|timeline|explainer|q|q&a|who|what|where|why|how|sponsored|advertisement|warning|spoiler|review|interview|file|published|posted|by|chapter|part|section|volume|page|step|day|week|month|year|act|scene|figure|table|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** Cities of up to four letters; other short words in capitals are initials of something else. */
const SHORT =
  /^(aden|agra|apia|baku|bari|bern|bonn|brno|cali|cork|dili|doha|fes|gaza|giza|homs|hue|ipoh|jos|kiev|kyiv|lae|lima|linz|lodz|lome|lviv|male|metz|nice|niš|nis|oran|orsk|oslo|oulu|perm|pisa|pula|pune|riga|rio|rome|roma|sfax|suva|taif|tula|ufa|ulm|vigo|wien|xian|yalta|yola|york|bath|brig|erie|gary|hilo|mesa|nome|reno|waco|troy|paris|delhi|usa|kabul)$/i;

const words = (text: string) => text.split(/[\s/]+/).filter(Boolean);

/** Whether the first word is one that begins a sentence or a label. */
export function beginsSentence(text: string): boolean {
  if (/^(on board|in flight|at sea|an najaf|as suwayda)\b/i.test(text)) return false;
  return NO_PLACE.test(words(text)[0]?.replace(/[.,'’]s?$/, '') ?? '');
}

/** Whether words before a date or an agency can be a place: names, in capitals or capitalised, of a few parts. */
export function looksLikePlace(text: string): boolean {
  const all = words(text.replace(/[,;]/g, ' '));
  if (all.length === 0 || all.length > 9 || text.length > 80 || /[!?:"“”«»=@#|<>()\d]/.test(text)) return false;
  if (beginsSentence(text)) return false;
  return all.every((word, at) => {
    const bare = word.replace(/^[('‘’\u0027}-]+/, '');
    return (
      /^[\p{Lu}\p{Lo}]/u.test(bare) || (PARTICLE.test(bare) && at > 0) || /^(d|l|al|el|as|s|t)[-'’]\p{Lu}/u.test(bare)
    );
  });
}

/** Whether a place is set in capitals, states and countries behind a comma aside. */
export function inCapitals(text: string): boolean {
  const city = text.split(',')[0]!;
  const letters = city.replace(/[^\p{L}]/gu, '').replace(/(?<=^(?:Mc|Mac))\p{Ll}/u, '');
  return letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Whether a few words in capitals before a dash, without date or agency, are likely a place. */
export function standsAlone(text: string): boolean {
  if (!looksLikePlace(text) || !inCapitals(text) || text.length > 48) return false;
  const city = text.split(',')[0]!.trim();
  const parts = words(city);
  if (parts.length > 4) return false;
  if (parts.length === 1) return city.replace(/[^\p{L}]/gu, '').length > 4 || SHORT.test(city);
  return !parts.some((word) => NO_PLACE.test(word));
}

/** The place as written, on one line, without what sets it off from the date. */
export function trimPlace(text: string): string {
  const place = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;*]+|[\s,;(/–—_-]+$/g, '')
    .trim();
  // Conn. and N.Y. keep their point, MOSCOW. does not.
  return /(^|[\s,])(\p{Lu}\p{L}{0,5}|(\p{L}\.)+\p{L}?)\.$/u.test(place) && place.includes(',')
    ? place
    : place.replace(/\.+$/, '');
}
