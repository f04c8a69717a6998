import type { EndpointContext, EndpointEntry } from '@backlot/contract';
import type { RecraftDependencies } from './dependencies.ts';
import { toKnownImage } from './known-image.ts';
import { findBasicStyle } from './styles.ts';

/** More ids than any request may hold; those beyond are not looked up. */
const MAX_IDS = 64;

/** Looks up what a request names by ids, as far as the team may know it, so that the request can be read. */
export async function createContext(
  { styles, findRunOfImage }: Pick<RecraftDependencies, 'styles' | 'findRunOfImage'>,
  teamId: string,
  { styleIdFields, imageIdFields }: Pick<EndpointEntry, 'styleIdFields' | 'imageIdFields'>,
  fields: Readonly<Record<string, unknown>>,
): Promise<EndpointContext> {
  const styleIds = idsIn(fields, styleIdFields).filter((id) => findBasicStyle(id) === undefined);
  const [own, images] = await Promise.all([
    styleIds.length > 0 ? styles.find(teamId, styleIds) : [],
    Promise.all(idsIn(fields, imageIdFields).map(async (id) => [id, await findRunOfImage(teamId, id)] as const)),
  ]);
  const ownById = new Map(own.map(({ id, base, profile }) => [id, { style: base, substyle: null, profile }]));
  const runs = new Map(images);
  return {
    findStyle: (id) => findBasicStyle(id) ?? ownById.get(id.toLowerCase()),
    findImage: (id) => toKnownImage(runs.get(id.toLowerCase()), id.toLowerCase()),
  };
}

/** Every text in some fields, or in lists in them, once and in small letters. */
function idsIn(fields: Readonly<Record<string, unknown>>, names: readonly string[]): string[] {
  const values = names.flatMap((name) => fields[name]);
  const texts = values.filter((value) => typeof value === 'string').map((text) => text.toLowerCase());
  return [...new Set(texts)].slice(0, MAX_IDS);
}
