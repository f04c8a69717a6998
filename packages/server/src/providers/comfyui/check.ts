import { AppError } from '@backlot/contract';
import { z } from 'zod';
import { AttemptError } from '../../net/attempt-error.ts';
import type { SpendingContext } from '../../net/vendor-http.ts';
import type { ComfyClient } from './client.ts';
import { mentionsIn } from './template/placeholder-text.ts';
import type { Template } from './template/template.ts';
import { TITLE } from './title.ts';

const statsSchema = z.object({ system: z.object({ comfyui_version: z.string().nullish() }) });
/** A class's inputs: a choice is a list of its values, or `COMBO` with them as its `options`. */
const inputSchema = z
  .tuple([z.unknown(), z.looseObject({ options: z.array(z.unknown()).nullish() }).catch({})])
  .catch([null, {}]);
const inputsSchema = z.record(z.string(), inputSchema).catch({});
const classesSchema = z.record(z.string(), z.object({ input: z.object({ required: inputsSchema }) }));

/** Asks, without any work, whether it is there and has every node, model and other choice of the templates. Rejects with `AppError`. */
export async function check(
  client: Pick<ComfyClient, 'get'>,
  templates: readonly Template[],
  signal: AbortSignal,
): Promise<string> {
  const context: SpendingContext = { signal, willSpend: () => Promise.reject(new Error('a check is free')) };
  try {
    const { system } = await client.get('/system_stats', statsSchema, context);
    for (const template of templates) await checkTemplate(client, template, context);
    const files = templates.map(({ file }) => file).join(', ');
    return `${TITLE} ${system.comfyui_version ?? 'of an unknown version'} is there and has everything that ${files} need`;
  } catch (error) {
    throw error instanceof AttemptError ? error.told : error;
  }
}

async function checkTemplate(
  client: Pick<ComfyClient, 'get'>,
  { file, graph }: Template,
  context: SpendingContext,
): Promise<void> {
  for (const { class_type: name, inputs } of Object.values(graph)) {
    const about = (await client.get(`/object_info/${encodeURIComponent(name)}`, classesSchema, context))[name];
    if (about === undefined) throw lacking(`has no node ${name}, which ${file} needs`);
    for (const [input, [type, { options }]] of Object.entries(about.input.required)) {
      const choices = Array.isArray(type) ? type : options;
      const value = inputs[input];
      if (typeof value !== 'string' || mentionsIn(value).length > 0 || !choices || choices.includes(value)) continue;
      throw lacking(`has no ${input} ${JSON.stringify(value)}, which ${file} needs for ${name}`);
    }
  }
}

function lacking(what: string): AppError {
  return new AppError('provider.unavailable', `${TITLE} ${what}.`);
}
