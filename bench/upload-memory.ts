import { join } from 'node:path';
import type { Bench, Finding, Measurement } from './measurement.ts';
import { noiseJpeg, noisePng } from './support/pictures.ts';
import { peakBytes, processTree, proportionalBytes, type ProcessMemory } from './support/process-memory.ts';
import { ROOT, startServer } from './support/server-process.ts';
import { megabytes, times, type Table } from './support/table.ts';
import { uploadPicture } from './support/upload-picture.ts';

const UPLOADS = 16;
const MAX_BYTES = 10 * 1024 * 1024;
const GOAL_BYTES = 700e6;
const SAMPLE_MS = 50;
const API_KEY = 'bl_bench_key_of_the_first_admin';
const WORKERS = 2;

/** What 16 uploads of 10 MB at once make the server hold, which `npm start` runs from its compiled code. */
export const uploadMemory: Measurement = { name: 'memory', run };

async function run({ modelsDir, scratchDir }: Bench): Promise<Finding> {
  const pictures = [
    { name: 'noise.png', bytes: (await noisePng(MAX_BYTES)).bytes },
    { name: 'noise.jpg', bytes: (await noiseJpeg(MAX_BYTES)).bytes },
  ];
  const server = await startServer([join(ROOT, 'scripts', 'start.mjs')], {
    PORT: '0',
    BACKLOT_DATA_DIR: join(scratchDir, 'memory'),
    BACKLOT_MODELS_DIR: modelsDir,
    BACKLOT_API_KEY: API_KEY,
    BACKLOT_WORKERS: String(WORKERS),
    BACKLOT_RATE_LIMIT: '1000000',
  });
  try {
    const idle = sample(server.pid);
    const watch = startWatching(server.pid);
    const start = performance.now();
    const sent = Array.from({ length: UPLOADS }, (_, index) => pictures[index % pictures.length]!);
    await Promise.all(sent.map((picture) => uploadPicture(server.baseUrl, { apiKey: API_KEY, ...picture })));
    const seconds = (performance.now() - start) / 1000;
    const peaks = watch.stop();
    const bytesSent = sent.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
    return {
      title: `Memory while ${UPLOADS} pictures of just under 10 MB arrive at once (goal: server below ${megabytes(GOAL_BYTES)})`,
      tables: [tableOf(idle, peaks)],
      notes: [
        `${megabytes(bytesSent)} sent in ${seconds.toFixed(1)} s (half PNG, half JPEG, all noise); the server held ${times((peaks.server - idle.server) / bytesSent)} of them beyond what it held before.`,
        "The server: VmHWM, the kernel's own record of the peak since its start, where there is one. The others: the largest of samples every 50 ms.",
        'PostgreSQL: pages that its processes share are counted once where the kernel tells (Linux), else in each.',
      ],
    };
  } finally {
    await server.stop();
  }
}

/** Bytes held by the three kinds of processes, and by all of them at once. */
interface Held {
  readonly server: number;
  readonly workers: number;
  readonly postgres: number;
  readonly all: number;
}

function sample(serverPid: number): Held {
  const held = { server: 0, workers: 0, postgres: 0 };
  for (const process of processTree(serverPid)) {
    const kind = kindOf(process, serverPid);
    held[kind] +=
      kind === 'postgres' ? (proportionalBytes(process.pid) ?? process.residentBytes) : process.residentBytes;
  }
  return { ...held, all: held.server + held.workers + held.postgres };
}

function kindOf({ pid, command }: ProcessMemory, serverPid: number): 'server' | 'workers' | 'postgres' {
  if (pid === serverPid) return 'server';
  return /pool.worker/.test(command) ? 'workers' : 'postgres';
}

/** Samples until told to stop, and then gives the largest of each. */
function startWatching(serverPid: number): { readonly stop: () => Held } {
  let peak = sample(serverPid);
  const timer = setInterval(() => (peak = larger(peak, sample(serverPid))), SAMPLE_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return { ...peak, server: Math.max(peak.server, peakBytes(serverPid) ?? 0) };
    },
  };
}

function larger(a: Held, b: Held): Held {
  return {
    server: Math.max(a.server, b.server),
    workers: Math.max(a.workers, b.workers),
    postgres: Math.max(a.postgres, b.postgres),
    all: Math.max(a.all, b.all),
  };
}

function tableOf(idle: Held, peaks: Held): Table {
  const row = (label: string, kind: keyof Held, ratio: string) => [
    label,
    ratio,
    megabytes(peaks[kind]),
    megabytes(idle[kind]),
  ];
  return {
    head: ['process', 'peak to goal', 'peak', 'before'],
    rows: [
      row('server', 'server', times(peaks.server / GOAL_BYTES)),
      row(`${WORKERS} engine workers`, 'workers', ''),
      row('PostgreSQL', 'postgres', ''),
      row('all at once', 'all', times(peaks.all / GOAL_BYTES)),
    ],
  };
}
