import type { Language } from './language.ts';

/** French. */
export const french: Language = {
  code: 'fr',
  name: 'French',
  endings: [
    ['s', ''],
    ['x', ''],
    ['es', ''],
    ['e', ''],
    ['se', 'x'],
    ['ses', 'x'],
    ['lle', 'l'],
    ['lles', 'l'],
    ['nne', 'n'],
    ['nnes', 'n'],
    ['ve', 'f'],
    ['aux', 'al'],
    ['tte', 't'],
  ],
  describesAfter: true,
  small: `
    a: un, une; the: le, la, les, l; some: des, quelques; of: de, du, d; and: et; or: ou;
    with: avec, avec des, avec un, avec une, à, au; without: sans; no: aucun, aucune, pas de, pas d; not: pas, ne pas;
    in: dans, en, dans un, dans une; on: sur, posé sur, posée sur; at: à la, à l, aux, au bord de;
    under: sous, en dessous de; above: au dessus de, au dessus du; behind: derrière; in front of: devant, en face de;
    next to: à côté de, près de; between: entre; through: à travers, par; for: pour; from: depuis, venant de;
    from the left: de gauche, venant de gauche, venant de la gauche, à gauche;
    from the right: de droite, venant de droite, venant de la droite, à droite;
    in the background: en arrière plan, à l arrière plan, en fond; very: très; who: qui; stands: debout, se tient;
    sits: assis, assise; sleeps: dort, endormi, endormie; is: est, sont, il y a; view of: vue sur;
    during: pendant, durant; outside: dehors, à l extérieur; inside: à l intérieur; beside: au bord du, près du;
    overlooking: donnant sur, avec vue sur; around: autour de; this: ce, cette, ces, mon, ma, mes;
    please: s il te plaît, s il vous plaît; replace: remplace, remplacer, change; by: par un, par une;
    put: mets, place, placer; make: fais, rends`,
  nouns: `
    beach: plage; sea: mer; ocean: océan; coast: côte, littoral; island: île; harbor: port, havre; wave: vague;
    lake: lac; mountain lake: lac de montagne; river: rivière, fleuve, bord de rivière; stream: ruisseau;
    waterfall: cascade, chute d eau; pond: étang, mare; shore: rive, bord; mountain: montagne; alps: alpes;
    hill: colline; valley: vallée; cliff: falaise; volcano: volcan; forest: forêt, bois la;
    pine forest: forêt de pins, forêt de sapins; jungle: jungle; trees: arbres; tree: arbre; field: champ, champs;
    meadow: prairie, pré; countryside: campagne, paysage; grass: herbe, pelouse, gazon;
    garden: jardin, jardin fleuri, jardin en terrasse; park: parc; greenhouse: serre; vineyard: vignoble, vigne;
    farm: ferme; orchard: verger; desert: désert; dunes: dunes, dune; sand dunes: dunes de sable; snow: neige;
    glacier: glacier; ski slope: piste de ski; sky: ciel; starry sky: ciel étoilé; stars: étoiles;
    above the clouds: au dessus des nuages; underwater: sous l eau, fonds marins, sous marin;
    coral reef: récif de corail, récif corallien, barrière de corail; outer space: espace, cosmos; galaxy: galaxie;
    planet: planète; moon: lune; sun: soleil; street: rue; alley: ruelle; city: ville, centre ville;
    skyline: horizon urbain, skyline; skyscraper: gratte ciel; rooftop terrace: terrasse sur le toit, toit terrasse;
    village: village; square: place du village, place de la ville; market: marché; road: route; bridge: pont;
    terrace: terrasse; balcony: balcon; swimming pool: piscine, piscine à débordement; stadium: stade; temple: temple;
    ruins: ruines; castle: château; church: église; room: pièce, intérieur, salle;
    living room: salon, salle de séjour, séjour; fireplace room: salon avec cheminée;
    bedroom: chambre, chambre à coucher; bathroom: salle de bain, salle de bains; kitchen: cuisine;
    office: bureau, bureaux; dining room: salle à manger; library: bibliothèque; hotel lobby: hall d hôtel;
    hotel: hôtel; gym: salle de sport, gymnase; shop: magasin, boutique; school: école, salle de classe;
    hospital: hôpital; museum: musée; warehouse: entrepôt, usine, atelier; train station: gare; airport: aéroport;
    cafe: café; restaurant: restaurant, brasserie; bar: bar; bakery: boulangerie, pâtisserie, salon de thé;
    attic: grenier; studio: studio, studio photo; studio background: fond de studio, fond uni;
    background: fond, arrière plan; podium: podium, socle, piédestal; wall: mur; floor: sol le, plancher;
    table: table; tabletop: plateau, plan de travail; countertop: comptoir; desk: bureau en; shelf: étagère;
    abstract: abstrait; gradient: dégradé; pattern: motif; arch: arche, arc; stairs: escalier, marches;
    marble: marbre; wood: bois; oak: chêne; concrete: béton; stone: pierre, roche, rocher; brick: brique;
    plaster: plâtre, enduit; fabric: tissu, lin, nappe; silk: soie, velours; leather: cuir; metal: métal, acier, fer;
    glass: verre; sand: sable; paper: papier; moss: mousse; water: eau; sunset: coucher de soleil, coucher du soleil;
    sunrise: lever de soleil, lever du soleil, aube, aurore; early morning: petit matin, au petit matin;
    morning: matin, matinée; noon: midi; afternoon: après midi; evening: soir, soirée; dusk: crépuscule; night: nuit;
    day: jour, journée; golden hour: heure dorée; spring: printemps; summer: été; autumn: automne; winter: hiver;
    christmas: noël; fog: brouillard, brume; rain: pluie; storm: tempête, orage; cloud: nuage; clouds: nuages;
    cloudless: sans nuages, sans nuage; clear sky: ciel clair, ciel dégagé; blue sky: ciel bleu;
    light: lumière, éclairage; lights: lumières; neon lights: néons, lumières néon, reflets de néons;
    window light: lumière de fenêtre; daylight: lumière du jour; natural light: lumière naturelle;
    soft light: lumière douce, lumière tamisée; hard light: lumière dure; warm light: lumière chaude;
    morning light: lumière du matin; candlelight: lueur de bougie, à la bougie, bougies, éclairée à la bougie;
    candle: bougie; string lights: guirlandes lumineuses, guirlande lumineuse; floodlights: projecteurs;
    sun rays: rayons de soleil, rayons du soleil, rayons de lumière; backlight: contre jour; shadow: ombre;
    window: fenêtre; large windows: grande fenêtre, grandes fenêtres; reflection: reflet; man: homme; woman: femme;
    person: personne; people: gens, personnes; girl: fille, fillette; boy: garçon; child: enfant; couple: couple;
    businessman: homme d affaires; dog: chien; cat: chat; horse: cheval, chevaux; bird: oiseau, oiseaux;
    fish: poisson; butterfly: papillon; flower: fleur; rose: rosier, roses; sunflower: tournesol; lavender: lavande;
    palm tree: palmier; pine tree: sapin, pin; leaf: feuille; leaves: feuilles, feuillage; plant: plante;
    coral: corail, coraux; house: maison; car: voiture; bicycle: vélo, bicyclette; boat: bateau, barque;
    sailboat: voilier; chair: chaise; sofa: canapé; bed: lit; fireplace: cheminée; books: livres; book: livre;
    lamp: lampe; cup: tasse; coffee: café noir, tasse de café; bottle: bouteille, flacon;
    perfume bottle: flacon de parfum, bouteille de parfum; perfume: parfum; vase: vase; bowl: bol; fruit: fruit;
    apple: pomme; lemon: citron; bread: pain; cake: gâteau; watch: montre; shoe: chaussure; bag: sac, sac à main;
    product: produit; cosmetics: cosmétique; headshot: photo de profil, portrait; picture: photo, image;
    graffiti: graffiti, tag mural; rooftop: toit, sur les toits; lighthouse: phare; snowman: bonhomme de neige;
    curtain: rideau; carpet: tapis; watercolor: aquarelle; oil painting: peinture à l huile; drawing: dessin;
    illustration: illustration; childrens book illustration: illustration pour enfants, livre pour enfants;
    black and white: noir et blanc; two: deux; three: trois; four: quatre; five: cinq; many: beaucoup de, de nombreux;
    from above: vu d en haut, d en haut; herb: plantes aromatiques, herbes; asphalt: asphalte, bitume, macadam;
    parking garage: parking, parking souterrain; parking lot: place de parking;
    kids room: chambre d enfant, chambre d enfants, chambre de bébé; toy: jouet; reading corner: coin lecture;
    farmers market: marché du village, étal, marché fermier; christmas market: marché de noël; vegetable: légume;
    pasture: pâturage; alpine meadow: alpage; mountain hut: refuge de montagne, chalet d alpage, chalet;
    cabin: cabane; forest clearing: clairière; construction site: chantier; slate: ardoise; spice: épice;
    northern lights: aurore boréale, aurores boréales; frozen lake: lac gelé; morning fog: brume matinale;
    evening light: lumière du soir; playground: aire de jeux, cour d école, cour de récréation;
    subway station: station de métro, quai de métro, métro; train platform: quai de gare; barn: grange;
    olive grove: oliveraie; rice terrace: rizière, rizières; wheat field: champ de blé;
    sunflower field: champ de tournesols; tulip field: champ de tulipes; windmill: moulin, moulin à vent;
    gallery: galerie, galerie d art; theater: théâtre, scène; concert hall: salle de concert;
    nightclub: boîte de nuit, discothèque; conference room: salle de réunion, salle de conférence;
    coworking space: espace de coworking, open space; laboratory: laboratoire; hallway: couloir;
    staircase: cage d escalier; cellar: cave, cave à vin; spa: spa, sauna; hair salon: salon de coiffure;
    clothing store: boutique de mode; supermarket: supermarché; bookstore: librairie; flower shop: fleuriste;
    garage: garage; gas station: station service, station essence; highway: autoroute; crosswalk: passage piéton;
    coastal road: route côtière; promenade: promenade; pier: ponton, jetée, quai; bay: baie, crique;
    lagoon: lagon, lagune; fjord: fjord; canal: canal; swamp: marais, marécage; canyon: canyon, gorge;
    cave: grotte, caverne; oasis: oasis; savanna: savane; bamboo forest: forêt de bambous, bambouseraie;
    birch forest: forêt de bouleaux; forest path: sentier forestier, chemin forestier; path: sentier, chemin;
    campsite: camping; backyard: cour, arrière cour; mountain view: point de vue; airplane cabin: cabine d avion;
    spaceship: vaisseau spatial; earth from space: terre vue de l espace; mars: mars; aquarium: aquarium;
    deep sea: abysses, grands fonds; iceberg: iceberg; snowy landscape: paysage enneigé, paysage d hiver;
    ski resort: station de ski; concrete wall: mur en béton; brick wall: mur de briques, mur en briques;
    wooden floor: parquet, plancher en bois; tiles: carrelage, carreaux;
    picnic blanket: nappe de pique nique, couverture de pique nique;
    cutting board: planche à découper, planche en bois; tray: plateau de service; windowsill: rebord de fenêtre;
    mirror: miroir; picture frame: cadre; blanket: couverture; cushion: coussin; armchair: fauteuil; bench: banc;
    bookshelf: bibliothèque murale; potted plant: plante en pot, plante verte; branch: branche; mushroom: champignon;
    deer: cerf, biche; fox: renard; wolf: loup; bear: ours; rabbit: lapin, lièvre; cow: vache; sheep: mouton;
    chicken: poule; duck: canard; owl: hibou, chouette; bee: abeille; lion: lion; elephant: éléphant; dragon: dragon;
    unicorn: licorne; fairy: fée; knight: chevalier; pirate ship: bateau pirate, bateau de pirates; ship: navire;
    train: train; bus: bus, autobus; motorcycle: moto; truck: camion; airplane: avion; hot air balloon: montgolfière;
    tent: tente; campfire: feu de camp; lantern: lanterne; street lamp: lampadaire, réverbère;
    umbrella: parapluie, parasol; jewelry: bijoux, bijou; sneakers: baskets, chaussures de sport; dress: robe;
    hat: chapeau; glasses: lunettes, lunettes de soleil; laptop: ordinateur portable; phone: téléphone, smartphone;
    headphones: casque audio, écouteurs; camera: appareil photo; cream jar: crème, soin; soap: savon; tea: thé;
    wine: vin, vin rouge; beer: bière; pizza: pizza; cheese: fromage; cookie: biscuit; strawberry: fraise;
    orange fruit: oranges; ice cream: glace; gift: cadeau, cadeaux; balloon: ballon; confetti: confettis;
    christmas tree: sapin de noël, arbre de noël; fireworks: feux d artifice, feu d artifice; rainbow: arc en ciel;
    full moon: pleine lune; moonlight: clair de lune; milky way: voie lactée; midday: à midi; blue hour: heure bleue;
    snowfall: chute de neige, neige tombante; drizzle: bruine; puddle: flaque; lightning: éclair, éclairs;
    sunshine: soleil éclatant; dappled light: lumière tachetée;
    palm leaf shadow: ombre de palmier, ombres de palmier, ombre de feuilles de palmier; spotlight: projecteur, spot;
    dramatic light: éclairage dramatique, lumière dramatique; neon sign: enseigne au néon, enseigne lumineuse;
    top view: vue de dessus, vue du dessus; close up: gros plan; bokeh background: fond bokeh, arrière plan bokeh;
    blurred background: arrière plan flou, fond flou; white background: fond blanc; black background: fond noir;
    train compartment: compartiment, compartiment de train, wagon; shop window: vitrine; pebbles: galet, galets;
    seagull: mouette, goéland; marina: port de plaisance, marina; wedding: mariage, noces; camel: chameau, chameaux;
    splash: éclaboussure`,
  qualities: `
    sunny: ensoleillé; cloudy: nuageux; foggy: brumeux; rainy: pluvieux; stormy: orageux; snowy: enneigé;
    frozen: gelé, glacé; red: rouge; pink: rose; pastel pink: rose pastel; orange: orangé; yellow: jaune;
    green: vert, verte, verts, vertes, verdoyant; blue: bleu; turquoise: turquoise; purple: violet;
    brown: brun, marron; black: noir; white: blanc, blanche, blancs, blanches; grey: gris; beige: beige;
    golden: doré, or; silver: argenté, argent; pastel: pastel; colorful: coloré, multicolore; dark: sombre, foncé;
    light: clair; bright: lumineux, vif; warm: chaud, chaleureux; cold: froid; soft: doux, douce; hard: dur;
    cozy: cosy, douillet; modern: moderne; old: vieux, vieil, vieille, ancien, ancienne; big: grand; small: petit;
    high: haut; quiet: calme, paisible, tranquille; busy: animé, bondé; empty: vide; simple: simple, uni;
    tropical: tropical, tropicaux; rustic: rustique; elegant: élégant, raffiné, chic; luxury: luxueux, de luxe, luxe;
    romantic: romantique; dramatic: dramatique; blurred: flou, floue, flous; minimalist: minimaliste;
    professional: professionnel; wooden: en bois, boisé; concrete: en béton, en béton ciré; marble: en marbre;
    brick: de briques, en briques; cobbled: pavé, pavée; flowering: fleuri, en fleurs;
    mossy: couverts de mousse, couvert de mousse, moussu; starry: étoilé; powerful: puissant; distant: lointain;
    wet: mouillé, humide; vintage: rétro; misty: vaporeux; icy: glacial; dreamy: onirique, rêveur;
    magical: magique, féerique, enchanté; futuristic: futuriste; medieval: médiéval; abandoned: abandonné;
    terracotta: terre cuite; cream: crème écru, écru; mint: menthe, vert menthe; navy: bleu marine, bleu foncé;
    burgundy: bordeaux; gloomy: maussade, grisâtre; festive: festif; industrial: industriel; loft: loft;
    floral: floral, fleuri de roses; endless: infini, vaste; fresh: frais, fraîche;
    dried: séché, sec, sèche, mort, morte; rocky: rocheux, rocheuse; cool: froid bleuté; lit: éclairé, illuminé`,
};
