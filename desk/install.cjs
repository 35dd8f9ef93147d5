// Installs what package-lock.json names, unless that is what is there already: most builds need no npm at all.
const {execFileSync} = require('node:child_process');
const {copyFileSync, existsSync, readFileSync} = require('node:fs');

const lock = 'package-lock.json';
const installed = 'node_modules/.installed-lock.json';

if (!existsSync(installed) || !readFileSync(lock).equals(readFileSync(installed))) {
  execFileSync('npm', ['ci', '--loglevel=error'], {stdio: 'inherit', shell: process.platform === 'win32'});
  copyFileSync(lock, installed);
}
