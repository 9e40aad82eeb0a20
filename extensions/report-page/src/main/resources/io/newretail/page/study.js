/* Studies: what each alternative changes, what matters most, the search for the best, what partners gain. */
'use strict';
(() => {
  const nr = window.nr;
  const f = nr.fmt;

  const clear = (e) => e && f.real(e.mean) && f.real(e.halfWidth95) && Math.abs(e.mean) > e.halfWidth95;
  const FIRST = ['ready.in.time', 'fill.online', 'pick.queue.peak', 'click.to.ready.p95', 'baskets.collected', 'lost.worth'];

  // ---- What an alternative is called: the settings in which it differs from the reference
  const named = (path, from, to) => {
    const more = Number(to) - Number(from);
    if (path === 'stores.pickers' && Number.isFinite(more) && more !== 0) {
      return nr.t(more > 0 ? 'alt.more.pickers' : 'alt.fewer.pickers', { n: Math.abs(more), to, from });
    }
    return from === undefined ? nr.t('alt.set', { path, to }) : nr.t('alt.instead', { path, to, from });
  };

  const alternative = (data, i) => {
    const [a, b] = [data.runs[0].settings || {}, data.runs[i].settings || {}];
    const paths = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((p) => a[p] !== b[p]);
    const same = data.runs[0].scenario === data.runs[i].scenario;
    if (!paths.length || !same || paths.length > 3) return data.runs[i].label;
    return f.list(paths.map((p) => (b[p] === undefined ? nr.t('alt.usual', { path: p }) : named(p, a[p], b[p]))));
  };

  /** A change in words, as nodes: "ready before the slot began +3.1 points (2.6 to 3.6)". */
  const change = (key, e) => {
    const name = nr.kpi(key);
    return nr.el('span', {}, name.charAt(0).toLocaleLowerCase(nr.tag()) + name.slice(1) + ' ', nr.el('strong', {}, f.change(e.mean, e.unit)), ' ' + f.interval(e));
  };

  const joined = (nodes) => nr.el('span', {}, nodes.flatMap((n, i) => (i ? [nr.t('semicolon'), n] : [n])));

  nr.say(600, (data) => (data.kind !== 'compare' ? [] : data.differences.slice(0, 6).map((d) => {
    const keys = FIRST.filter((k) => clear(d.kpis[k]));
    const seen = joined(keys.slice(0, 3).map((k) => change(k, d.kpis[k])));
    return {
      id: 'alternative-' + d.to, key: true,
      node: nr.sentence(keys.length ? 'said.alternative' : 'said.alternative.none', { name: alternative(data, d.to), changes: seen }),
    };
  })));

  const chooser = (box, id, keys, chosen, draw) => {
    const select = nr.el('select', { id, onchange: (e) => draw(e.target.value) });
    keys.forEach((k) => select.append(nr.el('option', { value: k, selected: k === chosen }, nr.kpi(k))));
    box.append(nr.el('label', { class: 'control wide no-print' }, nr.el('span', {}, nr.t('figure.shown')), select));
  };

  // Rows of [place, low end, high end, name at the low end, name at the high end].
  const whisker = (c, data) => ({
    type: 'custom', silent: true, z: 10, tooltip: { show: false }, data,
    renderItem: (params, api) => {
      const y = api.coord([0, api.value(0)])[1];
      const a = api.coord([api.value(1), api.value(0)])[0];
      const b = api.coord([api.value(2), api.value(0)])[0];
      const stroke = { stroke: c.ink, lineWidth: 1.6 };
      const bar = (x1, y1, x2, y2) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: stroke });
      const [, , , left, right] = data[params.dataIndex];
      const name = (text, x, align) => ({ type: 'text', style: { text, x, y, align, verticalAlign: 'middle', fill: c.ink, fontFamily: nr.font, fontSize: 12, fontWeight: 600 } });
      const names = [left ? name(left, a - 7, 'right') : null, right ? name(right, b + 7, 'left') : null].filter(Boolean);
      return { type: 'group', children: [bar(a, y, b, y), bar(a, y - 5, a, y + 5), bar(b, y - 5, b, y + 5), ...names] };
    },
    encode: { x: [1, 2], y: 0 },
  });

  const scale = (unit) => (/^million/.test(unit || '') ? 1e6 : 1);
  const plain = (v, unit) => {
    const money = /^million ([A-Z]{3})/.exec(unit || '');
    return money ? f.money(v * 1e6, money[1]) : f.number(v, scale(unit) > 1 ? 2 : undefined);
  };

  /** A value on an axis: shares with their sign. */
  const level = (v, unit) => (unit === '%' ? f.share(v / 100) : plain(v, unit));

  /** The name of an axis of differences, with their unit; amounts carry it themselves. */
  const axisName = (key, unit) => {
    const name = unit === '%' ? nr.t('unit.points', { n: 2 }) : f.parts(2, unit)[1];
    return nr.t(key) + (name ? ' (' + name + ')' : '');
  };

  // ---- Compare
  const forest = (box, data, key) => {
    const rows = data.differences.map((d) => ({ name: alternative(data, d.to), e: d.kpis[key] })).filter((r) => r.e && f.real(r.e.mean))
      .sort((a, b) => Math.abs(b.e.mean) - Math.abs(a.e.mean));
    if (!rows.length) {
      box.append(nr.el('p', {}, nr.t('compare.no.figure')));
      return;
    }
    const unit = rows[0].e.unit;
    const base = data.runs[0].kpis[key];
    const half = (e) => (f.real(e.halfWidth95) ? e.halfWidth95 : 0);
    nr.charts.put(box, {
      id: 'compare-chart', title: nr.kpi(key), height: 110 + 56 * rows.length,
      summary: nr.t('compare.summary', { value: f.value(base.mean, unit), name: rows[0].name, change: f.change(rows[0].e.mean, unit), interval: f.interval(rows[0].e) }),
      option: (c, width) => ({
        legend: { show: false },
        grid: { left: nr.room(rows.map((r) => r.name), width), right: 24, top: 12, bottom: 52, containLabel: false },
        tooltip: { trigger: 'item', formatter: (p) => nr.tip(rows[p.dataIndex].name, [[nr.kpi(key), f.change(rows[p.dataIndex].e.mean, unit) + ' ' + f.interval(rows[p.dataIndex].e)]]) },
        xAxis: nr.axis(c, { type: 'value', name: axisName('compare.axis', unit), nameLocation: 'middle', nameGap: 26, axisLabel: { color: c.soft, formatter: (v) => plain(v, unit) } }),
        yAxis: nr.nameAxis(c, rows.map((r) => r.name), nr.room(rows.map((r) => r.name), width)),
        series: [
          { type: 'bar', barWidth: 18, data: rows.map((r) => ({ value: r.e.mean, itemStyle: { color: clear(r.e) ? c.accent : c.soft } })) },
          whisker(c, rows.map((r, i) => [i, r.e.mean - half(r.e), r.e.mean + half(r.e)])),
        ],
      }),
      table: () => ({
        heads: [nr.t('alternative'), { text: nr.t('difference'), number: true }, { text: nr.t('interval.head'), number: true }],
        rows: rows.map((r) => [r.name, f.change(r.e.mean, unit), f.interval(r.e)]),
      }),
    });
  };

  const differenceTable = (box, data) => {
    const keys = Object.keys(data.runs[0].kpis).filter((k) => data.differences.some((d) => d.kpis[k] && f.real(d.kpis[k].mean)));
    const rows = keys.map((k) => [nr.kpi(k), f.value(data.runs[0].kpis[k].mean, data.runs[0].kpis[k].unit)].concat(data.differences.map((d) => {
      const e = d.kpis[k];
      if (!e || !f.real(e.mean)) return f.none;
      const text = f.change(e.mean, e.unit) + ' ' + f.interval(e);
      return clear(e) ? nr.el('strong', {}, '\u2605\u00a0' + text) : text;
    })));
    box.append(nr.el('details', {}, nr.el('summary', {}, nr.t('compare.all')),
      nr.table(nr.t('compare.all'), [nr.t('figure'), { text: data.runs[0].label, number: true }].concat(data.differences.map((d) => ({ text: alternative(data, d.to), number: true }))), rows),
      nr.el('p', { class: 'small' }, nr.t('compare.star'))));
  };

  nr.section({
    id: 'compare', order: 150, title: 'compare', lead: 'compare.lead',
    when: (data) => data.kind === 'compare' && data.differences.length > 0,
    render: (box, data) => {
      const list = nr.el('ol', { class: 'alternatives' });
      data.runs.forEach((r, i) => list.append(nr.el('li', {}, nr.el('code', {}, r.label), i === 0 ? ' ' + nr.t('compare.reference') : '')));
      box.append(list);
      const keys = Object.keys(data.runs[0].kpis).filter((k) => data.differences.some((d) => d.kpis[k]));
      const chosen = keys.includes(nr.state.compared) ? nr.state.compared : FIRST.find((k) => keys.includes(k) && data.differences.some((d) => clear(d.kpis[k]))) || keys[0];
      const chart = nr.el('div');
      chooser(box, 'compared', keys, chosen, (k) => {
        nr.state.compared = k;
        nr.charts.drop(chart);
        forest(chart, data, k);
      });
      box.append(chart);
      forest(chart, data, chosen);
      differenceTable(box, data);
    },
  });

  // ---- Sensitivity: what each varied parameter does by itself
  const spans = (effects) => effects.map((e) => {
    const all = e.differences.map((d, i) => ({ value: e.values[i], mean: d.mean, half: d.halfWidth95, e: d })).filter((d) => f.real(d.mean));
    all.push({ value: e.reference, mean: 0, half: 0, e: null });
    const low = all.reduce((a, d) => (d.mean < a.mean ? d : a));
    const high = all.reduce((a, d) => (d.mean > a.mean ? d : a));
    return { path: e.path, kind: e.kind, low, high, span: high.mean - low.mean, all };
  }).sort((a, b) => b.span - a.span);

  const tornado = (box, sweep, key) => {
    const rows = spans(sweep.effects[key] || []);
    if (!rows.length) {
      box.append(nr.el('p', {}, nr.t('tornado.none')));
      return;
    }
    const unit = sweep.kpis[key].unit;
    const half = (d) => (f.real(d.half) ? d.half : 0);
    const ends = rows.flatMap((r, i) => [r.low, r.high].filter((d) => d.e)
      .map((d) => [i, d.mean - half(d), d.mean + half(d), d.mean < 0 ? d.value : '', d.mean < 0 ? '' : d.value]));
    nr.charts.put(box, {
      id: 'tornado-chart', title: nr.t('tornado.title', { figure: nr.kpi(key) }), height: 120 + 56 * rows.length,
      summary: nr.t('tornado.summary', { path: rows[0].path, changes: [rows[0].low, rows[0].high].filter((d) => d.e).map((d) => nr.t('alt.values', { to: d.value, from: rows[0].all[rows[0].all.length - 1].value }) + ' ' + f.change(d.mean, unit) + ' ' + f.interval(d.e)).join(nr.t('semicolon')) }),
      option: (c, width) => ({
        legend: { show: false },
        grid: { left: nr.room(rows.map((r) => r.path), width), right: 40, top: 12, bottom: 52, containLabel: false },
        tooltip: { trigger: 'item', formatter: (p) => nr.tip(rows[p.dataIndex].path, rows[p.dataIndex].all.map((d) => ['= ' + d.value, d.e ? f.change(d.mean, unit) + ' ' + f.interval(d.e) : nr.t('tornado.reference')])) },
        xAxis: nr.axis(c, { type: 'value', name: axisName('tornado.axis', unit), nameLocation: 'middle', nameGap: 26, axisLabel: { color: c.soft, formatter: (v) => plain(v, unit) } }),
        yAxis: nr.nameAxis(c, rows.map((r) => r.path), nr.room(rows.map((r) => r.path), width)),
        series: [
          { type: 'bar', stack: 'low', barWidth: 20, data: rows.map((r) => r.low.mean), itemStyle: { color: c.second } },
          { type: 'bar', stack: 'low', barWidth: 20, data: rows.map((r) => r.high.mean), itemStyle: { color: c.accent } },
          whisker(c, ends),
        ],
      }),
      table: () => ({
        heads: [nr.t('parameter'), nr.t('value'), { text: nr.t('difference'), number: true }, { text: nr.t('interval.head'), number: true }],
        rows: rows.flatMap((r) => r.all.filter((d) => d.e).map((d) => [r.path, d.value, f.change(d.mean, unit), f.interval(d.e)])),
      }),
    });
  };

  nr.say(650, (data) => {
    if (data.kind !== 'sweep') return [];
    return Object.keys(data.sweep.kpis).filter((k) => FIRST.includes(k)).slice(0, 3).map((key) => {
      const top = spans(data.sweep.effects[key] || [])[0];
      const ends = top ? [top.low, top.high].filter((d) => clear(d.e)) : [];
      const id = 'sensitivity-' + key.replace(/\W/g, '-');
      if (!ends.length) return { id, node: nr.sentence('said.sensitivity.none', { figure: nr.kpi(key) }) };
      const reference = top.all[top.all.length - 1].value;
      const changes = joined(ends.map((d) => nr.el('span', {}, nr.t('alt.values', { to: d.value, from: reference }) + ' ', nr.el('strong', {}, f.change(d.mean, d.e.unit)), ' ' + f.interval(d.e))));
      return { id, key: true, node: nr.sentence('said.sensitivity', { figure: nr.kpi(key), path: top.path, changes }) };
    });
  });

  const responses = (box, sweep, key) => {
    const k = sweep.kpis[key];
    sweep.paths.slice(0, 4).forEach((path, v) => {
      const points = k.mean.map((m, i) => ({ x: sweep.numbers[i][v], y: m, h: k.half[i], i })).filter((p) => f.real(p.y) && f.real(p.x));
      if (new Set(points.map((p) => p.x)).size < 2) return;
      nr.charts.put(box, {
        id: 'response-' + v, title: nr.t('response.title', { figure: nr.kpi(key), path }), height: 300,
        summary: nr.t('response.summary', { n: points.length, low: f.value(Math.min(...points.map((p) => p.y)), k.unit), high: f.value(Math.max(...points.map((p) => p.y)), k.unit) }),
        option: (c) => ({
          legend: { show: false }, grid: { left: 8, right: 24, top: 20, bottom: 30, containLabel: true },
          tooltip: { trigger: 'item', formatter: (p) => nr.tip(sweep.paths.map((q, j) => q + '=' + sweep.values[points[p.dataIndex].i][j]).join(', '), [[nr.kpi(key), f.value(points[p.dataIndex].y, k.unit)]]) },
          xAxis: nr.axis(c, { type: 'value', scale: true, name: path + (sweep.units[v] ? ' (' + (sweep.units[v] === '%' ? '%' : f.parts(2, sweep.units[v])[1]) + ')' : ''), nameLocation: 'middle', nameGap: 26, splitLine: { show: false } }),
          yAxis: nr.axis(c, { type: 'value', scale: true, axisLabel: { color: c.soft, formatter: (y) => level(y, k.unit) } }),
          series: [{ type: 'scatter', symbolSize: 9, itemStyle: { color: c.accent, opacity: 0.8 }, data: points.map((p) => [p.x, p.y]) }],
        }),
      });
    });
  };

  nr.section({
    id: 'sensitivity', order: 160, title: 'sensitivity', lead: 'sensitivity.lead',
    when: (data) => data.kind === 'sweep',
    render: (box, data) => {
      const sweep = data.sweep;
      const keys = Object.keys(sweep.kpis);
      const chosen = keys.includes(nr.state.swept) ? nr.state.swept : FIRST.find((k) => keys.includes(k)) || keys[0];
      const charts = nr.el('div');
      const draw = (key) => {
        nr.state.swept = key;
        nr.charts.drop(charts);
        tornado(charts, sweep, key);
        responses(charts, sweep, key);
      };
      chooser(box, 'swept', keys, chosen, draw);
      box.append(nr.el('p', { class: 'small' }, nr.t('sweep.points', { n: sweep.values.length, runs: sweep.n })), charts);
      draw(chosen);
      const table = nr.el('div');
      box.append(nr.el('h3', {}, nr.t('sweep.table')), table);
      const most = 500;
      table.append(nr.table(nr.t('sweep.table'), sweep.paths.concat(keys.map((k) => ({ text: nr.kpi(k), number: true }))),
        sweep.values.slice(0, most).map((v, i) => v.concat(keys.map((k) => f.value(sweep.kpis[k].mean[i], sweep.kpis[k].unit) + ' ' + (f.real(sweep.kpis[k].half[i]) ? '\u00b1\u00a0' + plain(sweep.kpis[k].half[i], sweep.kpis[k].unit) : ''))))));
      if (sweep.values.length > most) box.append(nr.el('p', { class: 'small' }, nr.t('sweep.more', { n: most, all: sweep.values.length })));
    },
  });

  // ---- Optimise
  const point = (paths, values) => paths.map((p, i) => p + ' = ' + values[i]).join(', ');
  const est = (pair, unit) => ({ mean: pair[0], halfWidth95: pair[1], unit });
  const boundText = (b) => nr.kpi(b.kpi) + (b.atMost ? ' \u2264 ' : ' \u2265 ') + f.value(b.bound, b.unit);

  nr.say(660, (data) => {
    if (data.kind !== 'optimise') return [];
    const o = data.optimum;
    const all = [{
      id: 'chosen', key: true,
      node: nr.sentence(o.objective.least ? 'said.chosen.least' : 'said.chosen.most', {
        point: point(o.paths, o.chosen.values), figure: nr.kpi(o.objective.kpi), value: f.value(o.chosen.fresh.mean, o.objective.unit), spread: f.plusMinus(o.chosen.fresh),
      }),
    }];
    o.bounds.forEach((b, i) => all.push({
      id: 'bound-' + i, bad: o.chosen.bounds[i].verdict === 'fails',
      node: nr.sentence('said.bound.' + o.chosen.bounds[i].verdict, { bound: boundText(b), value: f.value(o.chosen.bounds[i].fresh.mean, b.unit), spread: f.plusMinus(o.chosen.bounds[i].fresh) }),
    }));
    return all;
  });

  const path = (box, o) => {
    const unit = o.objective.unit;
    const best = [];
    o.steps.forEach((s, i) => best.push([i + 1, s.best[0]]));
    const mark = (name, keep, symbol, colour, filled) => (c) => ({
      name: nr.t(name), type: 'scatter', symbol, symbolSize: 10, data: o.steps.map((s, i) => ({ value: [i + 1, s.objective[0]], i })).filter((d) => keep(o.steps[d.i])),
      itemStyle: { color: filled ? c[colour] : c.card, borderColor: c[colour], borderWidth: 2 },
    });
    const series = [mark('path.keeps', (s) => s.feasible, 'circle', 'accent', true), mark('path.breaks', (s) => !s.feasible, 'diamond', 'soft', false)];
    nr.charts.put(box, {
      id: 'path-chart', title: nr.t('path.title', { figure: nr.kpi(o.objective.kpi) }), height: 380,
      summary: nr.t('path.summary', { n: o.steps.length, feasible: o.steps.filter((s) => s.feasible).length, value: f.value(o.chosen.search.mean, unit) }),
      option: (c, width) => ({
        grid: { left: 8, right: 24, top: width < 520 ? 84 : 48, bottom: 30, containLabel: true },
        tooltip: { trigger: 'item', formatter: (p) => (p.data.i === undefined ? '' : stepTip(o, p.data.i)) },
        xAxis: nr.axis(c, { type: 'value', min: 0, max: o.steps.length + 1, minInterval: 1, name: nr.t('path.axis'), nameLocation: 'middle', nameGap: 24, splitLine: { show: false } }),
        yAxis: nr.axis(c, { type: 'value', scale: true, axisLabel: { color: c.soft, formatter: (v) => level(v, unit) } }),
        series: [{ name: nr.t('path.best'), type: 'line', step: 'end', showSymbol: false, data: best, lineStyle: { color: c.ink, width: 2, type: 'dashed' }, itemStyle: { color: c.ink } }]
          .concat(series.map((s) => s(c)).filter((s) => s.data.length), chosenMark(c, o)),
      }),
      table: () => ({
        heads: [{ text: nr.t('path.axis'), number: true }, ...o.paths, { text: nr.kpi(o.objective.kpi), number: true }, ...o.bounds.map((b) => ({ text: boundText(b), number: true })), nr.t('path.kept')],
        rows: o.steps.map((s, i) => [f.number(i + 1), ...s.values, f.value(s.objective[0], unit) + ' ' + f.plusMinus(est(s.objective, unit)),
          ...s.bounds.map((b, j) => f.value(b[0], o.bounds[j].unit)), s.feasible ? '\u2714 ' + nr.t('yes') : '\u2716 ' + nr.t('no')]),
      }),
    });
  };

  const chosenMark = (c, o) => {
    const at = o.steps.findIndex((s) => s.values.join() === o.chosen.values.join());
    return at < 0 ? [] : [{
      name: nr.t('path.chosen'), type: 'scatter', symbol: 'circle', symbolSize: 20, z: 1, data: [{ value: [at + 1, o.steps[at].objective[0]], i: at }],
      itemStyle: { color: 'transparent', borderColor: c.ink, borderWidth: 2.5 },
      label: { show: true, position: 'top', color: c.ink, fontWeight: 600, formatter: () => point(o.paths, o.chosen.values) },
    }];
  };

  const stepTip = (o, i) => {
    const s = o.steps[i];
    return nr.tip(point(o.paths, s.values), [[nr.kpi(o.objective.kpi), f.value(s.objective[0], o.objective.unit)]].concat(s.bounds.map((b, j) => [boundText(o.bounds[j]), f.value(b[0], o.bounds[j].unit)])));
  };

  nr.section({
    id: 'optimum', order: 170, title: 'optimum', lead: 'optimum.lead',
    when: (data) => data.kind === 'optimise',
    render: (box, data) => {
      const o = data.optimum;
      const row = (name, search, fresh, unit, verdict) => [name, f.value(search.mean, unit), f.value(fresh.mean, unit), f.plusMinus(fresh), verdict];
      const chosen = nr.t('optimum.chosen', { point: point(o.paths, o.chosen.values) });
      box.append(nr.el('h3', {}, chosen),
        nr.table(chosen, [nr.t('figure'), { text: nr.t('optimum.search'), number: true }, { text: nr.t('optimum.fresh'), number: true }, { text: f.share(0.95, 0), number: true }, nr.t('optimum.bound')],
          [row(nr.kpi(o.objective.kpi), o.chosen.search, o.chosen.fresh, o.objective.unit, '')]
            .concat(o.bounds.map((b, i) => row(boundText(b), o.chosen.bounds[i].search, o.chosen.bounds[i].fresh, b.unit, nr.t('verdict.' + o.chosen.bounds[i].verdict))))));
      path(box, o);
    },
  });

  // ---- Alliance
  const money = (v, a) => f.money(v, a.currency);
  const moneyChange = (v, a) => (v > 0 ? '+' : v < 0 ? '\u2212\u2060' : '') + f.money(Math.abs(v), a.currency);
  const moneySpread = (e, a) => (f.real(e.halfWidth95) ? '\u00b1\u00a0' + money(e.halfWidth95, a) : '');
  const members = (a, list) => f.list(list.map((i) => a.partners[i]));

  nr.say(670, (data) => {
    if (data.kind !== 'alliance') return [];
    const a = data.alliance;
    const all = [{
      id: 'gain', key: true,
      node: nr.sentence(a.gain.mean >= 0 ? 'said.gain' : 'said.gain.loss', { gain: money(Math.abs(a.gain.mean), a), spread: moneySpread(a.gain, a), days: f.number(a.days), alone: money(a.profitAlone.mean, a), allied: money(a.profitAllied.mean, a) }),
    }];
    const fair = a.splits.find((s) => s.name === 'by_contributions') || a.splits[0];
    const order = fair.gains.map((e, i) => [a.partners[i], e]).sort((x, y) => y[1].mean - x[1].mean);
    all.push({ id: 'fair', node: nr.sentence('said.fair', { list: f.list(order.map(([n, e]) => n + '\u00a0' + moneyChange(e.mean, a))) }) });
    const contract = a.leaving.find((l) => l.split === 'contract');
    if (contract) {
      const leaves = clear(contract.excess) && contract.excess.mean > 0;
      all.push({ id: 'leaving', bad: leaves, node: nr.sentence(leaves ? 'said.leaving' : 'said.stays', { who: members(a, contract.members), excess: money(contract.excess.mean, a) }) });
    }
    return all;
  });

  const bars = (a, name) => {
    if (name === 'contract') return a.parties.map((p, i) => ({ name: p, e: a.contract[i] }));
    const split = a.splits.find((s) => s.name === name);
    return a.partners.map((p, i) => ({ name: p, e: split.gains[i] }));
  };

  const waterfall = (box, a, name) => {
    const steps = bars(a, name);
    let level = a.profitAlone.mean;
    const rows = [{ name: nr.t('alliance.alone'), from: 0, to: level, total: true, e: a.profitAlone }];
    steps.forEach((s) => {
      rows.push({ name: s.name, from: level, to: level + s.e.mean, e: s.e });
      level += s.e.mean;
    });
    rows.push({ name: nr.t('alliance.allied'), from: 0, to: a.profitAllied.mean, total: true, e: a.profitAllied });
    const ends = rows.flatMap((r) => (r.total ? [r.to] : [r.from, r.to]));
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const floor = low > 0 && high - low < 0.5 * high ? low - 0.35 * (high - low || high) : Math.min(0, low);
    nr.charts.put(box, {
      id: 'waterfall-chart', title: nr.t('waterfall.title', { split: nr.t('split.' + name) }), height: 420,
      summary: nr.t('waterfall.summary', { alone: money(a.profitAlone.mean, a), allied: money(a.profitAllied.mean, a), list: f.list(steps.map((s) => s.name + ' ' + moneyChange(s.e.mean, a))) }) +
        (floor > 0 ? ' ' + nr.t('waterfall.cut', { floor: money(floor, a) }) : ''),
      option: (c, width) => ({
        legend: { show: false }, grid: { left: 8, right: 16, top: 30, bottom: 8, containLabel: true },
        tooltip: { trigger: 'item', formatter: (p) => nr.tip(rows[p.dataIndex].name, [[nr.t(rows[p.dataIndex].total ? 'alliance.profit' : 'alliance.gain'), (rows[p.dataIndex].total ? money : moneyChange)(rows[p.dataIndex].e.mean, a)], [f.share(0.95, 0), moneySpread(rows[p.dataIndex].e, a)]]) },
        xAxis: nr.axis(c, { type: 'category', data: rows.map((r) => r.name), splitLine: { show: false }, axisLabel: { color: c.ink, interval: 0, width: Math.max(48, (width - 80) / rows.length - 6), overflow: 'break', lineHeight: 16 } }),
        yAxis: nr.axis(c, { type: 'value', min: floor, axisLabel: { color: c.soft, formatter: (v) => money(v, a) } }),
        series: [{
          type: 'custom', encode: { x: 0, y: [1, 2] }, data: rows.map((r, i) => [i, r.total ? floor : r.from, r.to]),
          renderItem: (params, api) => {
            const r = rows[params.dataIndex];
            const [x, top] = api.coord([api.value(0), Math.max(api.value(1), api.value(2))]);
            const bottom = api.coord([api.value(0), Math.min(api.value(1), api.value(2))])[1];
            const w = Math.min(72, api.size([1, 0])[0] * 0.62);
            const fill = r.total ? c.second : r.to >= r.from ? c.accent : c.bad;
            const text = (r.total ? money : moneyChange)(r.e.mean, a);
            const next = rows[params.dataIndex + 1];
            const join = next ? [{ type: 'line', shape: { x1: x + w / 2, y1: api.coord([0, r.to])[1], x2: x + api.size([1, 0])[0] - w / 2, y2: api.coord([0, r.to])[1] }, style: { stroke: c.soft, lineDash: [3, 3] } }] : [];
            return { type: 'group', children: [
              { type: 'rect', shape: { x: x - w / 2, y: top, width: w, height: Math.max(2, bottom - top) }, style: { fill } },
              { type: 'text', style: { text, x, y: top - 6, align: 'center', verticalAlign: 'bottom', fill: c.ink, fontFamily: nr.font, fontSize: width < 520 ? 10 : 12, fontWeight: 600 } }, ...join] };
          },
        }],
      }),
      table: () => ({
        heads: [nr.t('partner'), { text: nr.t('amount'), number: true }, { text: f.share(0.95, 0), number: true }],
        rows: rows.map((r) => [r.name, (r.total ? money : moneyChange)(r.e.mean, a), moneySpread(r.e, a)]),
      }),
    });
  };

  nr.section({
    id: 'alliance', order: 180, title: 'alliance', lead: 'alliance.lead',
    when: (data) => data.kind === 'alliance',
    render: (box, data) => {
      const a = data.alliance;
      const names = a.splits.map((s) => s.name).concat('contract');
      const chosen = names.includes(nr.state.split) ? nr.state.split : names[0];
      const chart = nr.el('div');
      const select = nr.el('select', { id: 'split', onchange: (e) => {
        nr.state.split = e.target.value;
        nr.charts.drop(chart);
        waterfall(chart, a, e.target.value);
      } }, names.map((n) => nr.el('option', { value: n, selected: n === chosen }, nr.t('split.' + n))));
      box.append(nr.el('label', { class: 'control wide no-print' }, nr.el('span', {}, nr.t('split.shown')), select), chart);
      waterfall(chart, a, chosen);
      const amount = (e) => moneyChange(e.mean, a) + ' ' + moneySpread(e, a);
      box.append(nr.el('h3', {}, nr.t('alliance.splits')), nr.table(nr.t('alliance.splits'), [nr.t('partner')].concat(a.splits.map((s) => ({ text: nr.t('split.' + s.name), number: true }))),
        a.partners.map((p, i) => [p].concat(a.splits.map((s) => amount(s.gains[i]))))));
      box.append(nr.el('h3', {}, nr.t('alliance.contract')), nr.table(nr.t('alliance.contract'), [nr.t('party'), { text: nr.t('split.contract'), number: true }, { text: nr.t('alliance.dividend'), number: true }],
        a.parties.map((p, i) => [p, amount(a.contract[i]), amount(a.dividend[i])])));
      if (a.leaving.length) {
        box.append(nr.el('h3', {}, nr.t('alliance.leaving')), nr.table(nr.t('alliance.leaving'), [nr.t('split'), nr.t('alliance.who'), { text: nr.t('alliance.better'), number: true }],
          a.leaving.map((l) => [nr.t('split.' + l.split), members(a, l.members), amount(l.excess)])));
      }
      box.append(nr.el('h3', {}, nr.t('alliance.brought')), nr.table(nr.t('alliance.brought'), [nr.t('contribution'), { text: nr.t('alliance.effect'), number: true }, { text: nr.t('alliance.value'), number: true }],
        a.contributions.map((c) => [c.name, amount(c.effect), amount(c.value)])));
      box.append(nr.el('h3', {}, nr.t('alliance.coalitions')), nr.table(nr.t('alliance.coalitions'), [nr.t('alliance.coalition'), { text: nr.t('alliance.worth'), number: true }],
        a.coalitions.map((c) => [members(a, c.members), amount(c.worth)])));
      box.append(nr.el('p', {}, nr.t('alliance.breakeven', { amount: money(a.breakEvenAStore.mean, a), spread: moneySpread(a.breakEvenAStore, a) })));
    },
  });
})();
