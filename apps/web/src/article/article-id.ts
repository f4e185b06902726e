import { createContext } from 'react';

/** The id of the article that is drawn: its pictures are asked for by it. */
export const ArticleId = createContext('');
