// Prints name, message and trace of each failed test in a folder of .trx files, in at most 2,000 characters each.
import { failedTests } from './results.mjs';

for (const { name, message, trace } of failedTests(process.argv[2])) {
  console.log(`FAILED: ${name}\n${`${message}\n${trace}`.slice(0, 2000)}`);
}
