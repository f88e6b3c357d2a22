import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  connectControl,
  controlSocketPath
} from "./chunk-UDMFHGUE.mjs";
import "./chunk-7OIZIYXL.mjs";
import {
  runDirectoryOf
} from "./chunk-MAB4HMDH.mjs";
import "./chunk-QB4KRVXU.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-DHEESZZX.mjs";
import {
  EXIT
} from "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/restart.ts
async function restart(request, world) {
  let client = connectControl(controlSocketPath(runDirectoryOf(request, world).root));
  for (let service of request.services ?? []) {
    let answer = await client.restart(service);
    if (!answer.ok)
      return world.stderr.write(`${service}: ${answer.error}
`), EXIT.failed;
    world.stdout.write(`${service} restarted
`);
  }
  return EXIT.ok;
}
export {
  restart
};
