import { RECRAFT_STYLE_NAMES } from '@backlot/contract';

/** What people write for a name of Recraft's. */
const SPELLINGS: readonly (readonly [name: string, key: string])[] = [['black and white', 'realistic_image/b_and_w']];

/**
 * Maps every display name, in lower case, to its `base/substyle` key of the style tables: the names that Recraft shows first, then
 * each substyle in words. Where two bases share a name (engraving, kawaii) the earlier one has it.
 */
export function buildDisplayNames(styleKeys: readonly string[]): ReadonlyMap<string, string> {
  const shown = RECRAFT_STYLE_NAMES.map(({ name, style, substyle }) => {
    const key = substyle === null ? style : `${style}/${substyle}`;
    return [name.toLowerCase(), key] as const;
  });
  const inWords = styleKeys.flatMap((key) => {
    const substyle = key.split('/')[1];
    return substyle === undefined ? [] : [[substyle.replaceAll('_', ' '), key] as const];
  });
  const names = new Map<string, string>();
  for (const [name, key] of [...SPELLINGS, ...shown, ...inWords]) if (!names.has(name)) names.set(name, key);
  return names;
}
