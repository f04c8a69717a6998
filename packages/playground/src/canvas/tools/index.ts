import { brush } from './brush/brush.ts';
import { eraser } from './eraser/eraser.ts';
import { lasso } from './lasso/lasso.ts';
import { rectangle } from './rectangle/rectangle.ts';
import type { Tool } from './shared/tool.ts';
import { subject } from './subject/subject.ts';
import { wand } from './wand/wand.ts';

/** Every tool, in the order of the toolbar. */
export const TOOLS: readonly [Tool, ...Tool[]] = [brush, eraser, rectangle, lasso, wand, subject];
