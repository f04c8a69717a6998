import type { Language } from './language.ts';

/** German. */
export const german: Language = {
  code: 'de',
  name: 'German',
  endings: [
    ['en', ''],
    ['em', ''],
    ['er', ''],
    ['es', ''],
    ['e', ''],
    ['n', ''],
    ['s', ''],
    ['en', 'e'],
    ['ern', 'er'],
    ['te', 't'],
    ['ten', 't'],
  ],
  describesAfter: false,
  joints: ['', 's', 'n', 'en', 'es', 'e'],
  small: `
    a: ein, eine, einen, einem, einer, eines; the: der, die, das, den, dem, des; some: einige, ein paar; of: von, vom;
    and: und; or: oder; with: mit; without: ohne; no: kein, keine, keinen, keiner; not: nicht; in: in, im, ins;
    on: auf, aufs; at: an, am, bei, beim, ans, zum, zur; under: unter, unterm, unterhalb;
    above: über, überm, oberhalb; behind: hinter, dahinter, hinterm; in front of: vor, vorm; next to: neben, nebens;
    between: zwischen; through: durch; for: für; from: aus, von der; from the left: von links;
    from the right: von rechts; in the background: im hintergrund; very: sehr; who: die da; stands: steht, stehend;
    sits: sitzt, sitzend; sleeps: schläft, schlafend, schlafende; is: ist, sind, es;
    view of: blick auf, ausblick auf, aussicht auf; during: während, bei dem; outside: draußen; inside: drinnen;
    beside: am rand von; overlooking: mit blick auf; around: rund um, um; this: dieses, diese, dieser; please: bitte;
    replace: ersetze, ersetzen, ändere; by: durch einen, durch eine; put: setze, stelle, platziere; make: mach, mache`,
  nouns: `
    beach: strand, sandstrand; sea: meer, see die; ocean: ozean; coast: küste; island: insel; harbor: hafen, haven;
    wave: welle, wellen; lake: see; mountain lake: bergsee; river: fluss, flüsse, flussufer; stream: bach;
    waterfall: wasserfall, wasserfälle; pond: teich; shore: ufer; mountain: berg, berge, gebirge; alps: alpen;
    hill: hügel; valley: tal, täler; cliff: klippe, felswand; volcano: vulkan; forest: wald, wälder;
    pine forest: nadelwald, kiefernwald, tannenwald; jungle: dschungel, regenwald, urwald; trees: bäume, bäumen;
    tree: baum; field: feld, felder, acker, wiesenfeld; meadow: wiese, blumenwiese; countryside: landschaft, ländlich;
    grass: gras, rasen; garden: garten, gärten, gartenterrasse; park: park; greenhouse: gewächshaus, treibhaus;
    vineyard: weinberg, weinberge; farm: bauernhof, bauernhaus; orchard: obstgarten; desert: wüste;
    dunes: dünen, düne; sand dunes: sanddünen; snow: schnee; glacier: gletscher; ski slope: skipiste; sky: himmel;
    starry sky: sternenhimmel; stars: sterne, sternen; above the clouds: über den wolken;
    underwater: unterwasser, unterwasserwelt, meeresgrund; coral reef: korallenriff;
    outer space: weltraum, weltall, kosmos; galaxy: galaxie, galaxien; planet: planet, planeten; moon: mond;
    sun: sonne; street: straße, strasse, straßen; alley: gasse; city: stadt, städte, großstadt, innenstadt;
    skyline: skyline; skyscraper: hochhaus, hochhäuser, wolkenkratzer; rooftop terrace: dachterrasse;
    village: dorf, dörfer, altstadt; square: platz, marktplatz; market: markt; road: landstraße, weg; bridge: brücke;
    terrace: terrasse; balcony: balkon; swimming pool: schwimmbad, pool, swimmingpool;
    stadium: stadion, fußballstadion; temple: tempel; ruins: ruine, ruinen; castle: schloss, burg; church: kirche;
    room: zimmer, raum, innenraum; living room: wohnzimmer; fireplace room: kaminzimmer; bedroom: schlafzimmer;
    bathroom: badezimmer, bad; kitchen: küche; office: büro, büroraum; dining room: esszimmer;
    library: bibliothek, bücherei; hotel lobby: hotellobby, empfangshalle; hotel: hotel;
    gym: fitnessstudio, turnhalle; shop: laden, geschäft; school: schule, klassenzimmer; hospital: krankenhaus;
    museum: museum, kunstgalerie; warehouse: lagerhalle, fabrik, fabrikhalle, werkstatt; train station: bahnhof;
    airport: flughafen; cafe: café, cafe, kaffeehaus; restaurant: restaurant, gaststätte; bar: bar, kneipe;
    bakery: bäckerei, konditorei; attic: dachboden; studio: studio, fotostudio; studio background: studiohintergrund;
    background: hintergrund; podium: podest, podium, sockel; wall: wand, mauer, wände; floor: boden, fußboden;
    table: tisch, tische; tabletop: tischplatte, platte, arbeitsplatte; countertop: theke, tresen, küchenplatte;
    desk: schreibtisch; shelf: regal; abstract: abstrakt; gradient: farbverlauf, verlauf; pattern: muster;
    arch: bogen; stairs: treppe, stufen; marble: marmor; wood: holz; oak: eiche, eichenholz; concrete: beton;
    stone: stein, steine, steinen, fels, felsen; brick: backstein, ziegel, ziegelstein; plaster: putz, gips;
    fabric: stoff, leinen, tuch; silk: seide, samt; leather: leder; metal: metall, stahl, eisen; glass: glas;
    sand: sand; paper: papier; moss: moos; water: wasser; sunset: sonnenuntergang;
    sunrise: sonnenaufgang, morgengrauen, morgendämmerung;
    early morning: am frühen morgen, frühmorgens, früher morgen, frühen morgen; morning: morgen, vormittag;
    noon: mittag; afternoon: nachmittag; evening: abend, abends; dusk: dämmerung, abenddämmerung;
    night: nacht, nachts; day: tag, tageslicht; golden hour: goldene stunde, goldenen stunde;
    spring: frühling, frühjahr; summer: sommer; autumn: herbst; winter: winter; christmas: weihnachten, weihnachtlich;
    fog: nebel; rain: regen; storm: sturm, gewitter, unwetter; cloud: wolke; clouds: wolken; cloudless: wolkenlos;
    clear sky: klarer himmel, blauer himmel; blue sky: blauem himmel; light: licht, beleuchtung; lights: lichter;
    neon lights: neonlichter, neonlicht, neonreklame; window light: fensterlicht; natural light: natürliches licht;
    soft light: weiches licht, sanftes licht, weichem licht; hard light: hartes licht, hartem licht;
    warm light: warmes licht, warmem licht; morning light: morgenlicht; candlelight: kerzenlicht, kerzenschein;
    candle: kerze; string lights: lichterkette, lichterketten; floodlights: flutlicht;
    sun rays: sonnenstrahlen, lichtstrahlen; backlight: gegenlicht; shadow: schatten; window: fenster;
    large windows: großem fenster, großen fenstern, großes fenster; reflection: spiegelung; man: mann, männer;
    woman: frau, frauen; person: person, mensch; people: leute, menschen; girl: mädchen; boy: junge;
    child: kind, kinder; couple: paar, pärchen; businessman: geschäftsmann; dog: hund; cat: katze; horse: pferd;
    bird: vogel, vögel; fish: fisch, fische, fischen; butterfly: schmetterling, schmetterlinge, schmetterlingen;
    flower: blume, blumen, blüte; rose: rose, rosen; sunflower: sonnenblume, sonnenblumen; lavender: lavendel;
    palm tree: palme, palmen; pine tree: kiefer, tanne, tannen, kiefern; leaf: blatt; leaves: blätter, laub;
    plant: pflanze, pflanzen; coral: koralle, korallen; house: haus, häuser; car: auto, wagen; bicycle: fahrrad;
    boat: boot; sailboat: segelboot; chair: stuhl, stühle; sofa: sofa, couch; bed: bett; fireplace: kamin;
    books: bücher, büchern; book: buch; lamp: lampe; cup: tasse, becher; coffee: kaffee; bottle: flasche;
    perfume bottle: parfümflasche, parfümflakon; perfume: parfüm; vase: vase; bowl: schale, schüssel;
    fruit: obst, früchte; apple: apfel, äpfel; lemon: zitrone; bread: brot; cake: kuchen, torte;
    watch: uhr, armbanduhr; shoe: schuh, schuhe; bag: tasche, handtasche; product: produkt; cosmetics: kosmetik;
    headshot: bewerbungsfoto, porträtfoto; picture: bild, foto, fotografie; graffiti: graffiti;
    rooftop: dach, über den dächern; lighthouse: leuchtturm; snowman: schneemann; curtain: vorhang; carpet: teppich;
    watercolor: aquarell; oil painting: ölgemälde; drawing: zeichnung; illustration: illustration;
    childrens book illustration: kinderbuchillustration; black and white: schwarzweiß, schwarz weiß; two: zwei;
    three: drei; four: vier; five: fünf; many: viele, vielen, viel; from above: von oben; herb: kräuter;
    asphalt: asphalt, teer; parking garage: parkhaus, tiefgarage; parking lot: parkplatz; kids room: kinderzimmer;
    toy: spielzeug, spielsachen; reading corner: leseecke; farmers market: wochenmarkt, bauernmarkt;
    christmas market: weihnachtsmarkt; vegetable: gemüse; pasture: weide; alpine meadow: alm, bergwiese;
    mountain hut: almhütte, berghütte; cabin: hütte, blockhütte, holzhütte; forest clearing: lichtung, waldlichtung;
    construction site: baustelle; slate: schiefer; spice: gewürz, gewürze;
    northern lights: polarlicht, polarlichter, nordlicht, nordlichter;
    frozen lake: zugefrorener see, zugefrorenen see, gefrorener see; morning fog: morgennebel;
    evening light: abendlicht; playground: spielplatz, schulhof, pausenhof;
    subway station: u bahn station, u bahn, u bahnhof; train platform: bahnsteig; barn: scheune;
    olive grove: olivenhain; rice terrace: reisterrasse, reisfeld, reisfelder;
    wheat field: weizenfeld, kornfeld, getreidefeld; sunflower field: sonnenblumenfeld;
    tulip field: tulpenfeld, tulpenfelder; windmill: windmühle, mühle; gallery: galerie; theater: theater, bühne;
    concert hall: konzertsaal; nightclub: nachtclub, club, diskothek;
    conference room: konferenzraum, besprechungsraum, meetingraum; coworking space: großraumbüro; laboratory: labor;
    hallway: flur, korridor, gang; staircase: treppenhaus; cellar: keller, weinkeller; spa: wellnessbereich, sauna;
    hair salon: friseursalon, friseur; clothing store: modegeschäft, boutique; supermarket: supermarkt;
    bookstore: buchhandlung, buchladen; flower shop: blumenladen; garage: garage; gas station: tankstelle;
    highway: autobahn; crosswalk: zebrastreifen; coastal road: küstenstraße; promenade: strandpromenade, promenade;
    pier: steg, bootssteg, pier; bay: bucht; lagoon: lagune; fjord: fjord; canal: kanal; swamp: sumpf, moor;
    canyon: schlucht, canyon; cave: höhle; oasis: oase; savanna: savanne; bamboo forest: bambuswald;
    birch forest: birkenwald; forest path: waldweg; path: pfad, wanderweg; campsite: campingplatz, zeltplatz;
    backyard: hinterhof, innenhof; mountain view: aussichtspunkt; airplane cabin: flugzeugkabine;
    spaceship: raumschiff; earth from space: erde aus dem all; mars: mars; aquarium: aquarium; deep sea: tiefsee;
    iceberg: eisberg; snowy landscape: winterlandschaft, schneelandschaft; ski resort: skigebiet;
    concrete wall: betonwand; brick wall: backsteinmauer, ziegelwand, ziegelmauer, backsteinwand;
    wooden floor: holzboden, parkett, dielenboden; tiles: fliesen, kacheln; tablecloth: tischdecke;
    picnic blanket: picknickdecke; cutting board: schneidebrett, holzbrett; tray: tablett; windowsill: fensterbank;
    mirror: spiegel; picture frame: bilderrahmen; blanket: decke; cushion: kissen; armchair: sessel;
    bench: bank, parkbank; bookshelf: bücherregal; potted plant: topfpflanze, zimmerpflanze; branch: zweig, ast;
    mushroom: pilz, pilze; deer: hirsch, reh; fox: fuchs; wolf: wolf; bear: bär; rabbit: hase, kaninchen;
    cow: kuh, kühe; sheep: schaf, schafe; chicken: huhn, hühner; duck: ente, enten; owl: eule; bee: biene, bienen;
    lion: löwe; elephant: elefant, elefanten; dragon: drache, drachen; unicorn: einhorn; fairy: fee; knight: ritter;
    pirate ship: piratenschiff; ship: schiff; train: zug; bus: bus; motorcycle: motorrad; truck: lastwagen, lkw;
    airplane: flugzeug; hot air balloon: heißluftballon, heißluftballons; tent: zelt; campfire: lagerfeuer;
    lantern: laterne; street lamp: straßenlaterne; umbrella: regenschirm, sonnenschirm; jewelry: schmuck;
    sneakers: turnschuhe, sneaker, laufschuhe; dress: kleid; hat: hut; glasses: brille, sonnenbrille; laptop: laptop;
    phone: handy, smartphone; headphones: kopfhörer; camera: kamera; cream jar: creme, cremetiegel, hautpflege;
    soap: seife; tea: tee; wine: wein, weinglas, rotwein; beer: bier; pizza: pizza; cheese: käse;
    cookie: keks, kekse, plätzchen; strawberry: erdbeere, erdbeeren; orange fruit: orange frucht, orangen;
    ice cream: eis, eiscreme; gift: geschenk, geschenke; balloon: luftballon, luftballons; confetti: konfetti;
    christmas tree: weihnachtsbaum, tannenbaum; fireworks: feuerwerk; rainbow: regenbogen; full moon: vollmond;
    moonlight: mondlicht, mondschein; milky way: milchstraße; midday: mittags; blue hour: blaue stunde, blauen stunde;
    snowfall: schneefall, schneit; drizzle: nieselregen; puddle: pfütze, pfützen; lightning: blitz, blitze;
    sunshine: sonnenschein, sonne scheint; dappled light: lichtflecken; palm leaf shadow: palmenschatten;
    spotlight: scheinwerfer, spotlicht; dramatic light: dramatisches licht, dramatischem licht;
    neon sign: neonschild, leuchtreklame; top view: draufsicht, vogelperspektive; close up: nahaufnahme;
    bokeh background: bokeh hintergrund;
    blurred background: unscharfer hintergrund, verschwommener hintergrund, unscharfem hintergrund, verschwommenem hintergrund;
    white background: weißer hintergrund, weißem hintergrund, weißen hintergrund;
    black background: schwarzer hintergrund, schwarzem hintergrund; train compartment: zugabteil, abteil, waggon;
    shop window: schaufenster; pebbles: kiesel, kieselstein, kieselsteine; seagull: möwe, möwen;
    marina: jachthafen, segelhafen, yachthafen; wedding: hochzeit; camel: kamel, kamele;
    splash: spritzer, wasserspritzer`,
  qualities: `
    sunny: sonnig; cloudy: bewölkt, wolkig; foggy: neblig, nebelig; rainy: regnerisch, verregnet; stormy: stürmisch;
    snowy: verschneit, schneebedeckt; frozen: gefroren, vereist; red: rot; pink: rosa, pink;
    pastel pink: rosa pastell, pastellrosa; orange: orange; yellow: gelb; green: grün, bewachsen, begrünt; blue: blau;
    turquoise: türkis, türkisfarben; purple: lila, violett; brown: braun; black: schwarz; white: weiß, weiss;
    grey: grau; beige: beige; golden: golden, gold; silver: silber, silbern;
    pastel: pastell, pastellfarben, pastellfarbe; colorful: bunt, farbenfroh; dark: dunkel, dunkl, düster;
    light: hell; bright: leuchtend; warm: warm; cold: kalt; soft: weich, sanft; hard: hart; cozy: gemütlich;
    modern: modern; old: alt; big: groß; small: klein; high: hoch, hohe; quiet: ruhig, still; busy: belebt;
    empty: leer; simple: schlicht, einfach; tropical: tropisch; rustic: rustikal; elegant: elegant, edel, vornehm;
    luxury: luxuriös, luxus; romantic: romantisch; dramatic: dramatisch; blurred: unscharf, verschwommen;
    minimalist: minimalistisch; professional: professionell; wooden: hölzern; concrete: aus beton; marble: aus marmor;
    brick: aus backstein; cobbled: gepflastert; flowering: blühend; mossy: bemoost; starry: sternenklar;
    powerful: stark, mächtig; distant: fern, entfernt; wet: nass; vintage: nostalgisch; misty: diesig, dunstig;
    icy: eisig; dreamy: verträumt, traumhaft; magical: magisch, märchenhaft, verzaubert; futuristic: futuristisch;
    medieval: mittelalterlich; abandoned: verlassen; terracotta: terrakotta; cream: cremefarben, creme weiß;
    mint: mint, mintgrün; navy: dunkelblau, marineblau; burgundy: weinrot, bordeaux; gloomy: trüb, grau bedeckt;
    festive: festlich; industrial: industriell; loft: loft; floral: geblümt, blumig; endless: endlos, weit;
    fresh: frisch; dried: getrocknet, trocken; rocky: felsig; cool: kühl; lit: beleuchtet, erleuchtet`,
};
