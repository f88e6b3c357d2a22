import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  judgeAgain
} from "./chunk-LTE25MSS.mjs";
import "./chunk-HLWFY6Y5.mjs";
import "./chunk-EZ4QLXO3.mjs";
import "./chunk-NI5FHBGD.mjs";
import "./chunk-BDM6PPED.mjs";
import "./chunk-UF54MTF2.mjs";
import "./chunk-RX43XFGT.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-T5PKGDLD.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-X42WSGDH.mjs";
import "./chunk-V6TUXLC7.mjs";
import "./chunk-PZ7CAUA2.mjs";
import "./chunk-OY5CUROT.mjs";
import "./chunk-L2QGAGCH.mjs";
import "./chunk-MUNJRC3E.mjs";
import "./chunk-ODOSYDRX.mjs";
import "./chunk-V6QWHFEF.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-5WKXZUVK.mjs";
import "./chunk-Y63KPOCD.mjs";
import "./chunk-GM7IIX2J.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-4STWRUT6.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-QVPEFFGE.mjs";
import "./chunk-CSGKXHK4.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-G523YAWU.mjs";
import "./chunk-QWBBSFEW.mjs";
import "./chunk-DUO2QIZU.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-BGNQUZMK.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-C4EHAC4R.mjs";
import "./chunk-4C7ZHSJF.mjs";
import "./chunk-IBZETGL4.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-PGXPOJ5U.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CDXHUBPX.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-U4DTKAM7.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-RTFOEQ4U.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-XFJ2XKU5.mjs";
import "./chunk-67TOOQQD.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-3RXDIVYO.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-EGTLLUCJ.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/report-again.ts
async function reportAgain(request, world) {
  let judged = await judgeAgain(request, world);
  if (!judged.ok)
    return world.stderr.write(`${judged.error}
`), EXIT.usage;
  let { warnings } = judged.value;
  for (let warning of warnings) world.stderr.write(`signalbox: ${warning}
`);
  let { reportHtml, triageJson, triageMarkdown } = judged.value.directory, files = [reportHtml, triageMarkdown, triageJson];
  return world.stdout.write(
    request.json ? `${JSON.stringify({ schema: "signalbox.files/1", files })}
` : `${files.join(`
`)}
`
  ), warnings.length > 0 ? EXIT.failed : EXIT.ok;
}
export {
  reportAgain
};
