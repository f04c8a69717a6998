import { jsonAnswer, type ReceivedRequest, Refusal, type Route } from '../kit/index.ts';
import { invalid, recraftError } from './answers.ts';
import { MODEL_IDS } from './models.ts';
import { post } from './post.ts';
import type { StyleStore } from './style-store.ts';
import { BASE_STYLES } from './styles.ts';

const STYLE_UNITS = 40;
const MAX_STYLE_IMAGES = 5;
const MAX_STYLE_BYTES = 5 * 1024 * 1024;
const ENHANCE_UNITS = 10;
const MAX_ENHANCED_PROMPT = 2000;
const USER_ID = '6ec5b1f2-59a8-4d5c-9d09-8c4d6b1b8a11';

/** Everything that makes no picture: account, styles, prompts, models. */
export function accountRoutes(styles: StyleStore): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/v1/users/me',
      handle: (call) => jsonAnswer(200, { id: USER_ID, credits: call.balance, email: 'a@b.test', name: 'Account' }),
    },
    {
      method: 'GET',
      path: '/v1/models',
      handle: () => jsonAnswer(200, { data: MODEL_IDS.map((id) => ({ id, name: id, created: 1_700_000_000 })) }),
    },
    { method: 'GET', path: '/ping', open: true, handle: () => ({ status: 200, headers: {}, body: new Uint8Array() }) },
    {
      method: 'GET',
      path: '/status',
      open: true,
      handle: () => jsonAnswer(200, { service: true, generation: true }),
    },
    post('/prompts/enhance', (_call, reader) => {
      const prompt = reader.requiredText('prompt', 1, MAX_ENHANCED_PROMPT);
      const body = { enhanced_prompt: `${prompt}, in fine detail`, credits: ENHANCE_UNITS };
      return Promise.resolve({ answer: jsonAnswer(200, body), images: 0, credits: ENHANCE_UNITS });
    }),
    post('/styles', (call, reader) => {
      const style = reader.choice('style', BASE_STYLES);
      if (style === undefined) throw invalid('style is required');
      judgeStyleImages(call.request);
      const body = { ...styles.create(style), credits: STYLE_UNITS };
      return Promise.resolve({ answer: jsonAnswer(200, body), images: 0, credits: STYLE_UNITS });
    }),
    { method: 'GET', path: '/v1/styles', handle: () => jsonAnswer(200, { styles: styles.list() }) },
    {
      method: 'GET',
      path: '/v1/styles/{id}',
      handle: ({ params }) => {
        const style = styles.find(params['id'] ?? '');
        if (style === undefined) throw new Refusal(recraftError(404));
        return jsonAnswer(200, style);
      },
    },
    {
      method: 'DELETE',
      path: '/v1/styles/{id}',
      handle: ({ params }) => {
        if (!styles.remove(params['id'] ?? '')) throw new Refusal(recraftError(404));
        return jsonAnswer(200, {});
      },
    },
  ];
}

/** Pictures in parts of any name, or `image_urls`, or `source_styles` instead. */
function judgeStyleImages(request: ReceivedRequest): void {
  const files = Object.values(request.files).flat();
  const body = (request.json ?? {}) as { image_urls?: unknown; source_styles?: unknown }; // judged field by field
  const urls = Array.isArray(body.image_urls) ? body.image_urls.length : 0;
  const sources = Array.isArray(body.source_styles) ? body.source_styles.length : 0;
  const count = files.length + urls;
  if (count + sources === 0) throw invalid('images or source_styles are required');
  if (count > MAX_STYLE_IMAGES) throw invalid(`at most ${MAX_STYLE_IMAGES} images`);
  if (files.reduce((sum, file) => sum + file.bytes.length, 0) > MAX_STYLE_BYTES) throw invalid('images exceed 5 MB');
}
