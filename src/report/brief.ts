import type { BlockStyle } from './block-style.js';

/** The brief: on a screen one column, on A4 two pages in type of 8 points. */
export const briefStyle: BlockStyle = {
  screen: `
.brief>.part{margin-top:40px;padding-top:24px}
.brief h2{font-size:var(--l)}
.brief header table{margin-bottom:24px}
.brief figure .topic{display:none}
@media screen and (max-width:640px){
.brief header thead{display:none}
.brief header :is(table,tbody,tr,th,td){display:block;padding:0;border:0;text-align:left}
.brief header tr{padding:8px 0;border-top:1px solid var(--line)}
.brief header tbody th{font-weight:400;color:var(--muted)}
.brief header br{display:none}
}
.brief .columns h3{font-size:var(--m);margin-bottom:8px}
`,
  print: `
.brief{--m:.6875rem;font-size:var(--m);line-height:1.3}
.brief h1{margin-bottom:2px}
.brief .question{margin:0 0 6px}
.brief header table{margin-bottom:6px}
.brief header br{display:none}
.brief .paragraph+.paragraph{margin-top:4px}
.brief p{max-width:none}
.brief>.part{margin-top:10px;padding-top:6px}
.brief h2{margin-bottom:4px}
.brief .columns h3{margin:2px 0}
.brief .items li{padding:2px 0}
.brief .items .small{display:inline}
.brief p.small{margin-bottom:4px}
.brief .prose{columns:2;column-gap:24px;max-width:none;font-size:var(--s)}
.brief .prose li{break-inside:avoid}
.brief pre{margin:4px 0;padding:4px 8px}
`,
};
