import { parseDate } from '../../dates/parse-date.js';
import { child, value } from '../../xml/element.js';
import { type ItemVocabulary, keywords } from './handlers.js';

/** Google News sitemaps, and the pictures of sitemaps. */
export const newsSitemapItem: ItemVocabulary = {
  loc: (element, { fields }, reader) => fields.offer('url', 0, reader.address(value(element), element)),
  'news:news': (element, item, reader, hints) => {
    const { fields } = item;
    for (const each of element.children) {
      const text = value(each);
      if (each.name === 'news:title') fields.offer('title', 0, reader.html(each));
      else if (!text && each.name !== 'news:publication') continue;
      else if (each.name === 'news:publication_date') fields.offer('published', 0, parseDate(text!, hints));
      else if (each.name === 'news:keywords') item.topics.push(...keywords(text));
      else if (each.name === 'news:stock_tickers') item.extra = { ...item.extra, 'news:stock_tickers': text! };
      else if (each.name === 'news:publication') {
        const name = value(child(each, 'news:name'));
        if (name) fields.offer('source', 0, { name });
        fields.offer('language', 0, value(child(each, 'news:language')));
      }
    }
  },
  'image:image': (element, item, reader) => {
    const url = reader.address(value(child(element, 'image:loc')), element);
    const caption = value(child(element, 'image:caption')) ?? value(child(element, 'image:title'));
    if (url) item.media.push({ kind: 'image', url, ...(caption && { caption }) });
  },
};
