import { randomUUID } from 'node:crypto';
import { type Call, type Outcome, type Reader, type Route } from '../kit/index.ts';
import { invalid } from './answers.ts';
import { finishMany } from './finish.ts';
import { findModel } from './models.ts';
import { post } from './post.ts';
import { type OptionRules, readOptions } from './read-options.ts';
import { readSize } from './sizes.ts';
import type { StyleStore } from './style-store.ts';

const DEFAULT_MODEL = 'recraftv4_1';
const EXPLORE_MODELS = /^recraftv4(_1)?(_pro)?(_vector)?$/;
/** The documents do not say how many pictures an exploration makes. */
const EXPLORED_IMAGES = 4;

/** Pictures from a prompt alone. */
export function generationRoutes(styles: StyleStore): readonly Route[] {
  const rules: OptionRules = {
    defaultModel: DEFAULT_MODEL,
    allows: () => true,
    hasPrompt: true,
    knowsStyle: (id) => styles.find(id) !== undefined,
  };
  const explored = new Set<string>();

  const generate =
    (only: 'raster' | 'vector' | undefined) =>
    async (call: Call, reader: Reader): Promise<Outcome> => {
      const options = readOptions(call.request, reader, withDefault(rules, only));
      judgeKind(reader, options.isVector, only);
      const flat = readSize(reader.text('size'), options.model);
      const delivery = { images: options.images, unitsPerImage: options.units };
      return finishMany(call, reader, { flat, isVector: options.isVector }, delivery);
    };

  const explore = async (call: Call, reader: Reader, modelId: string): Promise<Outcome> => {
    const model = findModel(modelId);
    const flat = readSize(reader.text('size'), model);
    const work = await finishMany(
      call,
      reader,
      { flat, isVector: model.isVector },
      { images: EXPLORED_IMAGES, unitsPerImage: model.units },
    );
    const body = JSON.parse(Buffer.from(work.answer.body).toString()) as { data: { image_id: string }[] }; // made above
    for (const item of body.data) explored.add(item.image_id);
    return work;
  };

  return [
    post('/images/generations', generate(undefined)),
    post('/images/generations/raster', generate('raster')),
    post('/images/generations/vector', generate('vector')),
    post('/images/explore', (call, reader) => {
      const options = readOptions(call.request, reader, { ...rules, allows: ({ id }) => EXPLORE_MODELS.test(id) });
      return explore(call, reader, options.model.id);
    }),
    post('/images/explore/similar', (call, reader) => {
      const source = reader.requiredText('source_image_id', 1, randomUUID().length);
      if (!explored.has(source)) throw invalid('source_image_id is not found');
      if (reader.integer('similarity', 1, 5) === undefined) throw invalid('similarity is required');
      return explore(call, reader, DEFAULT_MODEL);
    }),
  ];
}

function withDefault(rules: OptionRules, only: 'raster' | 'vector' | undefined): OptionRules {
  return only === 'vector' ? { ...rules, defaultModel: `${DEFAULT_MODEL}_vector` } : rules;
}

function judgeKind(reader: Reader, isVector: boolean, only: 'raster' | 'vector' | undefined): void {
  if (only === undefined || isVector === (only === 'vector')) return;
  const style = reader.text('style') ?? (isVector ? 'vector_illustration' : 'any');
  throw invalid(`Style '${style}' is not a ${only} style`, 'invalid_image_type');
}
