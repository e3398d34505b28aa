/** One word of a person's name in one spelling: what the many habits of writing Indonesian names have in common. */

/** Ways of writing the commonest names, also shortened; keys and values are as `eja` leaves them. */
const SAMA_ARTI: Readonly<Record<string, string>> = {
  muhamad: 'mohamad muhamat mohamat muhammed muhamed mohamed muhmad mohmad muh moh mohd muhd mhd mhmd md m',
  ahmad: 'ahmat ahmed ah ahm',
  abdul: 'abd abdl abdur abdus abdu abdun abdud abdol',
  siti: 'st sit sti',
  nur: 'nor nr',
  nurul: 'norul',
  gusti: 'gt gst',
};

const BAKU = new Map(
  Object.entries(SAMA_ARTI).flatMap(([baku, lain]) => lain.split(' ').map((tulisan) => [tulisan, baku] as const)),
);

/** Written letters → the sound they stand for, old spelling (oe, dj, tj) and Arabic letters included; in this order. */
const BUNYI: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/chr/g, 'kr'],
  [/s[jyh]/g, 's'],
  [/[kc]h/g, 'h'],
  [/ph|[vf]/g, 'p'],
  [/([tdgb])h/g, '$1'],
  [/q/g, 'k'],
  [/x/g, 'ks'],
  [/z/g, 'j'],
  [/y/g, 'i'],
  [/ae/g, 'ai'],
  [/(?<=[a-z]{2})ie$/, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Names are made of few words: in a list of 25,000 people most stand a hundred times. */
const INGATAN = 20_000;
const ejaByKata = new Map<string, string>();

/** A lower-case word of letters in its common spelling: `Djamaluddin` and `Jamaludin` are one, so are `Moh` and `Muhammad`. */
export function ejaKata(kata: string): string {
  let eja = ejaByKata.get(kata);
  if (eja === undefined) {
    if (ejaByKata.size >= INGATAN) ejaByKata.clear();
    eja = ejaBaru(kata);
    ejaByKata.set(kata, eja);
  }
  return eja;
}

function ejaBaru(kata: string): string {
  const eja = BUNYI.reduce((tulisan, [pola, bunyi]) => tulisan.replace(pola, bunyi), kata).replace(
    /^nor(?=[a-z]{3})/,
    'nur',
  );
  return BAKU.get(eja) ?? eja;
}
