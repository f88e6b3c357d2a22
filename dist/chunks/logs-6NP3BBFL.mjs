import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  unknownServices
} from "./chunk-RQAT7547.mjs";
import {
  quietMatchers
} from "./chunk-RXUFAU2X.mjs";
import {
  connectControl
} from "./chunk-J6W6AFLA.mjs";
import {
  controlSocketPath
} from "./chunk-73VY72N4.mjs";
import "./chunk-YW2Q6CPC.mjs";
import {
  noRun,
  readLastRun
} from "./chunk-VHK3H6U7.mjs";
import "./chunk-TOVQL6DV.mjs";
import "./chunk-GM7IIX2J.mjs";
import "./chunk-75RHPUUD.mjs";
import "./chunk-WQK54PSK.mjs";
import {
  quietCommands
} from "./chunk-FQ5HRVQA.mjs";
import {
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import {
  createRedactor
} from "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import {
  stripControl
} from "./chunk-GUQQQB7H.mjs";
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

// src/app/logs.ts
import { join } from "node:path";

// src/app/world/follow-files.ts
import { open } from "node:fs/promises";
var LOOK_EVERY_MS = 100, CHUNK_BYTES = 64 * 1024;
async function followFiles(request) {
  let readers = request.files.map(({ name, file }) => new LineReader(name, file)), last = !1;
  for (let first = !0; ; first = !1) {
    for (let reader of readers) {
      let lines = await reader.read(), shown = first && request.tail !== null ? lines.slice(-request.tail) : lines;
      for (let line of shown) request.onLine(reader.name, line);
    }
    if (last || request.signal.aborted) break;
    last = !await request.whileTrue(), last || await pause(request);
  }
  for (let reader of readers) reader.rest && request.onLine(reader.name, reader.rest);
}
var LineReader = class {
  name;
  #file;
  #position = 0;
  #decoder = new TextDecoder();
  rest = "";
  constructor(name, file) {
    this.name = name, this.#file = file;
  }
  async read() {
    let lines = [], handle = await open(this.#file, "r").catch(() => null);
    if (!handle) return lines;
    try {
      let buffer = Buffer.allocUnsafe(CHUNK_BYTES);
      for (; ; ) {
        let { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, this.#position);
        if (bytesRead === 0) return lines;
        this.#position += bytesRead;
        let parts = (this.rest + this.#decoder.decode(buffer.subarray(0, bytesRead), { stream: !0 })).split(`
`);
        this.rest = parts.pop() ?? "";
        for (let part of parts) lines.push(part);
      }
    } finally {
      await handle.close();
    }
  }
};
function pause({ clock, signal }) {
  return new Promise((resolve) => {
    let cancel = clock.after(LOOK_EVERY_MS, resolve);
    signal.addEventListener(
      "abort",
      () => {
        cancel(), resolve();
      },
      { once: !0 }
    );
  });
}

// src/app/logs.ts
async function logs(request, world) {
  let directory = runDirectoryOf(request, world), read = await readLastRun(directory);
  if (!read.ok)
    return world.stderr.write(`${noRun(directory, read.error)}
`), EXIT.usage;
  let wanted = new Set(request.services ?? []), unknown = unknownServices([...wanted], read.value.record);
  if (unknown)
    return world.stderr.write(`${unknown}
`), EXIT.usage;
  let services = read.value.record.services.filter(
    ({ name, logFile }) => logFile !== null && (wanted.size === 0 || wanted.has(name))
  ), width = Math.max(0, ...services.map(({ name }) => name.length)), redactor = createRedactor(world.environment), isGitHub = world.environment.GITHUB_ACTIONS === "true", cancel = new AbortController(), forget = world.onSignal(() => cancel.abort()), client = connectControl(controlSocketPath(directory.root));
  return await followFiles({
    files: services.map(({ name, logFile }) => ({
      name,
      file: join(directory.root, logFile ?? "")
    })),
    tail: request.tail ?? null,
    whileTrue: async () => request.follow === !0 && !world.stdout.isClosed && (await client.status()).ok,
    signal: cancel.signal,
    clock: world.clock,
    onLine(name, line) {
      let text = quietCommands(stripControl(redactor.redact(line)));
      world.stdout.write(
        request.json ? `${JSON.stringify({ schema: "signalbox.log-line/1", service: name, text })}
` : `${name.padEnd(width)} │ ${isGitHub ? quietMatchers(text) : text}
`
      );
    }
  }), forget(), EXIT.ok;
}
export {
  logs
};
