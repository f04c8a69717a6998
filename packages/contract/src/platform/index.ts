export {
  accountView,
  budgetList,
  budgetRequest,
  budgetView,
  keyList,
  keyView,
  MAX_RETENTION_DAYS,
  memberChanges,
  memberList,
  memberView,
  newKeyRequest,
  newKeyView,
  newMemberRequest,
  providerList,
  providerView,
  retentionView,
  type AccountView,
  type BudgetRequest,
  type BudgetView,
  type KeyView,
  type MemberView,
  type NewKeyView,
  type ProviderView,
  type RetentionView,
} from './account.ts';
export {
  batchAnswer,
  batchItemOptions,
  batchRequest,
  batchView,
  MAX_BATCH_ITEMS,
  type BatchAnswer,
  type BatchView,
} from './batch.ts';
export { catalogView, type CatalogField, type CatalogView, type CatalogViewEntry } from './catalog-view.ts';
export { presentCatalog, type QuoteEntry } from './present-catalog.ts';
export { deletionView, MAX_COMMENT_CHARACTERS, runPage, type DeletionView, type RunPage } from './history.ts';
export { maskRequest } from './masks.ts';
export { progressNews, runNews, type ProgressNews, type RunNewsBody } from './run-news.ts';
export { runRequestView, type RunRequestView } from './run-request.ts';
export { RUN_STATES, runView, type RunState, type RunView } from './run-view.ts';
export {
  deliveryList,
  deliveryView,
  WEBHOOK_EVENTS,
  webhookList,
  webhookSecretView,
  webhookTest,
  webhookView,
  type DeliveryList,
  type DeliveryView,
  type WebhookList,
  type WebhookSecretView,
  type WebhookTest,
  type WebhookView,
} from './webhook.ts';
