import { useEffect, useState } from 'preact/hooks';
import { showPicture } from '../../edit/pictures.ts';

/** The bytes of a file, or why they are not to be had; both undefined while it is on its way. */
export interface ShownFile {
  readonly blob: Blob | undefined;
  readonly fault: unknown;
}

const ON_ITS_WAY: ShownFile = { blob: undefined, fault: undefined };

/** A picture of the team, for as long as it is looked at. */
export function useFile(key: string | undefined): ShownFile {
  const [shown, setShown] = useState<ShownFile & { readonly key?: string }>(ON_ITS_WAY);
  useEffect(() => {
    if (key === undefined) return;
    let isWanted = true;
    showPicture(key).then(
      (blob) => isWanted && setShown({ key, blob, fault: undefined }),
      (fault: unknown) => isWanted && setShown({ key, blob: undefined, fault }),
    );
    return () => {
      isWanted = false;
      setShown(ON_ITS_WAY);
    };
  }, [key]);
  return shown.key === key ? shown : ON_ITS_WAY;
}
