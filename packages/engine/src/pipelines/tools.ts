import { fillModelPath } from '../models/fill/fill-model-path.ts';
import { openFillNetwork, type FillNetwork } from '../models/fill/open-fill-network.ts';
import { CUNET_FILE } from '../models/cunet.ts';
import { modelFile } from '../models/model-file.ts';
import { openSession, type ModelSession, type NamedSession } from '../models/session.ts';
import { TEXT_DETECTOR_FILE } from '../models/text-detector.ts';
import type { WorkerSettings } from '../pool/messages.ts';
import type { GlyphSet } from '../scene/glyphs/glyph-set.ts';
import { loadGlyphs } from '../scene/glyphs/load-glyphs.ts';
import { openSegmenter, type Segmenter } from '../steps/segment.ts';
import { createThreads, usualThreads, type Threads } from '../threads/threads.ts';

/** What pipelines keep between calls. */
export interface Tools {
  /** The network that finds subjects, opened at the first use. */
  readonly segmenter: () => Promise<Segmenter>;
  /** The network that doubles pictures, opened at the first use. */
  readonly cunet: () => Promise<NamedSession>;
  /** The network that finds text, opened at the first use. */
  readonly textDetector: () => Promise<ModelSession>;
  /** The operator's network that fills holes, opened at the first use; undefined where there is none. */
  readonly fillNetwork: () => Promise<FillNetwork | undefined>;
  /** Drawings of things, read at the first use. */
  readonly glyphs: () => Promise<GlyphSet>;
  readonly modelsDir: string;
  /** Threads that paint scenes, started at the first use. */
  readonly threads: Threads;
}

/** One thread a network: several workers share the cores. */
const THREADS = 1;

/** Nothing is opened before it is used. */
export function createTools({ modelsDir, segmentationModel, fillModel, threads }: WorkerSettings): Tools {
  return {
    modelsDir,
    threads: createThreads(threads),
    segmenter: openedOnce(async () =>
      openSegmenter(segmentationModel ?? (await modelFile(modelsDir, 'u2netp.onnx')), { threads: THREADS }),
    ),
    textDetector: openedOnce(async () =>
      openSession(await modelFile(modelsDir, TEXT_DETECTOR_FILE), { threads: THREADS }),
    ),
    fillNetwork: openedOnce(async () => {
      const path = await fillModelPath({ modelsDir, fillModel });
      return path === undefined ? undefined : openFillNetwork(path, { threads: threads ?? usualThreads() });
    }),
    glyphs: openedOnce(async () => loadGlyphs(modelsDir)),
    cunet: openedOnce(async () => openSession(await modelFile(modelsDir, CUNET_FILE), { threads: THREADS })),
  };
}

function openedOnce<Tool>(open: () => Promise<Tool>): () => Promise<Tool> {
  let opened: Promise<Tool> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined; // the file may be there at the next try
      throw error;
    });
    return opened;
  };
}
