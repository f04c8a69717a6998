import type { FamilyName } from '../../spec.ts';
import type { LexiconEntry } from '../effect.ts';

/** `place: phrases` per line; the first word of a line is the name that the place goes by in the spec. */
const PLACES: Readonly<Partial<Record<FamilyName, string>>> = {
  studio: `
    studio: studio, photo studio, photography studio, professional studio, studio set, product stage, studio shot, studio background
    backdrop: backdrop, seamless, seamless paper, cyclorama, cyc wall, infinity cove, infinity wall, paper roll, muslin backdrop
    plain: plain background, solid background, solid color background, solid colour background, plain backdrop, clean background, uniform background, neutral background, blank background, catalog, catalogue, packshot, plain color, plain colour, solid color, solid colour, monochrome background, minimal background, minimalist background, simple background, simple backdrop, gradient backdrop, studio gradient, green screen, chroma key, id photo, passport photo
    podium: podium, pedestal, plinth, product display, display stand, display podium, cylinder platform, round platform, circular platform, product platform, platform, stage podium, pedestal stand, riser`,
  table: `
    table: table, tabletop, table top, dining table, coffee table, picnic table, side table, bedside table, cafe table, kitchen table, bar table, garden table, patio table
    surface: surface, slab, board, cutting board, chopping board, wooden board, plank, tray, tile surface, flat lay, flatlay, knolling, tablecloth, placemat, burlap
    counter: counter, countertop, counter top, bar counter, bathroom counter, worktop, vanity, vanity top, bar top
    desk: desk, office desk, work desk, writing desk, desktop, workbench, workspace
    shelf: shelf, windowsill, window sill, mantel, mantelpiece, ledge, wall shelf, wooden shelf, dresser, nightstand, sideboard, bathroom shelf`,
  beach: `
    beach: beach, seaside, seashore, seafront, shore, shoreline, coast, coastline, sandy beach, tropical beach, white sand, sand beach, sand, beachfront, beach bar, boardwalk, ocean beach, palm beach
    island: island, tropical island, desert island, lagoon, cove, bay, atoll, sandbar, tropical paradise`,
  sea: `
    sea: sea, tidal wave, tsunami, ocean, open water, open sea, waves, ocean waves, surf, seascape, horizon over water, atlantic, pacific, mediterranean
    harbour: harbor, harbour, marina, pier, jetty, dock, port, wharf, yacht deck, boat deck, deck of a yacht`,
  lake: `
    lake: lake, mountain lake, alpine lake, lakeside, lakeshore, fjord, pond, reservoir, loch, tarn, glacial lake, boathouse
    water: still water, calm water, clear water, water surface
    river: river, riverbank, riverside, stream, creek, brook, waterfall, canal bank`,
  mountain: `
    mountain: mountain, mountain range, mountain peak, mountain top, mountaintop, mountain view, mountainside, mountain landscape, rocky terrain, rugged terrain, rocky landscape, rocks and cliffs, terrain, peak, summit, ridge, alpine, alpine meadow, mountain valley, valley, mountain pass
    hill: hill, rolling hills, hillside, hilltop, highland, highlands, foothills
    cliff: cliff, cliff edge, cliffside, crag, rock face, volcano, gorge, ravine`,
  forest: `
    forest: forest, wood forest, woods, woodland, wood land, pine forest, birch forest, autumn forest, forest path, forest floor, forest clearing, grove, redwood, redwoods, pine woods, tree line, trees, pine trees, birch trees, enchanted forest, nature trail, forest trail, wilderness, mossy forest, undergrowth
    jungle: jungle, rainforest, rain forest, tropical forest, tropical jungle, swamp, mangrove, bamboo forest, bamboo grove, bamboo`,
  field: `
    field: field, meadow, prairie, grassland, pasture, steppe, savanna, savannah, wheat field, sunflower field, lavender field, tulip field, flower field, poppy field, rice field, rice paddy, corn field, cornfield, grass field, wildflower meadow, flower meadow, countryside, rural landscape, green hills, farmland, farm, ranch, orchard, grass, lawn, green grass, outdoors, outdoor, nature, in nature, plantation, paddock, crops
    park: park, city park, public park, central park, campsite, campground, dog park, golf course, golf, picnic area
    garden: garden, backyard, back yard, front yard, greenhouse, botanical garden, japanese garden, zen garden, rose garden, flower garden, english garden, flowerbed, flower bed, conservatory, yard
    vineyard: vineyard, winery, vine rows, olive grove`,
  desert: `
    desert: desert, dune, dunes, sand dune, sand dunes, sahara, badlands, wasteland, arid landscape, oasis, desert road, salt flat, salt flats
    canyon: canyon, grand canyon, mesa, red rocks, red rock, rocky desert, monument valley, sandstone canyon`,
  snow: `
    snow: snow, snowfield, snow field, snowy landscape, snowscape, winter wonderland, winter landscape, snowy field, snowdrift, snowbank, snowy ground
    arctic: arctic, antarctic, antarctica, north pole, south pole, glacier, tundra, iceberg, ice field, ice floe, frozen lake, ice cave, ice
    slope: ski slope, ski resort, ski piste, snowy slope, ski lodge`,
  sky: `
    sky: sky, clouds, above the clouds, heaven, heavens, cloudscape, sea of clouds, in the clouds, blue sky, night sky, starry sky, cloudy sky, open sky, pink sky, sunset sky, evening sky, in the sky, sky background`,
  underwater: `
    underwater: underwater, under water, coral reef, reef, ocean floor, sea floor, seabed, sea bed, deep sea, deep ocean, undersea, under the sea, under the ocean, beneath the waves, bottom of the ocean, bottom of the sea, aquarium, kelp forest, submerged, sunken ship`,
  space: `
    space: outer space, space, deep space, galaxy, nebula, cosmos, cosmic, starfield, star field, universe, interstellar, orbit, in orbit, earth orbit, earth from space, solar system, milky way, space station, spaceship, black hole, asteroid, asteroid field
    moon: on the moon, from the moon, moon surface, lunar surface, surface of the moon, lunar landscape
    planet: planet, planets, alien planet, planet surface, martian, on mars, mars, saturn, jupiter`,
  'city-street': `
    street: street, city street, city, town, downtown, urban, road, avenue, sidewalk, pavement, street corner, crosswalk, shopping street, bus stop, boulevard, main street, chinatown, times square, traffic, asphalt, urban street, highway, neighborhood, neighbourhood, suburb, suburban street, slum, favela, driveway, suburban driveway, storefront, shopfront, store front, shop front, shop window, intersection, crossroads, district, graffiti wall, urban alley
    alley: alley, alleyway, back alley, narrow street, cobblestone street, cobbled street, backstreet, side street, lane, narrow alley
    village: village, medieval town, medieval village, old town, european town, town square
    square: square, plaza, piazza, market square, city square, courtyard, market, street market, farmers market, marketplace, bazaar, fairground, carnival, amusement park`,
  skyline: `
    skyline: skyline, city skyline, cityscape, skyscraper, skyscrapers, high rise, metropolis, city view, panorama of the city, city lights, megacity, futuristic city, sci fi city, cyberpunk city, downtown skyline, skyline view, city at night, city in the distance, tall buildings, city background
    rooftop: rooftop, city rooftop, rooftop terrace, rooftop bar, rooftop lounge, roof terrace, penthouse terrace, helipad, roof`,
  interior: `
    room: room, interior, indoors, indoor, empty room, white room, loft, apartment, penthouse, flat interior, house interior, home interior, home, inside a house, sunroom, attic, dorm, dining room, nursery, studio apartment, fireplace room
    living room: living room, living area, living space, lounge, open air lounge, sitting room, family room, fireplace, hearth
    bedroom: bedroom, hotel room, hotel bedroom, kids room, childrens room, kids bedroom, childrens bedroom, baby room, closet, walk in closet, dressing room, wardrobe room, laundry room, laundry, nook, bed room, bed, cabin interior
    bathroom: bathroom, shower, spa, spa room, bathtub, sauna, washroom, salon, barber shop, barbershop, hair salon, beauty salon
    office: office, modern office, office interior, open plan office, home office, meeting room, conference room, boardroom, coworking space, co working space, workplace, workspace interior, corporate office, corporate, server room, data center, newsroom
    library: library, bookshop, bookstore, study room, bookshelf, bookcase, reading room, bookshelves, archive
    lobby: lobby, wedding venue, wedding hall, banquet hall, event hall, hotel lobby, reception, hall, hallway, corridor, foyer, entrance hall, ballroom, palace interior, palace, throne room, museum, gallery, art gallery, theater, theatre, cinema, concert hall, opera house, church, church interior, cathedral, chapel, temple interior, castle interior, stage, casino, auditorium
    gym: gym, fitness center, fitness studio, yoga studio, dance studio, boxing ring, basketball court, locker room, lockers, bowling alley, boxing gym, crossfit box, weight room
    shop: shop, store, boutique, supermarket, grocery store, mall, shopping mall, showroom, car showroom, pharmacy, market hall, jewelry store, clothing store
    school: school, classroom, lecture hall, university, kindergarten, laboratory, lab, hospital, clinic, hospital room, doctors office, dentist, waiting room, science lab
    warehouse: warehouse, factory, industrial hall, workshop, garage, parking garage, basement, hangar, barn, industrial interior, industrial, recording studio, music studio, art studio, artist studio, pottery studio, bunker, prison, dungeon, parking lot underground, underground parking, garage interior, subway station, metro station, subway, train interior, airplane cabin, airport, airport terminal, terminal, train station, railway station, nightclub, night club, disco, dance floor, concert, elevator, tunnel`,
  cafe: `
    cafe: cafe, coffee shop, coffee house, coffeehouse, café, tea house, tea room, bakery, patisserie, ice cream parlor, starbucks, cafeteria, coffee bar, pastry shop
    restaurant: restaurant, diner, bistro, brasserie, trattoria, pizzeria, food court, canteen, ramen shop, sushi bar, steakhouse, fine dining
    bar: bar, pub, watering hole, wine cellar, tap room, taproom, cocktail bar, wine bar, tavern, brewery, jazz club, speakeasy, saloon, irish pub, inn, hotel bar, izakaya`,
  kitchen: `
    kitchen: kitchen, modern kitchen, farmhouse kitchen, rustic kitchen, kitchen interior, pantry, kitchen island, restaurant kitchen, galley, breakfast nook, breakfast bar, stove`,
  abstract: `
    abstract: abstract, abstract background, geometric, geometric shapes, geometric background, abstract shapes, swirl, swirls, fluid art, liquid, waves of color, fractal, marbled, marbling, holographic, iridescent, hologram, psychedelic pattern, kaleidoscope, paint splash, paint splatter, ink in water, ink, smoke, mist swirl, glitter, sparkle, sparkles, confetti, foil, particles, light trails, light streaks, light leaks, lens flare, data, network, digital background, tech background, technology background, presentation background, powerpoint background, website background, wallpaper, instagram background, circuit, matrix, grid, silk waves, fluid
    gradient: gradient, gradient background, mesh gradient, color gradient, colour gradient, ombre, pastel gradient, blurred gradient, soft gradient, liquid gradient, aura
    bokeh: bokeh background, bokeh lights, blurred lights, defocused lights, out of focus lights, gradient bokeh, light bokeh, abstract bokeh, colorful bokeh, golden bokeh, bokeh
    pattern: pattern, texture, textured background, polka dots, stripes, floral pattern, seamless pattern, geometric pattern, checkerboard, damask, terrazzo pattern, mandala`,
  place: `
    terrace: terrace, patio, balcony, veranda, porch, deck, wooden deck, sun deck, courtyard garden, hotel terrace, villa
    pool: pool, swimming pool, poolside, infinity pool, pool deck, pool edge, pool water
    stadium: stadium, football stadium, soccer stadium, sports stadium, arena, football field, soccer field, baseball field, tennis court, race track, racetrack, playground, skatepark, skate park, running track
    temple: temple, ruin, ruins, shrine, pagoda, castle courtyard, castle wall, castle ground, mosque, monastery, graveyard, cemetery
    bridge: bridge, stone bridge, footbridge, train platform, railway, train track, parking lot, car park, construction site, construction zone, building site, gas station, zoo, campus`,
};

/** Words that name a place only when nothing better is there: they also stand for parts, materials and directions. */
const WEAK = new Set(
  (
    'sky, clouds, space, surface, board, plank, tray, sand, waves, surf, trees, grass, nature, outdoors, outdoor, bamboo, ice, ' +
    'snow, urban, asphalt, traffic, roof, room, interior, indoors, indoor, home, hall, stage, store, data, ink, smoke, grid, glitter, ' +
    'sparkle, sparkles, confetti, foil, particles, liquid, fluid, iridescent, holographic, pattern, texture, bokeh, ' +
    'blue sky, cloudy sky, pink sky, night sky, starry sky, sunset sky, evening sky, gradient, geometric, square, ' +
    'platform, bed, corporate, industrial, orbit, alpine, cosmic, ridge, bay, bar, port, wilderness, planet, ' +
    'planets, milky way, lens flare, light trails, light streaks, wallpaper, seamless, golf, crops, yard, shower, ' +
    'bookshelf, bookcase, bookshelves, stove, shelf, ledge, windowsill, window sill, bridge, ruin, ruins, elevator, ' +
    'archive, road, town, waterfall, clean background, stream, horizon over water, bokeh lights, blurred lights, ' +
    'defocused lights, light bokeh, city lights, monochrome background, studio shot, tunnel, wharf, dock, aura, palace, deck, ' +
    'lounge, open air lounge, lockers, district, water surface, clear water, fireplace, hearth, terrain, nook, closet, catalog, catalogue, simple background, neutral background, city background, sky background, tall buildings, ' +
    'skyscraper, skyscrapers, stripes, spaceship, planet surface, canal bank, iceberg, presentation background, ' +
    'website background, instagram background, powerpoint background, minimal background, minimalist background'
  ).split(', '),
);

function entriesOf(family: string, lines: string): LexiconEntry[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [place = '', phrases = ''] = line.split(':').map((part) => part.trim());
      return phrases.split(', ').map((phrase) => ({
        phrases: phrase,
        effect: { slot: 'place', family: family as FamilyName, place, weak: WEAK.has(phrase) },
      })) satisfies LexiconEntry[];
    });
}

/** Words for places. */
export const PLACE_ENTRIES: readonly LexiconEntry[] = Object.entries(PLACES).flatMap(([family, lines]) =>
  entriesOf(family, lines),
);
