/* The way of a basket: the funnel; queues, pickers and slots through the day; where sales were lost. */
'use strict';
(() => {
  const nr = window.nr;
  const f = nr.fmt;

  // ---- The funnel
  const funnelRows = (run) => run.funnel.filter((s) => s.baskets > 0 || s.openBefore > 0);

  nr.section({
    id: 'funnel', order: 400, title: 'funnel', lead: 'funnel.lead',
    when: (data, run) => Boolean(run && run.funnel && funnelRows(run).length),
    render: (box, data, run) => {
      const rows = funnelRows(run);
      const first = rows[0].baskets;
      const leaks = rows.flatMap((s) => s.leaks.map((l) => Object.assign({ stage: s.stage }, l))).filter((l) => l.baskets > 0)
        .sort((a, b) => b.baskets - a.baskets);
      const last = rows[rows.length - 1];
      const summary = nr.t('funnel.summary', { placed: f.number(first, 0), done: f.number(last.baskets, 0), share: f.share(last.baskets / first) }) +
        (leaks.length ? ' ' + nr.t('funnel.leak', { cause: nr.t('leak.' + leaks[0].cause), baskets: f.number(leaks[0].baskets, 0) }) : '');
      nr.charts.put(box, {
        id: 'funnel-chart', title: nr.t('funnel.chart'), height: 60 + 46 * rows.length, summary,
        option: (c, width) => ({
          grid: { left: nr.room(rows.map((s) => nr.t('stage.' + s.stage)), width), right: width < 520 ? 100 : 140, top: 8, bottom: 8, containLabel: false },
          legend: { show: false },
          tooltip: { trigger: 'item', formatter: (p) => stageTip(rows[p.dataIndex], first) },
          xAxis: { type: 'value', show: false, max: Math.max(...rows.map((s) => s.baskets)) },
          yAxis: nr.nameAxis(c, rows.map((s) => nr.t('stage.' + s.stage)), nr.room(rows.map((s) => nr.t('stage.' + s.stage)), width)),
          series: [{
            type: 'bar', barWidth: 26, showBackground: true, backgroundStyle: { color: c.faint, borderRadius: [0, 4, 4, 0] }, data: rows.map((s) => s.baskets), itemStyle: { color: c.accent, borderRadius: [0, 4, 4, 0] },
            label: { show: true, position: 'right', distance: 8, color: c.ink, formatter: (p) => (width < 520 ? f.short(p.value) : f.number(p.value, 0)) + '  ' + f.share(p.value / first) },
          }],
        }),
        table: () => ({
          heads: [nr.t('stage'), { text: nr.t('baskets'), number: true }, { text: nr.t('of.placed'), number: true }, nr.t('left.here')],
          rows: rows.map((s) => [nr.t('stage.' + s.stage), f.number(s.baskets, 0), f.share(s.baskets / first), leakText(s)]),
        }),
      });
    },
  });

  const leakText = (s) => {
    const all = s.leaks.filter((l) => l.baskets > 0).map((l) => nr.t('leak.' + l.cause) + ' ' + f.number(l.baskets, 0));
    if (s.openAfter > 0) all.push(nr.t('still.open') + ' ' + f.number(s.openAfter, 0));
    return all.join(nr.t('semicolon')) || f.none;
  };

  const stageTip = (s, first) =>
    nr.tip(nr.t('stage.' + s.stage), [[nr.t('baskets'), f.number(s.baskets, 0)], [nr.t('of.placed'), f.share(s.baskets / first)]]
      .concat(s.leaks.filter((l) => l.baskets > 0).map((l) => [nr.t('leak.' + l.cause), f.number(l.baskets, 0)]))
      .concat(s.openAfter > 0 ? [[nr.t('still.open'), f.number(s.openAfter, 0)]] : []));

  // ---- Queues, pickers, slots
  const points = (day, values) => values.map((v, i) => [day.start + i * day.step, v]);

  const hourly = (day, names) => {
    const heads = [nr.t('time')].concat(names.map((n) => ({ text: nr.t('col.' + n), number: true })));
    const each = Math.max(1, Math.round(1800 / day.step));
    const rows = [];
    for (let i = 0; i < day.columns[names[0]].length; i += each) {
      rows.push([f.clock(day.start + i * day.step)].concat(names.map((n) => f.number(day.columns[n][i], 0))));
    }
    return { heads, rows };
  };

  const line = (c, name, data, color, more) =>
    Object.assign({ name, type: 'line', showSymbol: false, symbol: 'circle', data, lineStyle: { width: 2.2, color }, itemStyle: { color } }, more);

  const axisTip = (day) => ({
    trigger: 'axis', axisPointer: { type: 'line' },
    formatter: (all) => nr.tip(f.clock(all[0].value[0]), all.map((p) => [p.seriesName, f.number(p.value[1], 0)])),
  });

  const QUEUES = [['picks_waiting', 'accent', 'solid'], ['packs_waiting', 'second', 'dashed'], ['counter_waiting', 'soft', 'dotted'], ['riders_out', 'good', 'dashed']];

  const peakMark = (c, peak, width) => ({
    symbol: 'circle', symbolSize: 11, itemStyle: { color: c.card, borderColor: c.accent, borderWidth: 3 },
    label: {
      show: true, color: c.ink, fontWeight: 600, position: peak.t > 43200 ? 'left' : 'right', distance: 10,
      formatter: nr.t(width < 520 ? 'peak.short' : 'peak.mark', { time: f.clock(peak.t), n: Math.round(peak.value), baskets: f.number(peak.value, 0) }),
    },
    data: [{ coord: [peak.t, peak.value] }],
  });

  const queueChart = (box, run) => {
    const day = run.eventDay;
    const there = QUEUES.filter(([n]) => day.columns[n] && day.columns[n].some((v) => v > 0));
    const peak = nr.facts(run).queue;
    if (!there.length) return;
    const summary = peak && peak.value >= 1
      ? nr.t('queue.summary', { time: f.clock(peak.t), n: Math.round(peak.value), baskets: f.number(peak.value, 0) })
      : nr.t('said.queue.none');
    nr.charts.put(box, {
      id: 'queue-chart', title: nr.t('queue.chart'), height: 380, summary,
      option: (c, width) => ({
        grid: { left: 8, right: 20, top: there.length > 1 ? (width < 520 ? 84 : 48) : 28, bottom: 8, containLabel: true },
        legend: { show: there.length > 1 },
        tooltip: axisTip(day), xAxis: nr.dayAxis(c, width), yAxis: nr.axis(c, { type: 'value', axisLabel: { color: c.soft, formatter: (v) => f.short(v) } }),
        series: there.map(([name, colour, type], i) =>
          line(c, nr.t('col.' + name), points(day, day.columns[name]), c[colour], {
            lineStyle: { width: i ? 1.8 : 2.6, color: c[colour], type },
            areaStyle: i ? undefined : { color: c.accent, opacity: 0.1 },
            markPoint: name === 'picks_waiting' && peak && peak.value >= 1 ? peakMark(c, peak, width) : undefined,
          })),
      }),
      table: () => hourly(day, there.map(([n]) => n)),
    });
  };

  const flowChart = (box, run) => {
    const day = run.eventDay;
    const each = Math.max(1, Math.round(900 / day.step));
    const sums = (name) => {
      const out = [];
      (day.columns[name] || []).forEach((v, i) => {
        if (i % each === 0) out.push([day.start + i * day.step, 0]);
        out[out.length - 1][1] += v;
      });
      return out;
    };
    const names = ['baskets_placed', 'baskets_ready', 'baskets_collected'].filter((n) => day.columns[n]);
    if (!names.length) return;
    const lines = names.map(sums);
    const total = (l) => l.reduce((a, p) => a + p[1], 0);
    const kinds = ['solid', 'dashed', 'dotted'];
    nr.charts.put(box, {
      id: 'flow-chart', title: nr.t('flow.chart'), height: 340,
      summary: nr.t(lines.length > 2 && total(lines[2]) > 0 ? 'flow.summary' : 'flow.summary.ready', { placed: f.number(total(lines[0]), 0), ready: f.number(total(lines[1] || []), 0), collected: f.number(total(lines[2] || []), 0) }),
      option: (c, width) => ({
        grid: { left: 8, right: 20, top: width < 520 ? 64 : 44, bottom: 8, containLabel: true },
        tooltip: axisTip(day), xAxis: nr.dayAxis(c, width), yAxis: nr.axis(c, { type: 'value', axisLabel: { color: c.soft, formatter: (v) => f.short(v) } }),
        series: names.map((n, i) => {
          const colour = [c.accent, c.second, c.soft][i];
          return line(c, nr.t('col.' + n), lines[i], colour, { lineStyle: { width: 2.2, color: colour, type: kinds[i] } });
        }),
      }),
      table: () => ({
        heads: [nr.t('time')].concat(names.map((n) => ({ text: nr.t('col.' + n), number: true }))),
        rows: lines[0].map((p, i) => [f.clock(p[0])].concat(lines.map((l) => f.number(l[i] ? l[i][1] : 0, 0)))),
      }),
    });
  };

  const pickerChart = (box, run) => {
    const day = run.eventDay;
    const { pickers_staffed: staffed, pickers_busy: busy } = day.columns;
    if (!staffed || !busy) return;
    const most = nr.facts(run).peak('pickers_busy');
    const full = staffed.filter((v, i) => v > 0 && busy[i] >= 0.98 * v).length * day.step;
    nr.charts.put(box, {
      id: 'picker-chart', title: nr.t('picker.chart'), height: 320,
      summary: nr.t('picker.summary', { time: f.clock(most.t), busy: f.number(most.value, 0), staffed: f.number(staffed[most.index], 0), hours: f.number(full / 3600, 1) }),
      option: (c, width) => ({
        grid: { left: 8, right: 20, top: 44, bottom: 8, containLabel: true },
        tooltip: axisTip(day), xAxis: nr.dayAxis(c, width), yAxis: nr.axis(c, { type: 'value', axisLabel: { color: c.soft, formatter: (v) => f.short(v) } }),
        series: [
          line(c, nr.t('col.pickers_staffed'), points(day, staffed), c.ink, { step: 'end', lineStyle: { width: 2, color: c.ink, type: 'dashed' } }),
          line(c, nr.t('col.pickers_busy'), points(day, busy), c.accent, { areaStyle: { color: c.accent, opacity: 0.15 } }),
        ],
      }),
      table: () => hourly(day, ['pickers_staffed', 'pickers_busy']),
    });
  };

  const slotChart = (box, run) => {
    const s = run.slots;
    const at = s ? s.start.map((t, i) => i).filter((i) => s.start[i] >= 0 && s.start[i] < 86400 && s.capacity[i] > 0) : [];
    if (at.length < 2) return;
    const full = at.filter((i) => s.booked[i] >= 0.995 * s.capacity[i]);
    const width = Math.min(...at.slice(1).map((i, k) => s.start[i] - s.start[at[k]]));
    nr.charts.put(box, {
      id: 'slot-chart', title: nr.t('slot.chart'), height: 320,
      summary: full.length
        ? nr.t('slot.full', { n: full.length, all: at.length, from: f.clock(s.start[full[0]]), to: f.clock(s.start[full[full.length - 1]] + width) })
        : nr.t('slot.free', { all: at.length, most: f.share(Math.max(...at.map((i) => s.booked[i] / s.capacity[i]))) }),
      option: (c, w) => ({
        grid: { left: 8, right: 20, top: 44, bottom: 8, containLabel: true },
        tooltip: { trigger: 'axis', formatter: (all) => nr.tip(all[0].axisValueLabel, all.map((p) => [p.seriesName, f.number(p.value, 0)])) },
        xAxis: nr.axis(c, { type: 'category', data: at.map((i) => f.clock(s.start[i])), splitLine: { show: false }, axisLabel: { color: c.soft, interval: Math.ceil(at.length / (w < 520 ? 4 : 9)) - 1 } }),
        yAxis: nr.axis(c, { type: 'value', axisLabel: { color: c.soft, formatter: (v) => f.short(v) } }),
        series: [
          { name: nr.t('slot.booked'), type: 'bar', barCategoryGap: '20%', data: at.map((i) => s.booked[i]), itemStyle: { color: c.accent } },
          { name: nr.t('slot.places'), type: 'line', step: 'middle', showSymbol: false, data: at.map((i) => s.capacity[i]), lineStyle: { color: c.ink, width: 2, type: 'dashed' }, itemStyle: { color: c.ink } },
        ],
      }),
      table: () => ({
        heads: [nr.t('slot.starts'), { text: nr.t('slot.booked'), number: true }, { text: nr.t('slot.places'), number: true }, { text: nr.t('slot.used'), number: true }],
        rows: at.map((i) => [f.clock(s.start[i]), f.number(s.booked[i], 0), f.number(s.capacity[i], 0), f.share(s.booked[i] / s.capacity[i])]),
      }),
    });
  };

  const dayName = (run, t) => f.date(new Date(Date.parse(run.spikeDay) + Math.floor(t / 86400) * 864e5).toISOString(), { weekday: 'short', day: 'numeric', month: 'short' });

  const weekChart = (box, run) => {
    const s = run.series;
    const waiting = s.columns.picks_waiting;
    const placed = s.columns.baskets_placed;
    if (!placed || run.days.length < 2) return;
    const each = Math.max(1, Math.round(3600 / s.step));
    const hours = [];
    placed.forEach((v, i) => {
      if (i % each === 0) hours.push([s.start + i * s.step, 0]);
      hours[hours.length - 1][1] += v;
    });
    const end = s.start + placed.length * s.step;
    const busiest = run.days.reduce((a, d) => (d.placed > a.placed ? d : a));
    nr.charts.put(box, {
      id: 'week-chart', title: nr.t('week.chart'), height: 300,
      summary: nr.t('week.summary', { day: f.date(busiest.date), baskets: f.number(busiest.placed, 0) }),
      option: (c, width) => ({
        grid: { left: 8, right: 20, top: width < 520 ? 64 : 44, bottom: 8, containLabel: true },
        tooltip: {
          trigger: 'axis',
          formatter: (all) => nr.tip(dayName(run, all[0].value[0]) + ' ' + f.clock(all[0].value[0] % 86400), all.map((p) => [p.seriesName, f.number(p.value[1], 0)])),
        },
        xAxis: nr.axis(c, {
          type: 'value', min: s.start, max: end, interval: 86400 * Math.ceil((end - s.start) / 86400 / (width < 520 ? 4 : 9)), splitLine: { show: true, lineStyle: { color: c.line } },
          axisLabel: { color: c.soft, formatter: (v) => (v < end ? dayName(run, v) : ''), align: 'left', hideOverlap: true },
        }),
        yAxis: nr.axis(c, { type: 'value', splitLine: { show: false }, axisLabel: { color: c.soft, formatter: (v) => f.short(v) } }),
        series: [
          line(c, nr.t('week.placed'), hours, c.second, { lineStyle: { width: 1.6, color: c.second, type: 'dashed' } }),
          waiting && waiting.length ? line(c, nr.t('col.picks_waiting'), points(s, waiting), c.accent, { lineStyle: { width: 2, color: c.accent }, areaStyle: { color: c.accent, opacity: 0.1 } }) : null,
        ].filter(Boolean),
      }),
      table: () => ({
        heads: [nr.t('day'), { text: nr.t('col.baskets_placed'), number: true }],
        rows: run.days.map((d) => [f.date(d.date), f.number(d.placed, 0)]),
      }),
    });
  };

  nr.section({
    id: 'queues', order: 500, title: 'queues',
    when: (data, run) => Boolean(run && run.eventDay),
    render: (box, data, run) => {
      box.append(nr.el('p', { class: 'lead' }, nr.t('queues.lead', { date: f.date(run.spikeDay) })));
      queueChart(box, run);
      pickerChart(box, run);
      slotChart(box, run);
      flowChart(box, run);
      weekChart(box, run);
    },
  });

  // ---- Where sales were lost
  const lost = (run) => (run.losses ? run.losses.causes.filter((l) => l.units > 0).sort((a, b) => b.worth - a.worth || b.units - a.units) : []);
  const worth = (all) => all.reduce((a, l) => a + l.worth, 0);

  nr.say(400, (data, run) => {
    if (!run || !run.losses) return [];
    const all = lost(run);
    if (!all.length) return [{ id: 'lost', node: nr.sentence('said.lost.none') }];
    const sum = worth(all);
    return [{
      id: 'lost',
      node: nr.sentence('said.lost', {
        missed: f.money(worth(all.filter((l) => l.missed)), run.currency), given: f.money(worth(all.filter((l) => !l.missed)), run.currency),
        worth: f.money(sum, run.currency), units: f.number(all.reduce((a, l) => a + l.units, 0), 0),
        share: f.share(all[0].worth / sum, 0), cause: nr.t('cause.' + all[0].cause),
      }),
    }];
  });

  nr.section({
    id: 'losses', order: 700, title: 'losses', lead: 'losses.lead',
    when: (data, run) => Boolean(run && run.losses),
    render: (box, data, run) => {
      const all = lost(run);
      const side = (name, s, online) => nr.t('losses.side', {
        side: nr.t(name), wanted: f.number(s.wanted, 0), sold: f.number(s.sold, 0),
        lost: f.number(all.filter((l) => l.online === online).reduce((a, l) => a + l.units, 0), 0),
      });
      box.append(nr.el('p', {}, side('losses.online', run.losses.online, true) + ' ' + side('losses.walkin', run.losses.walkIn, false)));
      if (!all.length) return;
      const sum = worth(all);
      nr.charts.put(box, {
        id: 'loss-chart', title: nr.t('losses.chart'), height: 40 + 44 * all.length,
        summary: nr.t('losses.summary', { worth: f.money(sum, run.currency), cause: nr.t('cause.' + all[0].cause), share: f.share(all[0].worth / sum, 0) }),
        option: (c, width) => ({
          legend: { show: false },
          grid: { left: nr.room(all.map((l) => nr.t('cause.' + l.cause)), width), right: width < 520 ? 76 : 110, top: 8, bottom: 8, containLabel: false },
          tooltip: { trigger: 'item', formatter: (p) => nr.tip(nr.t('cause.' + all[p.dataIndex].cause), [[nr.t('units'), f.number(all[p.dataIndex].units, 0)], [nr.t('worth'), f.money(all[p.dataIndex].worth, run.currency)]]) },
          xAxis: { type: 'value', show: false },
          yAxis: nr.nameAxis(c, all.map((l) => nr.t('cause.' + l.cause)), nr.room(all.map((l) => nr.t('cause.' + l.cause)), width)),
          series: [{
            type: 'bar', barWidth: 20,
            data: all.map((l) => ({ value: l.worth, itemStyle: { color: l.online ? c.accent : c.second, borderRadius: [0, 4, 4, 0] } })),
            label: { show: true, position: 'right', color: c.ink, formatter: (p) => f.money(p.value, run.currency) },
          }],
        }),
        table: () => ({
          heads: [nr.t('cause'), nr.t('losses.who'), { text: nr.t('units'), number: true }, { text: nr.t('worth'), number: true }, { text: nr.t('share'), number: true }],
          rows: all.map((l) => [nr.t('cause.' + l.cause), nr.t(l.online ? 'losses.online' : 'losses.walkin'), f.number(l.units, 0), f.money(l.worth, run.currency), f.share(l.worth / sum)]),
        }),
      });
    },
  });
})();
