const WIDTH = 640;
const HEIGHT = 400;
const EDGE = { left: 64, right: 110, top: 20, bottom: 48 };
const LETTERS = 14;
const COLOURS = ['#1b6ca8', '#b3541e', '#2d7d46', '#7a3b8f', '#8a6d00'];
const WORDS = { issues: '経営課題の数 / issues in a policy', files: '運営方針の数 / policies' };

/** Time over number, both scales logarithmic, a line for each series. SVG. */
export function growthPlot(series, group) {
  const points = series.flatMap((each) => each.points).filter(({ cost }) => cost !== null);
  const last = Math.max(...points.map(({ n }) => n));
  const powers = [
    Math.floor(log(Math.min(...points.map(({ cost }) => cost)))),
    Math.ceil(log(Math.max(...points.map(({ cost }) => cost)))),
  ];
  const x = (n) => EDGE.left + (log(n) / log(last)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (ms) =>
    HEIGHT -
    EDGE.bottom -
    ((log(ms) - powers[0]) / (powers[1] - powers[0])) * (HEIGHT - EDGE.top - EDGE.bottom);
  const across = between(powers[0], powers[1]).map((power) => {
    const at = y(10 ** power);
    return `<path d="M${EDGE.left} ${fixed(at)}H${WIDTH - EDGE.right}" stroke="#ddd"/><text x="${EDGE.left - 8}" y="${fixed(at + 4)}" text-anchor="end">${seconds(10 ** power)}</text>`;
  });
  const down = between(0, log(last)).map(
    (power) =>
      `<text x="${fixed(x(10 ** power))}" y="${HEIGHT - EDGE.bottom + 20}" text-anchor="middle">${(10 ** power).toLocaleString('en')}</text>`,
  );
  const names = namePlaces(series, y);
  const lines = series.map((each, i) => lineOf(each, COLOURS[i % COLOURS.length], x, y, names.get(each)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img" aria-label="${WORDS[group]}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${[...across, ...down, ...lines].join('\n')}
<text x="${(EDGE.left + WIDTH - EDGE.right) / 2}" y="${HEIGHT - 8}" text-anchor="middle">${WORDS[group]}</text>
</svg>
`;
}

/** How high the name of each series stands: at the end of its line, or as far below the one above as letters need. */
function namePlaces(series, y) {
  const ends = series.map((each) => [each, y(each.points.findLast(({ cost }) => cost !== null).cost)]);
  let above = Number.NEGATIVE_INFINITY;
  for (const end of ends.sort(([, a], [, b]) => a - b)) {
    above = Math.max(end[1], above + LETTERS);
    end[1] = above;
  }
  return new Map(ends);
}

function lineOf({ name, points }, colour, x, y, namePlace) {
  const known = points.filter(({ cost }) => cost !== null);
  const path = known
    .map(({ n, cost }, i) => `${i === 0 ? 'M' : 'L'}${fixed(x(n))} ${fixed(y(cost))}`)
    .join('');
  const end = known.at(-1);
  const dots = known.map(
    ({ n, cost }) => `<circle cx="${fixed(x(n))}" cy="${fixed(y(cost))}" r="3" fill="${colour}"/>`,
  );
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}<text x="${fixed(x(end.n) + 8)}" y="${fixed(namePlace + 4)}" fill="${colour}">${name}</text>`;
}

function between(low, high) {
  return Array.from({ length: Math.round(high - low) + 1 }, (_, i) => low + i);
}

function log(number) {
  return Math.log10(number);
}

function seconds(ms) {
  return `${ms / 1000} s`;
}

function fixed(number) {
  return number.toFixed(1);
}
