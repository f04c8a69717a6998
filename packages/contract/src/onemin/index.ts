export { additionalData, aiRecord, recordAnswer, type AiRecordBody } from './ai-record.ts';
export { assetAnswer, type AssetAnswer } from './asset-answer.ts';
export { errorBody, type ErrorBody } from './error-body.ts';
export { featureRequest, type FeatureRequest } from './feature-request.ts';
export { modelList, styleList, type ModelList, type StyleList } from './lists.ts';
export { teamUser, type TeamUserBody } from './team-user.ts';
