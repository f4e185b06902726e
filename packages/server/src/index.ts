export { MEDIA_COOKIE } from './headers.js';
export { type Served, type ServeOptions, serve } from './serve.js';
