import { edits } from './edits.ts';
import type { OpenAiEndpoint } from './openai-endpoint.ts';
import { variations } from './variations.ts';

export type { OpenAiEndpoint, SeenPictures, TranslatedRequest } from './openai-endpoint.ts';

/** The routes of OpenAI's image API that Recraft's has not; `images/generations` is in both. */
export const OPENAI_ENDPOINTS: readonly OpenAiEndpoint[] = [edits, variations];
