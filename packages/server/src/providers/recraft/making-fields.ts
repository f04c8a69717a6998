import { sizesOf, type Appearance, type PictureSize, type RecraftFamily, type RecraftModel } from '@backlot/contract';
import { refuseBlankPrompt } from '../refuse-blank-prompt.ts';
import { APPEARANCE_FIELDS, appearanceFault, appearanceFields } from './appearance-fields.ts';
import { modelOf } from './model-of.ts';

/** What all operations that make pictures by a prompt heed. */
export const MAKING_FIELDS = ['seed', ...APPEARANCE_FIELDS] as const;

/** What operations that make pictures by a prompt are asked. */
interface MakingWish extends Appearance {
  readonly prompt: string;
  readonly count: number;
  readonly seed?: number | undefined;
  readonly format?: 'png' | 'webp' | 'svg' | undefined;
}

/** What would not be done of a wish by an endpoint that takes models of some families; the rest of a sentence. */
export function makingFault(
  wish: MakingWish,
  modelName: string,
  families: readonly RecraftFamily[],
): string | undefined {
  const model = modelOf(modelName, wish);
  if (model === undefined) return `has no model ${modelName}`;
  const { id, maxPromptCharacters } = model;
  if (!families.includes(model.family)) return `does not do it with ${id}`;
  if (wish.format === 'svg' && !model.isVector) return `draws no shapes with ${id}`;
  const blank = refuseBlankPrompt(wish);
  if (blank !== undefined) return blank;
  if (Array.from(wish.prompt).length > maxPromptCharacters)
    return `takes prompts of at most ${maxPromptCharacters} characters with ${id}`;
  return appearanceFault(wish, model);
}

/** A wish without faults in the fields that all endpoints which make pictures by a prompt share. */
export function makingFields(wish: MakingWish, modelName: string): object {
  const model = knownModel(modelName, wish);
  return {
    prompt: wish.prompt,
    n: wish.count,
    model: model.id,
    random_seed: wish.seed,
    ...appearanceFields(wish, model),
    ...resultFields(wish.format, model),
  };
}

/** How results are handed over: in the answer itself, pixels without loss. */
export function resultFields(format: MakingWish['format'], model?: Pick<RecraftModel, 'isVector'>): object {
  const isVector = model?.isVector === true || format === 'svg';
  return { response_format: 'b64_json', ...(!isVector && { image_format: format ?? 'png' }) };
}

/** The model of a wish without faults. */
export function knownModel(modelName: string, wish: Pick<MakingWish, 'format' | 'style'>): RecraftModel {
  const model = modelOf(modelName, wish);
  if (model === undefined) throw new TypeError(`a wish with a fault was taken: there is no model ${modelName}`);
  return model;
}

/**
 * A size in the words of a model, undefined for one that it does not make. Vector models are asked for proportions, the only sizes
 * that are documented for them, where the size has some.
 */
export function sizeWord({ width, height }: PictureSize, model: RecraftModel): string | undefined {
  const size = `${width}x${height}`;
  const words = [...sizesOf(model)].filter(([, pixels]) => pixels === size).map(([word]) => word);
  return (
    (model.isVector ? words.find((word) => word.includes(':')) : undefined) ?? (words.length > 0 ? size : undefined)
  );
}

/** What to say of a size that a model does not make, the rest of a sentence. */
export function sizeFault(size: PictureSize | undefined, model: RecraftModel): string | undefined {
  return size === undefined || sizeWord(size, model) !== undefined
    ? undefined
    : `makes no picture of ${size.width} x ${size.height} px with ${model.id}`;
}
