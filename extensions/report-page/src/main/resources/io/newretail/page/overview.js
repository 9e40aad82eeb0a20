/* What happened in words, the headline figures, and the day's curve. */
'use strict';
(() => {
  const nr = window.nr;

  /** Figures that follow from a run's data, by name. */
  nr.facts = (run) => {
    const day = run.eventDay;
    const peak = (name) => {
      const values = day.columns[name];
      if (!values || !values.length) return null;
      let at = 0;
      values.forEach((v, i) => (at = v > values[at] ? i : at));
      return { t: day.start + at * day.step, value: values[at], index: at };
    };
    return { queue: peak('picks_waiting'), orders: peak('baskets_placed'), peak };
  };

  nr.section({
    id: 'happened', order: 100, title: 'happened',
    when: (data, run) => Boolean(run),
    render: (box, data, run) => {
      const list = nr.el('ul', { class: 'happened' });
      nr.happened(data, run).forEach((s) => list.append(nr.el('li', { class: s.key ? 'key' : null, id: 'said-' + s.id }, s.node)));
      box.append(list);
    },
  });

  const share = (part, whole) => (whole > 0 ? part / whole : NaN);

  const demand = (run) => {
    const k = run.kpis;
    const placed = run.event ? k['baskets.placed.spike.day'] : k['baskets.placed'];
    return {
      id: 'demand',
      node: nr.sentence(run.event ? 'said.demand.event' : 'said.demand', {
        date: nr.fmt.date(run.spikeDay),
        placed: nr.fmt.number(placed.mean, 0), spread: nr.fmt.real(placed.halfWidth95) ? ' (' + nr.fmt.plusMinus(placed) + ')' : '',
        promised: nr.fmt.share(share(k['baskets.promised'].mean, k['baskets.placed'].mean)),
      }),
    };
  };

  const queue = (run) => {
    const q = nr.facts(run).queue;
    if (!q || q.value < 1) return { id: 'queue', key: true, node: nr.sentence('said.queue.none', {}) };
    return {
      id: 'queue', key: true,
      node: nr.sentence('said.queue', { time: nr.fmt.clock(q.t), baskets: nr.fmt.number(q.value, 0) }),
    };
  };

  /** The sentences of "What happened": {id, node, key: whether it stands out}. Others add to it. */
  nr.happened = (data, run) => [demand(run), queue(run)].filter(Boolean);

  const GROUPS = [
    ['shoppers', ['baskets.placed', 'baskets.placed.spike.day', 'baskets.collected']],
    ['service', ['fill.online', 'ready.in.time', 'click.to.ready.p95']],
    ['people', ['pickers.busy', 'pickers.hours', 'pick.queue.peak']],
    ['money', ['gmv.online', 'sales.walkin', 'lost.worth']],
  ];

  nr.section({
    id: 'headline', order: 200, title: 'headline', lead: 'headline.lead',
    when: (data, run) => Boolean(run),
    render: (box, data, run) => {
      GROUPS.forEach(([group, keys]) => {
        const cards = nr.el('div', { class: 'cards' });
        keys.filter((k) => run.kpis[k] && nr.fmt.real(run.kpis[k].mean)).forEach((key) => {
          const e = run.kpis[key];
          cards.append(nr.el('div', { class: 'card figure', 'data-kpi': key },
            nr.el('p', { class: 'name' }, nr.t('kpi.' + key)),
            nr.el('p', { class: 'number', 'data-mean': e.mean }, nr.fmt.value(e.mean, e.unit)),
            nr.el('p', { class: 'spread' }, nr.fmt.plusMinus(e) || nr.t('no.interval'))));
        });
        if (cards.firstChild) box.append(nr.el('h3', { class: 'group' }, nr.t('group.' + group)), cards);
      });
    },
  });

  nr.section({
    id: 'curve', order: 300, title: 'curve', lead: 'curve.lead',
    when: (data, run) => Boolean(run && run.event && run.eventDay.columns.gmv_share_of_day),
    render: (box, data, run) => {
      const day = run.eventDay;
      const line = day.columns.gmv_share_of_day.map((v, i) => [day.start + i * day.step, v]);
      line.push([86400, 1]);
      const points = run.published ? run.published.points : [];
      nr.charts.put(box, {
        id: 'curve-day', title: nr.t('curve.day'), height: 400,
        summary: nr.t('curve.summary', { hour: nr.fmt.share(at(line, 3600)), noon: nr.fmt.share(at(line, 43200)) }),
        option: (c, width) => ({
          tooltip: { trigger: 'item', formatter: (p) => nr.tip(nr.fmt.clock(p.value[0], true), [[p.seriesName, nr.fmt.share(p.value[1], 2)]]) },
          xAxis: nr.dayAxis(c, width),
          yAxis: nr.axis(c, { type: 'value', min: 0, max: 1, axisLabel: { color: c.soft, formatter: (v) => nr.fmt.share(v, 0) } }),
          series: [
            { name: nr.t('simulated'), type: 'line', showSymbol: false, data: line, lineStyle: { width: 2.5, color: c.accent }, itemStyle: { color: c.accent } },
            { name: nr.t('published'), type: 'scatter', symbolSize: 10, data: points.map((p) => [p.t, p.share]), itemStyle: { color: c.card, borderColor: c.ink, borderWidth: 2 }, z: 5 },
          ],
        }),
        table: () => ({
          heads: [nr.t('time'), { text: nr.t('published'), number: true }, { text: nr.t('simulated'), number: true }, nr.t('source')],
          rows: points.map((p) => [nr.fmt.clock(p.t, true), nr.fmt.share(p.share, 2), nr.fmt.share(at(line, p.t), 2), p.source]),
        }),
      });
    },
  });

  /** The line at a time, straight between its points. */
  const at = (line, t) => {
    const i = Math.max(1, line.findIndex((p) => p[0] >= t));
    const [a, b] = [line[i - 1], line[i]];
    return a[1] + ((b[1] - a[1]) * (t - a[0])) / (b[0] - a[0]);
  };
  nr.at = at;
})();
