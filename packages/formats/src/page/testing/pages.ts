/** Pages written for these tests in the ways that sites lay stories out. */

const sentence = (subject: string, rest: string) => `${subject} ${rest}`;

const HARBOUR = [
  sentence(
    'OLDHAVEN, March 4 —',
    'The harbour bridge opened to carts and buses on Monday, two weeks before the day that the port had planned.',
  ),
  'Crews had worked through most nights since January to replace forty of its oak beams, said Ines Calder, who leads the repairs.',
  '“We were lucky with the weather, and we had good people,” she said at the toll house, where the first bus was waved through at six.',
  'The work cost 2.1 million crowns, about a tenth less than the council had set aside for it in the autumn.',
  'Tolls stay as they are until the end of the year; after that the council will vote on them again, the port said.',
  'Ferries, which had carried most of the traffic since the bridge was closed, go back to their summer timetable next week.',
];

const menu = (words: string[]) =>
  `<ul class="menu">${words.map((word) => `<li><a href="/${word.toLowerCase()}">${word}</a></li>`).join('')}</ul>`;
const teasers = (titles: string[]) =>
  titles
    .map(
      (title) =>
        `<div class="teaser"><h3><a href="/t/${title.length}">${title}</a></h3><p>${title}, and what it means for those who live there.</p></div>`,
    )
    .join('');

/** A newspaper: JSON-LD, header, share bar, related stories, newsletter box, comments, footer. */
export const newspaper = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Harbour bridge reopens after winter repairs - Harbour Post</title>
<link rel="canonical" href="https://post.example/town/bridge"><meta property="og:site_name" content="Harbour Post"><meta property="og:title" content="Harbour bridge reopens after winter repairs">
<meta property="og:image" content="/img/bridge-large.jpg"><meta name="description" content="Carts and buses cross again, two weeks early.">
<link rel="alternate" type="application/rss+xml" title="Town" href="/town/feed.xml">
<script type="application/ld+json"><!--
{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Harbour Post"},{"@type":"NewsArticle","@id":"#a","headline":"Harbour bridge reopens after winter repairs","author":{"@id":"#p"},"datePublished":"2024-03-04T18:30:00+01:00","dateModified":"2024-03-04T20:05:00+01:00","articleSection":"Town","keywords":"bridges, port","publisher":{"@type":"Organization","name":"Harbour Post"},},{"@type":"Person","@id":"#p","name":"By Jona Reet","jobTitle":"Port correspondent"}]}
--></script></head><body>
<header><nav>${menu(['News', 'Town', 'Sport', 'Weather', 'Letters', 'Archive', 'Subscribe'])}</nav></header>
<main><article class="story"><p class="kicker">Public works</p><h1>Harbour bridge reopens after winter repairs</h1><p class="standfirst">Carts and buses cross again, two weeks early.</p>
<div class="byline">By <a rel="author" href="/by/reet">Jona Reet</a>, Port correspondent</div><div class="share-bar"><ul><li><a href="#">Share</a></li><li><a href="#">Tweet</a></li><li><a href="#">E-mail</a></li></ul></div>
<figure><img src="/img/bridge.jpg" alt="The bridge" width="900" height="600"><figcaption>Buses on the bridge on Monday. <span class="credit">Ida Moll</span></figcaption></figure>
<div class="story-body">${HARBOUR.slice(0, 3)
  .map((text) => `<p>${text}</p>`)
  .join('')}
<aside class="related"><h4>Read more</h4><ul><li><a href="/a">Ferry fares rise for the third time in a year</a></li><li><a href="/b">Lighthouse keeper retires after forty winters</a></li></ul></aside>
<div class="ad">Advertisement</div>${HARBOUR.slice(3)
  .map((text) => `<p>${text}</p>`)
  .join('')}
<div class="newsletter-signup"><h4>Get the Harbour Post in your inbox</h4><p>Sign up for our newsletter with your email address.</p></div></div>
<div class="tags"><a rel="tag" href="/x">bridges</a></div></article>
<section class="comments"><h3>3 comments</h3><div class="comment"><p>Lovely news, I missed the view from the bridge on my way to work.</p></div><div class="comment"><p>Two weeks early! When did that ever happen in this town, I wonder.</p></div></section>
<section class="more-stories">${teasers(['Fish market moves to the old customs house', 'Choir looks for tenors before the summer', 'Council counts its trees'])}</section></main>
<footer><p>© 2024 Harbour Post. All rights reserved.</p>${menu(['About', 'Contact', 'Privacy', 'Terms'])}</footer></body></html>`;
export const newspaperText = HARBOUR;

const WALK = [
  'Last Sunday we walked up to the old quarry, all four of us, with more sandwiches than we could carry and a map that was drawn before the war.',
  'It is a steep path at first, and after rain it is a stream as much as a path, so take boots, and take somebody with you who does not complain.',
  'From the top you see three churches and, if the air is clear, the sea.',
  'On the way down we found the inn shut, which is the only sad part of this story; it opens again at Easter, says a note on its door.',
];

/** A blog: microdata, a date in words, a biography under the post, a sidebar. */
export const blog = `<html><head><title>A walk to the quarry | Small Steps</title></head><body class="home blog"><div id="page"><div id="header"><a href="/">Small Steps</a></div>
<div id="content"><div class="post hentry" itemscope itemtype="https://schema.org/BlogPosting"><h2 class="entry-title" itemprop="headline">A walk to the quarry</h2>
<div class="entry-meta">Posted on <time itemprop="datePublished" datetime="2019-04-09">April 9, 2019</time> by <span class="author vcard" itemprop="author"><span itemprop="name">Mara Lindqvist</span></span></div>
<div class="entry-content">${WALK.map((text) => `<p>${text}</p>`).join('')}<p class="tags">Filed under: <a href="/w">Walks</a></p></div>
<div class="author-bio"><p>Mara Lindqvist writes about small journeys. Follow her on Twitter.</p></div>
<div id="respond" class="comment-respond"><h3>Leave a reply</h3><p>Your email address will not be published.</p></div></div></div>
<div id="sidebar"><div class="widget"><h3>Recent posts</h3>${menu(['Rain again', 'On buying boots', 'Three inns'])}</div></div></div></body></html>`;
export const blogText = WALK;

const UPDATES = [
  [
    '10:05',
    'The count has begun in all eleven halls of the island, the electoral office says, and the first boxes are from the north.',
  ],
  [
    '10:40',
    'Turnout was higher than four years ago in every town but one, according to figures that the office put on its door.',
  ],
  [
    '11:30',
    'A recount is asked for in Westwick, where the two lists are nine votes apart, and will take until the evening.',
  ],
  ['12:15', 'The mayor of Oldhaven says she will wait for all halls before she says anything at all about the result.'],
];

/** A live page: entries with times. */
export const live = `<html lang="en"><head><title>Island election: live</title><meta property="og:type" content="article"><meta property="article:published_time" content="2023-05-14T10:00:00Z"></head><body><nav>${menu(['Home', 'Live', 'Politics', 'Opinion'])}</nav><main><article><h1>Island election: live</h1><div class="live-feed">${UPDATES.map(([time, text]) => `<div class="live-post"><time datetime="2023-05-14T${time}:00Z">${time}</time><p>${text}</p></div>`).join('')}</div></article></main><footer><p>© Island Radio</p></footer></body></html>`;
export const liveText = UPDATES.map(([, text]) => text ?? '');

const STEPS = [
  'Wash the leeks well, and cut them into rings as thick as a finger.',
  'Melt the butter in a heavy pan and let the leeks go soft in it without colour.',
  'Add the potatoes and the stock, and simmer for twenty minutes until all is tender.',
  'Season, and serve with bread and a spoon of cream in each bowl.',
];

/** A list such as recipes have. */
export const recipe = `<html lang="en"><head><title>Leek soup</title><meta name="author" content="Tomas Brandt"></head><body><div class="nav">${menu(['Soups', 'Bread', 'Fish'])}</div><div class="entry-content"><h1>Leek soup</h1><p>My grandmother made this soup on every day that it rained, which was most days, and she would not be told that anything was missing.</p><h2>What you need</h2><ul><li>Four leeks</li><li>Two large potatoes</li><li>A litre of stock</li></ul><h2>How it is done</h2><ol>${STEPS.map((step) => `<li>${step}</li>`).join('')}</ol></div><div class="footer">${menu(['Imprint'])}</div></body></html>`;

const JAPANESE = [
  '港の橋が月曜日に再び開通し、朝六時に最初のバスが渡った。予定より二週間早い再開となった。',
  '修理を率いた技師は「天気に恵まれ、よい仲間がいた」と料金所で語り、費用は当初の見込みより一割ほど少なく済んだと説明した。',
  '渡し船は来週から夏の時刻表に戻る。通行料は年末まで変わらない。',
];
export const japanese = `<html lang="ja"><head><meta charset="utf-8"><title>港の橋、二週間早く開通 | 港新聞</title><meta property="og:site_name" content="港新聞"></head><body><nav>${menu(['社会', '天気', '港'])}</nav><article><h1>港の橋、二週間早く開通</h1><time datetime="2024-03-04T18:30:00+09:00">2024年3月4日</time><div class="article-body">${JAPANESE.map((text) => `<p>${text}</p>`).join('')}</div></article><div class="related"><h3>関連記事</h3><ul><li><a href="/1">灯台守が引退</a></li></ul></div></body></html>`;
export const japaneseText = JAPANESE;

const ARABIC = [
  'أعيد فتح جسر الميناء يوم الاثنين أمام الحافلات والعربات، قبل أسبوعين من الموعد الذي حددته إدارة الميناء في الخريف الماضي.',
  'وقالت المهندسة التي تقود أعمال الإصلاح إن الطقس كان مناسبا وإن الفريق عمل ليلا منذ شهر يناير حتى اكتمل العمل.',
  'وتعود العبارات إلى جدولها الصيفي في الأسبوع المقبل، ولن تتغير رسوم العبور قبل نهاية العام.',
];
export const arabic = `<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>إعادة فتح جسر الميناء</title></head><body><div class="menu">${menu(['الرئيسية', 'رياضة'])}</div><article><h1>إعادة فتح جسر الميناء</h1><div class="post-content">${ARABIC.map((text) => `<p>${text}</p>`).join('')}</div></article></body></html>`;
export const arabicText = ARABIC;

/** A gallery: most of it pictures with captions. */
export const gallery = `<html lang="en"><head><title>The bridge in pictures</title><meta property="og:title" content="The bridge in pictures"></head><body><article><h1>The bridge in pictures</h1><div class="article-body"><p>Forty beams were changed in eight weeks of winter; our photographer went along on six of the nights, and this is what she saw there.</p>${[1, 2, 3].map((at) => `<figure><img data-srcset="/g/${at}-400.jpg 400w, /g/${at}-1200.jpg 1200w" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><figcaption>Picture ${at}: crews at work. Photo: Ida Moll</figcaption></figure>`).join('')}<p>The last beam was set on the second of March, a little after four in the morning, and nobody cheered because everybody was too cold.</p></div></article></body></html>`;

export const front = `<html lang="en"><head><title>Harbour Post</title><meta property="og:type" content="website"><meta property="og:site_name" content="Harbour Post"></head><body><nav>${menu(['News', 'Town', 'Sport'])}</nav>${Array.from({ length: 80 }, (_, at) => `<div class="teaser"><h3><a href="/s/${at}">Story number ${at} of the day</a></h3></div>`).join('')}</body></html>`;
export const login = `<html><head><title>Log in - Harbour Post</title></head><body><form><h1>Log in</h1><p>Please log in to go on reading.</p><input type="email"><input type="password"><button>Log in</button></form></body></html>`;
export const stub = `<html lang="en"><head><title>What the port earns</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"What the port earns","isAccessibleForFree":"False","author":"Jona Reet"}</script></head><body><article><h1>What the port earns</h1><div class="article-body"><p>The port of Oldhaven earned more last year than in any year since the war, its books show, and it will not say from what.</p></div><div class="paywall"><p>Subscribe to continue reading.</p></div></article></body></html>`;
