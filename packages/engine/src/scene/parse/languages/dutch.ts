import type { Language } from './language.ts';

/** Dutch. */
export const dutch: Language = {
  code: 'nl',
  name: 'Dutch',
  endings: [
    ['en', ''],
    ['e', ''],
    ['s', ''],
    ['n', ''],
    ['tje', ''],
    ['tjes', ''],
    ['je', ''],
    ['jes', ''],
  ],
  describesAfter: false,
  joints: ['', 's', 'en', 'e', 'n'],
  small: `
    a: een; the: de, het, t; some: enkele, wat; of: van; and: en; or: of; with: met; without: zonder; no: geen;
    not: niet; in: in, binnen; on: op, bovenop; at: bij, aan; under: onder; above: boven; behind: achter;
    in front of: voor; next to: naast, dichtbij; between: tussen; through: door; for: voor een; from: vanuit;
    from the left: van links; from the right: van rechts; in the background: op de achtergrond; very: erg, heel;
    who: dat, die; stands: staat, staand; sits: zit, zittend; sleeps: slaapt, slapend; is: is, zijn, er;
    view of: uitzicht op, met uitzicht op; during: tijdens; outside: buiten; beside: langs, aan de rand van;
    overlooking: met zicht op; around: rondom; this: dit, deze, mijn; please: alsjeblieft, graag;
    replace: vervang, verander; by: door een; put: zet, plaats; make: maak`,
  nouns: `
    beach: strand; sea: zee; ocean: oceaan; coast: kust; island: eiland; harbor: haven; wave: golf, golven;
    lake: meer, plas; mountain lake: bergmeer; river: rivier, oever van een rivier, rivieroever; stream: beek;
    waterfall: waterval, watervallen; pond: vijver; shore: oever; mountain: berg, gebergte; alps: alpen; hill: heuvel;
    valley: vallei, dal; cliff: klif; volcano: vulkaan; forest: bos, bossen, woud; pine forest: dennenbos;
    jungle: jungle, regenwoud; trees: bomen; tree: boom; field: veld, velden, akker, weiland veld;
    meadow: weide, weiland; countryside: platteland, landschap; grass: gras, gazon; garden: tuin, tuinen, terrastuin;
    park: park; greenhouse: kas, broeikas; vineyard: wijngaard; farm: boerderij; orchard: boomgaard; desert: woestijn;
    dunes: duinen, duin; sand dunes: zandduinen; snow: sneeuw; glacier: gletsjer; ski slope: skipiste;
    sky: hemel, lucht; starry sky: sterrenhemel; stars: sterren; above the clouds: boven de wolken;
    underwater: onderwater, onder water; coral reef: koraalrif; outer space: ruimte, heelal, kosmos;
    galaxy: sterrenstelsel, sterrenstelsels; planet: planeet, planeten; moon: maan; sun: zon; street: straat, straten;
    alley: steegje, steeg; city: stad, binnenstad; skyline: skyline; skyscraper: wolkenkrabber, wolkenkrabbers;
    rooftop terrace: dakterras; village: dorp, dorpje; square: plein, dorpsplein; market: markt; road: weg, pad;
    bridge: brug; terrace: terras; balcony: balkon; swimming pool: zwembad; stadium: stadion; temple: tempel;
    ruins: ruïne, ruïnes; castle: kasteel; church: kerk; room: kamer, ruimte binnen, interieur;
    living room: woonkamer, huiskamer; fireplace room: kamer met open haard; bedroom: slaapkamer; bathroom: badkamer;
    kitchen: keuken; office: kantoor; dining room: eetkamer; library: bibliotheek; hotel lobby: hotellobby;
    hotel: hotel; gym: sportschool, fitnesszaal; shop: winkel; school: school, klaslokaal; hospital: ziekenhuis;
    museum: museum; warehouse: magazijn, fabriek, werkplaats; train station: station, treinstation;
    airport: vliegveld, luchthaven; cafe: café, koffiehuis, koffiebar; restaurant: restaurant, eethuis;
    bar: bar, kroeg; bakery: bakkerij, banketbakkerij; attic: zolder; studio: studio, fotostudio;
    studio background: studioachtergrond, effen achtergrond; background: achtergrond; podium: podium, sokkel;
    wall: muur, wand; floor: vloer; table: tafel; tabletop: tafelblad, blad, werkblad; countertop: aanrecht, toonbank;
    desk: bureau; shelf: plank, schap; abstract: abstract; gradient: kleurverloop, verloop; pattern: patroon;
    arch: boog; stairs: trap, treden; marble: marmer; wood: hout; oak: eik, eiken, eikenhout; concrete: beton;
    stone: steen, stenen, rots, rotsen; brick: baksteen; plaster: gips, pleisterwerk; fabric: stof, linnen;
    silk: zijde, fluweel; leather: leer; metal: metaal, staal, ijzer; glass: glas; sand: zand; paper: papier;
    moss: mos; water: water; sunset: zonsondergang; sunrise: zonsopgang, zonsopkomst, dageraad;
    early morning: vroege ochtend, s ochtends vroeg; morning: ochtend, morgen; noon: middag; afternoon: namiddag;
    evening: avond; dusk: schemering; night: nacht; day: dag; golden hour: gouden uur; spring: lente, voorjaar;
    summer: zomer; autumn: herfst; winter: winter; christmas: kerst, kerstmis; fog: mist, nevel; rain: regen;
    storm: storm, onweer; cloud: wolk; clouds: wolken; cloudless: wolkeloos, zonder wolken;
    clear sky: heldere hemel, heldere lucht; blue sky: blauwe lucht, blauwe hemel; light: licht, verlichting;
    lights: lichten, lichtjes; neon lights: neonlicht, neonlichten; window light: raamlicht; daylight: daglicht;
    natural light: natuurlijk licht; soft light: zacht licht; hard light: hard licht; warm light: warm licht;
    morning light: ochtendlicht; candlelight: kaarslicht; candle: kaars; string lights: lichtslinger, lichtsnoer;
    floodlights: schijnwerpers; sun rays: zonnestralen, lichtstralen; backlight: tegenlicht;
    shadow: schaduw, schaduwen; window: raam, ramen, venster; large windows: groot raam, grote ramen;
    reflection: weerspiegeling, reflectie; man: man, mannen; woman: vrouw, vrouwen; person: persoon, mens;
    people: mensen; girl: meisje; boy: jongen; child: kind, kinderen; couple: stel, koppel; businessman: zakenman;
    dog: hond; cat: kat, poes; horse: paard; bird: vogel; fish: vis, vissen; butterfly: vlinder;
    flower: bloem, bloemen; rose: roos, rozen; sunflower: zonnebloem, zonnebloemen; lavender: lavendel;
    palm tree: palmboom, palmbomen, palm; pine tree: den, dennenboom, dennenbomen; leaf: blad boom; leaves: bladeren;
    plant: plant; coral: koraal, koralen; house: huis, huizen; car: auto; bicycle: fiets; boat: boot;
    sailboat: zeilboot; chair: stoel; sofa: bank, zitbank, sofa; bed: bed; fireplace: open haard, haard;
    books: boeken; book: boek; lamp: lamp; cup: kopje, mok; coffee: koffie; bottle: fles;
    perfume bottle: parfumfles, parfumflesje; perfume: parfum; vase: vaas; bowl: kom, schaal; fruit: fruit;
    apple: appel; lemon: citroen; bread: brood; cake: taart; watch: horloge; shoe: schoen, schoenen;
    bag: tas, handtas; product: product; cosmetics: cosmetica; headshot: profielfoto, portretfoto;
    picture: foto, afbeelding; graffiti: graffiti; rooftop: dak, boven de daken; lighthouse: vuurtoren;
    snowman: sneeuwpop; curtain: gordijn; carpet: tapijt; watercolor: aquarel; oil painting: olieverf;
    drawing: tekening; illustration: illustratie; childrens book illustration: kinderboekillustratie;
    black and white: zwart wit, zwartwit; two: twee; three: drie; four: vier; five: vijf; many: veel, vele;
    from above: van bovenaf; herb: kruiden; asphalt: asfalt; parking garage: parkeergarage;
    parking lot: parkeerplaats; kids room: kinderkamer, babykamer; toy: speelgoed; reading corner: leeshoek;
    farmers market: kraam, weekmarkt; christmas market: kerstmarkt; vegetable: groente, groenten; pasture: wei;
    alpine meadow: alpenweide; mountain hut: berghut; cabin: hut, blokhut;
    forest clearing: open plek in het bos, bosweide; construction site: bouwplaats, bouwterrein; slate: leisteen;
    spice: specerij, specerijen; northern lights: noorderlicht, poollicht; frozen lake: bevroren meer;
    morning fog: ochtendmist, ochtendnevel; evening light: avondlicht;
    playground: speelplaats, speeltuin, schoolplein; subway station: metrostation, metro, metroperron;
    train platform: perron; barn: schuur; olive grove: olijfgaard; rice terrace: rijstveld, rijstvelden;
    wheat field: graanveld, korenveld, tarweveld; sunflower field: zonnebloemenveld;
    tulip field: tulpenveld, tulpenvelden; windmill: molen, windmolen; gallery: galerie;
    theater: theater, podium theater; concert hall: concertzaal; stage: toneel; nightclub: nachtclub, discotheek;
    conference room: vergaderzaal, vergaderruimte; coworking space: coworkingruimte, kantoortuin;
    laboratory: laboratorium, lab; hallway: gang, hal; staircase: trappenhuis; cellar: kelder, wijnkelder;
    spa: wellness, sauna; hair salon: kapsalon, kapper; clothing store: kledingwinkel; supermarket: supermarkt;
    bookstore: boekhandel, boekwinkel; flower shop: bloemenwinkel; garage: garage;
    gas station: tankstation, benzinestation; highway: snelweg; crosswalk: zebrapad; coastal road: kustweg, boulevard;
    pier: steiger, pier; bay: baai; lagoon: lagune; fjord: fjord; canal: gracht, kanaal; swamp: moeras;
    canyon: kloof, canyon; cave: grot; oasis: oase; savanna: savanne; bamboo forest: bamboebos;
    birch forest: berkenbos; forest path: bospad; path: wandelpad; campsite: camping, kampeerplaats;
    backyard: achtertuin, binnenplaats; mountain view: uitkijkpunt; airplane cabin: vliegtuigcabine;
    spaceship: ruimteschip; earth from space: aarde vanuit de ruimte; mars: mars; aquarium: aquarium;
    deep sea: diepzee; iceberg: ijsberg; snowy landscape: winterlandschap, sneeuwlandschap; ski resort: skigebied;
    concrete wall: betonnen muur; brick wall: bakstenen muur; wooden floor: houten vloer, parket; tiles: tegels;
    tablecloth: tafelkleed; picnic blanket: picknickkleed; cutting board: snijplank, houten plank; tray: dienblad;
    windowsill: vensterbank; mirror: spiegel; picture frame: fotolijst; blanket: deken; cushion: kussen;
    armchair: fauteuil; bench: bankje; bookshelf: boekenkast, boekenplank; potted plant: kamerplant, potplant;
    branch: tak, takken; mushroom: paddenstoel, paddenstoelen; deer: hert, herten; fox: vos; wolf: wolf; bear: beer;
    rabbit: konijn, haas; cow: koe, koeien; sheep: schaap, schapen; chicken: kip, kippen; duck: eend, eenden;
    owl: uil; bee: bijen; lion: leeuw; elephant: olifant; dragon: draak; unicorn: eenhoorn; fairy: fee;
    knight: ridder; pirate ship: piratenschip; ship: schip; train: trein; bus: bus; motorcycle: motor, motorfiets;
    truck: vrachtwagen; airplane: vliegtuig; hot air balloon: luchtballon, luchtballonnen; tent: tent;
    campfire: kampvuur; lantern: lantaarn; street lamp: straatlantaarn; umbrella: paraplu, parasol;
    jewelry: sieraden, sieraad, juwelen; sneakers: sneakers, hardloopschoenen; dress: jurk; hat: hoed;
    glasses: bril, zonnebril; laptop: laptop; phone: telefoon, smartphone; headphones: koptelefoon; camera: camera;
    cream jar: crème, huidverzorging; soap: zeep; tea: thee; wine: wijn, glas wijn; beer: bier; pizza: pizza;
    cheese: kaas; cookie: koekje, koekjes; strawberry: aardbei, aardbeien; orange fruit: sinaasappel, sinaasappels;
    ice cream: ijs, ijsje; gift: cadeau, cadeaus; balloon: ballon; confetti: confetti; christmas tree: kerstboom;
    fireworks: vuurwerk; rainbow: regenboog; full moon: volle maan; moonlight: maanlicht; milky way: melkweg;
    midday: rond het middaguur; blue hour: blauwe uur, blauw uur; snowfall: sneeuwval, sneeuwt; drizzle: motregen;
    puddle: plas water, plassen; lightning: bliksem; sunshine: zonneschijn; dappled light: gevlekt licht;
    palm leaf shadow: palmschaduw, schaduw van palmbladeren; spotlight: spotlight, schijnwerper;
    dramatic light: dramatisch licht; neon sign: neonreclame, neonbord; top view: bovenaanzicht; close up: close up;
    bokeh background: bokeh achtergrond; blurred background: wazige achtergrond, onscherpe achtergrond;
    white background: witte achtergrond; black background: zwarte achtergrond;
    train compartment: treincoupé, coupé, wagon; shop window: etalage; pebbles: kiezel, kiezels;
    seagull: meeuw, meeuwen; marina: jachthaven; wedding: bruiloft, huwelijk; camel: kameel, kamelen;
    splash: spetter, spetters`,
  qualities: `
    sunny: zonnig; cloudy: bewolkt; foggy: mistig; rainy: regenachtig; stormy: stormachtig; snowy: besneeuwd;
    frozen: bevroren; red: rood, rode; pink: roze; pastel pink: pastelroze; orange: oranje; yellow: geel, gele;
    green: groen, groene, begroeid; blue: blauw, blauwe; turquoise: turquoise, turkoois; purple: paars, paarse;
    brown: bruin, bruine; black: zwart, zwarte; white: wit, witte; grey: grijs, grijze; beige: beige;
    golden: gouden, goud; silver: zilver, zilveren; pastel: pastel, pasteltinten, pastelkleuren; colorful: kleurrijk;
    dark: donker; light: lichte, licht gekleurd; bright: helder; warm: warm, warme; cold: koud; soft: zacht;
    hard: hard; cozy: gezellig, knus; modern: modern; old: oud, oude; big: groot, grote; small: klein;
    high: hoog, hoge; quiet: rustig, kalm; busy: druk, drukke; empty: leeg, lege; simple: simpel, eenvoudig, effen;
    tropical: tropisch; rustic: rustiek, landelijk; elegant: elegant, chique, stijlvol; luxury: luxe, luxueus;
    romantic: romantisch; dramatic: dramatisch; blurred: wazig, onscherp, vervaagd; minimalist: minimalistisch;
    professional: professioneel; wooden: houten; concrete: betonnen; marble: marmeren; brick: bakstenen;
    cobbled: met kasseien, geplaveid; flowering: bloeiend; mossy: bemost; starry: met sterren;
    powerful: krachtig, sterk; distant: ver, verre; wet: nat, natte; vintage: nostalgisch; misty: nevelig; icy: ijzig;
    dreamy: dromerig; magical: magisch, betoverd, sprookjesachtig; futuristic: futuristisch; medieval: middeleeuws;
    abandoned: verlaten; terracotta: terracotta; cream: crèmekleurig; mint: mintgroen; navy: donkerblauw, marineblauw;
    burgundy: bordeauxrood; gloomy: somber; festive: feestelijk; industrial: industrieel; loft: loft;
    floral: gebloemd; endless: eindeloos, weids; fresh: vers, verse; dried: gedroogd, droog, dode; rocky: rotsachtig;
    cool: koel, koele; lit: verlicht, verlichte`,
};
