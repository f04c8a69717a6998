import type { Family } from '../family.ts';
import { beach } from './beach.ts';
import { cafe } from './cafe.ts';
import { cityStreet } from './city-street.ts';
import { desert } from './desert.ts';
import { field } from './field.ts';
import { forest } from './forest.ts';
import { interior } from './interior.ts';
import { kitchen } from './kitchen.ts';
import { lake } from './lake.ts';
import { mountain } from './mountain.ts';
import { place } from './place.ts';
import { sea } from './sea.ts';
import { sky } from './sky.ts';
import { snow } from './snow.ts';
import { studio } from './studio.ts';
import { table } from './table.ts';
import { abstract } from './abstract.ts';
import { skyline } from './skyline.ts';
import { space } from './space.ts';
import { spot } from './spot.ts';
import { underwater } from './underwater.ts';

/** Every kind of place that can be painted, one file each. */
export const FAMILIES: readonly Family[] = [
  beach,
  cafe,
  cityStreet,
  desert,
  field,
  forest,
  interior,
  kitchen,
  lake,
  mountain,
  place,
  sea,
  sky,
  snow,
  studio,
  table,
  abstract,
  skyline,
  space,
  spot,
  underwater,
];
