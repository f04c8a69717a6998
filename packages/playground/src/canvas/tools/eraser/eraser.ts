import { Eraser } from 'lucide';
import { STROKE_START, reactToStroke } from '../shared/stroke.ts';
import { defineTool } from '../shared/tool.ts';

/** Unmarks what it touches. */
export const eraser = defineTool({
  name: 'eraser',
  label: 'Eraser',
  hint: 'Wipe over what must stay. Shift wipes a straight line from the last stroke.',
  icon: Eraser,
  key: 'E',
  options: ['size', 'hardness', 'pressure'],
  start: STROKE_START,
  react: reactToStroke(true),
});
