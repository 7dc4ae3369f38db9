import { colourProperties } from '../charts/palette.js';

/**
 * The page's style sheet on a screen: four sizes of one system font, an 8-pixel grid, lines of at most 68 characters,
 * light and dark by the reader's preference, one column on a phone. What changes on paper is in `style-print.ts`.
 */
export const pageStyle = `
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
main>section{margin-top:64px;padding-top:32px;border-top:1px solid var(--line)}
main>section>p{margin-bottom:16px}
header .topic{margin-bottom:8px}
.question{color:var(--muted);margin:8px 0 24px}
.answer{font-size:var(--l);line-height:1.5;padding-left:16px;border-left:4px solid var(--ink);margin-bottom:24px}
.paragraph+.paragraph{margin-top:12px}
.facts{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(144px,1fr));gap:16px 24px;margin-top:32px}
.facts li{border-top:1px solid var(--line);padding-top:8px;font-size:var(--s)}
.facts strong{display:block;font-size:var(--l);font-variant-numeric:tabular-nums}
.figure{display:grid;grid-template-columns:minmax(0,1fr);gap:8px 32px;margin:48px 0 0}
h2+.figure,.figure:first-child{margin-top:0}
.figure .topic{font-weight:600}
.figure .subtitle{margin-top:4px}
.figure .foot{border-top:1px solid var(--line);padding-top:8px}
.notes p+p,.notes p+dl,.notes dl+p{margin-top:8px}
.notes dt{font-weight:600;color:var(--ink)}
.notes dd+dt{margin-top:8px}
.figure+p{margin-top:24px}
.plot{min-width:0}
svg.chart{display:block;width:100%;height:auto;overflow:visible;font-family:inherit}
svg.chart text{white-space:pre}
svg.chart a text{fill:var(--link);text-decoration:underline;text-underline-offset:2px}
svg.chart .cursor{stroke:var(--ink);stroke-width:1;pointer-events:none}
.wide{display:none}
.narrow{max-width:430px}
.readout{min-height:20px;font-variant-numeric:tabular-nums}
.key{display:inline-block;width:24px;height:12px;vertical-align:-1px;border:1px solid var(--for)}
.key.solid{background:var(--for)}
.key.hatched{background:repeating-linear-gradient(135deg,var(--for) 0 2px,var(--page) 2px 5px)}
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
.scroll{overflow-x:auto;position:relative;--cover:var(--page);margin:16px 0 0}
.scroll,pre{background:linear-gradient(to left,var(--cover) 24px,transparent 48px) right/48px 100% no-repeat local,linear-gradient(to left,var(--strong),transparent) right/12px 100% no-repeat scroll,var(--cover)}
table{border-collapse:collapse;width:100%;text-align:left;font-size:var(--s);line-height:1.4}
caption{text-align:left;padding:8px 0;color:var(--muted)}
th,td{padding:8px 16px 8px 0;vertical-align:top;border-top:1px solid var(--line)}
th:last-child,td:last-child{padding-right:0}
thead th{border-top:0;border-bottom:1px solid var(--strong);vertical-align:bottom;font-weight:600;overflow-wrap:normal;hyphens:none}
tbody th{font-weight:600}
td .small,th .small{display:block;font-weight:400;margin-top:4px}
th.num,td.num,.nums :is(td,thead th+th){text-align:right;white-space:nowrap}
thead th.num,.nums thead th+th{white-space:normal}
.plain{width:auto;min-width:320px}
.plain th,.plain td{padding:4px 24px 4px 0}
.claims{min-width:880px}
.claims,.evidence{table-layout:fixed}
.claims td.num,.evidence td.num{white-space:normal}
.claims thead th:nth-child(1){width:6%}
.claims thead th:nth-child(2){width:15%}
.claims thead th:nth-child(4){width:16%}
.claims thead th:nth-child(5){width:11%}
.claims thead th:nth-child(6){width:14%}
.evidence{min-width:800px}
.measured thead th:nth-child(1){width:27%}
.measured thead th:nth-child(2){width:27%}
.measured thead th:nth-child(3){width:11%}
.measured thead th:nth-child(5){width:13%}
.coded thead th:nth-child(1){width:10%}
.coded thead th:nth-child(3){width:13%}
.coded thead th:nth-child(4){width:18%}
.coded thead th:nth-child(5){width:13%}
.evidence td.date{white-space:nowrap;font-variant-numeric:tabular-nums}
.claims p+p{margin-top:4px}
tbody :is(.expected,.source,.sources-cell){color:var(--muted)}
.claims .group th{padding-top:32px;font-size:var(--m)}
.claims .group .small{display:inline}
tr:target,li:target{background:var(--surface)}
tr:target>*{box-shadow:inset 0 2px var(--link),inset 0 -2px var(--link)}
.strip{vertical-align:middle;margin-right:4px}
.bare{list-style:none}.bare abbr{text-decoration:none}
.badge{display:inline-flex;gap:8px;align-items:flex-start;font-weight:600}
.icon{width:16px;height:16px;flex:none;margin-top:1px}
.badge.contradicted{color:var(--against)}
.badge.position,.badge.documented,.badge.not-yet-measurable,.badge.needs-simulation{font-weight:400;color:var(--muted)}
.alert{margin-top:48px;padding:24px;border:1px solid var(--line);border-left:8px solid var(--strong)}
h2+.alert{margin-top:16px}
.alert+.alert{margin-top:24px}
.alert.loud{border-color:var(--against)}
.cards{list-style:none}
.cards>li{padding:8px 0;max-width:80ch}
.cards>li+li{border-top:1px solid var(--line)}
.alert h3{margin-bottom:8px}
.filter{display:flex;flex-wrap:wrap;gap:16px 24px;align-items:end;margin-top:48px;font-size:var(--s)}
.filter[hidden]{display:none}
.filter+.small{margin-top:16px}
.filter label{display:grid;gap:4px;color:var(--muted)}
.filter select,.filter input{font:inherit;color:var(--ink);background:var(--page);border:1px solid var(--strong);border-radius:4px;padding:8px;min-height:40px;max-width:100%}
.filter output{padding:8px 0}
[hidden],.print,.paper{display:none}
summary{cursor:pointer;color:var(--link);padding:4px 0}
.mixed summary{color:var(--ink)}
.test ul{padding-left:16px}
svg.spark{display:block;max-width:112px;width:100%;height:auto;margin-top:8px;overflow:visible}
.test li+li{margin-top:8px}
.matrix{margin-top:24px}
.letters{list-style:upper-alpha;padding-left:24px;margin:8px 0}
.ach{min-width:0}
.ach th,.ach td{padding:4px 16px 4px 0}.ach th .small{display:inline;margin:0 0 0 8px}
.ach td span{display:inline-block;min-width:3em;color:var(--muted);font-size:var(--s)}
.mark-n{color:var(--muted)}.mark-n b{font-weight:400}
.mark-i b{color:var(--against)}
.ach tfoot :is(th,td){border-top:1px solid var(--line);text-align:left}.ach tfoot td{text-align:right;font-weight:600}
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
main>section{margin-top:48px;padding-top:24px}
.holes{min-width:480px}.holes .strip{display:block;margin:4px 0 4px auto}.holes td{white-space:normal}.weights{min-width:640px}
.holes .dimension{display:none}
.ach th,.ach td{padding:4px 6px 4px 0}.ach td span{display:block;min-width:0}.ach th .small{margin:0}.ach th[scope=row]{font-weight:400;overflow-wrap:anywhere}
.scroll:has(.claims,.evidence,.holes,.weights)::before{content:"Scroll sideways →";content:"Scroll sideways →"/"";position:sticky;left:0;color:var(--muted);font-size:var(--s)}
}
@media (min-width:768px){
.wide{display:block;max-width:720px}.narrow{display:none}
.page,.end{padding-left:24px;padding-right:24px}
.columns{grid-template-columns:1fr 1fr}
}
@media (min-width:1024px){
.figure{grid-template-columns:720px minmax(0,1fr)}
.figure figcaption,.figure .foot{grid-column:1/-1}
}
@media (min-width:1264px){
.page{display:grid;grid-template-columns:176px minmax(0,960px);column-gap:64px}
nav{position:sticky;top:24px;align-self:start;border:0;margin:0}
nav ol{display:block}
}
@media screen{html{scroll-behavior:smooth}}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
`;
