import { useEffect, useState } from 'preact/hooks';
import type { Size } from '../../canvas/view/view-transform.ts';
import { findWithin, haveSameShape, type Frame } from './place-before.ts';
import { readPicture, type ReadPicture } from './read-picture.ts';

/** The picture from before: its size, and where it lies in the result; no frame if it does not lie in it anywhere. */
export interface PlacedBefore {
  readonly size: Size;
  readonly frame: Frame | undefined;
}

interface FrameOptions {
  readonly before: Blob | undefined;
  readonly after: Blob | undefined;
  readonly afterSize: Size | undefined;
  readonly operation: string;
}

/** Finds out how the picture from before lies on the result; undefined until it is known. */
export function useFrame({ before, after, afterSize, operation }: FrameOptions): PlacedBefore | undefined {
  const [placed, setPlaced] = useState<PlacedBefore | undefined>(undefined);
  useEffect(() => {
    setPlaced(undefined);
    if (before === undefined || after === undefined || afterSize === undefined) return;
    let isWanted = true;
    const place = async () => {
      const read = await readPicture(before);
      const frame = operation === 'outpaint' ? await frameOfExtended(read, after) : frameOfSame(read, afterSize);
      if (isWanted) setPlaced({ size: { width: read.width, height: read.height }, frame });
    };
    // Without it there is no slider; the result is shown all the same.
    void place().catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [before, after, operation]);
  return placed;
}

function frameOfSame(before: Size, after: Size): Frame | undefined {
  return haveSameShape(before, after) ? { x: 0, y: 0, width: after.width, height: after.height } : undefined;
}

async function frameOfExtended(before: ReadPicture, after: Blob): Promise<Frame | undefined> {
  return findWithin(before.grey(), (await readPicture(after)).grey());
}
