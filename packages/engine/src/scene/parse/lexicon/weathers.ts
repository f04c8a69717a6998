import type { Weather } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

const WEATHERS: Readonly<Record<Weather, string>> = {
  clear:
    'clear sky, clear blue sky, cloudless, cloudless sky, no clouds, bluebird day, hot sun, sunny, sunny day, sunshine, blue sky, clear weather, clear day, scorching sun, bright sun, bright sky',
  cloudy:
    'cloudy, overcast, partly cloudy, gloomy sky, grey day, gray day, cloud, clouds, cloudy sky, fluffy clouds, grey sky, gray sky, dramatic clouds, dramatic sky, overcast sky, white clouds, puffy clouds',
  rain: 'rain, rainstorm, rainy, raining, drizzle, drizzling, pouring rain, rain shower, rain showers, rain soaked, soaked street, downpour, wet street, wet asphalt, wet pavement, puddle, rain outside, raindrop, rain drops, rainy day, wet road, monsoon, wet ground',
  snow: 'snow, snowy, winter, wintry, snowing, snow falling, snow falls, heavy snow, whiteout, powder snow, snowfall, blizzard, snow covered, snowcapped, snow capped, frosty, frosted, snowflake, falling snow, covered in snow, snowy landscape, winter wonderland, snow storm, snowstorm, frozen, snow flakes',
  fog: 'fog, foggy, mist, misty, haze, vapour, vapor, foggy air, morning haze, foggy morning, misty morning, hazy morning, sunrise mist, hazy, morning mist, morning fog, smog, steam, fogged, mist rising, low clouds',
  storm:
    'storm, stormy, dust storm, sandstorm, gale, squall, thunderstorm, lightning, thunder, hurricane, tornado, tempest, storm clouds, stormy sky, typhoon, lightning bolt',
};

/** Words for the weather. */
export const WEATHER_ENTRIES: readonly LexiconEntry[] = Object.entries(WEATHERS).map(([weather, phrases]) => ({
  phrases,
  effect: { slot: 'weather', weather: weather as Weather },
}));
