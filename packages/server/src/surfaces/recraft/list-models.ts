import { RECRAFT_ENDPOINTS, RECRAFT_MODELS, type EndpointContext, type RecraftModel } from '@backlot/contract';
import { CREDITS_PER_UNIT } from '../shared/endpoints/units.ts';
import type { RecraftDependencies } from './dependencies.ts';
import { findBasicStyle } from './styles.ts';

/** Prices are nobody's in particular. */
const NOTHING_OWN: EndpointContext = { findStyle: findBasicStyle, findImage: () => undefined };
const CREDITS_PER_DOLLAR = 1_000_000;

/** `GET /v1/models`: the models that can be asked for here now, with what a picture of each costs in US dollars. */
export function listModels(deps: Pick<RecraftDependencies, 'creditsPerImage'>): object {
  return {
    data: RECRAFT_MODELS.flatMap((model) => {
      const credits = priceOf(deps, model);
      return credits === undefined ? [] : [presentModel(model, credits)];
    }),
  };
}

/** What a picture costs at the first endpoint that takes the model; undefined if none does, or nobody can serve it. */
function priceOf({ creditsPerImage }: Pick<RecraftDependencies, 'creditsPerImage'>, { id }: RecraftModel) {
  for (const { answer, fields, example, servedBy, read } of RECRAFT_ENDPOINTS) {
    if (answer !== 'generated' || !fields.has('model')) continue;
    const reading = read({ ...example, model: id, style: undefined }, NOTHING_OWN);
    if (!reading.isValid) continue;
    const { call, unitsPerImage } = reading;
    return creditsPerImage({
      servedBy,
      operation: call.operation,
      vendorCredits: unitsPerImage * CREDITS_PER_UNIT,
    });
  }
  return undefined;
}

function presentModel({ id, title, isVector }: RecraftModel, credits: number): object {
  return {
    id,
    name: title,
    // The dialect wants a number, and ours were all made with this server.
    created: 0,
    description: isVector ? 'Makes SVG pictures.' : 'Makes pictures of pixels.',
    input_modalities: ['text', 'image'],
    output_modalities: ['image'],
    pricing: { image: String(credits / CREDITS_PER_DOLLAR) },
  };
}
