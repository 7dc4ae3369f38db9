import type { BlockStyle } from './block-style.js';

/** Sections below the front: on a screen a list of titles that open, on paper all of them. */
export const annexStyle: BlockStyle = {
  screen: `
.annex{margin-top:64px;border-top:2px solid var(--ink)}
.annex-head{display:flex;align-items:baseline;justify-content:space-between;padding:16px 0 8px}
.annex-title{font-size:var(--xl);font-weight:600}
.annex button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer;text-align:left}
#open-all{color:var(--link);padding:8px 0}
.annex>.part{margin:0;padding:0}
.annex h2{font-size:var(--l);margin:0;scroll-margin-top:16px}
.annex .body{padding:8px 0 48px}
.annex .body[hidden]{display:block;content-visibility:hidden;padding:0}
.fold{display:flex;gap:16px;align-items:baseline;width:100%;min-height:48px;line-height:48px}
.fold::before{content:"";flex:none;width:8px;height:8px;border:solid var(--link);border-width:0 2px 2px 0;transform:translateY(-2px) rotate(-45deg)}
.fold[aria-expanded=true]::before{transform:translateY(-4px) rotate(45deg)}
.fold:hover{text-decoration:underline}
`,
  print: `
.annex{break-before:page;margin:0;border:0;--s:.59375rem;--m:.65625rem;--l:.8125rem;--xl:1.125rem;font-size:var(--m);line-height:1.3}
.annex-head{display:none}
.annex :is(p,h3,.answer,.prose,.figure .foot>div){max-width:none}
.annex>.part{margin-top:10px;padding-top:6px}.annex .sources{font-size:.5625rem;line-height:1.25}
.annex>.part:nth-child(2){margin-top:0;padding-top:0;border:0}
.annex h2{font-size:var(--xl);margin-bottom:4px}
.annex .body,.annex .body[hidden]{padding:0;content-visibility:visible}
.dated-answers{columns:2;column-gap:24px}.dated-answers table{break-inside:avoid}
.annex figure:not(.chart-readings,.chart-evidence-ladder,.chart-alignment-profile,.chart-series){break-inside:auto;display:block}.annex :is(figcaption,.plot){break-inside:avoid}.annex .plot{break-before:avoid}.annex .foot{break-inside:avoid}
.fold{display:inline;line-height:inherit}
.fold::before{content:none}
`,
};
