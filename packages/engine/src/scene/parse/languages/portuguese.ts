import type { Language } from './language.ts';

/** Portuguese, of Europe and of Brazil. */
export const portuguese: Language = {
  code: 'pt',
  name: 'Portuguese',
  endings: [
    ['s', ''],
    ['es', ''],
    ['a', 'o'],
    ['as', 'o'],
    ['ões', 'ão'],
    ['is', 'l'],
    ['ns', 'm'],
    ['a', ''],
    ['as', ''],
    ['eis', 'el'],
  ],
  describesAfter: true,
  small: `
    a: um, uma; the: o, a, os, as; some: uns, umas, alguns, algumas; of: de, do, da, dos, das, dum, duma; and: e;
    or: ou; with: com; without: sem; no: nenhum, nenhuma; not: não; in: em, no, na, nos, nas, num, numa, dentro de;
    on: sobre, em cima de; at: ao, à, aos, às; under: sob, debaixo de; above: acima de, por cima de;
    behind: atrás de, atrás; in front of: em frente a, diante de, à frente de; next to: ao lado de, perto de;
    between: entre; through: através de, pelo, pela; for: para; from: desde, vindo de;
    from the left: da esquerda, pela esquerda; from the right: da direita, pela direita;
    in the background: ao fundo, no fundo; very: muito; who: que; stands: em pé, de pé; sits: sentado, sentada;
    sleeps: dorme, dormindo; is: é, está, são, estão, há; view of: vista para, com vista para; during: durante;
    outside: lá fora, fora, ao ar livre; inside: dentro, lá dentro; beside: à beira de, junto a, perto da, perto do;
    overlooking: com vista para o; around: ao redor de; this: este, esta, meu, minha; please: por favor;
    replace: substitua, troque, mude; by: por um, por uma; put: coloque, ponha; make: faça, deixe`,
  nouns: `
    beach: praia; sea: mar; ocean: oceano; coast: costa; island: ilha; harbor: porto, cais, baía portuária;
    wave: onda; lake: lago, lagoa; mountain lake: lago de montanha; river: rio, margem de um rio, margem do rio;
    stream: riacho; waterfall: cachoeira, cascata; pond: lagoa pequena, charco; shore: margem, beira;
    mountain: montanha, serra; alps: alpes; hill: colina, morro; valley: vale; cliff: falésia, penhasco;
    volcano: vulcão; forest: floresta, bosque; pine forest: pinhal; jungle: selva; trees: árvores; tree: árvore;
    field: campo, lavoura; meadow: prado, pradaria, relva; countryside: campo rural, paisagem; grass: grama, erva;
    garden: jardim, jardins, jardim em terraço; park: parque; greenhouse: estufa; vineyard: vinha, vinhedo;
    farm: fazenda, quinta; orchard: pomar; desert: deserto; dunes: dunas, duna; sand dunes: dunas de areia;
    snow: neve; glacier: geleira, glaciar; ski slope: pista de esqui; sky: céu; starry sky: céu estrelado;
    stars: estrelas; above the clouds: acima das nuvens; underwater: debaixo d água, subaquático, fundo do mar;
    coral reef: recife de coral; outer space: espaço, espaço sideral; galaxy: galáxia; planet: planeta; moon: lua;
    sun: sol; street: rua; alley: beco, viela; city: cidade; skyline: skyline, horizonte urbano;
    skyscraper: arranha céu, arranha céus; rooftop terrace: terraço na cobertura, cobertura;
    village: aldeia, vila, vilarejo; square: praça; market: mercado, feira; road: estrada, caminho; bridge: ponte;
    terrace: terraço, varanda, esplanada; balcony: sacada; swimming pool: piscina; stadium: estádio; temple: templo;
    ruins: ruínas; castle: castelo; church: igreja; room: quarto vazio, interior, sala; living room: sala de estar;
    fireplace room: sala com lareira; bedroom: quarto, dormitório; bathroom: banheiro, casa de banho;
    kitchen: cozinha; office: escritório; dining room: sala de jantar; library: biblioteca;
    hotel lobby: saguão de hotel, lobby do hotel; hotel: hotel; gym: academia, ginásio; shop: loja;
    school: escola, sala de aula; hospital: hospital; museum: museu; warehouse: armazém, fábrica, oficina;
    train station: estação de trem, estação; airport: aeroporto; cafe: cafeteria, café, lanchonete;
    restaurant: restaurante; bar: bar; bakery: padaria, confeitaria, pastelaria; attic: sótão;
    studio: estúdio, estúdio fotográfico; studio background: fundo de estúdio, fundo liso; background: fundo;
    podium: pódio, pedestal; wall: parede, muro; floor: chão, piso; table: mesa; tabletop: tampo, tampo de mesa;
    countertop: bancada, balcão; desk: escrivaninha, mesa de trabalho; shelf: prateleira; abstract: abstrato;
    gradient: degradê, gradiente; pattern: padrão, estampa; arch: arco; stairs: escada, degraus; marble: mármore;
    wood: madeira; oak: carvalho; concrete: concreto, cimento; stone: pedra, rocha; brick: tijolo;
    plaster: gesso, reboco; fabric: tecido, linho; silk: seda, veludo; leather: couro; metal: metal, aço, ferro;
    glass: vidro; sand: areia; paper: papel; moss: musgo; water: água; sunset: pôr do sol, poente;
    sunrise: amanhecer, nascer do sol, alvorada; early morning: manhã cedo; morning: manhã; noon: meio dia;
    afternoon: tarde; evening: noitinha; dusk: anoitecer, crepúsculo, entardecer; night: noite; day: dia;
    golden hour: hora dourada; spring: primavera; summer: verão; autumn: outono; winter: inverno; christmas: natal;
    fog: névoa, neblina, nevoeiro; rain: chuva; storm: tempestade, temporal; cloud: nuvem; clouds: nuvens;
    cloudless: sem nuvens; clear sky: céu limpo; blue sky: céu azul; light: luz, iluminação; lights: luzes;
    neon lights: luzes de néon, luzes de neon; window light: luz da janela; daylight: luz do dia;
    natural light: luz natural; soft light: luz suave, luz difusa; hard light: luz dura; warm light: luz quente;
    morning light: luz da manhã; candlelight: luz de velas, iluminada por velas; candle: vela;
    string lights: cordão de luzes, luzinhas; floodlights: holofotes; sun rays: raios de sol, raios de luz;
    backlight: contraluz; shadow: sombra; window: janela; large windows: janela grande, grandes janelas;
    reflection: reflexo; man: homem, homens; woman: mulher, mulheres; person: pessoa; people: pessoas, gente;
    girl: menina, garota; boy: menino, garoto; child: criança; couple: casal; businessman: empresário;
    dog: cachorro, cão, cães; cat: gato; horse: cavalo; bird: pássaro, ave; fish: peixe; butterfly: borboleta;
    flower: flor; rose: rosas; sunflower: girassol, girassóis; lavender: lavanda; palm tree: palmeira, palmeiras;
    pine tree: pinheiro; leaf: folha; leaves: folhas; plant: planta; coral: coral, corais; house: casa; car: carro;
    bicycle: bicicleta; boat: barco; sailboat: veleiro; chair: cadeira; sofa: sofá; bed: cama; fireplace: lareira;
    books: livros; book: livro; lamp: lâmpada, luminária; cup: xícara, chávena; coffee: xícara de café;
    bottle: garrafa, frasco; perfume bottle: frasco de perfume; perfume: perfume; vase: vaso; bowl: tigela;
    fruit: fruta; apple: maçã; lemon: limão; bread: pão; cake: bolo; watch: relógio; shoe: sapato, tênis; bag: bolsa;
    product: produto; cosmetics: cosmético; headshot: foto de perfil, retrato; picture: foto, imagem;
    graffiti: grafite; rooftop: telhado, teto, sobre os telhados; lighthouse: farol; snowman: boneco de neve;
    curtain: cortina; carpet: tapete; watercolor: aquarela; oil painting: pintura a óleo; drawing: desenho;
    illustration: ilustração; childrens book illustration: ilustração infantil; black and white: preto e branco;
    two: dois, duas; three: três; four: quatro; five: cinco; many: muitos, muitas; from above: de cima;
    herb: ervas aromáticas; asphalt: asfalto; parking garage: estacionamento, garagem;
    parking lot: parque de estacionamento; kids room: quarto de criança, quarto infantil, quarto de bebê;
    toy: brinquedo; reading corner: cantinho de leitura, canto de leitura; farmers market: banca, feira livre;
    christmas market: mercado de natal; vegetable: legumes, verdura; pasture: pasto, pastagem;
    alpine meadow: prado alpino; mountain hut: cabana de montanha; cabin: cabana, chalé; forest clearing: clareira;
    construction site: obra, canteiro de obras; slate: ardósia; spice: especiaria, tempero;
    northern lights: aurora boreal; frozen lake: lago congelado; morning fog: névoa da manhã;
    evening light: luz do entardecer; playground: parquinho, pátio da escola;
    subway station: estação de metrô, plataforma de metrô, metrô; train platform: plataforma, plataforma de trem;
    barn: celeiro; olive grove: olival; rice terrace: arrozal; wheat field: campo de trigo;
    sunflower field: campo de girassóis; tulip field: campo de tulipas; windmill: moinho, moinho de vento;
    gallery: galeria; theater: teatro, palco; concert hall: sala de concertos; nightclub: boate, discoteca;
    conference room: sala de reunião, sala de reuniões; coworking space: espaço de coworking; laboratory: laboratório;
    hallway: corredor; staircase: escadaria; cellar: adega, porão; spa: spa, sauna;
    hair salon: salão de beleza, barbearia; clothing store: loja de roupas; supermarket: supermercado;
    bookstore: livraria; flower shop: floricultura; gas station: posto de gasolina; highway: rodovia, autoestrada;
    crosswalk: faixa de pedestres; coastal road: estrada costeira, calçadão; promenade: orla, passeio marítimo;
    pier: píer; bay: baía, enseada; lagoon: lagoa azul; fjord: fiorde; canal: canal; swamp: pântano, brejo;
    canyon: cânion, desfiladeiro; cave: caverna, gruta; oasis: oásis; savanna: savana;
    bamboo forest: bambuzal, floresta de bambu; birch forest: floresta de bétulas; forest path: trilha na floresta;
    path: trilha; campsite: acampamento, camping; backyard: quintal, pátio; mountain view: mirante, miradouro;
    airplane cabin: cabine de avião; spaceship: nave espacial; earth from space: terra vista do espaço; mars: marte;
    aquarium: aquário; deep sea: fundo do oceano, mar profundo; iceberg: iceberg;
    snowy landscape: paisagem de neve, paisagem de inverno; ski resort: estação de esqui;
    concrete wall: parede de concreto; brick wall: parede de tijolos, parede de tijolinhos;
    wooden floor: piso de madeira, chão de madeira; tiles: azulejos; tablecloth: toalha de mesa;
    picnic blanket: toalha de piquenique; cutting board: tábua de corte, tábua de madeira; tray: bandeja;
    windowsill: parapeito da janela, peitoril; mirror: espelho; picture frame: moldura; blanket: manta, cobertor;
    cushion: almofada; armchair: poltrona; bench: banco; bookshelf: estante de livros;
    potted plant: planta em vaso, vaso de planta; branch: galho, ramo; mushroom: cogumelo; deer: veado, cervo;
    fox: raposa; wolf: lobo; bear: urso; rabbit: coelho; cow: vaca; sheep: ovelha; chicken: galinha; duck: pato;
    owl: coruja; bee: abelha; lion: leão; elephant: elefante; dragon: dragão; unicorn: unicórnio; fairy: fada;
    knight: cavaleiro; pirate ship: navio pirata; ship: navio; train: trem, comboio; bus: ônibus, autocarro;
    motorcycle: moto, motocicleta; truck: caminhão; airplane: avião; hot air balloon: balão de ar quente;
    tent: barraca, tenda; campfire: fogueira; lantern: lanterna; street lamp: poste de luz;
    umbrella: guarda chuva, guarda sol; jewelry: joias, joia; sneakers: tênis de corrida; dress: vestido; hat: chapéu;
    glasses: óculos, óculos de sol; laptop: notebook, laptop; phone: celular, telefone;
    headphones: fone de ouvido, fones de ouvido; camera: câmera; cream jar: creme; soap: sabonete; tea: chá;
    wine: vinho, taça de vinho; beer: cerveja; pizza: pizza; cheese: queijo; cookie: biscoito, bolacha;
    strawberry: morango; orange fruit: laranjas; ice cream: sorvete; gift: presente; balloon: balão, balões;
    confetti: confete; christmas tree: árvore de natal; fireworks: fogos de artifício; rainbow: arco íris;
    full moon: lua cheia; moonlight: luar; milky way: via láctea; midday: ao meio dia; blue hour: hora azul;
    snowfall: nevasca, nevando; drizzle: garoa; puddle: poça; lightning: raio, relâmpago; sunshine: sol brilhante;
    dappled light: luz filtrada; palm leaf shadow: sombra de palmeira, sombra de folhas de palmeira;
    spotlight: holofote; dramatic light: luz dramática; neon sign: letreiro de neon;
    top view: vista de cima, visto de cima; close up: close, detalhe; bokeh background: fundo bokeh;
    blurred background: fundo desfocado; white background: fundo branco; black background: fundo preto;
    train compartment: vagão, vagão de trem; shop window: vitrine; pebbles: seixo, seixos; seagull: gaivota;
    marina: marina; wedding: casamento; camel: camelo; splash: respingo`,
  qualities: `
    sunny: ensolarado; cloudy: nublado; foggy: enevoado; rainy: chuvoso; stormy: tempestuoso;
    snowy: nevado, coberto de neve; frozen: congelado, gelado; red: vermelho; pink: rosa, cor de rosa;
    pastel pink: rosa pastel; orange: laranja; yellow: amarelo; green: verde, verdejante; blue: azul;
    turquoise: turquesa, água marinha; purple: roxo, violeta; brown: marrom, castanho; black: preto; white: branco;
    grey: cinza, cinzento; beige: bege; golden: dourado, ouro; silver: prateado, prata; pastel: pastel, tons pastel;
    colorful: colorido; dark: escuro; light: claro; bright: brilhante, luminoso; warm: quente; cold: frio;
    soft: suave; hard: duro; cozy: aconchegante, acolhedor; modern: moderno; old: velho, antigo; big: grande;
    small: pequeno; high: alto; quiet: calmo, tranquilo; busy: movimentado, agitado; empty: vazio;
    simple: simples, liso; tropical: tropical; rustic: rústico; elegant: elegante, refinado, chique;
    luxury: luxuoso, de luxo, luxo; romantic: romântico; dramatic: dramático; blurred: desfocado;
    minimalist: minimalista; professional: profissional; wooden: de madeira; concrete: de cimento, de concreto;
    marble: de mármore; brick: de tijolos, de tijolo; cobbled: de pedras, calcetado; flowering: florido, em flor;
    mossy: musgoso; starry: estrelado; powerful: forte, poderoso; distant: distante; wet: molhado; vintage: retrô;
    misty: brumoso; icy: gelado frio; dreamy: onírico, sonhador; magical: mágico, encantado; futuristic: futurista;
    medieval: medieval; abandoned: abandonado; terracotta: terracota; cream: creme claro, off white;
    mint: verde menta; navy: azul marinho, azul escuro; burgundy: bordô, vinho escuro; gloomy: sombrio;
    festive: festivo; industrial: industrial; loft: loft; floral: floral; endless: infinito, vasto; fresh: fresco;
    dried: seco; rocky: rochoso; cool: frio azulado; lit: iluminado`,
};
