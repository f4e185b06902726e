/**
 * A Library over HTTP.
 * @module @dateline/server
 */
export type { CertificateFiles } from './certificate.js';
export type { Answered } from './monitor/monitor-routes.js';
export { type Served, type ServeOptions, serve } from './serve.js';
