/** What follows the scheme of an address, wherever in a text that stands. */
const AUTHORITY = /:\/\/[^\s"'<>\\]+/g;
/** User and password before the host. */
const USER = /^:\/\/[^/?#@]*@/;
const PARAMETER = /([?&;#](?:amp;)?)([\w.~%-]{1,64})=([^?&;#()[\]{}]*)/g;
/** Names that say of a value that it is a secret whatever it looks like, and those that say so of what looks random. */
const ALWAYS =
  /^(?:.*[-_.])?(?:password|passwd|passphrase|pwd|secret|api[-_]?key|(?:access|auth|refresh|id|session|csrf)[-_]?token)$/i;
const OFTEN =
  /^(?:.*[-_.])?(?:token|key|auth|authorization|credential|signature|sig|hash|session|sessionid|sid|code|jwt)$/i;

/** What no word, number or slug looks like: digits among letters, or long. */
const isRandom = (value: string) =>
  value.length >= 20 || (value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value));

/** What has none of these has neither a user nor a parameter: a thousand addresses of feeds are shown at once. */
const MAY_HOLD = /[@?&;#]/;

/** What stands for a secret that was left out. */
const LEFT_OUT = '***';

/**
 * A text with the secrets of its addresses left out: user and password before a host, and values of query parameters
 * that are named like secrets (`token`, `key`, `password` ...).
 */
export function withoutSecrets(text: string): string {
  if (!MAY_HOLD.test(text)) return text;
  return text.replace(AUTHORITY, (address) =>
    address.replace(USER, '://').replace(PARAMETER, (whole, mark: string, name: string, value: string) => {
      const secret = value !== '' && (ALWAYS.test(name) || (OFTEN.test(name) && isRandom(value)));
      return secret ? `${mark}${name}=${LEFT_OUT}` : whole;
    }),
  );
}
