import { EMAIL, isName, NOBODY_MAIL, type Person, peopleIn, tidy } from '../article/people.js';
import { child, value, type XmlElement } from '../xml/element.js';
import type { ElementReader } from './element-reader.js';

/** An author of Atom, or of RSS written like one: name, email and uri (0.3: url) in elements of their own. */
export function personOf(element: XmlElement, reader: ElementReader): Person | undefined {
  const part = (...names: string[]) => {
    for (const each of element.children)
      if (names.includes(each.name.replace(/^[\w-]+:/, ''))) return { text: value(each), at: each };
    return undefined;
  };
  if (element.children.length === 0) return peopleIn(value(element))[0];
  const named = peopleIn(part('name', 'title')?.text)[0];
  const whole = part('name', 'title')?.text;
  const mail = part('email', 'mbox')?.text?.replace(/^mailto:/i, '');
  const address = part('uri', 'url', 'homepage', 'web');
  const url = address?.text && reader.address(address.text, address.at);
  const name = whole && isName(tidy(whole)) ? (named?.name && named.email ? named.name : tidy(whole)) : undefined;
  const email = mail && mail.length < 320 && EMAIL.test(mail) && !NOBODY_MAIL.test(mail) ? mail : named?.email;
  if (!name && !email && !url) return undefined;
  return { ...(name && { name }), ...(email && { email }), ...(url && { url }) };
}

/** Everybody an author element names, whichever way. */
export function readPeople(element: XmlElement, reader: ElementReader): Person[] {
  if (child(element, 'name') || child(element, 'atom:name') || element.children.length > 0) {
    const person = personOf(element, reader);
    return person ? [person] : [];
  }
  return peopleIn(value(element));
}
