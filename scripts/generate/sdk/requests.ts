import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RECRAFT_ENDPOINTS, type EndpointEntry } from '../../../packages/contract/src/index.ts';
import type { Model } from '../../../packages/contract/src/define.ts';
import { notesOf } from '../../../packages/contract/src/notes.ts';
import type { TellProperty } from './type-text.ts';

const CONTRACT = 'packages/contract/src';

/** One kind of request: the type of its fields, and what is said of them. */
export interface RequestType {
  /** The name of the type of its fields. */
  readonly name: string;
  /** Where that is declared, as a type of TypeScript. */
  readonly type: string;
  readonly about: string;
  readonly tell: TellProperty;
}

/** A model of the features API. */
export interface FeatureRequestType extends RequestType {
  readonly feature: string;
  readonly model: string;
}

/** Every model of the catalogue, by the listing of its folders. */
export async function featureRequests(root: string): Promise<FeatureRequestType[]> {
  const catalog = join(root, CONTRACT, 'catalog');
  const files = (await readdir(catalog, { recursive: true })).filter((file) =>
    /^[^/]+\/[^/]+(?<!\.test)\.ts$/.test(file),
  );
  return await Promise.all(
    files.sort().map(async (file) => {
      const module: { readonly model: Model } = await import(pathToFileURL(join(catalog, file)).href);
      const { type: feature, model, title, promptObject } = module.model;
      return {
        name: `${pascal(feature)}${pascal(model)}Fields`,
        type: exampleIn(`${CONTRACT}/catalog/${file}`, 'model'),
        about: `The \`promptObject\` of ${feature} by \`${model}\`: ${title}.`,
        tell: (name) => {
          const schema = promptObject.shape[name];
          if (schema === undefined) return undefined;
          const { title = '', ...notes } = { ...schema.meta(), ...notesOf(schema) };
          return { about: sentence(notes) || `${String(title)}.` };
        },
        feature,
        model,
      };
    }),
  );
}

/** Every endpoint of the Recraft API. */
export const ENDPOINT_REQUESTS: readonly (RequestType & { readonly entry: EndpointEntry })[] = RECRAFT_ENDPOINTS.map(
  (entry) => ({
    name: `${pascal(entry.name)}Fields`,
    type: exampleIn(`${CONTRACT}/recraft/endpoints/${kebab(entry.name)}.ts`, 'endpoint'),
    about: `The fields of \`POST /v1/${entry.path}\`: ${entry.summary}.`,
    tell: (name) => {
      const facts = entry.fields.get(name);
      const about = facts === undefined ? {} : { about: sentence(facts) };
      if (name in entry.pictures) return { ...about, text: 'string | Blob' };
      return name === entry.everyFile ? { ...about, text: 'readonly (string | Blob)[]' } : about;
    },
    entry,
  }),
);

interface Notes {
  readonly effect?: string;
  readonly range?: string;
  readonly byDefault?: string;
  readonly whyNoEffect?: string;
}

/** What a field does, takes and is by default. */
function sentence({ effect = '', range = '', byDefault, whyNoEffect }: Notes): string {
  const parts = [
    whyNoEffect === undefined ? effect : `changes nothing: ${whyNoEffect}`,
    range,
    byDefault === undefined ? '' : `by default ${byDefault}`,
  ].filter((part) => part !== '');
  const text = parts.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The input of a schema, by way of the example that must be one. */
function exampleIn(file: string, constant: string): string {
  return `(typeof import('./${file}'))['${constant}']['example']`;
}

/** `BACKGROUND_REPLACER` and `ideogram-3.0` as `BackgroundReplacer` and `Ideogram30`; `replaceBackground` as `ReplaceBackground`. */
function pascal(text: string): string {
  const words = /^[A-Z_]+$/.test(text) ? text.toLowerCase() : text;
  return words
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

function kebab(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
