import { defineFamily } from '../family.ts';

/** Rooms of all kinds, from bedrooms to warehouses. */
export const interior = defineFamily({
  name: 'interior',
  setting: 'indoors',
  words: `
    room: room, interior, indoors, indoor, empty room, white room, loft, apartment, penthouse, flat interior, house interior, home interior, home, inside a house, sunroom, attic, dorm, dining room, nursery, studio apartment, fireplace room, cellar, gaming room, game room, gaming setup, reading corner, camper van interior, rv interior
    living room: living room, living area, living space, lounge, open air lounge, sitting room, family room, fireplace, hearth
    bedroom: bedroom, hotel room, hotel bedroom, kids room, childrens room, kids bedroom, childrens bedroom, baby room, closet, walk in closet, dressing room, wardrobe room, laundry room, laundry, nook, bed room, bed, cabin interior
    bathroom: bathroom, shower, spa, spa room, bathtub, sauna, washroom, salon, barber shop, barbershop, hair salon, beauty salon
    office: office, modern office, office interior, open plan office, home office, meeting room, conference room, boardroom, coworking space, co working space, workplace, workspace interior, corporate office, corporate, server room, data center, newsroom, data centre, server racks, server rack, call center
    library: library, bookshop, bookstore, study room, bookshelf, bookcase, reading room, bookshelves, archive
    lobby: lobby, wedding venue, wedding hall, banquet hall, event hall, hotel lobby, reception, hall, hallway, corridor, foyer, entrance hall, ballroom, palace interior, palace, throne room, museum, gallery, art gallery, theater, theatre, cinema, concert hall, opera house, church, church interior, cathedral, chapel, temple interior, castle interior, stage, casino, auditorium, catwalk, fashion runway, runway show, fashion show, courtroom, recital hall, crypt, throne hall
    gym: gym, fitness center, fitness studio, yoga studio, dance studio, boxing ring, basketball court, locker room, lockers, bowling alley, boxing gym, crossfit box, weight room
    shop: shop, store, boutique, supermarket, grocery store, mall, shopping mall, showroom, car showroom, pharmacy, market hall, jewelry store, clothing store, delicatessen, florist, flower shop, toy store, tattoo studio
    school: school, classroom, lecture hall, university, kindergarten, laboratory, lab, hospital, clinic, hospital room, doctors office, dentist, waiting room, science lab, operating room, operating theatre, operating theater, surgery, emergency room, laboratories
    warehouse: warehouse, factory, industrial hall, workshop, garage, parking garage, basement, hangar, barn, industrial interior, industrial, recording studio, music studio, art studio, artist studio, pottery studio, bunker, prison, dungeon, parking lot underground, underground parking, garage interior, subway station, metro station, subway, train interior, airplane cabin, airport, airport terminal, terminal, train station, railway station, nightclub, night club, disco, dance floor, concert, elevator, tunnel, assembly plant, power plant, manufacturing plant, assembly line, production line, production hall, control room, engine room, cockpit, arcade, tube station, train compartment, machine hall, greenhouse interior, mine, cave interior`,
  weakWords:
    'room, interior, indoors, indoor, home, lounge, open air lounge, fireplace, hearth, closet, nook, bed, shower, corporate, bookshelf, bookcase, bookshelves, archive, hall, palace, stage, lockers, store, industrial, elevator, tunnel, arcade, mine, cellar, catwalk, surgery, crypt',
  weight: 4.2,
  approximates:
    'wedding venue, wedding hall, banquet hall, event hall, ballroom, palace interior, palace, throne room, museum, gallery, art gallery, theater, theatre, cinema, concert hall, opera house, church, church interior, cathedral, chapel, temple interior, castle interior, stage, casino, auditorium, catwalk, fashion runway, runway show, fashion show, courtroom, recital hall, crypt, throne hall, gym, fitness center, fitness studio, yoga studio, dance studio, boxing ring, basketball court, locker room, lockers, bowling alley, boxing gym, crossfit box, weight room, shop, store, boutique, supermarket, grocery store, mall, shopping mall, showroom, car showroom, pharmacy, market hall, jewelry store, clothing store, delicatessen, florist, flower shop, toy store, tattoo studio, school, classroom, lecture hall, university, kindergarten, laboratory, lab, hospital, clinic, hospital room, doctors office, dentist, waiting room, science lab, operating room, operating theatre, operating theater, surgery, emergency room, laboratories, garage, parking garage, basement, hangar, barn, recording studio, music studio, art studio, artist studio, pottery studio, bunker, prison, dungeon, parking lot underground, underground parking, garage interior, subway station, metro station, subway, train interior, airplane cabin, airport, airport terminal, terminal, train station, railway station, nightclub, night club, disco, dance floor, concert, elevator, tunnel, assembly plant, power plant, manufacturing plant, assembly line, production line, production hall, control room, engine room, cockpit, arcade, tube station, train compartment, machine hall, greenhouse interior, mine, cave interior, attic, nursery, cellar, gaming room, game room, gaming setup, camper van interior, rv interior, closet, walk in closet, dressing room, wardrobe room, laundry room, laundry, cabin interior, spa, spa room, sauna, salon, barber shop, barbershop, hair salon, beauty salon, server room, data center, newsroom, data centre, server racks, server rack, call center, conference room, boardroom, meeting room, bookshop, bookstore, archive, sunroom, dorm, dining room, kids room, childrens room, baby room, open air lounge',
  nearest: ['cafe', 'kitchen', 'studio'],
  backgroundDefocus: 0.55,
  sentences: [
    'A clean room with a natural, modern look',
    'A calm interior with a modern look and lots of space',
    'A charming room with simple, elegant design',
  ],
  shows: [
    'lamp',
    'chair',
    'curtain',
    'painting',
    'mirror',
    'sofa',
    'desk lamp',
    'plant',
    'rug',
    'window',
    'book',
    'bookshelf',
    'bed',
    'table',
    'desk',
    'pillow',
    'fireplace',
    'vase',
    'armchair',
  ],
  examples: ['a bright living room with large windows', 'a modern office', 'a quiet bedroom in the morning'],
  photo: async (request) => (await import('../photo/rooms/paint-indoors.ts')).paintIndoors(request),
  vector: async (request) => (await import('../vector/illustrators/interior.ts')).illustrateInterior(request),
});
