/* What happened in words, the headline figures, and the day's curve over the published points. */
'use strict';
(() => {
  const nr = window.nr;
  const sayings = [];

  /**
   * Adds sentences to "What happened": make: (data, run) => a list of {id, node, key: whether it stands out, bad: whether it
   * tells of something that went wrong}.
   * They stand in the given order.
   */
  nr.say = (order, make) => {
    sayings.push({ order, make });
    sayings.sort((a, b) => a.order - b.order);
  };

  nr.happened = (data, run) => sayings.flatMap((s) => s.make(data, run) || []).filter(Boolean);

  const peakOf = (day, values) => {
    if (!day || !values || !values.length) return null;
    let at = 0;
    values.forEach((v, i) => (at = v > values[at] ? i : at));
    return { t: day.start + at * day.step, value: values[at], index: at };
  };

  /** Figures that follow from a run's series: the day's peaks, as {t: seconds of the day, value, index}. */
  nr.facts = (run) => {
    const columns = run.eventDay ? run.eventDay.columns : {};
    const peak = (name) => peakOf(run.eventDay, columns[name]);
    return { queue: peak('picks_waiting'), orders: peak('baskets_placed'), peak };
  };

  nr.section({
    id: 'happened', order: 100, title: 'happened',
    render: (box, data, run) => {
      if (data.runs.length > 1) box.append(nr.el('p', { class: 'lead' }, nr.t('said.which', { n: nr.state.run + 1, label: run.label })));
      if (data.kind === 'optimise' && run) box.append(nr.el('p', { class: 'lead' }, nr.t('said.which.chosen')));
      const list = nr.el('ul', { class: 'happened' });
      nr.happened(data, run).forEach((s) => list.append(nr.el('li', { class: s.bad ? 'bad' : s.key ? 'key' : null, id: 'said-' + s.id }, s.node)));
      box.append(list);
    },
  });

  const share = (part, whole) => (whole > 0 ? part / whole : NaN);
  const spread = (e) => (nr.fmt.real(e.halfWidth95) ? '\u00b1\u00a0' + nr.fmt.number(e.halfWidth95, 0) : nr.t('no.interval'));

  nr.say(100, (data, run) => {
    if (!run || !run.kpis['baskets.placed']) return [];
    const k = run.kpis;
    const placed = run.event ? k['baskets.placed.spike.day'] : k['baskets.placed'];
    return [{
      id: 'demand',
      node: nr.sentence(run.event ? 'said.demand.event' : 'said.demand', {
        date: nr.fmt.date(run.spikeDay), placed: nr.fmt.number(placed.mean, 0), spread: spread(placed),
        promised: nr.fmt.value(100 * share(k['baskets.promised'].mean, k['baskets.placed'].mean), '%'),
      }),
    }];
  });

  nr.say(200, (data, run) => {
    if (!run) return [];
    const { queue, orders } = nr.facts(run);
    // Without an event the day is said too.
    const clock = (t) => (run.event ? '' : nr.fmt.date(run.spikeDay, { day: 'numeric', month: 'short' }) + ' ') + nr.fmt.clock(t);
    const all = [];
    if (orders && orders.value > 0) {
      all.push({
        id: 'orders',
        node: nr.sentence('said.orders', {
          time: clock(orders.t), baskets: nr.fmt.number(orders.value, 0), width: nr.t('in.minutes', { n: run.eventDay.step / 60 }),
        }),
      });
    }
    if (!queue || queue.value < 1) return all.concat({ id: 'queue', key: true, node: nr.sentence('said.queue.none') });
    const values = run.eventDay.columns.picks_waiting;
    const calm = values.findIndex((v, i) => i > queue.index && v < queue.value / 10);
    return all.concat({
      id: 'queue', key: true,
      node: nr.sentence(calm < 0 ? 'said.queue.stays' : 'said.queue', {
        time: clock(queue.t), baskets: nr.fmt.number(queue.value, 0),
        calm: calm < 0 ? '' : nr.fmt.clock(run.eventDay.start + calm * run.eventDay.step),
      }),
    });
  });

  const GROUPS = [
    ['shoppers', ['baskets.placed', 'baskets.placed.spike.day', 'baskets.collected', 'baskets.delivered']],
    ['service', ['ready.in.time', 'fill.online', 'click.to.ready.p95', 'delivered.in.time', 'baskets.otif']],
    ['people', ['pick.queue.peak', 'pickers.busy', 'pickers.staffed']],
    ['money', ['gmv.online', 'sales.online', 'sales.walkin', 'lost.worth']],
  ];

  nr.section({
    id: 'headline', order: 200, title: 'headline', lead: 'headline.lead',
    when: (data, run) => Boolean(run),
    render: (box, data, run) => {
      GROUPS.forEach(([group, keys]) => {
        const cards = nr.el('div', { class: 'cards' });
        const there = (k) => run.kpis[k] && nr.fmt.real(run.kpis[k].mean) && (k !== 'baskets.collected' || run.kpis[k].mean > 0) && (run.event || k !== 'baskets.placed.spike.day');
        keys.filter(there).slice(0, 4).forEach((key) => cards.append(card(key, run.kpis[key])));
        if (cards.firstChild) box.append(nr.el('h3', { class: 'group' }, nr.t('group.' + group)), cards);
      });
    },
  });

  const card = (key, e) => {
    const [number, unit] = nr.fmt.parts(e.mean, e.unit);
    return nr.el('div', { class: 'card figure', 'data-kpi': key },
      nr.el('p', { class: 'name' }, nr.kpi(key)),
      nr.el('p', { class: 'number', 'data-mean': e.mean }, number, unit ? nr.el('span', { class: 'unit' }, ' ' + unit) : null),
      nr.el('p', { class: 'spread' }, nr.fmt.plusMinus(e) || nr.t('no.interval')),
      nr.has('says.' + key) ? nr.el('p', { class: 'says' }, nr.t('says.' + key)) : null);
  };

  // The curve: lines are lists of [seconds, share].
  const curveOf = (run) => {
    const day = run.eventDay;
    const line = day.columns.gmv_share_of_day.map((v, i) => [day.start + i * day.step, v]);
    line.push([86400, 1]);
    return line;
  };

  /** A line's value at a time, straight between its points. */
  nr.at = (line, t) => {
    const i = Math.max(1, line.findIndex((p) => p[0] >= t));
    const [a, b] = [line[i - 1], line[i]];
    return a[1] + ((b[1] - a[1]) * (t - a[0])) / (b[0] - a[0]);
  };

  const EXACT = ['crossing', 'snapshot'];
  const ROUGH = ['rounded_time'];
  const LATEST = ['upper_bound_time'];

  const distance = (line, points) => {
    const off = points.filter((p) => EXACT.includes(p.kind)).map((p) => ({ t: p.t, by: Math.abs(nr.at(line, p.t) - p.share) }));
    if (!off.length) return null;
    return { mean: off.reduce((a, b) => a + b.by, 0) / off.length, most: off.reduce((a, b) => (b.by > a.by ? b : a)), n: off.length };
  };

  const pointSeries = (c, run) => {
    if (!run.published) return [];
    const all = run.published.points;
    const put = (name, kinds, symbol, size, fill) => ({
      name: nr.t('points.' + name, { year: String(run.published.year) }), type: 'scatter', symbol, symbolSize: size, z: 5,
      data: all.filter((p) => kinds.includes(p.kind)).map((p) => ({ value: [p.t, p.share], source: p.source })),
      itemStyle: { color: fill ? c.ink : c.card, borderColor: c.ink, borderWidth: 1.5 },
    });
    return [put('exact', EXACT, 'circle', 9, true), put('rough', ROUGH, 'diamond', 12, false), put('latest', LATEST, 'triangle', 11, false)]
      .filter((s) => s.data.length);
  };

  const curveOption = (run, line, end, step) => (c, width) => ({
    legend: { show: true, top: 0 },
    grid: { left: 8, right: 20, top: width < 520 ? 92 : 44, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'item',
      formatter: (p) => nr.tip(nr.fmt.clock(p.value[0], true), [[p.seriesName, nr.fmt.share(p.value[1], 1)]]
        .concat(p.data.source ? [[nr.t('simulated'), nr.fmt.share(nr.at(line, p.value[0]), 1)], [nr.t('source'), p.data.source]] : [])),
    },
    xAxis: nr.dayAxis(c, width, { max: end, interval: width < 520 ? 2 * step : step }),
    yAxis: nr.axis(c, { type: 'value', min: 0, max: end === 86400 ? 1 : undefined, axisLabel: { color: c.soft, formatter: (v) => nr.fmt.share(v, 0) } }),
    series: [{
      name: nr.t('simulated'), type: 'line', showSymbol: false, symbol: 'none', data: line.filter((p) => p[0] <= end),
      lineStyle: { width: 3, color: c.accent }, itemStyle: { color: c.accent }, areaStyle: { color: c.accent, opacity: 0.08 },
    }].concat(pointSeries(c, run).map((s) => Object.assign(s, { data: s.data.filter((p) => p.value[0] <= end) })).filter((s) => s.data.length)),
  });

  nr.section({
    id: 'curve', order: 300, title: 'curve', lead: 'curve.lead',
    when: (data, run) => Boolean(run && run.event && run.eventDay && run.eventDay.columns.gmv_share_of_day),
    render: (box, data, run) => {
      const line = curveOf(run);
      const points = run.published ? run.published.points : [];
      const off = distance(line, points);
      const first = nr.t('curve.summary', { hour: nr.fmt.share(nr.at(line, 3600)), noon: nr.fmt.share(nr.at(line, 43200)) });
      const close = off
        ? ' ' + nr.t('curve.close', { n: off.n, mean: nr.fmt.number(100 * off.mean, 1), most: nr.fmt.number(100 * off.most.by, 1), time: nr.fmt.clock(off.most.t) })
        : '';
      const table = () => ({
        heads: [nr.t('time'), { text: nr.t('published'), number: true }, { text: nr.t('simulated'), number: true }, nr.t('kind'), nr.t('source')],
        rows: points.length
          ? points.map((p) => [nr.fmt.clock(p.t, true), nr.fmt.share(p.share, 2), nr.fmt.share(nr.at(line, p.t), 2), nr.t('point.' + p.kind), p.source])
          : [...Array(25).keys()].map((h) => [nr.fmt.clock(h * 3600), nr.fmt.none, nr.fmt.share(nr.at(line, h * 3600), 2), '', '']),
      });
      nr.charts.put(box, { id: 'curve-day', title: nr.t('curve.day'), height: 440, summary: first + close, option: curveOption(run, line, 86400, 10800), table });
      const hour = { id: 'curve-hours', title: nr.t('curve.hours'), height: 360, option: curveOption(run, line, 7200, 1800), table };
      hour.summary = nr.t('curve.hours.summary', { minute: nr.fmt.share(nr.at(line, 120)), quarter: nr.fmt.share(nr.at(line, 900)), two: nr.fmt.share(nr.at(line, 7200)) });
      nr.charts.put(box, hour);
      if (run.published) box.append(nr.el('p', { class: 'small' }, nr.t('curve.note')));
    },
  });
})();
