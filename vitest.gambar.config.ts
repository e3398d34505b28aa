/** Draws the pictures of the guides: `npm run gambar`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/gambar/*.gambar.ts'] } });
