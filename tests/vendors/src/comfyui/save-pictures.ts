import { encodePicture, resizePicture } from '../kit/index.ts';
import type { FileAddress, FileStore, FolderType } from './file-store.ts';
import type { QueueItem } from './queue-item.ts';
import type { ImageValue } from './wire-values.ts';

/** Saves a batch under counted names, `prefix_00001_.png`, and gives their addresses. */
export async function savePictures(
  image: ImageValue,
  prefix: string,
  type: FolderType,
  target: { readonly store: FileStore; readonly item: QueueItem },
): Promise<readonly FileAddress[]> {
  const cut = prefix.lastIndexOf('/');
  const [subfolder, stem] = [cut < 0 ? '' : prefix.slice(0, cut), prefix.slice(cut + 1)];
  const sides = target.item.sidesOf(image.picture.widthPx, image.picture.heightPx);
  const bytes = await encodePicture(resizePicture(image.picture, sides.widthPx, sides.heightPx), 'png');
  const saved: FileAddress[] = [];
  for (let counter = 1; saved.length < target.item.countOf(image.batch); counter += 1) {
    const address = { filename: `${stem}_${String(counter).padStart(5, '0')}_.png`, subfolder, type };
    if (target.store.read(address) !== undefined) continue;
    target.store.write(address, bytes);
    saved.push(address);
  }
  return saved;
}
