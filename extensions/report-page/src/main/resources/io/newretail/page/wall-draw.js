/*
 * The big screen: the pictures. Each is a painter over one canvas: `fit(width, height, ratio)` makes its
 * sprites, `draw(scene)` paints an instant and returns at once if nothing to be seen has changed. What is painted
 * depends on the scene alone (`{model, t, playing, speed, calm}`), never on what was painted before.
 */
(() => {
  'use strict';
  const nr = (window.nr = window.nr || {});
  const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
  const INK = '#f4f7ff';
  const DIM = '#9db0d8';
  const FAINT = 'rgba(157, 176, 216, 0.18)';
  const GOLD = ['#fff6d8', '#ffd467', '#ffa52e'];
  const CYAN = '#62d6ff';
  const HEAT = [[255, 190, 92], [255, 122, 61], [255, 45, 85]];

  const sheet = (w, h) => {
    const c = document.createElement('canvas');
    c.width = Math.max(1, Math.ceil(w));
    c.height = Math.max(1, Math.ceil(h));
    return c;
  };

  const font = (px, weight) => (weight || 400) + ' ' + px.toFixed(1) + 'px ' + FONT;

  /** Sizes a canvas for the screen's pixels. */
  function size(canvas, w, h, ratio) {
    canvas.width = Math.max(1, Math.round(w * ratio));
    canvas.height = Math.max(1, Math.round(h * ratio));
    return canvas.getContext('2d');
  }

  /** The colour of a queue from short (0) to the longest (1). */
  function heat(x) {
    const y = Math.min(1, Math.max(0, x)) * 2;
    const k = Math.min(1, Math.floor(y));
    const mix = c => Math.round(HEAT[k][c] + (HEAT[k + 1][c] - HEAT[k][c]) * (y - k));
    return mix(0) + ', ' + mix(1) + ', ' + mix(2);
  }

  function gold(ctx, top, bottom) {
    const g = ctx.createLinearGradient(0, top, 0, bottom);
    g.addColorStop(0.1, GOLD[0]);
    g.addColorStop(0.5, GOLD[1]);
    g.addColorStop(0.95, GOLD[2]);
    return g;
  }

  /** The strip 0 1 2 ... 9 0, one digit a cell. */
  function strip(w, h, style) {
    const s = sheet(w, h * 11);
    const ctx = s.getContext('2d');
    ctx.font = font(h * 0.86, 700);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    for (let d = 0; d <= 10; d++) {
      ctx.fillStyle = style === 'gold' ? gold(ctx, d * h, d * h + h) : style;
      ctx.fillText(String(d % 10), w / 2, d * h + h * 0.53);
    }
    return s;
  }

  /** Where each digit of the largest total and each sign between them stands, for the reader's language. */
  function places(parts) {
    const out = [];
    let power = parts.reduce((n, p) => n + (p.type === 'integer' ? p.value.length : 0), 0);
    for (const part of parts) {
      if (part.type === 'integer') for (let i = 0; i < part.value.length; i++) out.push({ power: --power });
      else out.push({ text: part.value, sign: part.type === 'currency' });
    }
    return out;
  }

  /** Tiles of one size side by side; `paint(ctx, k)` draws tile k around the origin. */
  function tiles(count, edge, paint) {
    const s = sheet(count * edge, edge);
    const ctx = s.getContext('2d');
    for (let k = 0; k < count; k++) {
      ctx.save();
      ctx.beginPath();
      ctx.rect(k * edge, 0, edge, edge);
      ctx.clip();
      ctx.translate(k * edge + edge / 2, edge / 2);
      paint(ctx, k);
      ctx.restore();
    }
    return s;
  }

  const disc = (ctx, r) => {
    ctx.beginPath();
    ctx.arc(0, 0, r, 0, Math.PI * 2);
  };

  nr.wallKit = { size, font, heat, tiles, disc, DIM };

  /** The running total in rolling digits. `parts(value)` says how the language writes it. */
  nr.wallTotal = (canvas, model, parts) => {
    let ctx, cells, digits, w, h, cw, key, fixed;
    const widthOf = (p, cellWidth) => ('power' in p ? cellWidth : p.sign ? cellWidth * 0.8 : cellWidth * 0.34);
    return {
      fit(width, height, ratio) {
        ctx = size(canvas, width, height, ratio);
        w = canvas.width;
        cells = places(parts(model.total[model.total.length - 1]));
        const units = cells.reduce((sum, p) => sum + widthOf(p, 1), 0);
        cw = Math.floor(Math.min(w / units, canvas.height * 0.62));
        h = Math.floor(Math.min(canvas.height, cw / 0.6));
        digits = strip(cw, h, 'gold');
        let x = Math.max(0, Math.floor((w - units * cw) / (document.dir === 'rtl' ? 1 : w)));
        const y = Math.floor((canvas.height - h) / 2);
        fixed = sheet(w, canvas.height);
        const f = fixed.getContext('2d');
        f.textAlign = 'center';
        f.textBaseline = 'middle';
        for (const p of cells) {
          p.x = x;
          p.y = y;
          const pw = widthOf(p, cw);
          f.fillStyle = gold(f, y, y + h);
          f.font = font(h * (p.sign ? 0.6 : 0.86), 700);
          if (p.text && p.text.trim()) f.fillText(p.text.trim(), x + pw / 2, y + h * 0.53);
          p.w = Math.max(1, Math.round(pw));
          x += p.w;
        }
        key = null;
      },
      draw(scene) {
        const exact = scene.model.totalAt(scene.t);
        const value = scene.playing && !scene.calm ? exact : Math.floor(exact + 1e-6);
        if (value === key) return;
        key = value;
        ctx.clearRect(0, 0, w, canvas.height);
        let below = 0;
        let power = 0;
        for (let i = cells.length - 1; i >= 0; i--) {
          const p = cells[i];
          if (!('power' in p)) {
            ctx.globalAlpha = p.sign || value >= 10 ** (power + 1) ? 1 : 0.12;
            ctx.drawImage(fixed, p.x, 0, p.w, canvas.height, p.x, 0, p.w, canvas.height);
            continue;
          }
          power = p.power;
          const y = value / 10 ** p.power;
          const whole = Math.floor(y) % 10;
          const roll = p.power === 0 ? y - Math.floor(y) : Math.max(0, below - 9);
          below = whole + roll;
          ctx.globalAlpha = y < 1 && p.power > 0 && below < 0.01 ? 0.12 : 1;
          ctx.drawImage(digits, 0, Math.round(below * h), cw, h, p.x, p.y, cw, h);
        }
        ctx.globalAlpha = 1;
      },
    };
  };

  /** The clock: hours and minutes large, seconds smaller. */
  nr.wallClockFace = canvas => {
    let ctx, big, small, bw, bh, sw, sh, key, x0, y0, marks;
    return {
      fit(width, height, ratio) {
        ctx = size(canvas, width, height, ratio);
        bh = Math.floor(Math.min(canvas.height, canvas.width / 3.35));
        bw = Math.floor(bh * 0.58);
        sh = Math.floor(bh * 0.52);
        sw = Math.floor(sh * 0.58);
        big = strip(bw, bh, INK);
        small = strip(sw, sh, DIM);
        const all = bw * 4 + bw * 0.4 + sw * 2.3;
        x0 = Math.max(0, Math.floor(canvas.width - all));
        y0 = Math.floor((canvas.height - bh) / 2);
        marks = { colon: x0 + bw * 2 + bw * 0.2, seconds: Math.floor(x0 + bw * 4.4 + sw * 0.3) };
        key = null;
      },
      draw(scene) {
        const s = Math.floor(scene.t + 1e-6);
        if (s === key) return;
        key = s;
        ctx.clearRect(0, 0, canvas.width, canvas.height);
        const hours = Math.floor(s / 3600);
        const minutes = Math.floor(s / 60) % 60;
        const put = (d, x) => ctx.drawImage(big, 0, d * bh, bw, bh, Math.floor(x), y0, bw, bh);
        put(Math.floor(hours / 10), x0);
        put(hours % 10, x0 + bw);
        put(Math.floor(minutes / 10), x0 + bw * 2.4);
        put(minutes % 10, x0 + bw * 3.4);
        ctx.font = font(bh * 0.7, 700);
        ctx.fillStyle = DIM;
        ctx.textAlign = 'center';
        ctx.textBaseline = 'middle';
        ctx.fillText(':', marks.colon, y0 + bh * 0.48);
        const base = y0 + bh * 0.83 - sh * 0.82;
        const tail = (d, x) => ctx.drawImage(small, 0, d * sh, sw, sh, Math.floor(x), Math.floor(base), sw, sh);
        tail(Math.floor((s % 60) / 10), marks.seconds);
        tail(s % 10, marks.seconds + sw);
      },
    };
  };

  const hoursSplits = (u, axis, min, max) => {
    const wide = u.width > 420 ? 4 : 6;
    const out = [];
    for (let t = Math.ceil(min / 3600) * 3600; t <= max + 1; t += wide * 3600) out.push(t);
    return out;
  };

  /** One uPlot of the curve: once with its axes, once with the line alone, of which the past is shown. */
  function plot(holder, model, width, height, part, words, done) {
    const n = model.total.length;
    const x = Array.from({ length: n }, (_, k) => model.start + k * model.step);
    const end = model.total[n - 1] || 1;
    const axes = part === 'axes';
    const px = Math.max(11, Math.min(22, height * 0.072));
    const axis = {
      stroke: axes ? DIM : 'transparent',
      font: font(px, 400),
      grid: { stroke: axes ? FAINT : 'transparent', width: 1 },
      ticks: { show: false },
    };
    return new window.uPlot(
      {
        width,
        height,
        cursor: { show: false },
        legend: { show: false },
        padding: [px * 0.8, px * 1.4, 0, 0],
        scales: { x: { time: false, range: [model.start, model.end] }, y: { range: [0, 1] } },
        axes: [
          { ...axis, size: px * 1.9, splits: hoursSplits, values: (u, ticks) => ticks.map(t => nr.wallClock(t, false)) },
          { ...axis, size: px * 3.6, splits: () => [0, 0.25, 0.5, 0.75, 1], values: (u, ticks) => ticks.map(words.share) },
        ],
        series: [
          {},
          {
            points: { show: false },
            width: axes ? 0 : Math.max(2, height / 90),
            stroke: axes ? 'transparent' : GOLD[1],
            fill: axes ? undefined : u => {
              const g = u.ctx.createLinearGradient(0, u.bbox.top, 0, u.bbox.top + u.bbox.height);
              g.addColorStop(0, 'rgba(255, 190, 70, 0.42)');
              g.addColorStop(1, 'rgba(255, 150, 40, 0.02)');
              return g;
            },
          },
        ],
        hooks: { draw: [done] },
      },
      [x, Array.from(model.total, v => v / end)],
      holder
    );
  }

  /** The curve of the day's sales as far as the clock has come, with the published points that it has passed. */
  nr.wallCurve = (holder, live, model, words, again) => {
    let ctx, line, base, spot, mark, w, h, key, ratio, scale;
    const past = Array.from(model.published);
    return {
      fit(width, height) {
        ratio = window.uPlot.pxRatio || window.devicePixelRatio || 1;
        ctx = size(live, width, height, ratio);
        w = live.width;
        h = live.height;
        if (base) base.destroy();
        base = plot(holder, model, width, height, 'axes', words, u => {
          scale = { x0: u.bbox.left, y0: u.bbox.top, w: u.bbox.width, h: u.bbox.height };
          key = null;
        });
        const away = document.createElement('div');
        const once = plot(away, model, width, height, 'line', words, u => {
          line = sheet(u.ctx.canvas.width, u.ctx.canvas.height);
          line.getContext('2d').drawImage(u.ctx.canvas, 0, 0);
          key = null;
          queueMicrotask(() => once.destroy());
          again();
        });
        const r = Math.max(4, (height * ratio) / 42);
        spot = tiles(1, Math.ceil(r * 6), c => {
          const g = c.createRadialGradient(0, 0, 0, 0, 0, r * 3);
          g.addColorStop(0, 'rgba(255, 246, 216, 1)');
          g.addColorStop(0.3, 'rgba(255, 212, 103, 0.9)');
          g.addColorStop(1, 'rgba(255, 165, 46, 0)');
          c.fillStyle = g;
          disc(c, r * 3);
          c.fill();
        });
        mark = tiles(1, Math.ceil(r * 4), c => {
          c.fillStyle = '#0a1024';
          c.strokeStyle = '#ff7ab8';
          c.lineWidth = Math.max(2, r * 0.5);
          disc(c, r * 1.15);
          c.fill();
          c.stroke();
        });
        key = null;
      },
      draw(scene) {
        if (!line || !scale) return;
        const part = (scene.t - model.start) / (model.end - model.start);
        const x = scale.x0 + part * scale.w;
        const y = scale.y0 + (1 - model.shareAt(scene.t)) * scale.h;
        const at = Math.round(x * 4) * 8192 + Math.round(y * 4);
        if (at === key) return;
        key = at;
        ctx.clearRect(0, 0, w, h);
        if (x > 0.5) ctx.drawImage(line, 0, 0, x, h, 0, 0, x, h);
        for (const p of past) {
          if (p.t > scene.t || p.t <= model.start) continue;
          const fresh = Math.min(1, (scene.t - p.t + 1) / 600);
          const edge = mark.width * (scene.calm ? 1 : 1.9 - 0.9 * Math.sqrt(fresh));
          const px = scale.x0 + ((p.t - model.start) / (model.end - model.start)) * scale.w;
          const py = scale.y0 + (1 - p.share) * scale.h;
          ctx.drawImage(mark, px - edge / 2, py - edge / 2, edge, edge);
        }
        ctx.drawImage(spot, x - spot.width / 2, y - spot.height / 2);
        ctx.font = font(Math.max(13 * ratio, h * 0.085), 700);
        ctx.fillStyle = INK;
        const left = part > 0.8;
        ctx.textAlign = left ? 'right' : 'left';
        const below = y + h * 0.13 < scale.y0 + scale.h;
        ctx.fillText(words.share1(model.shareAt(scene.t)), x + (left ? -1 : 1) * spot.width * 0.35, below ? y + h * (left ? 0.2 : 0.12) : y - h * 0.05);
      },
      end() {
        if (base) base.destroy();
      },
    };
  };

  /** Bars and figures of the chain: the queue, the pickers, the slots, the baskets. */
  nr.wallGauges = (canvas, model, words) => {
    let ctx, w, h, key, u, gap, narrow, abreast;
    const last = model.total.length - 1;
    const bar = (x, y, bw, bh, share, style) => {
      ctx.fillStyle = 'rgba(157, 176, 216, 0.14)';
      ctx.beginPath();
      ctx.roundRect(x, y, bw, bh, bh / 2);
      ctx.fill();
      if (share <= 0) return;
      ctx.fillStyle = style;
      ctx.beginPath();
      ctx.roundRect(x, y, Math.max(bh, bw * Math.min(1, share)), bh, bh / 2);
      ctx.fill();
    };
    const text = (value, x, y, px, weight, style, align, room) => {
      ctx.font = font(px, weight);
      ctx.fillStyle = style;
      ctx.textAlign = align || 'left';
      ctx.fillText(value, x, y, room);
    };
    const figures = [
      ['placed', model.placed],
      ['ready', model.ready],
      ['collected', model.collected],
      ['short', model.short],
    ].filter(f => f[1] && f[1][last] > 0);

    function queueRow(t) {
      const waiting = model.at(model.waiting, t);
      const high = model.at(model.waitingHigh, t);
      text(words.t('waiting'), 0, u * 1.4, u, 500, DIM, 'left', w * 0.56);
      text(words.int(waiting), w, u * 1.8, u * 2.1, 700, INK, 'right', w * 0.4);
      const share = waiting / (model.waitingPeak || 1);
      bar(0, u * 2.5, w, u * 1.15, share, queueStyle);
      const x = Math.min(w - 2, (w * high) / (model.waitingPeak || 1));
      ctx.fillStyle = INK;
      ctx.fillRect(x - Math.max(1, u * 0.07), u * 2.25, Math.max(2, u * 0.14), u * 1.65);
    }

    function busyCell(t, x, y, room) {
      const busy = model.at(model.busy, t);
      const of = model.staffed ? model.at(model.staffed, t) : 0;
      text(words.t('busy'), x, y + u * 0.9, u, 500, DIM, 'left', room * 0.54);
      const value = words.int(busy) + (model.staffed ? ' / ' + words.int(of) : '');
      text(value, x + room, y + u * 0.95, u * 1.2, 700, INK, 'right', room * 0.44);
      bar(x, y + u * 1.5, room, u * 0.75, busy / (of || model.busyPeak || 1), CYAN);
    }

    function slotsCell(t, x, y, room) {
      const s = model.slots;
      const n = s.start.length;
      text(words.t('slots'), x, y + u * 0.9, u, 500, DIM, 'left', room);
      const step = room / n;
      const tall = u * 0.95;
      for (let i = 0; i < n; i++) {
        const until = i + 1 < n ? s.start[i + 1] : model.end;
        const here = t >= s.start[i] && t < until;
        const share = s.capacity[i] > 0 ? Math.min(1, s.booked[i] / s.capacity[i]) : 0;
        ctx.fillStyle = here ? 'rgba(244, 247, 255, 0.35)' : 'rgba(157, 176, 216, 0.14)';
        ctx.fillRect(x + i * step, y + u * 2.3 - tall, step * 0.78, tall);
        ctx.fillStyle = here ? INK : t >= until ? 'rgba(98, 214, 255, 0.4)' : CYAN;
        ctx.fillRect(x + i * step, y + u * 2.3 - tall * share, step * 0.78, tall * share);
      }
    }

    function figureRows(t, y) {
      const step = w / abreast;
      const px = Math.min(u * 1.7, step * 0.2);
      const small = Math.min(u, Math.max(10, step * 0.135));
      for (let i = 0; i <= figures.length; i++) {
        const f = i > 0 ? figures[i - 1] : null;
        const value = f ? model.at(f[1], t) : model.rateAt(t);
        const style = !f ? CYAN : f[0] === 'short' ? '#ff8f6b' : INK;
        const x = (i % abreast) * step;
        const top = y + Math.floor(i / abreast) * u * 3.4;
        text(words.int(value), x, top + px, px, 700, style, 'left', step * 0.94);
        text(words.t(f ? f[0] : 'rate'), x, top + px + small * 1.4, small, 500, DIM, 'left', step * 0.94);
      }
    }

    let queueStyle;
    return {
      fit(width, height, ratio) {
        ctx = size(canvas, width, height, ratio);
        ctx.scale(ratio, ratio);
        w = width;
        h = height;
        narrow = w < 460 && h > w * 0.55;
        abreast = narrow ? 3 : figures.length + 1;
        const lines = Math.ceil((figures.length + 1) / abreast);
        const cells = narrow ? (model.busy ? 1 : 0) + (model.slots ? 1 : 0) : model.busy || model.slots ? 1 : 0;
        const rows = (model.waiting ? 3.9 : 0) + cells * 2.4 + lines * 3.2;
        const gaps = (model.waiting ? 1 : 0) + cells;
        u = Math.min(h / (rows + gaps * 0.5), w / 24);
        gap = gaps ? Math.min(u * 2.5, (h - rows * u) / gaps) : 0;
        queueStyle = ctx.createLinearGradient(0, 0, w, 0);
        for (const x of [0, 0.5, 1]) queueStyle.addColorStop(x, 'rgb(' + heat(x) + ')');
        key = null;
      },
      draw(scene) {
        const t = scene.t;
        let sum = Math.round(model.rateAt(t)) * 7 + (model.waiting ? Math.round(model.at(model.waiting, t)) : 0) * 13;
        for (const f of figures) sum = sum * 31 + Math.round(model.at(f[1], t));
        if (model.busy) sum = sum * 3 + Math.round(model.at(model.busy, t));
        if (model.slots) sum = sum * 3 + Math.floor(t / 60);
        if (sum === key) return;
        key = sum;
        ctx.clearRect(0, 0, w, h);
        ctx.textBaseline = 'alphabetic';
        let y = 0;
        if (model.waiting) {
          queueRow(t);
          y = u * 3.9 + gap;
        }
        if (model.busy || model.slots) {
          const both = model.busy && model.slots && !narrow;
          const room = both ? w * 0.475 : w;
          if (model.busy) busyCell(t, 0, y, room);
          if (model.busy && narrow) y += u * 2.4 + gap;
          if (model.slots) slotsCell(t, both ? w * 0.525 : 0, y, room);
          if (model.slots || !narrow) y += u * 2.4 + gap;
        }
        figureRows(t, y);
      },
    };
  };

  /** The day as a line to drag along: baskets a minute, hours, milestones, and how far the clock has come. */
  nr.wallLine = (canvas, model) => {
    let ctx, dim, bright, w, h, key;
    function silhouette(style, ratio) {
      const s = sheet(w, h);
      const c = s.getContext('2d');
      const foot = h - Math.round(14 * ratio);
      c.fillStyle = style;
      c.beginPath();
      c.moveTo(0, foot);
      for (let x = 0; x <= w; x++) {
        const t = model.start + (x / w) * (model.end - model.start);
        const share = model.ratePeak > 0 ? Math.sqrt(model.rateAt(t) / model.ratePeak) : 0;
        c.lineTo(x, foot - share * (foot - 3 * ratio));
      }
      c.lineTo(w, foot);
      c.fill();
      c.fillRect(0, foot, w, Math.max(1, ratio));
      return s;
    }
    return {
      fit(width, height, ratio) {
        ctx = size(canvas, width, height, ratio);
        w = canvas.width;
        h = canvas.height;
        dim = silhouette('rgba(98, 160, 255, 0.24)', ratio);
        bright = silhouette('rgba(98, 214, 255, 0.85)', ratio);
        const c = dim.getContext('2d');
        const px = 11 * ratio;
        c.font = font(px, 400);
        c.fillStyle = DIM;
        const every = width > 700 ? 2 : width > 420 ? 4 : 6;
        for (let t = 0; t <= model.end; t += every * 3600) {
          c.textAlign = t === 0 ? 'left' : t >= model.end ? 'right' : 'center';
          c.fillText(nr.wallClock(t, false), ((t - model.start) / (model.end - model.start)) * w, h - 2 * ratio);
        }
        c.fillStyle = '#ffd467';
        for (const m of model.milestones) {
          if (m.kind === 'published') continue;
          const x = ((m.t - model.start) / (model.end - model.start)) * w;
          c.fillRect(Math.min(w - 2 * ratio, Math.round(x)), h - Math.round(18 * ratio), Math.round(2 * ratio), Math.round(5 * ratio));
        }
        key = null;
      },
      draw(scene) {
        const x = ((scene.t - model.start) / (model.end - model.start)) * w;
        const at = Math.round(x * 2);
        if (at === key) return;
        key = at;
        ctx.clearRect(0, 0, w, h);
        ctx.drawImage(dim, 0, 0);
        if (x >= 1) ctx.drawImage(bright, 0, 0, x, h, 0, 0, x, h);
        const thick = Math.max(2, h / 22);
        ctx.fillStyle = '#fff6d8';
        ctx.fillRect(Math.max(0, Math.min(w - thick, x - thick / 2)), 0, thick, h - h * 0.24);
      },
    };
  };
})();
