import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  connectControl,
  controlSocketPath
} from "./chunk-QCAE7MKN.mjs";
import "./chunk-E67SRMK4.mjs";
import {
  runDirectoryOf
} from "./chunk-VQYIKM3U.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import "./chunk-JRBGRSCY.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/restart.ts
async function restart(request, world) {
  let client = connectControl(controlSocketPath(runDirectoryOf(request, world).root));
  for (let service of request.services ?? []) {
    let answer = await client.restart(service);
    if (!answer.ok)
      return world.stderr.write(`${service}: ${answer.error}
`), EXIT.failed;
    world.stdout.write(
      request.json ? `${JSON.stringify({ schema: "signalbox.restart/1", service })}
` : `${service} restarted
`
    );
  }
  return EXIT.ok;
}
export {
  restart
};
