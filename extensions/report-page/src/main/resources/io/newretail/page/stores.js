/* The stores: which failed, on a map or packed by catchment, and in a table that sorts and filters. */
'use strict';
(() => {
  const nr = window.nr;
  const f = nr.fmt;

  /** What a store must keep, in per cent; the reader may change it. */
  nr.standard = () => nr.state.standard || nr.data.standard || { readyInTime: 90, fillOnline: 95, refused: 5 };

  const figure = (run, name, i) => (run.stores.figures[name] ? run.stores.figures[name][i] : null);

  const refusedShare = (run, i) => {
    const placed = figure(run, 'baskets_placed', i);
    return placed > 0 ? figure(run, 'baskets_refused', i) / placed : null;
  };

  const value = (run, name, i) => (name === 'refused_share' ? refusedShare(run, i) : figure(run, name, i));

  /** The stores with the reasons for which each failed: [{i, name, catchment, reasons: [keys]}]. */
  nr.stores = (run) => {
    const s = nr.standard();
    const below = (v, limit) => f.real(v) && 100 * v < limit - 1e-9;
    return run.stores.names.map((name, i) => {
      const reasons = [];
      if (below(figure(run, 'ready_in_time', i), s.readyInTime)) reasons.push('ready');
      if (below(figure(run, 'fill_online', i), s.fillOnline)) reasons.push('fill');
      const refused = refusedShare(run, i);
      if (f.real(refused) && 100 * refused > s.refused + 1e-9) reasons.push('refused');
      return { i, name, catchment: run.stores.catchmentNames[run.stores.catchments[i]], reasons };
    });
  };

  // How far below the standard: the worst first.
  const badness = (run, i) => {
    const s = nr.standard();
    const gap = (v, limit) => (f.real(v) ? Math.max(0, limit - 100 * v) : 0);
    return gap(figure(run, 'ready_in_time', i), s.readyInTime) + gap(figure(run, 'fill_online', i), s.fillOnline) +
      Math.max(0, 100 * (refusedShare(run, i) || 0) - s.refused);
  };

  const why = (run, store) => store.reasons.map((r) => nr.t('fail.' + r, {
    value: f.share(r === 'ready' ? figure(run, 'ready_in_time', store.i) : r === 'fill' ? figure(run, 'fill_online', store.i) : refusedShare(run, store.i)),
  })).join(nr.lang === 'zh' ? '、' : ', ');

  nr.say(300, (data, run) => {
    if (!run || !run.stores.names.length) return [];
    const all = nr.stores(run);
    const failed = all.filter((s) => s.reasons.length).sort((a, b) => badness(run, b.i) - badness(run, a.i));
    const link = nr.link('stores', nr.t('said.failed.link'));
    if (!failed.length) {
      return [{ id: 'failed', key: true, node: nr.sentence('said.failed.none', { n: all.length, link }) }];
    }
    const named = failed.slice(0, 5).map((s) => nr.t('failed.named', { name: s.name, why: why(run, s) }));
    return [{
      id: 'failed', bad: true,
      node: nr.sentence(failed.length > 5 ? 'said.failed.many' : 'said.failed', { n: failed.length, all: all.length, names: named.join(nr.t('semicolon')), link }),
    }];
  });

  // ---- The map
  const groups = (run, stores) => {
    const by = new Map();
    stores.forEach((s) => {
      const c = run.stores.catchments[s.i];
      if (!by.has(c)) by.set(c, { name: s.catchment, c, stores: [], placed: 0, failed: 0 });
      const g = by.get(c);
      g.stores.push(s);
      g.placed += figure(run, 'baskets_placed', s.i) || 0;
      g.failed += s.reasons.length ? 1 : 0;
    });
    return [...by.values()].sort((a, b) => b.placed - a.placed);
  };

  const CLASSES = [
    ['kept', (g) => g.failed === 0, 'circle', 'second', 0.75],
    ['some', (g) => g.failed > 0 && g.failed < g.count, 'triangle', 'accent', 0.75],
    ['all', (g) => g.failed > 0 && g.failed === g.count, 'diamond', 'bad', 0.95],
  ];

  const bubble = (placed, most, least, top) => least + (top - least) * Math.sqrt(most > 0 ? placed / most : 0);

  const mapped = (run, gs) => {
    const { longitude: x, latitude: y } = run.stores;
    if (!x || !y) return null;
    const marks = gs.map((g) => ({ x: x[g.stores[0].i], y: y[g.stores[0].i], g, count: g.stores.length, failed: g.failed, placed: g.placed, name: g.name }));
    if (marks.some((m) => !f.real(m.x) || !f.real(m.y))) return null;
    return new Set(marks.map((m) => m.x + ' ' + m.y)).size > 1 ? marks : null;
  };

  // Stores of a catchment in a spiral (Vogel's sunflower), catchments in rows: a layout without places.
  const packed = (run, gs) => {
    const golden = Math.PI * (3 - Math.sqrt(5));
    const across = Math.ceil(Math.sqrt(gs.reduce((a, g) => a + g.stores.length, 0)) * 1.6) + 2;
    const marks = [];
    const names = [];
    let left = 0;
    let top = 0;
    let high = 0;
    gs.forEach((g) => {
      const r = 0.7 * Math.sqrt(g.stores.length) + 0.4;
      if (left > 0 && left + 2 * r > across) {
        left = 0;
        top += high + 0.4;
        high = 0;
      }
      g.stores.forEach((s, k) => {
        const radius = g.stores.length === 1 ? 0 : 0.68 * Math.sqrt(k + 0.5);
        marks.push({
          x: left + r + radius * Math.cos(k * golden), y: -(top + r + radius * Math.sin(k * golden)), name: s.name, store: s, count: 1,
          failed: s.reasons.length ? 1 : 0, placed: figure(run, 'baskets_placed', s.i) || 0,
        });
      });
      names.push({ x: left + r, y: -(top + 2 * r + 0.15), name: g.name });
      left += 2 * r + 0.5;
      high = Math.max(high, 2 * r + 0.4);
    });
    return { marks, names };
  };

  const mean = (run, stores, name) => {
    let sum = 0;
    let weight = 0;
    const idle = !stores.some((s) => figure(run, 'baskets_placed', s.i) > 0);
    stores.forEach((s) => {
      const w = idle ? 1 : figure(run, 'baskets_placed', s.i) || 0;
      const v = value(run, name, s.i);
      if (f.real(v) && w > 0) {
        sum += w * v;
        weight += w;
      }
    });
    return weight > 0 ? sum / weight : null;
  };

  const markTip = (run, m) => {
    const stores = m.g ? m.g.stores : [m.store];
    return nr.tip(m.name, [
      ...(m.g ? [[nr.t('stores.count'), f.number(stores.length)], [nr.t('stores.failed.count'), f.number(m.failed)]] : [[nr.t('status'), m.failed ? nr.t('failed.why', { why: why(run, m.store) }) : nr.t('kept')]]),
      [nr.t('store.baskets_placed'), f.number(m.placed, 0)],
      [nr.t('store.ready_in_time'), f.share(mean(run, stores, 'ready_in_time'))],
      [nr.t('store.fill_online'), f.share(mean(run, stores, 'fill_online'))],
      [nr.t('store.refused_share'), f.share(mean(run, stores, 'refused_share'))],
    ]);
  };

  const MEASURES = ['status', 'ready_in_time', 'fill_online', 'refused_share', 'fill_walkin', 'units_short_at_pick'];
  const asShare = (name) => name !== 'units_short_at_pick';

  const measured = (run, m, name) => (name === 'status' ? 0 : mean(run, m.g ? m.g.stores : [m.store], name));

  // A scale from pale to strong; strong is what a planner does not want.
  const scaleOf = (c, run, marks, name) => {
    const values = marks.map((m) => measured(run, m, name)).filter(f.real);
    const show = (v) => (asShare(name) ? f.share(v) : f.number(v, 0));
    const bad = name === 'refused_share' || name === 'units_short_at_pick';
    const colours = [c.accentSoft, c.accent];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return {
      type: 'continuous', dimension: 2, min: low, max: high > low ? high : low + 1e-9, calculable: false, orient: 'horizontal', right: 8, top: 0, itemWidth: 12, itemHeight: 90,
      text: [show(high), show(low)], textStyle: { color: c.ink }, inRange: { color: bad ? colours : colours.slice().reverse() },
    };
  };

  const markSeries = (c, run, marks, name, least, top) => {
    const most = Math.max(...marks.map((m) => m.placed));
    return CLASSES.map(([which, is, symbol, colour, opacity]) => ({
      name: nr.t('map.' + which), type: 'scatter', symbol,
      data: marks.filter(is).map((m) => ({ value: [m.x, m.y, measured(run, m, name)], mark: m, symbolSize: bubble(m.placed, most, least, top) * (symbol === 'circle' ? 1 : 1.15) })),
      itemStyle: name === 'status' ? { color: c[colour], opacity, borderColor: c.card, borderWidth: 1 } : { opacity: 0.92, borderColor: c.soft, borderWidth: 0.8 },
    })).filter((s) => s.data.length);
  };

  const degrees = (v, positive, negative) => f.number(Math.abs(v), 0) + '°' + (v < 0 ? negative : positive);

  const bounds = (values) => {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const pad = Math.max(0.4, 0.07 * (high - low));
    return [low - pad, high + pad];
  };

  const geoOption = (run, marks, height, name) => (c, width) => {
    const [south, north] = bounds(marks.map((m) => m.y));
    const [west, east] = bounds(marks.map((m) => m.x));
    // One degree of longitude is shorter than one of latitude: keep shapes true at the middle.
    const scale = Math.cos(((south + north) / 2) * Math.PI / 180);
    const across = Math.max(100, width - 80);
    const down = height - 110;
    const wide = Math.max(east - west, ((north - south) * across) / down / scale);
    const tall = Math.max(north - south, (wide * scale * down) / across);
    const step = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20].find((d) => wide / d <= 8) || 30;
    const middle = (a, b, size) => [(a + b) / 2 - size / 2, (a + b) / 2 + size / 2];
    const axis = ([min, max], label) => nr.axis(c, { type: 'value', min, max, interval: step, axisLine: { show: false }, splitLine: { show: true, lineStyle: { color: c.line, type: 'dashed' } }, axisLabel: { color: c.soft, formatter: label, showMinLabel: false, showMaxLabel: false } });
    const round = ([min, max]) => [Math.floor(min / step) * step, Math.ceil(max / step) * step];
    const named = new Set(marks.slice(0, width < 520 ? 6 : 16).map((m) => m.name));
    return {
      grid: { left: 8, right: 16, top: width < 520 ? 84 : 44, bottom: 8, containLabel: true },
      tooltip: { trigger: 'item', formatter: (p) => markTip(run, p.data.mark) },
      xAxis: axis(round(middle(west, east, wide)), (v) => degrees(v, nr.t('east'), nr.t('west'))),
      yAxis: axis(round(middle(south, north, tall)), (v) => degrees(v, nr.t('north'), nr.t('south'))),
      visualMap: name === 'status' ? undefined : scaleOf(c, run, marks, name),
      series: markSeries(c, run, marks, name, 5, Math.max(14, Math.min(32, 36 - marks.length / 9)) * (width < 520 ? 0.7 : 1)).map((s) => Object.assign(s, {
        label: { show: true, position: 'right', color: c.ink, textBorderColor: c.card, textBorderWidth: 3, fontSize: 11, formatter: (p) => (named.has(p.data.mark.name) ? p.data.mark.name : '') },
        labelLayout: { hideOverlap: true },
      })),
    };
  };

  const packedOption = (run, layout, height, name) => (c, width) => {
    const xs = layout.marks.map((m) => m.x);
    const ys = layout.marks.map((m) => m.y).concat(layout.names.map((n) => n.y));
    const top = width < 520 ? 84 : 44;
    const span = (values) => Math.max(...values) - Math.min(...values) + 1.6;
    const unit = Math.max(4, Math.min(64, (width - 16) / span(xs), (height - top - 8) / span(ys)));
    const middle = (values, size) => {
      const m = (Math.max(...values) + Math.min(...values)) / 2;
      return { min: m - size / unit / 2, max: m + size / unit / 2 };
    };
    return {
      grid: { left: 8, right: 8, top, bottom: 8 },
      tooltip: { trigger: 'item', formatter: (p) => (p.data.mark ? markTip(run, p.data.mark) : '') },
      xAxis: Object.assign({ type: 'value', show: false }, middle(xs, width - 16)),
      yAxis: Object.assign({ type: 'value', show: false }, middle(ys, height - top - 8)),
      visualMap: name === 'status' ? undefined : scaleOf(c, run, layout.marks, name),
      series: markSeries(c, run, layout.marks, name, unit * 0.45, unit * 0.92).concat(layout.names.length > 40 ? [] : {
        name: '', type: 'scatter', symbolSize: 0.1, silent: true, data: layout.names.map((n) => ({ value: [n.x, n.y], name: n.name })),
        label: { show: true, position: 'inside', color: c.soft, formatter: (p) => p.data.name }, labelLayout: { hideOverlap: true },
      }),
    };
  };

  const map = (box, run, stores) => {
    const failing = stores.some((s) => s.reasons.length);
    const there = MEASURES.filter((n) => n === 'status' || stores.some((s) => f.real(value(run, n, s.i))));
    const chosen = there.includes(nr.state.mapped) ? nr.state.mapped : (!failing && there[1]) || 'status';
    const chart = nr.el('div');
    const select = nr.el('select', {
      id: 'mapped',
      onchange: (e) => {
        nr.state.mapped = e.target.value;
        nr.charts.drop(chart);
        mapChart(chart, run, stores, e.target.value);
      },
    }, there.map((n) => nr.el('option', { value: n, selected: n === chosen }, nr.t(n === 'status' ? 'map.status' : 'store.' + n))));
    box.append(nr.el('label', { class: 'control wide no-print' }, nr.el('span', {}, nr.t('map.by')), select), chart);
    mapChart(chart, run, stores, chosen);
  };

  const worst = (run, gs, name) => {
    const all = gs.map((g) => ({ g, v: measured(run, { g }, name) })).filter((x) => f.real(x.v));
    if (name === 'status' || all.length < 2) return '';
    const bad = name === 'refused_share' || name === 'units_short_at_pick' ? -1 : 1;
    const last = all.reduce((a, x) => (bad * x.v < bad * a.v ? x : a));
    return ' ' + nr.t('map.worst', { measure: nr.t('store.' + name), name: last.g.name, value: asShare(name) ? f.share(last.v) : f.number(last.v, 0) });
  };

  const mapChart = (box, run, stores, name) => {
    const gs = groups(run, stores);
    const geo = mapped(run, gs);
    const layout = geo ? null : packed(run, gs);
    const failed = stores.filter((s) => s.reasons.length).length;
    const places = gs.filter((g) => g.failed > 0);
    const height = geo ? 560 : Math.min(620, 150 + 26 * Math.ceil(Math.sqrt(stores.length)) + (gs.length > 1 ? 60 : 0));
    nr.charts.put(box, {
      id: 'store-map', title: nr.t(geo ? 'map.title' : 'map.packed'), height,
      summary: nr.t('map.summary', { n: failed, all: stores.length, places: places.length, catchments: gs.length }) + worst(run, gs, name),
      option: geo ? geoOption(run, geo, height, name) : packedOption(run, layout, height, name),
      table: () => ({
        heads: [nr.t('catchment'), { text: nr.t('stores.count'), number: true }, { text: nr.t('stores.failed.count'), number: true },
          { text: nr.t('store.baskets_placed'), number: true }, { text: nr.t('store.ready_in_time'), number: true }, { text: nr.t('store.fill_online'), number: true }],
        rows: gs.map((g) => [g.name, f.number(g.stores.length), f.number(g.failed), f.number(g.placed, 0), f.share(mean(run, g.stores, 'ready_in_time')), f.share(mean(run, g.stores, 'fill_online'))]),
      }),
    });
  };

  // ---- The table
  const COLUMNS = [
    ['baskets_placed', (v) => f.number(v, 0)], ['refused_share', (v) => f.share1(v)], ['fill_online', (v) => f.share1(v)],
    ['ready_in_time', (v) => f.share1(v)], ['click_to_ready_min', (v) => f.number(v, 0)], ['pick_queue_peak', (v) => f.number(v, 0)],
    ['pickers_busy', (v) => f.share1(v)], ['units_short_at_pick', (v) => f.number(v, 0)], ['stock_empty', (v) => f.share1(v)],
    ['fill_walkin', (v) => f.share1(v)], ['lost_worth', (v, run) => f.money(v, run.currency)],
  ];

  const compare = (a, b) => {
    if (typeof a === 'string' || typeof b === 'string') return String(a).localeCompare(String(b), nr.tag(), { numeric: true });
    return a < b ? -1 : a > b ? 1 : 0;
  };

  /** Up or down; what has no value comes last either way. */
  const ordered = (a, b, down) => {
    const none = [a, b].map((v) => v === null || v === undefined);
    return none[0] || none[1] ? none[0] - none[1] : (down ? -1 : 1) * compare(a, b);
  };

  const table = (box, run, stores) => {
    const columns = COLUMNS.filter(([n]) => n === 'refused_share' || run.stores.figures[n]);
    const chosen = (nr.state.table = nr.state.table || { by: 'status', down: true, text: '', failed: false });
    const key = (s, by) => (by === 'name' ? s.name : by === 'catchment' ? s.catchment : by === 'status' ? badness(run, s.i) + (s.reasons.length ? 1e6 : 0) : value(run, by, s.i));
    const body = nr.el('tbody');
    const count = nr.el('p', { class: 'small', role: 'status', id: 'store-count' });
    const status = (s) => (s.reasons.length
      ? nr.el('span', { class: 'failed' }, '\u2716\u00a0' + nr.t('failed.why', { why: s.reasons.map((r) => nr.t('reason.' + r)).join(nr.lang === 'zh' ? '、' : ', ') }))
      : nr.el('span', { class: 'kept' }, '\u2714\u00a0' + nr.t('kept')));
    const row = (s) => nr.el('tr', { class: s.reasons.length ? 'bad' : null }, nr.el('th', { scope: 'row' }, s.name), nr.el('td', {}, s.catchment), nr.el('td', {}, status(s)),
      ...columns.map(([n, show]) => nr.el('td', { class: 'number' }, show(value(run, n, s.i), run))));
    const heads = [['name', nr.t('store'), false], ['catchment', nr.t('catchment'), false], ['status', nr.t('status'), false]]
      .concat(columns.map(([n]) => [n, nr.t('store.' + n), true]));
    const cells = heads.map(([by, text, number]) => {
      const button = nr.el('button', {
        type: 'button', class: 'sort',
        onclick: () => {
          chosen.down = chosen.by === by ? !chosen.down : by !== 'name' && by !== 'catchment';
          chosen.by = by;
          fill();
        },
      }, text, nr.el('span', { 'aria-hidden': 'true', class: 'arrow' }));
      return nr.el('th', { scope: 'col', class: number ? 'number' : null, 'data-sort': by }, button);
    });
    const fill = () => {
      const wanted = chosen.text.toLocaleLowerCase();
      const rows = stores.filter((s) => (!chosen.failed || s.reasons.length) && (s.name + ' ' + s.catchment).toLocaleLowerCase().includes(wanted));
      rows.sort((a, b) => ordered(key(a, chosen.by), key(b, chosen.by), chosen.down) || compare(a.name, b.name));
      body.replaceChildren(...rows.map(row));
      count.textContent = nr.t('table.count', { n: rows.length, all: stores.length });
      cells.forEach((th) => {
        const on = th.dataset.sort === chosen.by;
        if (on) th.setAttribute('aria-sort', chosen.down ? 'descending' : 'ascending');
        else th.removeAttribute('aria-sort');
        th.querySelector('.arrow').textContent = on ? (chosen.down ? ' \u25bc' : ' \u25b2') : ' \u2195';
      });
    };
    const filter = nr.el('input', { type: 'search', id: 'store-filter', value: chosen.text, autocomplete: 'off', oninput: (e) => { chosen.text = e.target.value; fill(); } });
    const only = nr.el('input', { type: 'checkbox', id: 'store-failed', checked: chosen.failed, onchange: (e) => { chosen.failed = e.target.checked; fill(); } });
    box.append(
      nr.el('h3', {}, nr.t('table.title')),
      nr.el('div', { class: 'controls no-print' },
        nr.el('label', { class: 'control' }, nr.el('span', {}, nr.t('table.filter')), filter),
        nr.el('label', { class: 'check' }, only, ' ', nr.t('table.only.failed'))),
      count,
      nr.el('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': nr.t('table.title') },
        nr.el('table', { id: 'store-table', class: 'sortable' }, nr.el('caption', { class: 'hidden' }, nr.t('table.caption')), nr.el('thead', {}, nr.el('tr', {}, cells)), body)));
    fill();
  };

  // ---- What counts as failed
  const standards = (box) => {
    const s = nr.standard();
    const input = (name) => nr.el('input', {
      type: 'number', id: 'standard-' + name, min: 0, max: 100, step: 'any', value: s[name],
      onchange: (e) => {
        const v = Number(e.target.value);
        if (!(e.target.value !== '' && v >= 0 && v <= 100)) return;
        nr.state.standard = Object.assign({}, nr.standard(), { [name]: v });
        nr.render();
        document.getElementById('standard-' + name).focus();
      },
    });
    const field = (name) => nr.el('label', { class: 'control' }, nr.el('span', {}, nr.t('standard.' + name)), input(name));
    box.append(nr.el('fieldset', { class: 'no-print' }, nr.el('legend', {}, nr.t('standard.title')),
      nr.el('div', { class: 'controls' }, field('readyInTime'), field('fillOnline'), field('refused'))));
  };

  nr.section({
    id: 'stores', order: 600, title: 'stores',
    when: (data, run) => Boolean(run && run.stores.names.length),
    render: (box, data, run) => {
      const s = nr.standard();
      box.append(nr.el('p', { class: 'lead', id: 'failed-means' }, nr.t('stores.lead', { ready: f.number(s.readyInTime), fill: f.number(s.fillOnline), refused: f.number(s.refused) })));
      const stores = nr.stores(run);
      standards(box);
      map(box, run, stores);
      table(box, run, stores);
    },
  });
})();
