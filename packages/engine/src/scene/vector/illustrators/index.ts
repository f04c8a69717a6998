import type { RenderRequest } from '../../family.ts';
import type { FamilyName } from '../../spec.ts';
import type { VectorScene } from '../vector-scene.ts';
import { illustrateBeach } from './beach.ts';
import { illustrateDesert } from './desert.ts';
import { illustrateField } from './field.ts';
import { illustrateForest } from './forest.ts';
import { illustrateLake, illustrateMountain, illustrateSnow } from './mountain.ts';
import { illustrateSpot } from './spot.ts';
import { illustrateAbstract } from './abstract.ts';
import { illustrateStudio } from './studio.ts';
import { illustrateTable } from './table.ts';
import { illustrateSkyline } from './skyline.ts';
import { illustrateCityStreet } from './city-street.ts';
import { illustrateSky } from './sky.ts';
import { illustrateSpace } from './space.ts';
import { illustrateSea } from './sea.ts';
import { illustrateUnderwater } from './underwater.ts';
import { illustrateInterior } from './interior.ts';
import { illustrateCafe } from './cafe.ts';
import { illustrateKitchen } from './kitchen.ts';

/** Draws a request as ordered, named layers of shapes. */
export type Illustrator = (request: RenderRequest) => VectorScene;

/** Who draws which family. */
export const ILLUSTRATORS: Readonly<Partial<Record<FamilyName, Illustrator>>> = {
  beach: illustrateBeach,
  mountain: illustrateMountain,
  lake: illustrateLake,
  snow: illustrateSnow,
  forest: illustrateForest,
  field: illustrateField,
  desert: illustrateDesert,
  spot: illustrateSpot,
  abstract: illustrateAbstract,
  studio: illustrateStudio,
  table: illustrateTable,
  skyline: illustrateSkyline,
  'city-street': illustrateCityStreet,
  sky: illustrateSky,
  space: illustrateSpace,
  sea: illustrateSea,
  underwater: illustrateUnderwater,
  interior: illustrateInterior,
  cafe: illustrateCafe,
  kitchen: illustrateKitchen,
};
