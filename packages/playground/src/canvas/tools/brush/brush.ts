import { Brush } from 'lucide';
import { STROKE_START, reactToStroke } from '../shared/stroke.ts';
import { defineTool } from '../shared/tool.ts';

/** Marks what it touches. */
export const brush = defineTool({
  name: 'brush',
  label: 'Brush',
  hint: 'Paint over what may change. Shift paints a straight line from the last stroke.',
  icon: Brush,
  key: 'B',
  options: ['size', 'hardness', 'pressure'],
  start: STROKE_START,
  react: reactToStroke(false),
});
