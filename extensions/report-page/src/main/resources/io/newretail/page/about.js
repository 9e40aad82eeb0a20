/* A basket's story, all figures, and how the page came about. */
'use strict';
(() => {
  const nr = window.nr;
  const f = nr.fmt;

  // ---- A basket's story
  const ENDS = ['collected', 'delivered', 'refused', 'payment_expired', 'customer_cancelled', 'retailer_cancelled', 'no_show', 'undelivered', 'returned_full', 'returned_line', 'wasted', 'restocked'];

  const when = (iso) => Date.parse(iso + (iso.length === 16 ? ':00Z' : 'Z'));
  const gap = (ms) => {
    const min = ms / 60000;
    if (min < 1) return f.value(Math.round(ms / 1000), 's');
    if (min < 120) return f.value(Math.round(min), 'min');
    return f.value(Math.round(min / 6) / 10, 'h');
  };

  // What the engine says of a step, in the reader's language; what is not known stays as it is.
  const SAID = [
    ['what.lines', /^(?<n>\d+) lines?$/], ['what.wanted', /^(?<n>\d+) units? wanted$/],
    ['what.slot', /^(?<n>\d+) units? by (?<store>.+), slot (?<date>\d{4}-\d\d-\d\d) (?<from>[\d:]+) to (?<to>[\d:]+)$/],
    ['what.home', /^(?<n>\d+) units? by (?<store>.+), to be brought home$/], ['what.baskets', /^(?<n>\d+) baskets? waiting before it$/],
    ['what.shoppers', /^(?<n>\d+) shoppers? waiting before$/], ['what.picked', /^(?<n>\d+) units? picked$/],
  ];

  const said = (what) => {
    for (const [key, form] of SAID) {
      const found = form.exec(what);
      if (found) {
        const v = Object.assign({}, found.groups, { n: Number(found.groups.n) });
        if (v.date) v.date = f.date(v.date, { day: 'numeric', month: 'short' });
        return nr.el('span', { class: 'what' }, nr.t(key, v));
      }
    }
    return what ? nr.el('span', { class: 'what', lang: 'en' }, what) : null;
  };

  const stepNode = (step, before, from) => {
    const at = when(step.at);
    const day = f.date(step.at, { day: 'numeric', month: 'short' });
    const waited = before && at - when(before.at) > 500 ? nr.el('span', { class: 'gap' }, nr.t('story.later', { time: gap(at - when(before.at)) })) : null;
    return nr.el('li', { class: ENDS.includes(step.state) ? 'end' : null },
      nr.el('time', { datetime: step.at }, (step.at.slice(0, 10) !== from ? day + ' ' : '') + step.at.slice(11, 16) + ':' + (step.at.slice(17, 19) || '00')),
      nr.el('div', {}, nr.el('strong', {}, nr.t('state.' + step.state)), ' ', waited, said(step.what)));
  };

  nr.section({
    id: 'story', order: 800, title: 'story', lead: 'story.lead',
    when: (data, run) => Boolean(run && run.story),
    render: (box, data, run) => {
      const s = run.story;
      const last = s.steps[s.steps.length - 1];
      box.append(nr.el('p', {}, nr.sentence('story.summary', {
        n: s.number, store: s.store, date: f.date(s.steps[0].at), lines: nr.t('story.lines', { n: s.lines.length }),
        end: nr.t('state.' + last.state), time: gap(when(last.at) - when(s.steps[0].at)),
      })));
      const list = nr.el('ol', { class: 'timeline card' });
      s.steps.forEach((step, i) => list.append(stepNode(step, s.steps[i - 1], s.steps[0].at.slice(0, 10))));
      box.append(list, nr.table(nr.t('story.table'),
        [nr.t('article'), { text: nr.t('wanted'), number: true }, { text: nr.t('promised'), number: true }, { text: nr.t('picked'), number: true }],
        s.lines.map((l) => [l.article, f.number(l.wanted), f.number(l.promised), f.number(l.picked)])));
    },
  });

  // ---- All figures
  nr.section({
    id: 'figures', order: 900, title: 'figures', lead: 'figures.lead',
    when: (data, run) => Boolean(run),
    render: (box, data, run) => {
      const rows = Object.entries(run.kpis).map(([key, e]) => [
        nr.kpi(key),
        nr.el('span', { 'data-figure': key, 'data-mean': f.real(e.mean) ? e.mean : '' }, f.value(e.mean, e.unit)),
        f.plusMinus(e) || f.none, f.number(e.n), nr.el('code', {}, key)]);
      box.append(nr.el('details', {}, nr.el('summary', {}, nr.t('figures.open', { n: rows.length })),
        nr.table(nr.t('figures'), [nr.t('figure'), { text: nr.t('mean'), number: true }, { text: f.share(0.95, 0), number: true }, { text: 'n', number: true }, nr.t('figure.key')], rows)));
    },
  });

  // ---- About
  const facts = (rows) => {
    const list = nr.el('dl', { class: 'about' });
    rows.filter((r) => r[1] !== '' && r[1] !== null && r[1] !== undefined).forEach(([name, value]) => list.append(nr.el('dt', {}, name), nr.el('dd', {}, value)));
    return list;
  };

  nr.section({
    id: 'about', order: 1000, title: 'about',
    render: (box, data, run) => {
      const rows = [];
      if (data.command) rows.push([nr.t('about.command'), nr.el('code', {}, data.command)]);
      if (run) {
        const books = run.conservation;
        const even = books.units === 0 && books.baskets === 0 && books.money === 0;
        const set = Object.entries(run.settings || {});
        rows.push([nr.t('about.scenario'), run.scenario], [nr.t('about.run'), nr.t('head.runs', { n: run.replications, seed: run.seed })],
          [nr.t('about.days'), nr.t('about.measured', { n: run.warmUpDays })],
          [nr.t('about.settings'), set.length ? nr.el('ul', {}, set.map(([k, v]) => nr.el('li', {}, nr.el('code', {}, k + ' = ' + v)))) : nr.t('about.none')],
          [nr.t('about.simulated'), nr.t('about.baskets', { n: run.simulated.baskets, lines: run.simulated.lines, events: run.simulated.events })],
          [nr.t('about.books'), nr.t(even ? 'about.even' : 'about.uneven', books)],
          [nr.t('about.digest'), nr.el('code', {}, run.digest)]);
      }
      box.append(facts(rows), nr.el('p', { class: 'small' }, nr.t('about.interval')));
    },
  });
})();
