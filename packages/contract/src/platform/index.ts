export {
  batchAnswer,
  batchItemOptions,
  batchRequest,
  batchView,
  MAX_BATCH_ITEMS,
  type BatchAnswer,
  type BatchView,
} from './batch.ts';
export { deletionView, MAX_COMMENT_CHARACTERS, runPage, type DeletionView, type RunPage } from './history.ts';
export { progressNews, runNews, type ProgressNews, type RunNewsBody } from './run-news.ts';
export { RUN_STATES, runView, type RunState, type RunView } from './run-view.ts';
