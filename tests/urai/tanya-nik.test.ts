/** Who asks about one NIK reports nothing; who wants something done with it does. */
import { expect, it } from 'vitest';
import { NIK, urai } from '../_kit/bacaan.ts';

it.each([
  `tolong pak nik ini msh pkh kah ${NIK[1]}`,
  `nik ${NIK[1]} ini masih dapat pkh kah pak`,
  `apakah ${NIK[1]} sudah terdaftar pkh`,
  `${NIK[1]} pkh? 🙏`,
  `pak nik ${NIK[1]} dapat bpnt atau tidak`,
])('%s', (text) => expect(urai(text)).toMatchObject({ kind: 'perintah', perintah: 'status', argumen: NIK[1] }));

it.each([
  [`USULAN PKH Siti Aminah ${NIK[1]} bisa kah?`, 'usulan'],
  [`tolong masukkan nik ${NIK[1]} Siti ke pkh, bisa kah`, 'usulan'],
  [`kenapa nik ${NIK[1]} tidak cair pak?`, 'keluhan'],
  [`ralat U-0012 baris 2 nik ${NIK[1]} ya?`, 'koreksi'],
  [`${NIK[1]} dan ${NIK[2]} pkh kah`, 'usulan'],
])('%s is %s', (text, kind) => expect(urai(text).kind).toBe(kind));
