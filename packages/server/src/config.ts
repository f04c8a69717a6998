import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { wholeNumberSetting } from './providers/setting-kinds.ts';
import { VENDOR_SETTINGS } from './providers/settings.ts';
import { LANES_SETTING, readLanes, type LaneSlots } from './runs/lane.ts';
import { readS3Bucket, S3_SETTINGS, type S3Bucket } from './s3-settings.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const MAX_PORT = 65_535;
const MAX_WORKERS = 64;
const MAX_THREADS = 16;

const ROLES = ['api', 'worker', 'all'] as const;
/** Runs whose pictures may be in memory, at most some 20 MB each: enough that fetching one picture keeps no worker idle. */
const RUNS_PER_WORKER = 4;
const MIN_RUNS_AT_ONCE = 16;
const CPU_SLOTS_PER_WORKER = 2;
const VENDOR_SLOTS = 16;

/** Something that whoever knows it is trusted for. */
const secretText = z
  .string()
  .min(16, 'at least 16 characters are expected')
  .max(256)
  .regex(/^[\x21-\x7e]+$/, 'visible ASCII characters are expected');

/** The settings of the house itself. */
const HOUSE_SETTINGS = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on; `0.0.0.0` for every interface.'),
  PORT: wholeNumberSetting(0, MAX_PORT).default(8787).describe('Port to listen on; 0 takes a free one.'),
  BACKLOT_DATA_DIR: z.string().default('.backlot').describe('Folder of the embedded database and of the files.'),
  BACKLOT_API_KEY: secretText
    .optional()
    .describe('The first admin key. Absent: one is made at the first start and printed once. Stored only as a hash.'),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'a postgres:// URL is expected' })
    .optional()
    .describe('A PostgreSQL (15 or newer) to use instead of the embedded one.'),
  BACKLOT_PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'an http:// or https:// URL is expected' })
    .optional()
    .describe('How callers reach this server; the base of the links in answers. Absent: the address listened on.'),
  BACKLOT_WORKERS: wholeNumberSetting(1, MAX_WORKERS)
    .default(Math.min(availableParallelism(), MAX_WORKERS))
    .describe('Engine processes, each working on one picture at a time. Absent: one for each core.'),
  BACKLOT_THREADS: wholeNumberSetting(1, MAX_THREADS)
    .optional()
    .describe('Threads in each engine process that paint one picture together. Absent: one for each core, at most 4.'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS)
    .default('warn')
    .describe('How much is logged, as JSON lines on standard error; `info` adds a line for each request.'),
  BACKLOT_MODELS_DIR: z
    .string()
    .optional()
    .describe('Folder of the fetched models and pictures. Absent: `models` in the data folder.'),
  BACKLOT_SEGMENTATION_MODEL: z
    .string()
    .optional()
    .describe(
      'Path of a stronger ONNX segmentation model (IS-Net, BiRefNet or U-2-Net, recognised by its inputs) to cut subjects out with.',
    ),
  BACKLOT_FILL_MODEL: z
    .string()
    .optional()
    .describe(
      'Path of an ONNX network that fills large holes (LaMa or MI-GAN, recognised by its inputs). Absent: `fill.onnx` in the folder of the models if it is there, else holes are filled by example alone.',
    ),
  BACKLOT_BUILTIN_CREDITS: wholeNumberSetting(0, 1_000_000_000)
    .default(1000)
    .describe('Price of one picture made by the built-in engine, in credits (a credit is a millionth of a US dollar).'),
  BACKLOT_PROMPT_CREDITS: wholeNumberSetting(0, 1_000_000_000)
    .default(10_000)
    .describe('Price of one prompt enhanced by the built-in engine, in credits.'),
  BACKLOT_STYLE_CREDITS: wholeNumberSetting(0, 1_000_000_000)
    .default(40_000)
    .describe('Price of one style made by the built-in engine, in credits.'),
  BACKLOT_RUN_TIMEOUT_S: wholeNumberSetting(1, 3600)
    .default(180)
    .describe(
      'Seconds of work for each picture asked for, after which a run is ended, refunded and reported as timed out; waiting for a worker is not counted.',
    ),
  BACKLOT_ROLE: z
    .enum(ROLES)
    .default('all')
    .describe(
      'What this process does: `api` serves callers and leaves the work to others, `worker` works and serves nobody, `all` does both. The switch `--role` says the same.',
    ),
  BACKLOT_LANES: z
    .string()
    .regex(LANES_SETTING, 'pairs like cpu=2,recraft=8,*=16 are expected')
    .transform(readLanes)
    .optional()
    .describe(
      'How many waiting runs this process takes up at once, by who works on them first: `cpu` is the built-in engine, the others are called as the vendors are, and `*` is every vendor that is not named. What is not named is left to other processes. Absent: `cpu` twice for each engine process, and `*=16`.',
    ),
  BACKLOT_RUNS_AT_ONCE: wholeNumberSetting(1, 10_000)
    .optional()
    .describe(
      'Runs that may be on at once in this process for the built-in engine, and as many again for vendors; the pictures of each are in memory, some 20 MB at most. Absent: 16, or four for each engine process if that is more.',
    ),
  BACKLOT_STOP_GRACE_S: wholeNumberSetting(0, 3600)
    .default(10)
    .describe(
      'Seconds that work in flight has to end by itself when the server is told to stop; then runs go back to the queue, or are refunded if their caller waits here.',
    ),
  BACKLOT_RESULT_CACHE_HOURS: wholeNumberSetting(0, 24 * 365)
    .default(0)
    .describe(
      'Hours for which a request that repeats an earlier one of its team to the last field, seed and pictures included, gets the pictures of that one at no charge. 0: every request is worked on.',
    ),
  BACKLOT_RATE_LIMIT: wholeNumberSetting(1, 1_000_000)
    .default(180)
    .describe('Requests a minute that one key may make.'),
  BACKLOT_RECRAFT_REQUESTS_PER_SECOND: wholeNumberSetting(1, 1_000_000)
    .default(5)
    .describe('Requests a second that one key may make of the Recraft API.'),
  BACKLOT_RECRAFT_IMAGES_PER_MINUTE: wholeNumberSetting(6, 1_000_000)
    .default(100)
    .describe('Pictures a minute that one key may ask the Recraft API for.'),
  BACKLOT_METRICS_TOKEN: secretText
    .optional()
    .describe(
      'What Prometheus must show as a bearer token to read `/metrics`. Absent: only this machine may, and not through a proxy.',
    ),
  BACKLOT_PLAYGROUND: z
    .enum(['yes', 'no'])
    .default('yes')
    .describe(
      'Whether the pages are served at `/`: to see what there is and to try it with a key. The API is the same without.',
    ),
  BACKLOT_ALLOW_HOSTS: z
    .string()
    .optional()
    .describe(
      'Comma-separated `host:port` pairs on private networks that the URLs of pictures and of webhooks may point to. Absent: none.',
    ),
});

const BUCKET = z.object(S3_SETTINGS);
const VENDORS = z.object(VENDOR_SETTINGS);

/** Every setting, as it is named in the environment. An empty value counts as absent. */
export const SETTINGS = HOUSE_SETTINGS.extend(BUCKET.shape).extend(VENDORS.shape);

/** The settings, checked and made absolute: what the program reads instead of the environment. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly apiKey: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly workers: number;
  readonly threads: number | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly modelsDir: string;
  readonly segmentationModel: string | undefined;
  readonly fillModel: string | undefined;
  readonly builtinCredits: { readonly picture: number; readonly text: number; readonly style: number };
  readonly runTimeoutMs: number;
  readonly role: (typeof ROLES)[number];
  /** How many waiting runs of each lane are taken up at once. */
  readonly lanes: LaneSlots;
  readonly runsAtOnce: number;
  readonly stopGraceMs: number;
  /** 0: nothing is used again. */
  readonly resultCacheMs: number;
  readonly rateLimitPerMinute: number;
  readonly recraftRequestsPerSecond: number;
  readonly recraftImagesPerMinute: number;
  readonly metricsToken: string | undefined;
  /** Whether the pages are served. */
  readonly hasPlayground: boolean;
  readonly allowHosts: ReadonlySet<string>;
  /** `undefined`: files lie in the data folder. */
  readonly s3: S3Bucket | undefined;
  /** The settings of all vendors, by their names in the environment; keys among them are secrets. */
  readonly vendorSettings: Readonly<Record<string, unknown>>;
}

/** A wrong setting: `message` is one sentence for the operator. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings from the environment, some of which may be said otherwise. Throws {@link ConfigError} naming the first wrong one. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  insteadOf: Readonly<Record<string, string>> = {},
): Config {
  const present = withSecretFiles(
    Object.fromEntries(
      Object.entries({ ...environment, ...insteadOf }).filter(
        ([, value]) => value !== undefined && value.trim() !== '',
      ),
    ),
  );
  const settings = parse(HOUSE_SETTINGS, present);
  const vendorSettings = parse(VENDORS, present);
  const dataDir = resolve(settings.BACKLOT_DATA_DIR);
  return {
    host: settings.HOST,
    port: settings.PORT,
    dataDir,
    apiKey: settings.BACKLOT_API_KEY,
    databaseUrl: settings.DATABASE_URL,
    publicUrl: settings.BACKLOT_PUBLIC_URL?.replace(/\/+$/, ''),
    workers: settings.BACKLOT_WORKERS,
    threads: settings.BACKLOT_THREADS,
    logLevel: settings.LOG_LEVEL,
    modelsDir:
      settings.BACKLOT_MODELS_DIR === undefined ? join(dataDir, 'models') : resolve(settings.BACKLOT_MODELS_DIR),
    segmentationModel:
      settings.BACKLOT_SEGMENTATION_MODEL === undefined ? undefined : resolve(settings.BACKLOT_SEGMENTATION_MODEL),
    fillModel: settings.BACKLOT_FILL_MODEL === undefined ? undefined : resolve(settings.BACKLOT_FILL_MODEL),
    builtinCredits: {
      picture: settings.BACKLOT_BUILTIN_CREDITS,
      text: settings.BACKLOT_PROMPT_CREDITS,
      style: settings.BACKLOT_STYLE_CREDITS,
    },
    role: settings.BACKLOT_ROLE,
    lanes:
      settings.BACKLOT_LANES ?? readLanes(`cpu=${CPU_SLOTS_PER_WORKER * settings.BACKLOT_WORKERS},*=${VENDOR_SLOTS}`),
    runsAtOnce: settings.BACKLOT_RUNS_AT_ONCE ?? Math.max(MIN_RUNS_AT_ONCE, RUNS_PER_WORKER * settings.BACKLOT_WORKERS),
    stopGraceMs: settings.BACKLOT_STOP_GRACE_S * 1000,
    runTimeoutMs: settings.BACKLOT_RUN_TIMEOUT_S * 1000,
    resultCacheMs: settings.BACKLOT_RESULT_CACHE_HOURS * 3_600_000,
    rateLimitPerMinute: settings.BACKLOT_RATE_LIMIT,
    recraftRequestsPerSecond: settings.BACKLOT_RECRAFT_REQUESTS_PER_SECOND,
    recraftImagesPerMinute: settings.BACKLOT_RECRAFT_IMAGES_PER_MINUTE,
    metricsToken: settings.BACKLOT_METRICS_TOKEN,
    hasPlayground: settings.BACKLOT_PLAYGROUND === 'yes',
    allowHosts: new Set((settings.BACKLOT_ALLOW_HOSTS ?? '').split(',').flatMap((host) => host.trim() || [])),
    s3: bucketOf(present),
    vendorSettings,
  };
}

function bucketOf(present: Present): S3Bucket | undefined {
  const { bucket, missing } = readS3Bucket(parse(BUCKET, present));
  if (missing === undefined) return bucket;
  throw new ConfigError(
    `The setting ${missing} is missing: S3_BUCKET, S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY are needed for files in a bucket.`,
  );
}

type Present = Readonly<Record<string, string | undefined>>;

function parse<Schema extends z.ZodObject>(schema: Schema, present: Present): z.output<Schema> {
  const parsed = schema.safeParse(present);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? 'a setting');
  throw new ConfigError(
    `The setting ${name} is wrong: ${issue?.message ?? 'unreadable'}; it is ${describeValue(name, present[name])}.`,
  );
}

/** The secrets that are in files, in place of the files' names. */
function withSecretFiles(present: Present): Present {
  const secrets = Object.keys(SETTINGS.shape).filter(isSecretSetting);
  const fromFiles = secrets.flatMap((name) => {
    const path = present[`${name}_FILE`];
    return path === undefined || present[name] !== undefined ? [] : [[name, readSecretFile(name, path)] as const];
  });
  return { ...present, ...Object.fromEntries(fromFiles) };
}

function readSecretFile(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new ConfigError(`The setting ${name}_FILE is wrong: ${JSON.stringify(path)} cannot be read.`, {
      cause: error,
    });
  }
}

function isSecretSetting(name: string): boolean {
  const schema = (SETTINGS.shape as z.ZodRawShape)[name];
  return schema !== undefined && z.globalRegistry.get(schema)?.['isSecret'] === true;
}

const HOUSE_SECRETS: ReadonlySet<string> = new Set(['BACKLOT_API_KEY', 'BACKLOT_METRICS_TOKEN', 'DATABASE_URL']);

function describeValue(name: string, value: string | undefined): string {
  const isSecret = HOUSE_SECRETS.has(name) || isSecretSetting(name);
  return value === undefined || isSecret ? 'not shown here' : JSON.stringify(value.slice(0, 80));
}
