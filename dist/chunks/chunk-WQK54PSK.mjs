import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// node_modules/yocto-queue/index.js
var Node = class {
  value;
  next;
  constructor(value) {
    this.value = value;
  }
}, Queue = class {
  #head;
  #tail;
  #size;
  constructor() {
    this.clear();
  }
  enqueue(value) {
    let node = new Node(value);
    this.#head ? (this.#tail.next = node, this.#tail = node) : (this.#head = node, this.#tail = node), this.#size++;
  }
  dequeue() {
    let current = this.#head;
    if (current)
      return this.#head = this.#head.next, this.#size--, this.#head || (this.#tail = void 0), current.value;
  }
  peek() {
    if (this.#head)
      return this.#head.value;
  }
  clear() {
    this.#head = void 0, this.#tail = void 0, this.#size = 0;
  }
  get size() {
    return this.#size;
  }
  *[Symbol.iterator]() {
    let current = this.#head;
    for (; current; )
      yield current.value, current = current.next;
  }
  *drain() {
    for (; this.#head; )
      yield this.dequeue();
  }
};

// node_modules/p-limit/index.js
function pLimit(concurrency) {
  let rejectOnClear = !1;
  if (typeof concurrency == "object" && ({ concurrency, rejectOnClear = !1 } = concurrency), validateConcurrency(concurrency), typeof rejectOnClear != "boolean")
    throw new TypeError("Expected `rejectOnClear` to be a boolean");
  let queue = new Queue(), activeCount = 0, resumeNext = () => {
    activeCount < concurrency && queue.size > 0 && (activeCount++, queue.dequeue().run());
  }, next = () => {
    activeCount--, resumeNext();
  }, run = async (function_, resolve, arguments_) => {
    let result = (async () => function_(...arguments_))();
    resolve(result);
    try {
      await result;
    } catch {
    }
    next();
  }, enqueue = (function_, resolve, reject, arguments_) => {
    let queueItem = { reject };
    new Promise((internalResolve) => {
      queueItem.run = internalResolve, queue.enqueue(queueItem);
    }).then(run.bind(void 0, function_, resolve, arguments_)), activeCount < concurrency && resumeNext();
  }, generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
    enqueue(function_, resolve, reject, arguments_);
  });
  return Object.defineProperties(generator, {
    activeCount: {
      get: () => activeCount
    },
    pendingCount: {
      get: () => queue.size
    },
    clearQueue: {
      value() {
        if (!rejectOnClear) {
          queue.clear();
          return;
        }
        let abortError = AbortSignal.abort().reason;
        for (; queue.size > 0; )
          queue.dequeue().reject(abortError);
      }
    },
    concurrency: {
      get: () => concurrency,
      set(newConcurrency) {
        validateConcurrency(newConcurrency), concurrency = newConcurrency, queueMicrotask(() => {
          for (; activeCount < concurrency && queue.size > 0; )
            resumeNext();
        });
      }
    },
    map: {
      async value(iterable, function_) {
        let promises = [];
        try {
          Array.from(iterable, (value, index) => {
            let promise = generator(function_, value, index);
            return promises.push(promise), promise;
          });
        } catch (error) {
          for (let promise of promises)
            promise.catch(() => {
            });
          throw error;
        }
        return Promise.all(promises);
      }
    }
  }), generator;
}
function validateConcurrency(concurrency) {
  if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0))
    throw new TypeError("Expected `concurrency` to be a number from 1 and up");
}

// src/supervisor/runners/docker/docker-cli.ts
import { spawn } from "node:child_process";
function createDockerCli(environment) {
  let limit = pLimit(CALLS_AT_ONCE);
  function stream(argv, call = {}) {
    let child = start(argv, { ...environment, ...call.environment }, call.input);
    if (child instanceof Error)
      return { pid: null, ended: Promise.resolve(failure(child)), stop() {
      } };
    let stop = () => {
      child.kill("SIGTERM");
    };
    call.signal?.addEventListener("abort", stop, { once: !0 }), call.signal?.aborted && stop();
    let ended = listen(child, call.onOutput).finally(() => {
      call.signal?.removeEventListener("abort", stop);
    });
    return { pid: child.pid ?? null, ended, stop };
  }
  return { stream, run: (argv, call) => limit(() => stream(argv, call).ended) };
}
function start(argv, environment, input) {
  try {
    let child = spawn("docker", argv, {
      env: environment,
      detached: !0,
      stdio: [input === void 0 ? "ignore" : "pipe", "pipe", "pipe"]
    });
    return child.stdin?.on("error", () => {
    }).end(input), child;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
function listen(child, onOutput) {
  return new Promise((resolve) => {
    let stdout = [], stderr = [];
    function keep(parts, number, chunk) {
      onOutput ? (onOutput(number, chunk), parts.splice(0, parts.length, chunk.subarray(-MOST_LAST_BYTES))) : parts.push(chunk);
    }
    child.stdout?.on("data", (chunk) => keep(stdout, 1, chunk)), child.stderr?.on("data", (chunk) => keep(stderr, 2, chunk)), child.once("error", (error) => resolve(failure(error))), child.once("close", (code) => {
      let told = { stdout: textOf(stdout), stderr: textOf(stderr) };
      resolve({ ok: code === 0, exitCode: code, ...told });
    });
  });
}
function textOf(parts) {
  return Buffer.concat(parts).toString("utf8");
}
function failure(error) {
  return { ok: !1, exitCode: null, stdout: "", stderr: error.code === "ENOENT" ? 'there is no "docker" command on PATH' : error.message };
}
var CALLS_AT_ONCE = 8, MOST_LAST_BYTES = 4096;

export {
  pLimit,
  createDockerCli
};
