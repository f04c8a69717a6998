import type { EndpointContext } from './context.ts';
import type { EndpointFault } from './entry.ts';
import { faultOf } from './fault.ts';
import { prompt } from './fields/kinds.ts';
import { readLook, type ModelRules } from './look.ts';
import { findRecraftModel, MAX_PROMPT_CHARACTERS } from './models.ts';

/** What is wrong with the prompt of fields as they came, by the limit of whatever would draw it: told before all else, as the vendor does. */
export function promptFault(
  fields: Readonly<Record<string, unknown>>,
  rules: ModelRules,
  context: EndpointContext,
): EndpointFault | undefined {
  const most = limitOf(fields, rules, context);
  const isGood = prompt(most).safeParse(fields['prompt']).success;
  return isGood ? undefined : faultOf('prompt', `length should be in [1, ${most}]`);
}

/** How long a prompt may be: as its model has it, and where that cannot be told, as the default has it. */
function limitOf(fields: Readonly<Record<string, unknown>>, rules: ModelRules, context: EndpointContext): number {
  const texts = Object.fromEntries(
    ['model', 'style', 'substyle', 'style_id'].map((field) => [field, textIn(fields, field)]),
  );
  const look = readLook(texts, rules, context);
  const model = 'message' in look ? findRecraftModel(texts['model'] ?? rules.byDefault) : look.model;
  return model?.maxPromptCharacters ?? MAX_PROMPT_CHARACTERS;
}

function textIn(fields: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = fields[field];
  return typeof value === 'string' ? value : undefined;
}
