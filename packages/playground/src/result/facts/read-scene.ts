/** What the engine took from a prompt. */
export interface SceneReading {
  /** Words that it made something of. */
  readonly used: readonly string[];
  /** Words that it left out. */
  readonly ignored: readonly string[];
  /** 0..1. */
  readonly confidence: number | undefined;
  /** What it understood: `Place` `table`, `Light` `window`. */
  readonly traits: readonly { readonly name: string; readonly value: string }[];
}

/** What is shown of a scene, by where it lies. */
const TRAITS: readonly { readonly name: string; readonly path: readonly string[] }[] = [
  { name: 'Scene', path: ['family'] },
  { name: 'Behind it', path: ['secondary'] },
  { name: 'Time', path: ['time'] },
  { name: 'Weather', path: ['weather'] },
  { name: 'Material', path: ['material', 'surface'] },
  { name: 'Light', path: ['light', 'key'] },
  { name: 'Objects', path: ['objects'] },
  { name: 'Props', path: ['props'] },
  { name: 'Style', path: ['style', 'treatment'] },
];

/** How the built-in engine understood the prompt, for the picture at `index`; undefined where it had none to read. */
export function readScene(details: Readonly<Record<string, unknown>>, index: number): SceneReading | undefined {
  const scenes = details['scenes'];
  const own: unknown = Array.isArray(scenes) ? scenes[index] : undefined;
  const scene = own ?? details['scene'];
  if (!isRecord(scene)) return undefined;
  const coverage = isRecord(scene['coverage']) ? scene['coverage'] : {};
  const confidence = scene['confidence'];
  return {
    used: wordsOf(coverage['used']),
    ignored: wordsOf(coverage['ignored']),
    confidence: typeof confidence === 'number' ? confidence : undefined,
    traits: TRAITS.flatMap(({ name, path }) => {
      const value = wordsOf(at(scene, path)).join(', ');
      return value === '' ? [] : [{ name, value }];
    }),
  };
}

function at(from: unknown, path: readonly string[]): unknown {
  let found = from;
  for (const name of path) found = isRecord(found) ? found[name] : undefined;
  return found;
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    if (typeof each === 'string') return [each];
    const name = isRecord(each) ? (each['name'] ?? each['kind'] ?? each['word']) : undefined;
    return typeof name === 'string' ? [name] : [];
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
