export { type CompatibleDelivery } from './compatible.ts';
export { openaiEditedRegion } from './handlers.ts';
export { type OpenAiOptions, startOpenAi } from './start-openai.ts';
