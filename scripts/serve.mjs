// A built server and nothing else: for containers and service managers. Nothing is installed, built or fetched.
import { importBuilt, stop } from './support/prepare.mjs';

// The AWS SDK runs on Node 20 but says that it will not for ever.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

try {
  const { main } = await importBuilt('server', 'main.js');
  await main();
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
