import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  endRun,
  openSession,
  whileUp
} from "./chunk-YBA2V6MC.mjs";
import "./chunk-LR34I4IH.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-CPVUJK54.mjs";
import "./chunk-XGSTERVI.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-FLBXMG3Y.mjs";
import "./chunk-54MHJWQX.mjs";
import {
  controlSocketPath,
  eventsQuery,
  firstIssue,
  logQuery,
  shortSocketFolder
} from "./chunk-73VY72N4.mjs";
import "./chunk-YW2Q6CPC.mjs";
import {
  readJournal
} from "./chunk-TOVQL6DV.mjs";
import "./chunk-GM7IIX2J.mjs";
import "./chunk-75RHPUUD.mjs";
import "./chunk-NRIMCWC3.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-L53GNFIM.mjs";
import "./chunk-NAXTSG62.mjs";
import "./chunk-SVOPMMFH.mjs";
import "./chunk-WQK54PSK.mjs";
import {
  projectDirectory
} from "./chunk-MLMAPUZT.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-SKSGK344.mjs";
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
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import {
  require_node_http
} from "./chunk-KKO72QHV.mjs";
import {
  __toESM
} from "./chunk-UY7GPOQJ.mjs";

// src/app/stay-up.ts
import { join } from "node:path";

// src/server/serve-control.ts
import { chmodSync, existsSync as existsSync2, lstatSync as lstatSync2, mkdirSync, unlinkSync } from "node:fs";
import { connect } from "node:net";
import { dirname } from "node:path";

// node_modules/@hono/node-server/dist/constants-BLSFu_RU.mjs
var X_ALREADY_SENT = "x-hono-already-sent";

// node_modules/@hono/node-server/dist/index.mjs
var import_node_http = __toESM(require_node_http(), 1);
import { Http2ServerRequest, constants } from "node:http2";
import { Readable } from "node:stream";

// node_modules/hono/dist/helper/websocket/index.js
var defineWebSocketHelper = (handler) => ((...args) => {
  if (typeof args[0] == "function") {
    let [createEvents, options] = args;
    return async function(c, next) {
      let result = await handler(c, await createEvents(c), options);
      if (result) return result;
      await next();
    };
  } else {
    let [c, events, options] = args;
    return (async () => {
      let upgraded = await handler(c, events, options);
      if (!upgraded) throw new Error("Failed to upgrade WebSocket");
      return upgraded;
    })();
  }
});

// node_modules/@hono/node-server/dist/index.mjs
var RequestError = class extends Error {
  constructor(message, options) {
    super(message, options), this.name = "RequestError";
  }
}, nonJoinedHeaders = /* @__PURE__ */ new Set([
  "age",
  "authorization",
  "content-length",
  "content-type",
  "etag",
  "expires",
  "from",
  "host",
  "if-modified-since",
  "if-unmodified-since",
  "last-modified",
  "location",
  "max-forwards",
  "proxy-authorization",
  "referer",
  "retry-after",
  "server",
  "user-agent"
]), validHeaderName = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/, isHttpWhitespace = (code) => code === 9 || code === 10 || code === 13 || code === 32, normalizeHeaderValue = (value) => {
  if (!isHttpWhitespace(value.charCodeAt(0)) && !isHttpWhitespace(value.charCodeAt(value.length - 1))) return value;
  let start = 0, end = value.length;
  for (; start < end && isHttpWhitespace(value.charCodeAt(start)); ) start++;
  for (; end > start && isHttpWhitespace(value.charCodeAt(end - 1)); ) end--;
  return value.slice(start, end);
}, forbiddenHeaderValue = /[\0\r\n]/, GlobalHeaders = globalThis.Headers, materializeHeaders = (rawHeaders, HeadersCtor = GlobalHeaders) => {
  let headers = new HeadersCtor();
  for (let i = 0; i < rawHeaders.length; i += 2) {
    let name = rawHeaders[i];
    name.startsWith(":") || headers.append(name, rawHeaders[i + 1]);
  }
  return headers;
}, RequestHeaders = class {
  #incoming;
  #rawHeaders;
  #headers;
  #invalidValue;
  constructor(incoming) {
    this.#incoming = incoming, incoming instanceof Http2ServerRequest && (this.#rawHeaders = incoming.rawHeaders.slice());
  }
  get #lazyRawHeaders() {
    return this.#rawHeaders ??= this.#incoming.rawHeaders.slice();
  }
  get #native() {
    return this.#headers || (this.#headers = materializeHeaders(this.#lazyRawHeaders), this.#rawHeaders = void 0), this.#headers;
  }
  #normalizedName(name) {
    if (typeof name == "string") {
      if (!validHeaderName.test(name)) throw new TypeError(`Invalid header name: ${name}`);
      return name.toLowerCase();
    }
  }
  #lookupHttp1(lowerName) {
    let headers = this.#incoming instanceof Http2ServerRequest ? void 0 : this.#incoming.headers;
    if (!headers || nonJoinedHeaders.has(lowerName) || lowerName === "set-cookie" || lowerName === "__proto__") return;
    if (!Object.hasOwn(headers, lowerName)) return null;
    let rawValue = headers[lowerName];
    if (typeof rawValue == "string") {
      let value = normalizeHeaderValue(rawValue);
      return forbiddenHeaderValue.test(value) ? void 0 : value;
    }
  }
  #lookup(rawHeaders, lowerName) {
    let separator = lowerName === "cookie" ? "; " : ", ", value = null;
    for (let i = 0; i < rawHeaders.length; i += 2) {
      let rawName = rawHeaders[i];
      if (rawName.length === lowerName.length && rawName.toLowerCase() === lowerName) {
        let rawValue = normalizeHeaderValue(rawHeaders[i + 1]);
        if (forbiddenHeaderValue.test(rawValue)) {
          this.#invalidValue = !0;
          return;
        }
        value = value === null ? rawValue : value + separator + rawValue;
      }
    }
    return value;
  }
  append(name, value) {
    this.#native.append(name, value);
  }
  delete(name) {
    this.#native.delete(name);
  }
  get(name) {
    let lowerName = this.#normalizedName(name);
    if (lowerName && !this.#headers && !this.#invalidValue) {
      let http1Value = this.#lookupHttp1(lowerName);
      if (http1Value !== void 0) return http1Value;
      let value = this.#lookup(this.#lazyRawHeaders, lowerName);
      if (value !== void 0) return value;
    }
    return this.#native.get(name);
  }
  has(name) {
    let lowerName = this.#normalizedName(name);
    if (lowerName && !this.#headers && !this.#invalidValue) {
      let http1Value = this.#lookupHttp1(lowerName);
      if (http1Value !== void 0) return http1Value !== null;
      let value = this.#lookup(this.#lazyRawHeaders, lowerName);
      if (value !== void 0) return value !== null;
    }
    return this.#native.has(name);
  }
  set(name, value) {
    this.#native.set(name, value);
  }
  getSetCookie() {
    return this.#native.getSetCookie();
  }
  keys() {
    return this.#native.keys();
  }
  values() {
    return this.#native.values();
  }
  entries() {
    return this.#native.entries();
  }
  forEach(callback, thisArg) {
    this.#native.forEach((value, key) => {
      callback.call(thisArg, value, key, this);
    });
  }
  [Symbol.iterator]() {
    return this.entries();
  }
};
Object.defineProperty(RequestHeaders.prototype, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
  return `Headers (lightweight) ${inspectFn(Object.fromEntries(this), {
    ...options,
    depth: depth == null ? null : depth - 1
  })}`;
} });
Object.setPrototypeOf(RequestHeaders.prototype, GlobalHeaders.prototype);
var newHeadersFromIncoming = (incoming) => globalThis.Headers === GlobalHeaders ? new RequestHeaders(incoming) : materializeHeaders(incoming.rawHeaders, globalThis.Headers), reValidRequestUrl = /^\/[!#$&-;=?-\[\]_a-z~]*$/, reDotSegment = /\/\.\.?(?:[/?#]|$)/, reValidHost = /^[a-z0-9._-]+(?::(?:[1-5]\d{3,4}|[6-9]\d{3}))?$/, validateRequestTarget = (target) => {
  let backslash = target.indexOf("\\");
  if (backslash !== -1) {
    let query = target.indexOf("?");
    if (query === -1 || backslash < query) throw new RequestError("Backslash in request path");
  }
}, buildUrl = (scheme, host, incomingUrl) => {
  let url = `${scheme}://${host}${incomingUrl}`;
  if (reValidHost.test(host)) {
    if (incomingUrl.length === 0) return url + "/";
    if (incomingUrl.charCodeAt(0) !== 47) throw new RequestError("Invalid URL");
    return !reValidRequestUrl.test(incomingUrl) || reDotSegment.test(incomingUrl) ? (validateRequestTarget(incomingUrl), new URL(url).href) : url;
  } else {
    validateRequestTarget(incomingUrl);
    let urlObj = new URL(url);
    if (urlObj.hostname.length !== host.length && urlObj.hostname !== (host.includes(":") ? host.replace(/:\d+$/, "") : host).toLowerCase()) throw new RequestError("Invalid host header");
    return urlObj.href;
  }
}, toRequestError = (e) => e instanceof RequestError ? e : new RequestError(e.message, { cause: e }), GlobalRequest = global.Request, Request$1 = class extends GlobalRequest {
  constructor(input, options) {
    if (typeof input == "object" && getRequestCache in input) {
      let hasReplacementBody = options !== void 0 && "body" in options && options.body != null;
      if (input[bodyConsumedDirectlyKey] && !hasReplacementBody) throw new TypeError("Cannot construct a Request with a Request object that has already been used.");
      input = input[getRequestCache]();
    }
    typeof options?.body?.getReader < "u" && (options.duplex ??= "half"), super(input, options);
  }
}, wrapBodyStream = /* @__PURE__ */ Symbol("wrapBodyStream"), byteExactEncodings = /* @__PURE__ */ new Set([
  "latin1",
  "binary",
  "hex",
  "base64",
  "base64url"
]), isByteExactEncoding = (encoding) => encoding === null || byteExactEncodings.has(encoding), bodyBufferedBeforeDisconnectKey = /* @__PURE__ */ Symbol("bodyBufferedBeforeDisconnect"), bodyBufferedLengthBeforeDisconnectKey = /* @__PURE__ */ Symbol("bodyBufferedLengthBeforeDisconnect"), toBufferChunk = (chunk, encoding) => Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, encoding ?? "utf8"), isRecoverableDisconnectedIncoming = (incoming) => !(incoming instanceof Http2ServerRequest) && !!incoming.complete && !!incoming.readableAborted && typeof incoming.read == "function" && isByteExactEncoding(incoming.readableEncoding), recordBodyBufferedBeforeDisconnect = (incoming) => {
  if (incoming.readableDidRead || !isRecoverableDisconnectedIncoming(incoming)) return;
  let incomingWithRecovery = incoming;
  incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey] ??= incoming.readableLength;
}, readBodyBufferedBeforeDisconnect = (incoming, chunks) => {
  if (incoming.readableDidRead && !chunks || !isRecoverableDisconnectedIncoming(incoming)) return;
  let incomingWithRecovery = incoming;
  if (incomingWithRecovery[bodyBufferedBeforeDisconnectKey] !== void 0) return incomingWithRecovery[bodyBufferedBeforeDisconnectKey];
  let result, errored = incoming.errored;
  if (errored && errored.code !== "ECONNRESET") result = errored;
  else if (incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey] !== void 0 && incoming.readableLength !== incomingWithRecovery[bodyBufferedLengthBeforeDisconnectKey]) result = newBodyUnusableError();
  else {
    let bodyChunks = chunks ?? [], chunk = incoming.read();
    chunk !== null && bodyChunks.push(toBufferChunk(chunk, incoming.readableEncoding));
    let buffer = bodyChunks.length === 1 ? bodyChunks[0] : Buffer.concat(bodyChunks);
    result = buffer;
    let contentLength = incoming.headers["content-length"];
    if (typeof contentLength == "string" && /^\d+$/.test(contentLength)) {
      let expectedLength = Number(contentLength);
      Number.isSafeInteger(expectedLength) && buffer.length !== expectedLength && (result = newBodyUnusableError());
    }
  }
  return incomingWithRecovery[bodyBufferedBeforeDisconnectKey] = result, result;
}, enqueueBufferedBody = (controller, buffered) => {
  if (buffered instanceof Error) {
    controller.error(buffered);
    return;
  }
  buffered.length > 0 && controller.enqueue(buffered), controller.close();
}, newRequestFromIncoming = (method, url, headers, incoming, abortController) => {
  let init = {
    method,
    headers,
    signal: abortController.signal
  };
  if (method === "TRACE") {
    init.method = "GET";
    let req = new Request$1(url, init);
    return Object.defineProperty(req, "method", { get() {
      return "TRACE";
    } }), req;
  }
  if (!(method === "GET" || method === "HEAD")) if ("rawBody" in incoming && incoming.rawBody instanceof Buffer) init.body = new ReadableStream({ start(controller) {
    controller.enqueue(incoming.rawBody), controller.close();
  } });
  else if (incoming[wrapBodyStream]) {
    let reader;
    init.body = new ReadableStream({ async pull(controller) {
      try {
        if (!reader) {
          let buffered = readBodyBufferedBeforeDisconnect(incoming);
          if (buffered !== void 0) {
            enqueueBufferedBody(controller, buffered);
            return;
          }
        }
        reader ||= Readable.toWeb(incoming).getReader();
        let { done, value } = await reader.read();
        done ? controller.close() : controller.enqueue(value);
      } catch (error) {
        controller.error(error);
      }
    } });
  } else {
    let buffered = readBodyBufferedBeforeDisconnect(incoming);
    buffered !== void 0 ? init.body = new ReadableStream({ start(controller) {
      enqueueBufferedBody(controller, buffered);
    } }) : init.body = Readable.toWeb(incoming);
  }
  return new Request$1(url, init);
}, getRequestCache = /* @__PURE__ */ Symbol("getRequestCache"), requestCache = /* @__PURE__ */ Symbol("requestCache"), incomingKey = /* @__PURE__ */ Symbol("incomingKey"), urlKey = /* @__PURE__ */ Symbol("urlKey"), methodKey = /* @__PURE__ */ Symbol("methodKey"), headersKey = /* @__PURE__ */ Symbol("headersKey"), abortControllerKey = /* @__PURE__ */ Symbol("abortControllerKey"), getAbortController = /* @__PURE__ */ Symbol("getAbortController"), abortRequest = /* @__PURE__ */ Symbol("abortRequest"), bodyBufferKey = /* @__PURE__ */ Symbol("bodyBuffer"), bodyReadPromiseKey = /* @__PURE__ */ Symbol("bodyReadPromise"), bodyConsumedDirectlyKey = /* @__PURE__ */ Symbol("bodyConsumedDirectly"), bodyLockReaderKey = /* @__PURE__ */ Symbol("bodyLockReader"), abortReasonKey = /* @__PURE__ */ Symbol("abortReason"), newBodyUnusableError = () => /* @__PURE__ */ new TypeError("Body is unusable"), rejectBodyUnusable = () => Promise.reject(newBodyUnusableError()), textDecoder = new TextDecoder(), consumeBodyDirectOnce = (request) => {
  if (request[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
  request[bodyConsumedDirectlyKey] = !0;
}, toArrayBuffer = (buf) => buf.buffer.slice(buf.byteOffset, buf.byteOffset + buf.byteLength), contentType = (request) => (request[headersKey] ||= newHeadersFromIncoming(request[incomingKey])).get("content-type") || "", methodTokenRegExp = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/, normalizeIncomingMethod = (method) => {
  if (typeof method != "string" || method.length === 0) return "GET";
  switch (method) {
    case "DELETE":
    case "GET":
    case "HEAD":
    case "OPTIONS":
    case "PATCH":
    case "POST":
    case "PUT":
    case "QUERY":
      return method;
  }
  let upper = method.toUpperCase();
  switch (upper) {
    case "DELETE":
    case "GET":
    case "HEAD":
    case "OPTIONS":
    case "POST":
    case "PUT":
      return upper;
    default:
      return method;
  }
}, validateDirectReadMethod = (method) => {
  if (!methodTokenRegExp.test(method)) return /* @__PURE__ */ new TypeError(`'${method}' is not a valid HTTP method.`);
  let normalized = method.toUpperCase();
  if (normalized === "CONNECT" || normalized === "TRACK" || normalized === "TRACE" && method !== "TRACE") return /* @__PURE__ */ new TypeError(`'${method}' HTTP method is unsupported.`);
}, readBodyWithFastPath = (request, method, fromBuffer) => {
  if (request[bodyConsumedDirectlyKey]) return rejectBodyUnusable();
  let methodName = request.method;
  if (methodName === "GET" || methodName === "HEAD") return request[getRequestCache]()[method]();
  let methodValidationError = validateDirectReadMethod(methodName);
  if (methodValidationError) return Promise.reject(methodValidationError);
  if (request[requestCache] && methodName !== "TRACE")
    return request[requestCache][method]();
  let alreadyUsedError = consumeBodyDirectOnce(request);
  if (alreadyUsedError) return alreadyUsedError;
  let raw2 = readRawBodyIfAvailable(request);
  if (raw2) {
    let result = Promise.resolve(fromBuffer(raw2, request));
    return request[bodyBufferKey] = void 0, result;
  }
  return readBodyDirect(request).then((buf) => {
    let result = fromBuffer(buf, request);
    return request[bodyBufferKey] = void 0, result;
  });
}, readRawBodyIfAvailable = (request) => {
  let incoming = request[incomingKey];
  if ("rawBody" in incoming && incoming.rawBody instanceof Buffer) return incoming.rawBody;
}, normalizeAbortError = (request, incoming) => {
  if (incoming.errored) return incoming.errored;
  let reason = request[abortReasonKey];
  return reason !== void 0 ? reason instanceof Error ? reason : new Error(String(reason)) : /* @__PURE__ */ new Error("Client connection prematurely closed.");
}, readBodyDirect = (request) => {
  if (request[bodyBufferKey]) return Promise.resolve(request[bodyBufferKey]);
  if (request[bodyReadPromiseKey]) return request[bodyReadPromiseKey];
  let incoming = request[incomingKey];
  if (incoming.readableDidRead) return rejectBodyUnusable();
  let buffered = readBodyBufferedBeforeDisconnect(incoming);
  if (buffered !== void 0)
    return buffered instanceof Error ? Promise.reject(buffered) : (request[bodyBufferKey] = buffered, Promise.resolve(buffered));
  let promise = new Promise((resolve, reject) => {
    let chunks = [], settled = !1, finish = (callback) => {
      settled || (settled = !0, cleanup(), callback());
    }, recoverCompleteBodyAfterDisconnect = (error) => {
      let streamError = incoming.errored ?? error;
      return !isRecoverableDisconnectedIncoming(incoming) || streamError && streamError.code !== "ECONNRESET" ? !1 : (finish(() => {
        let recovered = readBodyBufferedBeforeDisconnect(incoming, chunks);
        recovered instanceof Error ? reject(recovered) : recovered === void 0 ? reject(error ?? normalizeAbortError(request, incoming)) : (request[bodyBufferKey] = recovered, resolve(recovered));
      }), !0);
    }, onData = (chunk) => {
      chunks.push(toBufferChunk(chunk, incoming.readableEncoding));
    }, onEnd = () => {
      finish(() => {
        let buffer = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
        request[bodyBufferKey] = buffer, resolve(buffer);
      });
    }, onError = (error) => {
      recoverCompleteBodyAfterDisconnect(error) || finish(() => {
        reject(error);
      });
    }, onClose = () => {
      if (incoming.readableEnded) {
        onEnd();
        return;
      }
      recoverCompleteBodyAfterDisconnect() || finish(() => {
        reject(normalizeAbortError(request, incoming));
      });
    }, cleanup = () => {
      incoming.off("data", onData), incoming.off("end", onEnd), incoming.off("error", onError), incoming.off("close", onClose), request[bodyReadPromiseKey] = void 0;
    };
    incoming.on("data", onData), incoming.on("end", onEnd), incoming.on("error", onError), incoming.on("close", onClose), queueMicrotask(() => {
      settled || (incoming.readableEnded ? onEnd() : incoming.errored ? onError(incoming.errored) : incoming.destroyed && onClose());
    });
  });
  return request[bodyReadPromiseKey] = promise, promise;
}, requestPrototype = {
  get method() {
    return this[methodKey];
  },
  get url() {
    return this[urlKey];
  },
  get headers() {
    return this[headersKey] ||= newHeadersFromIncoming(this[incomingKey]);
  },
  [abortRequest](reason) {
    this[abortReasonKey] === void 0 && (this[abortReasonKey] = reason);
    let abortController = this[abortControllerKey];
    abortController && !abortController.signal.aborted && abortController.abort(reason);
  },
  [getAbortController]() {
    return this[abortControllerKey] ||= new AbortController(), this[abortReasonKey] !== void 0 && !this[abortControllerKey].signal.aborted && this[abortControllerKey].abort(this[abortReasonKey]), this[abortControllerKey];
  },
  [getRequestCache]() {
    let abortController = this[getAbortController]();
    if (this[requestCache]) return this[requestCache];
    let method = this.method;
    if (this[bodyConsumedDirectlyKey] && !(method === "GET" || method === "HEAD")) {
      this[bodyBufferKey] = void 0;
      let init = {
        method: method === "TRACE" ? "GET" : method,
        headers: this.headers,
        signal: abortController.signal
      };
      method !== "TRACE" && (init.body = new ReadableStream({ start(c) {
        c.close();
      } }), init.duplex = "half");
      let req = new Request$1(this[urlKey], init);
      return method === "TRACE" && Object.defineProperty(req, "method", { get() {
        return "TRACE";
      } }), this[requestCache] = req;
    }
    return this[requestCache] = newRequestFromIncoming(this.method, this[urlKey], this.headers, this[incomingKey], abortController);
  },
  get body() {
    if (!this[bodyConsumedDirectlyKey]) return this[getRequestCache]().body;
    let request = this[getRequestCache]();
    return !this[bodyLockReaderKey] && request.body && (this[bodyLockReaderKey] = request.body.getReader()), request.body;
  },
  get bodyUsed() {
    return this[bodyConsumedDirectlyKey] ? !0 : this[requestCache] ? this[requestCache].bodyUsed : !1;
  }
};
Object.defineProperty(requestPrototype, "signal", { get() {
  return this[getAbortController]().signal;
} });
[
  "cache",
  "credentials",
  "destination",
  "duplex",
  "integrity",
  "mode",
  "redirect",
  "referrer",
  "referrerPolicy",
  "keepalive"
].forEach((k) => {
  Object.defineProperty(requestPrototype, k, { get() {
    return this[getRequestCache]()[k];
  } });
});
["clone", "formData"].forEach((k) => {
  Object.defineProperty(requestPrototype, k, { value: function() {
    if (this[bodyConsumedDirectlyKey]) {
      if (k === "clone") throw newBodyUnusableError();
      return rejectBodyUnusable();
    }
    return this[getRequestCache]()[k]();
  } });
});
Object.defineProperty(requestPrototype, "text", { value: function() {
  return readBodyWithFastPath(this, "text", (buf) => textDecoder.decode(buf));
} });
Object.defineProperty(requestPrototype, "arrayBuffer", { value: function() {
  return readBodyWithFastPath(this, "arrayBuffer", (buf) => toArrayBuffer(buf));
} });
Object.defineProperty(requestPrototype, "blob", { value: function() {
  return readBodyWithFastPath(this, "blob", (buf, request) => {
    let type = contentType(request), init = type ? { headers: { "content-type": type } } : void 0;
    return new Response(buf, init).blob();
  });
} });
Object.defineProperty(requestPrototype, "json", { value: function() {
  return this[bodyConsumedDirectlyKey] ? rejectBodyUnusable() : this.text().then(JSON.parse);
} });
Object.defineProperty(requestPrototype, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
  return `Request (lightweight) ${inspectFn({
    method: this.method,
    url: this.url,
    headers: this.headers,
    nativeRequest: this[requestCache]
  }, {
    ...options,
    depth: depth == null ? null : depth - 1
  })}`;
} });
Object.setPrototypeOf(requestPrototype, Request$1.prototype);
var newRequest = (incoming, defaultHostname) => {
  let req = Object.create(requestPrototype);
  req[incomingKey] = incoming, req[methodKey] = normalizeIncomingMethod(incoming.method);
  let incomingUrl = incoming.url || "";
  if (incomingUrl[0] !== "/" && (incomingUrl.startsWith("http://") || incomingUrl.startsWith("https://"))) {
    if (incoming instanceof Http2ServerRequest) throw new RequestError("Absolute URL for :path is not allowed in HTTP/2");
    try {
      validateRequestTarget(incomingUrl), req[urlKey] = new URL(incomingUrl).href;
    } catch (e) {
      throw new RequestError("Invalid absolute URL", { cause: e });
    }
    return req;
  }
  let host = (incoming instanceof Http2ServerRequest ? incoming.authority : incoming.headers.host) || defaultHostname;
  if (!host) throw new RequestError("Missing host header");
  let scheme;
  if (incoming instanceof Http2ServerRequest) {
    if (scheme = incoming.scheme, !(scheme === "http" || scheme === "https")) throw new RequestError("Unsupported scheme");
  } else scheme = incoming.socket && incoming.socket.encrypted ? "https" : "http";
  try {
    req[urlKey] = buildUrl(scheme, host, incomingUrl);
  } catch (e) {
    throw e instanceof RequestError ? e : new RequestError("Invalid URL", { cause: e });
  }
  return req;
}, defaultContentType = "text/plain; charset=UTF-8", responseCache = /* @__PURE__ */ Symbol("responseCache"), getResponseCache = /* @__PURE__ */ Symbol("getResponseCache"), cacheKey = /* @__PURE__ */ Symbol("cache"), GlobalResponse = global.Response, Response$1 = class Response$12 {
  #body;
  #init;
  [getResponseCache]() {
    let cache = this[cacheKey], liveHeaders = cache && cache[2] instanceof Headers ? cache[2] : void 0;
    return delete this[cacheKey], this[responseCache] ||= new GlobalResponse(this.#body, liveHeaders ? {
      status: this.#init?.status,
      statusText: this.#init?.statusText,
      headers: liveHeaders
    } : this.#init);
  }
  constructor(body, init) {
    let headers;
    if (this.#body = body, init instanceof GlobalResponse) {
      let cachedGlobalResponse = init[responseCache];
      if (cachedGlobalResponse) {
        this.#init = cachedGlobalResponse, this[getResponseCache]();
        return;
      }
      this.#init = init instanceof Response$12 ? init.#init : init, headers = new Headers(init.headers);
    } else this.#init = init;
    (body == null || typeof body == "string" || typeof body?.getReader < "u" || body instanceof Blob || body instanceof Uint8Array) && (this[cacheKey] = [
      init?.status || 200,
      body ?? null,
      headers || init?.headers
    ]);
  }
  get headers() {
    let cache = this[cacheKey];
    return cache ? (cache[2] instanceof Headers || (cache[2] = new Headers(cache[2] || (cache[1] === null ? void 0 : { "content-type": defaultContentType }))), cache[2]) : this[getResponseCache]().headers;
  }
  get status() {
    return this[cacheKey]?.[0] ?? this[getResponseCache]().status;
  }
  get ok() {
    let status = this.status;
    return status >= 200 && status < 300;
  }
};
[
  "body",
  "bodyUsed",
  "redirected",
  "statusText",
  "trailers",
  "type",
  "url"
].forEach((k) => {
  Object.defineProperty(Response$1.prototype, k, { get() {
    return this[getResponseCache]()[k];
  } });
});
[
  "arrayBuffer",
  "blob",
  "clone",
  "formData",
  "json",
  "text"
].forEach((k) => {
  Object.defineProperty(Response$1.prototype, k, { value: function() {
    return this[getResponseCache]()[k]();
  } });
});
Object.defineProperty(Response$1.prototype, /* @__PURE__ */ Symbol.for("nodejs.util.inspect.custom"), { value: function(depth, options, inspectFn) {
  return `Response (lightweight) ${inspectFn({
    status: this.status,
    headers: this.headers,
    ok: this.ok,
    nativeResponse: this[responseCache]
  }, {
    ...options,
    depth: depth == null ? null : depth - 1
  })}`;
} });
Object.setPrototypeOf(Response$1, GlobalResponse);
Object.setPrototypeOf(Response$1.prototype, GlobalResponse.prototype);
var validRedirectUrl = /^https?:\/\/[!#-;=?-[\]_a-z~A-Z]+$/, parseRedirectUrl = (url) => url instanceof URL ? url.href : validRedirectUrl.test(url) ? url : new URL(url).href, validRedirectStatuses = /* @__PURE__ */ new Set([
  301,
  302,
  303,
  307,
  308
]);
Object.defineProperty(Response$1, "redirect", {
  value: function(url, status = 302) {
    if (!validRedirectStatuses.has(status)) throw new RangeError("Invalid status code");
    return new Response$1(null, {
      status,
      headers: { location: parseRedirectUrl(url) }
    });
  },
  writable: !0,
  configurable: !0
});
Object.defineProperty(Response$1, "json", {
  value: function(data, init) {
    let body = JSON.stringify(data);
    if (body === void 0) throw new TypeError("The data is not JSON serializable");
    let initHeaders = init?.headers, headers;
    return initHeaders ? (headers = new Headers(initHeaders), headers.has("content-type") || headers.set("content-type", "application/json")) : headers = { "content-type": "application/json" }, new Response$1(body, {
      status: init?.status ?? 200,
      statusText: init?.statusText,
      headers
    });
  },
  writable: !0,
  configurable: !0
});
async function readWithoutBlocking(readPromise) {
  return Promise.race([readPromise, Promise.resolve().then(() => Promise.resolve(void 0))]);
}
function writeFromReadableStreamDefaultReader(reader, writable, currentReadPromise) {
  let cancel = (error) => {
    reader.cancel(error).catch(() => {
    });
  }, stream = writable.stream;
  if (writable.destroyed || stream?.closed || stream?.destroyed)
    return cancel(), reader.closed;
  return writable.on("close", cancel), writable.on("error", cancel), (currentReadPromise ?? reader.read()).then(flow, handleStreamError), reader.closed.finally(() => {
    writable.off("close", cancel), writable.off("error", cancel);
  });
  function handleStreamError(error) {
    error && writable.destroy(error);
  }
  function onDrain() {
    reader.read().then(flow, handleStreamError);
  }
  function flow({ done, value }) {
    try {
      done ? writable.end() : writable.write(value) ? reader.read().then(flow, handleStreamError) : writable.once("drain", onDrain);
    } catch (e) {
      handleStreamError(e);
    }
  }
}
function writeFromReadableStream(stream, writable) {
  if (stream.locked) throw new TypeError("ReadableStream is locked.");
  if (writable.destroyed) {
    stream.cancel().catch(() => {
    });
    return;
  }
  return writeFromReadableStreamDefaultReader(stream.getReader(), writable);
}
var buildOutgoingHttpHeaders = (headers, defaultContentType2) => {
  let res = {};
  if (headers instanceof Headers || (headers = new Headers(headers ?? void 0)), headers.has("set-cookie")) {
    let cookies = [];
    for (let [k, v] of headers) k === "set-cookie" ? cookies.push(v) : res[k] = v;
    cookies.length > 0 && (res["set-cookie"] = cookies);
  } else for (let [k, v] of headers) res[k] = v;
  return defaultContentType2 && (res["content-type"] ??= defaultContentType2), res;
}, outgoingEnded = /* @__PURE__ */ Symbol("outgoingEnded"), incomingDraining = /* @__PURE__ */ Symbol("incomingDraining"), DRAIN_TIMEOUT_MS = 500, MAX_DRAIN_BYTES = 64 * 1024 * 1024, drainIncoming = (incoming) => {
  let incomingWithDrainState = incoming;
  if (incoming.destroyed || incomingWithDrainState[incomingDraining]) return;
  if (incomingWithDrainState[incomingDraining] = !0, incoming instanceof Http2ServerRequest) {
    try {
      incoming.stream?.close?.(constants.NGHTTP2_NO_ERROR);
    } catch {
    }
    return;
  }
  let bytesRead = 0, cleanup = () => {
    clearTimeout(timer), incoming.off("data", onData), incoming.off("end", cleanup), incoming.off("error", cleanup);
  }, forceClose = () => {
    cleanup();
    let socket = incoming.socket;
    socket && !socket.destroyed && (typeof socket.destroySoon == "function" ? socket.destroySoon() : typeof socket.destroy == "function" && socket.destroy());
  }, timer = setTimeout(forceClose, DRAIN_TIMEOUT_MS);
  timer.unref?.();
  let onData = (chunk) => {
    bytesRead += chunk.length, bytesRead > MAX_DRAIN_BYTES && forceClose();
  };
  incoming.on("data", onData), incoming.on("end", cleanup), incoming.on("error", cleanup), incoming.resume();
}, makeCloseHandler = (req, incoming, outgoing, needsBodyCleanup) => () => {
  incoming.errored ? (recordBodyBufferedBeforeDisconnect(incoming), req[abortRequest](incoming.errored.toString())) : (!outgoing.writableFinished || incoming instanceof Http2ServerRequest && incoming.aborted) && (recordBodyBufferedBeforeDisconnect(incoming), req[abortRequest]("Client connection prematurely closed.")), needsBodyCleanup && !incoming.readableEnded && setTimeout(() => {
    incoming.readableEnded || setTimeout(() => {
      drainIncoming(incoming);
    });
  });
}, isImmediateCacheableResponse = (res) => {
  if (!(cacheKey in res)) return !1;
  let body = res[cacheKey][1];
  return body === null || typeof body == "string" || body instanceof Uint8Array;
}, handleRequestError = () => new Response(null, { status: 400 }), handleFetchError = (e) => new Response(null, { status: e instanceof Error && (e.name === "TimeoutError" || e.constructor.name === "TimeoutError") ? 504 : 500 }), handleResponseError = (e, outgoing) => {
  let err2 = e instanceof Error ? e : new Error("unknown error", { cause: e });
  err2.code === "ERR_STREAM_PREMATURE_CLOSE" ? console.info("The user aborted a request.") : (console.error(e), outgoing.headersSent || (outgoing instanceof import_node_http.ServerResponse && (outgoing._contentLength = null), outgoing.writeHead(500, { "Content-Type": "text/plain" })), outgoing.end(`Error: ${err2.message}`), outgoing.destroy(err2));
}, flushHeaders = (outgoing) => {
  "flushHeaders" in outgoing && outgoing.writable && outgoing.flushHeaders();
}, trySetContentLength = (outgoing, status, length) => {
  let http1 = outgoing;
  return http1._contentLength === null && http1._hasBody && http1.useChunkedEncodingByDefault && !http1._removedContLen && status >= 200 && status !== 204 && status !== 304 && !outgoing.hasHeader("content-length") && !outgoing.hasHeader("transfer-encoding") && !outgoing.hasHeader("trailer") ? (http1._contentLength = length, !0) : !1;
}, writeDefaultHeaders = (outgoing, status, length) => {
  trySetContentLength(outgoing, status, length) ? outgoing.writeHead(status, { "Content-Type": defaultContentType }) : outgoing.writeHead(status, {
    "Content-Type": defaultContentType,
    "Content-Length": length
  });
}, responseViaCache = async (res, outgoing) => {
  let [status, body, header] = res[cacheKey];
  if (!header) {
    body === null ? (outgoing.writeHead(status), outgoing.end()) : typeof body == "string" ? (writeDefaultHeaders(outgoing, status, Buffer.byteLength(body)), outgoing.end(body)) : body instanceof Uint8Array ? (writeDefaultHeaders(outgoing, status, body.byteLength), outgoing.end(body)) : body instanceof Blob ? (writeDefaultHeaders(outgoing, status, body.size), outgoing.end(new Uint8Array(await body.arrayBuffer()))) : (outgoing.writeHead(status, { "Content-Type": defaultContentType }), flushHeaders(outgoing), await writeFromReadableStream(body, outgoing)?.catch((e) => handleResponseError(e, outgoing))), outgoing[outgoingEnded]?.();
    return;
  }
  let hasContentLength = !1, plainHeaders = !1, canAutoLength = !0;
  if (header instanceof Headers)
    hasContentLength = header.has("content-length"), header = buildOutgoingHttpHeaders(header, body === null ? void 0 : defaultContentType);
  else if (Array.isArray(header)) {
    let headerObj = new Headers(header);
    hasContentLength = headerObj.has("content-length"), header = buildOutgoingHttpHeaders(headerObj, body === null ? void 0 : defaultContentType);
  } else {
    plainHeaders = !0;
    for (let key in header) {
      if (key.length === 14 && key.toLowerCase() === "content-length") {
        hasContentLength = !0;
        break;
      }
      (key.length === 17 && key.toLowerCase() === "transfer-encoding" || key.length === 7 && key.toLowerCase() === "trailer") && (canAutoLength = !1);
    }
  }
  if (!hasContentLength) {
    let length;
    typeof body == "string" ? length = Buffer.byteLength(body) : body instanceof Uint8Array ? length = body.byteLength : body instanceof Blob && (length = body.size), length !== void 0 && (!plainHeaders || !canAutoLength || !trySetContentLength(outgoing, status, length)) && (plainHeaders && (header = { ...header }), header["Content-Length"] = length);
  }
  outgoing.writeHead(status, header), body == null ? outgoing.end() : typeof body == "string" || body instanceof Uint8Array ? outgoing.end(body) : body instanceof Blob ? outgoing.end(new Uint8Array(await body.arrayBuffer())) : (flushHeaders(outgoing), await writeFromReadableStream(body, outgoing)?.catch((e) => handleResponseError(e, outgoing))), outgoing[outgoingEnded]?.();
}, isPromise = (res) => typeof res.then == "function", responseViaResponseObject = async (res, outgoing, options = {}) => {
  if (isPromise(res)) if (options.errorHandler) try {
    res = await res;
  } catch (err2) {
    let errRes = await options.errorHandler(err2);
    if (!errRes) return;
    res = errRes;
  }
  else res = await res.catch(handleFetchError);
  if (cacheKey in res) return responseViaCache(res, outgoing);
  let resHeaderRecord = buildOutgoingHttpHeaders(res.headers, res.body === null ? void 0 : defaultContentType);
  if (res.body) {
    let reader = res.body.getReader(), values = [], done = !1, currentReadPromise;
    if (resHeaderRecord["transfer-encoding"] !== "chunked") {
      let maxReadCount = 2;
      for (let i = 0; i < maxReadCount; i++) {
        currentReadPromise ||= reader.read();
        let chunk = await readWithoutBlocking(currentReadPromise);
        if (!chunk) {
          if (i === 1) {
            await new Promise((resolve) => setTimeout(resolve)), maxReadCount = 3;
            continue;
          }
          break;
        }
        if (currentReadPromise = void 0, chunk.value && values.push(chunk.value), chunk.done) {
          done = !0;
          break;
        }
      }
      done && !("content-length" in resHeaderRecord) && (resHeaderRecord["content-length"] = values.reduce((acc, value) => acc + value.length, 0));
    }
    outgoing.writeHead(res.status, resHeaderRecord), values.forEach((value) => {
      outgoing.write(value);
    }), done ? outgoing.end() : (values.length === 0 && flushHeaders(outgoing), await writeFromReadableStreamDefaultReader(reader, outgoing, currentReadPromise));
  } else resHeaderRecord[X_ALREADY_SENT] || (outgoing.writeHead(res.status, resHeaderRecord), outgoing.end());
  outgoing[outgoingEnded]?.();
}, getRequestListener = (fetchCallback, options = {}) => {
  let autoCleanupIncoming = options.autoCleanupIncoming ?? !0;
  return options.overrideGlobalObjects !== !1 && global.Request !== Request$1 && (Object.defineProperty(global, "Request", { value: Request$1 }), Object.defineProperty(global, "Response", { value: Response$1 })), async (incoming, outgoing) => {
    let res, req, needsBodyCleanup = !1, closeHandlerAttached = !1, ensureCloseHandler = () => {
      !req || closeHandlerAttached || (closeHandlerAttached = !0, outgoing.on("close", makeCloseHandler(req, incoming, outgoing, needsBodyCleanup)));
    };
    try {
      if (req = newRequest(incoming, options.hostname), needsBodyCleanup = autoCleanupIncoming && !(incoming.method === "GET" || incoming.method === "HEAD"), needsBodyCleanup && (incoming[wrapBodyStream] = !0, incoming instanceof Http2ServerRequest && (outgoing[outgoingEnded] = () => {
        incoming.readableEnded || setTimeout(() => {
          incoming.readableEnded || setTimeout(() => {
            incoming.destroy(), outgoing.destroy();
          });
        });
      })), res = fetchCallback(req, {
        incoming,
        outgoing
      }), !isPromise(res) && isImmediateCacheableResponse(res))
        return needsBodyCleanup && !incoming.readableEnded && outgoing.once("finish", () => {
          incoming.readableEnded || drainIncoming(incoming);
        }), responseViaCache(res, outgoing);
      ensureCloseHandler();
    } catch (e) {
      if (res) return handleResponseError(e, outgoing);
      if (options.errorHandler) {
        if (ensureCloseHandler(), res = await options.errorHandler(req ? e : toRequestError(e)), !res) return;
      } else req ? res = handleFetchError(e) : res = handleRequestError();
    }
    try {
      return await responseViaResponseObject(res, outgoing, options);
    } catch (e) {
      return handleResponseError(e, outgoing);
    }
  };
}, CloseEvent = globalThis.CloseEvent ?? class extends Event {
  #eventInitDict;
  constructor(type, eventInitDict = {}) {
    super(type, eventInitDict), this.#eventInitDict = eventInitDict;
  }
  get wasClean() {
    return this.#eventInitDict.wasClean ?? !1;
  }
  get code() {
    return this.#eventInitDict.code ?? 0;
  }
  get reason() {
    return this.#eventInitDict.reason ?? "";
  }
}, ErrorEvent = globalThis.ErrorEvent ?? class extends Event {
  #eventInitDict;
  constructor(type, eventInitDict = {}) {
    super(type, eventInitDict), this.#eventInitDict = eventInitDict;
  }
  get message() {
    return this.#eventInitDict.message ?? "";
  }
  get filename() {
    return this.#eventInitDict.filename ?? "";
  }
  get lineno() {
    return this.#eventInitDict.lineno ?? 0;
  }
  get colno() {
    return this.#eventInitDict.colno ?? 0;
  }
  get error() {
    return this.#eventInitDict.error ?? null;
  }
}, generateConnectionSymbol = () => /* @__PURE__ */ Symbol("connection"), CONNECTION_SYMBOL_KEY = /* @__PURE__ */ Symbol("CONNECTION_SYMBOL_KEY"), WAIT_FOR_WEBSOCKET_SYMBOL = /* @__PURE__ */ Symbol("WAIT_FOR_WEBSOCKET_SYMBOL"), responseHeadersToSkip = /* @__PURE__ */ new Set([
  "connection",
  "content-length",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
  "sec-websocket-accept",
  "sec-websocket-extensions",
  "sec-websocket-protocol"
]), appendResponseHeaders = (headers, responseHeaders) => {
  responseHeaders && responseHeaders.forEach((value, key) => {
    responseHeadersToSkip.has(key.toLowerCase()) || headers.push(`${key}: ${value}`);
  });
}, rejectUpgradeRequest = (socket, status, responseHeaders) => {
  if (socket.destroyed) return;
  let responseLines = ["Connection: close", "Content-Length: 0"];
  appendResponseHeaders(responseLines, responseHeaders), socket.end(`HTTP/1.1 ${status.toString()} ${import_node_http.STATUS_CODES[status] ?? ""}\r
${responseLines.join(`\r
`)}\r
\r
`);
}, createUpgradeRequest = (request) => {
  let protocol = request.socket.encrypted ? "https" : "http", incomingUrl = request.url ?? "/", url;
  incomingUrl[0] !== "/" && (incomingUrl.startsWith("http://") || incomingUrl.startsWith("https://")) ? (validateRequestTarget(incomingUrl), url = new URL(incomingUrl).href) : url = buildUrl(protocol, request.headers.host ?? "localhost", incomingUrl);
  let headers = new Headers();
  for (let key in request.headers) {
    let value = request.headers[key];
    value && headers.append(key, Array.isArray(value) ? value[0] : value);
  }
  return new Request(url, { headers });
}, setupWebSocket = (options) => {
  let { server, fetchCallback, wss } = options, waiterMap = /* @__PURE__ */ new Map();
  wss.on("connection", (ws, request) => {
    let waiter = waiterMap.get(request);
    waiter && (waiter.resolve(ws), waiterMap.delete(request));
  });
  let rejectWaiter = (request) => {
    let waiter = waiterMap.get(request);
    waiter && (waiterMap.delete(request), waiter.reject(/* @__PURE__ */ new Error("WebSocket handshake aborted")));
  }, waitForWebSocket = (request, connectionSymbol) => new Promise((resolve, reject) => {
    waiterMap.set(request, {
      resolve,
      reject,
      connectionSymbol
    });
  });
  server.on("upgrade", async (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() !== "websocket") return;
    let ignoreSocketError = () => {
    }, reclaimWaiterOnClose = () => rejectWaiter(request);
    socket.on("error", ignoreSocketError), socket.once("close", reclaimWaiterOnClose);
    let env = {
      incoming: request,
      outgoing: void 0,
      wss,
      [WAIT_FOR_WEBSOCKET_SYMBOL]: waitForWebSocket
    }, status = 400, responseHeaders;
    try {
      let response = await fetchCallback(createUpgradeRequest(request), env);
      response instanceof Response && (status = response.status, responseHeaders = response.headers);
    } catch (error) {
      server.listenerCount("upgrade") === 1 && rejectUpgradeRequest(socket, error instanceof RequestError ? 400 : 500);
      return;
    }
    if (socket.destroyed) {
      rejectWaiter(request);
      return;
    }
    let waiter = waiterMap.get(request);
    if (!waiter || waiter.connectionSymbol !== env[CONNECTION_SYMBOL_KEY]) {
      rejectWaiter(request), server.listenerCount("upgrade") === 1 && rejectUpgradeRequest(socket, status, responseHeaders);
      return;
    }
    let addResponseHeaders = (headers) => {
      appendResponseHeaders(headers, responseHeaders);
    };
    wss.on("headers", addResponseHeaders);
    try {
      wss.handleUpgrade(request, socket, head, (ws) => {
        socket.off("close", reclaimWaiterOnClose), socket.off("error", ignoreSocketError), wss.emit("connection", ws, request);
      });
    } finally {
      wss.off("headers", addResponseHeaders);
    }
  }), server.on("close", () => {
    wss.close();
  });
}, upgradeWebSocket = defineWebSocketHelper(async (c, events, options) => {
  if (c.req.header("upgrade")?.toLowerCase() !== "websocket") return;
  let env = c.env, waitForWebSocket = env[WAIT_FOR_WEBSOCKET_SYMBOL];
  if (!waitForWebSocket || !env.incoming) return new Response(null, { status: 500 });
  let connectionSymbol = generateConnectionSymbol();
  return env[CONNECTION_SYMBOL_KEY] = connectionSymbol, (async () => {
    let ws;
    try {
      ws = await waitForWebSocket(env.incoming, connectionSymbol);
    } catch {
      return;
    }
    let messagesReceivedInStarting = [], bufferMessage = (data, isBinary) => {
      messagesReceivedInStarting.push([data, isBinary]);
    };
    ws.on("message", bufferMessage);
    let ctx = {
      binaryType: "arraybuffer",
      close(code, reason) {
        ws.close(code, reason);
      },
      protocol: ws.protocol,
      raw: ws,
      get readyState() {
        return ws.readyState;
      },
      send(source, opts) {
        ws.send(source, { compress: opts?.compress });
      },
      url: new URL(c.req.url)
    };
    try {
      events?.onOpen?.(new Event("open"), ctx);
    } catch (e) {
      (options?.onError ?? console.error)(e);
    }
    let handleMessage = (data, isBinary) => {
      let datas = Array.isArray(data) ? data : [data];
      for (let data2 of datas) try {
        events?.onMessage?.(new MessageEvent("message", { data: isBinary ? data2 instanceof ArrayBuffer ? data2 : data2.buffer.slice(data2.byteOffset, data2.byteOffset + data2.byteLength) : typeof data2 == "string" ? data2 : Buffer.from(data2).toString("utf-8") }), ctx);
      } catch (e) {
        (options?.onError ?? console.error)(e);
      }
    };
    ws.off("message", bufferMessage);
    for (let message of messagesReceivedInStarting) handleMessage(...message);
    ws.on("message", (data, isBinary) => {
      handleMessage(data, isBinary);
    }), ws.on("close", (code, reason) => {
      try {
        events?.onClose?.(new CloseEvent("close", {
          code,
          reason: reason.toString()
        }), ctx);
      } catch (e) {
        (options?.onError ?? console.error)(e);
      }
    }), ws.on("error", (error) => {
      try {
        events?.onError?.(new ErrorEvent("error", { error }), ctx);
      } catch (e) {
        (options?.onError ?? console.error)(e);
      }
    });
  })(), new Response();
}), createAdaptorServer = (options) => {
  let fetchCallback = options.fetch, requestListener = getRequestListener(fetchCallback, {
    hostname: options.hostname,
    overrideGlobalObjects: options.overrideGlobalObjects,
    autoCleanupIncoming: options.autoCleanupIncoming
  }), server = (options.createServer || import_node_http.createServer)(options.serverOptions || {}, requestListener);
  if (options.websocket && options.websocket.server) {
    if (options.websocket.server.options.noServer !== !0) throw new Error("WebSocket server must be created with { noServer: true } option");
    setupWebSocket({
      server,
      fetchCallback,
      wss: options.websocket.server
    });
  }
  return server;
};

// node_modules/hono/dist/http-exception.js
var HTTPException = class extends Error {
  res;
  status;
  /**
  * Creates an instance of `HTTPException`.
  * @param status - HTTP status code for the exception. Defaults to 500.
  * @param options - Additional options for the exception.
  */
  constructor(status = 500, options) {
    super(options?.message, { cause: options?.cause }), this.res = options?.res, this.status = status;
  }
  /**
  * Returns the response object associated with the exception.
  * If a response object is not provided, a new response is created with the error message and status code.
  * @returns The response object.
  */
  getResponse() {
    return this.res ? new Response(this.res.body, {
      status: this.status,
      headers: this.res.headers
    }) : new Response(this.message, { status: this.status });
  }
};

// node_modules/hono/dist/request/constants.js
var GET_MATCH_RESULT = /* @__PURE__ */ Symbol();

// node_modules/hono/dist/utils/buffer.js
var bufferToFormData = (arrayBuffer, contentType2) => new Response(arrayBuffer, { headers: { "Content-Type": contentType2.replace(/^[^;]+/, (mediaType) => mediaType.toLowerCase()) } }).formData();

// node_modules/hono/dist/utils/body.js
var MAX_NESTED_OBJECTS = 1e4, isRawRequest = (request) => "headers" in request, parseBody = async (request, options = /* @__PURE__ */ Object.create(null)) => {
  let { all = !1, dot = !1 } = options, mediaType = (isRawRequest(request) ? request.headers : request.raw.headers).get("Content-Type")?.split(";")[0].trim().toLowerCase();
  return mediaType === "multipart/form-data" || mediaType === "application/x-www-form-urlencoded" ? parseFormData(request, {
    all,
    dot
  }) : {};
};
async function parseFormData(request, options) {
  if (!isRawRequest(request) && request.bodyCache.formData) return convertFormDataToBodyData(await request.bodyCache.formData, options);
  let headers = isRawRequest(request) ? request.headers : request.raw.headers, arrayBuffer = await request.arrayBuffer(), formDataPromise = bufferToFormData(arrayBuffer, headers.get("Content-Type") || "");
  isRawRequest(request) || (request.bodyCache.formData = formDataPromise);
  let formData = await formDataPromise;
  return formData ? convertFormDataToBodyData(formData, options) : {};
}
function convertFormDataToBodyData(formData, options) {
  let form = /* @__PURE__ */ Object.create(null), nestingState = { count: 0 };
  return formData.forEach((value, key) => {
    options.all || key.endsWith("[]") ? handleParsingAllValues(form, key, value) : form[key] = value;
  }), options.dot && Object.entries(form).forEach(([key, value]) => {
    key.includes(".") && (handleParsingNestedValues(form, key, value, nestingState), delete form[key]);
  }), form;
}
var handleParsingAllValues = (form, key, value) => {
  form[key] !== void 0 ? Array.isArray(form[key]) ? form[key].push(value) : form[key] = [form[key], value] : key.endsWith("[]") ? form[key] = [value] : form[key] = value;
}, handleParsingNestedValues = (form, key, value, state) => {
  if (/(?:^|\.)__proto__\./.test(key)) return;
  let nestedForm = form, keys = key.split(".", 34);
  keys.length > 33 && throwNestingLimitExceeded(), keys.forEach((key2, index) => {
    index === keys.length - 1 ? nestedForm[key2] = value : ((!nestedForm[key2] || typeof nestedForm[key2] != "object" || Array.isArray(nestedForm[key2]) || nestedForm[key2] instanceof File) && (state.count++ >= MAX_NESTED_OBJECTS && throwNestingLimitExceeded(), nestedForm[key2] = /* @__PURE__ */ Object.create(null)), nestedForm = nestedForm[key2]);
  });
}, throwNestingLimitExceeded = () => {
  throw new Error("Nesting limit exceeded");
};

// node_modules/hono/dist/utils/url.js
var splitPath = (path) => {
  let paths = path.split("/");
  return paths[0] === "" && paths.shift(), paths;
}, splitRoutingPath = (routePath2) => {
  let { groups, path } = extractGroupsFromPath(routePath2), paths = splitPath(path);
  return replaceGroupMarks(paths, groups);
}, extractGroupsFromPath = (path) => {
  let groups = [];
  return path = path.replace(/\{[^}]+\}/g, (match2, index) => {
    let mark = `@${index}`;
    return groups.push([mark, match2]), mark;
  }), {
    groups,
    path
  };
}, replaceGroupMarks = (paths, groups) => {
  for (let i = groups.length - 1; i >= 0; i--) {
    let [mark] = groups[i];
    for (let j = paths.length - 1; j >= 0; j--) if (paths[j].includes(mark)) {
      paths[j] = paths[j].replace(mark, groups[i][1]);
      break;
    }
  }
  return paths;
}, patternCache = {}, getPattern = (label, next) => {
  if (label === "*") return "*";
  let match2 = label.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/);
  if (match2) {
    let cacheKey2 = `${label}#${next}`;
    return patternCache[cacheKey2] || (match2[2] ? patternCache[cacheKey2] = next && next[0] !== ":" && next[0] !== "*" ? [
      cacheKey2,
      match2[1],
      new RegExp(`^${match2[2]}(?=/${next})`)
    ] : [
      label,
      match2[1],
      new RegExp(`^${match2[2]}$`)
    ] : patternCache[cacheKey2] = [
      label,
      match2[1],
      !0
    ]), patternCache[cacheKey2];
  }
  return null;
}, tryDecode = (str, decoder) => {
  try {
    return decoder(str);
  } catch {
    return str.replace(/(?:%[0-9A-Fa-f]{2})+/g, (match2) => {
      try {
        return decoder(match2);
      } catch {
        return match2;
      }
    });
  }
};
var decodeURIWithPreservedPercent = (value) => decodeURI(value.includes("%25") ? value.replace(/%25/g, "%2525") : value), getPath = (request) => {
  let url = request.url, start = url.indexOf("/", url.indexOf(":") + 4), i = start;
  for (; i < url.length; i++) {
    let charCode = url.charCodeAt(i);
    if (charCode === 37) {
      let queryIndex = url.indexOf("?", i), hashIndex = url.indexOf("#", i), end = queryIndex === -1 ? hashIndex === -1 ? void 0 : hashIndex : hashIndex === -1 ? queryIndex : Math.min(queryIndex, hashIndex), path = url.slice(start, end), decoded = tryDecode(path, decodeURIWithPreservedPercent);
      if (/%(?![0-9A-Fa-f]{2})/.test(path)) {
        let rewritten = new URL("http://localhost");
        if (rewritten.pathname = decoded.replace(/[\\\t\n\r]/g, encodeURIComponent), tryDecode(rewritten.pathname, decodeURIWithPreservedPercent) !== decoded) return tryDecode(path.replace(/%(?![0-9A-Fa-f]{2})/g, "%25"), decodeURIWithPreservedPercent);
      }
      return decoded;
    } else if (charCode === 63 || charCode === 35) break;
  }
  return url.slice(start, i);
};
var getPathNoStrict = (request) => {
  let result = getPath(request);
  return result.length > 1 && result.at(-1) === "/" ? result.slice(0, -1) : result;
}, mergePath = (base, sub, ...rest) => (rest.length && (sub = mergePath(sub, ...rest)), `${base?.[0] === "/" ? "" : "/"}${base}${sub === "/" ? "" : `${base?.at(-1) === "/" ? "" : "/"}${sub?.[0] === "/" ? sub.slice(1) : sub}`}`), checkOptionalParameter = (path) => {
  if (path.charCodeAt(path.length - 1) !== 63 || !path.includes(":")) return null;
  let segments = path.split("/"), results = [], basePath = "";
  return segments.forEach((segment) => {
    if (segment !== "" && !/\:/.test(segment)) basePath += "/" + segment;
    else if (/\:/.test(segment))
      if (segment.charCodeAt(segment.length - 1) === 63) {
        results.length === 0 && basePath === "" ? results.push("/") : results.push(basePath);
        let optionalSegment = segment.slice(0, -1);
        basePath += "/" + optionalSegment, results.push(basePath);
      } else basePath += "/" + segment;
  }), results.filter((v, i, a) => a.indexOf(v) === i);
}, tryDecodeURIComponent = (str) => str.indexOf("%") !== -1 ? tryDecode(str, decodeURIComponent_) : str, _decodeURI = (value) => (value.indexOf("+") !== -1 && (value = value.replace(/\+/g, " ")), tryDecodeURIComponent(value)), _getQueryParam = (url, key, multiple) => {
  let hashIndex = url.indexOf("#", 8);
  hashIndex !== -1 && (url = url.slice(0, hashIndex));
  let encoded;
  if (!multiple && key && !/[%+&=]/.test(key)) {
    let queryIndex = url.indexOf("?", 8), keyIndex2 = queryIndex;
    if (keyIndex2 === -1) return;
    for (url.startsWith(key, keyIndex2 + 1) || (keyIndex2 = url.indexOf(`&${key}`, keyIndex2 + 1)); keyIndex2 !== -1; ) {
      let trailingKeyCode = url.charCodeAt(keyIndex2 + key.length + 1);
      if (trailingKeyCode === 61 || trailingKeyCode === 38 || isNaN(trailingKeyCode)) {
        if (keyIndex2 > queryIndex && /(?:^|&)[^=&]*[%+]/.test(url.slice(queryIndex + 1, keyIndex2))) break;
        if (trailingKeyCode === 61) {
          let valueIndex = keyIndex2 + key.length + 2, endIndex = url.indexOf("&", valueIndex);
          return _decodeURI(url.slice(valueIndex, endIndex === -1 ? void 0 : endIndex));
        }
        return "";
      }
      keyIndex2 = url.indexOf(`&${key}`, keyIndex2 + 1);
    }
    if (encoded = /[%+]/.test(url), !encoded) return;
  }
  let results = /* @__PURE__ */ Object.create(null);
  encoded ??= /[%+]/.test(url);
  let keyIndex = url.indexOf("?", 8);
  for (; keyIndex !== -1; ) {
    let nextKeyIndex = url.indexOf("&", keyIndex + 1), valueIndex = url.indexOf("=", keyIndex);
    valueIndex > nextKeyIndex && nextKeyIndex !== -1 && (valueIndex = -1);
    let name = url.slice(keyIndex + 1, valueIndex === -1 ? nextKeyIndex === -1 ? void 0 : nextKeyIndex : valueIndex);
    if (encoded && (name = _decodeURI(name)), keyIndex = nextKeyIndex, name === "") continue;
    let value;
    valueIndex === -1 ? value = "" : (value = url.slice(valueIndex + 1, nextKeyIndex === -1 ? void 0 : nextKeyIndex), encoded && (value = _decodeURI(value))), multiple ? (results[name] && Array.isArray(results[name]) || (results[name] = []), results[name].push(value)) : results[name] ??= value;
  }
  return key ? results[key] : results;
}, getQueryParam = _getQueryParam, getQueryParams = (url, key) => _getQueryParam(url, key, !0), decodeURIComponent_ = decodeURIComponent;

// node_modules/hono/dist/request.js
var HonoRequest = class {
  /**
  * `.raw` can get the raw Request object.
  *
  * @see {@link https://hono.dev/docs/api/request#raw}
  *
  * @example
  * ```ts
  * // For Cloudflare Workers
  * app.post('/', async (c) => {
  *   const metadata = c.req.raw.cf?.hostMetadata?
  *   ...
  * })
  * ```
  */
  raw;
  #validatedData;
  #matchResult;
  routeIndex = 0;
  /**
  * `.path` can get the pathname of the request.
  *
  * @see {@link https://hono.dev/docs/api/request#path}
  *
  * @example
  * ```ts
  * app.get('/about/me', (c) => {
  *   const pathname = c.req.path // `/about/me`
  * })
  * ```
  */
  path;
  bodyCache = {};
  constructor(request, path = "/", matchResult = [[]]) {
    this.raw = request, this.path = path, this.#matchResult = matchResult;
  }
  param(key) {
    return key ? this.#getDecodedParam(key) : this.#getAllDecodedParams();
  }
  #getDecodedParam(key) {
    let paramKey = this.#matchResult[0][this.routeIndex]?.[1][key], param = this.#getParamValue(paramKey);
    return param && tryDecodeURIComponent(param);
  }
  #getAllDecodedParams() {
    let decoded = {}, keys = Object.keys(this.#matchResult[0][this.routeIndex]?.[1] ?? {});
    for (let key of keys) {
      let value = this.#getParamValue(this.#matchResult[0][this.routeIndex][1][key]);
      value !== void 0 && (decoded[key] = tryDecodeURIComponent(value));
    }
    return decoded;
  }
  #getParamValue(paramKey) {
    return this.#matchResult[1] ? this.#matchResult[1][paramKey] : paramKey;
  }
  query(key) {
    return getQueryParam(this.url, key);
  }
  queries(key) {
    return getQueryParams(this.url, key);
  }
  header(name) {
    if (name) return this.raw.headers.get(name) ?? void 0;
    let headerData = /* @__PURE__ */ Object.create(null);
    return this.raw.headers.forEach((value, key) => {
      headerData[key] = value;
    }), headerData;
  }
  async parseBody(options) {
    return parseBody(this, options);
  }
  #cachedBody = (key) => {
    let { bodyCache, raw: raw2 } = this, cachedBody = bodyCache[key];
    if (cachedBody) return cachedBody;
    for (let anyCachedKey in bodyCache) return bodyCache[anyCachedKey].then((body) => {
      anyCachedKey === "json" && (body = JSON.stringify(body));
      let contentType2 = anyCachedKey === "formData" ? void 0 : raw2.headers.get("content-type");
      return new Response(body, { headers: contentType2 ? { "Content-Type": contentType2 } : void 0 })[key]();
    });
    return bodyCache[key] = raw2[key]();
  };
  /**
  * `.json()` can parse Request body of type `application/json`
  *
  * @see {@link https://hono.dev/docs/api/request#json}
  *
  * @example
  * ```ts
  * app.post('/entry', async (c) => {
  *   const body = await c.req.json()
  * })
  * ```
  */
  json() {
    return this.#cachedBody("text").then((text) => JSON.parse(text));
  }
  /**
  * `.text()` can parse Request body of type `text/plain`
  *
  * @see {@link https://hono.dev/docs/api/request#text}
  *
  * @example
  * ```ts
  * app.post('/entry', async (c) => {
  *   const body = await c.req.text()
  * })
  * ```
  */
  text() {
    return this.#cachedBody("text");
  }
  /**
  * `.arrayBuffer()` parse Request body as an `ArrayBuffer`
  *
  * @see {@link https://hono.dev/docs/api/request#arraybuffer}
  *
  * @example
  * ```ts
  * app.post('/entry', async (c) => {
  *   const body = await c.req.arrayBuffer()
  * })
  * ```
  */
  arrayBuffer() {
    return this.#cachedBody("arrayBuffer");
  }
  /**
  * `.bytes()` parses the request body as a `Uint8Array`.
  *
  * @see {@link https://hono.dev/docs/api/request#bytes}
  *
  * @example
  * ```ts
  * app.post('/entry', async (c) => {
  *   const body = await c.req.bytes()
  * })
  * ```
  */
  bytes() {
    return this.#cachedBody("arrayBuffer").then((buffer) => new Uint8Array(buffer));
  }
  /**
  * Parses the request body as a `Blob`.
  * @example
  * ```ts
  * app.post('/entry', async (c) => {
  *   const body = await c.req.blob();
  * });
  * ```
  * @see https://hono.dev/docs/api/request#blob
  */
  blob() {
    return this.#cachedBody("blob");
  }
  /**
  * Parses the request body as `FormData`.
  * @example
  * ```ts
  * app.post('/entry', async (c) => {
  *   const body = await c.req.formData();
  * });
  * ```
  * @see https://hono.dev/docs/api/request#formdata
  */
  formData() {
    return this.#cachedBody("formData");
  }
  /**
  * Adds validated data to the request.
  *
  * @param target - The target of the validation.
  * @param data - The validated data to add.
  */
  addValidatedData(target, data) {
    (this.#validatedData ??= {})[target] = data;
  }
  valid(target) {
    return this.#validatedData?.[target];
  }
  /**
  * `.url` can get the request url strings.
  *
  * @see {@link https://hono.dev/docs/api/request#url}
  *
  * @example
  * ```ts
  * app.get('/about/me', (c) => {
  *   const url = c.req.url // `http://localhost:8787/about/me`
  *   ...
  * })
  * ```
  */
  get url() {
    return this.raw.url;
  }
  /**
  * `.method` can get the method name of the request.
  *
  * @see {@link https://hono.dev/docs/api/request#method}
  *
  * @example
  * ```ts
  * app.get('/about/me', (c) => {
  *   const method = c.req.method // `GET`
  * })
  * ```
  */
  get method() {
    return this.raw.method;
  }
  get [GET_MATCH_RESULT]() {
    return this.#matchResult;
  }
  /**
  * `.matchedRoutes` can return a matched route in the handler
  *
  * @deprecated
  *
  * Use matchedRoutes helper defined in "hono/route" instead.
  *
  * @see {@link https://hono.dev/docs/api/request#matchedroutes}
  *
  * @example
  * ```ts
  * app.use('*', async function logger(c, next) {
  *   await next()
  *   c.req.matchedRoutes.forEach(({ handler, method, path }, i) => {
  *     const name = handler.name || (handler.length < 2 ? '[handler]' : '[middleware]')
  *     console.log(
  *       method,
  *       ' ',
  *       path,
  *       ' '.repeat(Math.max(10 - path.length, 0)),
  *       name,
  *       i === c.req.routeIndex ? '<- respond from here' : ''
  *     )
  *   })
  * })
  * ```
  */
  get matchedRoutes() {
    return this.#matchResult[0].map(([[, route]]) => route);
  }
  /**
  * `.routePath` can retrieve the path registered within the handler
  *
  * @deprecated
  *
  * Use routePath helper defined in "hono/route" instead.
  *
  * @see {@link https://hono.dev/docs/api/request#routepath}
  *
  * @example
  * ```ts
  * app.get('/posts/:id', (c) => {
  *   return c.json({ path: c.req.routePath })
  * })
  * ```
  */
  get routePath() {
    return this.#matchResult[0].map(([[, route]]) => route)[this.routeIndex].path;
  }
};

// node_modules/hono/dist/utils/html.js
var HtmlEscapedCallbackPhase = {
  Stringify: 1,
  BeforeStream: 2,
  Stream: 3
}, raw = (value, callbacks) => {
  let escapedString = new String(value);
  return escapedString.isEscaped = !0, escapedString.callbacks = callbacks, escapedString;
};
var resolveCallback = async (str, phase, preserveCallbacks, context, buffer) => {
  typeof str == "object" && !(str instanceof String) && (str instanceof Promise || (str = str.toString()), str instanceof Promise && (str = await str));
  let callbacks = str.callbacks;
  if (!callbacks?.length) return Promise.resolve(str);
  buffer ? buffer[0] += str : buffer = [str];
  let resStr = Promise.all(callbacks.map((c) => c({
    phase,
    buffer,
    context
  }))).then((res) => Promise.all(res.filter(Boolean).map((str2) => resolveCallback(str2, phase, !1, context, buffer))).then(() => buffer[0]));
  return preserveCallbacks ? raw(await resStr, callbacks) : resStr;
};

// node_modules/hono/dist/context.js
var TEXT_PLAIN = "text/plain; charset=UTF-8", setDefaultContentType = (contentType2, headers) => ({
  "Content-Type": contentType2,
  ...headers
}), createResponseInstance = (body, init) => new Response(body, init), Context = class {
  #rawRequest;
  #req;
  /**
  * `.env` can get bindings (environment variables, secrets, KV namespaces, D1 database, R2 bucket etc.) in Cloudflare Workers.
  *
  * @see {@link https://hono.dev/docs/api/context#env}
  *
  * @example
  * ```ts
  * // Environment object for Cloudflare Workers
  * app.get('*', async c => {
  *   const counter = c.env.COUNTER
  * })
  * ```
  */
  env = {};
  #var;
  finalized = !1;
  /**
  * `.error` can get the error object from the middleware if the Handler throws an error.
  *
  * @see {@link https://hono.dev/docs/api/context#error}
  *
  * @example
  * ```ts
  * app.use('*', async (c, next) => {
  *   await next()
  *   if (c.error) {
  *     // do something...
  *   }
  * })
  * ```
  */
  error;
  #status;
  #executionCtx;
  #res;
  #layout;
  #renderer;
  #notFoundHandler;
  #preparedHeaders;
  #matchResult;
  #path;
  /**
  * Creates an instance of the Context class.
  *
  * @param req - The Request object.
  * @param options - Optional configuration options for the context.
  */
  constructor(req, options) {
    this.#rawRequest = req, options && (this.#executionCtx = options.executionCtx, this.env = options.env, this.#notFoundHandler = options.notFoundHandler, this.#path = options.path, this.#matchResult = options.matchResult);
  }
  /**
  * `.req` is the instance of {@link HonoRequest}.
  */
  get req() {
    return this.#req ??= new HonoRequest(this.#rawRequest, this.#path, this.#matchResult), this.#req;
  }
  /**
  * @see {@link https://hono.dev/docs/api/context#event}
  * The FetchEvent associated with the current request.
  *
  * @throws Will throw an error if the context does not have a FetchEvent.
  */
  get event() {
    if (this.#executionCtx && "respondWith" in this.#executionCtx) return this.#executionCtx;
    throw Error("This context has no FetchEvent");
  }
  /**
  * @see {@link https://hono.dev/docs/api/context#executionctx}
  * The ExecutionContext associated with the current request.
  *
  * @throws Will throw an error if the context does not have an ExecutionContext.
  */
  get executionCtx() {
    if (this.#executionCtx) return this.#executionCtx;
    throw Error("This context has no ExecutionContext");
  }
  /**
  * @see {@link https://hono.dev/docs/api/context#res}
  * The Response object for the current request.
  */
  get res() {
    return this.#res ||= createResponseInstance(null, { headers: this.#preparedHeaders ??= new Headers() });
  }
  /**
  * Sets the Response object for the current request.
  *
  * @param _res - The Response object to set.
  */
  set res(_res) {
    if (this.#res && _res) {
      _res = createResponseInstance(_res.body, _res);
      for (let [k, v] of this.#res.headers.entries())
        if (k !== "content-type")
          if (k === "set-cookie") {
            let cookies = this.#res.headers.getSetCookie();
            _res.headers.delete("set-cookie");
            for (let cookie of cookies) _res.headers.append("set-cookie", cookie);
          } else _res.headers.set(k, v);
    }
    this.#res = _res, this.finalized = !0;
  }
  /**
  * `.render()` can create a response within a layout.
  *
  * @see {@link https://hono.dev/docs/api/context#render-setrenderer}
  *
  * @example
  * ```ts
  * app.get('/', (c) => {
  *   return c.render('Hello!')
  * })
  * ```
  */
  render = (...args) => (this.#renderer ??= (content) => this.html(content), this.#renderer(...args));
  /**
  * Sets the layout for the response.
  *
  * @param layout - The layout to set.
  * @returns The layout function.
  */
  setLayout = (layout) => this.#layout = layout;
  /**
  * Gets the current layout for the response.
  *
  * @returns The current layout function.
  */
  getLayout = () => this.#layout;
  /**
  * `.setRenderer()` can set the layout in the custom middleware.
  *
  * @see {@link https://hono.dev/docs/api/context#render-setrenderer}
  *
  * @example
  * ```tsx
  * app.use('*', async (c, next) => {
  *   c.setRenderer((content) => {
  *     return c.html(
  *       <html>
  *         <body>
  *           <p>{content}</p>
  *         </body>
  *       </html>
  *     )
  *   })
  *   await next()
  * })
  * ```
  */
  setRenderer = (renderer) => {
    this.#renderer = renderer;
  };
  /**
  * `.header()` can set headers.
  *
  * @see {@link https://hono.dev/docs/api/context#header}
  *
  * @example
  * ```ts
  * app.get('/welcome', (c) => {
  *   // Set headers
  *   c.header('X-Message', 'Hello!')
  *   c.header('Content-Type', 'text/plain')
  *
  *   // Append multiple headers using the append option (e.g. Vary)
  *   c.header('Vary', 'Accept-Encoding', { append: true })
  *   c.header('Vary', 'User-Agent', { append: true })
  *
  *   return c.body('Thank you for coming')
  * })
  * ```
  */
  header = (name, value, options) => {
    this.finalized && !this.#res.bodyUsed && (this.#res = createResponseInstance(this.#res.body, this.#res));
    let headers = this.#res ? this.#res.headers : this.#preparedHeaders ??= new Headers();
    value === void 0 ? headers.delete(name) : options?.append ? headers.append(name, value) : headers.set(name, value);
  };
  status = (status) => {
    this.#status = status;
  };
  /**
  * `.set()` can set the value specified by the key.
  *
  * @see {@link https://hono.dev/docs/api/context#set-get}
  *
  * @example
  * ```ts
  * app.use('*', async (c, next) => {
  *   c.set('message', 'Hono is hot!!')
  *   await next()
  * })
  * ```
  */
  set = (key, value) => {
    this.#var ??= /* @__PURE__ */ new Map(), this.#var.set(key, value);
  };
  /**
  * `.get()` can use the value specified by the key.
  *
  * @see {@link https://hono.dev/docs/api/context#set-get}
  *
  * @example
  * ```ts
  * app.get('/', (c) => {
  *   const message = c.get('message')
  *   return c.text(`The message is "${message}"`)
  * })
  * ```
  */
  get = (key) => this.#var ? this.#var.get(key) : void 0;
  /**
  * `.var` can access the value of a variable.
  *
  * @see {@link https://hono.dev/docs/api/context#var}
  *
  * @example
  * ```ts
  * const result = c.var.client.oneMethod()
  * ```
  */
  get var() {
    return this.#var ? Object.fromEntries(this.#var) : {};
  }
  #newResponse(data, arg, headers) {
    let responseHeaders = this.#res ? new Headers(this.#res.headers) : this.#preparedHeaders;
    if (typeof arg == "object" && arg.headers) {
      responseHeaders ??= new Headers();
      for (let [key, value] of new Headers(arg.headers)) key === "set-cookie" ? responseHeaders.append(key, value) : responseHeaders.set(key, value);
    }
    if (headers) {
      if (!responseHeaders) {
        let count = 0;
        for (let k in headers) if (++count > 1 || typeof headers[k] != "string") {
          responseHeaders = new Headers();
          break;
        }
      }
      if (responseHeaders) for (let k in headers) {
        let v = headers[k];
        if (typeof v == "string") responseHeaders.set(k, v);
        else {
          responseHeaders.delete(k);
          for (let v2 of v) responseHeaders.append(k, v2);
        }
      }
    }
    let status = typeof arg == "number" ? arg : arg?.status ?? this.#status;
    return createResponseInstance(data, {
      status,
      headers: responseHeaders ?? headers
    });
  }
  newResponse = (...args) => this.#newResponse(...args);
  /**
  * `.body()` can return the HTTP response.
  * You can set headers with `.header()` and set HTTP status code with `.status`.
  * This can also be set in `.text()`, `.json()` and so on.
  *
  * @see {@link https://hono.dev/docs/api/context#body}
  *
  * @example
  * ```ts
  * app.get('/welcome', (c) => {
  *   // Set headers
  *   c.header('X-Message', 'Hello!')
  *   c.header('Content-Type', 'text/plain')
  *   // Set HTTP status code
  *   c.status(201)
  *
  *   // Return the response body
  *   return c.body('Thank you for coming')
  * })
  * ```
  */
  body = (data, arg, headers) => this.#newResponse(data, arg, headers);
  /**
  * `.text()` can render text as `Content-Type:text/plain`.
  *
  * @see {@link https://hono.dev/docs/api/context#text}
  *
  * @example
  * ```ts
  * app.get('/say', (c) => {
  *   return c.text('Hello!')
  * })
  * ```
  */
  text = (text, arg, headers) => !this.#preparedHeaders && !this.#status && !arg && !headers && !this.finalized ? new Response(text) : this.#newResponse(text, arg, setDefaultContentType(TEXT_PLAIN, headers));
  /**
  * `.json()` can render JSON as `Content-Type:application/json`.
  *
  * @see {@link https://hono.dev/docs/api/context#json}
  *
  * @example
  * ```ts
  * app.get('/api', (c) => {
  *   return c.json({ message: 'Hello!' })
  * })
  * ```
  */
  json = (object, arg, headers) => this.#newResponse(JSON.stringify(object), arg, setDefaultContentType("application/json", headers));
  html = (html, arg, headers) => {
    let res = (html2) => this.#newResponse(html2, arg, setDefaultContentType("text/html; charset=UTF-8", headers));
    return typeof html == "object" ? resolveCallback(html, HtmlEscapedCallbackPhase.Stringify, !1, {}).then(res) : res(html);
  };
  /**
  * `.redirect()` can Redirect, default status code is 302.
  *
  * @see {@link https://hono.dev/docs/api/context#redirect}
  *
  * @example
  * ```ts
  * app.get('/redirect', (c) => {
  *   return c.redirect('/')
  * })
  * app.get('/redirect-permanently', (c) => {
  *   return c.redirect('/', 301)
  * })
  * ```
  */
  redirect = (location, status) => {
    let locationString = String(location);
    return this.header("Location", /[^\x00-\xFF]/.test(locationString) ? encodeURI(locationString) : locationString), this.newResponse(null, status ?? 302);
  };
  /**
  * `.notFound()` can return the Not Found Response.
  *
  * @see {@link https://hono.dev/docs/api/context#notfound}
  *
  * @example
  * ```ts
  * app.get('/notfound', (c) => {
  *   return c.notFound()
  * })
  * ```
  */
  notFound = () => (this.#notFoundHandler ??= () => createResponseInstance(), this.#notFoundHandler(this));
};

// node_modules/hono/dist/compose.js
var compose = (middleware, onError, onNotFound) => (context, next) => {
  let index = -1;
  return dispatch(0);
  async function dispatch(i) {
    if (i <= index) throw new Error("next() called multiple times");
    index = i;
    let res, isError = !1, handler;
    if (middleware[i] ? (handler = middleware[i][0][0], context.req.routeIndex = i) : handler = i === middleware.length && next || void 0, handler) try {
      res = await handler(context, () => dispatch(i + 1));
    } catch (err2) {
      if (err2 instanceof Error && onError)
        context.error = err2, res = await onError(err2, context), isError = !0;
      else throw err2;
    }
    else context.finalized === !1 && onNotFound && (res = await onNotFound(context));
    return res && (context.finalized === !1 || isError) && (context.res = res), context;
  }
};

// node_modules/hono/dist/helper/route/index.js
var matchedRoutes = (c) => c.req[GET_MATCH_RESULT][0].map(([[, route]]) => route), routePath = (c, index) => matchedRoutes(c).at(index ?? c.req.routeIndex)?.path ?? "";

// node_modules/hono/dist/router.js
var METHODS = [
  "get",
  "post",
  "put",
  "delete",
  "options",
  "patch",
  "query"
], MESSAGE_MATCHER_IS_ALREADY_BUILT = "Can not add a route since the matcher is already built.", UnsupportedPathError = class extends Error {
};

// node_modules/hono/dist/utils/constants.js
var COMPOSED_HANDLER = "__COMPOSED_HANDLER";

// node_modules/hono/dist/utils/mount.js
var countTrailingSlashes = (path) => {
  let index = path.length;
  for (; index > 0 && path.charCodeAt(index - 1) === 47; ) index--;
  return path.length - index;
}, getPathPrefixLength = (c, pathPrefix, routePath2) => {
  if (!/[:*]/.test(pathPrefix)) return pathPrefix.length;
  let path = c.req.path, matchResult = c.req[GET_MATCH_RESULT], paramNames = /* @__PURE__ */ new Set(), length = 0;
  for (let part of splitRoutingPath(pathPrefix)) {
    if (part[0] === ":" && part.endsWith("}?")) throw new Error(`mount(): Optional regular expression parameters are not supported in "${routePath2}".`);
    let pattern = getPattern(part);
    if (pattern && pattern !== "*") {
      let name = pattern[1];
      if (paramNames.has(name)) throw new Error(`mount(): Duplicate path parameter "${name}" in "${routePath2}".`);
      paramNames.add(name);
    }
    if (pattern && pattern !== "*" && pattern[2] !== !0) {
      let value = matchResult.length === 2 ? matchResult[1][matchResult[0][c.req.routeIndex][1][pattern[1]]] : matchResult[0][c.req.routeIndex][1][pattern[1]];
      length += value.length + 1;
    } else if (pattern || part.endsWith("*")) {
      let end = path.indexOf("/", length + 1);
      length = end === -1 ? path.length : end;
    } else length += part.length + 1;
  }
  return length;
}, createMountedRequest = (c, pathPrefix, routePath2) => {
  if (/[^/]\*$/.test(routePath2)) throw new Error(`mount(): Wildcard must follow "/" in "${routePath2}".`);
  let prefixLength = getPathPrefixLength(c, pathPrefix, routePath2), path = c.req.path.slice(prefixLength) || "/";
  if (prefixLength > c.req.path.length || path[0] !== "/" || /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path)) throw new HTTPException(400, { message: "Invalid mounted path" });
  let rawUrl = c.req.raw.url;
  if (/^[^/?#]*\/\/[^/?#\\]*[?#\\]/.test(rawUrl)) throw new HTTPException(400, { message: "Invalid mounted path" });
  let rawPathEnd = rawUrl.search(/[?#]/), rawTrailingSlashes = countTrailingSlashes(rawPathEnd === -1 ? rawUrl : rawUrl.slice(0, rawPathEnd));
  if (rawTrailingSlashes > 1 && countTrailingSlashes(c.req.path) === rawTrailingSlashes - 1) throw new HTTPException(400, { message: "Invalid mounted path" });
  let url = new URL(rawUrl);
  return url.pathname = path.replace(/[\\\t\n\r]/g, encodeURIComponent), path.includes("%"), new Request(url, c.req.raw);
};

// node_modules/hono/dist/hono-base.js
var notFoundHandler = (c) => c.text("404 Not Found", 404), errorHandler = (err2, c) => {
  if ("getResponse" in err2) {
    let res = err2.getResponse();
    return c.newResponse(res.body, res);
  }
  return console.error(err2), c.text("Internal Server Error", 500);
}, Hono = class Hono2 {
  get;
  post;
  put;
  delete;
  options;
  patch;
  query;
  all;
  on;
  use;
  router;
  getPath;
  _basePath = "/";
  #path = "/";
  routes = [];
  constructor(options = {}) {
    [...METHODS, "all"].forEach((method) => {
      this[method] = (args1, ...args) => {
        let methodName = method.toUpperCase();
        return typeof args1 == "string" ? this.#path = args1 : this.#addRoute(methodName, this.#path, args1), args.forEach((handler) => {
          this.#addRoute(methodName, this.#path, handler);
        }), this;
      };
    }), this.on = (method, path, ...handlers) => {
      for (let p of [path].flat()) {
        this.#path = p;
        for (let m of [method].flat()) {
          let methodName = m.toUpperCase();
          for (let handler of handlers) this.#addRoute(methodName, this.#path, handler);
        }
      }
      return this;
    }, this.use = (arg1, ...handlers) => (typeof arg1 == "string" ? this.#path = arg1 : (this.#path = "*", handlers.unshift(arg1)), handlers.forEach((handler) => {
      this.#addRoute("ALL", this.#path, handler);
    }), this);
    let { strict, ...optionsWithoutStrict } = options;
    Object.assign(this, optionsWithoutStrict), this.getPath = strict ?? !0 ? options.getPath ?? getPath : getPathNoStrict;
  }
  #clone() {
    let clone = new Hono2({
      router: this.router,
      getPath: this.getPath
    });
    return clone.errorHandler = this.errorHandler, clone.#notFoundHandler = this.#notFoundHandler, clone.routes = this.routes, clone;
  }
  #notFoundHandler = notFoundHandler;
  errorHandler = errorHandler;
  /**
  * `.route()` allows grouping other Hono instance in routes.
  *
  * @see {@link https://hono.dev/docs/api/routing#grouping}
  *
  * @param {string} path - base Path
  * @param {Hono} app - other Hono instance
  * @returns {Hono} routed Hono instance
  *
  * @example
  * ```ts
  * const app = new Hono()
  * const app2 = new Hono()
  *
  * app2.get("/user", (c) => c.text("user"))
  * app.route("/api", app2) // GET /api/user
  * ```
  */
  route(path, app) {
    let subApp = this.basePath(path);
    return app.routes.map((r) => {
      let handler;
      app.errorHandler === errorHandler ? handler = r.handler : (handler = async (c, next) => (await compose([], app.errorHandler)(c, () => r.handler(c, next))).res, handler[COMPOSED_HANDLER] = r.handler), subApp.#addRoute(r.method, r.path, handler, r.basePath);
    }), this;
  }
  /**
  * `.basePath()` allows base paths to be specified.
  *
  * @see {@link https://hono.dev/docs/api/routing#base-path}
  *
  * @param {string} path - base Path
  * @returns {Hono} changed Hono instance
  *
  * @example
  * ```ts
  * const api = new Hono().basePath('/api')
  * ```
  */
  basePath(path) {
    let subApp = this.#clone();
    return subApp._basePath = mergePath(this._basePath, path), subApp;
  }
  /**
  * `.onError()` handles an error and returns a customized Response.
  *
  * @see {@link https://hono.dev/docs/api/hono#error-handling}
  *
  * @param {ErrorHandler} handler - request Handler for error
  * @returns {Hono} changed Hono instance
  *
  * @example
  * ```ts
  * app.onError((err, c) => {
  *   console.error(`${err}`)
  *   return c.text('Custom Error Message', 500)
  * })
  * ```
  */
  onError = (handler) => (this.errorHandler = handler, this);
  /**
  * `.notFound()` allows you to customize a Not Found Response.
  *
  * @see {@link https://hono.dev/docs/api/hono#not-found}
  *
  * @param {NotFoundHandler} handler - request handler for not-found
  * @returns {Hono} changed Hono instance
  *
  * @example
  * ```ts
  * app.notFound((c) => {
  *   return c.text('Custom 404 Message', 404)
  * })
  * ```
  */
  notFound = (handler) => (this.#notFoundHandler = handler, this);
  /**
  * `.mount()` allows you to mount applications built with other frameworks into your Hono application.
  *
  * @deprecated Use `mount()` from `hono/mount` instead. `.mount()` will be removed in v5.
  *
  * @see {@link https://hono.dev/docs/api/hono#mount}
  *
  * @param {string} path - base Path
  * @param {Function} applicationHandler - other Request Handler
  * @param {MountOptions} [options] - options of `.mount()`
  * @returns {Hono} mounted Hono instance
  * @throws {Error} If automatic request rewriting encounters duplicate path parameter names or an optional regular expression parameter.
  * @throws {HTTPException} With status 400 if automatic request rewriting cannot safely preserve the routed path.
  *
  * @example
  * ```ts
  * import { Router as IttyRouter } from 'itty-router'
  * import { Hono } from 'hono'
  * // Create itty-router application
  * const ittyRouter = IttyRouter()
  * // GET /itty-router/hello
  * ittyRouter.get('/hello', () => new Response('Hello from itty-router'))
  *
  * const app = new Hono()
  * app.mount('/itty-router', ittyRouter.handle)
  * ```
  *
  * @example
  * ```ts
  * const app = new Hono()
  * // Send the request to another application without modification.
  * app.mount('/app', anotherApp, {
  *   replaceRequest: (req) => req,
  * })
  * ```
  */
  mount(path, applicationHandler, options) {
    let replaceRequest, optionHandler;
    options && (typeof options == "function" ? optionHandler = options : (optionHandler = options.optionHandler, options.replaceRequest === !1 ? replaceRequest = (request) => request : replaceRequest = options.replaceRequest));
    let getOptions = optionHandler ? (c) => {
      let options2 = optionHandler(c);
      return Array.isArray(options2) ? options2 : [options2];
    } : (c) => {
      let executionContext;
      try {
        executionContext = c.executionCtx;
      } catch {
      }
      return [c.env, executionContext];
    }, defaultReplaceRequest = (c) => {
      let mountedRoutePath = routePath(c);
      return createMountedRequest(c, mountedRoutePath.replace(/\/?\*$/, ""), mountedRoutePath);
    }, handler = async (c, next) => {
      let res = await applicationHandler(replaceRequest ? replaceRequest(c.req.raw) : defaultReplaceRequest(c), ...getOptions(c));
      if (res) return res;
      await next();
    };
    return this.#addRoute("ALL", mergePath(path, "*"), handler), this;
  }
  #addRoute(method, path, handler, baseRoutePath) {
    path = mergePath(this._basePath, path);
    let r = {
      basePath: baseRoutePath !== void 0 ? mergePath(this._basePath, baseRoutePath) : this._basePath,
      path,
      method,
      handler
    };
    this.router.add(method, path, [handler, r]), this.routes.push(r);
  }
  #handleError(err2, c) {
    if (err2 instanceof Error) return this.errorHandler(err2, c);
    throw err2;
  }
  #dispatch(request, executionCtx, env, method) {
    if (method === "HEAD") return (async () => new Response(null, await this.#dispatch(request, executionCtx, env, "GET")))();
    let path = this.getPath(request, { env }), matchResult = this.router.match(method, path), c = new Context(request, {
      path,
      matchResult,
      env,
      executionCtx,
      notFoundHandler: this.#notFoundHandler
    });
    if (matchResult[0].length === 1) {
      let res;
      try {
        res = matchResult[0][0][0][0](c, async () => {
          c.res = await this.#notFoundHandler(c);
        });
      } catch (err2) {
        return this.#handleError(err2, c);
      }
      return res instanceof Promise ? res.then((resolved) => resolved || (c.finalized ? c.res : this.#notFoundHandler(c))).catch((err2) => this.#handleError(err2, c)) : res ?? this.#notFoundHandler(c);
    }
    let composed = compose(matchResult[0], this.errorHandler, this.#notFoundHandler);
    return (async () => {
      try {
        let context = await composed(c);
        if (!context.finalized) throw new Error("Context is not finalized. Did you forget to return a Response object or `await next()`?");
        return context.res;
      } catch (err2) {
        return this.#handleError(err2, c);
      }
    })();
  }
  /**
  * `.fetch()` will be entry point of your app.
  *
  * @see {@link https://hono.dev/docs/api/hono#fetch}
  *
  * @param {Request} request - request Object of request
  * @param {Env} env - env Object
  * @param {ExecutionContext} executionCtx - context of execution
  * @returns {Response | Promise<Response>} response of request
  *
  */
  fetch = (request, ...rest) => this.#dispatch(request, rest[1], rest[0], request.method);
  /**
  * `.request()` is a useful method for testing.
  * You can pass a URL or pathname to send a GET request.
  * app will return a Response object.
  * ```ts
  * test('GET /hello is ok', async () => {
  *   const res = await app.request('/hello')
  *   expect(res.status).toBe(200)
  * })
  * ```
  * @see https://hono.dev/docs/api/hono#request
  */
  request = (input, requestInit, Env, executionCtx) => input instanceof Request ? this.fetch(requestInit ? new Request(input, requestInit) : input, Env, executionCtx) : (input = input.toString(), this.fetch(new Request(/^https?:\/\//.test(input) ? input : `http://localhost${mergePath("/", input)}`, requestInit), Env, executionCtx));
  /**
  * `.fire()` automatically adds a global fetch event listener.
  * This can be useful for environments that adhere to the Service Worker API, such as non-ES module Cloudflare Workers.
  * @deprecated
  * Use `fire` from `hono/service-worker` instead.
  * ```ts
  * import { Hono } from 'hono'
  * import { fire } from 'hono/service-worker'
  *
  * const app = new Hono()
  * // ...
  * fire(app)
  * ```
  * @see https://hono.dev/docs/api/hono#fire
  * @see https://developer.mozilla.org/en-US/docs/Web/API/Service_Worker_API
  * @see https://developers.cloudflare.com/workers/reference/migrate-to-module-workers/
  */
  fire = () => {
    addEventListener("fetch", (event) => {
      event.respondWith(this.#dispatch(event.request, event, void 0, event.request.method));
    });
  };
};

// node_modules/hono/dist/router/utils.js
var createNullObject = () => /* @__PURE__ */ Object.create(null);

// node_modules/hono/dist/router/reg-exp-router/matcher.js
var emptyParam = [];
function match(method, path) {
  let matchers = this.buildAllMatchers(), match2 = ((method2, path2) => {
    let matcher = matchers[method2] || matchers.ALL, staticMatch = matcher[2][path2];
    if (staticMatch) return staticMatch;
    let match3 = path2.match(matcher[0]);
    if (!match3) return [[], emptyParam];
    let index = match3.indexOf("", 1);
    return [matcher[1][index], match3];
  });
  return this.match = match2, match2(method, path);
}

// node_modules/hono/dist/router/reg-exp-router/node.js
var LABEL_REG_EXP_STR = "[^/]+", ONLY_WILDCARD_REG_EXP_STR = "[^]*", TAIL_WILDCARD_REG_EXP_STR = "(?:|/[^]*)", PATH_ERROR = /* @__PURE__ */ Symbol(), regExpMetaChars = /* @__PURE__ */ new Set(".\\+*[^]$()");
function compareKey(a, b) {
  return a.length === 1 ? b.length === 1 ? a < b ? -1 : 1 : -1 : b.length === 1 ? 1 : a === "[^]*" || a === "(?:|/[^]*)" ? b === "[^]*" ? -1 : 1 : b === "[^]*" || b === "(?:|/[^]*)" ? -1 : a === "[^/]+" ? 1 : b === "[^/]+" ? -1 : a.length === b.length ? a < b ? -1 : 1 : b.length - a.length;
}
var Node = class Node2 {
  #index;
  #varIndex;
  #children = createNullObject();
  insert(tokens, index, paramMap, context, keys) {
    let node = this;
    for (let i = 0, len = tokens.length; i < len; i++) {
      let token = tokens[i], pattern = token.length === 1 ? token === "*" ? i === len - 1 ? [
        "",
        "",
        ONLY_WILDCARD_REG_EXP_STR
      ] : [
        "",
        "",
        LABEL_REG_EXP_STR
      ] : null : token === "/*" ? [
        "",
        "",
        TAIL_WILDCARD_REG_EXP_STR
      ] : token.match(/^\:([^\{\}]+)(?:\{(.+)\})?$/), nextNode;
      if (pattern) {
        let name = pattern[1], regexpStr = pattern[2] || "[^/]+";
        if (name && pattern[2] && (new RegExp(regexpStr).test("") || (regexpStr = regexpStr.replace(/^\((?!\?:)(?=[^)]+\)$)/, "(?:"), /\((?!\?:)/.test(regexpStr)) || regexpStr.length === 1 && regExpMetaChars.has(regexpStr)))
          throw PATH_ERROR;
        if (keys.push(regexpStr), nextNode = node.#children[regexpStr], !nextNode) {
          if (regexpStr !== "[^]*" && regexpStr !== "(?:|/[^]*)") {
            for (let k in node.#children) if ((regexpStr.length > 1 || k.length > 1) && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
          }
          nextNode = node.#children[regexpStr] = new Node2();
        }
        name !== "" && (nextNode.#varIndex ??= context.varIndex++, paramMap.push([name, nextNode.#varIndex]));
      } else if (keys.push(token), nextNode = node.#children[token], !nextNode) {
        for (let k in node.#children) if (k.length > 1 && k !== "[^]*" && k !== "(?:|/[^]*)") throw PATH_ERROR;
        nextNode = node.#children[token] = new Node2();
      }
      node = nextNode;
    }
    if (node.#index !== void 0) throw PATH_ERROR;
    node.#index = index;
  }
  buildRegExpStr() {
    let strList = Object.keys(this.#children).sort(compareKey).map((k) => {
      let c = this.#children[k], childStr = c.buildRegExpStr();
      return childStr === "" ? "" : (typeof c.#varIndex == "number" ? `(${k})@${c.#varIndex}` : regExpMetaChars.has(k) ? `\\${k}` : k) + childStr;
    }).filter(Boolean);
    return typeof this.#index == "number" && this.#index !== -1 && strList.unshift(`#${this.#index}`), strList.length === 0 ? "" : strList.length === 1 ? strList[0] : "(?:" + strList.join("|") + ")";
  }
};

// node_modules/hono/dist/router/reg-exp-router/trie.js
var Trie = class {
  #context = { varIndex: 0 };
  #root = new Node();
  #index = 0;
  paths = createNullObject();
  insert(path, isStatic) {
    let keys = [];
    if (isStatic) {
      this.#root.insert(path.split(""), -1, [], this.#context, keys), this.paths[path] = [
        -1,
        [],
        keys
      ];
      return;
    }
    let paramAssoc = [], groups = [], markedPath = path;
    for (let i = 0; ; ) {
      let replaced = !1;
      if (markedPath = markedPath.replace(/\{(?:\{[\d,]+\}|[^}])+\}/g, (m) => {
        let mark = `@\\${i}`;
        return groups[i] = [mark, m], i++, replaced = !0, mark;
      }), !replaced) break;
    }
    let tokens = markedPath.match(/(?::[^\/]+)|(?:\/\*$)|./gs) || [];
    for (let i = groups.length - 1; i >= 0; i--) {
      let [mark] = groups[i];
      for (let j = tokens.length - 1; j >= 0; j--) if (tokens[j].indexOf(mark) !== -1) {
        tokens[j] = tokens[j].replace(mark, groups[i][1]);
        break;
      }
    }
    this.#root.insert(tokens, this.#index, paramAssoc, this.#context, keys), this.paths[path] = [
      this.#index++,
      paramAssoc,
      keys
    ];
  }
  buildRegExp() {
    let regexp = this.#root.buildRegExpStr();
    if (regexp === "") return [
      /^$/,
      [],
      []
    ];
    let captureIndex = 0, indexReplacementMap = [], paramReplacementMap = [];
    return regexp = regexp.replace(/#(\d+)|@(\d+)|\.\*\$/g, (_, handlerIndex, paramIndex) => handlerIndex !== void 0 ? (indexReplacementMap[++captureIndex] = Number(handlerIndex), "$()") : (paramIndex !== void 0 && (paramReplacementMap[Number(paramIndex)] = ++captureIndex), "")), [
      new RegExp(`^${regexp}`),
      indexReplacementMap,
      paramReplacementMap
    ];
  }
};

// node_modules/hono/dist/router/reg-exp-router/router.js
function endsWithWildcard(keys) {
  let tail = keys[keys.length - 1];
  return tail === "[^]*" || tail === "(?:|/[^]*)";
}
function covers(wildcard, target) {
  let last = wildcard.length - 1;
  for (let i = 0; i < last; i++) if (wildcard[i] !== target[i]) return !1;
  return wildcard[last] === "[^]*" || target.length === last || target[last] === "/";
}
var RegExpRouter = class {
  name = "RegExpRouter";
  #handlers;
  #tries;
  constructor() {
    this.#handlers = { ALL: [] }, this.#tries = { ALL: new Trie() };
  }
  #insertPath(method, path) {
    try {
      this.#tries[method].insert(path, !/\*|\/:/.test(path));
    } catch (e) {
      throw e === PATH_ERROR ? new UnsupportedPathError(path) : e;
    }
  }
  add(method, path, handler) {
    let handlers = this.#handlers;
    if (!handlers) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
    let tries = this.#tries;
    if (!handlers[method]) {
      tries[method] = new Trie(), handlers[method] = [...handlers.ALL];
      for (let p in tries.ALL.paths) this.#insertPath(method, p);
    }
    path === "/*" && (path = "*");
    let methods = method === "ALL" ? Object.keys(handlers) : [method], paths = checkOptionalParameter(path) || [path];
    for (let path2 of paths) for (let m of methods)
      tries[m].paths[path2] || this.#insertPath(m, path2), handlers[m].push([handler, path2]);
  }
  match = match;
  buildAllMatchers() {
    let matchers = createNullObject();
    for (let method of Object.keys(this.#handlers)) matchers[method] = this.#buildMatcher(method);
    return this.#handlers = this.#tries = void 0, matchers;
  }
  #buildMatcher(method) {
    let handlers = this.#handlers[method], trie = this.#tries[method], staticMap = createNullObject(), handlerData = [], [regexp, indexReplacementMap, paramReplacementMap] = trie.buildRegExp(), own = createNullObject(), entries = handlers.map(([h, p], i) => ((own[p] ??= []).push(i), [h, trie.paths[p][1].reduceRight((map, [key, varIndex]) => (map[key] = paramReplacementMap[varIndex], map), createNullObject())])), wildcards = Object.keys(own).filter((p) => endsWithWildcard(trie.paths[p][2]));
    for (let path in trie.paths) {
      let [index, , keys] = trie.paths[path], indexes = [...own[path]];
      for (let p of wildcards) p !== path && covers(trie.paths[p][2], keys) && indexes.push(...own[p]);
      let data = indexes.sort((a, b) => a - b).map((i) => entries[i]);
      if (index === -1) {
        let last = Math.max(-1, ...data.flatMap(([, map]) => Object.values(map)));
        staticMap[path] = [data, last === -1 ? emptyParam : path.match(regexp).slice(0, last + 1)];
      } else handlerData[index] = data;
    }
    return [
      regexp,
      indexReplacementMap.map((i) => handlerData[i]),
      staticMap
    ];
  }
};

// node_modules/hono/dist/router/smart-router/router.js
var SmartRouter = class {
  name = "SmartRouter";
  #routers = [];
  #routes = [];
  constructor(init) {
    this.#routers = init.routers;
  }
  add(method, path, handler) {
    if (!this.#routes) throw new Error(MESSAGE_MATCHER_IS_ALREADY_BUILT);
    this.#routes.push([
      method,
      path,
      handler
    ]);
  }
  match(method, path) {
    if (!this.#routes) throw new Error("Fatal error");
    let routers = this.#routers, routes = this.#routes, len = routers.length, i = 0, res;
    for (; i < len; i++) {
      let router = routers[i];
      try {
        for (let i2 = 0, len2 = routes.length; i2 < len2; i2++) router.add(...routes[i2]);
        res = router.match(method, path);
      } catch (e) {
        if (e instanceof UnsupportedPathError) continue;
        throw e;
      }
      this.match = router.match.bind(router), this.#routers = [router], this.#routes = void 0;
      break;
    }
    if (i === len) throw new Error("Fatal error");
    return this.name = `SmartRouter + ${this.activeRouter.name}`, res;
  }
  get activeRouter() {
    if (this.#routes || this.#routers.length !== 1) throw new Error("No active router has been determined yet.");
    return this.#routers[0];
  }
};

// node_modules/hono/dist/router/trie-router/node.js
var emptyParams = createNullObject(), order = 0, Node3 = class Node4 {
  #methods = [];
  #children = createNullObject();
  #patterns = [];
  #pattern;
  #params = emptyParams;
  insert(method, path, handler) {
    let curNode = this, parts = splitRoutingPath(path), possibleKeys = /* @__PURE__ */ new Set(), i = 0;
    for (let p of parts) {
      let nextP = parts[++i], pattern = getPattern(p, nextP) || (nextP === void 0 && p && p.indexOf("*") === p.length - 1 ? p : null), isParam = Array.isArray(pattern), key = isParam ? pattern[0] : pattern || p, child = curNode.#children[key] ||= new Node4();
      pattern && !child.#pattern && (child.#pattern = pattern, curNode.#patterns.push(child)), curNode = child, isParam && possibleKeys.add(pattern[1]);
    }
    curNode.#methods.push({ [method]: {
      handler,
      possibleKeys: [...possibleKeys],
      score: ++order
    } });
  }
  #pushHandlerSets(handlerSets, node, method, nodeParams, params) {
    for (let i = 0, len = node.#methods.length; i < len; i++) {
      let m = node.#methods[i], handlerSet = m[method] || m.ALL;
      if (handlerSet) {
        handlerSet.params = createNullObject(), handlerSets.push(handlerSet);
        for (let i2 = 0, len2 = handlerSet.possibleKeys.length; i2 < len2; i2++) {
          let key = handlerSet.possibleKeys[i2];
          handlerSet.params[key] = params?.[key] && !i2 ? params[key] : nodeParams[key] ?? params?.[key];
        }
      }
    }
  }
  search(method, path) {
    let handlerSets = [];
    this.#params = emptyParams;
    let curNodes = [this], parts = splitPath(path), curNodesQueue = [], len = parts.length, partOffsets = null;
    for (let i = 0; i < len; i++) {
      let part = parts[i], isLast = i === len - 1, tempNodes = [];
      for (let j = 0, len2 = curNodes.length; j < len2; j++) {
        let node = curNodes[j], nextNode = node.#children[part];
        nextNode && (nextNode.#params = node.#params, isLast ? (nextNode.#children["*"] && this.#pushHandlerSets(handlerSets, nextNode.#children["*"], method, node.#params), this.#pushHandlerSets(handlerSets, nextNode, method, node.#params)) : tempNodes.push(nextNode));
        for (let child of node.#patterns) {
          let pattern = child.#pattern, params = node.#params === emptyParams ? {} : { ...node.#params };
          if (typeof pattern == "string") {
            (pattern === "*" || part.startsWith(pattern.slice(0, -1))) && (this.#pushHandlerSets(handlerSets, child, method, node.#params), pattern === "*" && (child.#params = params, tempNodes.push(child)));
            continue;
          }
          let [, name, matcher] = pattern;
          if (!(!part && matcher === !0)) {
            if (matcher !== !0) {
              if (!partOffsets) {
                partOffsets = [];
                let offset = path[0] === "/" ? 1 : 0;
                for (let p = 0; p < len; p++)
                  partOffsets[p] = offset, offset += parts[p].length + 1;
              }
              let restPathString = path.slice(partOffsets[i]), m = matcher.exec(restPathString);
              if (m) {
                Object.hasOwn(params, name) || (params[name] = m[0]), this.#pushHandlerSets(handlerSets, child, method, node.#params, params), m[0].length === restPathString.length && child.#children["*"] && this.#pushHandlerSets(handlerSets, child.#children["*"], method, node.#params, params);
                for (let _ in child.#children) {
                  child.#params = params;
                  let componentCount = m[0].match(/\//g)?.length ?? 0;
                  (curNodesQueue[componentCount] ||= []).push(child);
                  break;
                }
                continue;
              }
            }
            (matcher === !0 || matcher.test(part)) && (Object.hasOwn(params, name) || (params[name] = part), isLast ? (this.#pushHandlerSets(handlerSets, child, method, params, node.#params), child.#children["*"] && this.#pushHandlerSets(handlerSets, child.#children["*"], method, params, node.#params)) : (child.#params = params, tempNodes.push(child)));
          }
        }
      }
      let shifted = curNodesQueue.shift();
      curNodes = shifted ? tempNodes.concat(shifted) : tempNodes;
    }
    return handlerSets[1] && handlerSets.sort((a, b) => a.score - b.score), [handlerSets.map(({ handler, params }) => [handler, params])];
  }
};

// node_modules/hono/dist/router/trie-router/router.js
var TrieRouter = class {
  name = "TrieRouter";
  #node = new Node3();
  add(method, path, handler) {
    for (let result of checkOptionalParameter(path) || [path]) this.#node.insert(method, result, handler);
  }
  match(method, path) {
    return this.#node.search(method, path);
  }
};

// node_modules/hono/dist/hono.js
var Hono3 = class extends Hono {
  /**
  * Creates an instance of the Hono class.
  *
  * @param options - Optional configuration options for the Hono instance.
  */
  constructor(options = {}) {
    super(options), this.router = options.router ?? new SmartRouter({ routers: [new RegExpRouter(), new TrieRouter()] });
  }
};

// src/server/control-problem.ts
var STATUS_OF_PROBLEM = {
  "unknown-route": 404,
  "bad-query": 400,
  "unknown-service": 404,
  "no-log": 404,
  "unreadable-log": 500,
  "not-restarted": 409,
  internal: 500
};
function describeControlProblem(problem) {
  switch (problem.kind) {
    case "unknown-route":
      return `There is no ${problem.method} ${problem.path} here. GET /v1/status tells the state of the run.`;
    case "bad-query":
      return `The query is not valid: ${problem.reason}.`;
    case "unknown-service":
      return `There is no service ${JSON.stringify(problem.service)} here. The services are ${problem.known.join(", ") || "none"}.`;
    case "no-log":
      return `${problem.service} has not written a log: it was not started yet.`;
    case "unreadable-log":
      return `The log of ${problem.service} cannot be read: ${problem.code}.`;
    case "not-restarted":
      return problem.reason;
    case "internal":
      return `The supervisor could not answer: ${problem.reason}. This is a bug in Signalbox.`;
    default:
      return unreachable(problem);
  }
}

// src/server/read-log.ts
import { watch } from "node:fs";
import { open } from "node:fs/promises";
var CHUNK_BYTES = 64 * 1024, NEWLINE = 10;
async function readLog(file, request) {
  try {
    let handle = await open(file, "r");
    return ok(bytesOf(handle, file, request));
  } catch (error) {
    return err(error instanceof Error && "code" in error ? String(error.code) : String(error));
  }
}
async function* bytesOf(handle, file, { tail, follow, signal }) {
  let changes = follow ? watchChanges(file, signal) : null;
  try {
    let position = tail === null ? 0 : await startOfLastLines(handle, tail);
    for (; ; ) {
      let ending = changes === null || signal.aborted, { bytesRead, buffer } = await handle.read({
        buffer: Buffer.allocUnsafe(CHUNK_BYTES),
        position
      });
      if (position += bytesRead, bytesRead > 0) yield buffer.subarray(0, bytesRead);
      else {
        if (ending) return;
        await changes.next();
      }
    }
  } finally {
    changes?.close(), await handle.close();
  }
}
async function startOfLastLines(handle, count) {
  let { size } = await handle.stat();
  if (count === 0) return size;
  let buffer = Buffer.allocUnsafe(CHUNK_BYTES), newlines = 0;
  for (let end = size; end > 0; ) {
    let start = Math.max(0, end - CHUNK_BYTES), { bytesRead } = await handle.read(buffer, 0, end - start, start);
    for (let at = bytesRead - 1; at >= 0; at--)
      if (!(buffer[at] !== NEWLINE || start + at === size - 1) && (newlines += 1, newlines === count))
        return start + at + 1;
    end = start;
  }
  return 0;
}
var LOOK_AGAIN_MS = 250;
function watchChanges(file, signal) {
  let changed = !1, wake = null;
  function notice() {
    changed = !0, wake?.();
  }
  let watcher = watch(file, { persistent: !1 }, notice);
  return watcher.on("error", notice), signal.addEventListener("abort", notice), {
    next: () => new Promise((resolve) => {
      let timer = setTimeout(done, LOOK_AGAIN_MS);
      function done() {
        clearTimeout(timer), wake = null, changed = !1, resolve();
      }
      wake = done, (changed || signal.aborted) && done();
    }),
    close() {
      watcher.close(), signal.removeEventListener("abort", notice);
    }
  };
}

// src/server/stream-of.ts
function streamOf(source, stop) {
  let iterator = source[Symbol.asyncIterator]();
  return new ReadableStream(
    {
      async pull(controller) {
        let next = await iterator.next();
        next.done ? (stop(), controller.close()) : controller.enqueue(next.value);
      },
      cancel() {
        stop(), iterator.return?.();
      }
    },
    { highWaterMark: 0 }
  );
}

// src/server/control-app.ts
function createControlApp(control, closing) {
  let app = new Hono3();
  return app.get("/v1/live", (context) => {
    let { supervisorPid, version } = control.record();
    return context.json({ schema: "signalbox.live/1", pid: supervisorPid, version });
  }), app.get("/v1/status", (context) => context.json(control.record())), app.get("/v1/events", (context) => sendEvents(context, control, closing)), app.get("/v1/closed", () => {
    let stop = stopper(closing);
    return streaming(streamOf(nothingUntil(stop.signal), stop.stop), "text/plain");
  }), app.get("/v1/services/:name/log", (context) => sendLog(context, control, closing)), app.post("/v1/services/:name/restart", (context) => restart(context, control)), app.post("/v1/down", (context) => (control.shutdown(), context.json({ schema: "signalbox.accepted/1" }, 202))), app.notFound(
    (context) => refuse(context, { kind: "unknown-route", method: context.req.method, path: context.req.path })
  ), app.onError((error, context) => refuse(context, { kind: "internal", reason: error.message })), app;
}
function sendEvents(context, control, closing) {
  let query = eventsQuery.safeParse(context.req.query());
  if (!query.success) return badQuery(context, query.error);
  let stop = stopper(closing), lines = encodeLines(control.events(query.data.from, stop.signal));
  return streaming(streamOf(lines, stop.stop), "application/x-ndjson");
}
async function sendLog(context, control, closing) {
  let query = logQuery.safeParse(context.req.query());
  if (!query.success) return badQuery(context, query.error);
  let service = context.req.param("name") ?? "", unknown = unknownService(service, control);
  if (unknown !== null) return refuse(context, unknown);
  let file = control.logFile(service);
  if (file === null) return refuse(context, { kind: "no-log", service });
  let { tail, follow } = query.data, stop = stopper(closing), log = await readLog(file, { tail: tail ?? null, follow, signal: stop.signal });
  return log.ok ? streaming(streamOf(log.value, stop.stop), "text/plain; charset=utf-8") : refuse(context, { kind: "unreadable-log", service, code: log.error });
}
async function restart(context, control) {
  let service = context.req.param("name") ?? "", unknown = unknownService(service, control);
  if (unknown !== null) return refuse(context, unknown);
  let done = await control.restart(service);
  return done.ok ? context.json({ schema: "signalbox.accepted/1" }) : refuse(context, { kind: "not-restarted", service, reason: done.error });
}
function unknownService(service, control) {
  let known = control.record().services.map(({ name }) => name);
  return known.includes(service) ? null : { kind: "unknown-service", service, known };
}
function badQuery(context, error) {
  return refuse(context, { kind: "bad-query", reason: firstIssue(error) });
}
function refuse(context, problem) {
  let { kind } = problem, message = describeControlProblem(problem);
  return context.json({ schema: "signalbox.problem/1", kind, message }, STATUS_OF_PROBLEM[kind]);
}
function streaming(body, contentType2) {
  return new Response(body, {
    headers: { "content-type": contentType2, "x-accel-buffering": "no" }
  });
}
function stopper(closing) {
  let controller = new AbortController();
  function stop() {
    closing.removeEventListener("abort", stop), controller.abort();
  }
  return closing.addEventListener("abort", stop), closing.aborted && stop(), { signal: controller.signal, stop };
}
async function* encodeLines(events) {
  for await (let event of events) yield Buffer.from(`${JSON.stringify(event)}
`);
}
async function* nothingUntil(signal) {
  signal.aborted || await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: !0 }));
}

// src/server/once-removed.ts
import { existsSync, watch as watch2 } from "node:fs";
var SETTLE_MS = 50;
function onceRemoved(socketPath, removed) {
  let settling, watcher = null;
  function stop() {
    clearTimeout(settling), watcher?.close();
  }
  function look() {
    settling !== void 0 || existsSync(socketPath) || (settling = setTimeout(() => {
      stop(), removed();
    }, SETTLE_MS), settling.unref());
  }
  try {
    watcher = watch2(socketPath, { persistent: !1 }, look), watcher.on("error", () => {
    });
  } catch {
    return () => {
    };
  }
  return look(), stop;
}

// src/server/private-folder.ts
import { lstatSync } from "node:fs";
function isPrivateFolder(folder) {
  let found = lstatSync(folder);
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 63) === 0;
}

// src/server/serve-fault.ts
function describeServeFault(fault) {
  switch (fault.kind) {
    case "already-served":
      return `Another supervisor already listens on ${fault.socketPath}. "signalbox down" takes it down.`;
    case "not-a-socket":
      return `${fault.socketPath} is in the way of the control socket and is not a socket. Move it away.`;
    case "unsafe-folder":
      return `${fault.folder}, where the control socket goes because the run's path is too long, is not a folder only this user can enter. Remove it, or use a shorter --logs path.`;
    case "cannot-listen":
      return `The control socket ${fault.socketPath} cannot be opened: ${fault.code}. Check that its folder can be written.`;
    default:
      return unreachable(fault);
  }
}

// src/server/serve-control.ts
var CLOSE_GRACE_MS = 250;
async function serveControl(options) {
  let served = await listenAndServe(options);
  return served.ok ? served : err(describeServeFault(served.error));
}
async function listenAndServe({
  socketPath,
  projectDirectory: projectDirectory2,
  control
}) {
  let closing = new AbortController(), app = createControlApp(control, closing.signal), server = createAdaptorServer({ fetch: app.fetch }), forget = () => {
  };
  async function open2() {
    let opened2 = await openSocket(server, socketPath);
    return opened2.ok && !closing.signal.aborted && (forget = onceRemoved(socketPath, openAgain)), opened2;
  }
  function openAgain() {
    existsSync2(projectDirectory2) && (server.close(), open2());
  }
  let opened = await open2();
  return opened.ok ? ok({
    close() {
      return forget(), close(server, closing);
    }
  }) : opened;
}
async function openSocket(server, socketPath) {
  let folder = prepareFolder(socketPath);
  if (!folder.ok) return folder;
  let refused = await listen(server, socketPath);
  if (refused === "EADDRINUSE") {
    let removed = await removeStale(socketPath);
    if (!removed.ok) return removed;
    refused = await listen(server, socketPath);
  }
  return refused === null ? ok(void 0) : err({ kind: "cannot-listen", socketPath, code: refused });
}
function prepareFolder(socketPath) {
  let folder = dirname(socketPath);
  try {
    return mkdirSync(folder, { recursive: !0, mode: 448 }), folder !== shortSocketFolder() ? ok(void 0) : isPrivateFolder(folder) ? ok(void 0) : err({ kind: "unsafe-folder", folder });
  } catch (error) {
    return err({ kind: "cannot-listen", socketPath, code: codeOf(error) });
  }
}
function listen(server, socketPath) {
  return new Promise((resolve) => {
    function fail(error) {
      resolve(codeOf(error));
    }
    server.once("error", fail), server.listen(socketPath, () => {
      server.off("error", fail), resolve(restrict(socketPath));
    });
  });
}
function restrict(socketPath) {
  try {
    return chmodSync(socketPath, 384), null;
  } catch (error) {
    return codeOf(error);
  }
}
async function removeStale(socketPath) {
  try {
    return lstatSync2(socketPath).isSocket() ? await isAnswered(socketPath) ? err({ kind: "already-served", socketPath }) : (unlinkSync(socketPath), ok(void 0)) : err({ kind: "not-a-socket", socketPath });
  } catch (error) {
    return codeOf(error) === "ENOENT" ? ok(void 0) : err({ kind: "cannot-listen", socketPath, code: codeOf(error) });
  }
}
function isAnswered(socketPath) {
  return new Promise((resolve) => {
    let socket = connect(socketPath);
    socket.once("connect", () => {
      socket.destroy(), resolve(!0);
    }), socket.once("error", (error) => {
      let code = codeOf(error);
      resolve(code !== "ECONNREFUSED" && code !== "ENOENT");
    });
  });
}
function close(server, closing) {
  return closing.abort(), new Promise((resolve) => {
    let cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS);
    server.close(() => {
      clearTimeout(cut), resolve();
    });
  });
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

// src/app/world/announce.ts
import { closeSync, writeSync } from "node:fs";
function announce(fd) {
  try {
    writeSync(fd, `
`), closeSync(fd);
  } catch {
  }
}

// src/app/stay-up.ts
async function stayUp(request, world) {
  let opened = await openSession(request, world);
  if (!opened.ok)
    return world.stderr.write(`${opened.error}
`), EXIT.usage;
  let session = opened.value, shutdown = Promise.withResolvers(), current = { up: null }, server = await serveControl({
    socketPath: controlSocketPath(session.directory.root),
    projectDirectory: projectDirectory(request, world),
    control: controlOf(session, current, () => {
      current.up ? shutdown.resolve() : session.signals.cancel("down");
    })
  });
  if (!server.ok)
    return world.stderr.write(`${server.error}
`), await endRun(session, "not-started", world), EXIT.internal;
  announce(request.announceFd);
  try {
    let outcome = await whileUp(session, world, async (up) => session.journal.record().bringUp === null ? "failed" : (current.up = up, Promise.race([
      shutdown.promise.then(() => "passed"),
      up.supervision.broken.then(() => "failed"),
      aborted(up.cancelled).then(() => "cancelled")
    ])));
    return (await endRun(session, outcome, world)).exitCode;
  } finally {
    await server.value.close();
  }
}
function controlOf(session, current, shutdown) {
  let { journal } = session;
  return {
    record: () => journal.record(),
    events: (fromSeq, signal) => eventsFrom(session, fromSeq, signal),
    logFile(service) {
      let file = journal.record().services.find(({ name }) => name === service)?.logFile;
      return file ? join(session.directory.root, file) : null;
    },
    restart: (service) => current.up ? current.up.supervision.restart(service) : Promise.resolve(err("The graph is not up yet.")),
    shutdown
  };
}
async function* eventsFrom(session, fromSeq, signal) {
  let later = [], wake = () => {
  }, stop = session.journal.subscribe((event) => {
    later.push(event), wake();
  });
  signal.addEventListener("abort", () => wake(), { once: !0 });
  try {
    let earlier = await readJournal(session.directory.journal), queue = earlier.ok ? [...earlier.value.events] : [], lastSeq = fromSeq - 1;
    for (; !signal.aborted; ) {
      let event = queue.shift() ?? later.shift();
      if (!event)
        await new Promise((resolve) => {
          wake = resolve;
        });
      else if (event.seq > lastSeq && (lastSeq = event.seq, yield event, event.type === "run.finished"))
        return;
    }
  } finally {
    stop();
  }
}
function aborted(signal) {
  return new Promise((resolve) => {
    signal.aborted && resolve(), signal.addEventListener("abort", () => resolve(), { once: !0 });
  });
}
export {
  stayUp
};
