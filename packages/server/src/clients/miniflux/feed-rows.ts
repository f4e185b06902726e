import { OWN_FEED, type Subscription } from '../subscriptions.js';
import { categoryOf } from './categories.js';
import { USER } from './user.js';

const NEVER = '0001-01-01T00:00:00Z';

/** A feed as Miniflux describes one. How a feed is asked is told as far as Dateline has it; secrets never are. */
export const feedRow = (feed: Subscription): Record<string, unknown> => ({
  id: feed.id,
  user_id: USER,
  feed_url: feed.url,
  site_url: feed.site ?? feed.url,
  title: feed.title,
  description: '',
  checked_at: feed.lastRefresh ?? NEVER,
  next_check_at: feed.nextRefresh ?? NEVER,
  etag_header: '',
  last_modified_header: '',
  parsing_error_message: feed.problem ?? '',
  parsing_error_count: feed.failures ?? 0,
  scraper_rules: '',
  rewrite_rules: '',
  blocklist_rules: '',
  keeplist_rules: '',
  crawler: feed.fullText ?? false,
  user_agent: '',
  cookie: '',
  username: '',
  password: '',
  disabled: feed.paused ?? false,
  ignore_http_cache: false,
  allow_self_signed_certificates: false,
  fetch_via_proxy: false,
  hide_globally: false,
  no_media_player: false,
  category: categoryOf(feed),
  icon: feed.icon === undefined || feed.id === OWN_FEED ? null : { feed_id: feed.id, icon_id: feed.id },
});
