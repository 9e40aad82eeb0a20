/* The big screen: the curve, the bars and figures of the chain, and the line of the day. Painters as in wall-draw.js. */
(() => {
  'use strict';
  const nr = (window.nr = window.nr || {});
  const { sheet, size, font, heat, tiles, disc, FONT, INK, DIM, GOLD } = nr.wallKit;
  const CYAN = '#62d6ff';
  const FAINT = 'rgba(157, 176, 216, 0.18)';

  const hoursSplits = (u, axis, min, max) => {
    const wide = u.width > 420 ? 4 : 6;
    const out = [];
    for (let t = Math.ceil(min / 3600) * 3600; t <= max + 1; t += wide * 3600) out.push(t);
    return out;
  };

  /** One uPlot of the curve: once with its axes, once with the line alone, of which the past is shown. */
  function plot(holder, model, { width, height, em }, part, words, done) {
    const n = model.total.length;
    const x = Array.from({ length: n }, (_, k) => model.start + k * model.step);
    const end = model.total[n - 1] || 1;
    const axes = part === 'axes';
    const px = Math.max(11, Math.min(em * 1.15, height * 0.072));
    const axis = {
      stroke: axes ? DIM : 'transparent',
      font: Math.round(px) + 'px ' + FONT, // uPlot scales whole pixels only
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
      fit(width, height, screen, em) {
        ratio = window.uPlot.pxRatio || window.devicePixelRatio || 1;
        ctx = size(live, width, height, ratio);
        w = live.width;
        h = live.height;
        if (base) base.destroy();
        base = plot(holder, model, { width, height, em }, 'axes', words, u => {
          scale = { x0: u.bbox.left, y0: u.bbox.top, w: u.bbox.width, h: u.bbox.height };
          key = null;
        });
        const away = document.createElement('div');
        const once = plot(away, model, { width, height, em }, 'line', words, u => {
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
      const share = waiting / (model.scale.waitingPeak || 1);
      bar(0, u * 2.5, w, u * 1.15, share, queueStyle);
      const x = Math.min(w - 2, (w * high) / (model.scale.waitingPeak || 1));
      ctx.fillStyle = INK;
      ctx.fillRect(x - Math.max(1, u * 0.07), u * 2.25, Math.max(2, u * 0.14), u * 1.65);
    }

    function busyCell(t, x, y, room) {
      const busy = model.at(model.busy, t);
      const of = model.staffed ? model.at(model.staffed, t) : 0;
      text(words.t('busy'), x, y + u * 0.9, u, 500, DIM, 'left', room * 0.54);
      const value = words.int(busy) + (model.staffed ? ' / ' + words.int(of) : '');
      text(value, x + room, y + u * 0.95, u * 1.2, 700, INK, 'right', room * 0.44);
      bar(x, y + u * 1.5, room, u * 0.75, busy / (of || model.scale.busyPeak || 1), CYAN);
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
    let ctx, dim, bright, w, h, px, foot, key;
    function silhouette(style, ratio) {
      const s = sheet(w, h);
      const c = s.getContext('2d');
      c.fillStyle = style;
      c.beginPath();
      c.moveTo(0, foot);
      for (let x = 0; x <= w; x++) {
        const t = model.start + (x / w) * (model.end - model.start);
        const share = model.scale.ratePeak > 0 ? Math.sqrt(model.rateAt(t) / model.scale.ratePeak) : 0;
        c.lineTo(x, foot - share * (foot - 3 * ratio));
      }
      c.lineTo(w, foot);
      c.fill();
      c.fillRect(0, foot, w, Math.max(1, ratio));
      return s;
    }
    return {
      fit(width, height, ratio, em) {
        ctx = size(canvas, width, height, ratio);
        w = canvas.width;
        h = canvas.height;
        px = Math.max(11, em * 0.72) * ratio;
        foot = Math.round(h - px * 1.3);
        dim = silhouette('rgba(98, 160, 255, 0.24)', ratio);
        bright = silhouette('rgba(98, 214, 255, 0.85)', ratio);
        const c = dim.getContext('2d');
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
          c.fillRect(Math.min(w - px * 0.2, Math.round(x)), foot - px * 0.36, Math.max(2, px * 0.18), px * 0.45);
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
        ctx.fillRect(Math.max(0, Math.min(w - thick, x - thick / 2)), 0, thick, foot);
      },
    };
  };
})();
