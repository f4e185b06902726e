import { launch } from './browser.js';
import { type Pages, type Site, site } from './feeds.js';
import { type Sheet, sheet } from './harness.js';
import { type World, world } from './world.js';

export interface Newsreader {
  home: World;
  paper: Site;
  reader: Sheet;
  close(): Promise<void>;
}

/** A page on a library that follows one feed, at `/feed` of a site with these pages. */
export async function newsreader(pages: Pages): Promise<Newsreader> {
  const browser = await launch();
  const home = await world({ empty: true });
  const paper = await site(pages);
  await home.library.add(`${paper.url}/feed`);
  const reader = await sheet(browser, home);
  return {
    home,
    paper,
    reader,
    async close() {
      await reader.close();
      await paper.close();
      await home.close();
    },
  };
}
