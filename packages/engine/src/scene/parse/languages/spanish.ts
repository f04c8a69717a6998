import type { Language } from './language.ts';

/** Spanish. */
export const spanish: Language = {
  code: 'es',
  name: 'Spanish',
  endings: [
    ['s', ''],
    ['es', ''],
    ['a', 'o'],
    ['as', 'o'],
    ['os', 'o'],
    ['ces', 'z'],
    ['ones', 'ón'],
    ['ines', 'ín'],
    ['a', ''],
    ['as', ''],
  ],
  describesAfter: true,
  small: `
    a: un, una; the: el, la, los, las, lo; some: unos, unas, algunos, algunas; of: de, del; and: y, e; or: o, u;
    with: con; without: sin; no: ningún, ninguna, nada de; not: no; in: en, dentro de; on: sobre, encima de;
    at: al, a la, junto a; under: bajo, debajo de; above: por encima de; behind: detrás de, detrás;
    in front of: delante de, frente a, ante; next to: al lado de, cerca de; between: entre; through: a través de, por;
    for: para; from: desde, de la; from the left: desde la izquierda, de la izquierda;
    from the right: desde la derecha, de la derecha; in the background: al fondo, de fondo, en el fondo; very: muy;
    who: que; stands: de pie, parado; sits: sentado, sentada; sleeps: duerme, durmiendo, dormido;
    is: es, está, son, están, hay; view of: con vistas a, vistas a, vista de, vista a; during: durante;
    outside: fuera, afuera, al aire libre; inside: dentro; beside: junto al, al borde de;
    overlooking: con vista a, con vistas al; around: alrededor de; this: este, esta, mi, mis; please: por favor;
    replace: reemplaza, cambia, sustituye; by: por un, por una; put: pon, coloca; make: haz`,
  nouns: `
    beach: playa; sea: mar; ocean: océano; coast: costa; island: isla; harbor: puerto, rada; wave: ola; lake: lago;
    mountain lake: lago de montaña; river: río, orilla de un río, orilla del río; stream: arroyo;
    waterfall: cascada, catarata; pond: estanque; shore: orilla; mountain: montaña; alps: alpes; hill: colina, cerro;
    valley: valle; cliff: acantilado; volcano: volcán; forest: bosque, selva; pine forest: pinar; jungle: jungla;
    trees: árboles; tree: árbol; field: campo, sembrado; meadow: prado, pradera; countryside: campiña, paisaje, rural;
    grass: hierba, césped, pasto; garden: jardín, jardines, jardín en terraza; park: parque; greenhouse: invernadero;
    vineyard: viñedo, viñedos; farm: granja, finca; orchard: huerto; desert: desierto; dunes: dunas, duna;
    sand dunes: dunas de arena; snow: nieve; glacier: glaciar; ski slope: pista de esquí; sky: cielo;
    starry sky: cielo estrellado; stars: estrellas; above the clouds: sobre las nubes;
    underwater: bajo el agua, submarino, fondo marino; coral reef: arrecife de coral, arrecife;
    outer space: espacio, espacio exterior, cosmos; galaxy: galaxia; planet: planeta; moon: luna; sun: sol;
    street: calle; alley: callejón, callejuela; city: ciudad; skyline: horizonte urbano, skyline;
    skyscraper: rascacielos; rooftop terrace: azotea, terraza en la azotea; village: pueblo, aldea; square: plaza;
    market: mercado; road: carretera, camino; bridge: puente; terrace: terraza; balcony: balcón;
    swimming pool: piscina, alberca; stadium: estadio; temple: templo; ruins: ruinas; castle: castillo;
    church: iglesia; room: habitación, cuarto, interior, sala; living room: salón, sala de estar, living;
    fireplace room: salón con chimenea; bedroom: dormitorio, recámara, alcoba; bathroom: baño, cuarto de baño;
    kitchen: cocina; office: oficina; dining room: comedor; library: biblioteca;
    hotel lobby: lobby de hotel, vestíbulo; hotel: hotel; gym: gimnasio; shop: tienda; school: escuela, aula;
    hospital: hospital; museum: museo; warehouse: almacén, fábrica, taller; train station: estación de tren;
    airport: aeropuerto; cafe: cafetería, café; restaurant: restaurante; bar: bar;
    bakery: panadería, pastelería, confitería; attic: ático, desván; studio: estudio, estudio fotográfico;
    studio background: fondo de estudio, fondo liso; background: fondo; podium: podio, pedestal; wall: pared, muro;
    floor: suelo, piso; table: mesa; tabletop: tablero; countertop: encimera, mostrador; desk: escritorio;
    shelf: estante; abstract: abstracto; gradient: degradado, gradiente; pattern: patrón; arch: arco;
    stairs: escalera, escalones; marble: mármol; wood: madera; oak: roble; concrete: hormigón, concreto, cemento;
    stone: piedra, roca; brick: ladrillo; plaster: yeso; fabric: tela, lino; silk: seda, terciopelo; leather: cuero;
    metal: metal, acero, hierro; glass: vidrio, cristal; sand: arena; paper: papel; moss: musgo; water: agua;
    sunset: atardecer, puesta de sol, puesta del sol, ocaso; sunrise: amanecer, salida del sol, alba;
    early morning: primera hora de la mañana; morning: mañana; noon: mediodía; afternoon: tarde;
    evening: noche temprana; dusk: anochecer, crepúsculo; night: noche; day: día; golden hour: hora dorada;
    spring: primavera; summer: verano; autumn: otoño; winter: invierno; christmas: navidad;
    fog: niebla, neblina, bruma; rain: lluvia; storm: tormenta, tempestad; cloud: nube; clouds: nubes;
    cloudless: sin nubes; clear sky: cielo despejado; blue sky: cielo azul; light: luz, iluminación; lights: luces;
    neon lights: luces de neón, neones; window light: luz de ventana; daylight: luz del día;
    natural light: luz natural; soft light: luz suave, luz tenue; hard light: luz dura; warm light: luz cálida;
    morning light: luz de la mañana; candlelight: luz de velas, iluminada con velas; candle: vela;
    string lights: guirnaldas de luces, guirnalda de luces; floodlights: focos; sun rays: rayos de sol, rayos de luz;
    backlight: contraluz; shadow: sombra; window: ventana; large windows: ventana grande, grandes ventanas, ventanal;
    reflection: reflejo; man: hombre; woman: mujer; person: persona; people: gente, personas; girl: chica, niña;
    boy: chico, niño; child: niño pequeño; couple: pareja; businessman: hombre de negocios; dog: perro; cat: gato;
    horse: caballo; bird: pájaro; fish: pez, peces; butterfly: mariposa; flower: flor; rose: rosas;
    sunflower: girasol; lavender: lavanda; palm tree: palmera, palmeras; pine tree: pino; leaf: hoja; leaves: hojas;
    plant: planta; coral: coral, corales; house: casa; car: coche, carro; bicycle: bicicleta; boat: barco, bote;
    sailboat: velero; chair: silla; sofa: sofá; bed: cama; fireplace: chimenea; books: libros; book: libro;
    lamp: lámpara; cup: taza; coffee: taza de café; bottle: botella, frasco;
    perfume bottle: botella de perfume, frasco de perfume; perfume: perfume; vase: jarrón; bowl: cuenco, tazón;
    fruit: fruta; apple: manzana; lemon: limón; bread: pan; cake: pastel de, tarta; watch: reloj;
    shoe: zapato, zapatilla; bag: bolso; product: producto; cosmetics: cosmético; headshot: foto de perfil, retrato;
    picture: foto, imagen; graffiti: grafiti; rooftop: tejado, techo, sobre los tejados; lighthouse: faro;
    snowman: muñeco de nieve; curtain: cortina; carpet: alfombra; watercolor: acuarela;
    oil painting: pintura al óleo, óleo; drawing: dibujo; illustration: ilustración;
    childrens book illustration: ilustración infantil, cuento infantil; black and white: blanco y negro; two: dos;
    three: tres; four: cuatro; five: cinco; many: muchos, muchas; from above: desde arriba; herb: hierbas aromáticas;
    asphalt: asfalto; parking garage: aparcamiento, estacionamiento, garaje; parking lot: plaza de aparcamiento;
    kids room: habitación infantil, cuarto infantil, cuarto de niños; toy: juguete; reading corner: rincón de lectura;
    farmers market: puesto, mercadillo; christmas market: mercado navideño, mercado de navidad;
    vegetable: verdura, hortaliza; pasture: pasto verde, dehesa; alpine meadow: pradera alpina;
    mountain hut: refugio de montaña; cabin: cabaña; forest clearing: claro del bosque;
    construction site: obra, sitio de construcción; slate: pizarra; spice: especia;
    northern lights: aurora boreal, auroras boreales; frozen lake: lago congelado, lago helado;
    morning fog: niebla matinal; evening light: luz del atardecer;
    playground: parque infantil, patio de recreo, patio de colegio, patio de la escuela;
    subway station: estación de metro, andén de metro, metro; train platform: andén; barn: granero;
    olive grove: olivar; rice terrace: arrozal, arrozales; wheat field: campo de trigo, trigal;
    sunflower field: campo de girasoles; tulip field: campo de tulipanes; windmill: molino, molino de viento;
    gallery: galería; theater: teatro, escenario; concert hall: sala de conciertos; nightclub: discoteca;
    conference room: sala de reuniones, sala de juntas; coworking space: espacio de coworking;
    laboratory: laboratorio; hallway: pasillo; staircase: caja de escalera; cellar: sótano, bodega;
    spa: spa, balneario; hair salon: peluquería, barbería; clothing store: tienda de ropa; supermarket: supermercado;
    bookstore: librería; flower shop: floristería; classroom: salón de clases; gas station: gasolinera;
    highway: autopista, autovía; crosswalk: paso de peatones, paso de cebra; coastal road: carretera costera;
    promenade: paseo marítimo; pier: muelle, embarcadero; bay: bahía, cala; lagoon: laguna; fjord: fiordo;
    canal: canal; swamp: pantano, ciénaga; canyon: cañón, desfiladero; cave: cueva; oasis: oasis; savanna: sabana;
    bamboo forest: bosque de bambú; birch forest: bosque de abedules; forest path: sendero del bosque; path: sendero;
    campsite: camping, campamento; backyard: patio, patio trasero; mountain view: mirador;
    airplane cabin: cabina de avión; spaceship: nave espacial; earth from space: tierra desde el espacio; mars: marte;
    aquarium: acuario; deep sea: mar profundo; iceberg: iceberg; snowy landscape: paisaje nevado, paisaje invernal;
    ski resort: estación de esquí; concrete wall: pared de hormigón;
    brick wall: pared de ladrillo, pared de ladrillos, muro de ladrillo; wooden floor: suelo de madera, parqué;
    tiles: azulejos, baldosas; tablecloth: mantel; picnic blanket: manta de picnic;
    cutting board: tabla de cortar, tabla de madera; tray: bandeja; windowsill: alféizar; mirror: espejo;
    picture frame: marco; blanket: manta; cushion: cojín, almohada; armchair: sillón; bench: banco;
    bookshelf: estantería; potted plant: maceta, planta en maceta; branch: rama; mushroom: seta, hongo;
    deer: ciervo, venado; fox: zorro; wolf: lobo; bear: oso; rabbit: conejo, liebre; cow: vaca; sheep: oveja;
    chicken: gallina; duck: pato; owl: búho, lechuza; bee: abeja; lion: león; elephant: elefante; dragon: dragón;
    unicorn: unicornio; fairy: hada; knight: caballero; pirate ship: barco pirata; ship: barco grande, buque;
    train: tren; bus: autobús; motorcycle: moto, motocicleta; truck: camión; airplane: avión;
    hot air balloon: globo aerostático, globos aerostáticos; tent: tienda de campaña, carpa;
    campfire: fogata, hoguera; lantern: farol de papel, linterna; street lamp: farola; umbrella: paraguas, sombrilla;
    jewelry: joyas, joya; sneakers: zapatillas, zapatillas deportivas; dress: vestido; hat: sombrero;
    glasses: gafas, gafas de sol; laptop: portátil, ordenador portátil; phone: teléfono, móvil, celular;
    headphones: auriculares; camera: cámara; cream jar: crema, cuidado de la piel; soap: jabón; tea: té;
    wine: vino, copa de vino; beer: cerveza; pizza: pizza; cheese: queso; cookie: galleta; strawberry: fresa;
    orange fruit: naranjas; gift: regalo; balloon: globo; confetti: confeti; christmas tree: árbol de navidad;
    fireworks: fuegos artificiales; rainbow: arcoíris; full moon: luna llena; moonlight: luz de luna;
    milky way: vía láctea; midday: al mediodía; blue hour: hora azul; snowfall: nevada, nieva; drizzle: llovizna;
    puddle: charco; lightning: rayo, relámpago; sunshine: sol brillante; dappled light: luz moteada;
    palm leaf shadow: sombra de palmera, sombras de hojas de palmera; spotlight: foco; dramatic light: luz dramática;
    neon sign: letrero de neón; top view: vista cenital; close up: primer plano; bokeh background: fondo bokeh;
    blurred background: fondo desenfocado, fondo borroso; white background: fondo blanco;
    black background: fondo negro; train compartment: vagón, vagón de tren; shop window: escaparate, vitrina;
    pebbles: guijarro, guijarros; seagull: gaviota; marina: puerto deportivo, marina; wedding: boda; camel: camello;
    splash: salpicadura`,
  qualities: `
    sunny: soleado; cloudy: nublado; foggy: brumoso; rainy: lluvioso; stormy: tormentoso; snowy: nevado;
    frozen: helado, congelado; red: rojo; pink: rosa, rosado; pastel pink: rosa pastel; orange: naranja;
    yellow: amarillo; green: verde, verdoso, frondoso; blue: azul; turquoise: turquesa, aguamarina;
    purple: morado, púrpura, violeta; brown: marrón, café oscuro; black: negro; white: blanco; grey: gris;
    beige: beige; golden: dorado, oro; silver: plateado, plata; pastel: pastel, tonos pastel;
    colorful: colorido, de colores, multicolor; dark: oscuro; light: claro; bright: brillante, luminoso; warm: cálido;
    cold: frío; soft: suave; hard: duro; cozy: acogedor, acogedora; modern: moderno; old: viejo, antiguo; big: grande;
    small: pequeño; high: alto; quiet: tranquilo, calmado; busy: concurrido, bullicioso; empty: vacío;
    simple: sencillo, simple, liso; tropical: tropical; rustic: rústico; elegant: elegante, refinado;
    luxury: lujoso, de lujo, lujo; romantic: romántico; dramatic: dramático;
    blurred: desenfocado, borroso, difuminado; minimalist: minimalista; professional: profesional; wooden: de madera;
    concrete: de hormigón, de cemento; marble: de mármol; brick: de ladrillo, de ladrillos;
    cobbled: empedrado, adoquinado; flowering: florecido, en flor; mossy: musgoso; starry: estrellado;
    powerful: fuerte, poderoso; distant: lejano; wet: mojado, húmedo; vintage: retro; misty: neblinoso;
    icy: helado frío; dreamy: de ensueño, soñador; magical: mágico, encantado; futuristic: futurista;
    medieval: medieval; abandoned: abandonado; terracotta: terracota; cream: crema claro, crudo; mint: verde menta;
    navy: azul marino, azul oscuro; burgundy: burdeos, granate; gloomy: gris sombrío, sombrío; festive: festivo;
    industrial: industrial; loft: loft; floral: floral; endless: infinito, vasto; fresh: fresco; dried: seco;
    rocky: rocoso; cool: fresco azulado; lit: iluminado`,
};
