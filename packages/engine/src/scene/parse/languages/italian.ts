import type { Language } from './language.ts';

/** Italian. */
export const italian: Language = {
  code: 'it',
  name: 'Italian',
  endings: [
    ['i', 'o'],
    ['a', 'o'],
    ['e', 'a'],
    ['e', 'o'],
    ['i', 'e'],
    ['he', 'a'],
    ['hi', 'o'],
    ['ci', 'co'],
    ['che', 'ca'],
    ['i', 'a'],
  ],
  describesAfter: true,
  small: `
    a: un, uno, una; the: il, lo, la, i, gli, le, l; some: alcuni, alcune, dei, degli, delle, qualche;
    of: di, del, della, dello, dell, d; and: e, ed; or: o, oppure; with: con, col; without: senza;
    no: nessun, nessuna, nessuno, niente; not: non; in: in, nel, nella, nello, nei, nelle, nell, negli;
    on: su, sul, sulla, sullo, sui, sulle, sull, sopra; at: al, alla, allo, ai, alle, all, presso; under: sotto;
    behind: dietro, dietro a; in front of: davanti a, davanti al, davanti alla, davanti;
    next to: accanto a, vicino a, di fianco a; between: tra, fra; through: attraverso, per;
    from: da, dal, dalla, dallo; from the left: da sinistra; from the right: da destra;
    in the background: sullo sfondo, in sfondo; very: molto; who: che; stands: in piedi; sits: seduto, seduta;
    sleeps: dorme, addormentato, che dorme; is: è, sono, c è, ci sono;
    view of: vista su, vista sul, con vista su, con vista; during: durante; outside: fuori, all aperto;
    inside: dentro, all interno; beside: a bordo di, vicino al, vicino alla;
    overlooking: che si affaccia su, affacciato su; around: intorno a; this: questo, questa, mio, mia;
    please: per favore; replace: sostituisci, cambia; by: con un, con una; put: metti, posiziona; make: fai, rendi`,
  nouns: `
    beach: spiaggia, spiagge; sea: mare; ocean: oceano; coast: costa; island: isola; harbor: porto, rada; wave: onda;
    lake: lago, laghi; mountain lake: lago di montagna, lago alpino; river: fiume, riva del fiume; stream: ruscello;
    waterfall: cascata; pond: stagno, laghetto; shore: riva, sponda; mountain: montagna, monte, monti; alps: alpi;
    hill: collina; valley: valle; cliff: scogliera; volcano: vulcano; forest: bosco, boschi, foresta;
    pine forest: pineta; jungle: giungla; trees: alberi; tree: albero; field: campo, campi, coltivazione;
    meadow: prato, prati; countryside: campagna, paesaggio; grass: erba;
    garden: giardino, giardini, giardino fiorito, giardino terrazzato; park: parco; greenhouse: serra;
    vineyard: vigneto, vigna; farm: fattoria, agriturismo; orchard: frutteto; desert: deserto; dunes: dune, duna;
    sand dunes: dune di sabbia; snow: neve; glacier: ghiacciaio; ski slope: pista da sci; sky: cielo, cieli;
    starry sky: cielo stellato; stars: stelle; above the clouds: sopra le nuvole;
    underwater: sott acqua, subacqueo, fondale marino; coral reef: barriera corallina; outer space: spazio, cosmo;
    galaxy: galassia, galassie; planet: pianeta, pianeti; moon: luna; sun: sole; street: strada, via;
    alley: vicolo, vicoli; city: città; skyline: skyline; skyscraper: grattacielo, grattacieli;
    rooftop terrace: terrazza sul tetto; village: villaggio, borgo, paese; square: piazza; market: mercato;
    road: strada statale, sentiero; bridge: ponte; terrace: terrazza; balcony: balcone; swimming pool: piscina;
    stadium: stadio; temple: tempio; ruins: rovine; castle: castello; church: chiesa; room: stanza, interno, sala;
    living room: soggiorno, salotto; fireplace room: sala con camino; bedroom: camera da letto, camera;
    bathroom: bagno; kitchen: cucina; office: ufficio; dining room: sala da pranzo; library: biblioteca;
    hotel lobby: hall dell albergo, atrio; hotel: albergo, hotel; gym: palestra; shop: negozio; school: scuola, aula;
    hospital: ospedale; museum: museo; warehouse: magazzino, fabbrica, officina; train station: stazione;
    airport: aeroporto; cafe: caffè, caffetteria, bar; restaurant: ristorante, trattoria; bar: pub;
    bakery: panetteria, pasticceria, forno; attic: soffitta; studio: studio, studio fotografico;
    studio background: sfondo da studio, sfondo da studio fotografico, sfondo uniforme; background: sfondo;
    podium: podio, piedistallo; wall: muro, parete; floor: pavimento; table: tavolo, tavola; tabletop: piano, ripiano;
    countertop: bancone, piano cucina; desk: scrivania; shelf: mensola, scaffale; abstract: astratto;
    gradient: sfumatura, gradiente; pattern: motivo, trama; arch: arco; stairs: scala, scale, gradini; marble: marmo;
    wood: legno; oak: quercia, rovere; concrete: cemento, calcestruzzo; stone: pietra, sasso, sassi, roccia, rocce;
    brick: mattone, mattoni; plaster: intonaco, gesso; fabric: tessuto, lino; silk: seta, velluto;
    leather: pelle, cuoio; metal: metallo, acciaio, ferro; glass: vetro; sand: sabbia; paper: carta; moss: muschio;
    water: acqua; sunset: tramonto; sunrise: alba, sorgere del sole; early morning: prima mattina;
    morning: mattino, mattina; noon: mezzogiorno; afternoon: pomeriggio; evening: sera; dusk: crepuscolo, imbrunire;
    night: notte; day: giorno, giornata; golden hour: ora d oro, ora dorata; spring: primavera; summer: estate;
    autumn: autunno; winter: inverno; christmas: natale; fog: nebbia; rain: pioggia; storm: tempesta, temporale;
    cloud: nuvola; clouds: nuvole; cloudless: senza nuvole; clear sky: cielo sereno, cielo limpido;
    blue sky: cielo azzurro, cielo blu; light: luce, luci, illuminazione; neon lights: luci al neon, neon;
    window light: luce dalla finestra, luce della finestra; daylight: luce diurna; natural light: luce naturale;
    soft light: luce morbida, luce soffusa; hard light: luce dura; warm light: luce calda;
    morning light: luce del mattino; candlelight: lume di candela, a lume di candela; candle: candela;
    string lights: catena di luci, lucine; floodlights: riflettori; sun rays: raggi di sole, raggi di luce;
    backlight: controluce; shadow: ombra, ombre; window: finestra, finestre;
    large windows: grande finestra, grandi finestre; reflection: riflesso; man: uomo, uomini; woman: donna, donne;
    person: persona; people: gente, persone; girl: ragazza, bambina; boy: ragazzo, bambino; child: bimbo;
    couple: coppia; businessman: uomo d affari; dog: cane, cani; cat: gatto, gatti; horse: cavallo;
    bird: uccello, uccelli; fish: pesce, pesci; butterfly: farfalla, farfalle; flower: fiore, fiori;
    rose: rose, rosa fiore; sunflower: girasole, girasoli; lavender: lavanda; palm tree: palma, palme;
    pine tree: pino, abete, abeti, pini; leaf: foglia; leaves: foglie; plant: pianta, piante; coral: corallo, coralli;
    house: casa, case; car: macchina, automobile; bicycle: bicicletta; boat: barca, barche; sailboat: barca a vela;
    chair: sedia; sofa: divano; bed: letto; fireplace: camino, caminetto; books: libri; book: libro; lamp: lampada;
    cup: tazza, tazzina; coffee: tazza di caffè; bottle: bottiglia, flacone;
    perfume bottle: bottiglia di profumo, flacone di profumo; perfume: profumo; vase: vaso; bowl: ciotola;
    fruit: frutta; apple: mela, mele; lemon: limone, limoni; bread: pane; cake: torta; watch: orologio;
    shoe: scarpa, scarpe; bag: borsa; product: prodotto; cosmetics: cosmetico; headshot: foto profilo, ritratto;
    picture: foto, immagine; graffiti: graffiti; rooftop: tetto, sui tetti; lighthouse: faro;
    snowman: pupazzo di neve; curtain: tenda; carpet: tappeto; watercolor: acquerello;
    oil painting: pittura a olio, olio su tela; drawing: disegno; illustration: illustrazione;
    childrens book illustration: illustrazione per bambini; black and white: bianco e nero; two: due; three: tre;
    four: quattro; five: cinque; many: molti, molte; from above: dall alto; herb: erbe aromatiche; asphalt: asfalto;
    parking garage: parcheggio, autorimessa; parking lot: posteggio; kids room: cameretta, camera dei bambini;
    toy: giocattolo, giocattoli; reading corner: angolo lettura; farmers market: bancarella, mercatino;
    christmas market: mercatino di natale; vegetable: verdura, ortaggi; pasture: pascolo, pascoli;
    alpine meadow: malga, alpeggio; mountain hut: baita, rifugio; cabin: capanna, casetta; forest clearing: radura;
    construction site: cantiere; slate: ardesia; spice: spezia, spezie; northern lights: aurora boreale;
    frozen lake: lago ghiacciato; morning fog: nebbia mattutina; evening light: luce della sera, luce serale;
    playground: parco giochi, cortile della scuola; subway station: metropolitana, stazione della metropolitana;
    train platform: binario, banchina; barn: fienile, granaio; olive grove: uliveto, oliveto;
    rice terrace: risaia, risaie; wheat field: campo di grano; sunflower field: campo di girasoli;
    tulip field: campo di tulipani; windmill: mulino, mulino a vento; gallery: galleria; theater: teatro, palco;
    concert hall: sala concerti; stage: palcoscenico; nightclub: discoteca; conference room: sala riunioni;
    coworking space: spazio di coworking; laboratory: laboratorio; hallway: corridoio; staircase: tromba delle scale;
    cellar: cantina; spa: spa, sauna, terme; hair salon: parrucchiere, barbiere;
    clothing store: boutique, negozio di abbigliamento; supermarket: supermercato; bookstore: libreria;
    flower shop: fioraio, fioreria; garage: garage; gas station: benzinaio, distributore; highway: autostrada;
    crosswalk: strisce pedonali; coastal road: strada costiera, lungomare; promenade: passeggiata;
    pier: molo, pontile; bay: baia, cala; lagoon: laguna; fjord: fiordo; canal: canale, canali; swamp: palude;
    canyon: gola, canyon; cave: grotta; oasis: oasi; savanna: savana; bamboo forest: foresta di bambù;
    birch forest: bosco di betulle; forest path: sentiero nel bosco; campsite: campeggio; backyard: cortile;
    mountain view: belvedere; airplane cabin: cabina d aereo; spaceship: astronave;
    earth from space: terra vista dallo spazio; mars: marte; aquarium: acquario; deep sea: profondità marine, abissi;
    iceberg: iceberg; snowy landscape: paesaggio innevato, paesaggio invernale; ski resort: stazione sciistica;
    concrete wall: parete di cemento; brick wall: muro di mattoni, parete di mattoni;
    wooden floor: pavimento in legno, parquet; tiles: piastrelle; tablecloth: tovaglia;
    picnic blanket: coperta da picnic; cutting board: tagliere; tray: vassoio; windowsill: davanzale;
    mirror: specchio; picture frame: cornice; blanket: coperta; cushion: cuscino, cuscini; armchair: poltrona;
    bench: panchina; bookshelf: libreria a muro; potted plant: pianta in vaso; branch: ramo, rami;
    mushroom: fungo, funghi; deer: cervo, cervi; fox: volpe; wolf: lupo; bear: orso; rabbit: coniglio;
    cow: mucca, mucche; sheep: pecora, pecore; chicken: gallina, galline; duck: anatra, anatre; owl: gufo;
    bee: ape, api; lion: leone; elephant: elefante; dragon: drago; unicorn: unicorno; fairy: fata; knight: cavaliere;
    pirate ship: nave pirata; ship: nave; train: treno; bus: autobus, pullman; motorcycle: moto, motocicletta;
    truck: camion; airplane: aereo; hot air balloon: mongolfiera, mongolfiere; tent: tenda da campeggio;
    campfire: falò; lantern: lanterna, lanterne; street lamp: lampione, lampioni; umbrella: ombrello, ombrellone;
    jewelry: gioielli, gioiello; sneakers: scarpe da ginnastica, scarpe sportive; dress: vestito, abito;
    hat: cappello; glasses: occhiali, occhiali da sole; laptop: computer portatile;
    phone: telefono, smartphone, cellulare; headphones: cuffie; camera: macchina fotografica; cream jar: crema;
    soap: sapone; tea: tè; wine: vino, calice di vino; beer: birra; pizza: pizza; cheese: formaggio;
    cookie: biscotto, biscotti; strawberry: fragola, fragole; orange fruit: arance, arancia; gift: regalo, regali;
    balloon: palloncino, palloncini; confetti: coriandoli; christmas tree: albero di natale;
    fireworks: fuochi d artificio; rainbow: arcobaleno; full moon: luna piena; moonlight: chiaro di luna;
    milky way: via lattea; midday: a mezzogiorno; blue hour: ora blu; snowfall: nevicata, nevica;
    drizzle: pioggerella; puddle: pozzanghera, pozzanghere; lightning: fulmine, fulmini; sunshine: sole splendente;
    dappled light: luce filtrata; palm leaf shadow: ombra di palme, ombre di palme; spotlight: faretto, riflettore;
    dramatic light: luce drammatica; neon sign: insegna al neon; top view: vista dall alto; close up: primo piano;
    bokeh background: sfondo bokeh; blurred background: sfondo sfocato; white background: sfondo bianco;
    black background: sfondo nero; train compartment: scompartimento, vagone; shop window: vetrina;
    pebbles: ciottolo, ciottoli; seagull: gabbiano, gabbiani; marina: porto turistico, marina;
    wedding: matrimonio, nozze, nuziale; camel: cammello, cammelli; splash: spruzzo, spruzzi`,
  qualities: `
    sunny: soleggiato; cloudy: nuvoloso; foggy: nebbioso; rainy: piovoso; stormy: tempestoso; snowy: innevato;
    frozen: ghiacciato, gelato; red: rosso; pink: rosa; pastel pink: rosa pastello; orange: arancione; yellow: giallo;
    green: verde, verdi, verdeggiante; blue: blu, azzurro, azzurri; turquoise: turchese, acquamarina; purple: viola;
    brown: marrone; black: nero; white: bianco, bianchi, bianche; grey: grigio, grigi; beige: beige;
    golden: dorato, oro; silver: argento, argentato; pastel: pastello; colorful: colorato, colorati, colorate;
    dark: scuro, buio; light: chiaro; bright: luminoso, brillante; warm: caldo; cold: freddo; soft: morbido, soffuso;
    hard: duro; cozy: accogliente, accoglienti; modern: moderno; old: vecchio, antico; big: grande, grandi;
    small: piccolo; high: alto; quiet: calmo, tranquillo; busy: affollato, vivace; empty: vuoto; simple: semplice;
    tropical: tropicale; rustic: rustico; elegant: elegante, raffinato; luxury: lussuoso, di lusso, lusso;
    romantic: romantico; dramatic: drammatico; blurred: sfocato, sfocata, sfumato; minimalist: minimalista, minimale;
    professional: professionale; wooden: in legno, di legno; concrete: di cemento, in cemento;
    marble: di marmo, in marmo; brick: di mattoni; cobbled: acciottolato; flowering: fiorito, in fiore;
    mossy: muscoso; starry: stellato; powerful: forte, potente; distant: lontano; wet: bagnato; vintage: vintage;
    misty: brumoso; icy: gelido; dreamy: sognante, onirico; magical: magico, incantato, fiabesco;
    futuristic: futuristico; medieval: medievale; abandoned: abbandonato; terracotta: terracotta;
    cream: color crema, panna; mint: verde menta; navy: blu scuro, blu notte; burgundy: bordeaux;
    gloomy: cupo, grigio scuro; festive: festivo; industrial: industriale; loft: loft; floral: floreale;
    endless: infinito, vasto; fresh: fresco, freschi, fresche; dried: secco, secchi, secche; rocky: roccioso;
    cool: freddino; lit: illuminato`,
};
