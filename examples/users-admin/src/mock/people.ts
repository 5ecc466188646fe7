const GIVEN = (
  "Amara Jonas Lucía Kenji Priya Mateus Ingrid Tomasz Leila Oluwaseun Freya Hiroshi Camille Rafael Anika Dmitri Noor " +
  "Siobhán Emeka Yuki Valentina Arjun Élodie Marek Zainab Henrik Mei Thabo Clara Nikolai Imani Søren Alejandra Tariq " +
  "Björn Ximena Kwame Lotte Ravi Saoirse"
).split(" ");

const FAMILY = (
  "Okafor Weber Fernández Mori Raman Almeida Lindqvist Kowalski Haddad Adeyemi Sørensen Tanaka Moreau Castillo Sharma " +
  "Volkov Rahman Gallagher Nwosu Ito Rossi Patel Lefèvre Novák Bello Johansson Chen Dlamini Hoffmann Petrov Mwangi " +
  "Nielsen Vargas Aziz Eriksson Reyes Mensah Visser Iyer Byrne"
).split(" ");

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Address parts are plain letters. */
const ascii = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replaceAll(/[^a-z]/g, "");

/** So many people, of whom no two have the same name. */
export const people = (count: number): readonly Person[] =>
  Array.from({ length: count }, (_, at) => {
    const round = Math.floor(at / GIVEN.length);
    const given = GIVEN[(at * 7 + round * 3) % GIVEN.length] ?? "";
    const family = FAMILY[(at * 7 + round * 14) % FAMILY.length] ?? "";
    return { name: `${given} ${family}`, email: `${ascii(given)}.${ascii(family)}@acme.example` };
  });
