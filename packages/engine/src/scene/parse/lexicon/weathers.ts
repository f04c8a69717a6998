import type { Weather } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

const WEATHERS: Readonly<Record<Weather, string>> = {
  clear:
    'clear sky, clear blue sky, cloudless, cloudless sky, sunny, sunny day, sunshine, blue sky, clear weather, clear day, scorching sun, bright sun, bright sky',
  cloudy:
    'cloudy, overcast, cloud, clouds, cloudy sky, fluffy clouds, grey sky, gray sky, dramatic clouds, dramatic sky, overcast sky, white clouds, puffy clouds',
  rain: 'rain, rainstorm, rainy, raining, drizzle, downpour, wet street, wet asphalt, wet pavement, puddle, rain outside, raindrop, rain drops, rainy day, wet road, monsoon, wet ground',
  snow: 'snow, snowy, winter, wintry, snowing, snowfall, blizzard, snow covered, snowcapped, snow capped, frosty, frosted, snowflake, falling snow, covered in snow, snowy landscape, winter wonderland, snow storm, snowstorm, frozen, snow flakes',
  fog: 'fog, foggy, mist, misty, haze, hazy, morning mist, morning fog, smog, steam, fogged, mist rising, low clouds',
  storm:
    'storm, stormy, thunderstorm, lightning, thunder, hurricane, tornado, tempest, storm clouds, stormy sky, typhoon, lightning bolt',
};

/** Words for the weather. */
export const WEATHER_ENTRIES: readonly LexiconEntry[] = Object.entries(WEATHERS).map(([weather, phrases]) => ({
  phrases,
  effect: { slot: 'weather', weather: weather as Weather },
}));
