// Makes `npx sotarsa` work inside a checkout: npm links the commands of dependencies, but not those of the project itself.
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';

mkdirSync('node_modules/.bin', { recursive: true });
chmodSync('dist/main.js', 0o755);
if (process.platform === 'win32') {
  writeFileSync('node_modules/.bin/sotarsa.cmd', '@node "%~dp0\\..\\..\\dist\\main.js" %*\r\n');
} else {
  rmSync('node_modules/.bin/sotarsa', { force: true });
  symlinkSync('../../dist/main.js', 'node_modules/.bin/sotarsa');
}
