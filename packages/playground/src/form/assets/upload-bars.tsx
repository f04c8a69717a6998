import { X } from 'lucide';
import { IconButton } from '../../ui/button.tsx';
import type { Upload } from './use-uploads.ts';
import './upload-bars.css';

const PERCENT = 100;

/** How far pictures are on their way to the server. */
export function UploadBars({ uploads }: { readonly uploads: readonly Upload[] }) {
  return (
    <ul class="uploads">
      {uploads.map(({ id, name, fraction, cancel }) => (
        <li key={id}>
          <span class="small upload-name">{name}</span>
          <progress value={fraction} max={1} aria-label={`Sending ${name}`} />
          <span class="small soft">{Math.round(fraction * PERCENT)} %</span>
          <IconButton icon={X} label={`Stop sending ${name}`} onClick={cancel} />
        </li>
      ))}
    </ul>
  );
}
