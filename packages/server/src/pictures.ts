/**
 * Pictures of stories without a server, for a reader that draws them itself.
 * @module @dateline/server/pictures
 */
export { type Picture, Pictures, type PicturesOptions } from './media/pictures.js';
