// @ts-check
import { runnerImport } from 'vite';

const [folder, file] = process.argv.slice(2);
if (folder === undefined || file === undefined) {
  process.stderr.write('Usage: npm run pack -- <folder> <file.zip>\n');
  process.exit(2);
}

const { module } = await runnerImport('./src/build/packArchive.ts', { configFile: false, logLevel: 'error' });
try {
  process.stdout.write(`${await module.packArchive(folder, file)}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
