import { modelsOf, RECRAFT_STYLES, type ModelList, type StyleList } from '@backlot/contract';
import { stableUuid } from '../../stable-uuid.ts';
import type { OneMinDependencies } from './dependencies.ts';
import { OneMinError } from './errors.ts';

const TASK_TYPE = 'recraftv3';

/** `GET /api/recraft/styles`: every substyle of a Recraft model with the style it belongs to. */
export function listStyles(taskType: unknown): StyleList {
  if (taskType !== undefined && taskType !== TASK_TYPE) {
    const message = `Field 'taskType' must be ${TASK_TYPE}`;
    throw new OneMinError('INVALID_REQUEST', `${message}.`, [{ field: 'taskType', message }]);
  }
  const styleList = RECRAFT_STYLES.flatMap(({ model, style, substyle }) =>
    model === TASK_TYPE && substyle !== null ? [{ model, style, substyle }] : [],
  );
  return { styleList, total: styleList.length };
}

/** `GET /models`: the models of a feature type that can be served here now, with what a picture of each costs. */
export function listModels(
  { creditsPerImage }: Pick<OneMinDependencies, 'creditsPerImage'>,
  feature: unknown,
): ModelList {
  const models = typeof feature === 'string' ? modelsOf(feature) : [];
  const shown = models.flatMap((entry): ModelList['models'] => {
    const { type, model, title, vendor, servedBy, fields, example, read } = entry;
    const reading = read(example);
    if (!reading.isValid) throw new Error(`the example of ${type} by ${model} is invalid`);
    const { call, vendorCredits, count } = reading;
    const credits = creditsPerImage({ servedBy, operation: call.operation, vendorCredits });
    if (credits === undefined) return [];
    return [
      {
        uuid: stableUuid(`${type}/${model}`),
        modelId: model,
        name: title,
        group: vendor,
        provider: vendor,
        status: 'ACTIVE',
        cutoffDate: null,
        logoUrl: null,
        features: [type],
        creditMetadata: { OUTPUT: credits },
        modality: { INPUT: fields.has('prompt') ? ['text', 'image'] : ['image'], OUTPUT: ['image'] },
        information: null,
        createdAt: null,
        createdBy: 'SYSTEM',
        updatedAt: null,
        updatedBy: 'SYSTEM',
        numberOfStars: 0,
        creditEstimation: credits * count,
      },
    ];
  });
  return { models: shown, total: shown.length };
}
