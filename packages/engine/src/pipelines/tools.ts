import { modelFile } from '../models/model-file.ts';
import type { WorkerSettings } from '../pool/messages.ts';
import { openSegmenter, type Segmenter } from '../steps/segment.ts';

/** What pipelines keep between calls. */
export interface Tools {
  /** The network that finds subjects, opened at the first use. */
  readonly segmenter: () => Promise<Segmenter>;
  readonly modelsDir: string;
}

/** One thread: several workers share the cores. */
const THREADS = 1;

/** Nothing is opened before it is used. */
export function createTools({ modelsDir, segmentationModel }: WorkerSettings): Tools {
  let opened: Promise<Segmenter> | undefined;
  const open = async () =>
    openSegmenter(segmentationModel ?? (await modelFile(modelsDir, 'u2netp.onnx')), { threads: THREADS });
  return {
    modelsDir,
    segmenter: () => {
      opened ??= open().catch((error: unknown) => {
        opened = undefined; // the file may be there at the next try
        throw error;
      });
      return opened;
    },
  };
}
