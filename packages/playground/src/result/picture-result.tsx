import { useSignal } from '@preact/signals';
import { ImageOff } from 'lucide';
import { useEffect, useMemo } from 'preact/hooks';
import { Empty } from '../ui/empty.tsx';
import { PictureActions } from './actions/picture-actions.tsx';
import { useBlobUrl } from './picture/use-blob-url.ts';
import { useFile } from './picture/use-file.ts';
import type { RunView } from '@backlot/sdk';
import type { RunPicture } from './run/run-picture.ts';
import { LookSwitch, type Look } from './stage/look-switch.tsx';
import { PictureStage, type StagePicture } from './stage/picture-stage.tsx';
import { createStageView } from './stage/stage-view.ts';
import { useFrame, type PlacedBefore } from './stage/use-frame.ts';
import { ZoomTools } from './stage/zoom-tools.tsx';
import { LayersPanel } from './svg/layers-panel.tsx';
import { useDrawing } from './svg/use-drawing.ts';
import { VariantStrip } from './variants/variant-strip.tsx';
import './picture-result.css';

interface PictureResultProps {
  readonly run: RunView;
  readonly before: Blob | undefined;
  /** Which picture is looked at. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onSend: (picture: RunPicture, operation?: string) => void;
  readonly onAgain: (() => void) | undefined;
  readonly onEdit: (() => void) | undefined;
  /** Told the size of the file that is looked at. */
  readonly onFile: (sizeBytes: number | undefined) => void;
}

const SVG_TYPE = 'image/svg+xml';

/** The pictures of a run: one on the stage, compared with what was before or with another, the others beside it. */
export function PictureResult({ run, before, chosen, onChoose, onSend, onAgain, onEdit, onFile }: PictureResultProps) {
  const view = useMemo(() => createStageView(() => devicePixelRatio), []);
  const other = useSignal<number | undefined>(undefined);
  const look = useSignal<Look>('slider');
  const picture = run.images[chosen];
  const { blob: file, fault } = useFile(picture?.key);
  const drawing = useDrawing(file, picture?.mediaType === SVG_TYPE);
  const shown = picture?.mediaType === SVG_TYPE ? drawing?.blob : file;
  const placed = useFrame({ before, after: file, afterSize: picture, operation: run.operation });
  const url = useBlobUrl(shown);
  const beforeUrl = useBlobUrl(before);
  const otherPicture = other.value === undefined ? undefined : run.images[other.value];
  const otherUrl = useBlobUrl(useFile(otherPicture?.key).blob);
  useEffect(() => onFile(file?.size), [file]);
  if (picture === undefined) return null;
  const after = stagePictureOf({
    run,
    picture,
    url,
    label: otherPicture === undefined ? 'After' : variantLabel(chosen),
  });
  const previous = placed && { url: beforeUrl, label: 'Before', alt: 'The picture before', ...placed.size };
  const isComparable = placed?.frame !== undefined;
  const choose = (index: number) => {
    if (index === other.value) other.value = undefined;
    onChoose(index);
  };
  return (
    <div class="picture-result">
      <div class="picture-and-variants">
        {run.images.length > 1 && (
          <VariantStrip
            images={run.images}
            chosen={chosen}
            other={other.value}
            onChoose={choose}
            onCompare={(index) => {
              other.value = index;
            }}
          />
        )}
        <div class="picture-stage" style={{ aspectRatio: `${picture.width} / ${picture.height}` }}>
          {fault !== undefined ? (
            <Empty icon={ImageOff} title="The picture cannot be shown">
              {fault instanceof Error ? fault.message : null}
            </Empty>
          ) : (
            <PictureStage
              view={view}
              picture={
                otherPicture === undefined && look.value === 'before' && previous !== undefined ? previous : after
              }
              compared={
                otherPicture === undefined
                  ? comparedWithBefore(look.value, previous, placed)
                  : {
                      picture: stagePictureOf({
                        run,
                        picture: otherPicture,
                        url: otherUrl,
                        label: variantLabel(other.value ?? 0),
                      }),
                      frame: { x: 0, y: 0, width: picture.width, height: picture.height },
                    }
              }
            />
          )}
        </div>
      </div>
      <div class="picture-tools">
        {placed !== undefined && otherPicture === undefined && (
          <LookSwitch
            looks={isComparable ? ['before', 'slider', 'after'] : ['before', 'after']}
            chosen={look.value === 'slider' && !isComparable ? 'after' : look.value}
            onChoose={(chosenLook) => {
              look.value = chosenLook;
            }}
          />
        )}
        <ZoomTools view={view} />
      </div>
      <PictureActions
        run={run}
        picture={picture}
        file={file}
        onSend={(operation) => onSend(picture, operation)}
        onAgain={onAgain}
        onEdit={onEdit}
      />
      {drawing !== undefined && <LayersPanel drawing={drawing} />}
    </div>
  );
}

interface StagePictureOptions {
  readonly run: RunView;
  readonly picture: RunPicture;
  readonly url: string | undefined;
  readonly label: string;
}

function stagePictureOf({ run, picture: { width, height }, url, label }: StagePictureOptions): StagePicture {
  return { url, label, width, height, alt: run.prompt ?? 'The result' };
}

function comparedWithBefore(look: Look, previous: StagePicture | undefined, placed: PlacedBefore | undefined) {
  if (look !== 'slider' || previous === undefined || placed?.frame === undefined) return undefined;
  return { picture: previous, frame: placed.frame };
}

function variantLabel(index: number): string {
  return `Variant ${index + 1}`;
}
