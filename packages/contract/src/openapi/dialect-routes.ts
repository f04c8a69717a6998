import { assetAnswer, modelList, recordAnswer, styleList } from '../onemin/index.ts';
import { OPENAI_ENDPOINTS } from '../openai/index.ts';
import { basicStyleList, optimizedColours, recraftStyle, recraftStyleList } from '../recraft/answers.ts';
import { optimizeColoursFields } from '../recraft/colours.ts';
import { JSON_BODY, type Route } from './route.ts';

const FORM = { mediaType: 'multipart/form-data' };

/** The routes of the dialects that make no pictures, or are no part of the catalogue. */
export const DIALECT_ROUTES: readonly Route[] = [
  {
    tag: 'Features API',
    method: 'post',
    path: '/api/assets',
    summary: 'Upload a picture, in the form field asset',
    body: FORM,
    answer: ['Asset', assetAnswer],
  },
  {
    tag: 'Features API',
    method: 'get',
    path: '/api/results/{uuid}',
    summary: 'See the record of a request',
    answer: ['Record', recordAnswer],
  },
  {
    tag: 'Features API',
    method: 'get',
    path: '/api/recraft/styles',
    summary: 'List styles with substyles',
    query: { taskType: 'recraftv3.' },
    answer: ['StyleList', styleList],
  },
  {
    tag: 'Features API',
    method: 'get',
    path: '/models',
    summary: 'List the models of a feature type',
    isOpen: true,
    query: { feature: 'The feature type.' },
    answer: ['ModelList', modelList],
  },
  {
    tag: 'Recraft API',
    method: 'get',
    path: '/v1/styles',
    summary: "List the team's own styles",
    answer: ['RecraftStyleList', recraftStyleList],
  },
  {
    tag: 'Recraft API',
    method: 'get',
    path: '/v1/styles/basic',
    summary: 'List the styles that everybody may use',
    answer: ['BasicStyleList', basicStyleList],
  },
  {
    tag: 'Recraft API',
    method: 'get',
    path: '/v1/styles/{id}',
    summary: 'See a style',
    answer: ['RecraftStyle', recraftStyle],
  },
  {
    tag: 'Recraft API',
    method: 'delete',
    path: '/v1/styles/{id}',
    summary: 'Delete a style of your own',
    answer: JSON_BODY,
  },
  {
    tag: 'Recraft API',
    method: 'post',
    path: '/v1/colors/optimize',
    summary: 'Bring colours to fewer that look alike',
    body: optimizeColoursFields,
    answer: ['OptimizedColors', optimizedColours],
  },
  {
    tag: 'Recraft API',
    method: 'get',
    path: '/v1/users/me',
    summary: 'See who asks, and the credits left',
    answer: JSON_BODY,
  },
  { tag: 'Recraft API', method: 'get', path: '/v1/models', summary: 'List models', answer: JSON_BODY },
  ...OPENAI_ENDPOINTS.map(({ path, summary }): Route => ({
    tag: 'OpenAI API',
    method: 'post',
    path: `/v1/${path}`,
    summary,
    body: FORM,
    answer: JSON_BODY,
  })),
];
