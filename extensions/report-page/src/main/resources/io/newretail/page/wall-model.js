/* The big screen: the numbers. Pure functions of a run and a time; nothing here touches the page. */
(() => {
  'use strict';
  const nr = (window.nr = window.nr || {});

  /** Values of the columns with one more at the end of the day, so that every instant lies between two of them. */
  function table(run) {
    const day = run.eventDay;
    const columns = day.columns || {};
    const names = Object.keys(columns);
    const n = names.length ? columns[names[0]].length : 0;
    const end = day.start + n * day.step;
    return { columns, n, step: day.step, start: day.start, end, later: laterValue(run, end) };
  }

  /** The whole run's series at an instant, where it has a bucket that starts there; null elsewhere. */
  function laterValue(run, t) {
    const s = run.series;
    const k = s ? (t - s.start) / s.step : -1;
    return name => {
      const values = s && s.columns[name];
      return values && Number.isInteger(k) && k >= 0 && k < values.length ? values[k] : null;
    };
  }

  /** A level or a running total, known at the start of each bucket; null if the run has none. */
  function level(tab, name) {
    const values = tab.columns[name];
    if (!values) return null;
    const all = new Float64Array(tab.n + 1);
    for (let k = 0; k < tab.n; k++) all[k] = values[k] || 0;
    const after = tab.later(name);
    all[tab.n] = after === null || after === undefined ? all[Math.max(0, tab.n - 1)] : after;
    return all;
  }

  /** Counts of buckets as a running total from 0; null if the run has none. */
  function running(tab, name) {
    const values = tab.columns[name];
    if (!values) return null;
    const all = new Float64Array(tab.n + 1);
    for (let k = 0; k < tab.n; k++) all[k + 1] = all[k] + (values[k] || 0);
    return all;
  }

  /** Online sales since midnight; the value at 24:00 follows from the share of the day where the run stops there. */
  function sales(tab) {
    const all = level(tab, 'gmv_cumulative');
    if (!all) return null;
    const share = tab.columns.gmv_share_of_day;
    const last = tab.n - 1;
    if (tab.later('gmv_cumulative') === null && share && share[last] > 0) all[tab.n] = all[last] / share[last];
    return all;
  }

  /** The largest value so far, at each bucket. */
  function highWater(all) {
    const high = new Float64Array(all.length);
    let best = 0;
    for (let k = 0; k < all.length; k++) high[k] = best = Math.max(best, all[k]);
    return high;
  }

  function largest(all) {
    let best = 0;
    for (let k = 1; k < all.length; k++) if (all[k] > all[best]) best = k;
    return best;
  }

  /** Stores in groups that share the beginning of their city's name ("Anhui-1", "Anhui-2"); the city where none do. */
  function groups(stores) {
    const names = stores.catchmentNames || [];
    const stem = name => name.replace(/[-_ ]*\d+$/, '') || name;
    const byName = new Map();
    stores.names.forEach((_, i) => {
      const name = stem(String(names[stores.catchments[i]] || ''));
      if (!byName.has(name)) byName.set(name, []);
      byName.get(name).push(i);
    });
    return [...byName].map(([name, members]) => ({ name, members }));
  }

  /** The slots that start on the day; null if there are none. */
  function slotsOfTheDay(slots, tab) {
    if (!slots || !slots.start) return null;
    const here = slots.start.map((t, i) => i).filter(i => slots.start[i] >= tab.start && slots.start[i] < tab.end);
    const of = values => here.map(i => values[i] || 0);
    return here.length ? { start: of(slots.start), capacity: of(slots.capacity), booked: of(slots.booked) } : null;
  }

  /** Per-store series as flat columns, bucket by bucket, so that a frame reads them in order. */
  function storeTable(run) {
    const s = run.storeSeries;
    const stores = run.stores;
    if (!s || !stores || !stores.names.length || !s.placed || !s.placed.length) return null;
    const count = stores.names.length;
    const buckets = s.placed[0].length;
    const placed = new Float32Array(count * buckets);
    const before = new Float32Array(count * (buckets + 1));
    const share = new Float32Array(count * buckets);
    const waiting = new Float32Array(count * (buckets + 1));
    for (let k = 0; k < buckets; k++) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += placed[k * count + i] = s.placed[i][k] || 0;
      for (let i = 0; i < count; i++) {
        const at = k * count + i;
        before[at + count] = before[at] + placed[at];
        share[at] = sum > 0 ? placed[at] / sum : 0;
        waiting[at] = s.waiting ? s.waiting[i][k] || 0 : 0;
      }
    }
    for (let i = 0; i < count; i++) waiting[buckets * count + i] = waiting[(buckets - 1) * count + i];
    return { count, buckets, step: s.step, start: s.start, placed, before, share, waiting };
  }

  /** What every store does at an instant, written into the arrays of `now`; no allocation. */
  function storesAt(model, t, now) {
    const s = model.storeTable;
    const c = s.count;
    const x = Math.max(0, Math.min(s.buckets - 1e-9, (t - s.start) / s.step));
    const k = Math.floor(x);
    const from = model.placedAt(s.start + k * s.step);
    const whole = model.placedAt(s.start + (k + 1) * s.step) - from;
    const part = whole > 0 ? (model.placedAt(t) - from) / whole : x - k;
    const y = Math.max(0, Math.min(s.buckets - 1, x - 0.5));
    const j = Math.min(s.buckets - 2, Math.floor(y));
    const lean = s.buckets > 1 ? y - j : 0;
    const rate = model.rateAt(t);
    for (let i = 0; i < c; i++) {
      const at = k * c + i;
      now.placed[i] = s.before[at] + s.placed[at] * part;
      now.waiting[i] = s.waiting[at] + (s.waiting[at + c] - s.waiting[at]) * (x - k);
      const a = s.buckets > 1 ? s.share[j * c + i] : s.share[i];
      now.rate[i] = rate * (s.buckets > 1 ? a + (s.share[(j + 1) * c + i] - a) * lean : a);
    }
  }

  /** Whether a run has an event day that can be replayed. */
  nr.wallHas = run => {
    const columns = run && run.event && run.eventDay && run.eventDay.columns;
    const main = columns && (columns.gmv_cumulative || columns.baskets_placed);
    return Boolean(main && main.length > 1);
  };

  /**
   * The model of a run's event day, or null where it has none.
   * Times are seconds since the day's 00:00. Between two buckets totals and levels go in a straight line.
   */
  nr.wallModel = run => {
    if (!nr.wallHas(run)) return null;
    const tab = table(run);
    const placed = running(tab, 'baskets_placed');
    const total = sales(tab) || placed;
    const bucket = t => Math.max(0, Math.min(tab.n, (t - tab.start) / tab.step));
    const at = (all, t) => {
      const x = bucket(t);
      const k = Math.min(tab.n - 1, Math.floor(x));
      return all[k] + (all[k + 1] - all[k]) * (x - k);
    };
    const model = {
      run,
      start: tab.start,
      end: tab.end,
      step: tab.step,
      isMoney: total !== placed,
      total,
      placed,
      ready: running(tab, 'baskets_ready'),
      collected: running(tab, 'baskets_collected'),
      short: running(tab, 'units_short'),
      waiting: level(tab, 'picks_waiting'),
      busy: level(tab, 'pickers_busy'),
      staffed: level(tab, 'pickers_staffed'),
      at,
      totalAt: t => at(total, t),
      shareAt: t => at(total, t) / (total[tab.n] || 1),
      placedAt: t => (placed ? at(placed, t) : 0),
      /** Baskets a minute, from the middle of one bucket to that of the next. */
      rateAt: t => {
        if (!placed) return 0;
        const y = Math.max(0, Math.min(tab.n - 1, bucket(t) - 0.5));
        const k = Math.min(tab.n - 2, Math.floor(y));
        const a = placed[k + 1] - placed[k];
        const b = placed[k + 2] - placed[k + 1];
        return ((a + (b - a) * (y - k)) * 60) / tab.step;
      },
      published: (run.published && run.published.points) || [],
      slots: slotsOfTheDay(run.slots, tab),
      storeTable: storeTable(run),
      groups: run.stores ? groups(run.stores) : [],
    };
    model.waitingHigh = model.waiting && highWater(model.waiting);
    model.storesAt = (t, now) => storesAt(model, t, now);
    Object.assign(model, peaks(model));
    model.scale = peaks(model);
    model.milestones = milestones(model);
    return model;
  };

  /** The largest values, which the pictures are scaled by. */
  function peaks(model) {
    const out = { waitingPeak: 0, busyPeak: 0, storeWaitingPeak: 0, storeRatePeak: 0, ratePeak: 0 };
    if (model.busy) out.busyPeak = model.busy[largest(model.busy)];
    if (model.waiting) out.waitingPeak = model.waiting[largest(model.waiting)];
    for (let t = model.start; t < model.end; t += model.step) {
      out.ratePeak = Math.max(out.ratePeak, model.rateAt(t + model.step / 2));
    }
    const s = model.storeTable;
    if (!s) return out;
    for (const w of s.waiting) if (w > out.storeWaitingPeak) out.storeWaitingPeak = w;
    for (let k = 0; k < s.buckets; k++) {
      let best = 0;
      for (let i = 0; i < s.count; i++) best = Math.max(best, s.share[k * s.count + i]);
      const from = s.start + k * s.step;
      for (let t = from; t < from + s.step; t += model.step) {
        out.storeRatePeak = Math.max(out.storeRatePeak, best * model.rateAt(t + model.step / 2));
      }
    }
    return out;
  }

  /** Gives models of several runs one scale, so that the same size means the same in each. */
  nr.wallSameScale = models => {
    const scale = {};
    for (const m of models) for (const [name, peak] of Object.entries(m.scale)) scale[name] = Math.max(scale[name] || 0, peak);
    for (const m of models) m.scale = scale;
  };

  /** When a rising line passes a value; null if it never does. */
  function crossing(model, all, value) {
    for (let k = 1; k < all.length; k++) {
      if (all[k] >= value && all[k] > all[k - 1]) {
        return model.start + model.step * (k - 1 + (value - all[k - 1]) / (all[k] - all[k - 1]));
      }
    }
    return null;
  }

  /** 1, 2, 5, 10, 20, ... up to a value and not below a share of it. */
  function rounds(upTo, share) {
    const found = [];
    for (let p = 1; p <= upTo; p *= 10) {
      for (const m of [1, 2, 5]) if (m * p <= upTo && m * p >= upTo * share) found.push(m * p);
    }
    return found;
  }

  /** What is worth telling on the day, in order of time: `{t, kind, value, name}`. All of it is found in the data. */
  function milestones(model) {
    const all = [];
    const add = (t, kind, value, name) => {
      if (t !== null && t >= model.start && t <= model.end) all.push({ t, kind, value, name: name || '' });
    };
    const last = model.total.length - 1;
    const day = model.total[last];
    for (const value of rounds(day, 0.02)) add(crossing(model, model.total, value), model.isMoney ? 'money' : 'baskets', value);
    if (day > 0) add(crossing(model, model.total, day / 2), 'half', day / 2);
    if (model.end - model.start > 3600) add(model.start + 3600, 'hour', model.shareAt(model.start + 3600));
    add(model.end, 'day', day);
    if (model.isMoney && model.placed) {
      for (const value of rounds(model.placed[last], 0.2)) add(crossing(model, model.placed, value), 'baskets', value);
    }
    if (model.ratePeak > 0) add(busiest(model), 'rate', model.ratePeak);
    if (model.ready) add(crossing(model, model.ready, 1), 'ready', 1);
    if (model.short) for (const value of rounds(model.short[last], 0.45).slice(-1)) add(crossing(model, model.short, value), 'short', value);
    queueMilestones(model, add);
    storeMilestones(model, add);
    for (const p of model.published) if (p.t > model.start && p.t < model.end) add(p.t, 'published', p.share);
    return all.sort((a, b) => a.t - b.t);
  }

  function busiest(model) {
    for (let t = model.start; t < model.end; t += model.step) {
      if (model.rateAt(t + model.step / 2) >= model.ratePeak) return t + model.step;
    }
    return null;
  }

  function queueMilestones(model, add) {
    if (!model.waiting || !(model.waitingPeak > 0)) return;
    const peak = largest(model.waiting);
    add(model.start + peak * model.step, 'queue', model.waitingPeak);
    for (let k = peak; k < model.waiting.length; k++) {
      if (model.waiting[k] <= model.waitingPeak / 2) {
        add(model.start + k * model.step, 'halved', model.waiting[k]);
        return;
      }
    }
  }

  function storeMilestones(model, add) {
    const s = model.storeTable;
    if (!s) return;
    const longest = largest(s.waiting);
    if (s.waiting[longest] > 0) {
      const name = String(model.run.stores.names[longest % s.count]);
      add(s.start + Math.floor(longest / s.count) * s.step, 'store', s.waiting[longest], name);
    }
    add(allLit(model, s), 'lit', s.count);
  }

  /** When the last store has its first basket; null if one never has. */
  function allLit(model, s) {
    const now = { placed: new Float32Array(s.count), waiting: new Float32Array(s.count), rate: new Float32Array(s.count) };
    const lit = t => {
      storesAt(model, t, now);
      return now.placed.every(p => p >= 1);
    };
    if (!lit(model.end)) return null;
    let low = model.start;
    let high = model.end;
    while (high - low > 1) {
      const middle = (low + high) / 2;
      if (lit(middle)) high = middle;
      else low = middle;
    }
    return high;
  }

  /** The last milestone at or before an instant: its index, or -1. */
  nr.wallPassed = (milestones, t) => {
    let low = 0;
    let high = milestones.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (milestones[middle].t <= t) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  /** 36030.5 as "10:00:30"; 86400 as "24:00:00". */
  nr.wallClock = (t, withSeconds) => {
    const s = Math.floor(t + 1e-6);
    const two = v => (v < 10 ? '0' + v : '' + v);
    const text = two(Math.floor(s / 3600)) + ':' + two(Math.floor(s / 60) % 60);
    return withSeconds ? text + ':' + two(s % 60) : text;
  };

})();
