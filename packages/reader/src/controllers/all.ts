import { articleController } from './article.js';
import { changesController } from './changes.js';
import { diaryController } from './diary.js';
import type { ControllerMakers } from './dispatch.js';
import { documentController, documentsController } from './documents.js';
import { editionController } from './edition.js';
import { feedsController } from './feeds.js';
import { helpController } from './help.js';
import { listController } from './list.js';
import { passagesController } from './passages.js';
import { sourcesController } from './sources.js';
import { storyController } from './story.js';
import { voiceController, voicesController } from './voices.js';

/** The controllers of all views and of help. */
export const allControllers = {
  edition: editionController,
  list: listController,
  article: articleController,
  story: storyController,
  changes: changesController,
  voices: voicesController,
  voice: voiceController,
  documents: documentsController,
  document: documentController,
  passages: passagesController,
  diary: diaryController,
  feeds: feedsController,
  sources: sourcesController,
  help: helpController,
} satisfies ControllerMakers;
