import { PictureImage, useObjectUrl } from './picture-image.tsx';
import './mask-preview.css';

interface MaskPreviewProps {
  /** Keys of assets. */
  readonly picture: string;
  readonly mask: string;
  readonly alt: string;
}

/** A picture with what its mask covers tinted. */
export function MaskPreview({ picture, mask, alt }: MaskPreviewProps) {
  const url = useObjectUrl(mask);
  const image = url.state === 'ready' ? `url("${url.url}")` : 'linear-gradient(black, black)';
  return (
    <div class="mask-preview">
      <PictureImage reference={picture} alt={alt} />
      <span class="mask-tint" style={{ maskImage: image }} />
    </div>
  );
}
