/**
 * Asking other hosts; apart from the library, because what it needs takes long to load.
 * @module @dateline/library/fetch
 */
export {
  type ClientOptions,
  type Credentials,
  type Fetched,
  type FetchOptions,
  fetchDocument,
  HttpClient,
  type Streamed,
} from './fetch/http-client.js';
