import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  unknownServices
} from "./chunk-RQAT7547.mjs";
import {
  connectControl
} from "./chunk-J6W6AFLA.mjs";
import {
  controlSocketPath
} from "./chunk-73VY72N4.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-75RHPUUD.mjs";
import {
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-KKO72QHV.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/restart.ts
async function restart(request, world) {
  let client = connectControl(controlSocketPath(runDirectoryOf(request, world).root)), running = await client.status();
  if (!running.ok)
    return world.stderr.write(`Nothing is up; "signalbox up" starts it.
`), EXIT.usage;
  let unknown = unknownServices(request.services ?? [], running.value);
  if (unknown)
    return world.stderr.write(`${unknown}
`), EXIT.usage;
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
