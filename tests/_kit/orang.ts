/** Invented persons for tests: NIKs of the region with a real birth date and a serial that no register gives out. */

const NAMA_LIST = [
  'Siti Aminah',
  'Rusdi Hamdan',
  'Norhayati',
  'Masdar Gani',
  'Jumiati',
  'Hasan Basri',
  'Mariani',
  'Sahrani',
];

export interface Orang {
  nama: string;
  nik: string;
  kk: string;
}

/** The n-th invented person, always the same for the same n (n < 900,000). */
export function orang(n: number): Orang {
  const isWoman = n % 2 === 0;
  const serial = 9001 + (n % 900);
  const day = 1 + (Math.floor(n / 900) % 28);
  const month = 1 + (Math.floor(n / 25_200) % 12);
  const year = 50 + (Math.floor(n / 302_400) % 50);
  const two = (value: number) => String(value).padStart(2, '0');
  const birth = `${two(isWoman ? day + 40 : day)}${two(month)}${two(year)}`;
  return {
    nama: `${NAMA_LIST[n % NAMA_LIST.length]} ${String.fromCharCode(65 + (n % 26))}${'aeiou'[n % 5]}ni`,
    nik: `631102${birth}${serial}`,
    kk: `631102${two(day)}${two(month)}15${serial}`,
  };
}

/** An usulan of ten (or more) persons, as a desa would post it. */
export function usulanText(desa: string, program: string, from: number, count = 10): string {
  const rowList = Array.from({ length: count }, (_, index) => {
    const person = orang(from + index);
    return `${index + 1}. ${person.nama} / ${person.nik} / ${person.kk} / RT 0${1 + (index % 5)}`;
  });
  return `USULAN ${program}\nDesa ${desa}\n${rowList.join('\n')}`;
}
