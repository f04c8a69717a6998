import type { BasicStyleList } from '@backlot/sdk';
import type { StyleSample } from '../../edit/catalog-view.ts';

type Listed = BasicStyleList['styles'];

/** The id of a listed style: no two of a model have the same title. */
export function idOfListed({ model, title }: StyleSample, basic: Listed): string | undefined {
  return basic.find((one) => one.model === model && one.style === title)?.style_id;
}

/** The listed style that an id belongs to. */
export function listedOfId(id: string, basic: Listed, rows: readonly StyleSample[]): StyleSample | undefined {
  const found = basic.find(({ style_id: styleId }) => styleId === id);
  return found && rows.find(({ model, title }) => model === found.model && title === found.style);
}
