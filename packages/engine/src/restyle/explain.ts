import type { Warning } from '../scene/warning.ts';
import type { Phases } from './phases.ts';
import type { RestyleWish } from './read-wish.ts';

/** What a prompt did to a picture, and which of its words did nothing, for the caller to read. */
export function explain(wish: RestyleWish, phases: Phases, hasSubject: boolean): Warning[] {
  const { time, weather, mood, season, place, treatment, colours, things, ignored } = wish;
  const light = [season, ...weather, mood, time].filter((word) => word !== undefined);
  const acted = [
    ...(treatment === 'photo' ? [] : [`the style "${treatment}"`]),
    ...(light.length === 0 ? [] : [`the light (${light.join(', ')})`]),
    ...(colours.length === 0 ? [] : ['colours']),
    ...(place === undefined || phases.scene === 'none' ? [] : [placeActedAs(place.name, phases.scene, hasSubject)]),
  ];
  const warnings: Warning[] = [
    {
      code: 'prompt-acted-as',
      message:
        acted.length > 0
          ? `The prompt acted as ${listed(acted)}.`
          : 'The prompt named no style, light, season, colours or place that could act on a picture: its light was varied by the seed.',
    },
  ];
  const unused = [
    ...(phases.scene === 'alone' ? [] : things),
    ...(place === undefined || phases.scene !== 'none' ? [] : [place.name]),
  ];
  if (unused.length > 0)
    warnings.push({
      code: 'prompt-not-painted',
      message: `At this strength the picture keeps its own things and place: ${listed(unused.map((word) => `"${word}"`))} had nothing to act on.`,
    });
  if (ignored.length > 0)
    warnings.push({
      code: 'prompt-partly-understood',
      message: `These words of the prompt were not understood: ${listed(ignored.map((word) => `"${word}"`))}.`,
    });
  return warnings;
}

function placeActedAs(name: string, scene: Phases['scene'], hasSubject: boolean): string {
  if (scene === 'alone') return `a new picture of "${name}" with the layout and some of the colours of yours`;
  return scene === 'behind' && hasSubject ? `a new background, "${name}"` : `the colours of "${name}"`;
}

/** At most so many words are named. */
const MOST_NAMED = 8;

function listed(words: readonly string[]): string {
  const named = [...new Set(words)].slice(0, MOST_NAMED);
  return named.length < 2 ? (named[0] ?? '') : `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
}
