import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  byCodeUnit,
  compileWords,
  createWordScanner,
  err,
  ok,
  requiredWords
} from "./chunk-QS7VGELO.mjs";
import {
  __commonJS,
  __toESM
} from "./chunk-UY7GPOQJ.mjs";

// node_modules/xmlchars/xml/1.0/ed5.js
var require_ed5 = __commonJS({
  "node_modules/xmlchars/xml/1.0/ed5.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.CHAR = `	
\r -퟿-�𐀀-􏿿`;
    exports.S = ` 	\r
`;
    exports.NAME_START_CHAR = ":A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
    exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
    exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
    exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
    exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
    exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
    exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
    exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
    var TAB = 9, NL = 10, CR = 13, SPACE3 = 32;
    exports.S_LIST = [SPACE3, NL, CR, TAB];
    function isChar(c) {
      return c >= SPACE3 && c <= 55295 || c === NL || c === CR || c === TAB || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isChar = isChar;
    function isS(c) {
      return c === SPACE3 || c === NL || c === CR || c === TAB;
    }
    exports.isS = isS;
    function isNameStartChar(c) {
      return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNameStartChar = isNameStartChar;
    function isNameChar(c) {
      return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
    }
    exports.isNameChar = isNameChar;
  }
});

// node_modules/xmlchars/xml/1.1/ed2.js
var require_ed2 = __commonJS({
  "node_modules/xmlchars/xml/1.1/ed2.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.CHAR = "-퟿-�𐀀-􏿿";
    exports.RESTRICTED_CHAR = "-\b\v\f---";
    exports.S = ` 	\r
`;
    exports.NAME_START_CHAR = ":A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
    exports.NAME_CHAR = "-" + exports.NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
    exports.CHAR_RE = new RegExp("^[" + exports.CHAR + "]$", "u");
    exports.RESTRICTED_CHAR_RE = new RegExp("^[" + exports.RESTRICTED_CHAR + "]$", "u");
    exports.S_RE = new RegExp("^[" + exports.S + "]+$", "u");
    exports.NAME_START_CHAR_RE = new RegExp("^[" + exports.NAME_START_CHAR + "]$", "u");
    exports.NAME_CHAR_RE = new RegExp("^[" + exports.NAME_CHAR + "]$", "u");
    exports.NAME_RE = new RegExp("^[" + exports.NAME_START_CHAR + "][" + exports.NAME_CHAR + "]*$", "u");
    exports.NMTOKEN_RE = new RegExp("^[" + exports.NAME_CHAR + "]+$", "u");
    var TAB = 9, NL = 10, CR = 13, SPACE3 = 32;
    exports.S_LIST = [SPACE3, NL, CR, TAB];
    function isChar(c) {
      return c >= 1 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isChar = isChar;
    function isRestrictedChar(c) {
      return c >= 1 && c <= 8 || c === 11 || c === 12 || c >= 14 && c <= 31 || c >= 127 && c <= 132 || c >= 134 && c <= 159;
    }
    exports.isRestrictedChar = isRestrictedChar;
    function isCharAndNotRestricted(c) {
      return c === 9 || c === 10 || c === 13 || c > 31 && c < 127 || c === 133 || c > 159 && c <= 55295 || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isCharAndNotRestricted = isCharAndNotRestricted;
    function isS(c) {
      return c === SPACE3 || c === NL || c === CR || c === TAB;
    }
    exports.isS = isS;
    function isNameStartChar(c) {
      return c >= 65 && c <= 90 || c >= 97 && c <= 122 || c === 58 || c === 95 || c === 8204 || c === 8205 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNameStartChar = isNameStartChar;
    function isNameChar(c) {
      return isNameStartChar(c) || c >= 48 && c <= 57 || c === 45 || c === 46 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
    }
    exports.isNameChar = isNameChar;
  }
});

// node_modules/xmlchars/xmlns/1.0/ed3.js
var require_ed3 = __commonJS({
  "node_modules/xmlchars/xmlns/1.0/ed3.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.NC_NAME_START_CHAR = "A-Z_a-zÀ-ÖØ-öø-˿Ͱ-ͽͿ-῿‌-‍⁰-↏Ⰰ-⿯、-퟿豈-﷏ﷰ-�𐀀-󯿿";
    exports.NC_NAME_CHAR = "-" + exports.NC_NAME_START_CHAR + ".0-9·̀-ͯ‿-⁀";
    exports.NC_NAME_START_CHAR_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "]$", "u");
    exports.NC_NAME_CHAR_RE = new RegExp("^[" + exports.NC_NAME_CHAR + "]$", "u");
    exports.NC_NAME_RE = new RegExp("^[" + exports.NC_NAME_START_CHAR + "][" + exports.NC_NAME_CHAR + "]*$", "u");
    function isNCNameStartChar(c) {
      return c >= 65 && c <= 90 || c === 95 || c >= 97 && c <= 122 || c >= 192 && c <= 214 || c >= 216 && c <= 246 || c >= 248 && c <= 767 || c >= 880 && c <= 893 || c >= 895 && c <= 8191 || c >= 8204 && c <= 8205 || c >= 8304 && c <= 8591 || c >= 11264 && c <= 12271 || c >= 12289 && c <= 55295 || c >= 63744 && c <= 64975 || c >= 65008 && c <= 65533 || c >= 65536 && c <= 983039;
    }
    exports.isNCNameStartChar = isNCNameStartChar;
    function isNCNameChar(c) {
      return isNCNameStartChar(c) || c === 45 || c === 46 || c >= 48 && c <= 57 || c === 183 || c >= 768 && c <= 879 || c >= 8255 && c <= 8256;
    }
    exports.isNCNameChar = isNCNameChar;
  }
});

// node_modules/saxes/saxes.js
var require_saxes = __commonJS({
  "node_modules/saxes/saxes.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    exports.SaxesParser = exports.EVENTS = void 0;
    var ed5 = require_ed5(), ed2 = require_ed2(), NSed3 = require_ed3(), isS = ed5.isS, isChar10 = ed5.isChar, isNameStartChar = ed5.isNameStartChar, isNameChar = ed5.isNameChar, S_LIST = ed5.S_LIST, NAME_RE = ed5.NAME_RE, isChar11 = ed2.isChar, isNCNameStartChar = NSed3.isNCNameStartChar, isNCNameChar = NSed3.isNCNameChar, NC_NAME_RE = NSed3.NC_NAME_RE, XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace", XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/", rootNS = {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
      __proto__: null,
      xml: XML_NAMESPACE,
      xmlns: XMLNS_NAMESPACE
    }, XML_ENTITIES = {
      // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment
      __proto__: null,
      amp: "&",
      gt: ">",
      lt: "<",
      quot: '"',
      apos: "'"
    }, EOC = -1, NL_LIKE = -2, S_BEGIN = 0, S_BEGIN_WHITESPACE = 1, S_DOCTYPE = 2, S_DOCTYPE_QUOTE = 3, S_DTD = 4, S_DTD_QUOTED = 5, S_DTD_OPEN_WAKA = 6, S_DTD_OPEN_WAKA_BANG = 7, S_DTD_COMMENT = 8, S_DTD_COMMENT_ENDING = 9, S_DTD_COMMENT_ENDED = 10, S_DTD_PI = 11, S_DTD_PI_ENDING = 12, S_TEXT = 13, S_ENTITY = 14, S_OPEN_WAKA = 15, S_OPEN_WAKA_BANG = 16, S_COMMENT = 17, S_COMMENT_ENDING = 18, S_COMMENT_ENDED = 19, S_CDATA = 20, S_CDATA_ENDING = 21, S_CDATA_ENDING_2 = 22, S_PI_FIRST_CHAR = 23, S_PI_REST = 24, S_PI_BODY = 25, S_PI_ENDING = 26, S_XML_DECL_NAME_START = 27, S_XML_DECL_NAME = 28, S_XML_DECL_EQ = 29, S_XML_DECL_VALUE_START = 30, S_XML_DECL_VALUE = 31, S_XML_DECL_SEPARATOR = 32, S_XML_DECL_ENDING = 33, S_OPEN_TAG = 34, S_OPEN_TAG_SLASH = 35, S_ATTRIB = 36, S_ATTRIB_NAME = 37, S_ATTRIB_NAME_SAW_WHITE = 38, S_ATTRIB_VALUE = 39, S_ATTRIB_VALUE_QUOTED = 40, S_ATTRIB_VALUE_CLOSED = 41, S_ATTRIB_VALUE_UNQUOTED = 42, S_CLOSE_TAG = 43, S_CLOSE_TAG_SAW_WHITE = 44, TAB = 9, NL = 10, CR = 13, SPACE3 = 32, BANG = 33, DQUOTE = 34, AMP = 38, SQUOTE = 39, MINUS = 45, FORWARD_SLASH = 47, SEMICOLON = 59, LESS = 60, EQUAL = 61, GREATER = 62, QUESTION = 63, OPEN_BRACKET = 91, CLOSE_BRACKET = 93, NEL = 133, LS = 8232, isQuote = (c) => c === DQUOTE || c === SQUOTE, QUOTES = [DQUOTE, SQUOTE], DOCTYPE_TERMINATOR = [...QUOTES, OPEN_BRACKET, GREATER], DTD_TERMINATOR = [...QUOTES, LESS, CLOSE_BRACKET], XML_DECL_NAME_TERMINATOR = [EQUAL, QUESTION, ...S_LIST], ATTRIB_VALUE_UNQUOTED_TERMINATOR = [...S_LIST, GREATER, AMP, LESS];
    function nsPairCheck(parser, prefix, uri) {
      switch (prefix) {
        case "xml":
          uri !== XML_NAMESPACE && parser.fail(`xml prefix must be bound to ${XML_NAMESPACE}.`);
          break;
        case "xmlns":
          uri !== XMLNS_NAMESPACE && parser.fail(`xmlns prefix must be bound to ${XMLNS_NAMESPACE}.`);
          break;
        default:
      }
      switch (uri) {
        case XMLNS_NAMESPACE:
          parser.fail(prefix === "" ? `the default namespace may not be set to ${uri}.` : `may not assign a prefix (even "xmlns") to the URI ${XMLNS_NAMESPACE}.`);
          break;
        case XML_NAMESPACE:
          switch (prefix) {
            case "xml":
              break;
            case "":
              parser.fail(`the default namespace may not be set to ${uri}.`);
              break;
            default:
              parser.fail("may not assign the xml namespace to another prefix.");
          }
          break;
        default:
      }
    }
    function nsMappingCheck(parser, mapping) {
      for (let local of Object.keys(mapping))
        nsPairCheck(parser, local, mapping[local]);
    }
    var isNCName = (name) => NC_NAME_RE.test(name), isName = (name) => NAME_RE.test(name), FORBIDDEN_START = 0, FORBIDDEN_BRACKET = 1, FORBIDDEN_BRACKET_BRACKET = 2;
    exports.EVENTS = [
      "xmldecl",
      "text",
      "processinginstruction",
      "doctype",
      "comment",
      "opentagstart",
      "attribute",
      "opentag",
      "closetag",
      "cdata",
      "error",
      "end",
      "ready"
    ];
    var EVENT_NAME_TO_HANDLER_NAME = {
      xmldecl: "xmldeclHandler",
      text: "textHandler",
      processinginstruction: "piHandler",
      doctype: "doctypeHandler",
      comment: "commentHandler",
      opentagstart: "openTagStartHandler",
      attribute: "attributeHandler",
      opentag: "openTagHandler",
      closetag: "closeTagHandler",
      cdata: "cdataHandler",
      error: "errorHandler",
      end: "endHandler",
      ready: "readyHandler"
    }, SaxesParser2 = class {
      /**
       * @param opt The parser options.
       */
      constructor(opt) {
        this.opt = opt ?? {}, this.fragmentOpt = !!this.opt.fragment;
        let xmlnsOpt = this.xmlnsOpt = !!this.opt.xmlns;
        if (this.trackPosition = this.opt.position !== !1, this.fileName = this.opt.fileName, xmlnsOpt) {
          this.nameStartCheck = isNCNameStartChar, this.nameCheck = isNCNameChar, this.isName = isNCName, this.processAttribs = this.processAttribsNS, this.pushAttrib = this.pushAttribNS, this.ns = Object.assign({ __proto__: null }, rootNS);
          let additional = this.opt.additionalNamespaces;
          additional != null && (nsMappingCheck(this, additional), Object.assign(this.ns, additional));
        } else
          this.nameStartCheck = isNameStartChar, this.nameCheck = isNameChar, this.isName = isName, this.processAttribs = this.processAttribsPlain, this.pushAttrib = this.pushAttribPlain;
        this.stateTable = [
          /* eslint-disable @typescript-eslint/unbound-method */
          this.sBegin,
          this.sBeginWhitespace,
          this.sDoctype,
          this.sDoctypeQuote,
          this.sDTD,
          this.sDTDQuoted,
          this.sDTDOpenWaka,
          this.sDTDOpenWakaBang,
          this.sDTDComment,
          this.sDTDCommentEnding,
          this.sDTDCommentEnded,
          this.sDTDPI,
          this.sDTDPIEnding,
          this.sText,
          this.sEntity,
          this.sOpenWaka,
          this.sOpenWakaBang,
          this.sComment,
          this.sCommentEnding,
          this.sCommentEnded,
          this.sCData,
          this.sCDataEnding,
          this.sCDataEnding2,
          this.sPIFirstChar,
          this.sPIRest,
          this.sPIBody,
          this.sPIEnding,
          this.sXMLDeclNameStart,
          this.sXMLDeclName,
          this.sXMLDeclEq,
          this.sXMLDeclValueStart,
          this.sXMLDeclValue,
          this.sXMLDeclSeparator,
          this.sXMLDeclEnding,
          this.sOpenTag,
          this.sOpenTagSlash,
          this.sAttrib,
          this.sAttribName,
          this.sAttribNameSawWhite,
          this.sAttribValue,
          this.sAttribValueQuoted,
          this.sAttribValueClosed,
          this.sAttribValueUnquoted,
          this.sCloseTag,
          this.sCloseTagSawWhite
          /* eslint-enable @typescript-eslint/unbound-method */
        ], this._init();
      }
      /**
       * Indicates whether or not the parser is closed. If ``true``, wait for
       * the ``ready`` event to write again.
       */
      get closed() {
        return this._closed;
      }
      _init() {
        var _a;
        this.openWakaBang = "", this.text = "", this.name = "", this.piTarget = "", this.entity = "", this.q = null, this.tags = [], this.tag = null, this.topNS = null, this.chunk = "", this.chunkPosition = 0, this.i = 0, this.prevI = 0, this.carriedFromPrevious = void 0, this.forbiddenState = FORBIDDEN_START, this.attribList = [];
        let { fragmentOpt } = this;
        this.state = fragmentOpt ? S_TEXT : S_BEGIN, this.reportedTextBeforeRoot = this.reportedTextAfterRoot = this.closedRoot = this.sawRoot = fragmentOpt, this.xmlDeclPossible = !fragmentOpt, this.xmlDeclExpects = ["version"], this.entityReturnState = void 0;
        let { defaultXMLVersion } = this.opt;
        if (defaultXMLVersion === void 0) {
          if (this.opt.forceXMLVersion === !0)
            throw new Error("forceXMLVersion set but defaultXMLVersion is not set");
          defaultXMLVersion = "1.0";
        }
        this.setXMLVersion(defaultXMLVersion), this.positionAtNewLine = 0, this.doctype = !1, this._closed = !1, this.xmlDecl = {
          version: void 0,
          encoding: void 0,
          standalone: void 0
        }, this.line = 1, this.column = 0, this.ENTITIES = Object.create(XML_ENTITIES), (_a = this.readyHandler) === null || _a === void 0 || _a.call(this);
      }
      /**
       * The stream position the parser is currently looking at. This field is
       * zero-based.
       *
       * This field is not based on counting Unicode characters but is to be
       * interpreted as a plain index into a JavaScript string.
       */
      get position() {
        return this.chunkPosition + this.i;
      }
      /**
       * The column number of the next character to be read by the parser.  *
       * This field is zero-based. (The first column in a line is 0.)
       *
       * This field reports the index at which the next character would be in the
       * line if the line were represented as a JavaScript string.  Note that this
       * *can* be different to a count based on the number of *Unicode characters*
       * due to how JavaScript handles astral plane characters.
       *
       * See [[column]] for a number that corresponds to a count of Unicode
       * characters.
       */
      get columnIndex() {
        return this.position - this.positionAtNewLine;
      }
      /**
       * Set an event listener on an event. The parser supports one handler per
       * event type. If you try to set an event handler over an existing handler,
       * the old handler is silently overwritten.
       *
       * @param name The event to listen to.
       *
       * @param handler The handler to set.
       */
      on(name, handler) {
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = handler;
      }
      /**
       * Unset an event handler.
       *
       * @parma name The event to stop listening to.
       */
      off(name) {
        this[EVENT_NAME_TO_HANDLER_NAME[name]] = void 0;
      }
      /**
       * Make an error object. The error object will have a message that contains
       * the ``fileName`` option passed at the creation of the parser. If position
       * tracking was turned on, it will also have line and column number
       * information.
       *
       * @param message The message describing the error to report.
       *
       * @returns An error object with a properly formatted message.
       */
      makeError(message) {
        var _a;
        let msg = (_a = this.fileName) !== null && _a !== void 0 ? _a : "";
        return this.trackPosition && (msg.length > 0 && (msg += ":"), msg += `${this.line}:${this.column}`), msg.length > 0 && (msg += ": "), new Error(msg + message);
      }
      /**
       * Report a parsing error. This method is made public so that client code may
       * check for issues that are outside the scope of this project and can report
       * errors.
       *
       * @param message The error to report.
       *
       * @returns this
       */
      fail(message) {
        let err2 = this.makeError(message), handler = this.errorHandler;
        if (handler === void 0)
          throw err2;
        return handler(err2), this;
      }
      /**
       * Write a XML data to the parser.
       *
       * @param chunk The XML data to write.
       *
       * @returns this
       */
      // We do need object for the type here. Yes, it often causes problems
      // but not in this case.
      write(chunk) {
        if (this.closed)
          return this.fail("cannot write after close; assign an onready handler.");
        let end = !1;
        chunk === null ? (end = !0, chunk = "") : typeof chunk == "object" && (chunk = chunk.toString()), this.carriedFromPrevious !== void 0 && (chunk = `${this.carriedFromPrevious}${chunk}`, this.carriedFromPrevious = void 0);
        let limit = chunk.length, lastCode = chunk.charCodeAt(limit - 1);
        !end && // A trailing CR or surrogate must be carried over to the next
        // chunk.
        (lastCode === CR || lastCode >= 55296 && lastCode <= 56319) && (this.carriedFromPrevious = chunk[limit - 1], limit--, chunk = chunk.slice(0, limit));
        let { stateTable } = this;
        for (this.chunk = chunk, this.i = 0; this.i < limit; )
          stateTable[this.state].call(this);
        return this.chunkPosition += limit, end ? this.end() : this;
      }
      /**
       * Close the current stream. Perform final well-formedness checks and reset
       * the parser tstate.
       *
       * @returns this
       */
      close() {
        return this.write(null);
      }
      /**
       * Get a single code point out of the current chunk. This updates the current
       * position if we do position tracking.
       *
       * This is the algorithm to use for XML 1.0.
       *
       * @returns The character read.
       */
      getCode10() {
        let { chunk, i } = this;
        if (this.prevI = i, this.i = i + 1, i >= chunk.length)
          return EOC;
        let code = chunk.charCodeAt(i);
        if (this.column++, code < 55296) {
          if (code >= SPACE3 || code === TAB)
            return code;
          switch (code) {
            case NL:
              return this.line++, this.column = 0, this.positionAtNewLine = this.position, NL;
            case CR:
              return chunk.charCodeAt(i + 1) === NL && (this.i = i + 2), this.line++, this.column = 0, this.positionAtNewLine = this.position, NL_LIKE;
            default:
              return this.fail("disallowed character."), code;
          }
        }
        if (code > 56319)
          return code >= 57344 && code <= 65533 || this.fail("disallowed character."), code;
        let final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i + 1) - 56320);
        return this.i = i + 2, final > 1114111 && this.fail("disallowed character."), final;
      }
      /**
       * Get a single code point out of the current chunk. This updates the current
       * position if we do position tracking.
       *
       * This is the algorithm to use for XML 1.1.
       *
       * @returns {number} The character read.
       */
      getCode11() {
        let { chunk, i } = this;
        if (this.prevI = i, this.i = i + 1, i >= chunk.length)
          return EOC;
        let code = chunk.charCodeAt(i);
        if (this.column++, code < 55296) {
          if (code > 31 && code < 127 || code > 159 && code !== LS || code === TAB)
            return code;
          switch (code) {
            case NL:
              return this.line++, this.column = 0, this.positionAtNewLine = this.position, NL;
            case CR: {
              let next = chunk.charCodeAt(i + 1);
              (next === NL || next === NEL) && (this.i = i + 2);
            }
            /* yes, fall through */
            case NEL:
            // 0x85
            case LS:
              return this.line++, this.column = 0, this.positionAtNewLine = this.position, NL_LIKE;
            default:
              return this.fail("disallowed character."), code;
          }
        }
        if (code > 56319)
          return code >= 57344 && code <= 65533 || this.fail("disallowed character."), code;
        let final = 65536 + (code - 55296) * 1024 + (chunk.charCodeAt(i + 1) - 56320);
        return this.i = i + 2, final > 1114111 && this.fail("disallowed character."), final;
      }
      /**
       * Like ``getCode`` but with the return value normalized so that ``NL`` is
       * returned for ``NL_LIKE``.
       */
      getCodeNorm() {
        let c = this.getCode();
        return c === NL_LIKE ? NL : c;
      }
      unget() {
        this.i = this.prevI, this.column--;
      }
      /**
       * Capture characters into a buffer until encountering one of a set of
       * characters.
       *
       * @param chars An array of codepoints. Encountering a character in the array
       * ends the capture. (``chars`` may safely contain ``NL``.)
       *
       * @return The character code that made the capture end, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      captureTo(chars) {
        let { i: start } = this, { chunk } = this;
        for (; ; ) {
          let c = this.getCode(), isNLLike = c === NL_LIKE, final = isNLLike ? NL : c;
          if (final === EOC || chars.includes(final))
            return this.text += chunk.slice(start, this.prevI), final;
          isNLLike && (this.text += `${chunk.slice(start, this.prevI)}
`, start = this.i);
        }
      }
      /**
       * Capture characters into a buffer until encountering a character.
       *
       * @param char The codepoint that ends the capture. **NOTE ``char`` MAY NOT
       * CONTAIN ``NL``.** Passing ``NL`` will result in buggy behavior.
       *
       * @return ``true`` if we ran into the character. Otherwise, we ran into the
       * end of the current chunk.
       */
      captureToChar(char) {
        let { i: start } = this, { chunk } = this;
        for (; ; ) {
          let c = this.getCode();
          switch (c) {
            case NL_LIKE:
              this.text += `${chunk.slice(start, this.prevI)}
`, start = this.i, c = NL;
              break;
            case EOC:
              return this.text += chunk.slice(start), !1;
            default:
          }
          if (c === char)
            return this.text += chunk.slice(start, this.prevI), !0;
        }
      }
      /**
       * Capture characters that satisfy ``isNameChar`` into the ``name`` field of
       * this parser.
       *
       * @return The character code that made the test fail, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      captureNameChars() {
        let { chunk, i: start } = this;
        for (; ; ) {
          let c = this.getCode();
          if (c === EOC)
            return this.name += chunk.slice(start), EOC;
          if (!isNameChar(c))
            return this.name += chunk.slice(start, this.prevI), c === NL_LIKE ? NL : c;
        }
      }
      /**
       * Skip white spaces.
       *
       * @return The character that ended the skip, or ``EOC`` if we hit
       * the end of the chunk. The return value cannot be NL_LIKE: NL is returned
       * instead.
       */
      skipSpaces() {
        for (; ; ) {
          let c = this.getCodeNorm();
          if (c === EOC || !isS(c))
            return c;
        }
      }
      setXMLVersion(version) {
        this.currentXMLVersion = version, version === "1.0" ? (this.isChar = isChar10, this.getCode = this.getCode10) : (this.isChar = isChar11, this.getCode = this.getCode11);
      }
      // STATE ENGINE METHODS
      // This needs to be a state separate from S_BEGIN_WHITESPACE because we want
      // to be sure never to come back to this state later.
      sBegin() {
        this.chunk.charCodeAt(0) === 65279 && (this.i++, this.column++), this.state = S_BEGIN_WHITESPACE;
      }
      sBeginWhitespace() {
        let iBefore = this.i, c = this.skipSpaces();
        switch (this.prevI !== iBefore && (this.xmlDeclPossible = !1), c) {
          case LESS:
            if (this.state = S_OPEN_WAKA, this.text.length !== 0)
              throw new Error("no-empty text at start");
            break;
          case EOC:
            break;
          default:
            this.unget(), this.state = S_TEXT, this.xmlDeclPossible = !1;
        }
      }
      sDoctype() {
        var _a;
        let c = this.captureTo(DOCTYPE_TERMINATOR);
        switch (c) {
          case GREATER: {
            (_a = this.doctypeHandler) === null || _a === void 0 || _a.call(this, this.text), this.text = "", this.state = S_TEXT, this.doctype = !0;
            break;
          }
          case EOC:
            break;
          default:
            this.text += String.fromCodePoint(c), c === OPEN_BRACKET ? this.state = S_DTD : isQuote(c) && (this.state = S_DOCTYPE_QUOTE, this.q = c);
        }
      }
      sDoctypeQuote() {
        let q = this.q;
        this.captureToChar(q) && (this.text += String.fromCodePoint(q), this.q = null, this.state = S_DOCTYPE);
      }
      sDTD() {
        let c = this.captureTo(DTD_TERMINATOR);
        c !== EOC && (this.text += String.fromCodePoint(c), c === CLOSE_BRACKET ? this.state = S_DOCTYPE : c === LESS ? this.state = S_DTD_OPEN_WAKA : isQuote(c) && (this.state = S_DTD_QUOTED, this.q = c));
      }
      sDTDQuoted() {
        let q = this.q;
        this.captureToChar(q) && (this.text += String.fromCodePoint(q), this.state = S_DTD, this.q = null);
      }
      sDTDOpenWaka() {
        let c = this.getCodeNorm();
        switch (this.text += String.fromCodePoint(c), c) {
          case BANG:
            this.state = S_DTD_OPEN_WAKA_BANG, this.openWakaBang = "";
            break;
          case QUESTION:
            this.state = S_DTD_PI;
            break;
          default:
            this.state = S_DTD;
        }
      }
      sDTDOpenWakaBang() {
        let char = String.fromCodePoint(this.getCodeNorm()), owb = this.openWakaBang += char;
        this.text += char, owb !== "-" && (this.state = owb === "--" ? S_DTD_COMMENT : S_DTD, this.openWakaBang = "");
      }
      sDTDComment() {
        this.captureToChar(MINUS) && (this.text += "-", this.state = S_DTD_COMMENT_ENDING);
      }
      sDTDCommentEnding() {
        let c = this.getCodeNorm();
        this.text += String.fromCodePoint(c), this.state = c === MINUS ? S_DTD_COMMENT_ENDED : S_DTD_COMMENT;
      }
      sDTDCommentEnded() {
        let c = this.getCodeNorm();
        this.text += String.fromCodePoint(c), c === GREATER ? this.state = S_DTD : (this.fail("malformed comment."), this.state = S_DTD_COMMENT);
      }
      sDTDPI() {
        this.captureToChar(QUESTION) && (this.text += "?", this.state = S_DTD_PI_ENDING);
      }
      sDTDPIEnding() {
        let c = this.getCodeNorm();
        this.text += String.fromCodePoint(c), c === GREATER && (this.state = S_DTD);
      }
      sText() {
        this.tags.length !== 0 ? this.handleTextInRoot() : this.handleTextOutsideRoot();
      }
      sEntity() {
        let { i: start } = this, { chunk } = this;
        loop:
          for (; ; )
            switch (this.getCode()) {
              case NL_LIKE:
                this.entity += `${chunk.slice(start, this.prevI)}
`, start = this.i;
                break;
              case SEMICOLON: {
                let { entityReturnState } = this, entity = this.entity + chunk.slice(start, this.prevI);
                this.state = entityReturnState;
                let parsed;
                entity === "" ? (this.fail("empty entity name."), parsed = "&;") : (parsed = this.parseEntity(entity), this.entity = ""), (entityReturnState !== S_TEXT || this.textHandler !== void 0) && (this.text += parsed);
                break loop;
              }
              case EOC:
                this.entity += chunk.slice(start);
                break loop;
              default:
            }
      }
      sOpenWaka() {
        let c = this.getCode();
        if (isNameStartChar(c))
          this.state = S_OPEN_TAG, this.unget(), this.xmlDeclPossible = !1;
        else
          switch (c) {
            case FORWARD_SLASH:
              this.state = S_CLOSE_TAG, this.xmlDeclPossible = !1;
              break;
            case BANG:
              this.state = S_OPEN_WAKA_BANG, this.openWakaBang = "", this.xmlDeclPossible = !1;
              break;
            case QUESTION:
              this.state = S_PI_FIRST_CHAR;
              break;
            default:
              this.fail("disallowed character in tag name"), this.state = S_TEXT, this.xmlDeclPossible = !1;
          }
      }
      sOpenWakaBang() {
        switch (this.openWakaBang += String.fromCodePoint(this.getCodeNorm()), this.openWakaBang) {
          case "[CDATA[":
            !this.sawRoot && !this.reportedTextBeforeRoot && (this.fail("text data outside of root node."), this.reportedTextBeforeRoot = !0), this.closedRoot && !this.reportedTextAfterRoot && (this.fail("text data outside of root node."), this.reportedTextAfterRoot = !0), this.state = S_CDATA, this.openWakaBang = "";
            break;
          case "--":
            this.state = S_COMMENT, this.openWakaBang = "";
            break;
          case "DOCTYPE":
            this.state = S_DOCTYPE, (this.doctype || this.sawRoot) && this.fail("inappropriately located doctype declaration."), this.openWakaBang = "";
            break;
          default:
            this.openWakaBang.length >= 7 && this.fail("incorrect syntax.");
        }
      }
      sComment() {
        this.captureToChar(MINUS) && (this.state = S_COMMENT_ENDING);
      }
      sCommentEnding() {
        var _a;
        let c = this.getCodeNorm();
        c === MINUS ? (this.state = S_COMMENT_ENDED, (_a = this.commentHandler) === null || _a === void 0 || _a.call(this, this.text), this.text = "") : (this.text += `-${String.fromCodePoint(c)}`, this.state = S_COMMENT);
      }
      sCommentEnded() {
        let c = this.getCodeNorm();
        c !== GREATER ? (this.fail("malformed comment."), this.text += `--${String.fromCodePoint(c)}`, this.state = S_COMMENT) : this.state = S_TEXT;
      }
      sCData() {
        this.captureToChar(CLOSE_BRACKET) && (this.state = S_CDATA_ENDING);
      }
      sCDataEnding() {
        let c = this.getCodeNorm();
        c === CLOSE_BRACKET ? this.state = S_CDATA_ENDING_2 : (this.text += `]${String.fromCodePoint(c)}`, this.state = S_CDATA);
      }
      sCDataEnding2() {
        var _a;
        let c = this.getCodeNorm();
        switch (c) {
          case GREATER: {
            (_a = this.cdataHandler) === null || _a === void 0 || _a.call(this, this.text), this.text = "", this.state = S_TEXT;
            break;
          }
          case CLOSE_BRACKET:
            this.text += "]";
            break;
          default:
            this.text += `]]${String.fromCodePoint(c)}`, this.state = S_CDATA;
        }
      }
      // We need this separate state to check the first character fo the pi target
      // with this.nameStartCheck which allows less characters than this.nameCheck.
      sPIFirstChar() {
        let c = this.getCodeNorm();
        this.nameStartCheck(c) ? (this.piTarget += String.fromCodePoint(c), this.state = S_PI_REST) : c === QUESTION || isS(c) ? (this.fail("processing instruction without a target."), this.state = c === QUESTION ? S_PI_ENDING : S_PI_BODY) : (this.fail("disallowed character in processing instruction name."), this.piTarget += String.fromCodePoint(c), this.state = S_PI_REST);
      }
      sPIRest() {
        let { chunk, i: start } = this;
        for (; ; ) {
          let c = this.getCodeNorm();
          if (c === EOC) {
            this.piTarget += chunk.slice(start);
            return;
          }
          if (!this.nameCheck(c)) {
            this.piTarget += chunk.slice(start, this.prevI);
            let isQuestion = c === QUESTION;
            isQuestion || isS(c) ? this.piTarget === "xml" ? (this.xmlDeclPossible || this.fail("an XML declaration must be at the start of the document."), this.state = isQuestion ? S_XML_DECL_ENDING : S_XML_DECL_NAME_START) : this.state = isQuestion ? S_PI_ENDING : S_PI_BODY : (this.fail("disallowed character in processing instruction name."), this.piTarget += String.fromCodePoint(c));
            break;
          }
        }
      }
      sPIBody() {
        if (this.text.length === 0) {
          let c = this.getCodeNorm();
          c === QUESTION ? this.state = S_PI_ENDING : isS(c) || (this.text = String.fromCodePoint(c));
        } else this.captureToChar(QUESTION) && (this.state = S_PI_ENDING);
      }
      sPIEnding() {
        var _a;
        let c = this.getCodeNorm();
        if (c === GREATER) {
          let { piTarget } = this;
          piTarget.toLowerCase() === "xml" && this.fail("the XML declaration must appear at the start of the document."), (_a = this.piHandler) === null || _a === void 0 || _a.call(this, {
            target: piTarget,
            body: this.text
          }), this.piTarget = this.text = "", this.state = S_TEXT;
        } else c === QUESTION ? this.text += "?" : (this.text += `?${String.fromCodePoint(c)}`, this.state = S_PI_BODY);
        this.xmlDeclPossible = !1;
      }
      sXMLDeclNameStart() {
        let c = this.skipSpaces();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          return;
        }
        c !== EOC && (this.state = S_XML_DECL_NAME, this.name = String.fromCodePoint(c));
      }
      sXMLDeclName() {
        let c = this.captureTo(XML_DECL_NAME_TERMINATOR);
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING, this.name += this.text, this.text = "", this.fail("XML declaration is incomplete.");
          return;
        }
        if (isS(c) || c === EQUAL) {
          if (this.name += this.text, this.text = "", !this.xmlDeclExpects.includes(this.name))
            switch (this.name.length) {
              case 0:
                this.fail("did not expect any more name/value pairs.");
                break;
              case 1:
                this.fail(`expected the name ${this.xmlDeclExpects[0]}.`);
                break;
              default:
                this.fail(`expected one of ${this.xmlDeclExpects.join(", ")}`);
            }
          this.state = c === EQUAL ? S_XML_DECL_VALUE_START : S_XML_DECL_EQ;
        }
      }
      sXMLDeclEq() {
        let c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING, this.fail("XML declaration is incomplete.");
          return;
        }
        isS(c) || (c !== EQUAL && this.fail("value required."), this.state = S_XML_DECL_VALUE_START);
      }
      sXMLDeclValueStart() {
        let c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING, this.fail("XML declaration is incomplete.");
          return;
        }
        isS(c) || (isQuote(c) ? this.q = c : (this.fail("value must be quoted."), this.q = SPACE3), this.state = S_XML_DECL_VALUE);
      }
      sXMLDeclValue() {
        let c = this.captureTo([this.q, QUESTION]);
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING, this.text = "", this.fail("XML declaration is incomplete.");
          return;
        }
        if (c === EOC)
          return;
        let value = this.text;
        switch (this.text = "", this.name) {
          case "version": {
            this.xmlDeclExpects = ["encoding", "standalone"];
            let version = value;
            this.xmlDecl.version = version, /^1\.[0-9]+$/.test(version) ? this.opt.forceXMLVersion || this.setXMLVersion(version) : this.fail("version number must match /^1\\.[0-9]+$/.");
            break;
          }
          case "encoding":
            /^[A-Za-z][A-Za-z0-9._-]*$/.test(value) || this.fail("encoding value must match /^[A-Za-z0-9][A-Za-z0-9._-]*$/."), this.xmlDeclExpects = ["standalone"], this.xmlDecl.encoding = value;
            break;
          case "standalone":
            value !== "yes" && value !== "no" && this.fail('standalone value must match "yes" or "no".'), this.xmlDeclExpects = [], this.xmlDecl.standalone = value;
            break;
          default:
        }
        this.name = "", this.state = S_XML_DECL_SEPARATOR;
      }
      sXMLDeclSeparator() {
        let c = this.getCodeNorm();
        if (c === QUESTION) {
          this.state = S_XML_DECL_ENDING;
          return;
        }
        isS(c) || (this.fail("whitespace required."), this.unget()), this.state = S_XML_DECL_NAME_START;
      }
      sXMLDeclEnding() {
        var _a;
        this.getCodeNorm() === GREATER ? (this.piTarget !== "xml" ? this.fail("processing instructions are not allowed before root.") : this.name !== "version" && this.xmlDeclExpects.includes("version") && this.fail("XML declaration must contain a version."), (_a = this.xmldeclHandler) === null || _a === void 0 || _a.call(this, this.xmlDecl), this.name = "", this.piTarget = this.text = "", this.state = S_TEXT) : this.fail("The character ? is disallowed anywhere in XML declarations."), this.xmlDeclPossible = !1;
      }
      sOpenTag() {
        var _a;
        let c = this.captureNameChars();
        if (c === EOC)
          return;
        let tag = this.tag = {
          name: this.name,
          attributes: /* @__PURE__ */ Object.create(null)
        };
        switch (this.name = "", this.xmlnsOpt && (this.topNS = tag.ns = /* @__PURE__ */ Object.create(null)), (_a = this.openTagStartHandler) === null || _a === void 0 || _a.call(this, tag), this.sawRoot = !0, !this.fragmentOpt && this.closedRoot && this.fail("documents may contain only one root."), c) {
          case GREATER:
            this.openTag();
            break;
          case FORWARD_SLASH:
            this.state = S_OPEN_TAG_SLASH;
            break;
          default:
            isS(c) || this.fail("disallowed character in tag name."), this.state = S_ATTRIB;
        }
      }
      sOpenTagSlash() {
        this.getCode() === GREATER ? this.openSelfClosingTag() : (this.fail("forward-slash in opening tag not followed by >."), this.state = S_ATTRIB);
      }
      sAttrib() {
        let c = this.skipSpaces();
        c !== EOC && (isNameStartChar(c) ? (this.unget(), this.state = S_ATTRIB_NAME) : c === GREATER ? this.openTag() : c === FORWARD_SLASH ? this.state = S_OPEN_TAG_SLASH : this.fail("disallowed character in attribute name."));
      }
      sAttribName() {
        let c = this.captureNameChars();
        c === EQUAL ? this.state = S_ATTRIB_VALUE : isS(c) ? this.state = S_ATTRIB_NAME_SAW_WHITE : c === GREATER ? (this.fail("attribute without value."), this.pushAttrib(this.name, this.name), this.name = this.text = "", this.openTag()) : c !== EOC && this.fail("disallowed character in attribute name.");
      }
      sAttribNameSawWhite() {
        let c = this.skipSpaces();
        switch (c) {
          case EOC:
            return;
          case EQUAL:
            this.state = S_ATTRIB_VALUE;
            break;
          default:
            this.fail("attribute without value."), this.text = "", this.name = "", c === GREATER ? this.openTag() : isNameStartChar(c) ? (this.unget(), this.state = S_ATTRIB_NAME) : (this.fail("disallowed character in attribute name."), this.state = S_ATTRIB);
        }
      }
      sAttribValue() {
        let c = this.getCodeNorm();
        isQuote(c) ? (this.q = c, this.state = S_ATTRIB_VALUE_QUOTED) : isS(c) || (this.fail("unquoted attribute value."), this.state = S_ATTRIB_VALUE_UNQUOTED, this.unget());
      }
      sAttribValueQuoted() {
        let { q, chunk } = this, { i: start } = this;
        for (; ; )
          switch (this.getCode()) {
            case q:
              this.pushAttrib(this.name, this.text + chunk.slice(start, this.prevI)), this.name = this.text = "", this.q = null, this.state = S_ATTRIB_VALUE_CLOSED;
              return;
            case AMP:
              this.text += chunk.slice(start, this.prevI), this.state = S_ENTITY, this.entityReturnState = S_ATTRIB_VALUE_QUOTED;
              return;
            case NL:
            case NL_LIKE:
            case TAB:
              this.text += `${chunk.slice(start, this.prevI)} `, start = this.i;
              break;
            case LESS:
              this.text += chunk.slice(start, this.prevI), this.fail("disallowed character.");
              return;
            case EOC:
              this.text += chunk.slice(start);
              return;
            default:
          }
      }
      sAttribValueClosed() {
        let c = this.getCodeNorm();
        isS(c) ? this.state = S_ATTRIB : c === GREATER ? this.openTag() : c === FORWARD_SLASH ? this.state = S_OPEN_TAG_SLASH : isNameStartChar(c) ? (this.fail("no whitespace between attributes."), this.unget(), this.state = S_ATTRIB_NAME) : this.fail("disallowed character in attribute name.");
      }
      sAttribValueUnquoted() {
        let c = this.captureTo(ATTRIB_VALUE_UNQUOTED_TERMINATOR);
        switch (c) {
          case AMP:
            this.state = S_ENTITY, this.entityReturnState = S_ATTRIB_VALUE_UNQUOTED;
            break;
          case LESS:
            this.fail("disallowed character.");
            break;
          case EOC:
            break;
          default:
            this.text.includes("]]>") && this.fail('the string "]]>" is disallowed in char data.'), this.pushAttrib(this.name, this.text), this.name = this.text = "", c === GREATER ? this.openTag() : this.state = S_ATTRIB;
        }
      }
      sCloseTag() {
        let c = this.captureNameChars();
        c === GREATER ? this.closeTag() : isS(c) ? this.state = S_CLOSE_TAG_SAW_WHITE : c !== EOC && this.fail("disallowed character in closing tag.");
      }
      sCloseTagSawWhite() {
        switch (this.skipSpaces()) {
          case GREATER:
            this.closeTag();
            break;
          case EOC:
            break;
          default:
            this.fail("disallowed character in closing tag.");
        }
      }
      // END OF STATE ENGINE METHODS
      handleTextInRoot() {
        let { i: start, forbiddenState } = this, { chunk, textHandler: handler } = this;
        scanLoop:
          for (; ; )
            switch (this.getCode()) {
              case LESS: {
                if (this.state = S_OPEN_WAKA, handler !== void 0) {
                  let { text } = this, slice = chunk.slice(start, this.prevI);
                  text.length !== 0 ? (handler(text + slice), this.text = "") : slice.length !== 0 && handler(slice);
                }
                forbiddenState = FORBIDDEN_START;
                break scanLoop;
              }
              case AMP:
                this.state = S_ENTITY, this.entityReturnState = S_TEXT, handler !== void 0 && (this.text += chunk.slice(start, this.prevI)), forbiddenState = FORBIDDEN_START;
                break scanLoop;
              case CLOSE_BRACKET:
                switch (forbiddenState) {
                  case FORBIDDEN_START:
                    forbiddenState = FORBIDDEN_BRACKET;
                    break;
                  case FORBIDDEN_BRACKET:
                    forbiddenState = FORBIDDEN_BRACKET_BRACKET;
                    break;
                  case FORBIDDEN_BRACKET_BRACKET:
                    break;
                  default:
                    throw new Error("impossible state");
                }
                break;
              case GREATER:
                forbiddenState === FORBIDDEN_BRACKET_BRACKET && this.fail('the string "]]>" is disallowed in char data.'), forbiddenState = FORBIDDEN_START;
                break;
              case NL_LIKE:
                handler !== void 0 && (this.text += `${chunk.slice(start, this.prevI)}
`), start = this.i, forbiddenState = FORBIDDEN_START;
                break;
              case EOC:
                handler !== void 0 && (this.text += chunk.slice(start));
                break scanLoop;
              default:
                forbiddenState = FORBIDDEN_START;
            }
        this.forbiddenState = forbiddenState;
      }
      handleTextOutsideRoot() {
        let { i: start } = this, { chunk, textHandler: handler } = this, nonSpace = !1;
        outRootLoop:
          for (; ; ) {
            let code = this.getCode();
            switch (code) {
              case LESS: {
                if (this.state = S_OPEN_WAKA, handler !== void 0) {
                  let { text } = this, slice = chunk.slice(start, this.prevI);
                  text.length !== 0 ? (handler(text + slice), this.text = "") : slice.length !== 0 && handler(slice);
                }
                break outRootLoop;
              }
              case AMP:
                this.state = S_ENTITY, this.entityReturnState = S_TEXT, handler !== void 0 && (this.text += chunk.slice(start, this.prevI)), nonSpace = !0;
                break outRootLoop;
              case NL_LIKE:
                handler !== void 0 && (this.text += `${chunk.slice(start, this.prevI)}
`), start = this.i;
                break;
              case EOC:
                handler !== void 0 && (this.text += chunk.slice(start));
                break outRootLoop;
              default:
                isS(code) || (nonSpace = !0);
            }
          }
        nonSpace && (!this.sawRoot && !this.reportedTextBeforeRoot && (this.fail("text data outside of root node."), this.reportedTextBeforeRoot = !0), this.closedRoot && !this.reportedTextAfterRoot && (this.fail("text data outside of root node."), this.reportedTextAfterRoot = !0));
      }
      pushAttribNS(name, value) {
        var _a;
        let { prefix, local } = this.qname(name), attr = { name, prefix, local, value };
        if (this.attribList.push(attr), (_a = this.attributeHandler) === null || _a === void 0 || _a.call(this, attr), prefix === "xmlns") {
          let trimmed = value.trim();
          this.currentXMLVersion === "1.0" && trimmed === "" && this.fail("invalid attempt to undefine prefix in XML 1.0"), this.topNS[local] = trimmed, nsPairCheck(this, local, trimmed);
        } else if (name === "xmlns") {
          let trimmed = value.trim();
          this.topNS[""] = trimmed, nsPairCheck(this, "", trimmed);
        }
      }
      pushAttribPlain(name, value) {
        var _a;
        let attr = { name, value };
        this.attribList.push(attr), (_a = this.attributeHandler) === null || _a === void 0 || _a.call(this, attr);
      }
      /**
       * End parsing. This performs final well-formedness checks and resets the
       * parser to a clean state.
       *
       * @returns this
       */
      end() {
        var _a, _b;
        this.sawRoot || this.fail("document must contain a root element.");
        let { tags } = this;
        for (; tags.length > 0; ) {
          let tag = tags.pop();
          this.fail(`unclosed tag: ${tag.name}`);
        }
        this.state !== S_BEGIN && this.state !== S_TEXT && this.fail("unexpected end.");
        let { text } = this;
        return text.length !== 0 && ((_a = this.textHandler) === null || _a === void 0 || _a.call(this, text), this.text = ""), this._closed = !0, (_b = this.endHandler) === null || _b === void 0 || _b.call(this), this._init(), this;
      }
      /**
       * Resolve a namespace prefix.
       *
       * @param prefix The prefix to resolve.
       *
       * @returns The namespace URI or ``undefined`` if the prefix is not defined.
       */
      resolve(prefix) {
        var _a, _b;
        let uri = this.topNS[prefix];
        if (uri !== void 0)
          return uri;
        let { tags } = this;
        for (let index = tags.length - 1; index >= 0; index--)
          if (uri = tags[index].ns[prefix], uri !== void 0)
            return uri;
        return uri = this.ns[prefix], uri !== void 0 ? uri : (_b = (_a = this.opt).resolvePrefix) === null || _b === void 0 ? void 0 : _b.call(_a, prefix);
      }
      /**
       * Parse a qname into its prefix and local name parts.
       *
       * @param name The name to parse
       *
       * @returns
       */
      qname(name) {
        let colon = name.indexOf(":");
        if (colon === -1)
          return { prefix: "", local: name };
        let local = name.slice(colon + 1), prefix = name.slice(0, colon);
        return (prefix === "" || local === "" || local.includes(":")) && this.fail(`malformed name: ${name}.`), { prefix, local };
      }
      processAttribsNS() {
        var _a;
        let { attribList } = this, tag = this.tag;
        {
          let { prefix, local } = this.qname(tag.name);
          tag.prefix = prefix, tag.local = local;
          let uri = tag.uri = (_a = this.resolve(prefix)) !== null && _a !== void 0 ? _a : "";
          prefix !== "" && (prefix === "xmlns" && this.fail('tags may not have "xmlns" as prefix.'), uri === "" && (this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`), tag.uri = prefix));
        }
        if (attribList.length === 0)
          return;
        let { attributes } = tag, seen = /* @__PURE__ */ new Set();
        for (let attr of attribList) {
          let { name, prefix, local } = attr, uri, eqname;
          prefix === "" ? (uri = name === "xmlns" ? XMLNS_NAMESPACE : "", eqname = name) : (uri = this.resolve(prefix), uri === void 0 && (this.fail(`unbound namespace prefix: ${JSON.stringify(prefix)}.`), uri = prefix), eqname = `{${uri}}${local}`), seen.has(eqname) && this.fail(`duplicate attribute: ${eqname}.`), seen.add(eqname), attr.uri = uri, attributes[name] = attr;
        }
        this.attribList = [];
      }
      processAttribsPlain() {
        let { attribList } = this, attributes = this.tag.attributes;
        for (let { name, value } of attribList)
          attributes[name] !== void 0 && this.fail(`duplicate attribute: ${name}.`), attributes[name] = value;
        this.attribList = [];
      }
      /**
       * Handle a complete open tag. This parser code calls this once it has seen
       * the whole tag. This method checks for well-formeness and then emits
       * ``onopentag``.
       */
      openTag() {
        var _a;
        this.processAttribs();
        let { tags } = this, tag = this.tag;
        tag.isSelfClosing = !1, (_a = this.openTagHandler) === null || _a === void 0 || _a.call(this, tag), tags.push(tag), this.state = S_TEXT, this.name = "";
      }
      /**
       * Handle a complete self-closing tag. This parser code calls this once it has
       * seen the whole tag. This method checks for well-formeness and then emits
       * ``onopentag`` and ``onclosetag``.
       */
      openSelfClosingTag() {
        var _a, _b, _c;
        this.processAttribs();
        let { tags } = this, tag = this.tag;
        tag.isSelfClosing = !0, (_a = this.openTagHandler) === null || _a === void 0 || _a.call(this, tag), (_b = this.closeTagHandler) === null || _b === void 0 || _b.call(this, tag), (this.tag = (_c = tags[tags.length - 1]) !== null && _c !== void 0 ? _c : null) === null && (this.closedRoot = !0), this.state = S_TEXT, this.name = "";
      }
      /**
       * Handle a complete close tag. This parser code calls this once it has seen
       * the whole tag. This method checks for well-formeness and then emits
       * ``onclosetag``.
       */
      closeTag() {
        let { tags, name } = this;
        if (this.state = S_TEXT, this.name = "", name === "") {
          this.fail("weird empty close tag."), this.text += "</>";
          return;
        }
        let handler = this.closeTagHandler, l = tags.length;
        for (; l-- > 0; ) {
          let tag = this.tag = tags.pop();
          if (this.topNS = tag.ns, handler?.(tag), tag.name === name)
            break;
          this.fail("unexpected close tag.");
        }
        l === 0 ? this.closedRoot = !0 : l < 0 && (this.fail(`unmatched closing tag: ${name}.`), this.text += `</${name}>`);
      }
      /**
       * Resolves an entity. Makes any necessary well-formedness checks.
       *
       * @param entity The entity to resolve.
       *
       * @returns The parsed entity.
       */
      parseEntity(entity) {
        if (entity[0] !== "#") {
          let defined = this.ENTITIES[entity];
          return defined !== void 0 ? defined : (this.fail(this.isName(entity) ? "undefined entity." : "disallowed character in entity name."), `&${entity};`);
        }
        let num = NaN;
        return entity[1] === "x" && /^#x[0-9a-f]+$/i.test(entity) ? num = parseInt(entity.slice(2), 16) : /^#[0-9]+$/.test(entity) && (num = parseInt(entity.slice(1), 10)), this.isChar(num) ? String.fromCodePoint(num) : (this.fail("malformed character entity."), `&${entity};`);
      }
    };
    exports.SaxesParser = SaxesParser2;
  }
});

// src/evidence/clean-line.ts
var VIEWER_PREFIX = /^[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?=\uFEFF?\d{4}-\d\d-\d\dT)/, STAMP = /^\uFEFF?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z) ?/, BRACKET_STAMP = /^\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\] ?/, ESCAPES = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes start with the escape character.
  /\x1b(?:\[[0-9;:?<=>]{0,64}[ -/]{0,4}[@-~]|\][^\x07\x1b]{0,512}(?:\x07|\x1b\\)?|[()][0-9A-B]|[=>78cDEHM])/g
), RED = /\x1b\[(?:\d{1,3};){0,4}(?:31|91|38;5;(?:1|9|160|196))(?:;\d{1,3}){0,4}m/, COMMAND = /^##\[(error|warning|notice|group|endgroup|command|debug|section)\]/, FOLD = /^(?:travis_(?:fold|time):[\w.:=,-]{1,200}|section_(?:start|end):\d{1,12}:[\w.-]{1,100}(?:\[[^\]\n]{0,80}\])?)[\r ]*/, CHAR = { 0: 48, 9: 57, open: 91, hash: 35, bom: 65279 };
function cleanLine(raw) {
  let text = raw, stamp = null;
  text.includes("	") && (text = text.replace(VIEWER_PREFIX, ""));
  let first = text.charCodeAt(0);
  if (first >= CHAR[0] && first <= CHAR[9] || first === CHAR.bom) {
    let found = STAMP.exec(text);
    found && (stamp = found[1] ?? null, text = text.slice(found[0].length));
  } else first === CHAR.open && (text = text.replace(BRACKET_STAMP, ""));
  let red = !1;
  return text.includes("\x1B") && (red = RED.test(text), text = text.replace(ESCAPES, "")), text.includes("\r") && (text = lastOverwrite(text)), (text.startsWith("travis_") || text.startsWith("section_")) && (text = stripFolds(text)), text.charCodeAt(0) !== CHAR.hash ? { text, marker: null, red, stamp } : withMarker(text, red, stamp);
}
function withMarker(text, red, stamp) {
  let found = COMMAND.exec(text);
  if (!found) return { text, marker: null, red, stamp };
  let word = found[1], marker = word === "debug" || word === "section" ? null : word;
  return { text: text.slice(found[0].length), marker, red, stamp };
}
function lastOverwrite(text) {
  let end = text.length;
  for (; end > 0; ) {
    let start = text.lastIndexOf("\r", end - 1), part = text.slice(start + 1, end);
    if (part.trim() !== "") return part;
    end = start;
  }
  return "";
}
function stripFolds(text) {
  let rest = text;
  for (let left = 8; left > 0; left -= 1) {
    let found = FOLD.exec(rest);
    if (!found) break;
    rest = rest.slice(found[0].length);
  }
  return rest;
}

// src/evidence/junit/read-test-reports.ts
import { createReadStream } from "node:fs";
import { glob, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { TextDecoder as TextDecoder2 } from "node:util";

// src/evidence/junit/junit-parser.ts
var import_saxes = __toESM(require_saxes(), 1);

// src/evidence/junit/case-builder.ts
var NOT_RUN = /^(?:notrun|skipped|suppressed|ignored|disabled|pending)$/i;
function createCaseBuilder(attributes, suiteFile) {
  let seen = /* @__PURE__ */ new Set(), message = null, detail = "", reading = !1;
  return {
    open(outcome, { message: said }) {
      seen.add(outcome), reading = outcome !== "skipped", reading && detail !== "" && (detail += `
`), reading && (message ??= firstLine(said));
    },
    text(text) {
      reading && detail.length < 16384 && (detail += text.slice(0, 16384));
    },
    close() {
      reading = !1;
    },
    build() {
      let body = detail.slice(0, 16384).trim(), className = attributes.classname || attributes.class || null, file = attributes.file || suiteFile || fileFrom(className);
      return {
        name: attributes.name ?? "",
        className,
        file,
        line: lineOf(attributes.line, file, body),
        status: statusOf(seen, attributes),
        durationMs: durationOf(attributes.time),
        message: message ?? firstLine(body),
        detail: body === "" ? null : body
      };
    }
  };
}
function statusOf(seen, attributes) {
  if (seen.has("failure")) return "failed";
  if (seen.has("error")) return "error";
  let said = [attributes.status, attributes.result];
  return seen.has("skipped") || said.some((word) => NOT_RUN.test(word ?? "")) ? "skipped" : "passed";
}
function durationOf(time) {
  if (time === void 0) return null;
  let seconds = Number(time.replaceAll(",", ""));
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1e3 : null;
}
function firstLine(text) {
  return text?.slice(0, 4096).split(`
`).find((one) => one.trim() !== "")?.trim() ?? null;
}
var LOOKS_LIKE_FILE = /^(?:[\w.@-]+\/)*[\w.@-]+\.(?:[cm]?[jt]sx?|py|rb|php|go|rs|dart|exs?)$/;
function fileFrom(className) {
  return className !== null && LOOKS_LIKE_FILE.test(className) ? className : null;
}
function lineOf(said, file, body) {
  let line2 = Number(said);
  if (said !== void 0 && Number.isInteger(line2) && line2 > 0) return line2;
  let place = file === null ? -1 : body.indexOf(`${file}:`);
  if (file === null || place === -1) return null;
  let digits = /^\d{1,7}/.exec(body.slice(place + file.length + 1, place + file.length + 9));
  return digits ? Number(digits[0]) : null;
}

// src/evidence/junit/junit-parser.ts
var ROOTS = ["testsuites", "testsuite"], OUTCOMES = ["failure", "error", "skipped"], MOST_FAILURES = 2e3, DEEPEST = 200;
function createJUnitParser() {
  let parser = new import_saxes.SaxesParser(), counts = { passed: 0, failed: 0, skipped: 0 }, failures = [], suites = [], durationMs = null, problem = null, current = null, depth = 0;
  function fail(reason) {
    problem ??= reason;
  }
  function open4(tag) {
    if (problem !== null) return;
    depth += 1;
    let name = localName(tag.name);
    depth === 1 && !ROOTS.includes(name) && fail(`its root is <${name}>, not a JUnit report`), depth > DEEPEST && fail(`its elements are nested deeper than ${DEEPEST}`), name === "testsuite" ? suites.push(suiteOf(tag.attributes)) : name === "testcase" ? current = createCaseBuilder(tag.attributes, suites.at(-1)?.file) : OUTCOMES.includes(name) && current?.open(name, tag.attributes);
  }
  function close(tag) {
    if (problem !== null) return;
    depth -= 1;
    let name = localName(tag.name);
    name === "testsuite" ? suites.pop() : OUTCOMES.includes(name) ? current?.close() : name === "testcase" && current && finish(current);
  }
  function finish(builder) {
    let test = builder.build();
    current = null, test.durationMs !== null && (durationMs = (durationMs ?? 0) + test.durationMs), test.status === "passed" || test.status === "skipped" ? counts[test.status] += 1 : (counts.failed += 1, failures.length < MOST_FAILURES && failures.push(test));
  }
  return parser.on("error", (error) => fail(`it is not well-formed XML: ${error.message}`)), parser.on("opentag", open4), parser.on("closetag", close), parser.on("text", (text) => current?.text(text)), parser.on("cdata", (text) => current?.text(text)), {
    write(text) {
      problem === null && parser.write(text);
    },
    end() {
      problem === null && parser.close();
      let { passed, failed, skipped } = counts;
      return {
        run: passed + failed + skipped,
        passed,
        failed,
        skipped,
        durationMs,
        failures,
        problem
      };
    },
    get stopped() {
      return problem !== null;
    }
  };
}
function suiteOf(attributes) {
  return {
    name: attributes.name ?? "",
    file: attributes.file ?? attributes.filepath ?? null
  };
}
function localName(name) {
  return name.slice(name.indexOf(":") + 1);
}

// src/evidence/text-encoding.ts
function sniff(head) {
  let [first, second, third, fourth] = head;
  return first === 31 && second === 139 ? { kind: "gzip" } : first === 80 && second === 75 && (third ?? 0) < 9 && (fourth ?? 0) < 9 ? { kind: "zip" } : first === 255 && second === 254 ? { kind: "text", encoding: "utf-16le" } : first === 254 && second === 255 ? { kind: "text", encoding: "utf-16be" } : sniffBody(head.subarray(0, 8192));
}
function sniffBody(sample) {
  let control = 0, zeros = [0, 0];
  for (let [index, byte] of sample.entries())
    byte === 0 && (zeros[index % 2] = (zeros[index % 2] ?? 0) + 1), byte < 32 && !isTextControl(byte) && (control += 1);
  let half = sample.length / 2, [even = 0, odd = 0] = zeros;
  return half >= 4 && odd > half * 0.7 && even < half * 0.1 ? { kind: "text", encoding: "utf-16le" } : half >= 4 && even > half * 0.7 && odd < half * 0.1 ? { kind: "text", encoding: "utf-16be" } : control > sample.length * 0.05 ? { kind: "binary" } : { kind: "text", encoding: "utf-8" };
}
function isTextControl(byte) {
  return byte >= 7 && byte <= 15 || byte === 27;
}

// src/evidence/junit/xml-encoding.ts
var DECLARED = /^\s*<\?xml[^>]{0,200}\sencoding\s*=\s*["']([\w.:-]{1,40})["']/, HEAD_BYTES = 400;
function xmlEncoding(head) {
  let sniffed = sniff(head);
  if (sniffed.kind === "text" && sniffed.encoding !== "utf-8") return sniffed.encoding;
  let start = Buffer.from(head.subarray(0, HEAD_BYTES)).toString("latin1"), declared = DECLARED.exec(start)?.[1]?.toLowerCase();
  return declared !== void 0 && isKnown(declared) ? declared : "utf-8";
}
function isKnown(label) {
  try {
    return !new TextDecoder(label).encoding.startsWith("utf-16");
  } catch {
    return !1;
  }
}

// src/evidence/junit/read-test-reports.ts
var TICK_MS = 50;
async function readTestReports(request) {
  let files = await findReports(request);
  if (files.length === 0) return null;
  let read = [];
  for (let file of files)
    read.push({ file, totals: await readReport(resolve(request.directory, file)) });
  let sum2 = (pick) => read.reduce((total, { totals }) => total + pick(totals), 0);
  return {
    files,
    run: sum2((totals) => totals.run),
    passed: sum2((totals) => totals.passed),
    failed: sum2((totals) => totals.failed),
    skipped: sum2((totals) => totals.skipped),
    durationMs: sum2((totals) => totals.durationMs ?? 0),
    failures: read.flatMap(({ totals }) => totals.failures),
    unreadable: read.flatMap(
      ({ file, totals }) => totals.problem === null ? [] : [{ file, reason: totals.problem }]
    )
  };
}
async function findReports({ directory, globs, notBefore }) {
  let found = /* @__PURE__ */ new Set();
  for (let pattern of globs) {
    let matches = glob(pattern, { cwd: directory, exclude: (name) => name === "node_modules" });
    for await (let file of matches) {
      let written = await stat(resolve(directory, file)).catch(() => null);
      written?.isFile() && (notBefore === void 0 || written.mtimeMs >= notBefore - TICK_MS) && found.add(file);
    }
  }
  return [...found].sort(byCodeUnit);
}
async function readReport(path) {
  let parser = createJUnitParser(), decoder = null;
  try {
    for await (let chunk of createReadStream(path))
      if (decoder ??= new TextDecoder2(xmlEncoding(chunk), { fatal: !0 }), parser.write(decoder.decode(chunk, { stream: !0 })), parser.stopped) break;
    return decoder === null ? { ...parser.end(), problem: "it is empty" } : parser.end();
  } catch (error) {
    let reason = error instanceof Error ? error.message : String(error);
    return { ...parser.end(), problem: `it could not be read: ${reason}` };
  }
}

// src/evidence/list-logs.ts
import { open as open2 } from "node:fs/promises";

// src/evidence/archive/archive-fault.ts
var TEXTS = {
  damaged: () => "the zip archive is damaged or cut off: its list of files cannot be read",
  "too-many-entries": ({ count: count2, limit }) => `the zip archive names ${count2} files; more than ${limit} are not read`,
  overlapping: () => "files of the zip archive overlap, as no packer writes them; nothing was read",
  "too-large-kind": () => "it is a zip64 archive; unpack it and give the files inside",
  encrypted: ({ entry }) => `${JSON.stringify(entry)} in the zip archive is encrypted`,
  method: ({ entry, method }) => `${JSON.stringify(entry)} in the zip archive is packed by method ${method}; stored and deflate are read`,
  name: ({ entry }) => `${JSON.stringify(entry.slice(0, 200))} in the zip archive leads out of it, or is no path`,
  bomb: ({ entry, ratio }) => `${JSON.stringify(entry)} in the zip archive grows more than ${ratio} times when unpacked; the rest was not read`,
  checksum: ({ entry }) => `${JSON.stringify(entry)} in the zip archive is damaged (its checksum is wrong)`,
  "no-entry": ({ entry }) => `there is no ${JSON.stringify(entry)} in the zip archive`,
  "no-logs": () => "there is no job log in the zip archive (a .txt or .log file)"
};
function describeArchiveFault(fault) {
  let text = TEXTS[fault.kind];
  return text(fault);
}
var ArchiveError = class extends Error {
  fault;
  constructor(fault) {
    super(describeArchiveFault(fault)), this.fault = fault;
  }
};

// src/evidence/archive/open-archive.ts
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";

// src/evidence/archive/job-logs.ts
var TEXT = /\.(?:txt|log)$/i, NUMBERED = /^(\d{1,9})_/;
function jobLogs(paths) {
  let texts = paths.filter((path) => TEXT.test(path)), top = texts.filter((path) => !path.includes("/")), told = new Set(top.flatMap(jobsOf)), folders = /* @__PURE__ */ new Map();
  for (let path of texts) {
    let slash = path.lastIndexOf("/");
    if (slash === -1 || told.has(path.slice(0, slash))) continue;
    let folder = path.slice(0, slash + 1);
    folders.set(folder, [...folders.get(folder) ?? [], path]);
  }
  let whole = top.map((path) => ({ id: path, paths: [path] })), joined = [...folders].map(([id, steps]) => ({ id, paths: inOrder(steps) }));
  return [...whole, ...joined].sort(
    (left, right) => numberOf(left.id) - numberOf(right.id) || byCodeUnit(left.id, right.id)
  );
}
function jobsOf(path) {
  let name = path.replace(TEXT, "").replace(NUMBERED, "");
  return [name, name.replace(/ \(\d+\)$/, "")];
}
function inOrder(paths) {
  let steps = paths.filter((path) => NUMBERED.test(baseName(path)));
  return [...steps.length > 0 ? steps : paths].sort(
    (left, right) => numberOf(baseName(left)) - numberOf(baseName(right)) || byCodeUnit(left, right)
  );
}
function baseName(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function numberOf(name) {
  let found = NUMBERED.exec(name)?.[1];
  return found === void 0 ? Number.MAX_SAFE_INTEGER : Number(found);
}

// src/evidence/archive/zip-directory.ts
var END_BYTES = 65557, MOST_ENTRIES = 2e4, LOCAL_HEADER_BYTES = 30, CENTRAL_BYTES = 46, ENCRYPTED = 1, STORED = 0, DEFLATE = 8, ZIP64 = 4294967295, SIGNATURE = { end: 101010256, central: 33639248, local: 67324752 };
function findDirectory(tail, size) {
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== SIGNATURE.end) continue;
    let comment = tail.readUInt16LE(at + 20);
    if (at + 22 + comment !== tail.length) continue;
    let count2 = tail.readUInt16LE(at + 10), bytes = tail.readUInt32LE(at + 12), offset = tail.readUInt32LE(at + 16);
    if (offset === ZIP64 || bytes === ZIP64 || count2 === 65535)
      return err({ kind: "too-large-kind" });
    if (count2 > MOST_ENTRIES) return err({ kind: "too-many-entries", count: count2, limit: MOST_ENTRIES });
    if (offset + bytes > size - 22) break;
    return ok({ offset, bytes, count: count2 });
  }
  return err({ kind: "damaged" });
}
function readDirectory(list, directory) {
  let entries = [], at = 0;
  for (let left = directory.count; left > 0; left -= 1) {
    if (at + CENTRAL_BYTES > list.length || list.readUInt32LE(at) !== SIGNATURE.central)
      return err({ kind: "damaged" });
    let nameBytes = list.readUInt16LE(at + 28), next = at + CENTRAL_BYTES + nameBytes + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    if (next > list.length) return err({ kind: "damaged" });
    let entry = readEntry(list.subarray(at, next), nameBytes);
    if (!entry.ok) return entry;
    entry.value.path.endsWith("/") || entries.push(entry.value), at = next;
  }
  return overlap(entries, directory.offset) ? err({ kind: "overlapping" }) : ok(entries);
}
function readEntry(record, nameBytes) {
  let path = record.toString("utf8", CENTRAL_BYTES, CENTRAL_BYTES + nameBytes);
  if (!isInside(path)) return err({ kind: "name", entry: path });
  if ((record.readUInt16LE(8) & ENCRYPTED) !== 0) return err({ kind: "encrypted", entry: path });
  let method = record.readUInt16LE(10);
  if (method !== STORED && method !== DEFLATE) return err({ kind: "method", entry: path, method });
  let headerOffset = record.readUInt32LE(42), packedBytes = record.readUInt32LE(20);
  return headerOffset === ZIP64 || packedBytes === ZIP64 ? err({ kind: "too-large-kind" }) : ok({
    path,
    method: method === STORED ? "stored" : "deflate",
    crc32: record.readUInt32LE(16),
    packedBytes,
    bytes: record.readUInt32LE(24),
    headerOffset
  });
}
function isInside(path) {
  return path === "" || path.length > 1024 || /[\\\x00-\x1f\x7f]|^\/|^[A-Za-z]:/.test(path) ? !1 : (path.endsWith("/") ? path.slice(0, -1) : path).split("/").every((part) => part !== "" && part !== "." && part !== "..");
}
function overlap(entries, directoryOffset) {
  let sorted = [...entries].sort((left, right) => left.headerOffset - right.headerOffset), end = 0;
  for (let { headerOffset, packedBytes } of sorted) {
    if (headerOffset < end) return !0;
    end = headerOffset + LOCAL_HEADER_BYTES + packedBytes;
  }
  return end > directoryOffset;
}
function dataOffset(header, entry) {
  if (header.length < LOCAL_HEADER_BYTES || header.readUInt32LE(0) !== SIGNATURE.local)
    return err({ kind: "damaged" });
  let skipped = header.readUInt16LE(26) + header.readUInt16LE(28);
  return ok(entry.headerOffset + LOCAL_HEADER_BYTES + skipped);
}

// src/evidence/archive/open-archive.ts
var CHUNK_BYTES = 256 * 1024, LARGEST_DIRECTORY_BYTES = 32 * 2 ** 20, UNSUSPECTED_BYTES = 64 * 2 ** 20, LARGEST_RATIO = 250, LONGEST_HEADER_BYTES = 30;
async function listJobLogs(file) {
  let handle = await open(file, "r");
  try {
    let entries = await listEntries(handle);
    if (!entries.ok) return entries;
    let logs = jobLogs(entries.value.map((entry) => entry.path));
    return logs.length > 0 ? ok(logs) : err({ kind: "no-logs" });
  } finally {
    await handle.close();
  }
}
async function* jobLogBytes(file, id) {
  let handle = await open(file, "r");
  try {
    let entries = await listEntries(handle);
    if (!entries.ok) throw new ArchiveError(entries.error);
    let logs = jobLogs(entries.value.map((entry) => entry.path));
    if (logs.length === 0) throw new ArchiveError({ kind: "no-logs" });
    let log = logs.find((one) => one.id === id);
    if (!log) throw new ArchiveError({ kind: "no-entry", entry: id });
    let newline = !0;
    for (let path of log.paths) {
      let entry = entries.value.find((one) => one.path === path);
      if (entry) {
        newline || (yield Buffer.from(`
`));
        for await (let chunk of entryBytes(handle, entry))
          chunk.length > 0 && (newline = chunk.at(-1) === 10), yield chunk;
      }
    }
  } finally {
    await handle.close();
  }
}
async function listEntries(handle) {
  let { size } = await handle.stat(), tail = await readAt(handle, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES)), directory = findDirectory(tail, size);
  if (!directory.ok) return directory;
  if (directory.value.bytes > LARGEST_DIRECTORY_BYTES) return err({ kind: "damaged" });
  let list = await readAt(handle, directory.value.offset, directory.value.bytes);
  return readDirectory(list, directory.value);
}
async function* entryBytes(handle, entry) {
  let header = await readAt(handle, entry.headerOffset, LONGEST_HEADER_BYTES), offset = dataOffset(header, entry);
  if (!offset.ok) throw new ArchiveError(offset.error);
  let packed = range(handle, offset.value, entry.packedBytes), bytes = entry.method === "stored" ? packed : inflated(packed), count2 = 0, sum2 = 0;
  for await (let chunk of bytes)
    if (count2 += chunk.length, sum2 = crc32(chunk, sum2), yield chunk, count2 > UNSUSPECTED_BYTES && count2 > entry.packedBytes * LARGEST_RATIO)
      throw new ArchiveError({ kind: "bomb", entry: entry.path, ratio: LARGEST_RATIO });
  if (sum2 !== entry.crc32) throw new ArchiveError({ kind: "checksum", entry: entry.path });
}
async function* inflated(packed) {
  let unpacker = createInflateRaw({ chunkSize: CHUNK_BYTES }), source = Readable.from(packed);
  source.on("error", (error) => unpacker.destroy(error));
  try {
    yield* source.pipe(unpacker);
  } finally {
    source.destroy(), unpacker.destroy();
  }
}
async function* range(handle, from, bytes) {
  for (let at = 0; at < bytes; at += CHUNK_BYTES) {
    let chunk = await readAt(handle, from + at, Math.min(CHUNK_BYTES, bytes - at));
    if (chunk.length === 0) throw new ArchiveError({ kind: "damaged" });
    yield chunk;
  }
}
async function readAt(handle, position, bytes) {
  let block = Buffer.alloc(bytes), { bytesRead } = await handle.read(block, 0, bytes, position);
  return block.subarray(0, bytesRead);
}

// src/evidence/list-logs.ts
async function listLogs(file) {
  if (file === "-") return null;
  try {
    if (!await isZip(file)) return null;
    let logs = await listJobLogs(file);
    return logs.ok ? ok(logs.value.map((log) => log.id)) : err(describeArchiveFault(logs.error));
  } catch {
    return null;
  }
}
async function isZip(file) {
  let handle = await open2(file, "r");
  try {
    let { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return sniff(buffer.subarray(0, bytesRead)).kind === "zip";
  } finally {
    await handle.close();
  }
}

// src/evidence/edit-distance.ts
function editDistanceWithin(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return null;
  let beyond = limit + 1, previous = new Int32Array(right.length + 2).fill(beyond);
  for (let column = 0; column <= Math.min(limit, right.length); column += 1)
    previous[column] = column;
  let current = new Int32Array(right.length + 2);
  for (let row = 1; row <= left.length; row += 1) {
    let from = Math.max(1, row - limit), to = Math.min(right.length, row + limit);
    current[from - 1] = from === 1 ? Math.min(row, beyond) : beyond;
    let code = left.charCodeAt(row - 1), least = current[from - 1] ?? beyond;
    for (let column = from; column <= to; column += 1) {
      let replaced = (previous[column - 1] ?? beyond) + +(code !== right.charCodeAt(column - 1)), other = Math.min(previous[column] ?? beyond, current[column - 1] ?? beyond) + 1, distance2 = Math.min(replaced, other, beyond);
      current[column] = distance2, least = Math.min(least, distance2);
    }
    if (current[to + 1] = beyond, least > limit) return null;
    [previous, current] = [current, previous];
  }
  let distance = previous[right.length] ?? beyond;
  return distance <= limit ? distance : null;
}

// src/evidence/gram-histogram.ts
function gramHistogram(text) {
  let counts = new Uint16Array(64);
  for (let index = 0; index + 4 <= text.length; index += 1) {
    let hash2 = 2166136261;
    for (let offset = 0; offset < 4; offset += 1)
      hash2 = Math.imul(hash2 ^ text.charCodeAt(index + offset), 16777619);
    let bucket = (hash2 ^ hash2 >>> 15) & 63;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}
function leastEditDistance(left, right, limit) {
  let most = limit * 2 * 4, difference = 0;
  for (let bucket = 0; bucket < 64; bucket += 1)
    if (difference += Math.abs((left[bucket] ?? 0) - (right[bucket] ?? 0)), difference > most) return null;
  return Math.ceil(difference / 8);
}

// src/evidence/merge-signatures.ts
var MOST_DIFFERENCE = 0.1, MOST_LEADERS = 64, MOST_MEASURED = 8;
function mergeSignatures(items) {
  let counts = /* @__PURE__ */ new Map();
  for (let item of items) {
    let known = counts.get(item.signature);
    known ? known.count += 1 : counts.set(item.signature, { item, count: 1 });
  }
  let frequentFirst = [...counts.values()].sort(
    (left, right) => right.count - left.count || byCodeUnit(left.item.masked, right.item.masked)
  ), leaders = /* @__PURE__ */ new Map(), merged = /* @__PURE__ */ new Map();
  for (let { item } of frequentFirst) {
    let { signature, masked, generic } = item;
    if (generic) continue;
    let skeleton = skeletonOf(masked), known = leaders.get(skeleton) ?? [];
    known.length === 0 && leaders.set(skeleton, known);
    let histogram = gramHistogram(masked), leader = nearestLeader(known, { signature, masked, histogram });
    leader ? merged.set(signature, leader.signature) : known.length < MOST_LEADERS && known.push({ signature, masked, histogram });
  }
  return items.map(({ signature }) => merged.get(signature) ?? signature);
}
function nearestLeader(leaders, own) {
  let near = [];
  for (let leader of leaders) {
    let limit = Math.floor(MOST_DIFFERENCE * (leader.masked.length + own.masked.length) / 2), least = leastEditDistance(leader.histogram, own.histogram, limit);
    least !== null && near.push({ leader, least, limit });
  }
  return near.sort((left, right) => left.least - right.least).slice(0, MOST_MEASURED).find(({ leader, limit }) => editDistanceWithin(leader.masked, own.masked, limit) !== null)?.leader;
}
var MASK = /<[a-z]{1,10}>/g, MASKED = "", WORDS = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the stand-in is a control character so that no text holds it.
  /[\p{L}\p{N}_\u0001]+(?:[./\\:-][\p{L}\p{N}_\u0001]+)*|[^\s\p{L}\p{N}_\u0001'"`.,:;()[\]{}<>|/\\*=-]/gu
), UNSPOKEN = /[bcdfghjklmnpqrstvwxz]{6}/i;
function skeletonOf(masked) {
  let words = [];
  for (let [word] of masked.replace(MASK, MASKED).matchAll(WORDS))
    word !== MASKED && !isRandom(word) && words.push(word);
  return words.join(" ");
}
function isRandom(word) {
  return word.indexOf(MASKED) !== word.lastIndexOf(MASKED) || UNSPOKEN.test(word);
}

// src/evidence/line-splitter.ts
function createLineSplitter(visit) {
  let pending = [], pendingBytes = 0, lineCount = 0, cutLine = null, whole = !0;
  function keep(part) {
    let room = 262144 - pendingBytes;
    if (part.length > room && (cutLine ??= lineCount + 1, whole = !1), room <= 0 || part.length === 0) return;
    let kept = Buffer.from(part.subarray(0, room));
    pending.push(kept), pendingBytes += kept.length;
  }
  function flush() {
    let line2 = pending.length === 1 ? pending[0] : Buffer.concat(pending);
    pending = [], pendingBytes = 0, visit((line2 ?? Buffer.alloc(0)).toString("utf8"), ++lineCount, whole), whole = !0;
  }
  function visitWhole(text) {
    let start = 0;
    for (let end = text.indexOf(`
`); end !== -1; end = text.indexOf(`
`, start)) {
      let line2 = text.slice(start, end);
      start = end + 1, visitLine(line2);
    }
  }
  function visitLine(line2) {
    let fits = line2.length <= 262144;
    fits || (cutLine ??= lineCount + 1), visit(fits ? line2 : line2.slice(0, 262144), ++lineCount, fits);
  }
  return {
    push(chunk) {
      let from = 0;
      if (pendingBytes > 0) {
        let end = chunk.indexOf(10);
        if (keep(end === -1 ? chunk : chunk.subarray(0, end)), end === -1) return;
        flush(), from = end + 1;
      }
      let last = chunk.lastIndexOf(10);
      last >= from && (visitWhole(chunk.toString("utf8", from, last + 1)), from = last + 1), keep(chunk.subarray(from));
    },
    end() {
      pendingBytes > 0 && flush();
    },
    get lineCount() {
      return lineCount;
    },
    get cutLine() {
      return cutLine;
    }
  };
}

// src/evidence/read-bytes.ts
import { open as open3 } from "node:fs/promises";
import { pipeline, Readable as Readable2, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
var LONGEST_TEXT_BYTES = 8 * 2 ** 30, CHUNK_BYTES2 = 256 * 1024, SNIFF_BYTES = 8192;
function readBytes(file, sink, entry) {
  return readSource(entry !== void 0 ? jobLogBytes(file, entry) : file === "-" ? process.stdin : fileBytes(file), sink);
}
async function readSource(source, sink) {
  let problem = await pump(source, sink);
  sink.end();
  let { lineCount, cutLine } = sink;
  if (problem === "truncated") return { lineCount, problem: { kind: problem, lines: lineCount } };
  if (problem) return { lineCount, problem };
  if (lineCount === 0) return { lineCount, problem: { kind: "empty" } };
  let cut = cutLine === null ? null : { line: cutLine, limitBytes: 262144 };
  return { lineCount, problem: cut && { kind: "cut-line", ...cut } };
}
async function* fileBytes(file) {
  let handle = await open3(file, "r");
  try {
    let block = Buffer.allocUnsafeSlow(CHUNK_BYTES2);
    for (; ; ) {
      let { bytesRead } = await handle.read(block, 0, CHUNK_BYTES2, null);
      if (bytesRead === 0) return;
      yield block.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
async function pump(source, sink) {
  try {
    let { head, rest } = await peek(source);
    return await readBody(head, rest, sink);
  } catch (error) {
    return error instanceof ArchiveError ? { kind: "archive", fault: error.fault } : { kind: "unreadable", code: errorCode(error) };
  }
}
async function readBody(head, rest, sink) {
  let sniffed = sniff(head);
  if (sniffed.kind !== "gzip") return readText(sniffed, rest, sink);
  let input = Readable2.from(copied(rest)), unzipped = pipeline(input, createGunzip({ chunkSize: CHUNK_BYTES2 }), () => {
  });
  try {
    let inner = await peek(unzipped);
    return await readText(sniff(inner.head), inner.rest, sink);
  } catch (error) {
    if (error instanceof ArchiveError) return { kind: "archive", fault: error.fault };
    let code = errorCode(error);
    return code === "Z_BUF_ERROR" ? "truncated" : { kind: "corrupt", lines: sink.lineCount, code };
  }
}
async function readText(sniffed, text, sink) {
  if (sniffed.kind === "zip" || sniffed.kind === "gzip") return { kind: "zip" };
  if (sniffed.kind === "binary") return { kind: "binary" };
  let utf8 = sniffed.encoding === "utf-8" ? text : Readable2.from(copied(text)).pipe(recode(sniffed.encoding)), bytes = 0;
  for await (let chunk of utf8)
    if (bytes += chunk.length, sink.push(chunk), bytes > LONGEST_TEXT_BYTES)
      return { kind: "too-long", lines: sink.lineCount, limitBytes: LONGEST_TEXT_BYTES };
  return null;
}
async function peek(source) {
  let chunks = source[Symbol.asyncIterator](), first = [], length = 0;
  for (; length < SNIFF_BYTES; ) {
    let next = await chunks.next();
    if (next.done) break;
    first.push(Buffer.from(next.value)), length += next.value.length;
  }
  async function* all() {
    yield* first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { head: Buffer.concat(first), rest: all() };
}
async function* copied(source) {
  for await (let chunk of source) yield Buffer.from(chunk);
}
function recode(encoding) {
  let decoder = new TextDecoder(encoding);
  return new Transform({
    transform(chunk, _encoding, done) {
      done(null, Buffer.from(decoder.decode(chunk, { stream: !0 })));
    },
    flush(done) {
      done(null, Buffer.from(decoder.decode()));
    }
  });
}
function errorCode(error) {
  return error instanceof Error && "code" in error && typeof error.code == "string" ? error.code : error instanceof Error ? error.message : String(error);
}

// src/evidence/read-lines.ts
function readLines(file, visit) {
  return readBytes(file, createLineSplitter(visit));
}

// src/evidence/read-problem.ts
var TEXTS2 = {
  unreadable: ({ code }) => `it could not be opened (${OPEN_ERRORS[code] ?? code})`,
  empty: () => "it is empty",
  binary: () => "it is binary, not text; nothing was read",
  zip: () => "it is a zip archive; unpack it and give the files inside",
  archive: ({ fault }) => describeArchiveFault(fault),
  unfinished: ({ system, lines }) => `it does not end as a log of ${system} does: after ${lines} lines the job was still running, or the rest is missing`,
  truncated: ({ lines }) => `the gzip stream ends too early; ${lines} lines were read before that`,
  corrupt: ({ lines, code }) => `the compressed stream is damaged (${code}); ${lines} lines were read before that`,
  "too-long": ({ lines, limitBytes }) => `it is longer than ${limitBytes / 2 ** 30} GiB; only its first ${lines} lines were read`,
  "cut-line": ({ line: line2, limitBytes }) => `line ${line2} is longer than ${limitBytes / 1024} KiB; only its start was read`
}, OPEN_ERRORS = {
  ENOENT: "there is no such file",
  EACCES: "no permission",
  EISDIR: "it is a directory"
};
function describeReadProblem(problem) {
  let text = TEXTS2[problem.kind];
  return text(problem);
}

// src/evidence/colour-code.ts
function colourEnd(bytes, from) {
  if (bytes[from] !== 91) return -1;
  let at = from + 1, parameters = at + 64;
  for (; at < parameters && isParameter(bytes[at] ?? 0); ) at += 1;
  let intermediates = at + 4;
  for (; at < intermediates && isIntermediate(bytes[at] ?? 0); ) at += 1;
  let final = bytes[at] ?? 0;
  return final >= 64 && final <= 126 ? at + 1 : -1;
}
function isReddish(bytes, from, end) {
  if (bytes[end - 1] !== 109) return !1;
  for (let at = from + 1; at + 1 < end; at += 1) {
    let first = bytes[at], second = bytes[at + 1];
    if ((first === 51 || first === 57) && second === 49 || first === 51 && second === 56) return !0;
  }
  return !1;
}
function isParameter(byte) {
  return byte >= 48 && byte <= 63;
}
function isIntermediate(byte) {
  return byte >= 32 && byte <= 47;
}

// src/evidence/line-scanner.ts
var RED_GROUP = 1 << 30, EVERY_GROUP = -1 >>> 1, NEWLINE = 10, ESCAPE = 27, PORTION_BYTES = 256 * 1024;
function compileLineWords(groups) {
  return compileWords(groups, [NEWLINE, ESCAPE]);
}
function createLineScanner(words, visit) {
  let table = createLineTable(words), pending = [], pendingBytes = 0, whole = !0, lineCount = 0, cutLine = null;
  function keep(part) {
    let room = 262144 - pendingBytes;
    if (part.length > room && (whole = !1), room <= 0 || part.length === 0) return;
    let kept = Buffer.from(part.subarray(0, room));
    pending.push(kept), pendingBytes += kept.length;
  }
  function flush() {
    let line2 = Buffer.concat(pending);
    pending = [], pendingBytes = 0, deliver(line2, whole), whole = !0;
  }
  function deliver(bytes, complete) {
    let chunk = table.scan(bytes, lineCount + 1, complete);
    lineCount += chunk.count, cutLine ??= table.firstCut(), visit(chunk);
  }
  function pushPortion(chunk) {
    let from = 0;
    if (pendingBytes > 0) {
      let end = chunk.indexOf(NEWLINE);
      if (keep(end === -1 ? chunk : chunk.subarray(0, end)), end === -1) return;
      flush(), from = end + 1;
    }
    let last = chunk.lastIndexOf(NEWLINE);
    last >= from && (deliver(chunk.subarray(from, last), !0), from = last + 1), keep(chunk.subarray(from));
  }
  return {
    push(chunk) {
      for (let from = 0; from < chunk.length; from += PORTION_BYTES)
        pushPortion(chunk.subarray(from, from + PORTION_BYTES));
    },
    end() {
      pendingBytes > 0 && flush();
    },
    get lineCount() {
      return lineCount;
    },
    get cutLine() {
      return cutLine;
    }
  };
}
function groupsOfEscape(bytes, from, end) {
  return end === -1 ? EVERY_GROUP : isReddish(bytes, from, end) ? RED_GROUP : 0;
}
function createLineTable(words) {
  let { symbols, next, outputs, firstAccepting, stopState } = words, starts = new Int32Array(0), hits = new Int32Array(0), found = new Int32Array(0), current = { bytes: Buffer.alloc(0), firstNumber: 1, count: 0, complete: !0 }, hitCount = 0;
  function run(bytes) {
    let { length } = bytes, state = 0, bits = 0, line2 = 0, index = 0;
    for (starts[0] = 0, hitCount = 0; index < length; ) {
      let byte = bytes[index], target = next[state << 6 | symbols[byte]];
      if (index += 1, target < firstAccepting) state = target;
      else if (target !== stopState)
        state = target, bits |= outputs[target];
      else if (byte === NEWLINE)
        mark(line2, bits), line2 += 1, starts[line2] = index, state = 0, bits = 0;
      else {
        let end = colourEnd(bytes, index);
        bits |= groupsOfEscape(bytes, index, end), index = Math.max(index, end);
      }
    }
    return mark(line2, bits), line2 + 1;
  }
  function mark(line2, bits) {
    bits !== 0 && (hits[hitCount] = line2, found[hitCount] = bits, hitCount += 1);
  }
  function fullEnd(index) {
    return index + 1 < current.count ? (starts[index + 1] ?? 0) - 1 : current.bytes.length;
  }
  function wholeAt(index) {
    return current.complete && fullEnd(index) - (starts[index] ?? 0) <= 262144;
  }
  let chunk = {
    get bytes() {
      return current.bytes;
    },
    get firstNumber() {
      return current.firstNumber;
    },
    get count() {
      return current.count;
    },
    get hitCount() {
      return hitCount;
    },
    start: (index) => starts[index] ?? 0,
    end: (index) => Math.min(fullEnd(index), (starts[index] ?? 0) + 262144),
    text: (index) => current.bytes.toString("utf8", chunk.start(index), chunk.end(index)),
    whole: wholeAt,
    hit: (at) => hits[at] ?? 0,
    groups: (at) => found[at] ?? 0
  };
  return {
    scan(bytes, firstNumber, complete) {
      return starts.length < bytes.length + 2 && (starts = new Int32Array(2 * bytes.length + 2), hits = new Int32Array(starts.length), found = new Int32Array(starts.length)), current = { bytes, firstNumber, count: 0, complete }, current.count = run(bytes), chunk;
    },
    firstCut() {
      if (!current.complete) return current.firstNumber;
      if (current.bytes.length <= 262144) return null;
      for (let index = 0; index < current.count; index += 1)
        if (!wholeAt(index)) return current.firstNumber + index;
      return null;
    }
  };
}

// src/evidence/wrapper-lines.ts
var WRAPPERS = [
  /^(?:Error: )?Process completed with exit code \d+/,
  /^(?:Error: )?The (?:process|command|operation) .{0,400}(?:failed with exit code|exited with) -?\d+/,
  /^The command ".{0,400}" exited with -?\d+/,
  /^The command ".{0,400}" failed and exited with -?\d+ during/,
  /^(?:\[[\w .-]{1,40}\] )?(?:Step|Script|Job|Task|Process) .{0,40}exited with (?:exit )?code -?\d+/,
  /^Executing the custom container implementation failed\./,
  /^Your build has been stopped/,
  /^Done\. Your build exited with \d+/,
  /^Build step '.{0,200}' marked build as failure/,
  /^Finished: (?:FAILURE|UNSTABLE|ABORTED)/,
  /^(?:\[(?:ERROR|INFO)\] )?BUILD (?:FAILURE|FAILED)\b/,
  /^FAILURE: Build failed with an exception\.?$/,
  /^\s*(?:g?make|ninja|mingw32-make)(?:\[\d+\])?: \*\*\* .{0,300}Error -?\d+/,
  /^\s*g?make(?:\[\d+\])?: .{0,200}(?:Waiting for unfinished jobs|Target .{0,200} not remade)/,
  /^ninja: build stopped/,
  /^npm (?:ERR!|error) (?:code ELIFECYCLE|errno|Exit status|Test failed|A complete log|This is probably not|There is likely additional|Failed at the|syscall|file|path|command|cwd|workspace|lifecycle|\s*$|\s{2,}\/)/,
  /^npm (?:ERR!|error) code \d+$/,
  /^(?:error|ERROR)(?::)? (?:Command|command) failed with exit code \d+\.?/,
  /^\s?ELIFECYCLE\s/,
  /^info Visit https?:/,
  /^(?:ERROR|Error|error):? (?:Job failed|script returned exit code|InvocationError for command)/,
  /^\[ERROR\] (?:-> \[Help \d+\]|To see the full stack trace|Re-run Maven|For more information about|\[Help \d+\]|After correcting the problems)/,
  /^\[ERROR\]\s*$/,
  /^(?:\[ERROR\] )?(?:Please refer to|There are test failures)/,
  /^\* Get more help at /,
  /^> Run with --(?:stacktrace|info|debug|scan)/,
  /^(?:Exited|exited|exit(?: with)?)(?: with)?(?: code| status)? -?\d+\.?$/,
  /^(?:ERROR|error|Error|FAILED|FAIL|failed|fail|FAILURE|not ok)[:!.]?$/,
  /^Error: (?:Command failed|exit status \d+)\.?$/,
  /^exit (?:status|code) \d+$/,
  /^\s*at ChildProcess\./
];
function isWrapper(text) {
  return text.length > 600 ? !1 : WRAPPERS.some((pattern) => pattern.test(text));
}

// src/evidence/line-weight.ts
var WORDS2 = [
  "error",
  "fail",
  "exception",
  "fatal",
  "panic",
  "traceback",
  "abort",
  "not ok",
  "cannot",
  "can't",
  "could not",
  "couldn't",
  "couldnt",
  "unable",
  "undefined",
  "not found",
  "no such",
  "denied",
  "refused",
  "timed out",
  "timeout",
  "segfault",
  "segmentation",
  "killed",
  "out of memory",
  "unexpected",
  "expected",
  "missing",
  "invalid",
  "assert",
  "mismatch",
  "conflict",
  "violat",
  "unresolved",
  "not defined",
  "no space",
  "unknown",
  "rejected",
  "** (",
  "offense",
  "✗ ",
  "● ",
  "❌",
  "■",
  "× ",
  "✘ ",
  "✖ "
], GRADES = [
  {
    weight: 4,
    pattern: /^.{0,300}?[\w)\]]:\[?\d+(?:[:,]\d+)?\]?:? (?:\w+ )?(?:fatal )?error\b|\berror(?:\[E\d+\]| TS\d+| CS\d+| MSB\d+| C\d{4})?: /i
  },
  { weight: 4, pattern: /^CMake Error\b|^\*\* \(\w/ },
  { weight: 4, pattern: /^\s*--- FAIL|^\s*not ok \d|^thread '.{0,200}' panicked at|^panic: / },
  { weight: 4, pattern: /^Traceback \(most recent call last\)|^E {2,7}\S/ },
  {
    weight: 4,
    pattern: /^\s*(?:[\w.$]+\.)?[A-Z]\w*(?:Error|Exception|Failure|Panic)\b(?: \[\w+\])?(?::|$| \()/
  },
  {
    weight: 4,
    pattern: /^\s*(?:\[(?:ERROR|FATAL|error|Error|FAIL|FAILED)\s*\]|(?:ERROR|FATAL|CRITICAL|PANIC|FAIL|FAILED|FAILURE)\b[:!]?(?= ))/
  },
  { weight: 4, pattern: /^\s*(?:[✗✘✖×●❌]|■■) ?\S/ },
  {
    weight: 3.5,
    pattern: /^\s*(?:fatal|error|Error|Fatal|fail|Failure|Failed|Fail|failure|failed|panic|rake aborted|Aborted|Segmentation fault)\b[:! ]/
  },
  { weight: 3.5, pattern: /\b(?:FAILED|FAIL|FAILURE|ERROR|FATAL)\b(?:\W|$)/ },
  {
    weight: 3,
    pattern: /: (?:command not found|No such file or directory|Permission denied|cannot open|not found)\b/
  },
  { weight: 3, pattern: /\b(?:[A-Z]\w*(?:Error|Exception))\b/ },
  {
    weight: 2.5,
    pattern: /\b(?:failed|failure|error|exception|fatal|panic|aborted|aborting|segfault|killed)\b/i
  },
  {
    weight: 2,
    pattern: /\b(?:cannot|can't|could ?n[o']t|unable to|not found|no such|denied|refused|timed out|unresolved|mismatch|expected|assert\w*|invalid|conflict|unexpected|missing|offenses?)\b/i
  },
  { weight: 0.5, pattern: /./ }
], HARMLESS = /\b(?:0|no|No|without|zero) (?:\w+ )?(?:errors?|failures?|failed|failing|fatal)\b|\b(?:errors?|failures?|failed|Errors|Failures|fail)(?:\s*[:=]\s*|\s+)0\b|-Werror|fail-fast|[Ff]ail[Ff]ast|ignore[_-]?errors?|continue-on-error|error_reporting|if-no-files-found|set -e|\b(?:lib|gpg-|php-|node-|perl-)[\w-]{0,30}error|error[_-]?(?:prone|handler|chain|log|page|stack|ex|message)s?\b|errors?\.(?:js|ts|py|rb|go|java|h|c|cpp|hpp|o|lo|rs|php|html|class|html|md|css)\b|(?:PASS|PASSED|passed|✓|✔|√)\b|^\s*(?:ok|✓|✔|√|PASS)\b|^\s*(?:npm )?(?:warn|WARN)|warning\b|WARNING|\bWarning|\[WARN|deprecat|^-- (?:Looking|Could NOT|Check|Perform|Test)|^checking (?:for|whether|if) |^\[ *\d+ of \d+\] Compiling|^\s*(?:Get|Fetched|Selecting|Unpacking|Preparing|Setting up|Downloading|Downloaded|Compiling|Installing|Collecting|Requirement already|adding|creating|copying|inflating|extracting)\b/, HARMLESS_FACTOR = 0.15, RED_WEIGHT = 1.5, MARKED_WEIGHT = 4, WRAPPER_WEIGHT = 0.2, INTERESTING_WEIGHT = 2.5, WEIGHED_WORDS = [...WORDS2, "##[error]"], LONGEST_GRADED = 1e3, NOT_LOOKED = { worded: !0, interesting: !0 };
function createLineWeigher(interesting) {
  let scanner = createWordScanner([WORDS2]);
  return (line2, first = NOT_LOOKED) => {
    let text = line2.text.length > LONGEST_GRADED ? line2.text.slice(0, LONGEST_GRADED) : line2.text, worded = first.worded && scanner.some(text), weight = worded || line2.red || line2.marker === "error" ? weigh(line2, text, worded) : 0;
    return weight >= INTERESTING_WEIGHT || weight === WRAPPER_WEIGHT || !first.interesting || !interesting(text) ? weight : INTERESTING_WEIGHT;
  };
}
function weigh(line2, text, worded) {
  if (text.trim() === "") return 0;
  if (isWrapper(text)) return WRAPPER_WEIGHT;
  let weight = (worded ? grade(text) : 0) + (line2.red ? RED_WEIGHT : 0);
  return line2.marker === "error" ? Math.max(weight, MARKED_WEIGHT) : HARMLESS.test(text) ? weight * HARMLESS_FACTOR : weight;
}
var SUMMARY = /^test result: |^error: (?:test failed, to rerun|could not compile|aborting due to|build failed)|^FAIL\t|^FAIL$|^\*\* \w+ FAILED \*\*|\bExecuted \d+ tests?\b|^(?:Tests run|Tests|Test Suites|Test suites|Test Files)\b ?:? |^={1,100} .{0,200}\b\d+ (?:failed|passed)|^FAILED \((?:failures|errors)|^\s*\d+ (?:failing|failed|errors?|failures?|examples?|tests?)\b|^Failed tests?: *\d|^rake aborted|^(?:FAILURES|ERRORS)!$|^make\b.{0,200}\*\*\*|^Command failed/, SUMMARY_WEIGHT = 2.2;
function grade(text) {
  return SUMMARY.test(text) ? SUMMARY_WEIGHT : GRADES.find(({ pattern }) => pattern.test(text))?.weight ?? 0;
}

// src/evidence/chunk-reader.ts
function createChunkReader(watchers, store, request) {
  let { interesting } = request, weigh2 = createLineWeigher(interesting ?? (() => !1)), interestingWords = interesting ? request.interestingWords ?? null : [], words = [...watchers.map((watcher) => watcher.words), WEIGHED_WORDS, interestingWords], wordedGroup = 1 << watchers.length, interestingGroup = 1 << watchers.length + 1, weighedGroups = wordedGroup | interestingGroup | RED_GROUP, always = words.includes(null) ? EVERY_GROUP : 0, watched = createWatch(watchers);
  function readLine(chunk, index, groups) {
    let raw = chunk.text(index), line2 = cleanLine(raw);
    if (watched.show(line2, raw, { number: chunk.firstNumber + index, groups }), (groups & weighedGroups) === 0 || !chunk.whole(index)) return;
    let weight = weigh2(line2, {
      worded: (groups & wordedGroup) !== 0,
      interesting: (groups & interestingGroup) !== 0
    });
    weight > 0 && store.weighed(chunk, index, weight);
  }
  return {
    words: compiledOnce(request.interestingWords ?? NO_WORDS, words),
    read(chunk) {
      let at = 0, index = 0;
      for (; index < chunk.count; ) {
        let hit = at < chunk.hitCount ? chunk.hit(at) : chunk.count;
        index === hit ? (readLine(chunk, index, chunk.groups(at) | always), at += 1, index += 1) : always !== 0 || chunk.firstNumber + index <= watched.lastWanted ? (readLine(chunk, index, always), index += 1) : index = hit;
      }
      store.endChunk(chunk);
    }
  };
}
var NO_WORDS = [], compiled = /* @__PURE__ */ new WeakMap();
function compiledOnce(rulesWords, groups) {
  let known = compiled.get(rulesWords);
  if (known) return known;
  let automaton = compileLineWords(groups.map((group) => group ?? []));
  return compiled.set(rulesWords, automaton), automaton;
}
function createWatch(watchers) {
  let wantedUntil = watchers.map(() => 0), lastWanted = 0;
  return {
    show(line2, raw, { number, groups }) {
      for (let at = 0; at < watchers.length; at += 1) {
        let watcher = watchers[at], isWanted = (groups & 1 << at) !== 0 || number <= (wantedUntil[at] ?? 0);
        !watcher || !isWanted || (watcher.visit(line2, raw, number), wantedUntil[at] = number + (watcher.wanted ?? 0), lastWanted = Math.max(lastWanted, wantedUntil[at] ?? 0));
      }
    },
    get lastWanted() {
      return lastWanted;
    }
  };
}

// src/evidence/line-store.ts
var KEPT_BYTES = 16 * 2 ** 20, LINE_OVERHEAD = 100, CONTEXT_BEFORE = 24, CONTEXT_AFTER = 80, SEED_WEIGHT = 2;
function createLineStore() {
  let kept = createByteLines(), tail = [], light = [], next = 1, after = 0;
  function keep(chunk, number, weight) {
    let index = number - chunk.firstNumber;
    chunk.whole(index) && kept.add({ number, weight }, chunk.bytes.subarray(chunk.start(index), chunk.end(index)));
  }
  function keepAfter(chunk, before) {
    for (; after > 0 && next < before; )
      keep(chunk, next, 0), next += 1, after -= 1;
  }
  function keepBefore(chunk, number) {
    let from = Math.max(next, number - CONTEXT_BEFORE);
    for (let line2 of tail)
      line2.number >= from && kept.add({ ...line2, weight: weightOf(line2.number) }, line2.bytes);
    for (let at = Math.max(from, chunk.firstNumber); at < number; at += 1)
      keep(chunk, at, weightOf(at));
    tail = [], light = [];
  }
  function weightOf(number) {
    return light.find((line2) => line2.number === number)?.weight ?? 0;
  }
  return {
    weighed(chunk, index, weight) {
      let number = chunk.firstNumber + index;
      keepAfter(chunk, number);
      let isSeed = weight >= SEED_WEIGHT;
      if (isSeed || weight === WRAPPER_WEIGHT) keepBefore(chunk, number);
      else if (after === 0) {
        weight > 0 && (light = [...light.slice(1 - CONTEXT_BEFORE), { number, weight }]);
        return;
      } else after -= 1;
      isSeed && (after = CONTEXT_AFTER), keep(chunk, number, weight), next = number + 1;
    },
    endChunk(chunk) {
      let end = chunk.firstNumber + chunk.count;
      keepAfter(chunk, end), tail = tail.slice(Math.max(0, chunk.count + tail.length - CONTEXT_BEFORE));
      let from = Math.max(next, chunk.firstNumber, end - CONTEXT_BEFORE);
      for (let number = from; number < end; number += 1) {
        let index = number - chunk.firstNumber;
        if (!chunk.whole(index)) continue;
        let bytes = Buffer.from(chunk.bytes.subarray(chunk.start(index), chunk.end(index)));
        tail.push({ number, bytes });
      }
    },
    end() {
      for (let line2 of tail.slice(-CONTEXT_BEFORE))
        kept.add({ ...line2, weight: weightOf(line2.number) }, line2.bytes);
      return kept.end();
    }
  };
}
function createByteLines() {
  let bytes = Buffer.alloc(65536), used = 0, lines = [];
  function grow(room) {
    if (used + room <= bytes.length) return;
    let larger = Buffer.alloc(Math.max(used + room, 2 * bytes.length));
    bytes.copy(larger, 0, 0, used), bytes = larger;
  }
  function compact() {
    let eighth = Math.floor(lines.length / 8);
    lines = [...lines.slice(0, eighth), ...lines.slice(-3 * eighth)], used = 0;
    for (let line2 of lines)
      bytes.copyWithin(used, line2.start, line2.end), line2.end = used + line2.end - line2.start, line2.start = used, used = line2.end;
  }
  return {
    add({ number, weight }, line2) {
      grow(line2.length), bytes.set(line2, used), lines.push({ number, weight, start: used, end: used + line2.length }), used += line2.length, used + lines.length * LINE_OVERHEAD > KEPT_BYTES && compact();
    },
    end: () => lines.map(({ number, weight, start, end }) => ({
      number,
      weight,
      raw: bytes.toString("utf8", start, end)
    }))
  };
}

// src/evidence/log-ending.ts
var SYSTEMS = [
  {
    name: "GitHub Actions",
    begins: /^Current runner version: /,
    ends: /^Cleaning up orphan processes|^(?:Error: )?The (?:operation|runner|job|hosted runner)\b.{0,80}(?:cancel|shutdown|lost|exceeded)/
  },
  {
    name: "Travis CI",
    begins: /^Worker information/,
    ends: /^Done\. Your build exited with|^Your build has been stopped|^The job exceeded the maximum|^No output has been received|^Done: Job Cancelled|^The build has been terminated/
  },
  {
    name: "GitLab",
    begins: /^Running with gitlab-runner /,
    ends: /^Job succeeded|^ERROR: Job failed|^WARNING: .{0,80}canceled/
  },
  {
    name: "Jenkins",
    begins: /^Started by (?:user|timer|upstream project|an SCM change|GitHub|remote host)\b/,
    ends: /^Finished: [A-Z]/
  }
], FIRST_LINES = 200, WORDS3 = [
  "current runner version: ",
  "cleaning up orphan",
  "the operation",
  "the runner",
  "the job",
  "the hosted runner",
  "worker information",
  "done",
  "your build has been stopped",
  "no output has been received",
  "the build has been terminated",
  "running with gitlab-runner",
  "job succeeded",
  "job failed",
  "warning: ",
  "started by ",
  "finished: "
];
function createEndingReader() {
  let begun = null, ended = !1;
  return {
    words: WORDS3,
    visit({ text }, _raw, lineNumber) {
      begun === null && lineNumber <= FIRST_LINES && (begun = SYSTEMS.find(({ begins }) => begins.test(text)) ?? null), begun?.ends.test(text) && (ended = !0);
    },
    unfinished: () => begun !== null && !ended ? begun.name : null
  };
}

// src/evidence/log-status.ts
var ENDINGS = [
  {
    status: "cancelled",
    pattern: /^(?:Error: )?The (?:operation|run|job) was canceled|^Finished: ABORTED|^ERROR: Job failed \(canceled\)/
  },
  {
    status: "failed",
    pattern: /^(?:Error: )?Process completed with exit code [1-9]|^Done\. Your build exited with [1-9]|^Finished: (?:FAILURE|UNSTABLE)|^ERROR: Job failed|^(?:\[(?:INFO|ERROR)\] )?BUILD (?:FAILURE|FAILED)\b|^FAILURE: Build failed|^The command ".{0,400}" (?:failed and )?exited with [1-9]|^npm (?:ERR!|error) /
  },
  {
    status: "passed",
    pattern: /^Done\. Your build exited with 0|^Finished: SUCCESS|^Job succeeded|^(?:\[INFO\] )?BUILD SUCCESS(?:FUL)?\b|^The command ".{0,400}" exited with 0/
  }
], ENDING_GATE = /^(?:Error: )?(?:The |Process|Done\.|Finished|ERROR|Job|BUILD|\[INFO\] BUILD|\[ERROR\] BUILD|FAILURE|npm )/;
function wordsOfEndings() {
  let words = ["##[error]"];
  for (let { pattern } of ENDINGS) {
    let required = requiredWords(pattern);
    if (required === null) return null;
    words.push(...required);
  }
  return words;
}
function createStatusReader() {
  let last = "unknown", errors = 0;
  return {
    words: wordsOfEndings(),
    visit({ text, marker }) {
      if (marker === "error" && (errors += 1), !ENDING_GATE.test(text)) return;
      let ending = ENDINGS.find(({ pattern }) => pattern.test(text));
      ending && last !== "cancelled" && (last = ending.status);
    },
    end(steps, tests) {
      return last === "cancelled" ? last : errors > 0 || steps.some((step) => step.failed) ? "failed" : last !== "unknown" ? last : tests.failed !== null && tests.failed > 0 ? "failed" : tests.run !== null && tests.run > 0 ? "passed" : "unknown";
    }
  };
}

// src/evidence/novelty.ts
function createBaseline() {
  let seen = /* @__PURE__ */ new Set();
  return {
    add(text) {
      seen.size < 4e5 && seen.add(lineKey(text));
    },
    isNovel: (text) => !seen.has(lineKey(text)),
    get size() {
      return seen.size;
    }
  };
}
var DIGIT = 1, WORD = 2, SPACE = 3;
function kindOf(code) {
  return code >= 97 && code <= 122 ? WORD : code >= 48 && code <= 57 ? DIGIT : code === 32 || code >= 9 && code <= 13 ? SPACE : code >= 65 && code <= 90 || code === 95 || code >= 128 ? WORD : 0;
}
var MASKED2 = 35;
function lineKey(text) {
  let high = 2166136261, low = 2654435761, index = 0, { length } = text;
  for (; index < length; ) {
    let code = text.charCodeAt(index), kind = kindOf(code);
    if (kind === SPACE) {
      index += 1;
      continue;
    }
    if (kind !== WORD && kind !== DIGIT) {
      high = Math.imul(high ^ code, 16777619), low = Math.imul(low + code, 2246822507) ^ low >>> 15, index += 1;
      continue;
    }
    let wordHigh = high, wordLow = low, digits = !1;
    for (; (kind === WORD || kind === DIGIT) && (kind === DIGIT && (digits = !0), wordHigh = Math.imul(wordHigh ^ code, 16777619), wordLow = Math.imul(wordLow + code, 2246822507) ^ wordLow >>> 15, index += 1, !(index >= length)); )
      code = text.charCodeAt(index), kind = kindOf(code);
    high = digits ? Math.imul(high ^ MASKED2, 16777619) : wordHigh, low = digits ? Math.imul(low + MASKED2, 2246822507) ^ low >>> 15 : wordLow;
  }
  return (high >>> 0) * 2097152 + (low >>> 0 & 2097151);
}

// src/evidence/continuation.ts
var BELONGS = /^\s*(?:at |from |in |File "|Caused by:|\.\.\. \d+ (?:more|common)|\d+ ?[|:]|\||\^|~|-->|=|@@ |[+-](?![+-]{4})|#\d+ |>|note:|help:|hint:|Hint:|expected|Expected|received|Received|actual|Actual|got:|want:|symbol:|location:|required:|found:|reason:|Reason:|stack traceback|Stack trace|stacktrace:|Call Stack|goroutine |created by |During handling|The above exception|Stack trace|Backtrace|\(.{1,80}\.(?:ex|erl|exs|hs|ml):?\d*|(?:[A-Za-z]:)?[\w./\\@+~-]{1,200}:\d+(?::in |:\d+|$))/, PASSED = /^\s*(?:✓|✔|√|--- PASS|ok \d|PASS\b)|\.\.\. ok$|\bPASSED$/, PLACED = /^\s*(?:[A-Za-z]:)?[\w./\\@+~-]{1,200}[:(] ?\d+/, BARE_HEADER = /^\s*(?:Failure|Failures|Error|Errors|FAIL|FAILED|ERROR|Failed tests?):?\s*$|:$/, PREFIX = /^(?:\[[\w ./:-]{1,30}\]|npm ERR!|npm error|error|ERROR|E {2,}|[\w.-]{1,30} \||>>>|!|\*\*|#)(?=\s|$)/, HEADER = /^\s*(?:\d{1,4}\) |● |_{3,} .* _{3,}$|={3,} .* ={3,}$|-{3,} .*|FAIL[: ]|ERROR: |Failure:|Error:|In file included from |> Task :.* FAILED$|# |test .* \.\.\. |.{1,120}:$|Traceback )/, TITLE = /^\s*(?:\d{1,4}\) \S|_{3,} .* _{3,}$|-{4} .* -{4}$|● |--- FAIL|(?:FAIL|ERROR): \S|# [\w.-]+\/\S+$)/;
function entitles(line2) {
  return TITLE.test(line2.text.slice(0, 300));
}
function indentOf(text) {
  let indent = 0;
  for (; indent < text.length; indent += 1) {
    let code = text.charCodeAt(indent);
    if (code !== 32 && code !== 9) break;
  }
  return indent;
}
function isBlank(text) {
  return indentOf(text) === text.length;
}
function prefixOf(text) {
  return PREFIX.exec(text)?.[0] ?? null;
}
function continues(head, line2) {
  if (PASSED.test(line2.text.slice(0, 300))) return !1;
  if (line2.weight >= 2) return !0;
  if (line2.marker === "group" || line2.marker === "endgroup") return !1;
  if (line2.red && head.red) return !0;
  let prefix = prefixOf(head.text);
  if (prefix !== null && prefixOf(line2.text) === prefix || indentOf(line2.text) > indentOf(head.text)) return !0;
  let text = line2.text.slice(0, 300);
  return BARE_HEADER.test(head.text) && (line2.number <= head.number + 2 || PLACED.test(text)) ? !0 : BELONGS.test(text) || PLACED.test(text) && PLACED.test(head.text.slice(0, 300));
}
function introduces(line2, head) {
  return line2.marker === "group" || line2.marker === "endgroup" || PASSED.test(line2.text.slice(0, 300)) ? !1 : HEADER.test(line2.text.slice(0, 300)) ? !0 : line2.red && head.red;
}

// src/evidence/line-range.ts
function adjacent(lines, index) {
  return (lines[index + 1]?.number ?? 0) - (lines[index]?.number ?? 0) === 1;
}
function heaviestOf(lines, { from, to }) {
  let heaviest = 0;
  for (let index = from; index <= to; index += 1) {
    let weight = lines[index]?.weight ?? 0;
    weight > heaviest && (heaviest = weight);
  }
  return heaviest;
}

// src/evidence/grow-blocks.ts
var SEED_WEIGHT2 = 2, LONGEST_BLOCK = 60, MOST_HEADER_LINES = 3, MOST_TITLE_LINES = 30, BLANKS_BRIDGED = 2, NOVEL_BEFORE = 24, LONGEST_NOVEL = 80, BRIDGED = 2;
function growBlocks(lines, compared) {
  let ranges = [], index = 0;
  for (; index < lines.length; ) {
    let line2 = lines[index];
    if (!line2 || line2.weight < SEED_WEIGHT2 || compared && !line2.novel) {
      index += 1;
      continue;
    }
    let grow = compared ? growNovel : growMessage, { from, to } = grow(lines, index, ranges.at(-1)?.to ?? -1), previous = ranges.at(-1), touches = previous && previous.to >= from - 1 && adjacent(lines, from - 1);
    previous && touches && to - previous.from < LONGEST_BLOCK ? ranges[ranges.length - 1] = { from: previous.from, to } : ranges.push({ from, to }), index = to + 1;
  }
  return ranges;
}
function growMessage(lines, seed, floor) {
  return { from: growUp(lines, seed, floor), to: growDown(lines, seed) };
}
function growNovel(lines, seed, floor) {
  let from = seed;
  for (let index = seed - 1; index > floor && seed - index <= NOVEL_BEFORE && adjacent(lines, index); index -= 1)
    if (isNew(lines[index])) from = index;
    else if (from - index >= BRIDGED) break;
  let to = seed;
  for (let index = seed + 1; index - seed < LONGEST_NOVEL && adjacent(lines, index - 1); index += 1)
    if (isNew(lines[index])) to = index;
    else if (index - to >= BRIDGED) break;
  return { from, to };
}
function isNew(line2) {
  return line2?.novel === !0 && !isBlank(line2.text);
}
function growUp(lines, seed, floor) {
  let head = lines[seed], from = seed;
  for (let step = 1; head && step <= MOST_HEADER_LINES; step += 1) {
    let index = seed - step, line2 = lines[index];
    if (!line2 || index <= floor || !adjacent(lines, index)) break;
    if (!isBlank(line2.text)) {
      if (!introduces(line2, head)) break;
      from = index;
    }
  }
  return titleAbove(lines, from, floor) ?? from;
}
function titleAbove(lines, from, floor) {
  for (let index = from; index > floor && from - index <= MOST_TITLE_LINES; index -= 1) {
    let line2 = lines[index];
    if (!line2 || line2.marker === "group" || line2.marker === "endgroup" || index < from && !adjacent(lines, index)) return null;
    if (entitles(line2)) return index;
  }
  return null;
}
function growDown(lines, seed) {
  let head = lines[seed], to = seed;
  for (let index = seed + 1; head && index - seed < LONGEST_BLOCK; index += 1) {
    let line2 = lines[index];
    if (!line2 || !adjacent(lines, index - 1)) break;
    if (isBlank(line2.text)) {
      if (index - to > BLANKS_BRIDGED) break;
      continue;
    }
    if (!continues(head, line2)) break;
    to = index;
  }
  return to;
}

// src/evidence/step-tracker.ts
var RUN_GROUP = /^Run (.{1,300})/, CLEANUP = /^(?:Post job cleanup\.|Cleaning up orphan processes)/, SHELL_COMMAND = /^\$ (.{1,300})/, COMMAND_ENDED = /^The command ".{0,400}" (?:failed and )?exited with (-?\d+)/;
var LETTERS_OF_NOTE = [67, 80, 84], WORDS4 = [
  "##[group]",
  "##[error]",
  "travis_time:start",
  "post job cleanup.",
  "cleaning up orphan",
  'the command "'
], MOST_STEPS = 2e4;
function createStepTracker() {
  let steps = [], current = null;
  function open4(name, lineNumber) {
    current && (current.endLine = lineNumber - 1), current = { name, startLine: lineNumber, endLine: lineNumber, failed: !1 }, steps.length < MOST_STEPS && steps.push(current);
  }
  function visitText(text, raw, lineNumber) {
    let first = text.charCodeAt(0);
    if (first === 36 && raw.includes("travis_time:start")) {
      open4(SHELL_COMMAND.exec(text)?.[1] ?? text.slice(0, 300), lineNumber);
      return;
    }
    if (!LETTERS_OF_NOTE.includes(first)) return;
    CLEANUP.test(text) && open4("clean-up", lineNumber);
    let code = COMMAND_ENDED.exec(text)?.[1];
    current && code !== void 0 && code !== "0" && (current.failed = !0);
  }
  return {
    words: WORDS4,
    visit({ text, marker }, raw, lineNumber) {
      marker === null && visitText(text, raw, lineNumber), marker === "error" && current && (current.failed = !0);
      let name = marker === "group" ? RUN_GROUP.exec(text)?.[1] : void 0;
      name && open4(name, lineNumber);
    },
    end(lineCount) {
      return current && (current.endLine = lineCount), steps;
    }
  };
}
function stepAt(steps, lineNumber) {
  let low = 0, high = steps.length - 1, found = null;
  for (; low <= high; ) {
    let middle = low + high >> 1, step = steps[middle];
    if (!step) break;
    step.startLine <= lineNumber ? (found = step, low = middle + 1) : high = middle - 1;
  }
  return found;
}

// src/evidence/last-words.ts
var LAST_WORDS = 10, TELLING_WEIGHT = 2.5;
function withLastWords(grown, { lines, steps, anyFailed }) {
  if (grown.some(
    (range2) => heaviestOf(lines, range2) >= TELLING_WEIGHT && (!anyFailed || stepAt(steps, lines[range2.to]?.number ?? 0)?.failed)
  )) return grown;
  let wrapper = lines.findLastIndex((line2) => line2.weight === WRAPPER_WEIGHT);
  if (grown.length > 0 && wrapper === -1) return grown;
  let last = lastWords(lines, wrapper === -1 ? lines.length - 1 : wrapper);
  return last === null || isWrapperAt(lines, last.from) && grown.length > 0 || grown.some((other) => other.to >= last.from && other.from <= last.to) ? grown : [...grown, last].sort((left, right) => left.from - right.from);
}
function lastWords(lines, last) {
  if (last < 0) return null;
  let from = last;
  for (let index = last - 1; index >= 0 && last - index <= LAST_WORDS && !(!adjacent(lines, index) || lines[index]?.marker === "group"); index -= 1)
    from = index;
  for (; from < last && (isWrapperAt(lines, from) || isBlank(lines[from]?.text ?? "")); ) from += 1;
  return { from, to: last };
}
function isWrapperAt(lines, index) {
  return lines[index]?.weight === WRAPPER_WEIGHT;
}

// src/evidence/score-block.ts
var LEAST_WEIGHT = 1.5, LEAST_NOVELTY = 0.05, REPORT_GAP = 50, LONGEST_READ = 300, TRIED_AGAIN = /\bretrying\b|\bretried\b|\bre-?running\b|\battempt \d|\btrying again\b|\bRetry #?\d/i, TRIED_WITHIN = 5;
function placesOf(ranges, lines) {
  let places = [], lastOfWeight = /* @__PURE__ */ new Map(), nextFrom = lines.length;
  for (let index = ranges.length - 1; index >= 0; index -= 1) {
    let range2 = ranges[index];
    if (!range2) continue;
    let own = lines[range2.to]?.number ?? 0, gap = (lines[nextFrom]?.number ?? Number.POSITIVE_INFINITY) - own, triedAgain = isTriedAgain(lines, range2.to, Math.min(nextFrom, range2.to + TRIED_WITHIN));
    (gap > REPORT_GAP || triedAgain) && (lastOfWeight = /* @__PURE__ */ new Map());
    let weight = heaviestOf(lines, range2), place = triedAgain ? 0 : lastOfWeight.get(weight) ?? own;
    triedAgain || lastOfWeight.set(weight, place), places[index] = place, nextFrom = range2.from;
  }
  return places;
}
function isTriedAgain(lines, from, before) {
  for (let index = from; index < before; index += 1)
    if (TRIED_AGAIN.test(lines[index]?.text.slice(0, LONGEST_READ) ?? "")) return !0;
  return !1;
}
function scoreBlock({ from, to }, placeLine, request) {
  let { lines, lineCount, compared } = request, heaviest = Math.max(LEAST_WEIGHT, heaviestOf(lines, { from, to })), heavyLines = 0, novel = 0;
  for (let index = from; index <= to; index += 1) {
    let line2 = lines[index];
    line2 && (line2.weight >= SEED_WEIGHT2 && (heavyLines += 1), line2.novel && (novel += 1));
  }
  let number = lines[to]?.number ?? 0, amount = 1 + 0.1 * Math.min(heavyLines, 6), place = 0.5 + 0.5 * placeLine / Math.max(1, lineCount), novelty = compared ? Math.max(LEAST_NOVELTY, novel / (to - from + 1)) : 1;
  return heaviest * amount * place * novelty * stepFactor(request, number);
}
function stepFactor({ steps, anyFailed }, lineNumber) {
  return anyFailed ? stepAt(steps, lineNumber)?.failed ? 1 : 0.3 : 1;
}

// src/evidence/select-blocks.ts
var SHOWN_SHARE = 0.4;
function selectBlocks(request) {
  let grown = growBlocks(request.lines, request.compared), anyFailed = request.steps.some((step) => step.failed), ranges = withLastWords(grown, { ...request, anyFailed }).map((range2) => trimEdges(request.lines, range2)), places = placesOf(ranges, request.lines), scored = ranges.map((range2, index) => ({
    range: range2,
    score: scoreBlock(range2, places[index] ?? 0, { ...request, anyFailed })
  })).filter(({ score }) => score > 0).sort((left2, right) => right.score - left2.score || left2.range.from - right.range.from), best = scored[0]?.score ?? 0, blocks = [], left = request.budgetLines;
  for (let { range: range2, score } of scored) {
    if (score < best * SHOWN_SHARE || left <= 0) break;
    let length = Math.min(range2.to - range2.from + 1, left);
    left -= length, blocks.push(toBlock({ from: range2.from, to: range2.from + length - 1 }, score, request));
  }
  return blocks;
}
var EDGE_NOISE = /^(?:\[\w+\] )?[-=*_#~+⎯─═— ]{3,}$|^Build step '|^Finished: |^Sending e-mails? to|^(?:Error: )?Process completed with exit code|^\[INFO\] BUILD FAILURE|^\[INFO\] \d+ errors?/;
function trimEdges(lines, { from, to }) {
  let isNoise = (index) => {
    let line2 = lines[index];
    return line2 !== void 0 && (isBlank(line2.text) || EDGE_NOISE.test(line2.text));
  }, first = from, last = to;
  for (; last > first && isNoise(last); ) last -= 1;
  for (; first < last && isNoise(first); ) first += 1;
  return { from: first, to: last };
}
function toBlock(range2, score, request) {
  let lines = request.lines.slice(range2.from, range2.to + 1), first = lines[0], stamp = lines.find((line2) => line2.stamp !== null)?.stamp ?? null, at = stamp === null ? Number.NaN : Date.parse(stamp), startLine = first?.number ?? 1;
  return {
    source: withStep(request, startLine),
    file: request.file,
    startLine,
    endLine: lines.at(-1)?.number ?? startLine,
    lines: lines.map((line2) => line2.raw),
    text: lines.map((line2) => line2.text),
    at: Number.isNaN(at) ? null : at,
    score
  };
}
function withStep({ source, steps }, lineNumber) {
  return source.kind !== "job" || source.step !== null ? source : { kind: "job", step: stepAt(steps, lineNumber)?.name ?? null };
}

// src/evidence/test-output/tool-reading.ts
function createToolReading(tool, mostNames) {
  let sums = { run: 0, passed: 0, failed: 0, errors: 0, skipped: 0 }, failed = /* @__PURE__ */ new Map(), summaries = 0, runs = 0, context = {}, list = tool.createListReader?.({
    failed: (groups) => add(groups),
    passedAgain: (groups) => failed.delete(nameOf(tool, groups))
  });
  function addSummary(groups) {
    summaries += 1, groups.run !== void 0 && (runs += 1);
    for (let [key, text] of Object.entries(groups)) {
      let kind = key.replace(/\d$/, "");
      isCount(kind) && (sums[kind] += count(text));
    }
  }
  function isCount(kind) {
    return Object.hasOwn(sums, kind);
  }
  function add(groups) {
    let whole = { class: context.class, ...withoutAbsent(groups) }, { again } = groups, test = toReference(tool, again === void 0 ? whole : { ...whole, name: context.name });
    !(test.name === "" || again !== void 0 && context.name === void 0) && failed.size < mostNames && !failed.has(test.name) && failed.set(test.name, test);
  }
  function visitFailed(text) {
    for (let pattern of tool.failedTests) {
      let groups = pattern.exec(text)?.groups;
      if (groups) {
        add(groups);
        return;
      }
    }
  }
  return {
    visit(text) {
      for (let pattern of tool.contexts ?? []) {
        let groups = pattern.exec(text)?.groups;
        groups?.class ? context = { class: groups.class } : groups?.name && (context = { ...context, name: groups.name });
      }
      for (let pattern of tool.summaries) {
        let groups = pattern.exec(text)?.groups;
        groups && addSummary(groups);
      }
      return visitFailed(text), list?.visit(text) ?? !1;
    },
    end() {
      list?.end?.();
      let { listedName = (name) => name } = tool, tests = [...failed.values()].map((test) => [test, listedName(test.name)]), broken = sums.failed + sums.errors, run = runs > 0 ? sums.run : sums.passed + broken;
      return { counts: summaries === 0 ? null : { run, failed: broken, skipped: sums.skipped }, tests };
    }
  };
}
function count(text) {
  if (text === void 0) return 0;
  let number = Number(text);
  return Number.isNaN(number) ? 1 : number;
}
function withoutAbsent(groups) {
  return Object.fromEntries(Object.entries(groups).filter(([, text]) => text !== void 0));
}
function toReference(tool, groups) {
  let line2 = groups.line === void 0 ? null : Number(groups.line.replace(":", ""));
  return { name: nameOf(tool, groups), file: groups.file ?? null, line: line2 };
}
function nameOf(tool, groups) {
  if (tool.nameOf) return tool.nameOf(groups) ?? "";
  let { name = "", class: owner } = groups;
  return owner ? `${owner}.${name}` : name;
}

// src/evidence/test-output/surefire-flakes.ts
var HEADING = /^(?:\[\w+\] )?(?:Flakes|Flaked tests): *$/, QUALIFIED = /^(?:\[\w+\] )?(?<class>(?:\w{1,100}\.){1,20}[A-Z][\w$]{0,200})\.(?<name>\w[^\s(]{0,300})(?:\(.{0,300})?\s*$/, RUN = /^(?:\[\w+\] )? {1,4}Run \d+:|^(?:\[\w+\] ?)?\s*$/;
function createSurefireFlakes(sink) {
  let reading = !1;
  return {
    visit(text) {
      if (HEADING.test(text)) reading = !0;
      else if (reading) {
        let test = QUALIFIED.exec(text)?.groups;
        test ? sink.passedAgain(test) : reading = RUN.test(text);
      }
      return reading;
    }
  };
}

// src/evidence/test-output/java-tools.ts
var surefire = {
  tool: "maven",
  words: ["tests run:", "<<< ", "flakes:", "flaked tests:"],
  summaries: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?Tests run: (?<run>\d+), Failures: (?<failed>\d+), Errors: (?<errors>\d+), Skipped: (?<skipped>\d+)(?:, Flakes: \d+)?\s*$/
  ],
  contexts: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?Tests run: .{1,120}Time elapsed: .{1,40}<<< (?:FAILURE|ERROR)! +--? in (?<class>[\w.$]{1,300})\s*$/
  ],
  failedTests: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<name>[^\s(]\S{0,300}?)\((?<class>[\w.$]{1,300})\)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<class>(?:\w{1,100}\.){0,20}[A-Z][\w$]{0,200})\.(?<name>\w.{0,300}?)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<name>[a-z_]\S{0,300}(?: [^<]{1,200}?)?)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/
  ],
  createListReader: createSurefireFlakes,
  nameOf: ({ name, class: owner }) => owner === void 0 ? name : `${name}(${owner})`,
  examples: [
    [
      "[ERROR] Tests run: 9, Failures: 1, Errors: 2, Skipped: 3",
      { run: "9", failed: "1", errors: "2", skipped: "3" }
    ],
    [
      "[WARNING] Tests run: 9, Failures: 0, Errors: 0, Skipped: 3, Flakes: 1",
      { run: "9", failed: "0", errors: "0", skipped: "3" }
    ],
    [
      "[ERROR] parses(a.b.CTest)  Time elapsed: 0.02 s  <<< FAILURE!",
      { name: "parses", class: "a.b.CTest" }
    ],
    [
      "[ERROR] a.b.CTest$Inner.parses -- Time elapsed: 0.02 s <<< ERROR!",
      { class: "a.b.CTest$Inner", name: "parses" }
    ],
    ["[ERROR] parses  Time elapsed: 0.02 s  <<< ERROR!", { name: "parses" }]
  ]
}, gradle = {
  tool: "gradle",
  words: [" failed", " tests completed", " test completed"],
  summaries: [
    /^(?<run>\d+) tests? completed(?:, (?<failed>\d+) failed)?(?:, (?<skipped>\d+) skipped)?\s*$/
  ],
  failedTests: [
    /^(?:Gradle suite > Gradle test > )?(?<class>[\w.$]{1,300}) > (?<name>.{1,900}?) FAILED\s*$/,
    /^(?<class>(?:\w{1,100}\.){1,20}[A-Z][\w$]{0,200})\.(?<name>\w{1,300}) FAILED\s*$/
  ],
  nameOf: gradleName,
  examples: [
    ["12 tests completed, 1 failed, 2 skipped", { run: "12", failed: "1", skipped: "2" }],
    ["a.b.CTest > parses() FAILED", { class: "a.b.CTest", name: "parses()" }],
    ["a.b.CTest.provider FAILED", { class: "a.b.CTest", name: "provider" }]
  ]
};
function gradleName({
  name = "",
  class: owner = ""
}) {
  let parts = name.split(" > "), last = parts.at(-1) ?? "", classAt = last.search(/(?:^|[.$])[A-Z]\w{0,200}\./);
  if (parts.length > 1 && classAt >= 0 && /^[\w.$]{1,300}\.\w/.test(last)) return last;
  let nested = owner;
  for (; parts.length > 1 && /^[A-Z]\w*$/.test(parts[0] ?? ""); ) nested += `$${parts.shift()}`;
  return `${nested}.${parts.join(" > ")}`;
}
var ANT = String.raw`^\s{0,12}\[junit\d?\]\s{1,4}`, ant = {
  tool: "ant",
  words: ["[junit"],
  summaries: [
    new RegExp(
      `${ANT}Tests run: (?<run>\\d+), Failures: (?<failed>\\d+), Errors: (?<errors>\\d+)(?:, Skipped: (?<skipped>\\d+))?, Time elapsed: `
    )
  ],
  contexts: [
    new RegExp(`${ANT}(?:Testsuite: |Running )(?<class>[\\w.$]{1,300})\\s*$`),
    new RegExp(`${ANT}Testcase: (?<name>[^\\s(]{1,300}) took `)
  ],
  failedTests: [
    new RegExp(
      `${ANT}Testcase: (?<name>[^\\s(]{1,300})\\((?<class>[\\w.$]{1,300})\\):\\s{0,4}(?:FAILED|Caused an ERROR)`
    ),
    new RegExp(`${ANT}(?<again>FAILED|Caused an ERROR)\\s*$`)
  ],
  examples: [
    [
      "    [junit] Tests run: 5, Failures: 1, Errors: 0, Skipped: 2, Time elapsed: 0.1 sec",
      { run: "5", failed: "1", errors: "0", skipped: "2" }
    ],
    ["    [junit] Testcase: adds(a.ATest):	FAILED", { name: "adds", class: "a.ATest" }],
    ["    [junit] 	Caused an ERROR", { again: "Caused an ERROR" }]
  ]
}, PLATFORM = String.raw`^(?:\s{0,12}\[junit\d?\] {1,4})?`, junitPlatform = {
  tool: "junit-platform",
  words: [" tests found", " tests skipped", " tests aborted", " tests failed", "methodsource ["],
  summaries: [
    new RegExp(`${PLATFORM}\\[ {1,16}(?<run>\\d+) tests found {1,16}\\]`),
    new RegExp(`${PLATFORM}\\[ {1,16}(?<skipped>\\d+) tests (?:skipped|aborted) {1,16}\\]`),
    new RegExp(`${PLATFORM}\\[ {1,16}(?<failed>\\d+) tests failed {1,16}\\]`)
  ],
  failedTests: [
    new RegExp(
      `${PLATFORM} {2,8}MethodSource \\[className = '(?<class>[\\w.$]{1,300})', methodName = '(?<name>[^']{1,300})'`
    )
  ],
  examples: [
    ["[        12 tests found           ]", { run: "12" }],
    ["[         2 tests failed          ]", { failed: "2" }],
    [
      "    MethodSource [className = 'a.BTest', methodName = 'adds', methodParameterTypes = '']",
      { class: "a.BTest", name: "adds" }
    ]
  ]
}, SBT = String.raw`^(?:\[\w+\] ){1,3}`, sbt = {
  tool: "sbt",
  words: [": total ", "] test "],
  summaries: [
    new RegExp(
      `${SBT}(?:Passed|Failed|Error): Total (?<run>\\d+), Failed (?<failed>\\d+), Errors (?<errors>\\d+), Passed \\d+(?:, (?:Skipped|Ignored) (?<skipped>\\d+))?`
    )
  ],
  failedTests: [
    new RegExp(`${SBT}Test (?<class>[\\w.$]{1,300})\\.(?<name>[\\w$]{1,200}) failed: `)
  ],
  examples: [
    [
      "[error] Failed: Total 5, Failed 1, Errors 0, Passed 3, Skipped 1",
      { run: "5", failed: "1", errors: "0", skipped: "1" }
    ],
    ["[error] Test a.BTest.adds failed: java.lang.Error: no", { class: "a.BTest", name: "adds" }]
  ]
}, JAVA_TOOLS = [surefire, gradle, ant, junitPlatform, sbt];

// src/evidence/test-output/mocha-list.ts
var HEADING2 = /^ {2}(?<count>\d{1,6}) failing\s*$/, FIRST = /^ {2}(?<number>\d{1,6})\) (?<title>\S.{0,400})$/;
function createMochaList(sink) {
  let left = 0, expected = 1, patience = 0, titles = [];
  function flush() {
    titles.length > 0 && sink.failed({ name: titles.join(" ").replace(/:$/, "") }), titles = [];
  }
  function visitEntry(text) {
    let indent = " ".repeat(5 + 2 * titles.length);
    if (titles.length > 0 && titles.length < 20 && text.startsWith(indent) && text.charAt(indent.length).trim() !== "") {
      titles.push(text.trim());
      return;
    }
    flush();
    let first = FIRST.exec(text)?.groups;
    !first || Number(first.number) !== expected || (titles = [(first.title ?? "").trim()], expected += 1, left -= 1, patience = 2e3);
  }
  return {
    visit(text) {
      let heading = HEADING2.exec(text)?.groups;
      return heading ? (flush(), left = Number(heading.count), expected = 1, patience = 2e3, left > 0) : patience <= 0 ? !1 : (patience -= 1, visitEntry(text), left === 0 && titles.length === 0 && (patience = 0), patience > 0);
    },
    end: flush
  };
}

// src/evidence/test-output/javascript-tools.ts
var vitest = {
  tool: "vitest",
  words: ["tests  ", " fail  "],
  summaries: [
    /^\s*Tests {2}(?:(?<failed>\d+) failed)?(?: ?\|? ?(?<passed>\d+) passed)?(?: ?\|? ?(?<skipped>\d+) skipped)?(?: ?\|? ?\d+ todo)? \(\d+\)/
  ],
  failedTests: [
    /^\s*FAIL {2}(?:\|[^|]{1,60}\| |[\w@-]{1,60} )?(?<file>[\w./@-]{1,300}\.\w{2,5})(?<line>:\d+)? > (?<name>.{1,300})$/
  ],
  examples: [
    [
      "      Tests  1 failed | 23 passed | 2 skipped (26)",
      { failed: "1", passed: "23", skipped: "2" }
    ],
    [
      " FAIL  tests/login.test.ts > login > answers 200",
      { file: "tests/login.test.ts", name: "login > answers 200" }
    ]
  ]
}, jest = {
  tool: "jest",
  words: ["tests: ", "● "],
  summaries: [
    /^Tests: +(?:(?<failed>\d+) failed, )?(?:(?<skipped>\d+) skipped, )?(?:\d+ todo, )?(?:(?<passed>\d+) passed, )?\d+ total/
  ],
  failedTests: [
    /^\s{0,4}● (?<name>[^›]{1,200} › .{1,400})$/,
    // A test outside of any `describe`; jest's own notices stand in the same form.
    /^ {2}● (?<name>(?!(?:Console|Test suite failed to run|Validation |Deprecation |Multiple |Cannot |process\.|Unhandled |Obsolete ))[^\s›][^›]{0,400}?)\s*$/
  ],
  examples: [
    [
      "Tests:       1 failed, 2 skipped, 5 passed, 8 total",
      { failed: "1", skipped: "2", passed: "5" }
    ],
    ["  ● login › answers 200", { name: "login › answers 200" }],
    ["  ● answers 200", { name: "answers 200" }]
  ]
}, mocha = {
  tool: "mocha",
  words: [" passing", " failing", " pending"],
  summaries: [
    /^\s+(?<passed>\d+) passing \(/,
    /^\s+(?<failed>\d+) failing\s*$/,
    /^\s+(?<skipped>\d+) pending\s*$/
  ],
  failedTests: [],
  createListReader: createMochaList,
  // Mocha's list ends each name so.
  listedName: (name) => `${name}:`,
  examples: [
    ["  5 passing (2s)", { passed: "5" }],
    ["  1 failing", { failed: "1" }]
  ]
}, tap = {
  tool: "tap",
  words: ["not ok ", "# tests ", "# pass ", "# fail "],
  summaries: [
    /^# tests (?<run>\d+)\s*$/,
    /^# pass +(?<passed>\d+)\s*$/,
    /^# fail +(?<failed>\d+)\s*$/
  ],
  failedTests: [/^not ok \d+ (?:- )?(?<name>(?!.*# (?:TODO|SKIP)).{1,300})$/],
  examples: [
    ["# fail 1", { failed: "1" }],
    ["not ok 6 - no errors", { name: "no errors" }]
  ]
}, JAVASCRIPT_TOOLS = [vitest, jest, mocha, tap];

// src/evidence/test-output/pytest-list.ts
var SECTION = /^={5,200} (?<section>[A-Za-z ]{1,60}) ={5,200}$/, COLLECTING = /^_{1,200} ERROR collecting (?<file>[^\s_]\S{0,300}) _{1,200}$/, HEADLINE = /^_{2,200} (?:ERROR at (?:setup|teardown) of )?(?<name>\w[^\s]{0,300}(?: [^_]{1,200})?) _{2,200}$/, NODE = /^(?:\[gw\d+\] \[ {0,2}\d+%\] )?(?<word>FAILED|ERROR) (?<name>(?<file>[\w./-]{1,300}\.py)::\S[^\n]{0,400}?)(?: - .{0,2000})?\s*$/, PROGRESS = /^(?<name>(?<file>[\w./-]{1,300}\.py)::\S[^\n]{0,400}?) (?:FAILED|ERROR) {1,200}\[ {0,2}\d+%\]$/, SUMMARY_FILE = /^ERROR (?<file>(?:[\w.-]{1,100}\/){0,20}[\w.-]{1,100}\.py)(?: - .{0,2000})?\s*$/;
function createPytestList(sink) {
  let nodes = /* @__PURE__ */ new Set(), titles = /* @__PURE__ */ new Set(), inFailures = !1;
  function addNode(groups) {
    nodes.add(dotted(groups.name ?? "")), sink.failed({ name: groups.name, file: groups.file });
  }
  return {
    visit(text) {
      let section = SECTION.exec(text)?.groups?.section;
      section !== void 0 && (inFailures = section === "FAILURES" || section === "ERRORS");
      let node = (NODE.exec(text) ?? PROGRESS.exec(text))?.groups;
      node && addNode(node);
      let file = (COLLECTING.exec(text) ?? SUMMARY_FILE.exec(text))?.groups?.file;
      if (file !== void 0)
        sink.failed({ name: file, file: file.endsWith(".py") ? file : void 0 });
      else if (inFailures) {
        let title = HEADLINE.exec(text)?.groups?.name;
        title !== void 0 && titles.add(title);
      }
      return !1;
    },
    end() {
      let known = new Set([...nodes].flatMap((name) => tailsOf(name)));
      for (let name of titles) known.has(name) || sink.failed({ name });
    }
  };
}
function dotted(node) {
  let at = node.indexOf("::");
  return node.slice(at + 2).replaceAll("::", ".");
}
function tailsOf(name) {
  let bare = name.replace(/\[.{0,400}$/, "");
  return [name, bare];
}
function listedPytestName(name) {
  let [path = "", ...rest] = name.split("::");
  if (rest.length === 0 && !path.includes("/") && !path.endsWith(".py")) return name;
  let module = path.replace(/\.py$/, "").replaceAll("/", ".");
  return rest.length === 0 ? `(${module})` : [module, ...rest].join("::");
}

// src/evidence/test-output/other-tools.ts
var pytest = {
  tool: "pytest",
  words: [" passed", " failed", " error", "::", "error ", "failed ", "== ", "__ ", " xfailed"],
  summaries: [
    /^(?:={1,200} )?(?=\d+ \w+(?:,| in ))(?:\d+ (?:deselected|warnings?),? ?){0,2}(?:(?<failed>\d+) failed,? ?)?(?:(?<passed>\d+) passed,? ?)?(?:(?<skipped>\d+) skipped,? ?)?(?:\d+ deselected,? ?)?(?:(?<passed2>\d+) xfailed,? ?)?(?:(?<passed3>\d+) xpassed,? ?)?(?:\d+ (?:warnings?|deselected),? ?)?(?:(?<errors>\d+) errors?,? ?)?(?:\d+ rerun,? ?)?in [\d.]+s/
  ],
  failedTests: [],
  createListReader: createPytestList,
  listedName: listedPytestName,
  examples: [
    [
      "==== 1 failed, 12 passed, 2 skipped, 1 warning in 3.21s ====",
      { failed: "1", passed: "12", skipped: "2" }
    ],
    ["1 failed, 3 xfailed, 1 xpassed in 3s", { failed: "1", passed2: "3", passed3: "1" }]
  ]
}, unittest = {
  tool: "unittest",
  words: ["ran ", "failed (", "ok (skip", "fail: ", "error: "],
  summaries: [
    /^Ran (?<run>\d+) tests? in [\d.]+s/,
    /^FAILED \((?:SKIP=(?<skipped>\d+))?(?:, )?(?:errors=(?<errors>\d+))?(?:, )?(?:failures=(?<failed>\d+))?(?:, )?(?:errors=(?<errors2>\d+))?(?:, )?(?:skipped=(?<skipped2>\d+))?/,
    /^OK \((?:skipped|SKIP)=(?<skipped>\d+)/
  ],
  failedTests: [
    /^(?:FAIL|ERROR): (?<name>\S{1,400} \([\w.]{1,300}\))/,
    // nose
    /^(?:FAIL|ERROR): (?<name>(?:\w{1,100}\.){1,20}\w{0,100}[Tt]est\w{0,200}(?:\(.{0,200}\))?)\s*$/
  ],
  examples: [
    ["Ran 12 tests in 0.004s", { run: "12" }],
    ["FAILED (failures=1, errors=2)", { failed: "1", errors2: "2" }],
    ["FAILED (SKIP=1, errors=2)", { skipped: "1", errors: "2" }],
    ["FAIL: tests.a_test.test_b", { name: "tests.a_test.test_b" }],
    ["FAIL: test_b (tests.A)", { name: "test_b (tests.A)" }]
  ]
}, go = {
  tool: "go",
  words: ["--- fail: ", "--- pass: ", "--- skip: "],
  summaries: [/^--- (?:(?<failed>F)AIL|(?<passed>P)ASS|(?<skipped>S)KIP): /],
  failedTests: [/^\s{0,12}--- FAIL: (?<name>\S{1,300}) \(/],
  examples: [["--- FAIL: TestLogin (0.01s)", { failed: "F", name: "TestLogin" }]]
}, cargo = {
  tool: "cargo",
  words: ["test result: ", " ... failed"],
  summaries: [
    /^test result: \w+\. (?<passed>\d+) passed; (?<failed>\d+) failed; (?<skipped>\d+) ignored/
  ],
  failedTests: [/^test (?<name>.{1,300}) \.\.\. FAILED$/],
  examples: [
    [
      "test result: FAILED. 5 passed; 1 failed; 2 ignored; 0 measured",
      { passed: "5", failed: "1", skipped: "2" }
    ],
    ["test address::parses ... FAILED", { name: "address::parses" }]
  ]
}, rspec = {
  tool: "rspec",
  words: [" examples, ", " example, ", "rspec "],
  summaries: [/^(?<run>\d+) examples?, (?<failed>\d+) failures?(?:, (?<skipped>\d+) pending)?/],
  failedTests: [
    /^rspec (?:'?\.\/)?(?<file>[\w./-]{1,300})(?:\[[\d:]{1,40}\])?:?(?<line>:?\d+)?'? # (?<name>.{1,300})$/
  ],
  examples: [
    ["12 examples, 1 failure, 2 pending", { run: "12", failed: "1", skipped: "2" }],
    [
      "rspec ./spec/a_spec.rb:12 # Login answers",
      { file: "spec/a_spec.rb", line: "12", name: "Login answers" }
    ]
  ]
}, phpunit = {
  tool: "phpunit",
  words: ["tests: ", "ok (", "::"],
  summaries: [
    /^Tests: (?<run>\d+), Assertions: \d+(?:, Errors: (?<errors>\d+))?(?:, Failures: (?<failed>\d+))?(?:, \w+: \d+){0,4}?(?:, Skipped: (?<skipped>\d+))?/,
    /^OK \((?<run>\d+) tests?, \d+ assertions?\)/
  ],
  failedTests: [/^\d+\) (?<name>[\w\\]{1,300}::\w.{0,200})$/],
  examples: [
    ["Tests: 5, Assertions: 9, Failures: 1, Skipped: 2.", { run: "5", failed: "1", skipped: "2" }],
    ["1) App\\LoginTest::testPlus", { name: "App\\LoginTest::testPlus" }]
  ]
}, ctest = {
  tool: "ctest",
  words: ["tests failed out of", "(failed)", "[  failed  ]", " tests ran", " test ran"],
  summaries: [
    /^\d+% tests passed, (?<failed>\d+) tests? failed out of (?<run>\d+)/,
    /^\[={10}\] (?<run>\d+) tests? from \d+ test (?:suites?|cases?) ran/
  ],
  failedTests: [
    /^\s*\d+ - (?<name>\S{1,300}) \(Failed\)/,
    /^\[ {2}FAILED {2}\] (?<name>[\w/]{1,200}\.[\w/]{1,200})(?:, where .{1,300})? \(\d+ ms\)$/
  ],
  examples: [
    ["90% tests passed, 1 tests failed out of 10", { failed: "1", run: "10" }],
    ["[  FAILED  ] Login.Plus (3 ms)", { name: "Login.Plus" }]
  ]
}, dotnet = {
  tool: "dotnet",
  words: ["failed:", "  failed "],
  summaries: [
    /^(?:Failed|Passed)! {1,3}- Failed: +(?<failed>\d+), Passed: +(?<passed>\d+), Skipped: +(?<skipped>\d+), Total: +(?<run>\d+)/
  ],
  failedTests: [/^ {1,4}Failed (?<name>[\w.]{1,300}(?:\(.{0,200}\))?) \[[<\d][^\]]{0,20}\]$/],
  examples: [
    [
      "Failed!  - Failed:     1, Passed:     5, Skipped:     0, Total:     6",
      { failed: "1", passed: "5", skipped: "0", run: "6" }
    ],
    ["  Failed App.LoginTests.Plus [5 ms]", { name: "App.LoginTests.Plus" }]
  ]
}, OTHER_TOOLS = [
  pytest,
  unittest,
  go,
  cargo,
  rspec,
  phpunit,
  ctest,
  dotnet
];

// src/evidence/test-output/tools.ts
var TEST_TOOLS = [...JAVA_TOOLS, ...JAVASCRIPT_TOOLS, ...OTHER_TOOLS];

// src/evidence/test-output/test-output-reader.ts
var MOST_NAMES = 5e3, LONGEST_LINE = 1e3;
function createTestOutputReader() {
  let scanner = createWordScanner(TEST_TOOLS.map((tool) => tool.words)), readings = TEST_TOOLS.map((tool) => createToolReading(tool, MOST_NAMES)), following = 0;
  return {
    words: TEST_TOOLS.flatMap((tool) => tool.words),
    get wanted() {
      return following === 0 ? 0 : 1;
    },
    visit({ text }) {
      if (text.length > LONGEST_LINE) return;
      let rest = (scanner.groups(text)[0] ?? 0) | following;
      for (; rest !== 0; rest &= rest - 1) {
        let at = 31 - Math.clz32(rest & -rest);
        following = readings[at]?.visit(text) ?? !1 ? following | 1 << at : following & ~(1 << at);
      }
    },
    end: () => sum(readings)
  };
}
function sum(readings) {
  let ended = readings.map((reading) => reading.end()), said = ended.flatMap(({ counts }) => counts ?? []), tests = /* @__PURE__ */ new Map();
  for (let [test, listed] of ended.flatMap((one) => one.tests))
    tests.size < MOST_NAMES && !tests.has(test.name) && tests.set(test.name, [test, listed]);
  let found = [...tests.values()], failedTests = found.map(([test]) => test), failedNames = found.map(([, listed]) => listed);
  if (said.length === 0)
    return { run: null, failed: found.length || null, skipped: null, failedTests, failedNames };
  let total = (key) => said.reduce((amount, counts) => amount + counts[key], 0);
  return {
    run: total("run"),
    failed: Math.max(total("failed"), found.length),
    skipped: total("skipped"),
    failedTests,
    failedNames
  };
}

// src/evidence/read-log.ts
var BUDGET_LINES = 3e3;
async function readLog(request) {
  let baseline = await readBaseline(request.baseline ?? []), store = createLineStore(), steps = createStepTracker(), status = createStatusReader(), tests = createTestOutputReader(), ending = createEndingReader(), reader = createChunkReader([steps, status, tests, ending], store, request), scanner = createLineScanner(reader.words, reader.read), { lineCount, problem } = await readBytes(request.file, scanner, request.entry), system = ending.unfinished(), found = steps.end(lineCount), blocks = selectBlocks({
    lines: store.end().map((line2) => toLogLine(line2, baseline)),
    steps: found,
    lineCount,
    compared: baseline !== null,
    source: request.source,
    file: request.label ?? request.file,
    budgetLines: request.budgetLines ?? BUDGET_LINES
  }), summary = tests.end();
  return {
    status: status.end(found, summary),
    blocks,
    tests: summary,
    lineCount,
    problem: describe(
      problem ?? (system ? { kind: "unfinished", system, lines: lineCount } : null)
    )
  };
}
function describe(problem) {
  return problem && describeReadProblem(problem);
}
function toLogLine({ number, raw, weight }, baseline) {
  let line2 = cleanLine(raw);
  return { ...line2, number, raw, weight, novel: baseline?.isNovel(line2.text) ?? !0 };
}
async function readBaseline(files) {
  let baseline = createBaseline();
  for (let file of files) await readLines(file, (raw) => baseline.add(cleanLine(raw).text));
  return baseline.size > 0 ? baseline : null;
}

// src/evidence/signature.ts
import { createHash } from "node:crypto";

// src/evidence/masks.ts
var MASKS = { name: "signalbox-masks", version: "2" }, ORDERED = [
  {
    name: "iso-time",
    pattern: /\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?)?(?: ?Z|[+-]\d\d:?\d\d)?/g,
    replacement: "<time>"
  },
  {
    name: "day-of-log-level",
    pattern: /\b[DIWEF]\d{4} \d\d:\d\d:\d\d(?:\.\d{1,9})?(?: +\d+)?/g,
    replacement: "<time>"
  },
  { name: "clock", pattern: /\b\d{1,2}:\d\d:\d\d(?:[.,]\d{1,9})?\b/g, replacement: "<time>" },
  {
    name: "uuid",
    pattern: /\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b/g,
    replacement: "<id>"
  },
  {
    name: "url-path",
    pattern: /\b((?:https?|wss?|ftp|file|postgres(?:ql)?|redis|amqp|mongodb):\/\/)(?:[^\s/@'"]{1,200}@)?([^\s/:'"<>)]{0,200})[^\s'"<>)]*/g,
    replacement: "$1$2"
  },
  {
    name: "resolved-host",
    pattern: /(?<![\w./-])[\w.-]{0,253}\/(?=\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}\b)/g,
    replacement: ""
  },
  {
    name: "ip6",
    pattern: /(?<![\w:])(?:[0-9a-fA-F]{1,4}:){3,7}(?::?[0-9a-fA-F]{1,4}|:)|\[::1?\]/g,
    replacement: "<ip>"
  },
  {
    name: "ip",
    pattern: /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?\b/g,
    replacement: "<ip>"
  },
  {
    name: "numbered-host",
    pattern: /(?<![\w.-])(?=[\w-]{0,63}\d)(?:[\w-]{1,63}\.){1,8}(?:com|net|org|io|dev|cloud|internal|local|lan|corp)\b(?::\d{1,5})?/g,
    replacement: "<host>"
  },
  {
    name: "build",
    pattern: /(?<![\w./=,-])\w{1,80}[-/=][\w./=,-]{1,200} #\d+\b/g,
    replacement: "<build>",
    sparesNames: !0
  },
  {
    name: "path",
    pattern: /(?<![\w.@+-])(?:[A-Za-z]:|~|\.{1,2})?[\\/](?:[\w.@+%~-]+[\\/])+/g,
    replacement: ""
  },
  {
    name: "relative-path",
    pattern: /\b[\w.@+-]+\/(?:[\w.@+-]+\/)*(?=[\w.@+-]+\.\w)/g,
    replacement: "",
    sparesNames: !0
  },
  { name: "hex", pattern: /\b0[xX][0-9a-fA-F]+\b|@[0-9a-f]{5,16}\b/g, replacement: "<hex>" },
  {
    name: "hash",
    pattern: /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/g,
    replacement: "<hex>"
  },
  {
    // A limit someone has set stays, unlike a time that was measured: `timed out (after 60 minutes`.
    name: "duration",
    pattern: /(\b[Tt]imed? ?out \(?after \d{1,4} (?:minutes?|hours?)\b)|\b\d+(?:\.\d+)? ?(?:ns|us|µs|ms|s|sec|secs|seconds?|m|min|minutes?|h|hours?)\b/g,
    replacement: "<duration>",
    keepsGroup: !0
  },
  {
    name: "size",
    pattern: /\b\d+(?:\.\d+)? ?(?:[KMGT]i?B|bytes?|[kKMG]b)\b/g,
    replacement: "<size>"
  },
  {
    name: "process",
    pattern: /\b(pid|PID|process|thread|Thread)[ =:#-]{0,2}\d+/g,
    replacement: "$1 <n>",
    sparesNames: !0
  },
  {
    // Codes say what happened and stay: `TS2322`, `exit code 137`, `errno 28`, `error: 502`. So do
    // limits in minutes and the line of a shell's inline script, which has no other place.
    name: "number",
    pattern: /(\b[A-Z]{1,4}\d{2,5}\b|^\w{0,3}sh: line \d{1,4}:|\b[Tt]imed? ?out \(?after \d{1,4} (?:minutes?|hours?)\b|\b(?:[Cc]odes?|[Ss]tatus|[Ee]rrno|[Ss]ignal)[ :=]{1,3}-?\d{1,3}\b(?![.,]\d)|\b[Ee]rror:? [45]\d\d\b(?![.,]\d))|\d+(?:[.,]\d+)*/g,
    replacement: "<n>",
    keepsGroup: !0,
    sparesNames: !0
  },
  { name: "space", pattern: /\s+/g, replacement: " " }
], LONGEST_MASKED = 2048;
function maskLine(text) {
  return applyMasks(text, ORDERED);
}
var IN_NAMES = ORDERED.filter(({ sparesNames }) => !sparesNames);
function maskName(name) {
  return applyMasks(name, IN_NAMES);
}
function applyMasks(text, masks) {
  let masked = text.length > LONGEST_MASKED ? text.slice(0, LONGEST_MASKED) : text;
  for (let { pattern, replacement, keepsGroup } of masks)
    masked = keepsGroup ? masked.replace(pattern, (_, kept) => kept ?? replacement) : masked.replace(pattern, replacement);
  return masked.trim();
}

// src/evidence/stack-frames.ts
var PYTHON_TRACE = /^\s*Traceback \(most recent call last\):?$/, BARE_PLACE = /^\S{1,300}:\d{1,7}(?::\d{1,7})?:?$/, CARETS = /^\s*[\^~]+\s*$/, FRAME = /^\s*(?:at (?:\S|\.\.\.)|File ".{1,400}", line \d|from \S{1,300}:\d|#\d{1,4}\s|\.\.\. \d+ more)/;
function* withoutFrames(lines) {
  for (let index = 0; index < lines.length; index += 1) {
    let line2 = lines[index] ?? "";
    if (PYTHON_TRACE.test(line2)) {
      index = endOfTrace(lines, index) - 1;
      continue;
    }
    if (BARE_PLACE.test(line2.trim())) {
      let caret = lines.slice(index + 1, index + 1 + 4).findIndex((next) => CARETS.test(next));
      if (caret >= 0) {
        index += caret + 1;
        continue;
      }
    }
    !FRAME.test(line2) && !CARETS.test(line2) && (yield line2);
  }
}
function endOfTrace(lines, head) {
  let depth = indentOf2(lines[head] ?? ""), index = head + 1;
  for (; index < lines.length && indentOf2(lines[index] ?? "") > depth; ) index += 1;
  return index;
}
function indentOf2(line2) {
  return line2.length - line2.trimStart().length;
}

// src/evidence/test-headline.ts
var HEADLINES = [
  // TAP; what follows " # " is a comment.
  /^\s*not ok \d{1,9}(?: -)? (.{1,500}?)(?: # .*)?$/,
  // go test
  /^\s*--- FAIL: (\S{1,500})(?: \(|$)/,
  // pytest's summary
  /^(?:FAILED|ERROR) (\S{1,300}::.{1,300}?)(?: - .*)?$/,
  // GoogleTest
  /^\[ {2}FAILED {2}\] (\w[\w./]{1,300}?)(?:,.*)?(?: \(\d+ ms\))?$/,
  // Jest, Vitest, Mocha, node:test
  /^\s{0,20}● (.{1,500})$/,
  /^\s{0,20}[✕✗×✘✖] (.{1,500}?)(?: \(?\d[\d.]{0,12} ?m?s\)?)?$/,
  /^\s{0,8}\d{1,5}\) (.{1,500})$/,
  // cargo test
  /^test (\S{1,300}) \.\.\. FAILED/,
  /^---- (\S{1,300}) stdout ----$/,
  // CTest
  /^\s{0,8}\d{1,6}\/\d{1,6} Test\s{1,8}#\d{1,6}: (\S{1,300}) \.*\*\*\*/
];
function testOfHeadline(line2) {
  for (let pattern of HEADLINES) {
    let name = pattern.exec(line2)?.[1];
    if (name !== void 0) return name;
  }
  return null;
}

// src/evidence/signature.ts
var SAYS_NOTHING = new Set(
  `a an the of in on at to for is was were are be with by and or not no it its this that from
  error errors err fail failed fails failure failures failing fatal warning exception panic abort aborted
  exit exited exitcode code status signal process completed command cmd step job task run running
  build test tests suite see log logs above below details more info information unknown unexpected
  script child returned non zero nonzero make gmake npm yarn error-code elifecycle stack trace traceback
  most recent call last one some there were found total time duration n hex id ip size make failed`.split(/\s+/).filter(Boolean)
), TELLING_WORDS = { sentence: 2, name: 1 };
function signatureOf(text) {
  let fallback = "";
  for (let line2 of withoutFrames(text)) {
    let name = testOfHeadline(line2), named = name === null ? "" : maskName(name);
    if (saysSomething(named, TELLING_WORDS.name)) {
      let masked2 = `test ${named}`;
      return { signature: hash(masked2), generic: !1, masked: masked2 };
    }
    let masked = maskLine(line2);
    if (masked !== "" && (fallback === "" && (fallback = masked), !(isWrapper(line2) || !saysSomething(masked, TELLING_WORDS.sentence))))
      return { signature: hash(masked), generic: !1, masked };
  }
  return fallback === "" && (fallback = maskLine(text.find((line2) => line2.trim() !== "") ?? "")), { signature: hash(fallback), generic: !0, masked: fallback };
}
function saysSomething(masked, wanted) {
  let telling = 0;
  for (let [word] of masked.toLowerCase().matchAll(/[\p{L}_][\p{L}\d_-]+/gu))
    if (SAYS_NOTHING.has(word) || (telling += 1), telling >= wanted) return !0;
  return !1;
}
function hash(masked) {
  let digest = createHash("sha256").update(masked).digest("hex").slice(0, 16);
  return `${MASKS.version}-${digest}`;
}

// src/evidence/templates/variable-words.ts
var NUMBER_AFTER_NAME = /^([A-Za-z]+[.-])\d+$/, HOST_AND_ADDRESS = /^[\w.-]+\/\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}$/, JOINED_NUMBERS = /^\d+(?:[/_-]\d+)+$/, NUMBERED_NAME = /^[A-Za-z_]+\d{1,2}[A-Za-z_]*$/, HEX = /^(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{12,})$/, PATH = /^[\\/].*\w|[\\/].*[\\/].*\w/s;
function maskWord(word) {
  if (word.length > 256) return "<*>";
  if (PATH.test(word))
    return HOST_AND_ADDRESS.test(word) ? "<*>/<*>" : JOINED_NUMBERS.test(word) ? maskNumbers(word) : "<*>";
  let dots = trailingDots(word), tail = word.slice(word.length - dots), bare = word.slice(0, word.length - dots);
  if (!/\d/.test(bare)) return HEX.test(bare) ? "<*>" + tail : word;
  let name = NUMBER_AFTER_NAME.exec(bare)?.[1];
  return name !== void 0 ? name + "<*>" + tail : HOST_AND_ADDRESS.test(bare) ? `<*>/<*>${tail}` : JOINED_NUMBERS.test(bare) ? maskNumbers(bare) + tail : NUMBERED_NAME.test(bare) ? word : "<*>" + tail;
}
function maskNumbers(word) {
  return word.replace(/\d+/g, "<*>");
}
function trailingDots(word) {
  let dots = 0;
  for (; dots < word.length - 1 && word.charCodeAt(word.length - 1 - dots) === 46; ) dots += 1;
  return dots;
}

// src/evidence/templates/collapse-lists.ts
var LIST = /<\*>(?:(?: |, ?)<\*>)+(?![ ,]+[A-Za-z_]+\d)|(?:<\*>|\b[A-Za-z_]+\d{1,2}\b)(?:(?: |, ?)(?:<\*>|[A-Za-z_]+\d{1,2}\b)){2,}/g;
function collapseLists(patterns) {
  let lengths = /* @__PURE__ */ new Map();
  for (let pattern of patterns) {
    let short = pattern.replace(LIST, "<*>"), known = lengths.get(short);
    known ? known.push(pattern) : lengths.set(short, [pattern]);
  }
  let collapsed = /* @__PURE__ */ new Map();
  for (let [short, long] of lengths)
    for (let pattern of long) collapsed.set(pattern, long.length > 1 ? short : pattern);
  return collapsed;
}

// src/evidence/templates/mask-variables.ts
var WORD2 = 0, DIGIT2 = 1, SLASH = 2, SEPARATOR = 3, SPACE2 = 4, HEX_LETTER = 5, CODE = { space: 32, dot: 46, slash: 47, colon: 58, backslash: 92 }, ASCII = 128, KINDS = kinds();
function kinds() {
  let table = new Uint8Array(ASCII);
  for (let code = 0; code <= CODE.space; code += 1) table[code] = SPACE2;
  for (let character of `,=:()[]{}"'|;<>@#!?*&^$`) table[character.charCodeAt(0)] = SEPARATOR;
  for (let character of "0123456789") table[character.charCodeAt(0)] = DIGIT2;
  for (let character of "abcdefABCDEF") table[character.charCodeAt(0)] = HEX_LETTER;
  return table[CODE.slash] = SLASH, table[CODE.backslash] = SLASH, table;
}
var AFTER_SCHEME = /([\w.-]+(?::\d{1,5})?)(?=[\s,;)\]}'">]|$)|[^\s,;)\]}'">]+/y, DRIVE_PATH = /[A-Za-z]:\\[^\s,;'"<>|)\]]*/y, HARDWARE_ADDRESS = /[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5,19}(?![\w:])/y, SIZE_UNIT = / [KMGT]?i?B(?!\w)/y, HOST = /^(?:[a-z0-9-]{1,63}\.){2,8}[a-z]{2,6}$/, SHORTEST_HEX = 8, SCHEME = /^[a-z][a-z+.-]{1,10}$/, LONGEST_LINE2 = 4096;
function maskVariables(line2) {
  let text = line2.length > LONGEST_LINE2 ? line2.slice(0, LONGEST_LINE2) : line2, { length } = text, masked = "", copied2 = skipSpaces(text, 0), index = copied2;
  for (; index < length; ) {
    let kind = kindAt(text, index);
    if (kind === SPACE2) {
      let end = skipSpaces(text, index);
      isSingle(text, index, end) || (masked += text.slice(copied2, index) + (end === length ? "" : " "), copied2 = end), index = end;
    } else if (kind === SEPARATOR)
      index += 1;
    else if (isDots(text, index))
      index = skipDots(text, index);
    else {
      let start = index, word = scanWord(text, index);
      index = word.end;
      let shown = showWord(text, start, word);
      shown !== null && (masked += text.slice(copied2, start) + shown, copied2 = word.end, index = word.end);
    }
  }
  return copied2 === 0 ? text : masked + text.slice(copied2);
}
function kindAt(text, index) {
  let code = text.charCodeAt(index);
  return code < ASCII ? KINDS[code] ?? WORD2 : WORD2;
}
function isDots(text, index) {
  return text.charCodeAt(index) === CODE.dot && text.charCodeAt(index + 1) === CODE.dot;
}
function skipDots(text, from) {
  let index = from;
  for (; text.charCodeAt(index) === CODE.dot; ) index += 1;
  return index;
}
function isSingle(text, from, end) {
  return end - from === 1 && end < text.length && text.charCodeAt(from) === CODE.space;
}
function skipSpaces(text, from) {
  let index = from;
  for (; index < text.length && kindAt(text, index) === SPACE2; ) index += 1;
  return index;
}
var scanned = { end: 0, digits: 0, slashes: 0, hexLetters: 0, dots: 0 };
function scanWord(text, start) {
  let digits = 0, slashes = 0, hexLetters = 0, dots = 0, index = start;
  for (; index < text.length; index += 1) {
    let code = text.charCodeAt(index), kind = code < ASCII ? KINDS[code] : WORD2;
    if (kind === SPACE2 || kind === SEPARATOR) break;
    if (kind === DIGIT2) digits += 1;
    else if (kind === SLASH) slashes += 1;
    else if (kind === HEX_LETTER) hexLetters += 1;
    else if (code === CODE.dot) {
      if (text.charCodeAt(index + 1) === CODE.dot) break;
      dots += 1;
    }
  }
  return scanned.end = index, scanned.digits = digits, scanned.slashes = slashes, scanned.hexLetters = hexLetters, scanned.dots = dots, scanned;
}
function showWord(text, start, word) {
  let { end, digits, slashes, hexLetters, dots } = word, length = end - start;
  if (text.charCodeAt(end) === CODE.colon) {
    let wider = showBeyondColon(text, start, word);
    if (wider !== null) return wider;
  }
  if (digits + dots === length && digits > 0) {
    let tail = text.charCodeAt(end - 1) === CODE.dot ? "." : "";
    return tail !== "" ? "<*>" + tail : (SIZE_UNIT.lastIndex = end, SIZE_UNIT.test(text) && (word.end = SIZE_UNIT.lastIndex), "<*>");
  }
  let looksHex = digits + hexLetters === length && length >= SHORTEST_HEX;
  if (digits === 0 && slashes === 0 && !looksHex) return null;
  let bare = text.slice(start, end), shown = maskWord(bare);
  return shown === bare ? null : shown;
}
function showBeyondColon(text, start, word) {
  let { end } = word, next = text.charCodeAt(end + 1);
  if (end - start === 2)
    return HARDWARE_ADDRESS.lastIndex = start, HARDWARE_ADDRESS.test(text) ? (word.end = HARDWARE_ADDRESS.lastIndex, "<*>") : null;
  if (end - start === 1 && next === CODE.backslash)
    return DRIVE_PATH.lastIndex = start, DRIVE_PATH.test(text) ? (word.end = DRIVE_PATH.lastIndex, "<*>") : null;
  if (word.dots >= 2 && KINDS[next] === DIGIT2 && HOST.test(text.slice(start, end))) return "<*>";
  if (next !== CODE.slash || text.charCodeAt(end + 2) !== CODE.slash) return null;
  let scheme = text.slice(start, end);
  if (!SCHEME.test(scheme)) return null;
  AFTER_SCHEME.lastIndex = end + 3;
  let found = AFTER_SCHEME.exec(text);
  if (!found) return null;
  word.end = AFTER_SCHEME.lastIndex;
  let hasPort = found[1]?.includes(":") ?? !1;
  return `${scheme}://${"<*>"}${hasPort ? `:${"<*>"}` : ""}`;
}

// src/evidence/templates/split-pattern.ts
var BETWEEN = /(\s+|[,=:()[\]{}"'|;<>@#!?*&^$]|\.{2,})/, STAND_IN = "";
function splitPattern(pattern) {
  let parts = pattern.replaceAll("<*>", STAND_IN).split(BETWEEN);
  for (let index = 0; index < parts.length; index += 2) {
    let part = parts[index] ?? "";
    part.includes(STAND_IN) && (parts[index] = part.replaceAll(STAND_IN, "<*>"));
  }
  return parts;
}

// src/evidence/templates/merge-families.ts
var MOST_ROUNDS = 4, LAST_POSITION = 160;
function mergeFamilies(patterns) {
  let layouts = /* @__PURE__ */ new Map();
  for (let pattern of patterns) {
    let parts = splitPattern(pattern), layout = parts.filter((_, index) => index % 2 === 1).join(""), known = layouts.get(layout), cluster = { parts, patterns: [pattern] };
    known ? known.push(cluster) : layouts.set(layout, [cluster]);
  }
  let templates = /* @__PURE__ */ new Map();
  for (let clusters of layouts.values())
    for (let { parts, patterns: own } of mergeRounds(clusters)) {
      let template = parts.join("");
      for (let pattern of own) templates.set(pattern, template);
    }
  return templates;
}
function mergeRounds(first) {
  let clusters = first;
  for (let round = 0; round < MOST_ROUNDS && clusters.length > 1; round += 1) {
    let families = findFamilies(clusters);
    if (families.length === 0) break;
    clusters = joinEqual(applyFamilies(clusters, families));
  }
  return clusters;
}
function findFamilies(clusters) {
  let hashed = clusters.map((cluster) => hashParts(cluster.parts)), families = [], length = Math.min(clusters[0]?.parts.length ?? 0, LAST_POSITION);
  for (let position = 0; position < length; position += 2) {
    let sharing = /* @__PURE__ */ new Map();
    for (let [index, cluster] of clusters.entries()) {
      if (cluster.parts[position] === "") continue;
      let { whole, words } = hashed[index] ?? NOTHING, rest = whole - (words[position >> 1] ?? 0), known = sharing.get(rest);
      known ? known.push(cluster) : sharing.set(rest, [cluster]);
    }
    for (let members of sharing.values()) {
      if (members.length < 2) continue;
      let family = { position, members, distinct: members.length };
      isVariable(family) && families.push(family);
    }
  }
  return families.sort((left, right) => right.distinct - left.distinct);
}
var NOTHING = { whole: 0, words: new Float64Array() }, HASH_LIMIT = 2 ** 40;
function hashParts(parts) {
  let words = new Float64Array(parts.length + 1 >> 1), whole = 0;
  for (let position = 0; position < parts.length; position += 2) {
    let hash2 = hashWord(parts[position] ?? "", position);
    words[position >> 1] = hash2, whole += hash2;
  }
  return { whole, words };
}
function hashWord(word, position) {
  let high = Math.imul(position + 1, 2654435761), low = Math.imul(position + 1, 2246822507);
  for (let index = 0; index < word.length; index += 1) {
    let code = word.charCodeAt(index);
    high = Math.imul(high ^ code, 16777619), low = Math.imul(low + code, 3266489909) ^ low >>> 13;
  }
  return high ^= high >>> 15, ((high >>> 0) * 2 ** 16 + (low >>> 8 & 65535)) % HASH_LIMIT;
}
var ENOUGH = {
  /** Beside a word that is variable by its look. */
  withVariable: 2,
  /** `eth0`, `eth1`: one name, two numbers. */
  numbered: 2,
  /** Paths, dotted or numbered names: not from a sentence. */
  odd: 4,
  /** `camelCase`, `kebab-case`. */
  name: 5,
  word: 5,
  /** The first word of a line is nearly always the sentence's own. */
  first: 15
}, ODD = /[/\\~%+\d]|[._-].*[._-]/s, NAME = /[._-]|[a-z][A-Z]/, WORD3 = /[A-Za-z]{2}/;
function isVariable({ position, members, distinct }) {
  let [one] = members;
  if (!one?.parts.some(
    (part, index) => index % 2 === 0 && index !== position && WORD3.test(part)
  )) return !1;
  let words = members.map(({ parts }) => parts[position] ?? "");
  if (words.includes("<*>")) return distinct >= ENOUGH.withVariable;
  if (new Set(words.map((word) => word.replace(/\d+/g, "#"))).size === 1) return distinct >= ENOUGH.numbered;
  let odd = words.filter((word) => ODD.test(word)).length, names = words.filter((word) => !ODD.test(word) && NAME.test(word)).length, plain = distinct - odd - names, numbered = words.filter((word) => /\d/.test(word)).length;
  return position === 0 && numbered * 2 < distinct ? distinct >= ENOUGH.first : plain * 2 >= distinct ? distinct >= ENOUGH.word : distinct >= (odd * 2 >= distinct ? ENOUGH.odd : ENOUGH.name);
}
function applyFamilies(clusters, families) {
  let joined = /* @__PURE__ */ new Set(), made = [];
  for (let { position, members } of families) {
    let free = members.filter((member) => !joined.has(member)), [one] = free;
    if (one === void 0 || free.length < 2) continue;
    for (let member of free) joined.add(member);
    let parts = one.parts.with(position, "<*>");
    made.push({ parts, patterns: free.flatMap((member) => member.patterns) });
  }
  return [...clusters.filter((cluster) => !joined.has(cluster)), ...made];
}
function joinEqual(clusters) {
  let joined = /* @__PURE__ */ new Map();
  for (let { parts, patterns } of clusters) {
    let template = parts.join(""), known = joined.get(template);
    if (known) for (let pattern of patterns) known.patterns.push(pattern);
    else joined.set(template, { parts, patterns: [...patterns] });
  }
  return [...joined.values()];
}

// src/evidence/templates/template-miner.ts
var MOST_PATTERNS = 1e5, MOST_CHARACTERS = 8 * 2 ** 20, MOST_FIRST_WORDS = 2e4, CHUNK_LINES = 65536;
function createTemplateMiner() {
  let numbers = /* @__PURE__ */ new Map(), chunks = [], lineCount = 0, characters = 0, coarse = 0;
  function numberOf2(masked) {
    let known = numbers.get(masked);
    if (known !== void 0) return known;
    let pattern = masked;
    if (numbers.size >= MOST_PATTERNS || characters >= MOST_CHARACTERS) {
      coarse += 1, pattern = coarse > MOST_FIRST_WORDS ? "<*>" : coarsen(masked);
      let coarser = numbers.get(pattern);
      if (coarser !== void 0) return coarser;
    }
    let number = numbers.size;
    return numbers.set(pattern, number), characters += pattern.length, number;
  }
  return {
    add(line2) {
      let at = lineCount % CHUNK_LINES;
      at === 0 && chunks.push(new Uint32Array(CHUNK_LINES));
      let chunk = chunks.at(-1);
      chunk && (chunk[at] = numberOf2(maskVariables(line2))), lineCount += 1;
    },
    finish(visit) {
      let collapsed = collapseLists(numbers.keys()), merged = mergeFamilies(new Set(collapsed.values())), templates = Array.from(numbers.keys(), (pattern) => {
        let short = collapsed.get(pattern) ?? pattern;
        return merged.get(short) ?? short;
      });
      for (let index = 0; index < lineCount; index += 1) {
        let chunk = chunks[Math.floor(index / CHUNK_LINES)];
        visit(templates[chunk?.[index % CHUNK_LINES] ?? 0] ?? "");
      }
    }
  };
}
var LONGEST_FIRST_WORD = 64;
function coarsen(masked) {
  let end = masked.indexOf(" ");
  return end < 0 || end > LONGEST_FIRST_WORD ? "<*>" : `${masked.slice(0, end)} ${"<*>"}`;
}

// src/evidence/annotations/annotation-patterns.ts
var FILE = String.raw`(?<file>(?:[A-Za-z]:[\\/])?[^\s:()[\]{}"'<>|*?=,;][^\s:()[\]{}"'<>|*?=,;]{0,259})`, LEVEL = String.raw`(?<severity>(?:fatal )?[Ee]rror|ERROR|[Ww]arning|WARNING|[Ii]nfo|INFO|[Nn]ote|[Nn]otice|[Hh]int|[EWCRF](?=[:\]]))`, BUILD = String.raw`(?:\[(?:ERROR|error|WARNING|warn|INFO|info)\] {1,3})`;
function line(text) {
  return new RegExp(`^${text}$`);
}
var ANNOTATION_PATTERNS = [
  {
    tools: "GitHub workflow commands",
    pattern: line(
      String.raw`::(?<severity>error|warning|notice) file=(?<file>[^,:]{1,260})(?:,line=(?<line>\d{1,7}))?(?:,endLine=\d{1,7})?(?:,col(?:umn)?=(?<column>\d{1,5}))?(?:,[^:]{0,200})?::(?<message>.{1,2000})`
    ),
    example: "::error file=src/a.js,line=10,col=15::Something went wrong"
  },
  {
    tools: "Maven, javac",
    pattern: line(
      String.raw`\[(?<severity>ERROR|WARNING|INFO)\] {1,3}${FILE}:\[(?<line>\d{1,7})(?:,(?<column>\d{1,5}))?\] ?(?<message>.{1,2000})`
    ),
    example: "[ERROR] /w/src/main/java/A.java:[12,8] cannot find symbol"
  },
  {
    tools: "msbuild, dotnet, tsc",
    pattern: line(
      String.raw`\s{0,8}(?<file>(?:[A-Za-z]:)?[^:()"<>|*?]{1,260})\((?<line>\d{1,7})(?:,(?<column>\d{1,5}))?(?:,\d{1,7}){0,2}\) ?: ?(?:fatal )?${LEVEL} ?(?<message>.{1,2000})`
    ),
    example: "src/a.ts(3,13): error TS7006: Parameter y implicitly has an any type."
  },
  {
    tools: "Kotlin",
    pattern: line(
      String.raw`(?<severity>[ew]): (?:file:\/\/)?${FILE}:(?: \()?(?<line>\d{1,7})(?:[:,] ?(?<column>\d{1,5}))?\)?:? (?<message>.{1,2000})`
    ),
    example: "e: file:///w/src/A.kt:12:5 Unresolved reference: b"
  },
  {
    tools: "tslint",
    pattern: line(
      String.raw`(?:(?<severity>ERROR|WARNING): )?${FILE}\[(?<line>\d{1,7}), (?<column>\d{1,5})\]: (?<message>.{1,2000})`
    ),
    example: "path/to/file.ts[418, 38]: missing semicolon"
  },
  {
    tools: "eslint --format compact",
    pattern: line(
      String.raw`${FILE}: line (?<line>\d{1,7}), col (?<column>\d{1,5}), (?<severity>Error|Warning|Info) - (?<message>.{1,2000})`
    ),
    example: "/w/a.js: line 2, col 10, Error - x is defined but never used. (no-unused-vars)"
  },
  {
    tools: "puppet-lint",
    pattern: line(
      String.raw`${FILE} - (?<severity>ERROR|WARNING): (?<message>.{1,2000}) on line (?<line>\d{1,7})`
    ),
    example: "/modules/a.pp - ERROR: a not in autoload module layout on line 7"
  },
  {
    tools: "scalastyle",
    pattern: line(
      String.raw`(?<severity>error|warning) file=(?<file>[^\s=]{1,260}) message=(?<message>.{1,2000}?)(?: line=(?<line>\d{1,7}))?(?: column=(?<column>\d{1,5}))?`
    ),
    example: "warning file=src/a.scala message=Object name is wrong line=6 column=7"
  },
  {
    tools: "PHP",
    pattern: line(
      String.raw`(?:PHP )?(?<severity>(?:Fatal|Parse) error|Warning|Notice): {1,3}(?<message>.{1,1500}) in (?<file>[^\s"']{1,260}\.php)(?: on line |:)(?<line>\d{1,7})`
    ),
    example: "PHP Parse error:  syntax error, unexpected end of file in /w/a.php on line 3"
  },
  {
    tools: "CMake",
    pattern: line(
      String.raw`CMake (?<severity>Error|Warning) at ${FILE}:(?<line>\d{1,7}) (?<message>.{1,2000})`
    ),
    example: "CMake Error at CMakeLists.txt:12 (find_package):"
  },
  {
    tools: "Rust panics",
    pattern: line(
      String.raw`(?<message>thread '.{1,200}'(?: \(\d{1,9}\))? panicked at) ${FILE}:(?<line>\d{1,7}):(?<column>\d{1,5}):`
    ),
    example: "thread 'a::b' panicked at src/a.rs:12:5:"
  },
  {
    tools: "black",
    pattern: line(`(?<message>would reformat) ${FILE}`),
    example: "would reformat /w/a.py"
  },
  {
    tools: "black",
    pattern: line(
      String.raw`(?<severity>error): cannot format ${FILE}: (?<message>Cannot parse[^:]{0,100}): (?<line>\d{1,7}):(?<column>\d{1,5}): .{0,1000}`
    ),
    example: "error: cannot format /w/a.py: Cannot parse: 1:3: jan~20"
  },
  {
    tools: "isort",
    pattern: line(`(?<severity>ERROR): ${FILE} (?<message>Imports are incorrectly .{1,200})`),
    example: "ERROR: /w/a.py Imports are incorrectly sorted and/or formatted."
  },
  {
    tools: "brakeman",
    pattern: line(
      String.raw`${FILE}(?: {2,20}|\t)(?<line>\d{1,7})(?: {2,20}|\t)(?<message>\S.{1,2000})`
    ),
    example: "/app/models/package.rb      13      Command Injection       General Possible"
  },
  {
    tools: "protolint",
    pattern: line(
      String.raw`\[${FILE}:(?<line>\d{1,7}):(?<column>\d{1,5})\] (?<message>.{1,2000})`
    ),
    example: "[a.proto:1:1] File name should be lower_snake_case.proto."
  },
  {
    tools: "go test",
    pattern: line(
      String.raw`\s{4,24}(?<file>[\w./-]{1,200}_test\.go):(?<line>\d{1,7}): (?<message>.{1,2000})`
    ),
    example: "    login_test.go:12: got 1, want 2"
  },
  {
    tools: "gcc, clang, go, javac, rustc short, mypy, flake8, rubocop, pytest and most others",
    pattern: line(
      String.raw`${BUILD}?(?:vet: )?\s{0,3}(?:error: ?)?${FILE}:(?<line>\d{1,7})(?:[:.](?<column>\d{1,5}))?(?:-\d{1,7})?(?:: ?| - | (?=\S))(?:\[?${LEVEL}\]?(?: |: ?|(?= - )))?(?<message>\S.{0,2000})`
    ),
    example: "src/a.c:3:5: warning: unused variable b"
  },
  {
    tools: "sbt",
    pattern: line(String.raw`\[(?<severity>error|warn)\] ${FILE}: (?<message>\S.{0,2000})`),
    example: "[error] /w/src/a.scala: File length exceeds 5 lines"
  }
];

export {
  cleanLine,
  readTestReports,
  listLogs,
  mergeSignatures,
  readLines,
  describeReadProblem,
  readLog,
  signatureOf,
  createTemplateMiner
};
