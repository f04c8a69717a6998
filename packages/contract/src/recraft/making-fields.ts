import {
  blockNsfw,
  calculateFeatures,
  expire,
  imageCount,
  imageFormat,
  randomSeed,
  responseFormat,
} from './fields/common.ts';
import { controls } from './fields/controls.ts';
import { choice, prompt, text } from './fields/kinds.ts';
import { modelField } from './fields/model.ts';
import { styleFields } from './fields/style.ts';
import { textLayout } from './fields/text-layout.ts';
import type { ModelRules } from './look.ts';
import { findRecraftModel } from './models.ts';
import { note } from '../notes.ts';

/** Characters of a prompt that is to be avoided: only models with short prompts take one. */
const MAX_NEGATIVE_CHARACTERS = 1000;

/** The fields of every endpoint that makes pictures by a prompt. */
export function promptFields(rules: ModelRules) {
  const limits = rules.models.flatMap((id) => findRecraftModel(id)?.maxPromptCharacters ?? []);
  const [least, most] = [Math.min(...limits), Math.max(...limits)];
  return {
    prompt: note(prompt(most), {
      effect: 'what to show',
      ...(least < most && { range: `a text of 1 to ${most} characters, ${least} with Recraft V2 and V3` }),
    }),
    model: modelField(rules),
    ...styleFields(rules),
    random_seed: randomSeed,
    response_format: responseFormat,
    image_format: imageFormat,
    controls,
    creativity: note(choice(['simple', 'standard', 'eccentric']), {
      title: 'Creativity',
      hint: 'how freely the prompt is taken',
      byDefault: 'standard',
      effect: 'simple acts as artistic level 0, eccentric as 5; controls.artistic_level goes first',
    }).optional(),
    expire,
    block_nsfw: blockNsfw,
    calculate_features: calculateFeatures,
  };
}

/** The fields of those that make several of a kind. */
export function makingFields(rules: ModelRules) {
  const { prompt: what, ...rest } = promptFields(rules);
  return {
    prompt: what,
    n: imageCount,
    ...rest,
    negative_prompt: note(text(0, MAX_NEGATIVE_CHARACTERS), {
      title: 'What to keep out',
      role: 'negativePrompt',
      effect: 'what to leave out; refused with models other than Recraft V2 and V3',
    }).optional(),
    text_layout: textLayout,
  };
}
