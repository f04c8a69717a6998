import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { sayError } from '../../ui/toasts.tsx';
import { readDrawing, type Drawing } from './drawing.ts';

/** A drawing that is looked at. */
export interface ShownDrawing {
  readonly drawing: Drawing;
  /** Paths of the layers that are switched off. */
  readonly hidden: ReadonlySet<string>;
  readonly toggle: (path: string) => void;
  /** What is shown now. */
  readonly blob: Blob;
}

const NONE: ReadonlySet<string> = new Set();

/** The layers of an SVG; undefined for other pictures, and until it has been read. */
export function useDrawing(file: Blob | undefined, isSvg: boolean): ShownDrawing | undefined {
  const read = useSignal<{ readonly file: Blob; readonly drawing: Drawing } | undefined>(undefined);
  const hidden = useSignal<ReadonlySet<string>>(NONE);
  useEffect(() => {
    let isWanted = true;
    hidden.value = NONE;
    if (file !== undefined && isSvg) {
      const readIt = async () => {
        const text = await file.text();
        if (isWanted) read.value = { file, drawing: readDrawing(text) };
      };
      readIt().catch(sayError);
    }
    return () => {
      isWanted = false;
    };
  }, [file, isSvg]);
  const drawing = isSvg && read.value?.file === file ? read.value?.drawing : undefined;
  const blob = useMemo(() => drawing?.without(hidden.value), [drawing, hidden.value]);
  if (drawing === undefined || blob === undefined) return undefined;
  const toggle = (path: string) => {
    hidden.value = toggled(hidden, path);
  };
  return { drawing, hidden: hidden.value, toggle, blob };
}

function toggled({ value }: ReadonlySignal<ReadonlySet<string>>, path: string): ReadonlySet<string> {
  const next = new Set(value);
  if (!next.delete(path)) next.add(path);
  return next;
}
