import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  byCodeUnit,
  createWordScanner
} from "./chunk-OAYHSIS7.mjs";
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
    var TAB = 9, NL = 10, CR = 13, SPACE2 = 32;
    exports.S_LIST = [SPACE2, NL, CR, TAB];
    function isChar(c) {
      return c >= SPACE2 && c <= 55295 || c === NL || c === CR || c === TAB || c >= 57344 && c <= 65533 || c >= 65536 && c <= 1114111;
    }
    exports.isChar = isChar;
    function isS(c) {
      return c === SPACE2 || c === NL || c === CR || c === TAB;
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
    var TAB = 9, NL = 10, CR = 13, SPACE2 = 32;
    exports.S_LIST = [SPACE2, NL, CR, TAB];
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
      return c === SPACE2 || c === NL || c === CR || c === TAB;
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
    }, EOC = -1, NL_LIKE = -2, S_BEGIN = 0, S_BEGIN_WHITESPACE = 1, S_DOCTYPE = 2, S_DOCTYPE_QUOTE = 3, S_DTD = 4, S_DTD_QUOTED = 5, S_DTD_OPEN_WAKA = 6, S_DTD_OPEN_WAKA_BANG = 7, S_DTD_COMMENT = 8, S_DTD_COMMENT_ENDING = 9, S_DTD_COMMENT_ENDED = 10, S_DTD_PI = 11, S_DTD_PI_ENDING = 12, S_TEXT = 13, S_ENTITY = 14, S_OPEN_WAKA = 15, S_OPEN_WAKA_BANG = 16, S_COMMENT = 17, S_COMMENT_ENDING = 18, S_COMMENT_ENDED = 19, S_CDATA = 20, S_CDATA_ENDING = 21, S_CDATA_ENDING_2 = 22, S_PI_FIRST_CHAR = 23, S_PI_REST = 24, S_PI_BODY = 25, S_PI_ENDING = 26, S_XML_DECL_NAME_START = 27, S_XML_DECL_NAME = 28, S_XML_DECL_EQ = 29, S_XML_DECL_VALUE_START = 30, S_XML_DECL_VALUE = 31, S_XML_DECL_SEPARATOR = 32, S_XML_DECL_ENDING = 33, S_OPEN_TAG = 34, S_OPEN_TAG_SLASH = 35, S_ATTRIB = 36, S_ATTRIB_NAME = 37, S_ATTRIB_NAME_SAW_WHITE = 38, S_ATTRIB_VALUE = 39, S_ATTRIB_VALUE_QUOTED = 40, S_ATTRIB_VALUE_CLOSED = 41, S_ATTRIB_VALUE_UNQUOTED = 42, S_CLOSE_TAG = 43, S_CLOSE_TAG_SAW_WHITE = 44, TAB = 9, NL = 10, CR = 13, SPACE2 = 32, BANG = 33, DQUOTE = 34, AMP = 38, SQUOTE = 39, MINUS = 45, FORWARD_SLASH = 47, SEMICOLON = 59, LESS = 60, EQUAL = 61, GREATER = 62, QUESTION = 63, OPEN_BRACKET = 91, CLOSE_BRACKET = 93, NEL = 133, LS = 8232, isQuote = (c) => c === DQUOTE || c === SQUOTE, QUOTES = [DQUOTE, SQUOTE], DOCTYPE_TERMINATOR = [...QUOTES, OPEN_BRACKET, GREATER], DTD_TERMINATOR = [...QUOTES, LESS, CLOSE_BRACKET], XML_DECL_NAME_TERMINATOR = [EQUAL, QUESTION, ...S_LIST], ATTRIB_VALUE_UNQUOTED_TERMINATOR = [...S_LIST, GREATER, AMP, LESS];
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
        let err = this.makeError(message), handler = this.errorHandler;
        if (handler === void 0)
          throw err;
        return handler(err), this;
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
          if (code >= SPACE2 || code === TAB)
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
        isS(c) || (isQuote(c) ? this.q = c : (this.fail("value must be quoted."), this.q = SPACE2), this.state = S_XML_DECL_VALUE);
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
  let line = Number(said);
  if (said !== void 0 && Number.isInteger(line) && line > 0) return line;
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
  function open(tag) {
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
  return parser.on("error", (error) => fail(`it is not well-formed XML: ${error.message}`)), parser.on("opentag", open), parser.on("closetag", close), parser.on("text", (text) => current?.text(text)), parser.on("cdata", (text) => current?.text(text)), {
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
  let sum = (pick) => read.reduce((total, { totals }) => total + pick(totals), 0);
  return {
    files,
    run: sum((totals) => totals.run),
    passed: sum((totals) => totals.passed),
    failed: sum((totals) => totals.failed),
    skipped: sum((totals) => totals.skipped),
    durationMs: sum((totals) => totals.durationMs ?? 0),
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

// src/evidence/wrapper-lines.ts
var WRAPPERS = [
  /^(?:Error: )?Process completed with exit code \d+/,
  /^(?:Error: )?The (?:process|command|operation) .{0,400}(?:failed with exit code|exited with) -?\d+/,
  /^The command ".{0,400}" exited with -?\d+/,
  /^The command ".{0,400}" failed and exited with -?\d+ during/,
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
var WORDS = [
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
    pattern: /\b(?:cannot|can't|could ?n[o']t|unable to|not found|no such|denied|refused|timed out|unresolved|mismatch|expected|assert\w*|invalid|conflict|unexpected|missing)\b/i
  },
  { weight: 0.5, pattern: /./ }
], HARMLESS = /\b(?:0|no|No|without|zero) (?:\w+ )?(?:errors?|failures?|failed|failing|fatal)\b|\b(?:errors?|failures?|failed|Errors|Failures|fail)(?:\s*[:=]\s*|\s+)0\b|-Werror|fail-fast|[Ff]ail[Ff]ast|ignore[_-]?errors?|continue-on-error|error_reporting|if-no-files-found|set -e|\b(?:lib|gpg-|php-|node-|perl-)[\w-]{0,30}error|error[_-]?(?:prone|handler|chain|log|page|stack|ex|message)s?\b|errors?\.(?:js|ts|py|rb|go|java|h|c|cpp|hpp|o|lo|rs|php|html|class|html|md|css)\b|(?:PASS|PASSED|passed|✓|✔|√)\b|^\s*(?:ok|✓|✔|√|PASS)\b|^\s*(?:npm )?(?:warn|WARN)|warning\b|WARNING|\bWarning|\[WARN|deprecat|^\s*(?:Get|Fetched|Selecting|Unpacking|Preparing|Setting up|Downloading|Downloaded|Compiling|Installing|Collecting|Requirement already|adding|creating|copying|inflating|extracting)\b/, HARMLESS_FACTOR = 0.15, RED_WEIGHT = 1.5, MARKED_WEIGHT = 4, WRAPPER_WEIGHT = 0.2, INTERESTING_WEIGHT = 2.5, LONGEST_GRADED = 1e3;
function createLineWeigher(interesting) {
  let scanner = createWordScanner([WORDS]);
  return (line) => {
    let text = line.text.length > LONGEST_GRADED ? line.text.slice(0, LONGEST_GRADED) : line.text, worded = scanner.some(text), weight = worded || line.red || line.marker === "error" ? weigh(line, text, worded) : 0;
    return weight >= INTERESTING_WEIGHT || weight === WRAPPER_WEIGHT || !interesting(text) ? weight : INTERESTING_WEIGHT;
  };
}
function weigh(line, text, worded) {
  if (text.trim() === "") return 0;
  if (isWrapper(text)) return WRAPPER_WEIGHT;
  let weight = (worded ? grade(text) : 0) + (line.red ? RED_WEIGHT : 0);
  return line.marker === "error" ? Math.max(weight, MARKED_WEIGHT) : HARMLESS.test(text) ? weight * HARMLESS_FACTOR : weight;
}
function grade(text) {
  return GRADES.find(({ pattern }) => pattern.test(text))?.weight ?? 0;
}

// src/evidence/line-store.ts
var KEPT_CHARACTERS = 24 * 2 ** 20, CONTEXT_BEFORE = 24, CONTEXT_AFTER = 80, SEED_WEIGHT = 2, LINE_OVERHEAD = 100;
function createLineStore() {
  let kept = [], size = 0, after = 0, recent = [];
  function keep(line) {
    kept.push(detached(line)), size += sizeOf(line), size > KEPT_CHARACTERS && compact();
  }
  function compact() {
    let eighth = Math.floor(kept.length / 8);
    kept = [...kept.slice(0, eighth), ...kept.slice(-3 * eighth)], size = kept.reduce((sum, line) => sum + sizeOf(line), 0);
  }
  function flushRecent() {
    for (let line of recent.slice(-CONTEXT_BEFORE)) keep(line);
    recent = [];
  }
  return {
    add(line) {
      line.weight >= SEED_WEIGHT ? (flushRecent(), after = CONTEXT_AFTER, keep(line)) : line.weight === WRAPPER_WEIGHT ? (flushRecent(), keep(line)) : after > 0 ? (after -= 1, keep(line)) : (recent.push(line), recent.length > 8 * CONTEXT_BEFORE && (recent = recent.slice(-CONTEXT_BEFORE)));
    },
    end() {
      return flushRecent(), kept;
    }
  };
}
function sizeOf(line) {
  return line.raw.length + LINE_OVERHEAD;
}
function detached(line) {
  let raw = copyOf(line.raw);
  return { ...line, raw, text: line.text === line.raw ? raw : copyOf(line.text) };
}
function copyOf(text) {
  return Buffer.from(text, "utf8").toString("utf8");
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
function createStatusReader() {
  let last = "unknown", errors = 0;
  return {
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
var MASKED = 35;
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
    high = digits ? Math.imul(high ^ MASKED, 16777619) : wordHigh, low = digits ? Math.imul(low + MASKED, 2246822507) ^ low >>> 15 : wordLow;
  }
  return (high >>> 0) * 2097152 + (low >>> 0 & 2097151);
}

// src/evidence/read-lines.ts
import { createReadStream as createReadStream2 } from "node:fs";
import { pipeline, Readable, Transform } from "node:stream";
import { createGunzip } from "node:zlib";

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
    let line = pending.length === 1 ? pending[0] : Buffer.concat(pending);
    pending = [], pendingBytes = 0, visit((line ?? Buffer.alloc(0)).toString("utf8"), ++lineCount, whole), whole = !0;
  }
  function visitWhole(text) {
    let start = 0;
    for (let end = text.indexOf(`
`); end !== -1; end = text.indexOf(`
`, start)) {
      let line = text.slice(start, end);
      start = end + 1, visitLine(line);
    }
  }
  function visitLine(line) {
    let fits = line.length <= 262144;
    fits || (cutLine ??= lineCount + 1), visit(fits ? line : line.slice(0, 262144), ++lineCount, fits);
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

// src/evidence/read-lines.ts
var LONGEST_TEXT_BYTES = 8 * 2 ** 30, CHUNK_BYTES = 256 * 1024, SNIFF_BYTES = 8192;
async function readLines(file, visit) {
  let splitter = createLineSplitter(visit), input = file === "-" ? process.stdin : createReadStream2(file, { highWaterMark: CHUNK_BYTES }), problem = await pump(input, splitter);
  splitter.end();
  let { lineCount, cutLine } = splitter;
  if (problem === "truncated") return { lineCount, problem: { kind: problem, lines: lineCount } };
  if (problem) return { lineCount, problem };
  if (lineCount === 0) return { lineCount, problem: { kind: "empty" } };
  let cut = cutLine === null ? null : { line: cutLine, limitBytes: 262144 };
  return { lineCount, problem: cut && { kind: "cut-line", ...cut } };
}
async function pump(input, splitter) {
  try {
    let { head, rest } = await peek(input);
    return await readBody(head, rest, splitter);
  } catch (error) {
    return { kind: "unreadable", code: errorCode(error) };
  }
}
async function readBody(head, rest, splitter) {
  let sniffed = sniff(head);
  if (sniffed.kind !== "gzip") return readText(sniffed, rest, splitter);
  let unzipped = pipeline(rest, createGunzip({ chunkSize: CHUNK_BYTES }), () => {
  });
  try {
    let inner = await peek(unzipped);
    return await readText(sniff(inner.head), inner.rest, splitter);
  } catch (error) {
    let code = errorCode(error);
    return code === "Z_BUF_ERROR" ? "truncated" : { kind: "corrupt", lines: splitter.lineCount, code };
  }
}
async function readText(sniffed, text, splitter) {
  if (sniffed.kind === "zip" || sniffed.kind === "gzip") return { kind: "zip" };
  if (sniffed.kind === "binary") return { kind: "binary" };
  let utf8 = sniffed.encoding === "utf-8" ? text : text.pipe(recode(sniffed.encoding)), bytes = 0;
  for await (let chunk of utf8)
    if (bytes += chunk.length, splitter.push(chunk), bytes > LONGEST_TEXT_BYTES)
      return { kind: "too-long", lines: splitter.lineCount, limitBytes: LONGEST_TEXT_BYTES };
  return null;
}
async function peek(input) {
  let chunks = input[Symbol.asyncIterator](), first = [], length = 0;
  for (; length < SNIFF_BYTES; ) {
    let next = await chunks.next();
    if (next.done) break;
    first.push(next.value), length += next.value.length;
  }
  async function* all() {
    yield* first;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { head: Buffer.concat(first), rest: Readable.from(all()) };
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

// src/evidence/read-problem.ts
var TEXTS = {
  unreadable: ({ code }) => `it could not be opened (${OPEN_ERRORS[code] ?? code})`,
  empty: () => "it is empty",
  binary: () => "it is binary, not text; nothing was read",
  zip: () => "it is a zip archive; unpack it and give the files inside",
  truncated: ({ lines }) => `the gzip stream ends too early; ${lines} lines were read before that`,
  corrupt: ({ lines, code }) => `the compressed stream is damaged (${code}); ${lines} lines were read before that`,
  "too-long": ({ lines, limitBytes }) => `it is longer than ${limitBytes / 1073741824} GiB; only its first ${lines} lines were read`,
  "cut-line": ({ line, limitBytes }) => `line ${line} is longer than ${limitBytes / 1024} KiB; only its start was read`
}, OPEN_ERRORS = {
  ENOENT: "there is no such file",
  EACCES: "no permission",
  EISDIR: "it is a directory"
};
function describeReadProblem(problem) {
  let text = TEXTS[problem.kind];
  return text(problem);
}

// src/evidence/continuation.ts
var BELONGS = /^\s*(?:at |from |in |File "|Caused by:|\.\.\. \d+ (?:more|common)|\d+ ?[|:]|\||\^|~|-->|=|@@ |[+-](?![+-]{4})|#\d+ |>|note:|help:|hint:|Hint:|expected|Expected|received|Received|actual|Actual|got:|want:|symbol:|location:|required:|found:|reason:|Reason:|stack traceback|goroutine |created by |During handling|The above exception|Stack trace|Backtrace|\(.{1,80}\.(?:ex|erl|exs|hs|ml):?\d*)/, PREFIX = /^(?:\[[\w ./:-]{1,30}\]|npm ERR!|npm error|error|ERROR|E {2,}|[\w.-]{1,30} \||>>>|!|\*\*|#)(?=\s|$)/, HEADER = /^\s*(?:\d{1,4}\) |● |_{3,} .* _{3,}$|={3,} .* ={3,}$|-{3,} .*|FAIL[: ]|ERROR: |Failure:|Error:|In file included from |> Task :.* FAILED$|# |test .* \.\.\. |.{1,120}:$|Traceback )/;
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
function continues(head, line) {
  if (line.weight >= 2) return !0;
  if (line.marker === "group" || line.marker === "endgroup") return !1;
  if (line.red && head.red) return !0;
  let prefix = prefixOf(head.text);
  return prefix !== null && prefixOf(line.text) === prefix || indentOf(line.text) > indentOf(head.text) ? !0 : BELONGS.test(line.text.slice(0, 300));
}
function introduces(line, head) {
  return line.marker === "group" || line.marker === "endgroup" ? !1 : HEADER.test(line.text.slice(0, 300)) ? !0 : line.red && head.red;
}

// src/evidence/step-tracker.ts
var RUN_GROUP = /^Run (.{1,300})/, CLEANUP = /^(?:Post job cleanup\.|Cleaning up orphan processes)/, SHELL_COMMAND = /^\$ (.{1,300})/, COMMAND_ENDED = /^The command ".{0,400}" (?:failed and )?exited with (-?\d+)/;
var LETTERS_OF_NOTE = [67, 80, 84], MOST_STEPS = 2e4;
function createStepTracker() {
  let steps = [], current = null;
  function open(name, lineNumber) {
    current && (current.endLine = lineNumber - 1), current = { name, startLine: lineNumber, endLine: lineNumber, failed: !1 }, steps.length < MOST_STEPS && steps.push(current);
  }
  function visitText(text, raw, lineNumber) {
    let first = text.charCodeAt(0);
    if (first === 36 && raw.includes("travis_time:start")) {
      open(SHELL_COMMAND.exec(text)?.[1] ?? text.slice(0, 300), lineNumber);
      return;
    }
    if (!LETTERS_OF_NOTE.includes(first)) return;
    CLEANUP.test(text) && open("clean-up", lineNumber);
    let code = COMMAND_ENDED.exec(text)?.[1];
    current && code !== void 0 && code !== "0" && (current.failed = !0);
  }
  return {
    visit({ text, marker }, raw, lineNumber) {
      marker === null && visitText(text, raw, lineNumber), marker === "error" && current && (current.failed = !0);
      let name = marker === "group" ? RUN_GROUP.exec(text)?.[1] : void 0;
      name && open(name, lineNumber);
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

// src/evidence/select-blocks.ts
var SEED_WEIGHT2 = 2, LONGEST_BLOCK = 60, MOST_HEADER_LINES = 3, LAST_WORDS = 10, LEAST_WEIGHT = 0.1, LEAST_NOVELTY = 0.05, BLANKS_BRIDGED = 2, NOVEL_BEFORE = 24, LONGEST_NOVEL = 80, BRIDGED = 2, SHOWN_SHARE = 0.6;
function selectBlocks(request) {
  let grown = growBlocks(request.lines, request.compared), ranges = (grown.length > 0 ? grown : lastWords(request.lines)).map((range) => trimEdges(request.lines, range)), anyFailed = request.steps.some((step) => step.failed), scored = ranges.map((range) => ({ range, score: scoreBlock(range, request, anyFailed) })).filter(({ score }) => score > 0).sort((left2, right) => right.score - left2.score || right.range.from - left2.range.from), best = scored[0]?.score ?? 0, blocks = [], left = request.budgetLines;
  for (let { range, score } of scored) {
    if (score < best * SHOWN_SHARE || left <= 0) break;
    let length = Math.min(range.to - range.from + 1, left);
    left -= length, blocks.push(toBlock({ from: range.from, to: range.from + length - 1 }, score, request));
  }
  return blocks;
}
function lastWords(lines) {
  let wrapper = lines.findLastIndex((line) => line.weight === WRAPPER_WEIGHT), last = wrapper === -1 ? lines.length - 1 : wrapper;
  if (last < 0) return [];
  let from = last;
  for (let index = last - 1; index >= 0 && last - index <= LAST_WORDS && !(!adjacent(lines, index) || lines[index]?.marker === "group"); index -= 1)
    from = index;
  return [{ from, to: last }];
}
var EDGE_NOISE = /^(?:\[\w+\] )?[-=*_#~+⎯─═— ]{3,}$|^Build step '|^Finished: |^Sending e-mails? to|^(?:Error: )?Process completed with exit code|^\[INFO\] BUILD FAILURE|^\[INFO\] \d+ errors?/;
function trimEdges(lines, { from, to }) {
  let isNoise = (index) => {
    let line = lines[index];
    return line !== void 0 && (isBlank(line.text) || EDGE_NOISE.test(line.text));
  }, first = from, last = to;
  for (; last > first && isNoise(last); ) last -= 1;
  for (; first < last && isNoise(first); ) first += 1;
  return { from: first, to: last };
}
function growBlocks(lines, compared) {
  let ranges = [], index = 0;
  for (; index < lines.length; ) {
    let line = lines[index];
    if (!line || line.weight < SEED_WEIGHT2 || compared && !line.novel) {
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
function isNew(line) {
  return line?.novel === !0 && !isBlank(line.text);
}
function growUp(lines, seed, floor) {
  let head = lines[seed], from = seed;
  for (let step = 1; head && step <= MOST_HEADER_LINES; step += 1) {
    let index = seed - step, line = lines[index];
    if (!line || index <= floor || !adjacent(lines, index)) break;
    if (!isBlank(line.text)) {
      if (!introduces(line, head)) break;
      from = index;
    }
  }
  return from;
}
function growDown(lines, seed) {
  let head = lines[seed], to = seed;
  for (let index = seed + 1; head && index - seed < LONGEST_BLOCK; index += 1) {
    let line = lines[index];
    if (!line || !adjacent(lines, index - 1)) break;
    if (isBlank(line.text)) {
      if (index - to > BLANKS_BRIDGED) break;
      continue;
    }
    if (!continues(head, line)) break;
    to = index;
  }
  return to;
}
function adjacent(lines, index) {
  return (lines[index + 1]?.number ?? 0) - (lines[index]?.number ?? 0) === 1;
}
function scoreBlock({ from, to }, request, anyFailed) {
  let { lines, steps, lineCount, compared } = request, heaviest = LEAST_WEIGHT, heavyLines = 0, novel = 0;
  for (let index = from; index <= to; index += 1) {
    let line = lines[index];
    line && (line.weight > heaviest && (heaviest = line.weight), line.weight >= SEED_WEIGHT2 && (heavyLines += 1), line.novel && (novel += 1));
  }
  let number = lines[to]?.number ?? 0, amount = 1 + 0.1 * Math.min(heavyLines, 6), place = 0.5 + 0.5 * number / Math.max(1, lineCount), novelty = compared ? Math.max(LEAST_NOVELTY, novel / (to - from + 1)) : 1;
  return heaviest * amount * place * novelty * stepFactor(steps, anyFailed, number);
}
function stepFactor(steps, anyFailed, lineNumber) {
  return anyFailed ? stepAt(steps, lineNumber)?.failed ? 1 : 0.3 : 1;
}
function toBlock(range, score, request) {
  let lines = request.lines.slice(range.from, range.to + 1), first = lines[0], stamp = lines.find((line) => line.stamp !== null)?.stamp ?? null, at = stamp === null ? Number.NaN : Date.parse(stamp), startLine = first?.number ?? 1;
  return {
    source: withStep(request, startLine),
    file: request.file,
    startLine,
    endLine: lines.at(-1)?.number ?? startLine,
    lines: lines.map((line) => line.raw),
    text: lines.map((line) => line.text),
    at: Number.isNaN(at) ? null : at,
    score
  };
}
function withStep({ source, steps }, lineNumber) {
  return source.kind !== "job" || source.step !== null ? source : { kind: "job", step: stepAt(steps, lineNumber)?.name ?? null };
}

// src/evidence/test-output/java-tools.ts
var surefire = {
  tool: "maven",
  words: ["tests run:", "<<< "],
  summaries: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?Tests run: (?<run>\d+), Failures: (?<failed>\d+), Errors: (?<errors>\d+), Skipped: (?<skipped>\d+)\s*$/
  ],
  failedTests: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<name>[^\s(]{1,300}\([\w.$]{1,300}\))\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<class>(?:\w{1,100}\.){0,20}[A-Z]\w{0,200})\.(?<name>\w[^\s]{0,300})\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/
  ],
  examples: [
    [
      "[ERROR] Tests run: 9, Failures: 1, Errors: 2, Skipped: 3",
      { run: "9", failed: "1", errors: "2", skipped: "3" }
    ],
    [
      "[ERROR] parses(a.b.CTest)  Time elapsed: 0.02 s  <<< FAILURE!",
      { name: "parses(a.b.CTest)" }
    ],
    [
      "[ERROR] a.b.CTest.parses -- Time elapsed: 0.02 s <<< ERROR!",
      { class: "a.b.CTest", name: "parses" }
    ]
  ]
}, gradle = {
  tool: "gradle",
  words: [" failed", " tests completed", " test completed"],
  summaries: [
    /^(?<run>\d+) tests? completed(?:, (?<failed>\d+) failed)?(?:, (?<skipped>\d+) skipped)?\s*$/
  ],
  failedTests: [/^(?<class>[\w.$]{1,300}) > (?<name>.{1,300}?) FAILED\s*$/],
  examples: [
    ["12 tests completed, 1 failed, 2 skipped", { run: "12", failed: "1", skipped: "2" }],
    ["a.b.CTest > parses() FAILED", { class: "a.b.CTest", name: "parses()" }]
  ]
}, JAVA_TOOLS = [surefire, gradle];

// src/evidence/test-output/javascript-tools.ts
var vitest = {
  tool: "vitest",
  words: ["tests  ", " fail  "],
  summaries: [
    /^\s*Tests {2}(?:(?<failed>\d+) failed)?(?: ?\|? ?(?<passed>\d+) passed)?(?: ?\|? ?(?<skipped>\d+) skipped)?(?: ?\|? ?\d+ todo)? \((?<run>\d+)\)/
  ],
  failedTests: [
    /^\s*FAIL {2}(?:\|[^|]{1,60}\| |[\w@-]{1,60} )?(?<file>[\w./@-]{1,300}\.\w{2,5})(?<line>:\d+)? > (?<name>.{1,300})$/
  ],
  examples: [
    [
      "      Tests  1 failed | 23 passed | 2 skipped (26)",
      { failed: "1", passed: "23", skipped: "2", run: "26" }
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
    /^Tests: +(?:(?<failed>\d+) failed, )?(?:(?<skipped>\d+) skipped, )?(?:\d+ todo, )?(?:(?<passed>\d+) passed, )?(?<run>\d+) total/
  ],
  failedTests: [/^\s{0,4}● (?<name>[^›]{1,200} › .{1,300})$/],
  examples: [
    [
      "Tests:       1 failed, 2 skipped, 5 passed, 8 total",
      { failed: "1", skipped: "2", passed: "5", run: "8" }
    ],
    ["  ● login › answers 200", { name: "login › answers 200" }]
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

// src/evidence/test-output/other-tools.ts
var pytest = {
  tool: "pytest",
  words: [" passed", " failed", " error", "::"],
  summaries: [
    /^=+ (?:(?<failed>\d+) failed,? ?)?(?:(?<passed>\d+) passed,? ?)?(?:(?<skipped>\d+) skipped,? ?)?(?:\d+ (?:deselected|xfailed|xpassed|warnings?|rerun),? ?){0,5}(?:(?<errors>\d+) errors?,? ?)?in [\d.]+s/
  ],
  failedTests: [
    /^(?:FAILED|ERROR) (?<name>(?<file>[\w./-]{1,300}\.py)::.{1,300}?)(?: - .{0,2000})?$/
  ],
  examples: [
    [
      "==== 1 failed, 12 passed, 2 skipped, 1 warning in 3.21s ====",
      { failed: "1", passed: "12", skipped: "2" }
    ],
    [
      "FAILED tests/test_a.py::test_b[x] - AssertionError: no",
      { name: "tests/test_a.py::test_b[x]", file: "tests/test_a.py" }
    ]
  ]
}, unittest = {
  tool: "unittest",
  words: ["ran ", "failed (", "fail: ", "error: "],
  summaries: [
    /^Ran (?<run>\d+) tests? in [\d.]+s/,
    /^FAILED \((?:failures=(?<failed>\d+))?(?:, )?(?:errors=(?<errors>\d+))?(?:, )?(?:skipped=(?<skipped>\d+))?/
  ],
  failedTests: [/^(?:FAIL|ERROR): (?<name>\w{1,200} \([\w.]{1,300}\))/],
  examples: [
    ["Ran 12 tests in 0.004s", { run: "12" }],
    ["FAILED (failures=1, errors=2)", { failed: "1", errors: "2" }],
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
  let scanner = createWordScanner(TEST_TOOLS.map((tool) => tool.words)), sums = { run: 0, passed: 0, failed: 0, skipped: 0 }, failedTests = /* @__PURE__ */ new Map(), summaries = 0, runs = 0;
  function addSummary(groups) {
    summaries += 1, groups.run !== void 0 && (runs += 1), sums.run += count(groups.run), sums.passed += count(groups.passed), sums.failed += count(groups.failed) + count(groups.errors), sums.skipped += count(groups.skipped);
  }
  function addTest(groups) {
    let test = toReference(groups);
    failedTests.size < MOST_NAMES && !failedTests.has(test.name) && failedTests.set(test.name, test);
  }
  function visitTool(tool, text) {
    for (let pattern of tool.summaries) {
      let groups = pattern.exec(text)?.groups;
      groups && addSummary(groups);
    }
    for (let pattern of tool.failedTests) {
      let groups = pattern.exec(text)?.groups;
      if (groups) {
        addTest(groups);
        break;
      }
    }
  }
  return {
    visit(text) {
      if (text.length > LONGEST_LINE) return;
      let found = scanner.groups(text)[0] ?? 0;
      for (let bits = found; bits !== 0; bits &= bits - 1) {
        let tool = TEST_TOOLS[31 - Math.clz32(bits & -bits)];
        tool && visitTool(tool, text);
      }
    },
    end() {
      let names = [...failedTests.values()], { run, passed, failed, skipped } = sums;
      return summaries === 0 ? { run: null, failed: names.length || null, skipped: null, failedTests: names } : {
        run: runs > 0 ? run : passed + failed + skipped,
        failed: Math.max(failed, names.length),
        skipped,
        failedTests: names
      };
    }
  };
}
function count(text) {
  if (text === void 0) return 0;
  let number = Number(text);
  return Number.isNaN(number) ? 1 : number;
}
function toReference(groups) {
  let { name = "", file = null } = groups, line = groups.line === void 0 ? null : Number(groups.line.replace(":", ""));
  return { name: groups.class ? `${groups.class}.${name}` : name, file, line };
}

// src/evidence/read-log.ts
var BUDGET_LINES = 3e3;
async function readLog(request) {
  let baseline = await readBaseline(request.baseline ?? []), label = request.label ?? request.file, weigh2 = createLineWeigher(request.interesting ?? (() => !1)), store = createLineStore(), steps = createStepTracker(), status = createStatusReader(), tests = createTestOutputReader(), { lineCount, problem } = await readLines(request.file, (raw, number, whole) => {
    let line = cleanLine(raw);
    if (steps.visit(line, raw, number), status.visit(line), tests.visit(line.text), !whole) return;
    let { text, marker, red, stamp } = line, novel = baseline === null || baseline.isNovel(text);
    store.add({ number, raw, text, marker, red, stamp, weight: weigh2(line), novel });
  }), found = steps.end(lineCount), blocks = selectBlocks({
    lines: store.end(),
    steps: found,
    lineCount,
    compared: baseline !== null,
    source: request.source,
    file: label,
    budgetLines: request.budgetLines ?? BUDGET_LINES
  }), summary = tests.end();
  return {
    status: status.end(found, summary),
    blocks,
    tests: summary,
    lineCount,
    problem: problem && describeReadProblem(problem)
  };
}
async function readBaseline(files) {
  let baseline = createBaseline();
  for (let file of files) await readLines(file, (raw) => baseline.add(cleanLine(raw).text));
  return baseline.size > 0 ? baseline : null;
}

// src/evidence/signature.ts
import { createHash } from "node:crypto";

// src/evidence/masks.ts
var MASKS = { name: "signalbox-masks", version: "1" }, ORDERED = [
  {
    name: "iso-time",
    pattern: /\d{4}[-/]\d\d[-/]\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:[.,]\d{1,9})?)?(?: ?Z|[+-]\d\d:?\d\d)?/g,
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
    name: "ip",
    pattern: /\b\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?::\d{1,5})?\b/g,
    replacement: "<ip>"
  },
  {
    name: "path",
    pattern: /(?<![\w.@+-])(?:[A-Za-z]:|~|\.{1,2})?[\\/](?:[\w.@+%~-]+[\\/])+/g,
    replacement: ""
  },
  {
    name: "relative-path",
    pattern: /\b[\w.@+-]+\/(?:[\w.@+-]+\/)*(?=[\w.@+-]+\.\w)/g,
    replacement: ""
  },
  { name: "hex", pattern: /\b0[xX][0-9a-fA-F]+\b|@[0-9a-f]{5,16}\b/g, replacement: "<hex>" },
  {
    name: "hash",
    pattern: /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/g,
    replacement: "<hex>"
  },
  {
    name: "duration",
    pattern: /\b\d+(?:\.\d+)? ?(?:ns|us|µs|ms|s|sec|secs|seconds?|m|min|minutes?|h|hours?)\b/g,
    replacement: "<duration>"
  },
  {
    name: "size",
    pattern: /\b\d+(?:\.\d+)? ?(?:[KMGT]i?B|bytes?|[kKMG]b)\b/g,
    replacement: "<size>"
  },
  {
    name: "process",
    pattern: /\b(pid|PID|process|thread|Thread)[ =:#-]{0,2}\d+/g,
    replacement: "$1 <n>"
  },
  { name: "number", pattern: /\d+(?:[.,]\d+)*/g, replacement: "<n>" },
  { name: "space", pattern: /\s+/g, replacement: " " }
], LONGEST_MASKED = 2048;
function maskLine(text) {
  let masked = text.length > LONGEST_MASKED ? text.slice(0, LONGEST_MASKED) : text;
  for (let { pattern, replacement } of ORDERED) masked = masked.replace(pattern, replacement);
  return masked.trim();
}

// src/evidence/signature.ts
var SAYS_NOTHING = new Set(
  `a an the of in on at to for is was were are be with by and or not no it its this that from
  error errors err fail failed fails failure failures failing fatal warning exception panic abort aborted
  exit exited exitcode code status signal process completed command cmd step job task run running
  build test tests suite see log logs above below details more info information unknown unexpected
  script child returned non zero nonzero make gmake npm yarn error-code elifecycle stack trace traceback
  most recent call last one some there were found total time duration n hex id ip size make failed`.split(/\s+/).filter(Boolean)
), TELLING_WORDS = 1;
function signatureOf(text) {
  let fallback = "";
  for (let line of text) {
    let masked = maskLine(line);
    if (masked !== "" && (fallback === "" && (fallback = masked), !(isWrapper(line) || !saysSomething(masked))))
      return { signature: hash(masked), generic: !1, masked };
  }
  return { signature: hash(fallback), generic: !0, masked: fallback };
}
function saysSomething(masked) {
  let telling = 0;
  for (let [word] of masked.toLowerCase().matchAll(/[\p{L}_][\p{L}\d_-]+/gu))
    if (SAYS_NOTHING.has(word) || (telling += 1), telling > TELLING_WORDS) return !0;
  return !1;
}
function hash(masked) {
  let digest = createHash("sha256").update(masked).digest("hex").slice(0, 16);
  return `${MASKS.version}-${digest}`;
}

export {
  readTestReports,
  readLog,
  signatureOf
};
