import type * as sdk from '@backlot/sdk';

/** A JSON Schema (2020-12), as far as the forms read it. */
export interface FieldSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly FieldSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: FieldSchema | boolean;
  readonly prefixItems?: readonly FieldSchema[];
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  /** Which control edits it. */
  readonly 'x-widget'?: string;
  /** Why it changes nothing, where that is so. */
  readonly 'x-effectless'?: string;
  /** Words to offer where others may be given too. */
  readonly 'x-suggestions'?: readonly string[];
  /** What people see for words that may be given. */
  readonly 'x-labels'?: Readonly<Record<string, string>>;
  /** Of a style: the models in the catalog's styles whose rows may be given. */
  readonly 'x-style-models'?: readonly string[];
}

/** Values of fields by their names on the wire. */
export type Values = Readonly<Record<string, unknown>>;

/** Something that can be done: an operation of one dialect, with its fields as the forms read them. */
export interface CatalogEntry extends Omit<sdk.CatalogEntry, 'fields' | 'roles'> {
  readonly fields: FieldSchema;
  /** What fields are to the operation, whatever they are called: `image`, `mask`, `prompt`, `count`, … */
  readonly roles: Readonly<Record<string, string>>;
}

/** Everything that can be asked of this server. */
export interface CatalogView extends Omit<sdk.CatalogView, 'entries'> {
  readonly entries: readonly CatalogEntry[];
}

/** A picture that comes with the server. */
export type Sample = CatalogView['samples'][number];

/** A named style, with a small picture drawn in it. */
export type StyleSample = CatalogView['styles'][number];
