/** Words that carry grammar, not things. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those some any each every of in on at by to from with and or but for as into onto over under near ' +
    'behind beside between above below across along around through against inside outside within while where which who whose ' +
    "is are was were be been being it its it's he she his her him they them their we us our you your i me my mine there here " +
    'so such very more most much many few lot lots not no nor without except than then too also just only up down out off upon ' +
    'has have had do does did can could should would will shall may might must let lets get like if all both other another same own ' +
    'what how when why about after before during until please via per toward towards among amongst next onto underneath beneath ' +
    'beyond throughout amid alongside atop plus minus featuring'
  ).split(' '),
);

/** Words that ask for a picture, praise it or name its parts: understood, and saying nothing about the scene. */
export const FILLER_WORDS: ReadonlySet<string> = new Set(
  (
    'background backdrop image picture photo photograph photography shot scene view render rendering style art artwork illustration ' +
    'drawing painting design composition concept look feel feeling vibe mood atmosphere ambiance ambience aesthetic theme setting ' +
    'environment background quality resolution detail detailed details hd uhd 4k 8k high ultra super best masterpiece professional beautiful ' +
    'stunning gorgeous nice pretty amazing breathtaking lovely perfect great good cool awesome epic majestic picturesque scenic ' +
    'spectacular magnificent wonderful charming impressive iconic attractive appealing interesting unique creative artistic realistic ' +
    'natural make create generate draw paint add put place placed set show shows showing shown display displays displayed displaying ' +
    'feature features featured depict depicts depicting depicted change replace replaced replacing swap turn use using want need give look ' +
    'looks looking appear appears keep please instagram linkedin post social media profile website banner header ad advert advertisement ' +
    'commercial marketing campaign product products ecommerce e commerce subject model item object thing things foreground center ' +
    'centre centered centered middle left right top bottom front back side corner edge frame distance lighting light lights shadow shadows ' +
    'color colour colors colours tone tones palette hue hues shade shades effect effects line lines shape shapes form full whole entire ' +
    'large small big huge tiny little tall short long wide narrow old new young modern vintage classic traditional contemporary empty ' +
    'busy bustling quiet calm peaceful serene tranquil relaxing gentle smooth subtle simple minimal minimalist minimalistic clean elegant ' +
    'fresh crisp bright single one two three focus focused camera lens angle perspective closeup close macro portrait landscape ' +
    'panoramic panorama wide vertical horizontal square space copy negative room text area three dimensional 3d 2d hyper ' +
    'photorealistic sort kind type piece pair group bunch set series number lots full filled covered surrounded seen taken standing ' +
    'sitting lying leaning walking running riding holding wearing posing facing floating flying resting hanging growing located situated ' +
    'positioned arranged visible reflected reflecting casting cast coming breaking falling rising glowing shining hd dimly well lit ' +
    'dreamlike inspired themed based typical classic awesome day something anything everything nothing way time someone body part ' +
    'breeze air pure stands sits sleeps powerful distant abandoned endless flowering overlooking facing behind wooden venue attire outfit look moodier style masterpiece detailed sharp viewer reflection reflections mirror glow glossy matte shiny polished rough raw soft hard strong intense delicate'
  ).split(' '),
);
