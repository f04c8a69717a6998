// `npm start`: from a bare clone to a running server.
import { buildPackages, checkNode, fetchModels, importBuilt, installPackages, stop } from './support/prepare.mjs';

checkNode();
installPackages();
buildPackages();
try {
  await fetchModels();
  const { main } = await importBuilt('server', 'main.js');
  await main();
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
