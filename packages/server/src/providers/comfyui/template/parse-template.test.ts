import { describe, expect, it } from 'vitest';
import { fillTemplate } from './fill-template.ts';
import { parseTemplate } from './parse-template.ts';
import { SLOTS, type SlotName } from './slots.ts';

const SAVE = { class_type: 'SaveImage', inputs: { images: ['work', 0] } };

function graphOf(inputs: object, more: object = { save: SAVE }): string {
  return JSON.stringify({ work: { class_type: 'Work', inputs }, ...more });
}

function parse(text: string, slot: SlotName = 'generate') {
  return parseTemplate(`${slot}.json`, text, SLOTS[slot]);
}

const LEAST = { text: '{{prompt}}', seed: '{{seed}}' };

describe('filling a template', () => {
  it('gives what is one placeholder the type of its value, and writes others into their text', () => {
    const template = parse(
      graphOf({ ...LEAST, text: 'a photo of {{ prompt }}, {{prompt}}', size: ['{{width}}', '{{height=768}}'] }),
    );

    const { work } = fillTemplate(template, { prompt: 'a cat', seed: 7 });

    expect(work?.inputs).toEqual({ text: 'a photo of a cat, a cat', seed: 7, size: [1024, 768] });
  });

  it('never looks for placeholders in what the caller says', () => {
    const template = parse(graphOf({ ...LEAST, text: '{{prompt}}: {{negative_prompt=no dogs}}' }));

    const { work } = fillTemplate(template, { prompt: '{{seed}} $& $1', seed: 7 });

    expect(work?.inputs['text']).toBe('{{seed}} $& $1: no dogs');
  });

  it('leaves numbers, switches and wires as they are', () => {
    const inputs = { ...LEAST, steps: 30, isTiled: false, model: ['save', 0], nothing: null };

    const { work } = fillTemplate(parse(graphOf(inputs)), { prompt: '', seed: 0 });

    expect(work?.inputs).toEqual({ ...inputs, text: '', seed: 0 });
  });

  it('takes the picture of SaveImage, or of PreviewImage without one', () => {
    const preview = { class_type: 'PreviewImage', inputs: {} };

    const outputs = [parse(graphOf(LEAST, { preview, save: SAVE })), parse(graphOf(LEAST, { preview }))];

    expect(outputs.map(({ output }) => output)).toEqual(['save', 'preview']);
  });
});

describe('a wrong template', () => {
  it.each<[string, SlotName, RegExp]>([
    ['{"save":', 'generate', /^is no JSON$/],
    ['[]', 'generate', /no workflow in the API format/],
    ['{}', 'generate', /no workflow in the API format/],
    ['{"nodes":[],"links":[],"version":0.4}', 'generate', /saved for the editor; export it with "Export \(API\)"/],
    [
      graphOf({ ...LEAST, text: '{{promt}}' }),
      'generate',
      /has \{\{promt\}\}, but generate knows only prompt, negative_prompt, /,
    ],
    [graphOf({ ...LEAST, image: '{{image}}' }), 'generate', /has \{\{image\}\}, but generate knows only/],
    [graphOf({ ...LEAST, text: '{{prompt' }), 'generate', /has braces that are no placeholder: "\{\{prompt"/],
    [graphOf({ seed: '{{seed}}' }), 'generate', /has no \{\{prompt\}\}: it would ignore the prompt/],
    [graphOf({ text: '{{prompt}}' }), 'generate', /has no \{\{seed\}\}: it would ignore the seed/],
    [graphOf({ ...LEAST, image: '{{image}}' }), 'inpaint', /has no \{\{mask\}\}: it would ignore the mask/],
    [graphOf({ ...LEAST, image: '{{image}}' }), 'restyle', /has no \{\{strength\}\}: it would ignore the strength/],
    [graphOf({ ...LEAST, width: '{{width}}' }), 'generate', /only one of \{\{width\}\} and \{\{height\}\}/],
    [graphOf({ ...LEAST, seed: '{{seed=5}}' }), 'generate', /has a default for \{\{seed\}\}, which is always said/],
    [graphOf({ ...LEAST, width: '{{width=wide}}', height: '{{height}}' }), 'generate', /is no number of pixels/],
    [graphOf(LEAST, {}), 'generate', /ends in no SaveImage and no PreviewImage/],
    [graphOf(LEAST, { save: SAVE, more: SAVE }), 'generate', /has 2 nodes of SaveImage/],
    [graphOf({ ...LEAST, model: ['loader', 0] }), 'generate', /ties node work to node loader, which is not in it/],
  ])('is refused: %s as %s', (text, slot, sentence) => {
    expect(() => parse(text, slot)).toThrow(sentence);
  });
});
