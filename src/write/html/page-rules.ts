/**
 * What the style sheet of every page says. `--air` is how much wider lines stand on a screen than on paper. Whatever is
 * pressed is at least 24 px high (WCAG 2.2, 2.5.8), text may be broken anywhere rather than run out of its cell (1.4.10), and
 * lines between cells have a contrast of 4.5 (1.4.11).
 */
export const PAGE_RULES = `:root{--air:1.2;color-scheme:light;text-size-adjust:100%;-webkit-text-size-adjust:100%}
*{box-sizing:border-box}
body{margin:0;padding:1.5rem 1rem 3rem;background:#fff;color:#000;line-height:1.7;overflow-wrap:anywhere;line-break:strict}
header,nav,main,footer{margin-inline:auto}
h1,h2,h3,h4,h5,h6{margin:0;font:inherit}
td h4,td h5,td h6,.text h4,.text h5,.text h6{font-weight:bold}
main>h2,main>h3,main>h4{margin-top:2rem}
p,ul,ol{margin:0}
ol{padding-inline-start:2em}
p,li,td,th,h1,h2,h3,h4,h5,h6{white-space:pre-wrap}
table,thead,tbody,tr,ul,ol{white-space:normal}
em{font-style:italic}
table{width:100%;table-layout:fixed;border-collapse:collapse;margin:0 0 2rem}
td,th{padding:.4rem .3rem;border:1px solid #757575;font-weight:normal;text-align:start}
.unseen{position:absolute;width:1px;height:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%)}
.empty{font-size:.875rem;color:#595959}
.wide{overflow-x:auto;margin:0 0 2rem}
.wide table{min-width:40rem;margin:0}
a{color:#0b4a9e;text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
:focus-visible{outline:3px solid #0b4a9e;outline-offset:2px}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;padding:.5rem 1rem;background:#fff;border:2px solid #0b4a9e}
.skip:focus{top:.5rem}
.notice{margin:0 0 1.5rem;padding:.5rem 1rem;border:2px solid #a61c1c;color:#a61c1c;background:#fff;font-weight:bold;text-align:center}
nav{margin-block:1.5rem 2rem;padding:.75rem 1rem;background:#f5f7fa;border-inline-start:4px solid #0b4a9e}
nav h2{font-weight:bold;margin:0 0 .25rem}
nav ol{list-style:none!important;padding:0}
nav ol ol{padding-inline-start:1.25rem}
nav a{display:inline-block;min-height:1.75rem;padding-block:.2rem;line-height:1.5}
footer{margin-top:2.5rem;padding-top:.75rem;border-top:1px solid #757575;display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between}
footer a{display:inline-block;min-height:1.75rem;padding-block:.2rem;line-height:1.5}`;

/** Printed, the page is the form: no ways about it, lines as close as on paper, and no row torn off its heading. */
export const PRINT_RULES = `@media print{
:root{--air:1;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{padding:0}
header,nav,main,footer{max-width:none}
nav,footer,.skip{display:none}
table{margin:0 0 .6rem}
td,th{padding:2pt 3pt;border-color:#000}
main{padding-inline:.5pt}
tbody>tr:first-child{break-before:avoid}
main>h2,main>h3,main>h4{margin-top:1rem}
.wide{overflow:visible}
.wide table{min-width:0}
h1,h2,h3,h4,h5,h6,.keep{break-after:avoid}
thead{break-inside:avoid;display:table-header-group}
tr{break-inside:avoid}
p,li{orphans:2;widows:2}
a{color:inherit}
}`;
