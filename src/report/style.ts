import { colourProperties } from '../charts/palette.js';
import type { BlockStyle } from './block-style.js';
import { annexStyle } from './annex.js';
import { briefStyle } from './brief.js';
import { claimsStyle } from './claims.js';
import { figureStyle } from './figure.js';
import { tableStyle } from './table.js';

/**
 * The page and the text on it. On a screen: four sizes of one system font, an 8-pixel grid, lines of at most 68 characters,
 * light and dark by the reader's preference, one column on a phone. On A4 paper: black on white in type of 7 to 9 points, lists
 * in two columns. What is marked `screen` is left to the page.
 */
const base: BlockStyle = {
  screen: `
:root{color-scheme:light dark;--s:.8125rem;--m:1rem;--l:1.25rem;--xl:2rem;${colourProperties('light')}}
@media screen and (prefers-color-scheme:dark){:root{${colourProperties('dark')}}}
*{box-sizing:border-box}
html{scroll-padding-top:16px;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--ink);font:var(--m)/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;overflow-wrap:break-word}
h1,h2,h3,h4,p,ul,ol,dl,dd,figure,pre,table{margin:0;padding:0}
h1{font-size:var(--xl);line-height:1.25;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:var(--xl);line-height:1.25;letter-spacing:-.01em;margin-bottom:16px}
h3{font-size:var(--l);line-height:1.3;text-wrap:pretty}
h4{font-size:var(--m);margin:24px 0 8px}
h1,.question,.answer,main p,.prose,.method,.readings{max-width:68ch}
h3{max-width:40em}
a{color:var(--link);text-underline-offset:2px;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
code{font:.9em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
pre{overflow-x:auto;padding:16px;--cover:var(--surface);margin:8px 0 16px}
.skip{position:absolute;left:-999px}
.skip:focus{left:16px;top:16px;padding:8px 16px;background:var(--page);z-index:2}
.sheet{position:absolute}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.facts .small{display:block}
.small,.topic,.subtitle,.foot,.notes,.readout,caption,.tag,.end{font-size:var(--s)}
.small,.topic,.subtitle,.foot,.notes,.end{color:var(--muted)}
.num,.nums :is(td,thead th+th),.db,output{font-variant-numeric:tabular-nums}
.page{max-width:1248px;margin:0 auto;padding:24px 16px 48px}
nav ol{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;font-size:var(--s)}
nav a{display:inline-block;padding:4px 0;text-decoration:none}
nav a:hover{text-decoration:underline}
nav{margin-bottom:32px;padding-bottom:16px;border-bottom:1px solid var(--line)}
main{min-width:0}
.part{margin-top:64px;padding-top:32px;border-top:1px solid var(--line)}
.body>p{margin-bottom:16px}
header .topic{margin-bottom:8px}
.question{color:var(--muted);margin:8px 0 24px}
.answer{font-size:var(--l);line-height:1.5;padding-left:16px;border-left:4px solid var(--ink);margin-bottom:24px}
.paragraph+.paragraph{margin-top:12px}
.facts{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(144px,1fr));gap:16px 24px;margin-top:32px}
.facts li{border-top:1px solid var(--line);padding-top:8px;font-size:var(--s)}
.facts strong{display:block;font-size:var(--l);font-variant-numeric:tabular-nums}
.readings{margin-top:24px;display:grid;gap:8px}
.readings dt{font-weight:600}
.tag{display:inline-block;border:1px solid currentColor;border-radius:8px;padding:0 8px;font-weight:400}
.prose,.alert ul ul{padding-left:20px}
.prose li{margin-bottom:4px}
.question-title{margin-top:48px}
.columns{display:grid;gap:0 48px}
.items{list-style:none}
.items li{display:grid;grid-template-columns:72px minmax(0,1fr);gap:8px;padding:8px 0;border-top:1px solid var(--line)}
.items .small{display:block}
.db{font-weight:600;white-space:nowrap}
h4.against{color:var(--against)}
.bare{list-style:none}.bare abbr{text-decoration:none}
.alert{margin-top:48px;padding:24px;border:1px solid var(--line);border-left:8px solid var(--strong)}
.body>.alert:first-child{margin-top:16px}
.alert+.alert{margin-top:24px}
.alert.loud{border-color:var(--against)}
.cards{list-style:none}
.cards>li{padding:8px 0;max-width:80ch}
.cards>li+li{border-top:1px solid var(--line)}
.alert h3{margin-bottom:8px}
[hidden],.print,.paper{display:none}
summary{cursor:pointer;color:var(--link);padding:4px 0}
.divided summary{color:var(--ink)}
.matrix{margin-top:24px}
.letters{list-style:upper-alpha;padding-left:24px;margin:8px 0}
.method dt{font-weight:600}
.method dd+dt{margin-top:16px}
.sources{padding-left:24px;max-width:80ch}
.sources li{padding:8px 0}
.url{overflow-wrap:anywhere}
.manifest{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:4px 24px;font-size:var(--s);margin-bottom:16px}
.manifest dt{color:var(--muted)}
.end{max-width:1248px;margin:0 auto;padding:16px;border-top:1px solid var(--line)}
@media screen and (max-width:640px){
:root{--xl:1.625rem}
.part{margin-top:48px;padding-top:24px}
.weights{min-width:640px}
}
@media (min-width:768px){
.page,.end{padding-left:24px;padding-right:24px}
.columns{grid-template-columns:1fr 1fr}
}
@media (min-width:1264px){
.page{display:grid;grid-template-columns:176px minmax(0,960px);column-gap:64px}
nav{position:sticky;top:24px;align-self:start;border:0;margin:0}
nav ol{display:block}
}
@media screen{html{scroll-behavior:smooth}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`,
  print: `
:root{color-scheme:light;--s:.65625rem;--m:.75rem;--l:.9375rem;--xl:1.375rem;--ink:#000;--muted:#3c4249;--strong:#555c64}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{line-height:1.4;orphans:2;widows:2}
nav,.skip,.filter,.readout,.data{display:none}
.screen{display:none!important}
.print{display:block}
.page,.end{display:block;max-width:none;padding:0}
h1,.question,.answer,main p,.prose,.readings{max-width:84ch}
.small,.foot p,.foot>div,.notes p,.subtitle,.cards>li,.sources,.method{max-width:none}
.part{margin-top:24px;padding-top:12px}
.body>p{margin-bottom:8px;break-inside:avoid}
h2{margin-bottom:8px}
h4{margin:12px 0 4px}
.question-title{margin-top:16px}
h2,h3,h4,.body>p:first-child,.body>p:has(+.figure),figcaption,caption,dt,.group{break-after:avoid}
h2,h3,h4,.body>p:first-child,dd{break-inside:avoid}
.body>p:last-child{break-before:avoid}
.part:has(>.body>p:only-child){break-before:avoid;break-inside:avoid}
figure,tr,pre,.notes dl,.notes p,.alert li,.items li,.sources li,.readings div,.method div,.facts{break-inside:avoid}
a{color:inherit;text-decoration:none}
.question{margin:4px 0 12px}
.answer{margin-bottom:12px}
.facts{grid-template-columns:repeat(5,1fr);gap:8px 16px;margin:16px 0 8px}
.alert{margin-top:12px;padding:8px 12px;border-left-width:4px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.alert:first-child,.alert+.alert{margin-top:12px}
.alert h3{margin-bottom:4px}
.cards>li{padding:4px 0}
.cards:has(>li:nth-child(3)){columns:2;column-gap:24px}
.readings{columns:2;column-gap:24px;display:block;margin-top:12px;max-width:none}
.readings div{margin-bottom:6px}
.columns{grid-template-columns:1fr 1fr;gap:0 24px}
.items li{grid-template-columns:56px minmax(0,1fr);padding:4px 0}
pre{white-space:pre-wrap;padding:8px}
.matrix{margin-top:8px}
summary{color:var(--ink);font-weight:600;list-style:none}
summary::-webkit-details-marker{display:none}
details:not([open])>summary::after{content:" (in the HTML report)";font-weight:400;color:var(--muted)}
.divided>summary{font-weight:400;padding:0}
:is(.divided,.limits):not([open])>summary::after{content:none}
:is(.divided,.limits)::details-content{content-visibility:visible;height:auto;display:contents}
.method{columns:2;column-gap:24px}
.method dd+dt{margin-top:8px}
.sources{columns:2;column-gap:24px;padding-left:0;list-style-position:inside;font-size:var(--s)}
.sources li{padding:2px 0}
.sources p{display:inline}
.manifest{gap:0 16px;grid-template-columns:repeat(2,max-content minmax(0,1fr))}
.end{margin-top:16px;padding:8px 0}
`,
};

const styles = [base, figureStyle, tableStyle, claimsStyle, annexStyle, briefStyle];

export const pageStyle = styles.map(({ screen }) => screen).join('');

export const printStyle = `
@media print{${styles.map(({ print }) => print).join('')}}
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
