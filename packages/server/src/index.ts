/**
 * A Library over HTTP.
 * @module @dateline/server
 */
export { type Served, type ServeOptions, serve } from './serve.js';
