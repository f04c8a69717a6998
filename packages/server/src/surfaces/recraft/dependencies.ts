import type { StyleProfile } from '@backlot/contract';
import type { Authenticate } from '../../auth/authenticate.ts';
import type { Principal } from '../../auth/principal.ts';
import type { PriceQuestion } from '../../runs/price-of.ts';
import type { RunRecord } from '../../runs/run.ts';
import type { EndpointDependencies } from '../shared/endpoints/dependencies.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** Who a key belongs to, and what is left to spend. */
export interface Account {
  /** A UUID. */
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly credits: number;
}

/** A style that a team has made. */
export interface OwnStyle {
  /** A UUID. */
  readonly id: string;
  /** A word of the dialect: `digital_illustration`. */
  readonly base: string;
  readonly profile: StyleProfile;
  readonly isPrivate: boolean;
  readonly createdAt: Date;
}

/** The styles that teams have made. What another team has made is as unknown as what never was. */
export interface OwnStyles {
  /** Newest first. */
  readonly list: (teamId: string) => Promise<readonly OwnStyle[]>;
  /** Those of these that the team has, in any order; texts that can be no ids find nothing. */
  readonly find: (teamId: string, ids: readonly string[]) => Promise<readonly OwnStyle[]>;
  /** False if the team has no such style (any more). */
  readonly delete: (teamId: string, id: string) => Promise<boolean>;
}

/** Everything that this surface needs from the rest of the house. */
export interface RecraftDependencies extends EndpointDependencies {
  readonly authenticate: Authenticate;
  readonly account: (principal: Principal) => Promise<Account>;
  readonly styles: OwnStyles;
  /** The run of a team that made a picture, by the id that answers give the picture. */
  readonly findRunOfImage: (teamId: string, imageId: string) => Promise<RunRecord | undefined>;
  /** For each colour, in order, the one of at most `limit` of them that stands for it. */
  readonly reducePalette: (
    colours: readonly { readonly rgb: Rgb; readonly weight: number }[],
    limit: number,
  ) => readonly Rgb[];
  /** What one picture would cost here now, credits; undefined while nobody can serve it. */
  readonly creditsPerImage: (question: PriceQuestion) => number | undefined;
  /** Whether pictures can be made now. */
  readonly canGenerate: () => Promise<boolean>;
}
