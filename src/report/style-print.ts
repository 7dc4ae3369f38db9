/**
 * What changes on A4 paper: black on white in type of 8 to 9 points, small charts side by side, and lists of claims,
 * evidence, facts and sources in two columns, each entry whole. What is folded stays folded, but for the tests that a
 * verdict rests on.
 */
export const printStyle = `
@media print{
:root{color-scheme:light;--s:.65625rem;--m:.75rem;--l:.9375rem;--xl:1.375rem;--ink:#000;--muted:#3c4249;--strong:#555c64}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{line-height:1.4;orphans:2;widows:2}
nav,.skip,.filter,.readout,.data,.screen{display:none}
.print{display:block}
.page,.end{display:block;max-width:none;padding:0}
h1,.question,.answer,main p,.prose,.readings{max-width:84ch}
.small,.foot p,.notes p,.subtitle,.cards>li,.sources,.method{max-width:none}
main>section{margin-top:24px;padding-top:12px}
main>section>p{margin-bottom:8px;break-inside:avoid}
#claims{break-before:page;margin-top:0;padding-top:0;border-top:0}
h2{margin-bottom:8px}
h4{margin:12px 0 4px}
.question-title{margin-top:16px}
h2,h3,h4,h2+p,main>section>p:has(+.figure),figcaption,caption,dt,.group{break-after:avoid}
h2,h3,h4,h2+p,dd{break-inside:avoid}
figure,tr,pre,.alert li,.items li,.sources li,.readings div,.method div,.facts{break-inside:avoid}
a{color:inherit;text-decoration:none}
.question{margin:4px 0 12px}
.answer{margin-bottom:12px}
.facts{grid-template-columns:repeat(5,1fr);gap:8px 16px;margin:16px 0 8px}
.alert{margin-top:12px;padding:8px 12px;border-left-width:4px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
h2+.alert,.alert+.alert{margin-top:12px}
.alert h3{margin-bottom:4px}
.icon{width:12px;height:12px;margin-top:2px}
.badge{align-items:baseline;gap:4px}
.cards>li{padding:4px 0}
.cards:has(>li:nth-child(3)){columns:2;column-gap:24px}
.readings{columns:2;column-gap:24px;display:block;margin-top:12px;max-width:none}
.readings div{margin-bottom:6px}
.columns{grid-template-columns:1fr 1fr;gap:0 24px}
.items li{grid-template-columns:56px minmax(0,1fr);padding:4px 0}
.figure,.figure:first-child,h2+.figure{margin-top:16px;gap:4px 16px;grid-template-columns:minmax(0,1fr)}
.figure figcaption,.figure .foot{grid-column:1/-1}
.figure .subtitle{margin-top:0}
.figure+p{margin-top:8px}
.figure .foot{padding-top:4px}
.wide{display:block;max-width:528px}
.narrow,.plot:has(.paper) .wide{display:none}
.paper{display:block}
.figure:is(.chart-readings,.chart-evidence-ladder,.chart-contest-map,.chart-alignment-dimensions,.chart-alignment-profile,.chart-dependence,.chart-network-blocs){grid-template-columns:528px minmax(0,1fr)}
.figure:is(.chart-alignment-dimensions,.chart-dependence) .notes:has(dl){columns:auto}
.notes p+p,.notes p+dl,.notes dl+p{margin-top:4px}
.notes dd+dt{margin-top:0}
.notes:has(dl){columns:2;column-gap:24px}
.notes dt,.notes dd{display:inline}
.notes dd::after{content:"";display:block}
.notes dt::after{content:": "}
#series{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 24px}
#series>:is(h2,p){grid-column:1/-1}
#series .figure{align-content:start}
#series h3{font-size:.8125rem;line-height:1.3}
#series .plot{max-width:324px}
#series .notes dd:not(:last-child)::after{display:inline;content:" · "}
#series .notes dd:last-child::after{content:none}
.chart-series .notes:has(dl){columns:auto}
svg.chart{max-height:236mm}
svg.chart a text{fill:var(--ink);text-decoration:none}
table{line-height:1.3}
caption{padding:4px 0}
.scroll,pre{overflow:visible;background:var(--cover);margin:8px 0 0}
pre{white-space:pre-wrap;padding:8px}
th,td{padding:3px 10px 3px 0}
.plain{min-width:0;width:100%}
.plain th,.plain td{padding:2px 16px 2px 0}
.plain th .small{display:inline;margin:0}
.plain th .small::before{content:" · "}
thead{display:table-header-group}
thead+tbody>tr:first-child{break-before:avoid}
.holes :is(th,td){padding:2px 10px 2px 0}.holes .strip{display:inline;margin:0}.holes caption{padding:0}
.matrix{margin-top:8px}
.ach th,.ach td{padding:1px 8px 1px 0}.ach tr{break-inside:avoid}.ach tfoot{display:table-row-group}
summary{color:var(--ink);font-weight:600;list-style:none}
summary::-webkit-details-marker{display:none}
details:not([open])>summary::after{content:" (in the HTML report)";font-weight:400;color:var(--muted)}
:is(.claims details,.mixed)::details-content{content-visibility:visible;height:auto;display:contents}
.claims summary{display:none}
.mixed>summary{font-weight:400;padding:0}
.mixed:not([open])>summary::after{content:none}
.claims,.evidence{display:block;columns:2;column-gap:24px;min-width:0}
.claims thead,.evidence thead,:is(.claims,.evidence) .strip{display:none}
:is(.claims,.evidence) tbody:not([hidden]){display:block}
:is(.claims,.evidence) tr:not([hidden]){display:flow-root;padding:5px 0;border-top:1px solid var(--line)}
:is(.claims,.evidence) :is(th,td){display:block;padding:0;border:0;text-align:left}
:is(.claims,.evidence) :is(td,th) .small{margin-top:2px}
.claims tr.group:not([hidden]){column-span:all;border:0;padding:12px 0 4px}
.claims .group th{padding:0}
.claims tbody th{float:left;margin-right:8px}
.claims tbody .group th{float:none}
.claims .verdict{float:right;width:92px;margin:0 0 2px 8px}
svg.spark{max-width:92px;margin-top:2px}
.claims td p+p{margin-top:2px}
.claims .test ul{padding-left:12px}
.claims .test li{break-inside:avoid;margin-top:3px}
.claims td p,.trial>div{break-inside:avoid}
.claims td:has(details) p{break-after:avoid}
.trial:has(>svg){display:grid;grid-template-columns:minmax(0,1fr) 84px;gap:0 8px}
.trial>ul{grid-column:1/-1;grid-row:2}
.claims :is(tr:has(.trial ul,.test li:nth-child(4)),li:has(ul)){break-inside:auto}
.claims :is(.observed,.percentile,.sources-cell){display:inline;font-size:var(--s);color:var(--muted)}
.claims .observed::before{content:"Observed: "}
.claims .percentile::before{content:"Percentile: "}
.claims .sources-cell::before{content:"Sources: "}
.claims .observed .small,.claims .sources-cell details{display:inline}
.claims .observed .small::before{content:" ["}
.claims .observed .small::after{content:"]"}
.claims .none{display:none}
:is(.claims,.evidence) :is(.observed,.percentile,.sources-cell,.actors,.source,.expected,.weight)::before{font-weight:600;color:var(--ink)}
.evidence :is(td,th){font-size:var(--s)}
.coded :is(.actors,.source,.url,.weight),.evidence .weight :is(.bare,.bare li){display:inline}
.evidence .weight:not(:has(li)){display:none}
.evidence .weight li+li::before{content:"; "}
.evidence .url::before{content:" "}
.evidence .observed::before{content:"Observed: "}
.evidence .percentile::before{content:"Percentile: "}
.evidence .expected::before{content:"Expected: "}
.evidence .actors::before{content:"Actors: "}
.evidence .source::before{content:" · Source: "}
.measured .weight::before{content:"Weighs: "}
.coded .weight::before{content:" · Weighs: "}
.coded .date{float:left;margin-right:8px}
tr:target,li:target{background:none}
tr:target>*{box-shadow:none}
.method{columns:2;column-gap:24px}
.method dd+dt{margin-top:8px}
.sources{columns:2;column-gap:24px;padding-left:0;list-style-position:inside;font-size:var(--s)}
.sources li{padding:3px 0}
.manifest{gap:0 16px;grid-template-columns:repeat(2,max-content minmax(0,1fr))}
.end{margin-top:16px;padding:8px 0}
}
`;

/** Text as a string of a style sheet that stands inside a page. */
const cssString = (text: string): string =>
  `"${text.replace(/[^ -~\u00a0-\u{10ffff}]|["\\<]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;

/** Sheet size, and at the foot of every printed page the title and the number of the page. */
export function sheetStyle(title: string): string {
  const type = 'font:8pt system-ui,sans-serif;color:#3c4249;vertical-align:top;padding-top:3mm';
  return `
@page{size:A4;margin:13mm 12mm 16mm;@top-left{content:""}@top-center{content:""}@top-right{content:""}@bottom-left{content:${cssString(title)};${type};white-space:nowrap}@bottom-right{content:counter(page) " / " counter(pages);${type}}}
`;
}
