import type { Family } from '../family.ts';
import { place } from './place.ts';
import { kitchen } from './kitchen.ts';
import { interior } from './interior.ts';
import { forest } from './forest.ts';
import { field } from './field.ts';
import { cityStreet } from './city-street.ts';
import { cafe } from './cafe.ts';

/** Every kind of place that can be painted, one file each. */
export const FAMILIES: readonly Family[] = [cafe, cityStreet, field, forest, interior, kitchen, place];
