import { useSignal } from '@preact/signals';
import { Camera, ImageUp, Link } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { ControlProps } from '../../ui/field.tsx';
import { ACCEPTED, imageFiles } from './image-files.ts';
import './picture-source.css';

interface PictureSourceProps {
  readonly control: ControlProps;
  readonly hasSeveral?: boolean;
  /** Room for one line only: something is there already. */
  readonly isSmall?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLink: (url: string) => void;
  /** Shown within, where the pictures are. */
  readonly children?: ComponentChildren;
}

const ICON_PX = 24;

/** Where pictures come from: dropped here, picked, taken with the camera, or found under a link. */
export function PictureSource(props: PictureSourceProps) {
  const { control, hasSeveral = false, isSmall = false, onFiles, onLink, children } = props;
  const file = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const isOver = useSignal(false);
  const isAskingLink = useSignal(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    isOver.value = false;
    onFiles(imageFiles(event.dataTransfer));
  };
  const pick = ({ currentTarget }: { readonly currentTarget: HTMLInputElement }) => {
    onFiles(imageFiles(currentTarget.files));
    currentTarget.value = '';
  };
  return (
    <div
      class={`picture-source ${isSmall ? 'picture-source-small' : ''} ${isOver.value ? 'picture-source-over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={drop}
    >
      {children}
      {!isSmall && (
        <p class="picture-source-words">
          <Icon of={ImageUp} sizePx={ICON_PX} />
          <span>Drop {hasSeveral ? 'pictures' : 'a picture'} here, paste it, or</span>
        </p>
      )}
      <div class="picture-source-ways">
        <Button {...control} icon={ImageUp} onClick={() => file.current?.click()}>
          {isSmall && !hasSeveral ? 'Replace' : hasSeveral ? 'Choose files' : 'Choose a file'}
        </Button>
        <span class="picture-source-camera">
          <Button icon={Camera} onClick={() => camera.current?.click()}>
            Camera
          </Button>
        </span>
        <Button
          kind="quiet"
          icon={Link}
          aria-expanded={isAskingLink.value}
          onClick={() => {
            isAskingLink.value = !isAskingLink.value;
          }}
        >
          Link
        </Button>
      </div>
      <input ref={file} type="file" hidden accept={ACCEPTED} multiple={hasSeveral} onChange={pick} />
      <input ref={camera} type="file" hidden accept="image/*" capture="environment" onChange={pick} />
      {isAskingLink.value && (
        <LinkEntry
          onLink={(url) => {
            isAskingLink.value = false;
            onLink(url);
          }}
        />
      )}
    </div>
  );
}

function LinkEntry({ onLink }: Pick<PictureSourceProps, 'onLink'>) {
  const text = useSignal('');
  const isLink = URL.canParse(text.value) && /^https?:/i.test(text.value);
  const take = () => {
    if (isLink) onLink(text.value);
  };
  return (
    <div class="picture-source-link">
      <input
        class="input"
        type="url"
        aria-label="Link of a picture"
        placeholder="https://…"
        value={text.value}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value.trim();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take();
        }}
      />
      <Button disabled={!isLink} onClick={take}>
        Use it
      </Button>
    </div>
  );
}
