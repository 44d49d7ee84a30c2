// Prints name, message and trace of each failed test in a folder of .trx files, in at most 2,000 characters each.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const unescape = text =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? all));

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder).filter(name => name.endsWith('.trx'))) {
  const report = readFileSync(join(folder, file), 'utf8');
  for (const [, attributes, body] of report.matchAll(/<UnitTestResult ((?:"[^"]*"|[^">])*)(?<!\/)>(.*?)<\/UnitTestResult>/gs)) {
    if (!/\boutcome="Failed"/.test(attributes)) {
      continue;
    }

    const name = /\btestName="([^"]*)"/.exec(attributes)?.[1] ?? '(a test without a name)';
    const parts = ['Message', 'StackTrace'].map(tag => new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(body)?.[1] ?? '');
    console.log(`FAILED: ${unescape(name)}\n${unescape(parts.join('\n')).slice(0, 2000)}`);
  }
}
