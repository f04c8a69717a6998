import { parseGraph } from './parse-graph.ts';
import { hasStrayBraces, type Mention, mentionsIn } from './placeholder-text.ts';
import { type Placeholder, PLACEHOLDERS, type Slot } from './slots.ts';
import { TemplateError } from './template-error.ts';
import type { Graph, Template } from './template.ts';

/** Reads a template and checks that it heeds what its operation is about. Throws {@link TemplateError}. */
export function parseTemplate(file: string, text: string, slot: Slot): Template {
  const graph = parseGraph(text);
  const texts = Object.values(graph).flatMap(({ inputs }) => textsIn(inputs));
  const stray = texts.find(hasStrayBraces);
  if (stray !== undefined)
    throw new TemplateError(`has braces that are no placeholder: ${JSON.stringify(stray.slice(0, 60))}`);
  const mentions = texts.flatMap(mentionsIn);
  const uses = new Set(mentions.map((mention) => checkMention(mention, slot)));
  for (const [name, what] of Object.entries(slot.needs))
    if (!uses.has(name as Placeholder)) throw new TemplateError(`has no {{${name}}}: it would ignore ${what}`);
  if (uses.has('width') !== uses.has('height') && slot.operation === 'generate')
    throw new TemplateError('has only one of {{width}} and {{height}}: it would ignore half of the size');
  return { file, graph, uses, output: outputOf(graph) };
}

function checkMention({ name, byDefault }: Mention, { operation, needs, takes, unsaid }: Slot): Placeholder {
  const known = PLACEHOLDERS.find((each) => each === name);
  const allowed = PLACEHOLDERS.filter((each) => each in needs || takes.includes(each));
  if (known === undefined || !allowed.includes(known))
    throw new TemplateError(`has {{${name}}}, but ${operation} knows only ${allowed.join(', ')}`);
  if (byDefault === undefined) return known;
  if (!unsaid.includes(known))
    throw new TemplateError(`has a default for {{${name}}}, which is always said in ${operation}`);
  if (known !== 'negative_prompt' && !/^[1-9]\d{1,3}$/.test(byDefault))
    throw new TemplateError(`has a default for {{${name}}} that is no number of pixels`);
  return known;
}

/** The node whose pictures are the result: `SaveImage`, or `PreviewImage` where nothing is to stay on its disk. */
function outputOf(graph: Graph): string {
  for (const savingClass of ['SaveImage', 'PreviewImage']) {
    const [id, ...more] = Object.keys(graph).filter((each) => graph[each]?.class_type === savingClass);
    if (more.length > 0)
      throw new TemplateError(
        `has ${more.length + 1} nodes of ${savingClass}: which of them the result is cannot be told`,
      );
    if (id !== undefined) return id;
  }
  throw new TemplateError('ends in no SaveImage and no PreviewImage: nothing would come of it');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
