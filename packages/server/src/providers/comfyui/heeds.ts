import type { Template } from './template/template.ts';

/** The fields that a template heeds because it has their placeholders. */
export function fieldsOf({ uses }: Template): readonly ('seed' | 'negativePrompt')[] {
  return [
    ...(uses.has('seed') ? (['seed'] as const) : []),
    ...(uses.has('negative_prompt') ? (['negativePrompt'] as const) : []),
  ];
}
