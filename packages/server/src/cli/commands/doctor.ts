import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFillModel, createEngine, missingModels } from '@backlot/engine';
import { checkBucket } from '../../assets/s3/check-bucket.ts';
import type { Config } from '../../config.ts';
import { createDownload } from '../../net/download.ts';
import { createProviders } from '../../providers/index.ts';
import { verifyBooks } from '../../store/verify-books.ts';
import { defineCommand, JSON_OPTION, withDatabase, type Command, type CommandContext } from '../command.ts';
import { toJson } from '../present.ts';

/** How long a vendor may take to say whether it knows a key. */
const VENDOR_PATIENCE_MS = 20_000;

interface Finding {
  readonly part: string;
  readonly ok: boolean;
  /** How it is, or what is wrong and what to do. */
  readonly detail: string;
}

/** Looks at everything that the server needs, and tests each provider's key without spending anything. */
export const doctor: Command = defineCommand({
  name: 'doctor',
  summary: "Checks the settings, the database, the files, the models and each provider's key. Spends nothing.",
  usage: ['[--json]'],
  options: JSON_OPTION,
  run: async ({ values }, context) => {
    const findings = await examine(context, (finding) => {
      if (values.json !== true)
        context.write(`${finding.ok ? 'ok   ' : 'wrong'}  ${finding.part.padEnd(PART_WIDTH)}  ${finding.detail}\n`);
    });
    if (values.json === true) context.write(toJson(findings));
    return findings.every(({ ok }) => ok) ? 0 : 1;
  },
});

const PART_WIDTH = 'openai-compatible'.length;

async function examine(context: CommandContext, onFinding: (finding: Finding) => void): Promise<Finding[]> {
  const findings: Finding[] = [];
  const look = async <Result>(
    part: string,
    check: () => Promise<readonly [detail: string, result: Result]>,
  ): Promise<Result | undefined> => {
    const [finding, result] = await check().then(
      ([detail, found]) => [{ part, ok: true, detail }, found] as const,
      (error: unknown) => [{ part, ok: false, detail: messageOf(error) }, undefined] as const,
    );
    findings.push(finding);
    onFinding(finding);
    return result;
  };
  const config = await look('settings', async () => ['can be read', context.readConfig()]);
  if (config === undefined) return findings;
  await look('database', () => withDatabase(context, checkBooks));
  await look('files', () => checkFiles(config));
  await look('models', () => checkModels(config));
  await examineProviders(config, look);
  return findings;
}

type Look = (part: string, check: () => Promise<readonly [detail: string, result: unknown]>) => Promise<unknown>;

const checkBooks = async (database: Parameters<typeof verifyBooks>[0]) => {
  const broken = await verifyBooks(database);
  if (broken.length > 0) throw new Error(`the books are wrong; ${broken.join('; ')}. Keep a copy and report this.`);
  return ['answers; the books balance', undefined] as const;
};

async function checkFiles({ dataDir, s3 }: Config) {
  if (s3 !== undefined) {
    await checkBucket(s3);
    return [`the bucket ${s3.bucket} lets us in`, undefined] as const;
  }
  const folder = join(dataDir, 'files');
  await access(folder, constants.R_OK | constants.W_OK).catch((cause: unknown) => {
    throw new Error(`${folder} cannot be written to: start the server once, which makes it, or give it to this user.`, {
      cause,
    });
  });
  return [`${folder} can be written to`, undefined] as const;
}

async function checkModels({ modelsDir, fillModel }: Config) {
  const missing = await missingModels(modelsDir);
  if (missing.length > 0)
    throw new Error(`${missing.join(', ')} missing in ${modelsDir}: npm run models fetches them.`);
  await checkFillModel({ modelsDir, fillModel });
  return [`all in ${modelsDir}`, undefined] as const;
}

async function examineProviders(config: Config, look: Look): Promise<void> {
  const { modelsDir, segmentationModel, fillModel, builtinCredits, vendorSettings, allowHosts } = config;
  const engine = createEngine({ workers: 1, threads: 1, modelsDir, segmentationModel, fillModel });
  try {
    const download = createDownload({ allowHosts });
    for (const { name, check } of createProviders({ engine, builtinCredits, vendorSettings, download })) {
      if (name === 'builtin') await look(name, async () => ['its workers can work', await engine.ready()]);
      else if (check === undefined)
        await look(name, async () => ['is configured; it has nothing to be asked', undefined]);
      else await look(name, async () => [await check(AbortSignal.timeout(VENDOR_PATIENCE_MS)), undefined]);
    }
  } finally {
    engine.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
