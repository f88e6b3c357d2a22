import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import "./chunk-UY7GPOQJ.mjs";

// node_modules/postgres/src/index.js
import os from "os";
import fs from "fs";

// node_modules/postgres/src/query.js
var originCache = /* @__PURE__ */ new Map(), originStackCache = /* @__PURE__ */ new Map(), originError = /* @__PURE__ */ Symbol("OriginError"), CLOSE = {}, Query = class extends Promise {
  constructor(strings, args, handler, canceller, options = {}) {
    let resolve, reject;
    super((a, b2) => {
      resolve = a, reject = b2;
    }), this.tagged = Array.isArray(strings.raw), this.strings = strings, this.args = args, this.handler = handler, this.canceller = canceller, this.options = options, this.state = null, this.statement = null, this.resolve = (x) => (this.active = !1, resolve(x)), this.reject = (x) => (this.active = !1, reject(x)), this.active = !1, this.cancelled = null, this.executed = !1, this.signature = "", this[originError] = this.handler.debug ? new Error() : this.tagged && cachedError(this.strings);
  }
  get origin() {
    return (this.handler.debug ? this[originError].stack : this.tagged && originStackCache.has(this.strings) ? originStackCache.get(this.strings) : originStackCache.set(this.strings, this[originError].stack).get(this.strings)) || "";
  }
  static get [Symbol.species]() {
    return Promise;
  }
  cancel() {
    return this.canceller && (this.canceller(this), this.canceller = null);
  }
  simple() {
    return this.options.simple = !0, this.options.prepare = !1, this;
  }
  async readable() {
    return this.simple(), this.streaming = !0, this;
  }
  async writable() {
    return this.simple(), this.streaming = !0, this;
  }
  cursor(rows = 1, fn) {
    if (this.options.simple = !1, typeof rows == "function" && (fn = rows, rows = 1), this.cursorRows = rows, typeof fn == "function")
      return this.cursorFn = fn, this;
    let prev;
    return {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          if (this.executed && !this.active)
            return { done: !0 };
          prev && prev();
          let promise = new Promise((resolve, reject) => {
            this.cursorFn = (value) => (resolve({ value, done: !1 }), new Promise((r) => prev = r)), this.resolve = () => (this.active = !1, resolve({ done: !0 })), this.reject = (x) => (this.active = !1, reject(x));
          });
          return this.execute(), promise;
        },
        return() {
          return prev && prev(CLOSE), { done: !0 };
        }
      })
    };
  }
  describe() {
    return this.options.simple = !1, this.onlyDescribe = this.options.prepare = !0, this;
  }
  stream() {
    throw new Error(".stream has been renamed to .forEach");
  }
  forEach(fn) {
    return this.forEachFn = fn, this.handle(), this;
  }
  raw() {
    return this.isRaw = !0, this;
  }
  values() {
    return this.isRaw = "values", this;
  }
  async handle() {
    !this.executed && (this.executed = !0) && await 1 && this.handler(this);
  }
  execute() {
    return this.handle(), this;
  }
  then() {
    return this.handle(), super.then.apply(this, arguments);
  }
  catch() {
    return this.handle(), super.catch.apply(this, arguments);
  }
  finally() {
    return this.handle(), super.finally.apply(this, arguments);
  }
};
function cachedError(xs) {
  if (originCache.has(xs))
    return originCache.get(xs);
  let x = Error.stackTraceLimit;
  return Error.stackTraceLimit = 4, originCache.set(xs, new Error()), Error.stackTraceLimit = x, originCache.get(xs);
}

// node_modules/postgres/src/errors.js
var PostgresError = class extends Error {
  constructor(x) {
    super(x.message), this.name = this.constructor.name, Object.assign(this, x);
  }
}, Errors = {
  connection,
  postgres,
  generic,
  notSupported
};
function connection(x, options, socket) {
  let { host, port } = socket || options, error = Object.assign(
    new Error("write " + x + " " + (options.path || host + ":" + port)),
    {
      code: x,
      errno: x,
      address: options.path || host
    },
    options.path ? {} : { port }
  );
  return Error.captureStackTrace(error, connection), error;
}
function postgres(x) {
  let error = new PostgresError(x);
  return Error.captureStackTrace(error, postgres), error;
}
function generic(code, message) {
  let error = Object.assign(new Error(code + ": " + message), { code });
  return Error.captureStackTrace(error, generic), error;
}
function notSupported(x) {
  let error = Object.assign(
    new Error(x + " (B) is not supported"),
    {
      code: "MESSAGE_NOT_SUPPORTED",
      name: x
    }
  );
  return Error.captureStackTrace(error, notSupported), error;
}

// node_modules/postgres/src/types.js
var types = {
  string: {
    to: 25,
    from: null,
    // defaults to string
    serialize: (x) => "" + x
  },
  number: {
    to: 0,
    from: [21, 23, 26, 700, 701],
    serialize: (x) => "" + x,
    parse: (x) => +x
  },
  json: {
    to: 114,
    from: [114, 3802],
    serialize: (x) => JSON.stringify(x),
    parse: (x) => JSON.parse(x)
  },
  boolean: {
    to: 16,
    from: 16,
    serialize: (x) => x === !0 ? "t" : "f",
    parse: (x) => x === "t"
  },
  date: {
    to: 1184,
    from: [1082, 1114, 1184],
    serialize: (x) => (x instanceof Date ? x : new Date(x)).toISOString(),
    parse: (x) => new Date(x)
  },
  bytea: {
    to: 17,
    from: 17,
    serialize: (x) => "\\x" + Buffer.from(x).toString("hex"),
    parse: (x) => Buffer.from(x.slice(2), "hex")
  }
}, NotTagged = class {
  then() {
    notTagged();
  }
  catch() {
    notTagged();
  }
  finally() {
    notTagged();
  }
}, Identifier = class extends NotTagged {
  constructor(value) {
    super(), this.value = escapeIdentifier(value);
  }
}, Parameter = class extends NotTagged {
  constructor(value, type, array) {
    super(), this.value = value, this.type = type, this.array = array;
  }
}, Builder = class extends NotTagged {
  constructor(first, rest) {
    super(), this.first = first, this.rest = rest;
  }
  build(before, parameters, types2, options) {
    let keyword = builders.map(([x, fn]) => ({ fn, i: before.search(x) })).sort((a, b2) => a.i - b2.i).pop();
    return keyword.i === -1 ? escapeIdentifiers(this.first, options) : keyword.fn(this.first, this.rest, parameters, types2, options);
  }
};
function handleValue(x, parameters, types2, options) {
  let value = x instanceof Parameter ? x.value : x;
  if (value === void 0 && (x instanceof Parameter ? x.value = options.transform.undefined : value = x = options.transform.undefined, value === void 0))
    throw Errors.generic("UNDEFINED_VALUE", "Undefined values are not allowed");
  return "$" + types2.push(
    x instanceof Parameter ? (parameters.push(x.value), x.array ? x.array[x.type || inferType(x.value)] || x.type || firstIsString(x.value) : x.type) : (parameters.push(x), inferType(x))
  );
}
var defaultHandlers = typeHandlers(types);
function stringify(q, string, value, parameters, types2, options) {
  for (let i = 1; i < q.strings.length; i++)
    string += stringifyValue(string, value, parameters, types2, options) + q.strings[i], value = q.args[i];
  return string;
}
function stringifyValue(string, value, parameters, types2, o) {
  return value instanceof Builder ? value.build(string, parameters, types2, o) : value instanceof Query ? fragment(value, parameters, types2, o) : value instanceof Identifier ? value.value : value && value[0] instanceof Query ? value.reduce((acc, x) => acc + " " + fragment(x, parameters, types2, o), "") : handleValue(value, parameters, types2, o);
}
function fragment(q, parameters, types2, options) {
  return q.fragment = !0, stringify(q, q.strings[0], q.args[0], parameters, types2, options);
}
function valuesBuilder(first, parameters, types2, columns, options) {
  return first.map(
    (row) => "(" + columns.map(
      (column) => stringifyValue("values", row[column], parameters, types2, options)
    ).join(",") + ")"
  ).join(",");
}
function values(first, rest, parameters, types2, options) {
  let multi = Array.isArray(first[0]), columns = rest.length ? rest.flat() : Object.keys(multi ? first[0] : first);
  return valuesBuilder(multi ? first : [first], parameters, types2, columns, options);
}
function select(first, rest, parameters, types2, options) {
  if (typeof first == "string" && (first = [first].concat(rest)), Array.isArray(first))
    return escapeIdentifiers(first, options);
  let value;
  return (rest.length ? rest.flat() : Object.keys(first)).map((x) => (value = first[x], (value instanceof Query ? fragment(value, parameters, types2, options) : value instanceof Identifier ? value.value : handleValue(value, parameters, types2, options)) + " as " + escapeIdentifier(options.transform.column.to ? options.transform.column.to(x) : x))).join(",");
}
var builders = Object.entries({
  values,
  in: (...xs) => {
    let x = values(...xs);
    return x === "()" ? "(null)" : x;
  },
  select,
  as: select,
  returning: select,
  "\\(": select,
  update(first, rest, parameters, types2, options) {
    return (rest.length ? rest.flat() : Object.keys(first)).map(
      (x) => escapeIdentifier(options.transform.column.to ? options.transform.column.to(x) : x) + "=" + stringifyValue("values", first[x], parameters, types2, options)
    );
  },
  insert(first, rest, parameters, types2, options) {
    let columns = rest.length ? rest.flat() : Object.keys(Array.isArray(first) ? first[0] : first);
    return "(" + escapeIdentifiers(columns, options) + ")values" + valuesBuilder(Array.isArray(first) ? first : [first], parameters, types2, columns, options);
  }
}).map(([x, fn]) => [new RegExp("((?:^|[\\s(])" + x + "(?:$|[\\s(]))(?![\\s\\S]*\\1)", "i"), fn]);
function notTagged() {
  throw Errors.generic("NOT_TAGGED_CALL", "Query not called as a tagged template literal");
}
var serializers = defaultHandlers.serializers, parsers = defaultHandlers.parsers;
function firstIsString(x) {
  return Array.isArray(x) ? firstIsString(x[0]) : typeof x == "string" ? 1009 : 0;
}
var mergeUserTypes = function(types2) {
  let user = typeHandlers(types2 || {});
  return {
    serializers: Object.assign({}, serializers, user.serializers),
    parsers: Object.assign({}, parsers, user.parsers)
  };
};
function typeHandlers(types2) {
  return Object.keys(types2).reduce((acc, k) => (types2[k].from && [].concat(types2[k].from).forEach((x) => acc.parsers[x] = types2[k].parse), types2[k].serialize && (acc.serializers[types2[k].to] = types2[k].serialize, types2[k].from && [].concat(types2[k].from).forEach((x) => acc.serializers[x] = types2[k].serialize)), acc), { parsers: {}, serializers: {} });
}
function escapeIdentifiers(xs, { transform: { column } }) {
  return xs.map((x) => escapeIdentifier(column.to ? column.to(x) : x)).join(",");
}
var escapeIdentifier = function(str) {
  return '"' + str.replace(/"/g, '""').replace(/\./g, '"."') + '"';
}, inferType = function inferType2(x) {
  return x instanceof Parameter ? x.type : x instanceof Date ? 1184 : x instanceof Uint8Array ? 17 : x === !0 || x === !1 ? 16 : typeof x == "bigint" ? 20 : Array.isArray(x) ? inferType2(x[0]) : 0;
}, escapeBackslash = /\\/g, escapeQuote = /"/g;
function arrayEscape(x) {
  return x.replace(escapeBackslash, "\\\\").replace(escapeQuote, '\\"');
}
var arraySerializer = function arraySerializer2(xs, serializer, options, typarray) {
  if (Array.isArray(xs) === !1)
    return xs;
  if (!xs.length)
    return "{}";
  let first = xs[0], delimiter = typarray === 1020 ? ";" : ",";
  return Array.isArray(first) && !first.type ? "{" + xs.map((x) => arraySerializer2(x, serializer, options, typarray)).join(delimiter) + "}" : "{" + xs.map((x) => {
    if (x === void 0 && (x = options.transform.undefined, x === void 0))
      throw Errors.generic("UNDEFINED_VALUE", "Undefined values are not allowed");
    return x === null ? "null" : '"' + arrayEscape(serializer ? serializer(x.type ? x.value : x) : "" + x) + '"';
  }).join(delimiter) + "}";
}, arrayParserState = {
  i: 0,
  char: null,
  str: "",
  quoted: !1,
  last: 0
}, arrayParser = function(x, parser, typarray) {
  return arrayParserState.i = arrayParserState.last = 0, arrayParserLoop(arrayParserState, x, parser, typarray);
};
function arrayParserLoop(s, x, parser, typarray) {
  let xs = [], delimiter = typarray === 1020 ? ";" : ",";
  for (; s.i < x.length; s.i++) {
    if (s.char = x[s.i], s.quoted)
      s.char === "\\" ? s.str += x[++s.i] : s.char === '"' ? (xs.push(parser ? parser(s.str) : s.str), s.str = "", s.quoted = x[s.i + 1] === '"', s.last = s.i + 2) : s.str += s.char;
    else if (s.char === '"')
      s.quoted = !0;
    else if (s.char === "{")
      s.last = ++s.i, xs.push(arrayParserLoop(s, x, parser, typarray));
    else if (s.char === "}") {
      s.quoted = !1, s.last < s.i && xs.push(parser ? parser(x.slice(s.last, s.i)) : x.slice(s.last, s.i)), s.last = s.i + 1;
      break;
    } else s.char === delimiter && s.p !== "}" && s.p !== '"' && (xs.push(parser ? parser(x.slice(s.last, s.i)) : x.slice(s.last, s.i)), s.last = s.i + 1);
    s.p = s.char;
  }
  return s.last < s.i && xs.push(parser ? parser(x.slice(s.last, s.i + 1)) : x.slice(s.last, s.i + 1)), xs;
}
var toCamel = (x) => {
  let str = x[0];
  for (let i = 1; i < x.length; i++)
    str += x[i] === "_" ? x[++i].toUpperCase() : x[i];
  return str;
}, toPascal = (x) => {
  let str = x[0].toUpperCase();
  for (let i = 1; i < x.length; i++)
    str += x[i] === "_" ? x[++i].toUpperCase() : x[i];
  return str;
}, toKebab = (x) => x.replace(/_/g, "-"), fromCamel = (x) => x.replace(/([A-Z])/g, "_$1").toLowerCase(), fromPascal = (x) => (x.slice(0, 1) + x.slice(1).replace(/([A-Z])/g, "_$1")).toLowerCase(), fromKebab = (x) => x.replace(/-/g, "_");
function createJsonTransform(fn) {
  return function jsonTransform(x, column) {
    return typeof x == "object" && x !== null && (column.type === 114 || column.type === 3802) ? Array.isArray(x) ? x.map((x2) => jsonTransform(x2, column)) : Object.entries(x).reduce((acc, [k, v]) => Object.assign(acc, { [fn(k)]: jsonTransform(v, column) }), {}) : x;
  };
}
toCamel.column = { from: toCamel };
toCamel.value = { from: createJsonTransform(toCamel) };
fromCamel.column = { to: fromCamel };
var camel = { ...toCamel };
camel.column.to = fromCamel;
toPascal.column = { from: toPascal };
toPascal.value = { from: createJsonTransform(toPascal) };
fromPascal.column = { to: fromPascal };
var pascal = { ...toPascal };
pascal.column.to = fromPascal;
toKebab.column = { from: toKebab };
toKebab.value = { from: createJsonTransform(toKebab) };
fromKebab.column = { to: fromKebab };
var kebab = { ...toKebab };
kebab.column.to = fromKebab;

// node_modules/postgres/src/connection.js
import net from "net";
import tls from "tls";
import crypto from "crypto";
import Stream from "stream";
import { performance } from "perf_hooks";

// node_modules/postgres/src/result.js
var Result = class extends Array {
  constructor() {
    super(), Object.defineProperties(this, {
      count: { value: null, writable: !0 },
      state: { value: null, writable: !0 },
      command: { value: null, writable: !0 },
      columns: { value: null, writable: !0 },
      statement: { value: null, writable: !0 }
    });
  }
  static get [Symbol.species]() {
    return Array;
  }
};

// node_modules/postgres/src/queue.js
var queue_default = Queue;
function Queue(initial = []) {
  let xs = initial.slice(), index = 0;
  return {
    get length() {
      return xs.length - index;
    },
    remove: (x) => {
      let index2 = xs.indexOf(x);
      return index2 === -1 ? null : (xs.splice(index2, 1), x);
    },
    push: (x) => (xs.push(x), x),
    shift: () => {
      let out = xs[index++];
      return index === xs.length ? (index = 0, xs = []) : xs[index - 1] = void 0, out;
    }
  };
}

// node_modules/postgres/src/bytes.js
var buffer = Buffer.allocUnsafe(256), messages = "BCcDdEFfHPpQSX".split("").reduce((acc, x) => {
  let v = x.charCodeAt(0);
  return acc[x] = () => (buffer[0] = v, b.i = 5, b), acc;
}, {}), b = Object.assign(reset, messages, {
  N: "\0",
  i: 0,
  inc(x) {
    return b.i += x, b;
  },
  str(x) {
    let length = Buffer.byteLength(x);
    return fit(length), b.i += buffer.write(x, b.i, length, "utf8"), b;
  },
  i16(x) {
    return fit(2), buffer.writeUInt16BE(x, b.i), b.i += 2, b;
  },
  i32(x, i) {
    return i || i === 0 ? (buffer.writeUInt32BE(x, i), b) : (fit(4), buffer.writeUInt32BE(x, b.i), b.i += 4, b);
  },
  z(x) {
    return fit(x), buffer.fill(0, b.i, b.i + x), b.i += x, b;
  },
  raw(x) {
    return buffer = Buffer.concat([buffer.subarray(0, b.i), x]), b.i = buffer.length, b;
  },
  end(at = 1) {
    buffer.writeUInt32BE(b.i - at, at);
    let out = buffer.subarray(0, b.i);
    return b.i = 0, buffer = Buffer.allocUnsafe(256), out;
  }
}), bytes_default = b;
function fit(x) {
  if (buffer.length - b.i < x) {
    let prev = buffer, length = prev.length;
    buffer = Buffer.allocUnsafe(length + (length >> 1) + x), prev.copy(buffer);
  }
}
function reset() {
  return b.i = 0, b;
}

// node_modules/postgres/src/connection.js
var connection_default = Connection, uid = 1, Sync = bytes_default().S().end(), Flush = bytes_default().H().end(), SSLRequest = bytes_default().i32(8).i32(80877103).end(8), ExecuteUnnamed = Buffer.concat([bytes_default().E().str(bytes_default.N).i32(0).end(), Sync]), DescribeUnnamed = bytes_default().D().str("S").str(bytes_default.N).end(), noop = () => {
}, retryRoutines = /* @__PURE__ */ new Set([
  "FetchPreparedStatement",
  "RevalidateCachedQuery",
  "transformAssignedExpr"
]), errorFields = {
  83: "severity_local",
  // S
  86: "severity",
  // V
  67: "code",
  // C
  77: "message",
  // M
  68: "detail",
  // D
  72: "hint",
  // H
  80: "position",
  // P
  112: "internal_position",
  // p
  113: "internal_query",
  // q
  87: "where",
  // W
  115: "schema_name",
  // s
  116: "table_name",
  // t
  99: "column_name",
  // c
  100: "data type_name",
  // d
  110: "constraint_name",
  // n
  70: "file",
  // F
  76: "line",
  // L
  82: "routine"
  // R
};
function Connection(options, queues = {}, { onopen = noop, onend = noop, onclose = noop } = {}) {
  let {
    sslnegotiation,
    ssl,
    max,
    user,
    host,
    port,
    database,
    parsers: parsers2,
    transform,
    onnotice,
    onnotify,
    onparameter,
    max_pipeline,
    keep_alive,
    backoff: backoff2,
    target_session_attrs
  } = options, sent = queue_default(), id = uid++, backend = { pid: null, secret: null }, idleTimer = timer(end, options.idle_timeout), lifeTimer = timer(end, options.max_lifetime), connectTimer = timer(connectTimedOut, options.connect_timeout), socket = null, cancelMessage, errorResponse = null, result = new Result(), incoming = Buffer.alloc(0), needsTypes = options.fetch_types, backendParameters = {}, statements = {}, statementId = Math.random().toString(36).slice(2), statementCount = 1, closedTime = 0, remaining = 0, hostIndex = 0, retries = 0, length = 0, delay = 0, rows = 0, serverSignature = null, nextWriteTimer = null, terminated = !1, incomings = null, results = null, initial = null, ending = null, stream = null, chunk = null, ended = null, nonce = null, query = null, final = null, connection2 = {
    queue: queues.closed,
    idleTimer,
    connect(query2) {
      initial = query2, reconnect();
    },
    terminate,
    execute,
    cancel,
    end,
    count: 0,
    id
  };
  return queues.closed && queues.closed.push(connection2), connection2;
  async function createSocket() {
    let x;
    try {
      x = options.socket ? await Promise.resolve(options.socket(options)) : new net.Socket();
    } catch (e) {
      error(e);
      return;
    }
    return x.on("error", error), x.on("close", closed), x.on("drain", drain), x;
  }
  async function cancel({ pid, secret }, resolve, reject) {
    try {
      cancelMessage = bytes_default().i32(16).i32(80877102).i32(pid).i32(secret).end(16), await connect(), socket.once("error", reject), socket.once("close", resolve);
    } catch (error2) {
      reject(error2);
    }
  }
  function execute(q) {
    if (terminated)
      return queryError(q, Errors.connection("CONNECTION_DESTROYED", options));
    if (stream)
      return queryError(q, Errors.generic("COPY_IN_PROGRESS", "You cannot execute queries during copy"));
    if (!q.cancelled)
      try {
        return q.state = backend, query ? sent.push(q) : (query = q, query.active = !0), build(q), write(toBuffer(q)) && !q.describeFirst && !q.cursorFn && sent.length < max_pipeline && (!q.options.onexecute || q.options.onexecute(connection2));
      } catch (error2) {
        return sent.length === 0 && write(Sync), errored(error2), !0;
      }
  }
  function toBuffer(q) {
    if (q.parameters.length >= 65534)
      throw Errors.generic("MAX_PARAMETERS_EXCEEDED", "Max number of parameters (65534) exceeded");
    return q.options.simple ? bytes_default().Q().str(q.statement.string + bytes_default.N).end() : q.describeFirst ? Buffer.concat([describe(q), Flush]) : q.prepare ? q.prepared ? prepared(q) : Buffer.concat([describe(q), prepared(q)]) : unnamed(q);
  }
  function describe(q) {
    return Buffer.concat([
      Parse(q.statement.string, q.parameters, q.statement.types, q.statement.name),
      Describe("S", q.statement.name)
    ]);
  }
  function prepared(q) {
    return Buffer.concat([
      Bind(q.parameters, q.statement.types, q.statement.name, q.cursorName),
      q.cursorFn ? Execute("", q.cursorRows) : ExecuteUnnamed
    ]);
  }
  function unnamed(q) {
    return Buffer.concat([
      Parse(q.statement.string, q.parameters, q.statement.types),
      DescribeUnnamed,
      prepared(q)
    ]);
  }
  function build(q) {
    let parameters = [], types2 = [], string = stringify(q, q.strings[0], q.args[0], parameters, types2, options);
    !q.tagged && q.args.forEach((x) => handleValue(x, parameters, types2, options)), q.prepare = options.prepare && ("prepare" in q.options ? q.options.prepare : !0), q.string = string, q.signature = q.prepare && types2 + string, q.onlyDescribe && delete statements[q.signature], q.parameters = q.parameters || parameters, q.prepared = q.prepare && q.signature in statements, q.describeFirst = q.onlyDescribe || parameters.length && !q.prepared, q.statement = q.prepared ? statements[q.signature] : { string, types: types2, name: q.prepare ? statementId + statementCount++ : "" }, typeof options.debug == "function" && options.debug(id, string, parameters, types2);
  }
  function write(x, fn) {
    return chunk = chunk ? Buffer.concat([chunk, x]) : Buffer.from(x), fn || chunk.length >= 1024 ? nextWrite(fn) : (nextWriteTimer === null && (nextWriteTimer = setImmediate(nextWrite)), !0);
  }
  function nextWrite(fn) {
    let x = socket.write(chunk, fn);
    return nextWriteTimer !== null && clearImmediate(nextWriteTimer), chunk = nextWriteTimer = null, x;
  }
  function connectTimedOut() {
    errored(Errors.connection("CONNECT_TIMEOUT", options, socket)), socket.destroy();
  }
  async function secure() {
    if (sslnegotiation !== "direct" && (write(SSLRequest), !await new Promise((r) => socket.once("data", (x) => r(x[0] === 83))) && ssl === "prefer"))
      return connected();
    let options2 = {
      socket,
      servername: net.isIP(socket.host) ? void 0 : socket.host
    };
    sslnegotiation === "direct" && (options2.ALPNProtocols = ["postgresql"]), ssl === "require" || ssl === "allow" || ssl === "prefer" ? options2.rejectUnauthorized = !1 : typeof ssl == "object" && Object.assign(options2, ssl), socket.removeAllListeners(), socket = tls.connect(options2), socket.on("secureConnect", connected), socket.on("error", error), socket.on("close", closed), socket.on("drain", drain);
  }
  function drain() {
    !query && onopen(connection2);
  }
  function data(x) {
    if (!(incomings && (incomings.push(x), remaining -= x.length, remaining > 0)))
      for (incoming = incomings ? Buffer.concat(incomings, length - remaining) : incoming.length === 0 ? x : Buffer.concat([incoming, x], incoming.length + x.length); incoming.length > 4; ) {
        if (length = incoming.readUInt32BE(1), length >= incoming.length) {
          remaining = length - incoming.length, incomings = [incoming];
          break;
        }
        try {
          handle(incoming.subarray(0, length + 1));
        } catch (e) {
          query && (query.cursorFn || query.describeFirst) && write(Sync), errored(e);
        }
        incoming = incoming.subarray(length + 1), remaining = 0, incomings = null;
      }
  }
  async function connect() {
    if (terminated = !1, backendParameters = {}, socket || (socket = await createSocket()), !!socket) {
      if (connectTimer.start(), options.socket)
        return ssl ? secure() : connected();
      if (socket.on("connect", ssl ? secure : connected), options.path)
        return socket.connect(options.path);
      socket.ssl = ssl, socket.connect(port[hostIndex], host[hostIndex]), socket.host = host[hostIndex], socket.port = port[hostIndex], hostIndex = (hostIndex + 1) % port.length;
    }
  }
  function reconnect() {
    setTimeout(connect, closedTime ? Math.max(0, closedTime + delay - performance.now()) : 0);
  }
  function connected() {
    try {
      statements = {}, needsTypes = options.fetch_types, statementId = Math.random().toString(36).slice(2), statementCount = 1, lifeTimer.start(), socket.on("data", data), keep_alive && socket.setKeepAlive && socket.setKeepAlive(!0, 1e3 * keep_alive);
      let s = StartupMessage();
      write(s);
    } catch (err) {
      error(err);
    }
  }
  function error(err) {
    if (!(connection2.queue === queues.connecting && options.host[retries + 1]))
      for (errored(err); sent.length; )
        queryError(sent.shift(), err);
  }
  function errored(err) {
    stream && (stream.destroy(err), stream = null), query && queryError(query, err), initial && (queryError(initial, err), initial = null);
  }
  function queryError(query2, err) {
    if (query2.reserve)
      return query2.reject(err);
    (!err || typeof err != "object") && (err = new Error(err)), "query" in err || "parameters" in err || Object.defineProperties(err, {
      stack: { value: err.stack + query2.origin.replace(/.*\n/, `
`), enumerable: options.debug },
      query: { value: query2.string, enumerable: options.debug },
      parameters: { value: query2.parameters, enumerable: options.debug },
      args: { value: query2.args, enumerable: options.debug },
      types: { value: query2.statement && query2.statement.types, enumerable: options.debug }
    }), query2.reject(err);
  }
  function end() {
    return ending || (!connection2.reserved && onend(connection2), !connection2.reserved && !initial && !query && sent.length === 0 ? (terminate(), new Promise((r) => socket && socket.readyState !== "closed" ? socket.once("close", r) : r())) : ending = new Promise((r) => ended = r));
  }
  function terminate() {
    terminated = !0, (stream || query || initial || sent.length) && error(Errors.connection("CONNECTION_DESTROYED", options)), clearImmediate(nextWriteTimer), socket && (socket.removeListener("data", data), socket.removeListener("connect", connected), socket.readyState === "open" && socket.end(bytes_default().X().end())), ended && (ended(), ending = ended = null);
  }
  async function closed(hadError) {
    if (incoming = Buffer.alloc(0), remaining = 0, incomings = null, clearImmediate(nextWriteTimer), socket.removeListener("data", data), socket.removeListener("connect", connected), idleTimer.cancel(), lifeTimer.cancel(), connectTimer.cancel(), socket.removeAllListeners(), socket = null, initial)
      return reconnect();
    !hadError && (query || sent.length) && error(Errors.connection("CONNECTION_CLOSED", options, socket)), closedTime = performance.now(), hadError && options.shared.retries++, delay = (typeof backoff2 == "function" ? backoff2(options.shared.retries) : backoff2) * 1e3, onclose(connection2, Errors.connection("CONNECTION_CLOSED", options, socket));
  }
  function handle(xs, x = xs[0]) {
    (x === 68 ? DataRow : (
      // D
      x === 100 ? CopyData : (
        // d
        x === 65 ? NotificationResponse : (
          // A
          x === 83 ? ParameterStatus : (
            // S
            x === 90 ? ReadyForQuery : (
              // Z
              x === 67 ? CommandComplete : (
                // C
                x === 50 ? BindComplete : (
                  // 2
                  x === 49 ? ParseComplete : (
                    // 1
                    x === 116 ? ParameterDescription : (
                      // t
                      x === 84 ? RowDescription : (
                        // T
                        x === 82 ? Authentication : (
                          // R
                          x === 110 ? NoData : (
                            // n
                            x === 75 ? BackendKeyData : (
                              // K
                              x === 69 ? ErrorResponse : (
                                // E
                                x === 115 ? PortalSuspended : (
                                  // s
                                  x === 51 ? CloseComplete : (
                                    // 3
                                    x === 71 ? CopyInResponse : (
                                      // G
                                      x === 78 ? NoticeResponse : (
                                        // N
                                        x === 72 ? CopyOutResponse : (
                                          // H
                                          x === 99 ? CopyDone : (
                                            // c
                                            x === 73 ? EmptyQueryResponse : (
                                              // I
                                              x === 86 ? FunctionCallResponse : (
                                                // V
                                                x === 118 ? NegotiateProtocolVersion : (
                                                  // v
                                                  x === 87 ? CopyBothResponse : (
                                                    // W
                                                    /* c8 ignore next */
                                                    UnknownMessage
                                                  )
                                                )
                                              )
                                            )
                                          )
                                        )
                                      )
                                    )
                                  )
                                )
                              )
                            )
                          )
                        )
                      )
                    )
                  )
                )
              )
            )
          )
        )
      )
    ))(xs);
  }
  function DataRow(x) {
    let index = 7, length2, column, value, row = query.isRaw ? new Array(query.statement.columns.length) : {};
    for (let i = 0; i < query.statement.columns.length; i++)
      column = query.statement.columns[i], length2 = x.readInt32BE(index), index += 4, value = length2 === -1 ? null : query.isRaw === !0 ? x.subarray(index, index += length2) : column.parser === void 0 ? x.toString("utf8", index, index += length2) : column.parser.array === !0 ? column.parser(x.toString("utf8", index + 1, index += length2)) : column.parser(x.toString("utf8", index, index += length2)), query.isRaw ? row[i] = query.isRaw === !0 ? value : transform.value.from ? transform.value.from(value, column) : value : row[column.name] = transform.value.from ? transform.value.from(value, column) : value;
    query.forEachFn ? query.forEachFn(transform.row.from ? transform.row.from(row) : row, result) : result[rows++] = transform.row.from ? transform.row.from(row) : row;
  }
  function ParameterStatus(x) {
    let [k, v] = x.toString("utf8", 5, x.length - 1).split(bytes_default.N);
    backendParameters[k] = v, options.parameters[k] !== v && (options.parameters[k] = v, onparameter && onparameter(k, v));
  }
  function ReadyForQuery(x) {
    if (query ? errorResponse ? query.retried ? errored(query.retried) : query.prepared && retryRoutines.has(errorResponse.routine) ? retry(query, errorResponse) : errored(errorResponse) : query.resolve(results || result) : errorResponse && errored(errorResponse), query = results = errorResponse = null, result = new Result(), connectTimer.cancel(), initial) {
      if (target_session_attrs) {
        if (!backendParameters.in_hot_standby || !backendParameters.default_transaction_read_only)
          return fetchState();
        if (tryNext(target_session_attrs, backendParameters))
          return terminate();
      }
      if (needsTypes)
        return initial.reserve && (initial = null), fetchArrayTypes();
      initial && !initial.reserve && execute(initial), options.shared.retries = retries = 0, initial = null;
      return;
    }
    for (; sent.length && (query = sent.shift()) && (query.active = !0, query.cancelled); )
      Connection(options).cancel(query.state, query.cancelled.resolve, query.cancelled.reject);
    query || (connection2.reserved ? !connection2.reserved.release && x[5] === 73 ? ending ? terminate() : (connection2.reserved = null, onopen(connection2)) : connection2.reserved() : ending ? terminate() : onopen(connection2));
  }
  function CommandComplete(x) {
    rows = 0;
    for (let i = x.length - 1; i > 0; i--)
      if (x[i] === 32 && x[i + 1] < 58 && result.count === null && (result.count = +x.toString("utf8", i + 1, x.length - 1)), x[i - 1] >= 65) {
        result.command = x.toString("utf8", 5, i), result.state = backend;
        break;
      }
    if (final && (final(), final = null), result.command === "BEGIN" && max !== 1 && !connection2.reserved)
      return errored(Errors.generic("UNSAFE_TRANSACTION", "Only use sql.begin, sql.reserved or max: 1"));
    if (query.options.simple)
      return BindComplete();
    query.cursorFn && (result.count && query.cursorFn(result), write(Sync));
  }
  function ParseComplete() {
    query.parsing = !1;
  }
  function BindComplete() {
    !result.statement && (result.statement = query.statement), result.columns = query.statement.columns;
  }
  function ParameterDescription(x) {
    let length2 = x.readUInt16BE(5);
    for (let i = 0; i < length2; ++i)
      !query.statement.types[i] && (query.statement.types[i] = x.readUInt32BE(7 + i * 4));
    query.prepare && (statements[query.signature] = query.statement), query.describeFirst && !query.onlyDescribe && (write(prepared(query)), query.describeFirst = !1);
  }
  function RowDescription(x) {
    result.command && (results = results || [result], results.push(result = new Result()), result.count = null, query.statement.columns = null);
    let length2 = x.readUInt16BE(5), index = 7, start;
    query.statement.columns = Array(length2);
    for (let i = 0; i < length2; ++i) {
      for (start = index; x[index++] !== 0; ) ;
      let table = x.readUInt32BE(index), number = x.readUInt16BE(index + 4), type = x.readUInt32BE(index + 6);
      query.statement.columns[i] = {
        name: transform.column.from ? transform.column.from(x.toString("utf8", start, index - 1)) : x.toString("utf8", start, index - 1),
        parser: parsers2[type],
        table,
        number,
        type
      }, index += 18;
    }
    if (result.statement = query.statement, query.onlyDescribe)
      return query.resolve(query.statement), write(Sync);
  }
  async function Authentication(x, type = x.readUInt32BE(5)) {
    (type === 3 ? AuthenticationCleartextPassword : type === 5 ? AuthenticationMD5Password : type === 10 ? SASL : type === 11 ? SASLContinue : type === 12 ? SASLFinal : type !== 0 ? UnknownAuth : noop)(x, type);
  }
  async function AuthenticationCleartextPassword() {
    let payload = await Pass();
    write(
      bytes_default().p().str(payload).z(1).end()
    );
  }
  async function AuthenticationMD5Password(x) {
    let payload = "md5" + await md5(
      Buffer.concat([
        Buffer.from(await md5(await Pass() + user)),
        x.subarray(9)
      ])
    );
    write(
      bytes_default().p().str(payload).z(1).end()
    );
  }
  async function SASL() {
    nonce = (await crypto.randomBytes(18)).toString("base64"), bytes_default().p().str("SCRAM-SHA-256" + bytes_default.N);
    let i = bytes_default.i;
    write(bytes_default.inc(4).str("n,,n=*,r=" + nonce).i32(bytes_default.i - i - 4, i).end());
  }
  async function SASLContinue(x) {
    let res = x.toString("utf8", 9).split(",").reduce((acc, x2) => (acc[x2[0]] = x2.slice(2), acc), {}), saltedPassword = await crypto.pbkdf2Sync(
      await Pass(),
      Buffer.from(res.s, "base64"),
      parseInt(res.i),
      32,
      "sha256"
    ), clientKey = await hmac(saltedPassword, "Client Key"), auth = "n=*,r=" + nonce + ",r=" + res.r + ",s=" + res.s + ",i=" + res.i + ",c=biws,r=" + res.r;
    serverSignature = (await hmac(await hmac(saltedPassword, "Server Key"), auth)).toString("base64");
    let payload = "c=biws,r=" + res.r + ",p=" + xor(
      clientKey,
      Buffer.from(await hmac(await sha256(clientKey), auth))
    ).toString("base64");
    write(
      bytes_default().p().str(payload).end()
    );
  }
  function SASLFinal(x) {
    x.toString("utf8", 9).split(bytes_default.N, 1)[0].slice(2) !== serverSignature && (errored(Errors.generic("SASL_SIGNATURE_MISMATCH", "The server did not return the correct signature")), socket.destroy());
  }
  function Pass() {
    return Promise.resolve(
      typeof options.pass == "function" ? options.pass() : options.pass
    );
  }
  function NoData() {
    if (result.statement = query.statement, result.statement.columns = [], query.onlyDescribe)
      return query.resolve(query.statement), write(Sync);
  }
  function BackendKeyData(x) {
    backend.pid = x.readUInt32BE(5), backend.secret = x.readUInt32BE(9);
  }
  async function fetchArrayTypes() {
    needsTypes = !1, (await new Query([`
      select b.oid, b.typarray
      from pg_catalog.pg_type a
      left join pg_catalog.pg_type b on b.oid = a.typelem
      where a.typcategory = 'A'
      group by b.oid, b.typarray
      order by b.oid
    `], [], execute)).forEach(({ oid, typarray }) => addArrayType(oid, typarray));
  }
  function addArrayType(oid, typarray) {
    if (options.parsers[typarray] && options.serializers[typarray]) return;
    let parser = options.parsers[oid];
    options.shared.typeArrayMap[oid] = typarray, options.parsers[typarray] = (xs) => arrayParser(xs, parser, typarray), options.parsers[typarray].array = !0, options.serializers[typarray] = (xs) => arraySerializer(xs, options.serializers[oid], options, typarray);
  }
  function tryNext(x, xs) {
    return x === "read-write" && xs.default_transaction_read_only === "on" || x === "read-only" && xs.default_transaction_read_only === "off" || x === "primary" && xs.in_hot_standby === "on" || x === "standby" && xs.in_hot_standby === "off" || x === "prefer-standby" && xs.in_hot_standby === "off" && options.host[retries];
  }
  function fetchState() {
    let query2 = new Query([`
      show transaction_read_only;
      select pg_catalog.pg_is_in_recovery()
    `], [], execute, null, { simple: !0 });
    query2.resolve = ([[a], [b2]]) => {
      backendParameters.default_transaction_read_only = a.transaction_read_only, backendParameters.in_hot_standby = b2.pg_is_in_recovery ? "on" : "off";
    }, query2.execute();
  }
  function ErrorResponse(x) {
    query ? ((query.cursorFn || query.describeFirst) && write(Sync), errorResponse = Errors.postgres(parseError(x))) : errored(Errors.postgres(parseError(x)));
  }
  function retry(q, error2) {
    delete statements[q.signature], q.retried = error2, execute(q);
  }
  function NotificationResponse(x) {
    if (!onnotify)
      return;
    let index = 9;
    for (; x[index++] !== 0; ) ;
    onnotify(
      x.toString("utf8", 9, index - 1),
      x.toString("utf8", index, x.length - 1)
    );
  }
  async function PortalSuspended() {
    try {
      let x = await Promise.resolve(query.cursorFn(result));
      rows = 0, x === CLOSE ? write(Close(query.portal)) : (result = new Result(), write(Execute("", query.cursorRows)));
    } catch (err) {
      write(Sync), query.reject(err);
    }
  }
  function CloseComplete() {
    result.count && query.cursorFn(result), query.resolve(result);
  }
  function CopyInResponse() {
    stream = new Stream.Writable({
      autoDestroy: !0,
      write(chunk2, encoding, callback) {
        socket.write(bytes_default().d().raw(chunk2).end(), callback);
      },
      destroy(error2, callback) {
        callback(error2), socket.write(bytes_default().f().str(error2 + bytes_default.N).end()), stream = null;
      },
      final(callback) {
        socket.write(bytes_default().c().end()), final = callback, stream = null;
      }
    }), query.resolve(stream);
  }
  function CopyOutResponse() {
    stream = new Stream.Readable({
      read() {
        socket.resume();
      }
    }), query.resolve(stream);
  }
  function CopyBothResponse() {
    stream = new Stream.Duplex({
      autoDestroy: !0,
      read() {
        socket.resume();
      },
      /* c8 ignore next 11 */
      write(chunk2, encoding, callback) {
        socket.write(bytes_default().d().raw(chunk2).end(), callback);
      },
      destroy(error2, callback) {
        callback(error2), socket.write(bytes_default().f().str(error2 + bytes_default.N).end()), stream = null;
      },
      final(callback) {
        socket.write(bytes_default().c().end()), final = callback;
      }
    }), query.resolve(stream);
  }
  function CopyData(x) {
    stream && (stream.push(x.subarray(5)) || socket.pause());
  }
  function CopyDone() {
    stream && stream.push(null), stream = null;
  }
  function NoticeResponse(x) {
    onnotice ? onnotice(parseError(x)) : console.log(parseError(x));
  }
  function EmptyQueryResponse() {
  }
  function FunctionCallResponse() {
    errored(Errors.notSupported("FunctionCallResponse"));
  }
  function NegotiateProtocolVersion() {
    errored(Errors.notSupported("NegotiateProtocolVersion"));
  }
  function UnknownMessage(x) {
    console.error("Postgres.js : Unknown Message:", x[0]);
  }
  function UnknownAuth(x, type) {
    console.error("Postgres.js : Unknown Auth:", type);
  }
  function Bind(parameters, types2, statement = "", portal = "") {
    let prev, type;
    return bytes_default().B().str(portal + bytes_default.N).str(statement + bytes_default.N).i16(0).i16(parameters.length), parameters.forEach((x, i) => {
      if (x === null)
        return bytes_default.i32(4294967295);
      type = types2[i], parameters[i] = x = type in options.serializers ? options.serializers[type](x) : "" + x, prev = bytes_default.i, bytes_default.inc(4).str(x).i32(bytes_default.i - prev - 4, prev);
    }), bytes_default.i16(0), bytes_default.end();
  }
  function Parse(str, parameters, types2, name = "") {
    return bytes_default().P().str(name + bytes_default.N).str(str + bytes_default.N).i16(parameters.length), parameters.forEach((x, i) => bytes_default.i32(types2[i] || 0)), bytes_default.end();
  }
  function Describe(x, name = "") {
    return bytes_default().D().str(x).str(name + bytes_default.N).end();
  }
  function Execute(portal = "", rows2 = 0) {
    return Buffer.concat([
      bytes_default().E().str(portal + bytes_default.N).i32(rows2).end(),
      Flush
    ]);
  }
  function Close(portal = "") {
    return Buffer.concat([
      bytes_default().C().str("P").str(portal + bytes_default.N).end(),
      bytes_default().S().end()
    ]);
  }
  function StartupMessage() {
    return cancelMessage || bytes_default().inc(4).i16(3).z(2).str(
      Object.entries(Object.assign(
        {
          user,
          database,
          client_encoding: "UTF8"
        },
        options.connection
      )).filter(([, v]) => v).map(([k, v]) => k + bytes_default.N + v).join(bytes_default.N)
    ).z(2).end(0);
  }
}
function parseError(x) {
  let error = {}, start = 5;
  for (let i = 5; i < x.length - 1; i++)
    x[i] === 0 && (error[errorFields[x[start]]] = x.toString("utf8", start + 1, i), start = i + 1);
  return error;
}
function md5(x) {
  return crypto.createHash("md5").update(x).digest("hex");
}
function hmac(key, x) {
  return crypto.createHmac("sha256", key).update(x).digest();
}
function sha256(x) {
  return crypto.createHash("sha256").update(x).digest();
}
function xor(a, b2) {
  let length = Math.max(a.length, b2.length), buffer2 = Buffer.allocUnsafe(length);
  for (let i = 0; i < length; i++)
    buffer2[i] = a[i] ^ b2[i];
  return buffer2;
}
function timer(fn, seconds) {
  if (seconds = typeof seconds == "function" ? seconds() : seconds, !seconds)
    return { cancel: noop, start: noop };
  let timer2;
  return {
    cancel() {
      timer2 && (clearTimeout(timer2), timer2 = null);
    },
    start() {
      timer2 && clearTimeout(timer2), timer2 = setTimeout(done, seconds * 1e3, arguments);
    }
  };
  function done(args) {
    fn.apply(null, args), timer2 = null;
  }
}

// node_modules/postgres/src/subscribe.js
var noop2 = () => {
};
function Subscribe(postgres2, options) {
  let subscribers = /* @__PURE__ */ new Map(), slot = "postgresjs_" + Math.random().toString(36).slice(2), state = {}, connection2, stream, ended = !1, sql = subscribe.sql = postgres2({
    ...options,
    transform: { column: {}, value: {}, row: {} },
    max: 1,
    fetch_types: !1,
    idle_timeout: null,
    max_lifetime: null,
    connection: {
      ...options.connection,
      replication: "database"
    },
    onclose: async function() {
      ended || (stream = null, state.pid = state.secret = void 0, connected(await init(sql, slot, options.publications)), subscribers.forEach((event) => event.forEach(({ onsubscribe }) => onsubscribe())));
    },
    no_subscribe: !0
  }), end = sql.end, close = sql.close;
  return sql.end = async () => (ended = !0, stream && await new Promise((r) => (stream.once("close", r), stream.end())), end()), sql.close = async () => (stream && await new Promise((r) => (stream.once("close", r), stream.end())), close()), subscribe;
  async function subscribe(event, fn, onsubscribe = noop2, onerror = noop2) {
    event = parseEvent(event), connection2 || (connection2 = init(sql, slot, options.publications));
    let subscriber = { fn, onsubscribe }, fns = subscribers.has(event) ? subscribers.get(event).add(subscriber) : subscribers.set(event, /* @__PURE__ */ new Set([subscriber])).get(event), unsubscribe = () => {
      fns.delete(subscriber), fns.size === 0 && subscribers.delete(event);
    };
    return connection2.then((x) => (connected(x), onsubscribe(), stream && stream.on("error", onerror), { unsubscribe, state, sql }));
  }
  function connected(x) {
    stream = x.stream, state.pid = x.state.pid, state.secret = x.state.secret;
  }
  async function init(sql2, slot2, publications) {
    if (!publications)
      throw new Error("Missing publication names");
    let xs = await sql2.unsafe(
      `CREATE_REPLICATION_SLOT ${slot2} TEMPORARY LOGICAL pgoutput NOEXPORT_SNAPSHOT`
    ), [x] = xs, stream2 = await sql2.unsafe(
      `START_REPLICATION SLOT ${slot2} LOGICAL ${x.consistent_point} (proto_version '1', publication_names '${publications}')`
    ).writable(), state2 = {
      lsn: Buffer.concat(x.consistent_point.split("/").map((x2) => Buffer.from(("00000000" + x2).slice(-8), "hex")))
    };
    return stream2.on("data", data), stream2.on("error", error), stream2.on("close", sql2.close), { stream: stream2, state: xs.state };
    function error(e) {
      console.error("Unexpected error during logical streaming - reconnecting", e);
    }
    function data(x2) {
      x2[0] === 119 ? parse(x2.subarray(25), state2, sql2.options.parsers, handle, options.transform) : x2[0] === 107 && x2[17] && (state2.lsn = x2.subarray(1, 9), pong());
    }
    function handle(a, b2) {
      let path = b2.relation.schema + "." + b2.relation.table;
      call("*", a, b2), call("*:" + path, a, b2), b2.relation.keys.length && call("*:" + path + "=" + b2.relation.keys.map((x2) => a[x2.name]), a, b2), call(b2.command, a, b2), call(b2.command + ":" + path, a, b2), b2.relation.keys.length && call(b2.command + ":" + path + "=" + b2.relation.keys.map((x2) => a[x2.name]), a, b2);
    }
    function pong() {
      let x2 = Buffer.alloc(34);
      x2[0] = 114, x2.fill(state2.lsn, 1), x2.writeBigInt64BE(BigInt(Date.now() - Date.UTC(2e3, 0, 1)) * BigInt(1e3), 25), stream2.write(x2);
    }
  }
  function call(x, a, b2) {
    subscribers.has(x) && subscribers.get(x).forEach(({ fn }) => fn(a, b2, x));
  }
}
function Time(x) {
  return new Date(Date.UTC(2e3, 0, 1) + Number(x / BigInt(1e3)));
}
function parse(x, state, parsers2, handle, transform) {
  let char = (acc, [k, v]) => (acc[k.charCodeAt(0)] = v, acc);
  Object.entries({
    R: (x2) => {
      let i = 1, r = state[x2.readUInt32BE(i)] = {
        schema: x2.toString("utf8", i += 4, i = x2.indexOf(0, i)) || "pg_catalog",
        table: x2.toString("utf8", i + 1, i = x2.indexOf(0, i + 1)),
        columns: Array(x2.readUInt16BE(i += 2)),
        keys: []
      };
      i += 2;
      let columnIndex = 0, column;
      for (; i < x2.length; )
        column = r.columns[columnIndex++] = {
          key: x2[i++],
          name: transform.column.from ? transform.column.from(x2.toString("utf8", i, i = x2.indexOf(0, i))) : x2.toString("utf8", i, i = x2.indexOf(0, i)),
          type: x2.readUInt32BE(i += 1),
          parser: parsers2[x2.readUInt32BE(i)],
          atttypmod: x2.readUInt32BE(i += 4)
        }, column.key && r.keys.push(column), i += 4;
    },
    Y: () => {
    },
    // Type
    O: () => {
    },
    // Origin
    B: (x2) => {
      state.date = Time(x2.readBigInt64BE(9)), state.lsn = x2.subarray(1, 9);
    },
    I: (x2) => {
      let i = 1, relation = state[x2.readUInt32BE(i)], { row } = tuples(x2, relation.columns, i += 7, transform);
      handle(row, {
        command: "insert",
        relation
      });
    },
    D: (x2) => {
      let i = 1, relation = state[x2.readUInt32BE(i)];
      i += 4;
      let key = x2[i] === 75;
      handle(
        key || x2[i] === 79 ? tuples(x2, relation.columns, i += 3, transform).row : null,
        {
          command: "delete",
          relation,
          key
        }
      );
    },
    U: (x2) => {
      let i = 1, relation = state[x2.readUInt32BE(i)];
      i += 4;
      let key = x2[i] === 75, xs = key || x2[i] === 79 ? tuples(x2, relation.columns, i += 3, transform) : null;
      xs && (i = xs.i);
      let { row } = tuples(x2, relation.columns, i + 3, transform);
      handle(row, {
        command: "update",
        relation,
        key,
        old: xs && xs.row
      });
    },
    T: () => {
    },
    // Truncate,
    C: () => {
    }
    // Commit
  }).reduce(char, {})[x[0]](x);
}
function tuples(x, columns, xi, transform) {
  let type, column, value, row = transform.raw ? new Array(columns.length) : {};
  for (let i = 0; i < columns.length; i++)
    type = x[xi++], column = columns[i], value = type === 110 ? null : type === 117 ? void 0 : column.parser === void 0 ? x.toString("utf8", xi + 4, xi += 4 + x.readUInt32BE(xi)) : column.parser.array === !0 ? column.parser(x.toString("utf8", xi + 5, xi += 4 + x.readUInt32BE(xi))) : column.parser(x.toString("utf8", xi + 4, xi += 4 + x.readUInt32BE(xi))), transform.raw ? row[i] = transform.raw === !0 ? value : transform.value.from ? transform.value.from(value, column) : value : row[column.name] = transform.value.from ? transform.value.from(value, column) : value;
  return { i: xi, row: transform.row.from ? transform.row.from(row) : row };
}
function parseEvent(x) {
  let xs = x.match(/^(\*|insert|update|delete)?:?([^.]+?\.?[^=]+)?=?(.+)?/i) || [];
  if (!xs)
    throw new Error("Malformed subscribe pattern: " + x);
  let [, command, path, key] = xs;
  return (command || "*") + (path ? ":" + (path.indexOf(".") === -1 ? "public." + path : path) : "") + (key ? "=" + key : "");
}

// node_modules/postgres/src/large.js
import Stream2 from "stream";
function largeObject(sql, oid, mode = 393216) {
  return new Promise(async (resolve, reject) => {
    await sql.begin(async (sql2) => {
      let finish;
      !oid && ([{ oid }] = await sql2`select lo_creat(-1) as oid`);
      let [{ fd }] = await sql2`select lo_open(${oid}, ${mode}) as fd`, lo = {
        writable,
        readable,
        close: () => sql2`select lo_close(${fd})`.then(finish),
        tell: () => sql2`select lo_tell64(${fd})`,
        read: (x) => sql2`select loread(${fd}, ${x}) as data`,
        write: (x) => sql2`select lowrite(${fd}, ${x})`,
        truncate: (x) => sql2`select lo_truncate64(${fd}, ${x})`,
        seek: (x, whence = 0) => sql2`select lo_lseek64(${fd}, ${x}, ${whence})`,
        size: () => sql2`
          select
            lo_lseek64(${fd}, location, 0) as position,
            seek.size
          from (
            select
              lo_lseek64($1, 0, 2) as size,
              tell.location
            from (select lo_tell64($1) as location) tell
          ) seek
        `
      };
      return resolve(lo), new Promise(async (r) => finish = r);
      async function readable({
        highWaterMark = 2048 * 8,
        start = 0,
        end = 1 / 0
      } = {}) {
        let max = end - start;
        return start && await lo.seek(start), new Stream2.Readable({
          highWaterMark,
          async read(size) {
            let l = size > max ? size - max : size;
            max -= size;
            let [{ data }] = await lo.read(l);
            this.push(data), data.length < size && this.push(null);
          }
        });
      }
      async function writable({
        highWaterMark = 2048 * 8,
        start = 0
      } = {}) {
        return start && await lo.seek(start), new Stream2.Writable({
          highWaterMark,
          write(chunk, encoding, callback) {
            lo.write(chunk).then(() => callback(), callback);
          }
        });
      }
    }).catch(reject);
  });
}

// node_modules/postgres/src/index.js
Object.assign(Postgres, {
  PostgresError,
  toPascal,
  pascal,
  toCamel,
  camel,
  toKebab,
  kebab,
  fromPascal,
  fromCamel,
  fromKebab,
  BigInt: {
    to: 20,
    from: [20],
    parse: (x) => BigInt(x),
    // eslint-disable-line
    serialize: (x) => x.toString()
  }
});
var src_default = Postgres;
function Postgres(a, b2) {
  let options = parseOptions(a, b2), subscribe = options.no_subscribe || Subscribe(Postgres, { ...options }), ending = !1, queries = queue_default(), connecting = queue_default(), reserved = queue_default(), closed = queue_default(), ended = queue_default(), open = queue_default(), busy = queue_default(), full = queue_default(), queues = { connecting, reserved, closed, ended, open, busy, full }, connections = [...Array(options.max)].map(() => connection_default(options, queues, { onopen, onend, onclose })), sql = Sql(handler);
  return Object.assign(sql, {
    get parameters() {
      return options.parameters;
    },
    largeObject: largeObject.bind(null, sql),
    subscribe,
    CLOSE,
    END: CLOSE,
    PostgresError,
    options,
    reserve,
    listen,
    begin,
    close,
    end
  }), sql;
  function Sql(handler2) {
    return handler2.debug = options.debug, Object.entries(options.types).reduce((acc, [name, type]) => (acc[name] = (x) => new Parameter(x, type.to), acc), typed), Object.assign(sql2, {
      types: typed,
      typed,
      unsafe,
      notify,
      array,
      json,
      file
    }), sql2;
    function typed(value, type) {
      return new Parameter(value, type);
    }
    function sql2(strings, ...args) {
      return strings && Array.isArray(strings.raw) ? new Query(strings, args, handler2, cancel) : typeof strings == "string" && !args.length ? new Identifier(options.transform.column.to ? options.transform.column.to(strings) : strings) : new Builder(strings, args);
    }
    function unsafe(string, args = [], options2 = {}) {
      return arguments.length === 2 && !Array.isArray(args) && (options2 = args, args = []), new Query([string], args, handler2, cancel, {
        prepare: !1,
        ...options2,
        simple: "simple" in options2 ? options2.simple : args.length === 0
      });
    }
    function file(path, args = [], options2 = {}) {
      return arguments.length === 2 && !Array.isArray(args) && (options2 = args, args = []), new Query([], args, (query2) => {
        fs.readFile(path, "utf8", (err, string) => {
          if (err)
            return query2.reject(err);
          query2.strings = [string], handler2(query2);
        });
      }, cancel, {
        ...options2,
        simple: "simple" in options2 ? options2.simple : args.length === 0
      });
    }
  }
  async function listen(name, fn, onlisten) {
    let listener = { fn, onlisten }, sql2 = listen.sql || (listen.sql = Postgres({
      ...options,
      max: 1,
      idle_timeout: null,
      max_lifetime: null,
      fetch_types: !1,
      onclose() {
        Object.entries(listen.channels).forEach(([name2, { listeners }]) => {
          delete listen.channels[name2], Promise.all(listeners.map((l) => listen(name2, l.fn, l.onlisten).catch(() => {
          })));
        });
      },
      onnotify(c, x) {
        c in listen.channels && listen.channels[c].listeners.forEach((l) => l.fn(x));
      }
    })), channels = listen.channels || (listen.channels = {});
    if (name in channels) {
      channels[name].listeners.push(listener);
      let result2 = await channels[name].result;
      return listener.onlisten && listener.onlisten(), { state: result2.state, unlisten };
    }
    channels[name] = { result: sql2`listen ${sql2.unsafe('"' + name.replace(/"/g, '""') + '"')}`, listeners: [listener] };
    let result = await channels[name].result;
    return listener.onlisten && listener.onlisten(), { state: result.state, unlisten };
    async function unlisten() {
      if (name in channels && (channels[name].listeners = channels[name].listeners.filter((x) => x !== listener), !channels[name].listeners.length))
        return delete channels[name], sql2`unlisten ${sql2.unsafe('"' + name.replace(/"/g, '""') + '"')}`;
    }
  }
  async function notify(channel, payload) {
    return await sql`select pg_notify(${channel}, ${"" + payload})`;
  }
  async function reserve() {
    let queue = queue_default(), c = open.length ? open.shift() : await new Promise((resolve, reject) => {
      let query = { reserve: resolve, reject };
      queries.push(query), closed.length && connect(closed.shift(), query);
    });
    move(c, reserved), c.reserved = () => queue.length ? c.execute(queue.shift()) : move(c, reserved), c.reserved.release = !0;
    let sql2 = Sql(handler2);
    return sql2.release = () => {
      c.reserved = null, onopen(c);
    }, sql2;
    function handler2(q) {
      c.queue === full ? queue.push(q) : c.execute(q) || move(c, full);
    }
  }
  async function begin(options2, fn) {
    !fn && (fn = options2, options2 = "");
    let queries2 = queue_default(), savepoints = 0, connection2, prepare = null;
    try {
      return await sql.unsafe("begin " + options2.replace(/[^a-z ]/ig, ""), [], { onexecute }).execute(), await Promise.race([
        scope(connection2, fn),
        new Promise((_, reject) => connection2.onclose = reject)
      ]);
    } catch (error) {
      throw error;
    }
    async function scope(c, fn2, name) {
      let sql2 = Sql(handler2);
      sql2.savepoint = savepoint, sql2.prepare = (x) => prepare = x.replace(/[^a-z0-9$-_. ]/gi);
      let uncaughtError, result;
      name && await sql2`savepoint ${sql2(name)}`;
      try {
        if (result = await new Promise((resolve, reject) => {
          let x = fn2(sql2);
          Promise.resolve(Array.isArray(x) ? Promise.all(x) : x).then(resolve, reject);
        }), uncaughtError)
          throw uncaughtError;
      } catch (e) {
        throw await (name ? sql2`rollback to ${sql2(name)}` : sql2`rollback`), e instanceof PostgresError && e.code === "25P02" && uncaughtError || e;
      }
      return name || (prepare ? await sql2`prepare transaction '${sql2.unsafe(prepare)}'` : await sql2`commit`), result;
      function savepoint(name2, fn3) {
        return name2 && Array.isArray(name2.raw) ? savepoint((sql3) => sql3.apply(sql3, arguments)) : (arguments.length === 1 && (fn3 = name2, name2 = null), scope(c, fn3, "s" + savepoints++ + (name2 ? "_" + name2 : "")));
      }
      function handler2(q) {
        q.catch((e) => uncaughtError || (uncaughtError = e)), c.queue === full ? queries2.push(q) : c.execute(q) || move(c, full);
      }
    }
    function onexecute(c) {
      connection2 = c, move(c, reserved), c.reserved = () => queries2.length ? c.execute(queries2.shift()) : move(c, reserved);
    }
  }
  function move(c, queue) {
    return c.queue.remove(c), queue.push(c), c.queue = queue, queue === open ? c.idleTimer.start() : c.idleTimer.cancel(), c;
  }
  function json(x) {
    return new Parameter(x, 3802);
  }
  function array(x, type) {
    return Array.isArray(x) ? new Parameter(x, type || (x.length ? inferType(x) || 25 : 0), options.shared.typeArrayMap) : array(Array.from(arguments));
  }
  function handler(query) {
    if (ending)
      return query.reject(Errors.connection("CONNECTION_ENDED", options, options));
    if (open.length)
      return go(open.shift(), query);
    if (closed.length)
      return connect(closed.shift(), query);
    busy.length ? go(busy.shift(), query) : queries.push(query);
  }
  function go(c, query) {
    return c.execute(query) ? move(c, busy) : move(c, full);
  }
  function cancel(query) {
    return new Promise((resolve, reject) => {
      query.state ? query.active ? connection_default(options).cancel(query.state, resolve, reject) : query.cancelled = { resolve, reject } : (queries.remove(query), query.cancelled = !0, query.reject(Errors.generic("57014", "canceling statement due to user request")), resolve());
    });
  }
  async function end({ timeout = null } = {}) {
    if (ending)
      return ending;
    await 1;
    let timer2;
    return ending = Promise.race([
      new Promise((r) => timeout !== null && (timer2 = setTimeout(destroy, timeout * 1e3, r))),
      Promise.all(connections.map((c) => c.end()).concat(
        listen.sql ? listen.sql.end({ timeout: 0 }) : [],
        subscribe.sql ? subscribe.sql.end({ timeout: 0 }) : []
      ))
    ]).then(() => clearTimeout(timer2));
  }
  async function close() {
    await Promise.all(connections.map((c) => c.end()));
  }
  async function destroy(resolve) {
    for (await Promise.all(connections.map((c) => c.terminate())); queries.length; )
      queries.shift().reject(Errors.connection("CONNECTION_DESTROYED", options));
    resolve();
  }
  function connect(c, query) {
    return move(c, connecting), c.connect(query), c;
  }
  function onend(c) {
    move(c, ended);
  }
  function onopen(c) {
    if (queries.length === 0)
      return move(c, open);
    let max = Math.ceil(queries.length / (connecting.length + 1)), ready = !0;
    for (; ready && queries.length && max-- > 0; ) {
      let query = queries.shift();
      if (query.reserve)
        return query.reserve(c);
      ready = c.execute(query);
    }
    ready ? move(c, busy) : move(c, full);
  }
  function onclose(c, e) {
    move(c, closed), c.reserved = null, c.onclose && (c.onclose(e), c.onclose = null), options.onclose && options.onclose(c.id), queries.length && connect(c, queries.shift());
  }
}
function parseOptions(a, b2) {
  if (a && a.shared)
    return a;
  let env = process.env, o = (!a || typeof a == "string" ? b2 : a) || {}, { url, multihost } = parseUrl(a), query = [...url.searchParams].reduce((a2, [b3, c]) => (a2[b3] = c, a2), {}), host = o.hostname || o.host || multihost || url.hostname || env.PGHOST || "localhost", port = o.port || url.port || env.PGPORT || 5432, user = o.user || o.username || url.username || env.PGUSERNAME || env.PGUSER || osUsername();
  o.no_prepare && (o.prepare = !1), query.sslmode && (query.ssl = query.sslmode, delete query.sslmode), "timeout" in o && (console.log("The timeout option is deprecated, use idle_timeout instead"), o.idle_timeout = o.timeout), query.sslrootcert === "system" && (query.ssl = "verify-full");
  let ints = ["idle_timeout", "connect_timeout", "max_lifetime", "max_pipeline", "backoff", "keep_alive"], defaults = {
    max: globalThis.Cloudflare ? 3 : 10,
    ssl: !1,
    sslnegotiation: null,
    idle_timeout: null,
    connect_timeout: 30,
    max_lifetime,
    max_pipeline: 100,
    backoff,
    keep_alive: 60,
    prepare: !0,
    debug: !1,
    fetch_types: !0,
    publications: "alltables",
    target_session_attrs: null
  };
  return {
    host: Array.isArray(host) ? host : host.split(",").map((x) => x.split(":")[0]),
    port: Array.isArray(port) ? port : host.split(",").map((x) => parseInt(x.split(":")[1] || port)),
    path: o.path || host.indexOf("/") > -1 && host + "/.s.PGSQL." + port,
    database: o.database || o.db || (url.pathname || "").slice(1) || env.PGDATABASE || user,
    user,
    pass: o.pass || o.password || url.password || env.PGPASSWORD || "",
    ...Object.entries(defaults).reduce(
      (acc, [k, d]) => {
        let value = k in o ? o[k] : k in query ? query[k] === "disable" || query[k] === "false" ? !1 : query[k] : env["PG" + k.toUpperCase()] || d;
        return acc[k] = typeof value == "string" && ints.includes(k) ? +value : value, acc;
      },
      {}
    ),
    connection: {
      application_name: env.PGAPPNAME || "postgres.js",
      ...o.connection,
      ...Object.entries(query).reduce((acc, [k, v]) => (k in defaults || (acc[k] = v), acc), {})
    },
    types: o.types || {},
    target_session_attrs: tsa(o, url, env),
    onnotice: o.onnotice,
    onnotify: o.onnotify,
    onclose: o.onclose,
    onparameter: o.onparameter,
    socket: o.socket,
    transform: parseTransform(o.transform || { undefined: void 0 }),
    parameters: {},
    shared: { retries: 0, typeArrayMap: {} },
    ...mergeUserTypes(o.types)
  };
}
function tsa(o, url, env) {
  let x = o.target_session_attrs || url.searchParams.get("target_session_attrs") || env.PGTARGETSESSIONATTRS;
  if (!x || ["read-write", "read-only", "primary", "standby", "prefer-standby"].includes(x))
    return x;
  throw new Error("target_session_attrs " + x + " is not supported");
}
function backoff(retries) {
  return (0.5 + Math.random() / 2) * Math.min(3 ** retries / 100, 20);
}
function max_lifetime() {
  return 60 * (30 + Math.random() * 30);
}
function parseTransform(x) {
  return {
    undefined: x.undefined,
    column: {
      from: typeof x.column == "function" ? x.column : x.column && x.column.from,
      to: x.column && x.column.to
    },
    value: {
      from: typeof x.value == "function" ? x.value : x.value && x.value.from,
      to: x.value && x.value.to
    },
    row: {
      from: typeof x.row == "function" ? x.row : x.row && x.row.from,
      to: x.row && x.row.to
    }
  };
}
function parseUrl(url) {
  if (!url || typeof url != "string")
    return { url: { searchParams: /* @__PURE__ */ new Map() } };
  let host = url;
  host = host.slice(host.indexOf("://") + 3).split(/[?/]/)[0], host = decodeURIComponent(host.slice(host.indexOf("@") + 1));
  let urlObj = new URL(url.replace(host, host.split(",")[0]));
  return {
    url: {
      username: decodeURIComponent(urlObj.username),
      password: decodeURIComponent(urlObj.password),
      host: urlObj.host,
      hostname: urlObj.hostname,
      port: urlObj.port,
      pathname: urlObj.pathname,
      searchParams: urlObj.searchParams
    },
    multihost: host.indexOf(",") > -1 && host
  };
}
function osUsername() {
  try {
    return os.userInfo().username;
  } catch {
    return process.env.USERNAME || process.env.USER || process.env.LOGNAME;
  }
}
export {
  src_default as default
};
