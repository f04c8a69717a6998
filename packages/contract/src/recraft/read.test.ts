import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { OPERATIONS } from '../operations/index.ts';
import { RECRAFT_ENDPOINTS } from './endpoints.ts';
import { RECRAFT_MODELS } from './models.ts';
import { RECRAFT_STYLE_NAMES } from './style-names.ts';
import { context, EXPLORED_ID, GENERATED_ID, NOIR_ID, OWN_ID, OWN_VECTOR_ID, UNKNOWN_ID } from './testing/ask.ts';

const reference = fc.constantFrom('https://images.example/room.png', 'data:image/png;base64,AAAA', 'images/room.png');
const rgb = fc.array(fc.integer({ min: -1, max: 256 }), { minLength: 2, maxLength: 4 });
const unit = fc.double({ min: -0.1, max: 1.1, noNaN: true });
const pixels = fc.integer({ min: -1, max: 4100 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 4 });

/** Values that fields may well have, most of them good; fields that are not listed get words. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  prompt: fc.constantFrom('a beach', 'x'.repeat(1001), ''),
  image_url: reference,
  mask_url: reference,
  image_urls: fc.array(reference, { maxLength: 11 }),
  n: fc.integer({ min: 0, max: 7 }),
  model: fc.constantFrom(...RECRAFT_MODELS.map(({ id }) => id), 'flux'),
  style: fc.constantFrom('any', 'icon', 'nope', ...RECRAFT_STYLE_NAMES.flatMap(({ name, style }) => [name, style])),
  substyle: fc.constantFrom('noir', 'hdr', 'outline', 'line_art', 'nope'),
  style_id: fc.constantFrom(NOIR_ID, OWN_ID, OWN_VECTOR_ID, UNKNOWN_ID),
  source_styles: fc.array(fc.constantFrom(OWN_ID, OWN_VECTOR_ID, NOIR_ID), { maxLength: 3 }),
  source_image_id: fc.constantFrom(EXPLORED_ID, GENERATED_ID, UNKNOWN_ID),
  similarity: fc.integer({ min: 0, max: 6 }),
  size: fc.constantFrom('1:1', '16:9', '1024x1024', '2048x2048', '1707x1024', '7:7'),
  strength: unit,
  zoom_out_percentage: fc.double({ min: -1, max: 101, noNaN: true }),
  expand_left: pixels,
  expand_right: pixels,
  expand_top: pixels,
  expand_bottom: pixels,
  random_seed: fc.integer({ min: -1, max: 0xffff_ffff }),
  image_weights: fc.array(unit, { maxLength: 3 }),
  source_style_weights: fc.array(unit, { maxLength: 3 }),
  mix_policy: fc.constantFrom('PaletteMatch', 'MaxWeight'),
  image_format: fc.constantFrom('png', 'webp', 'jpeg'),
  response_format: fc.constantFrom('url', 'b64_json', 'multipart'),
  creativity: fc.constantFrom('simple', 'standard', 'eccentric'),
  negative_prompt: fc.constantFrom('', 'fog'),
  controls: fc.record(
    {
      colors: fc.array(fc.record({ rgb, weight: maybe(unit) }), { maxLength: 3 }),
      background_color: fc.option(fc.record({ rgb })),
      artistic_level: fc.option(fc.integer({ min: -1, max: 6 })),
      no_text: fc.option(fc.boolean()),
    },
    { requiredKeys: [] },
  ),
  text_layout: fc.array(
    fc.record({
      text: fc.constantFrom('ONE', 'straße', 'two words'),
      bbox: fc.array(fc.tuple(unit, unit), { minLength: 4, maxLength: 5 }),
    }),
    { maxLength: 2 },
  ),
  strict_color_palette: fc.array(rgb, { maxLength: 3 }),
  max_num_shapes: fc.integer({ min: 0, max: 50_001 }),
  max_num_colors: fc.integer({ min: 0, max: 257 }),
};
const word = fc.constantFrom<unknown>('on', 'off', 'cut_out', 'precise', true, false, {});

it.each(RECRAFT_ENDPOINTS)(
  '$name reads whatever it is sent to a call that its operation takes, or to a fault',
  (entry) => {
    const names = [...entry.fields.keys()];
    const fields = fc.record(Object.fromEntries(names.map((name) => [name, VALUES[name] ?? word])), {
      requiredKeys: [],
    });
    let valid = 0;

    fc.assert(
      fc.property(fields, fc.subarray(names), (sent, kept) => {
        const some = Object.fromEntries(Object.entries(sent).filter(([name]) => kept.includes(name)));
        const body = { ...entry.example, ...some };

        const reading = entry.read(body, context);

        if (!reading.isValid) {
          const [first] = reading.faults;
          return names.includes(first?.field.split('.')[0] ?? '');
        }
        valid += 1;
        const { operation, input } = reading.call;
        expect(OPERATIONS[operation].input.parse(input)).toEqual(input);
        return entry.effectless(body, reading.model).every(({ reason }) => reason.length > 0);
      }),
      { seed: 7, numRuns: 300 },
    );

    expect(valid).toBeGreaterThan(5);
  },
);
