// `npm test`: from a bare clone to `N passed, N failed`. Arguments are passed on to the test runner.
import { runTests } from './support/run-tests.mjs';

await runTests(process.argv.slice(2));
