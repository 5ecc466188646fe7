type Words = readonly [string, ...string[]];

const list = (words: string): Words => {
  const [first = "", ...rest] = words.split(" ");
  return [first, ...rest];
};

/** Nothing here names a real person, place or company together with another. */
export const FIRST_NAMES: Words = /* @__PURE__ */ list(
  "Ada Alan Amina Chen Edsger Farah Grace Hedy Joan Kofi Leila Mei Noor Olu Priya Radia Rosa Sofia Tim Yuki",
);
export const LAST_NAMES: Words = /* @__PURE__ */ list(
  "Almeida Berg Costa Dubois Endo Fischer Garcia Haddad Ito Jansen Kaya Mbeki Novak Okafor Patel Rossi Sato Tanaka Vega Zhang",
);
export const ADJECTIVES: Words = /* @__PURE__ */ list(
  "amber bold bright calm clear early fair fresh gentle golden green happy keen lively misty noble quick quiet silver swift vivid warm",
);
export const NOUNS: Words = /* @__PURE__ */ list(
  "anchor arrow bridge brook canyon cedar cloud comet ember falcon field forest garden harbor island lantern maple meadow ocean orbit river summit tower valley",
);
export const CITIES: Words = /* @__PURE__ */ list(
  "Accra Berlin Delft Kyoto Lima Lisbon Oslo Porto Quito Turin Utrecht Zagreb",
);
export const COUNTRIES: Words = /* @__PURE__ */ list("BR CA CH DE ES FR GH IN IT JP KE NL NO PT SE US");
export const CURRENCIES: Words = /* @__PURE__ */ list("EUR USD GBP JPY CHF SEK");
export const LANGUAGES: Words = /* @__PURE__ */ list("en de es fr it ja nl pt");
export const ZONES: Words = /* @__PURE__ */ list(
  "Europe/Berlin Europe/Lisbon America/Lima Asia/Tokyo Africa/Accra UTC",
);
