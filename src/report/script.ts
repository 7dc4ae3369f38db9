/**
 * The page's only script. It adds comfort to a page that is whole without it: a filter for the claims, one year
 * marked in every chart, and details opened when a link leads into them or the page is printed.
 */
export const pageScript = `(() => {
'use strict';
const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const form = document.getElementById('claim-filter');
if (form) {
  const bodies = all('#claims-table tbody');
  const rows = all('#claims-table tr[data-group]');
  const apply = () => {
    const { group, kind, words, count } = form.elements;
    const wanted = words.value.trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const fits = (!group.value || row.dataset.group === group.value) &&
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

const charts = all('svg.chart[data-from]').map((svg) => {
  const { left, right, top, bottom, from, to } = svg.dataset;
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
  line.setAttribute('class', 'cursor');
  line.setAttribute('y1', top);
  line.setAttribute('y2', bottom);
  line.setAttribute('visibility', 'hidden');
  svg.append(line);
  const figure = svg.closest('figure');
  const table = figure.querySelector('details.data table');
  const names = all('thead th', table).slice(1).map((cell) => cell.textContent);
  const rows = new Map(all('tbody tr', table).map((row) =>
    [Number(row.cells[0].textContent), all('td', row).map((cell) => cell.title || cell.textContent)]));
  return { svg, line, names, rows, readout: figure.querySelector('.readout'),
    left: +left, right: +right, from: +from, to: +to };
});
const mark = (year) => {
  for (const chart of charts) {
    if (year === null) {
      chart.line.setAttribute('visibility', 'hidden');
      chart.readout.textContent = '';
      continue;
    }
    const x = chart.left + (year + 0.5 - chart.from) / (chart.to + 1 - chart.from) * (chart.right - chart.left);
    chart.line.setAttribute('x1', x);
    chart.line.setAttribute('x2', x);
    chart.line.setAttribute('visibility', 'visible');
    const cells = chart.rows.get(year);
    chart.readout.textContent = year + ': ' + (cells
      ? cells.map((cell, i) => chart.names[i] + ' ' + cell).join(' · ')
      : 'no value');
  }
};
for (const chart of charts) {
  chart.svg.addEventListener('pointermove', (event) => {
    const box = chart.svg.getBoundingClientRect();
    const x = (event.clientX - box.left) * chart.svg.viewBox.baseVal.width / box.width;
    const share = (x - chart.left) / (chart.right - chart.left);
    mark(share < -0.03 || share > 1.03 ? null
      : Math.min(chart.to, Math.floor(chart.from + Math.max(0, share) * (chart.to + 1 - chart.from))));
  });
  chart.svg.addEventListener('pointerleave', () => mark(null));
}
})();
`;
