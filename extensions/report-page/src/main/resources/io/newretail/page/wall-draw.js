/*
 * The big screen: the pictures. Each is a painter over one canvas: `fit(width, height, ratio, em)` makes its
 * sprites, `draw(scene)` paints an instant and returns at once if nothing to be seen has changed. What is painted
 * depends on the scene alone (`{model, t, playing, speed, calm}`), never on what was painted before.
 */
(() => {
  'use strict';
  const nr = (window.nr = window.nr || {});
  const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';
  const INK = '#f4f7ff';
  const DIM = '#9db0d8';
  const GOLD = ['#fff6d8', '#ffd467', '#ffa52e'];
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

  nr.wallKit = { sheet, size, font, heat, tiles, disc, FONT, INK, DIM, GOLD };

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
})();
