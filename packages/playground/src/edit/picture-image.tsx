import { ImageOff, Link } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import { Icon } from '../ui/icon.tsx';
import { isShowable, showPicture } from './pictures.ts';
import './picture-image.css';

interface PictureImageProps {
  /** The key of an asset or of a sample, or a URL. */
  readonly reference: string;
  readonly alt: string;
  readonly class?: string;
}

/** A picture by its key; a sign in its place where there is none to be shown. */
export function PictureImage({ reference, alt, class: className = '' }: PictureImageProps) {
  const url = useObjectUrl(reference);
  if (url.state === 'ready') return <img class={className} src={url.url} alt={alt} draggable={false} />;
  const isLink = !isShowable(reference);
  return (
    <span class={`picture-sign ${className}`} role="img" aria-label={alt} title={isLink ? reference : alt}>
      {url.state === 'failed' && <Icon of={isLink ? Link : ImageOff} />}
    </span>
  );
}

type Shown = { readonly state: 'loading' | 'failed' } | { readonly state: 'ready'; readonly url: string };

/** A URL of a picture's bytes for as long as the component stands. */
export function useObjectUrl(reference: string): Shown {
  const shown = useSignal<Shown>({ state: 'loading' });
  useEffect(() => {
    let url: string | undefined;
    let isGone = false;
    shown.value = { state: 'loading' };
    const show = async () => {
      try {
        const picture = await showPicture(reference);
        if (isGone) return;
        url = URL.createObjectURL(picture);
        shown.value = { state: 'ready', url };
      } catch {
        if (!isGone) shown.value = { state: 'failed' };
      }
    };
    void show();
    return () => {
      isGone = true;
      if (url !== undefined) URL.revokeObjectURL(url);
    };
  }, [reference]);
  return shown.value;
}
