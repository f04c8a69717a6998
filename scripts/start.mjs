// `npm start`: from a bare clone to a running server.
import {
  buildPackages,
  checkNode,
  fetchModels,
  fetchOtherModels,
  importBuilt,
  installPackages,
  stop,
} from './support/prepare.mjs';

// The AWS SDK, which signs our links, runs on Node 20 but says that it will not for ever.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

checkNode();
installPackages();
buildPackages();
try {
  await fetchModels({ onlyEssential: true });
  await fetchOtherModels();
  const { main } = await importBuilt('server', 'main.js');
  await main();
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
