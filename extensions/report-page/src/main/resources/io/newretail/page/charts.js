/* Charts by ECharts: drawn when they come near the screen, each with a sentence and a table that says the same. */
'use strict';
(() => {
  const nr = window.nr;
  const open = new Map();
  const watcher = new IntersectionObserver(
    (entries) => entries.forEach((e) => e.isIntersecting && open.has(e.target) && draw(open.get(e.target))),
    { rootMargin: '400px' });
  const sizes = new ResizeObserver((entries) =>
    entries.forEach((e) => {
      const chart = open.get(e.target);
      if (chart && chart.view && !chart.printing) chart.view.resize();
    }));

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

  /** The colours of the theme that is on. */
  nr.colours = () =>
    Object.fromEntries(['ink', 'soft', 'faint', 'line', 'paper', 'card', 'accent', 'accent-soft', 'second', 'good', 'bad']
      .map((n) => [n.replace(/-(\w)/g, (a, c) => c.toUpperCase()), colour(n)]));

  const FONT = nr.font = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

  /** An axis with the house's lines and text. */
  nr.axis = (c, more) =>
    Object.assign({
      nameTextStyle: { color: c.soft },
      axisLine: { lineStyle: { color: c.line } },
      axisTick: { show: false },
      axisLabel: { color: c.soft, hideOverlap: true },
      splitLine: { lineStyle: { color: c.line, width: 1, opacity: 0.7 } },
    }, more);

  /** An axis of the event day in seconds. */
  nr.dayAxis = (c, width, more) =>
    nr.axis(c, Object.assign({
      type: 'value', min: 0, max: 86400, interval: width < 520 ? 21600 : 10800, splitLine: { show: false },
      axisLabel: { color: c.soft, formatter: (v) => nr.fmt.clock(v) },
    }, more));

  /** How much room names need at the left of bars: as much as the longest, but not more than a good part of the chart. */
  nr.room = (names, width) => {
    const long = Math.max(...names.map((n) => [...n].reduce((a, ch) => a + (ch > '\u2e7f' ? 13.5 : 8.2), 0)));
    return Math.round(Math.min(width < 520 ? 0.36 * width : 290, long + 26));
  };

  /** An axis of names beside bars, which are broken where they are too long. */
  nr.nameAxis = (c, names, room) =>
    nr.axis(c, {
      type: 'category', inverse: true, data: names, axisLine: { show: false },
      axisLabel: { color: c.ink, interval: 0, width: room - 14, overflow: 'break', lineHeight: 16, margin: 10 },
    });

  /** What a tooltip says: a title and rows of label and value, as nodes. */
  nr.tip = (title, rows) => {
    const box = nr.el('div', { class: 'tip' }, nr.el('div', { class: 'tip-title' }, title));
    rows.forEach(([label, value]) => box.append(nr.el('div', {}, nr.el('span', {}, label), ' ', nr.el('strong', {}, value))));
    return box;
  };

  const base = (c) => ({
    animation: false,
    textStyle: { fontFamily: FONT, color: c.ink, fontSize: 13 },
    color: [c.accent, c.second, c.soft, c.good, c.bad],
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    tooltip: {
      confine: true, backgroundColor: c.card, borderColor: c.line, textStyle: { color: c.ink, fontSize: 13 },
      extraCssText: 'box-shadow: 0 2px 12px rgba(0,0,0,.15); border-radius: 8px;',
    },
    legend: { top: 0, left: 0, textStyle: { color: c.ink }, itemWidth: 18, itemHeight: 10, icon: undefined },
  });

  const merge = (a, b) => {
    const all = Object.assign({}, a, b);
    ['tooltip', 'legend', 'grid'].forEach((k) => {
      if (b[k] && !Array.isArray(b[k]) && a[k]) all[k] = Object.assign({}, a[k], b[k]);
    });
    return all;
  };

  const draw = (chart) => {
    watcher.unobserve(chart.canvas);
    if (chart.view) chart.view.dispose();
    chart.view = echarts.init(chart.canvas, null, { renderer: 'svg', locale: 'EN' });
    const c = nr.colours();
    chart.view.setOption(merge(base(c), chart.spec.option(c, chart.canvas.clientWidth)));
    if (chart.spec.onclick) chart.view.on('click', chart.spec.onclick);
    chart.canvas.dataset.drawn = 'true';
  };

  /** A table: heads are text or {text, number}; cells are text or nodes. */
  nr.table = (caption, heads, rows) => {
    const head = nr.el('tr');
    heads.forEach((h) => head.append(nr.el('th', { scope: 'col', class: h.number ? 'number' : null }, h.text || h)));
    const body = nr.el('tbody');
    rows.forEach((row) => {
      const tr = nr.el('tr');
      row.forEach((cell, i) =>
        tr.append(nr.el(i === 0 ? 'th' : 'td', { scope: i === 0 ? 'row' : null, class: heads[i].number ? 'number' : null }, cell)));
      body.append(tr);
    });
    return nr.el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': caption },
      nr.el('table', {}, nr.el('caption', { class: 'hidden' }, caption), nr.el('thead', {}, head), body));
  };

  const tableButton = (figure, spec) => {
    const id = spec.id + '-table';
    const box = nr.el('div', { id, hidden: true });
    const button = nr.el('button', {
      type: 'button', class: 'quiet', 'aria-expanded': 'false', 'aria-controls': id,
      onclick: () => {
        const now = box.hidden;
        if (now && !box.firstChild) {
          const t = spec.table();
          box.append(nr.table(spec.title, t.heads, t.rows));
        }
        box.hidden = !now;
        button.setAttribute('aria-expanded', String(now));
        button.textContent = nr.t(now ? 'table.hide' : 'table.show');
      },
    }, nr.t('table.show'));
    figure.append(button, box);
  };

  const close = (chart) => {
    watcher.unobserve(chart.canvas);
    sizes.unobserve(chart.canvas);
    if (chart.view) chart.view.dispose();
    open.delete(chart.canvas);
  };

  nr.charts = {
    /**
     * Puts a chart into a box: {id, title, summary: what it shows in a sentence, height, option: (colours, width) => ECharts option,
     * table: () => {heads, rows}}. Gives the figure.
     */
    put: (box, spec) => {
      const canvas = nr.el('div', {
        class: 'canvas', id: spec.id, role: 'img', 'aria-label': spec.title + '. ' + spec.summary,
        style: 'height:' + (spec.height || 320) + 'px',
      });
      const figure = nr.el('figure', { class: 'chart' });
      if (spec.title) figure.append(nr.el('h3', {}, spec.title));
      figure.append(canvas, nr.el('figcaption', {}, spec.summary));
      if (spec.table) tableButton(figure, spec);
      box.append(figure);
      const chart = { canvas, spec, view: null };
      open.set(canvas, chart);
      watcher.observe(canvas);
      sizes.observe(canvas);
      return figure;
    },
    /** Draws what is not drawn yet, for paper and tests. */
    drawAll: () => open.forEach((chart) => chart.view || draw(chart)),
    redraw: () => open.forEach((chart) => chart.view && draw(chart)),
    clear: () => open.forEach(close),
    all: () => [...open.values()],
    /** Empties a box with charts in it. */
    drop: (box) => {
      open.forEach((chart, canvas) => box.contains(canvas) && close(chart));
      box.replaceChildren();
    },
  };

  const PAPER = 660;
  window.addEventListener('beforeprint', () => {
    document.documentElement.classList.add('printing');
    nr.charts.drawAll();
    open.forEach((chart) => {
      chart.printing = true;
      draw(chart);
      chart.view.resize({ width: Math.min(PAPER, chart.canvas.clientWidth || PAPER) });
    });
  });
  window.addEventListener('afterprint', () => {
    document.documentElement.classList.remove('printing');
    open.forEach((chart) => {
      chart.printing = false;
      draw(chart);
    });
  });
})();
