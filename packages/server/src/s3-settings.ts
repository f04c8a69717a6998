import { z } from 'zod';
import { baseUrlSetting, secretSetting } from './providers/setting-kinds.ts';
import type { Secret } from './secret.ts';

/** The settings of a bucket for the files, as they are named in the environment. */
export const S3_SETTINGS = {
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'the name of a bucket is expected')
    .optional()
    .describe('The bucket of an S3-compatible store that files lie in. Absent: they lie in the data folder.'),
  S3_ENDPOINT: baseUrlSetting('Address of the store, such as `http://127.0.0.1:9000`. Absent: Amazon S3.').optional(),
  S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'the name of a region is expected')
    .optional()
    .describe('Region of the bucket. Unless set `us-east-1`, which stores of your own go by.'),
  S3_ACCESS_KEY_ID: secretSetting('The access key for the bucket.'),
  S3_SECRET_ACCESS_KEY: secretSetting('The secret that belongs to the access key.'),
  S3_FORCE_PATH_STYLE: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'Whether the bucket is named in the path and not in the host. Unless set `true` with `S3_ENDPOINT`, else `false`.',
    ),
  S3_PREFIX: z
    .string()
    .regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*\/?$/,
      'a path such as backlot/production is expected',
    )
    .optional()
    .describe('What the names of all files in the bucket begin with, for a bucket that holds other things too.'),
};

/** A bucket to keep files in. */
export interface S3Bucket {
  readonly bucket: string;
  /** `undefined`: Amazon's. */
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly accessKeyId: Secret;
  readonly secretAccessKey: Secret;
  readonly forcePathStyle: boolean;
  /** Empty, or with a slash at its end. */
  readonly prefix: string;
}

type S3Values = z.output<z.ZodObject<typeof S3_SETTINGS>>;

const DEFAULT_REGION = 'us-east-1';
const TOGETHER = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const;

/** The bucket that the settings name: `undefined` if they name none. `missing`: a setting that the others cannot do without. */
export function readS3Bucket(values: S3Values): { readonly bucket?: S3Bucket; readonly missing?: string } {
  if (Object.values(values).every((value) => value === undefined)) return {};
  const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PREFIX } = values;
  if (S3_BUCKET === undefined || S3_ACCESS_KEY_ID === undefined || S3_SECRET_ACCESS_KEY === undefined)
    return { missing: TOGETHER.find((name) => values[name] === undefined) ?? 'S3_BUCKET' };
  const prefix = S3_PREFIX ?? '';
  const bucket = {
    bucket: S3_BUCKET,
    endpoint: S3_ENDPOINT,
    region: S3_REGION ?? DEFAULT_REGION,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
    forcePathStyle:
      values.S3_FORCE_PATH_STYLE === undefined ? S3_ENDPOINT !== undefined : values.S3_FORCE_PATH_STYLE === 'true',
    prefix: prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`,
  };
  return { bucket };
}
