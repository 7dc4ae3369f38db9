/**
 * The page's only script. It adds comfort to a page that is whole without it: an annex that is folded until a title or a link
 * into it is followed, a filter for the claims, and one year marked in every chart.
 */
export const pageScript = `(() => {
'use strict';
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const parts = all('.annex > .part').map((part) => {
  const title = part.querySelector('h2');
  const body = part.querySelector('.body');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'fold';
  button.append(...title.childNodes);
  body.id = part.id + '-body';
  button.setAttribute('aria-controls', body.id);
  title.append(button);
  const set = (open) => {
    button.setAttribute('aria-expanded', open);
    // A search in the page finds what is folded, and opens it.
    if (open) body.removeAttribute('hidden');
    else body.setAttribute('hidden', 'until-found');
  };
  button.addEventListener('click', () => set(body.hidden !== false));
  body.addEventListener('beforematch', () => set(true));
  set(false);
  return { part, set };
});
const openAt = (hash) => {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  const found = target && parts.find(({ part }) => part.contains(target));
  if (found) found.set(true);
  return found && target;
};
const openAll = document.getElementById('open-all');
if (openAll) {
  openAll.hidden = false;
  openAll.addEventListener('click', () => { for (const { set } of parts) set(true); openAll.hidden = true; });
}
addEventListener('click', (event) => {
  const link = event.target.closest && event.target.closest('a[href^="#"]');
  if (link) openAt(link.getAttribute('href'));
});
addEventListener('hashchange', () => openAt(location.hash));
const first = openAt(location.hash);
if (first) first.scrollIntoView();

const form = document.getElementById('claim-filter');
if (form) {
  const bodies = all('#claims-table tbody');
  const rows = all('#claims-table tr[data-group]');
  const apply = () => {
    const { group, fit, level, kind, words, count } = form.elements;
    const wanted = words.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = (!group.value || row.dataset.group === group.value) &&
        (!fit.value || row.dataset.fit === fit.value) &&
        (!level.value || row.dataset.level === level.value) &&
        (!kind.value || row.dataset.kind === kind.value) &&
        (!wanted || row.textContent.toLowerCase().includes(wanted));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const body of bodies) body.hidden = !body.querySelector('tr[data-group]:not([hidden])');
    count.textContent = shown + ' of ' + rows.length + ' claims';
  };
  form.hidden = false;
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.hidden) { form.reset(); apply(); target.scrollIntoView(); }
  };
  addEventListener('hashchange', reveal);
}

// A chart is one plot, or several small ones, each with its columns of the table of numbers.
const charts = all('svg.chart[data-from]').map((svg) => {
  const { left, right, top, bottom, from, to, panels } = svg.dataset;
  const figure = svg.closest('figure');
  const table = figure.querySelector('details.data table');
  const names = all('thead th', table).slice(1).map((cell) => cell.textContent);
  const rows = new Map(all('tbody tr', table).map((row) =>
    [Number(row.cells[0].textContent), all('td', row).map((cell) => cell.title || cell.textContent)]));
  const places = panels ? panels.split(';').map((panel) => panel.split(' ').map(Number))
    : [[+left, +right, +top, +bottom, 0, names.length]];
  const plots = places.map(([x1, x2, y1, y2, first, count]) => {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    line.setAttribute('class', 'cursor');
    line.setAttribute('y1', y1);
    line.setAttribute('y2', y2);
    line.setAttribute('visibility', 'hidden');
    svg.append(line);
    return { line, left: x1, right: x2, top: y1, bottom: y2, first, count };
  });
  return { svg, plots, names, rows, readout: figure.querySelector('.readout'), from: +from, to: +to };
});
const words = ({ plots, names, rows, readout }, year, pointed) => {
  const plot = plots.length === 1 ? plots[0] : pointed && pointed.readout === readout && pointed.plot;
  if (!plot) return String(year);
  const cells = rows.get(year);
  return year + ': ' + (cells
    ? cells.slice(plot.first, plot.first + plot.count)
      .map((cell, i) => names[plot.first + i] + ' ' + cell).join(' · ')
    : 'no value');
};
const mark = (year, pointed) => {
  for (const chart of charts) {
    chart.readout.textContent = year === null ? '' : words(chart, year, pointed);
    for (const plot of chart.plots) {
      plot.line.setAttribute('visibility', year === null ? 'hidden' : 'visible');
      if (year === null) continue;
      const share = (year + 0.5 - chart.from) / (chart.to + 1 - chart.from);
      const x = plot.left + share * (plot.right - plot.left);
      plot.line.setAttribute('x1', x);
      plot.line.setAttribute('x2', x);
    }
  }
};
for (const chart of charts) {
  chart.svg.addEventListener('pointermove', (event) => {
    const box = chart.svg.getBoundingClientRect();
    const scale = chart.svg.viewBox.baseVal.width / box.width;
    const x = (event.clientX - box.left) * scale;
    const y = (event.clientY - box.top) * scale;
    const shareOf = ({ left, right }) => (x - left) / (right - left);
    const plot = chart.plots.find((one) => shareOf(one) >= -0.03 && shareOf(one) <= 1.03 &&
      (chart.plots.length === 1 || (y >= one.top - 16 && y <= one.bottom + 32)));
    mark(plot === undefined ? null
      : Math.min(chart.to, Math.floor(chart.from + Math.max(0, shareOf(plot)) * (chart.to + 1 - chart.from))), { plot, readout: chart.readout });
  });
  chart.svg.addEventListener('pointerleave', () => mark(null));
}
})();
`;
