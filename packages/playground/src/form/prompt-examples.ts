const BACKGROUNDS = [
  'a sunlit kitchen, morning light, shallow depth of field',
  'a quiet beach at sunset, warm light from the left',
  'a plain light grey studio with a soft shadow',
];
const SCENES = [
  'a lighthouse on a cliff at dusk, long exposure',
  'a poster for a jazz night, bold shapes, three colours',
  'an icon of a coffee cup, flat, thick lines',
];

/** A few prompts that work well, by what is done with them. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  'replace-background': BACKGROUNDS,
  'generate-background': BACKGROUNDS,
  generate: SCENES,
  inpaint: ['a bowl of red apples', 'a sleeping cat', 'a stack of old books'],
  outpaint: ['more of the room, wooden floor, a window', 'an open landscape under a wide sky'],
  restyle: ['winter, snow everywhere', 'an oil painting with visible brushwork', 'at night, lit by lanterns'],
  'enhance-prompt': ['a fox in the forest', 'a perfume bottle', 'an old harbour'],
};

/** Prompts to begin with; none for operations that take no words. */
export function promptExamples(operation: string): readonly string[] {
  return EXAMPLES[operation] ?? [];
}
