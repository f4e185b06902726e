import { type Fields, number, optional, text } from './field.js';
import { person } from './shared-inputs.js';

interface Medium {
  article: string;
  url: string;
  person?: string;
}

const medium: Fields<Medium> = {
  article: text('The id of the article that has it.'),
  url: text('Its address, as the article has it.'),
  person,
};

/** The inputs of what a page loads as a picture, sound, film or a text to these, by path. */
export const mediaInputs = {
  '/picture': {
    ...medium,
    width: optional(number('Pixels that it is drawn in at most; as it is when absent.')),
  } as Fields<Medium & { width?: number }>,
  '/media': medium,
  '/media-text': medium,
  '/icon': { feed: number('The number of a feed.'), person } as Fields<{ feed: number; person?: string }>,
};
