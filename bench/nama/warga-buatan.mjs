/**
 * A register of invented people: names as they are given in the Banjar country and among its settlers, common ones often and
 * rare ones seldom, written as identity cards write them (Muhammad beside Muhamad and M.). Every number is nobody's: its serial
 * is 9001 or more. The same seed makes the same people.
 */

const words = (text) => text.trim().split(/\s+/);

/** Names of one word, the commonest first: the k-th is given about 1/sqrt(k) as often as the first. */
const PRIA = words(`
  Hamdani Rusdi Syahrani Masdar Yamani Misrani Hamdi Rahmadi Ardiansyah Hairani Suriansyah Ilmi Mahyuni Saidi Arbani Supian Jumadi
  Idris Yusuf Ibrahim Ismail Asmuni Basuni Juhri Kaspul Darmawi Sarkani Sarbani Bahrudin Burhanudin Samsudin Syamsuddin Jamaludin
  Zainudin Zainuddin Kamarudin Fahrurrazi Rahmatullah Nasrullah Hidayatullah Irwansyah Hermansyah Rusdiansyah Aliansyah Padliansyah
  Fahriansyah Alfiansyah Syahriansyah Rudiansyah Armansyah Firmansyah Noorifansyah Mastur Masrani Mawardi Mahmud Masdiansyah Muslim
  Murjani Mursidi Hasan Husin Hamsani Hamidan Hanafi Haris Helmi Hendra Heriyadi Herman Ariyadi Aspihani Asnawi Aripin Arsyad Anwar
  Aini Akhyar Arbain Artani Ardani Basri Basirun Birhasani Budiman Bahran Bahruni Baderi Baseran Darsani Darlan Dahlan Dahri Effendi
  Fadli Fahmi Fauzi Fauzan Faisal Fitriadi Gazali Ghazali Gunawan Guntur Irfan Iriansyah Imansyah Isnaini Jarkasi Jahri Jailani
  Junaidi Juhrani Kaderi Kastalani Khairudin Kurnain Kursani Lamri Lutfi Maskur Maslan Midhan Muhdi Mulyadi Muzakir Najamuddin Napiah
  Nahrawi Nurdin Parhan Padli Pahrudin Pahmi Rahman Rahim Ramlan Ramadhan Riduan Ridwan Ridhani Rifani Rijali Rizali Rizky Rosidi Ruslan
  Rusli Rusmadi Sabirin Sabran Saberi Salman Samani Samlan Saniansyah Sapuani Sarwani Saufi Saukani Sibli Suhaimi Sugian Sukri Supiani
  Suryadi Suriani Syaiful Syarifuddin Syarwani Syukur Tajudin Tarmizi Taufik Tamrin Tasmin Umar Usman Utuh Wahyudi Wahidin Yusran
  Yuhani Yani Yulian Zaini Zulkifli Zulfikar Zuhri Anang Gafuri Kasransyah Mansyah Mukeran Nordin Norman Rafiq Ramli Rasidi Saderi
  Slamet Sugianto Suparman Sutrisno Supriyadi Purwanto Widodo Sukardi Sunaryo Hartono Prasetyo Budi Eko Agus Bambang Joko Dedi Rudi Andi
  Wayan Made Ketut Yohanes Markus Petrus Andreas Ayal Dehen Duwing Iban Kornelius Mandan Midin Sumbu Undan Yansen Zakaria Yahya Musa`);
const WANITA = words(`
  Aminah Norhayati Jumiati Fatimah Rahmah Jamilah Aisyah Hasanah Halimah Salamah Mariani Mariatul Rusmiati Misnawati Masniah Salasiah
  Norlaila Nurhayati Noraida Norhasanah Norjannah Nurjannah Norlina Norliani Normala Norhidayah Noormaliana Norsehan Norbaiti Norsiah
  Rabiatul Raudah Raudatul Rusmini Rusnah Rosita Rohana Rohani Ramlah Rahmawati Rahmaniah Risnawati Rina Ratna Ratnawati Rukayah
  Jubaidah Zubaidah Zuraida Jumiah Juhriah Jannah Jainab Jumantan Juairiah Jumaidah Kamariah Kartini Kasmiah Khadijah Komariah Kurnia
  Lailatul Latifah Lamsiah Lisnawati Lina Linda Marfuah Marhamah Mariam Maryamah Marlina Martini Masitah Masliani Maslianah Mastinah
  Mahrita Maimunah Maimanah Maisarah Munawarah Mursidah Murniati Muslimah Mutmainah Nadia Nafisah Nisa Nurul Paridah Faridah Fauziah
  Fitriani Fitria Patimah Purwati Hadijah Hadariah Hairiah Hairunnisa Halimatus Hamidah Hamsiah Hapsah Hartati Hasnah Helda Hernawati
  Hikmah Husna Ida Idawati Ilmiati Inayah Isnaniah Isnawati Ernawati Erni Erliana Eliana Ainah Ainun Alfisah Alawiyah Aluh Amnah
  Arbainah Arbayah Arfah Asiah Asmah Asmawati Asniah Aspiah Aulia Badariah Bahriah Baiti Barniah Bulkis Dahlia Dahliana Darmawati Dewi
  Diana Diang Sabariah Sabrah Sadiah Saidah Saipah Salmah Salmiah Samsiah Saniah Santi Sapiah Sariah Saripah Sarinah Sartika Saudah
  Siti Sri Sulastri Sumarni Sumiati Supiah Supiati Suriati Suryani Syahrul Syamsiah Syarifah Tarbiah Tasliah Thaibah Titin Tuti Unaisah
  Umi Warnidah Wahdah Wahidah Wahyuni Wardah Wati Yulia Yuliani Yuliana Yunita Yusnah Zahra Zahratul Zakiah Zulaiha Kristina Maria
  Marta Yuliati Tresia Wulan Endang Ningsih Sugiarti Suparti Sutinah Tumini Ngatinah Painem Poniyem Rahayu Indah Mega Putri Ayu`);
/** The second word of a man and of a woman. */
const PRIA_KEDUA = words(`
  Rahman Noor Hidayat Anwar Hadi Fauzi Rahim Sani Efendi Saputra Hakim Maulana Helmi Basri Ridha Iqbal Rizki Ramadani Arifin Fadillah
  Ilham Setiawan Kurniawan Wahyudi Aini Bahri Asmuni Yamani Rizal Akbar Abidin Sidik Salim Riduan Irawan Hasan Yusuf Nor Razi Fikri
  Majid Gani Syukur Hamid Wahab Haris Ghofur Pratama Nugroho Santoso Wijaya Kusuma Hartono Supriadi Riyadi Taufik`);
const WANITA_KEDUA = words(`
  Hayati Aminah Wati Rahmah Jannah Hasanah Aisyah Sari Hidayah Huda Fitri Fatimah Adawiyah Lestari Dewi Khatimah Maulida Rahmi Hikmah
  Azizah Mulyani Norhayati Wahyuni Laila Raudah Maimunah Aulia Safitri Ramadhani Wulandari Astuti Handayani Puspita Kartika Permata
  Sa'diah Qadar Husna Mahmudah Kholisah Anisa Sofia Zahra Ningsih Rahayu Utami Agustina Susanti`);
const ABDUL = words(
  'Rahman Hadi Gafur Khalik Wahid Muthalib Qadir Basit Sani Gani Samad Jabar Latif Aziz Hamid Karim Halim Majid Salam Manan Rasyid Syukur Wahab Malik',
);
/** Rare names are put together: thousands of words of which each occurs a few times, as in every real register. */
const STEM = words(`
  Rus Mas Has Jum Mis Sar Nor Yul Kas Lam Mar Mur Ris Sal Sam Sup Sur Tar War Yus Ar As Bah Bar Dar Er Fit Ham Her Hus Il Is Jar Juh
  Kam Kur Lis Mah Muh Nas Nur Pah Rah Ram Rat Ros Sah Sap Sul Sum Sya Tas Um Wah Yan Zul Al Ap Din El Fah Gus Hid Id In Jah Kar Kus
  Mit Nap Pur Ras Rid Sab Sad Sin Sut Tam Us Wir Yat Rez Git Dit Fer Ren Vin Kev Az Il Riz`);
const PRIA_AKHIR = words(
  'ani mani wani diansyah ransyah mansyah iansyah uddin udin yadi madi hadi nadi yanto manto wanto anto anor inor nawi fani lani dani sani rani lan man dian fan edi hansyah rullah nor wan sidi mudin',
);
const WANITA_AKHIR = words(
  'iati niati miati wati nawati mawati niah miah siah nah mah dah liana yana yani liani diana ita nita lita idah aidah anah hanah sinah tinah lina sela tuti laila nisa wiyah maniah ningsih yanti wanti',
);

/** Small fast chance with a seed (mulberry32), as a function that returns numbers from 0 up to 1. */
export function chance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Picks from a list by Zipf's law. */
function zipf(list, power = 0.5) {
  const sum = [];
  let total = 0;
  for (let k = 1; k <= list.length; k++) {
    total += k ** -power;
    sum.push(total);
  }
  return (rnd) => {
    const x = rnd() * total;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sum[middle] < x) low = middle + 1;
      else high = middle;
    }
    return list[low];
  };
}
const pria = zipf(PRIA);
const wanita = zipf(WANITA);
const priaKedua = zipf(PRIA_KEDUA);
const wanitaKedua = zipf(WANITA_KEDUA);
const abdul = zipf(ABDUL);
const even = (list) => (rnd) => list[Math.floor(rnd() * list.length)];
const stem = even(STEM);
const priaAkhir = even(PRIA_AKHIR);
const wanitaAkhir = even(WANITA_AKHIR);
const muhammad = zipf(['Muhammad', 'M.', 'Muhamad', 'Mohammad', 'Moh.', 'Muh.'], 1.6);
const ahmad = zipf(['Ahmad', 'Akhmad', 'Achmad'], 1.2);

/** A name, and whether its bearer is a woman. */
export function namaBuatan(rnd) {
  const isWanita = rnd() < 0.52;
  const langka = rnd();
  const pertama =
    langka < 0.2
      ? stem(rnd) + (isWanita ? wanitaAkhir(rnd) : priaAkhir(rnd))
      : langka < 0.32
        ? stem(rnd) + stem(rnd).toLowerCase() + (isWanita ? wanitaAkhir(rnd) : priaAkhir(rnd))
        : (isWanita ? wanita : pria)(rnd);
  const part = [];
  const awal = rnd();
  if (isWanita) {
    if (awal < 0.13) part.push('Siti');
    else if (awal < 0.15) part.push('Hj.');
    part.push(pertama);
    const akhir = rnd();
    const isPendek = part.length === 1 && langka >= 0.32;
    if (akhir < (isPendek ? 0.4 : 0.35)) part.push(wanitaKedua(rnd));
    else if (akhir < (isPendek ? 0.75 : 0.5)) part.push(wanita(rnd));
    else if (akhir < (isPendek ? 0.95 : 0.65)) part.push(stem(rnd) + wanitaAkhir(rnd));
    else if (akhir < (isPendek ? 0.98 : 0.67)) part.push('Binti', pria(rnd));
  } else {
    if (awal < 0.17) part.push(muhammad(rnd));
    else if (awal < 0.23) part.push(ahmad(rnd));
    else if (awal < 0.25) part.push('H.');
    else if (awal < 0.255) part.push(rnd() < 0.5 ? 'Gusti' : 'Gt.');
    if (rnd() < 0.06) part.push('Abdul', abdul(rnd));
    else part.push(pertama);
    const akhir = rnd();
    const isPendek = part.length === 1 && langka >= 0.32;
    if (akhir < (isPendek ? 0.4 : 0.35)) part.push(priaKedua(rnd));
    else if (akhir < (isPendek ? 0.75 : 0.55)) part.push(pria(rnd));
    else if (akhir < (isPendek ? 0.95 : 0.7)) part.push(stem(rnd) + priaAkhir(rnd));
    else if (akhir < (isPendek ? 0.98 : 0.72)) part.push('Bin', pria(rnd));
  }
  return { nama: part.join(' '), isWanita };
}

const two = (value) => String(value).padStart(2, '0');

/** The n-th invented NIK (eighteen million different ones): a real date and a serial that no register gives out. */
export function nikBuatan(n, isWanita) {
  const day = 1 + (Math.floor(n / 900) % 28) + (isWanita ? 40 : 0);
  const month = 1 + (Math.floor(n / 25_200) % 12);
  const year = 40 + (Math.floor(n / 302_400) % 60);
  return `631102${two(day)}${two(month)}${two(year)}${9001 + (n % 900)}`;
}

/** `count` people of these desa, one after the other. */
export function* wargaBuatan(count, desaList, seed = 20_261) {
  const rnd = chance(seed);
  for (let n = 0; n < count; n++) {
    const { nama, isWanita } = namaBuatan(rnd);
    yield { nik: nikBuatan(n, isWanita), nama, desa: desaList[Math.floor(rnd() * desaList.length)] };
  }
}
