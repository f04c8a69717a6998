import { ImageOff } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { thumbnailBytes } from './thumbnail-bytes.ts';
import { useBlobUrl } from './use-blob-url.ts';
import './thumbnail.css';

interface ThumbnailProps {
  /** `images[].thumbnail` of a run. */
  readonly path: string;
  readonly alt: string;
}

/** How far outside of the window it is fetched already. */
const AHEAD = '400px';

/** A picture of a run shown small; it is fetched when it comes near to the window, and let go of when it goes away. */
export function Thumbnail({ path, alt }: ThumbnailProps) {
  const box = useRef<HTMLSpanElement>(null);
  const [blob, setBlob] = useState<Blob | undefined>(undefined);
  const [isGone, setGone] = useState(false);
  useEffect(() => {
    let isMounted = true;
    const load = async () => {
      try {
        const bytes = await thumbnailBytes(path);
        if (isMounted) setBlob(bytes);
      } catch {
        if (isMounted) setGone(true);
      }
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        void load();
      },
      { rootMargin: AHEAD },
    );
    if (box.current !== null) observer.observe(box.current);
    return () => {
      isMounted = false;
      observer.disconnect();
      setBlob(undefined);
      setGone(false);
    };
  }, [path]);
  const url = useBlobUrl(blob);
  return (
    <span ref={box} class="thumbnail checkerboard">
      {url !== undefined && <img src={url} alt={alt} />}
      {isGone && <Icon of={ImageOff} />}
    </span>
  );
}
