import type { Token } from '../token.ts';

/** A language that is recognised so that it is not mistaken for one that is read. */
interface UnreadLanguage {
  readonly name: string;
  /** Frequent small words and words of pictures, as they are written and without their accents. */
  readonly words: string;
  /** Letters that of all these languages, and of those that are read, only it and few others have. */
  readonly letters: RegExp;
}

const UNREAD: readonly UnreadLanguage[] = [
  {
    name: 'Swedish',
    words:
      'en ett och på pa med av i vid för den det som är under över framför bakom ej utan solnedgång solnedgang stranden skog sjö hav berg ' +
      'kvinna man flicka pojke hund katt bord vit svart röd blå grön rum kök gata natt morgon bakgrund vinter sommar regn snö himmel hus',
    letters: /[åäö]/,
  },
  {
    name: 'Danish',
    words:
      'en et og på pa med af i ved for den det som er under over foran bag uden solnedgang stranden skov sø hav bjerg kvinde mand pige dreng ' +
      'hund kat bord hvid sort rød blå grøn stue køkken gade nat morgen baggrund vinter sommer regn sne himmel hus',
    letters: /[æøå]/,
  },
  {
    name: 'Norwegian',
    words:
      'en ei et og på pa med av i ved for den det som er under over foran bak uten solnedgang stranden skog innsjø hav fjell kvinne mann jente ' +
      'gutt hund katt bord hvit svart rød blå grønn stue kjøkken gate natt morgen bakgrunn vinter sommer regn snø himmel hus',
    letters: /[æøå]/,
  },
  {
    name: 'Polish',
    words:
      'i w na z ze do przy przed nad pod obok bez oraz jest się sie plaża plazy plaży las lesie morze morza jezioro górach gory góry zachód ' +
      'zachodzie słońca slonca kobieta mężczyzna mezczyzna pies kot stół stole biały czarny czerwony niebieski zielony pokój kuchni ulica noc tło tle zima',
    letters: /[ąęłńśźż]/,
  },
  {
    name: 'Czech',
    words:
      'a v ve na s se z ze do u při před nad pod vedle bez je jsou pláži plazi pláž plaz les lese moře more jezero hory horách horach západu západ zapadu ' +
      'slunce žena zena muž muz pes kočka kocka stole stůl stul bílá bila bílý černý cerny červený cerveny modrý modry zelený zeleny pokoj kuchyně ulice noc pozadí pozadi zima',
    letters: /[ěřůďťň]/,
  },
  {
    name: 'Turkish',
    words:
      've bir ile bu da de için icin üzerinde uzerinde altında altinda önünde onunde yanında yaninda olan plajda plaj sahilde sahil orman ormanda deniz göl ' +
      'gol dağ dag dağlar gün gun batımı batiminda batımında kadın kadin adam köpek kopek kedi masa beyaz siyah kırmızı kirmizi mavi yeşil yesil oda mutfak sokak gece arka plan kış',
    letters: /[ğış]/,
  },
  {
    name: 'Finnish',
    words:
      'ja on ei kanssa rannalla ranta auringonlaskun auringonlasku metsä metsässä meri järvi vuori vuoret nainen mies koira kissa pöytä pöydällä valkoinen ' +
      'musta punainen sininen vihreä huone keittiö katu yö tausta talvi edessä takana vieressä alla',
    letters: /[äö]/,
  },
  {
    name: 'Hungarian',
    words:
      'a az egy és es van nem mellett előtt elott mögött mogott alatt felett tengerpart tengerparton naplemente naplementekor erdő erdo tenger hegy hegyek nő no ' +
      'férfi ferfi kutya macska asztal asztalon fehér feher fekete piros kék kek zöld zold szoba konyha utca éjszaka ejszaka háttér hatter tél',
    letters: /[őű]/,
  },
  {
    name: 'Romanian',
    words:
      'și si cu pe în la lângă langa sub fără fara este un o plajă plaja apus apusul soare soarelui pădure padure mare lac munte munți munti femeie bărbat barbat ' +
      'câine caine pisică pisica masă alb negru roșu rosu albastru verde cameră camera bucătărie stradă noapte fundal iarnă',
    letters: /[șță]/,
  },
];

const WORDS: ReadonlyMap<string, readonly string[]> = indexed();

function indexed(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { name, words } of UNREAD)
    for (const word of new Set(words.split(' '))) index.set(word, [...(index.get(word) ?? []), name]);
  return index;
}

/** A language that is not read, with how many words of a prompt speak for it. */
export interface Suspicion {
  readonly name: string;
  readonly score: number;
}

/** Fewer words prove nothing. */
const LEAST_SCORE = 2;
/** What a letter that few languages have counts beside a word. */
const LETTER = 1;

/** The language among those that are not read for which most words speak; all that are equally likely by name ("Danish or Norwegian"). */
export function suspectUnread(tokens: readonly Token[]): Suspicion | undefined {
  const scores = UNREAD.map(({ name, letters }) => ({
    name,
    score: tokens.reduce(
      (sum, { text }) => sum + (WORDS.get(text)?.includes(name) === true ? 1 : 0) + (letters.test(text) ? LETTER : 0),
      0,
    ),
  }));
  const score = Math.max(...scores.map((each) => each.score));
  if (score < LEAST_SCORE) return undefined;
  return { score, name: scores.flatMap((each) => (each.score === score ? [each.name] : [])).join(' or ') };
}
