import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate } from './parse-template.ts';
import { type SlotName, SLOTS } from './slots.ts';
import { TemplateError } from './template-error.ts';
import type { Template } from './template.ts';

/** Templates by what they are for. */
export type Templates = Readonly<Partial<Record<SlotName, Template>>>;

/** Reads a folder of templates, `<operation>.json` each. Throws an error that is a sentence for the operator, naming the file. */
export function readTemplates(folder: string): Templates {
  const files = listJson(folder);
  if (files.length === 0)
    throw new Error(
      `BACKLOT_COMFYUI_WORKFLOWS names ${JSON.stringify(folder)}, in which there is no template (*.json).`,
    );
  return Object.fromEntries(files.map((file) => [file.replace(/\.json$/, ''), readTemplate(folder, file)]));
}

function readTemplate(folder: string, file: string): Template {
  const path = join(folder, file);
  try {
    const name = Object.keys(SLOTS).find((slot) => `${slot}.json` === file) as SlotName | undefined; // its own keys
    if (name === undefined)
      throw new TemplateError(`is named after no operation; there are ${Object.keys(SLOTS).join(', ')}`);
    return parseTemplate(file, readFileSync(path, 'utf8'), SLOTS[name]);
  } catch (error) {
    const problem = error instanceof TemplateError ? error.message : 'cannot be read';
    throw new Error(`The ComfyUI template ${path} ${problem}.`, { cause: error });
  }
}

function listJson(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .toSorted();
  } catch (error) {
    throw new Error(`BACKLOT_COMFYUI_WORKFLOWS names ${JSON.stringify(folder)}, which cannot be read.`, {
      cause: error,
    });
  }
}
