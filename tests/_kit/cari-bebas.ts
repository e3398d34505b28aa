/** Look-ups without a limit and without a trace, for commands that are run alone. */
import type { CariWarga } from '../../src/commands/define-command.ts';
import { sayTidakDitemukan } from '../../src/render/warga.ts';
import { cariOrang } from '../../src/store/cari-orang.ts';
import type { Database } from '../../src/store/open.ts';
import { sebutOrang } from '../../src/urai/orang-ditanya.ts';

/** For commands that look nobody up. */
export const CARI_TAK_DIPAKAI: CariWarga = { orang: nobody, yangDiubah: nobody };

function nobody(): never {
  throw new Error('this command looks nobody up');
}

/** Everybody may be found; where several are meant, nobody is. */
export function cariBebas(db: Database): CariWarga {
  return {
    orang(ditanya, lain) {
      const hasil = cariOrang(db, ditanya, { terlihat: null, dekat: null });
      return hasil.apa === 'satu' ? hasil.warga : { balasan: lain?.() ?? sayTidakDitemukan(sebutOrang(ditanya)) };
    },
    yangDiubah: nobody,
  };
}
