import {
  Expand,
  Eraser,
  FileType2,
  ImagePlus,
  Mountain,
  Paintbrush,
  Sparkles,
  TextCursorInput,
  type IconNode,
} from 'lucide';

/** A kind of work in the menu. */
interface Group {
  readonly name: string;
  readonly title: string;
  readonly icon: IconNode;
}

/** The kinds of work, in the order of the menu. */
export const GROUPS: readonly Group[] = [
  { name: 'background', title: 'Background', icon: Mountain },
  { name: 'remove', title: 'Remove', icon: Eraser },
  { name: 'change', title: 'Change', icon: Paintbrush },
  { name: 'extend', title: 'Extend', icon: Expand },
  { name: 'enhance', title: 'Enhance', icon: Sparkles },
  { name: 'create', title: 'Create', icon: ImagePlus },
  { name: 'convert', title: 'Convert', icon: FileType2 },
  { name: 'words', title: 'Words', icon: TextCursorInput },
];
