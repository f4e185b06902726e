import { warn } from '@dateline/core/base';
import type { Warning } from '../types.js';
import type { Body } from './body/body.js';
import { type Evidence, metaOf } from './evidence/evidence.js';
import { typesOf } from './evidence/json-ld.js';
import type { Quality } from './quality/quality.js';

const LOCKED = /^(?:locked|metered|paid|premium|subscriber|premium_content|plus|abo)$/i;
const ASKS =
  /(?:subscri\w+|sign in|log ?in|register|become a member|join)[^.\n]{0,50}\bto (?:read|continue|keep|unlock|access|view|see)\b|to (?:continue|keep) reading|already (?:a |have a )?(?:member|subscri)|subscribers? only|(?:only|exclusive) (?:for|to) (?:our )?subscribers|unlock this|f(?:ü|ue)r abonnenten|réservé aux abonnés|solo (?:para )?suscriptores|exclusivo para assinantes|per gli abbonati|только для подписчиков|会員限定|订阅后/i;
const CONSENT =
  /cookie|consent|before you continue|privacy settings|your privacy|datenschutz|einwilligung|zustimm|gdpr/i;
const CHALLENGE =
  /enable javascript|checking your browser|access denied|are you (?:a )?(?:human|robot)|captcha|unusual traffic|just a moment|403 forbidden|404|page not found|not found|nicht gefunden|página no encontrada/i;

/** A story of fewer words may be none. */
const FEW = 40;
/** The probability below which a page is taken for no story. */
const STORY = 0.4;
/** A body is doubtful where the odds that it is right, multiplied by those that it is a story and right, are below this. */
const DOUBTFUL = 3;

/** Whether the page says that not all of it is free to read. */
function isLocked({ head, story }: Evidence): boolean {
  if (/^(?:false|no)$/i.test(String(story?.isAccessibleForFree ?? ''))) return true;
  const tier = metaOf(head, 'article:content_tier', 'content_tier', 'access', 'paywall');
  return tier !== undefined && LOCKED.test(tier.value);
}

function isFront({ head, story, url, root }: Evidence, { words, blocks }: Body): boolean {
  if (story && typesOf(story).some((type) => /Article|BlogPosting|Report/.test(type))) return false;
  const home = url !== undefined && URL.canParse(url) && new URL(url).pathname === '/';
  const website = metaOf(head, 'og:type')?.value.toLowerCase() === 'website' || root.children.length === 0;
  const prose = blocks.filter((block) => block.type === 'paragraph' && block.text.length > 200).length;
  if (home && head.anchors > 30) return true;
  return head.anchors > 60 && website && prose < 3 && words * 3 < head.anchors * 8;
}

const OF_STORY = /Article$|^BlogPosting$|^Report$|^Review$|^Recipe$|^HowTo$|^QAPage$|^DiscussionForumPosting$/;
const LIST = /^(?:CollectionPage|SearchResultsPage|OfferCatalog)$/;

/** Whether the page declares itself to be something that is sold, or a list of what a site has. */
function declaresNone({ head }: Evidence): boolean {
  if (/^(?:og:)?product(?:\.|$)/i.test(metaOf(head, 'og:type')?.value ?? '')) return true;
  const types = new Set(head.linked.nodes.flatMap(typesOf));
  const has = (kind: RegExp) => [...types].some((each) => kind.test(each));
  return !has(OF_STORY) && (has(LIST) || (has(/^Product(?:Group)?$/) && has(/^(?:Aggregate)?Offer$/)));
}

/** Whether a page is taken for no story, by what it declares and how it looks. */
function isNoStory(evidence: Evidence, { story }: Quality): boolean {
  return story < STORY || declaresNone(evidence);
}

const odds = (probability: number) => probability / (1 - probability);
const isDoubtful = ({ confidence, sound }: Quality) => odds(confidence) * odds(sound) < DOUBTFUL;

/** What there is to say against a page as an article: that it is none, or not all of one. */
export function doubts(evidence: Evidence, body: Body, quality: Quality, headline: string | undefined): Warning[] {
  const { head } = evidence;
  const text = body.blocks
    .slice(0, 12)
    .map((block) => ('text' in block ? block.text : ''))
    .join('\n');
  const around = `${headline ?? ''}\n${text}\n${body.lines.map((line) => line.text).join('\n')}`;
  // A short story has lines about cookies beside it as well.
  const says = body.words < FEW ? around : `${headline ?? ''}\n${text}`;
  const found: Warning[] = [];
  if (head.passwords > 0 && body.words < 120 && !evidence.story)
    found.push(warn('not-an-article', 'This page asks to log in; it is no article.'));
  else if (body.words < 120 && !evidence.story && CHALLENGE.test(says))
    found.push(warn('not-an-article', 'This page says that there is nothing to read here, or asks for a check first.'));
  else if (body.words < 150 && !evidence.story && CONSENT.test(says))
    found.push(warn('not-an-article', 'This page asks for consent before it shows anything.'));
  else if (isFront(evidence, body))
    found.push(warn('not-an-article', 'This looks like a front page or a list of stories, not an article.'));
  else if (isNoStory(evidence, quality))
    found.push(warn('not-an-article', 'This looks like a page that offers or lists something, not an article.'));
  if ((isLocked(evidence) && body.words < 250) || (body.words < 150 && ASKS.test(around)))
    found.push(warn('paywalled'));
  if (found.some(({ code }) => code === 'not-an-article')) return found;
  if (body.words === 0 || body.anyText) found.push(warn('no-body'));
  else if (body.words < 25) found.push(warn('short-body'));
  // Where there is no text at all, nothing in it can be doubted.
  if (body.words > 0 && isDoubtful(quality)) found.push(warn('doubtful-body'));
  return found;
}
