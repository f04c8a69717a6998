import { parsePrompt, type PromptRequest } from '../scene/parse/parse-prompt.ts';
import type { SceneHints } from '../scene/parse/scene-hints.ts';

/** What a prompt, with the style that was chosen for it, leaves to the engine. */
export interface OpenChoices {
  readonly time: boolean;
  readonly weather: boolean;
  readonly light: boolean;
  /** Neither a mood nor a colour is named. */
  readonly palette: boolean;
  /** No style was chosen and no word names one. */
  readonly style: boolean;
}

/**
 * Finds out by asking: a choice is open if the scene follows a hint about it. Words of the prompt, and hints of the style, go before
 * hints of ours.
 */
export function openChoices(request: PromptRequest, isStyleChosen: boolean): OpenChoices {
  const styleHints = request.hints ?? {};
  const withHints = (hints: SceneHints) => parsePrompt({ ...request, hints: { ...hints, ...styleHints } }).spec;
  const night = withHints({ time: 'night', weather: 'fog', light: 'candle', mood: 'pastel' });
  const day = withHints({ time: 'day', weather: 'cloudy', light: 'window', mood: 'dark' });
  const isUnsaid = (treatment: 'photo' | 'flat') =>
    parsePrompt({ ...request, style: { ...request.style, treatment } }).spec.style.treatment === treatment;
  return {
    time: night.time === 'night' && day.time === 'day',
    weather: night.weather.includes('fog') && day.weather.includes('cloudy'),
    light: night.light.key === 'candle' && day.light.key === 'window',
    palette: night.palette.mood === 'pastel' && day.palette.mood === 'dark' && night.palette.named.length === 0,
    // Asked twice, because a prompt may also say the very style that the question assumes.
    style: !isStyleChosen && isUnsaid('photo') && isUnsaid('flat'),
  };
}
