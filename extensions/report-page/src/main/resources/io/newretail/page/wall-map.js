/* The big screen: where the stores stand, and how they light up. */
(() => {
  'use strict';
  const nr = (window.nr = window.nr || {});
  const { size, font, heat, tiles, disc, DIM } = nr.wallKit;

  /** A plan with nothing on it yet, for so many stores. */
  function emptyPlan(count) {
    const whole = () => new Float32Array(count);
    return { x: whole(), y: whole(), left: new Int32Array(count), top: new Int32Array(count), labels: [], radius: 0 };
  }

  /** Places in degrees, as far as every store has them. */
  function located(stores) {
    const known = v => Array.isArray(v) && v.length === stores.names.length && v.every(Number.isFinite);
    return known(stores.longitude) && known(stores.latitude);
  }

  /**
   * Stores where they stand, as far as a flat map of one country goes: east to the right, north at the top. Then they give
   * way to each other until no two overlap, so that each can be seen; neighbours stay neighbours.
   */
  function geographic(model, w, h, em, widthOf) {
    const s = model.run.stores;
    const count = s.names.length;
    const plan = emptyPlan(count);
    const [west, east] = [Math.min(...s.longitude), Math.max(...s.longitude)];
    const [south, north] = [Math.min(...s.latitude), Math.max(...s.latitude)];
    const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
    plan.radius = Math.max(3, Math.min(h * 0.12, Math.sqrt((w * h * 0.38) / (count * Math.PI))));
    const pad = plan.radius;
    const across = (w - 4 * pad) / Math.max(1e-6, (east - west) * squeeze);
    const down = (h - 4 * pad) / Math.max(1e-6, north - south);
    const scale = Math.min(across, down);
    const wide = Math.min(1.35, across / scale); // as on a map without a projection, where there is room
    for (let i = 0; i < count; i++) {
      // Stores of one city have one place: a hair's breadth apart they can be pushed apart.
      plan.x[i] = w / 2 + (s.longitude[i] - (west + east) / 2) * squeeze * scale * wide + 0.3 * Math.cos(i * 2.4);
      plan.y[i] = h / 2 - (s.latitude[i] - (south + north) / 2) * scale + 0.3 * Math.sin(i * 2.4);
    }
    giveWay(plan, model.groups, w, h);
    nameGroups(model, plan, w, em, widthOf);
    return plan;
  }

  /** Sorts by insertion: from one turn to the next little moves. */
  function sortByX(order, x) {
    for (let a = 1; a < order.length; a++) {
      const i = order[a];
      let b = a;
      for (; b > 0 && x[order[b - 1]] > x[i]; b--) order[b] = order[b - 1];
      order[b] = i;
    }
  }

  /** Pushes discs apart that overlap, a little more where they belong to different groups; in place. */
  function giveWay(plan, groups, w, h) {
    const n = plan.x.length;
    const of = new Int32Array(n);
    groups.forEach((g, k) => g.members.forEach((i) => (of[i] = k)));
    const order = Int32Array.from({ length: n }, (_, i) => i);
    const most = plan.radius * 2.5;
    for (let turn = 0; turn < 240; turn++) {
      sortByX(order, plan.x);
      let moved = false;
      for (let a = 0; a < n; a++) {
        const i = order[a];
        for (let b = a + 1; b < n && plan.x[order[b]] - plan.x[i] < most; b++) {
          const j = order[b];
          const want = plan.radius * (of[i] === of[j] ? 2.04 : 2.5);
          const dx = plan.x[j] - plan.x[i];
          const dy = plan.y[j] - plan.y[i];
          if (dx * dx + dy * dy >= want * want) continue;
          const d = Math.sqrt(dx * dx + dy * dy) || 1e-3;
          const push = ((want - d) / d) * 0.35;
          plan.x[i] -= dx * push;
          plan.y[i] -= dy * push;
          plan.x[j] += dx * push;
          plan.y[j] += dy * push;
          moved = moved || want - d > 0.3;
        }
      }
      for (let i = 0; i < n; i++) {
        plan.x[i] = Math.min(w - plan.radius, Math.max(plan.radius, plan.x[i]));
        plan.y[i] = Math.min(h - plan.radius, Math.max(plan.radius, plan.y[i]));
      }
      if (!moved) return;
    }
  }

  /** The name of each group in the middle of its stores, a little lower where another name stands there. */
  function nameGroups(model, plan, w, em, widthOf) {
    if (model.groups.length < 2) return;
    for (const g of model.groups) {
      let x = 0;
      let y = 0;
      for (const i of g.members) {
        x += plan.x[i] / g.members.length;
        y += plan.y[i] / g.members.length;
      }
      const px = Math.max(9, Math.min(em, plan.radius * 1.15));
      const room = widthOf(g.name, px);
      const label = { text: g.name, x: Math.max(room / 2, Math.min(w - room / 2, x)), y: y + px * 0.35, px, room, align: 'center', over: true };
      const clash = (o) => Math.abs(o.x - label.x) < (o.room + room) / 2 && Math.abs(o.y - label.y) < px * 1.1;
      for (let i = 0; i < 4 && plan.labels.some(clash); i++) label.y += px * 0.6;
      plan.labels.push(label);
    }
  }

  /** How a packed plan comes out with so many stores above one another and a cell so large; null if it does not fit. */
  function shelves(model, { w, h, em }, rows, cell, widthOf) {
    const named = model.groups.length > 1;
    const px = named ? Math.max(9, Math.min(em * 1.2, cell * 0.58)) : 0;
    const head = named ? px * 1.15 : 0;
    const gap = cell * 0.4;
    const tall = head + rows * cell + gap * 0.5;
    const lines = [[]];
    let x = 0;
    for (const group of model.groups) {
      let from = 0;
      while (from < group.members.length) {
        const most = Math.max(1, Math.floor(w / cell)) * rows;
        const n = Math.min(group.members.length - from, most);
        const room = Math.max(Math.ceil(n / rows) * cell, named && from === 0 ? widthOf(group.name, px) + 2 : 0);
        if (x > 0 && x + room > w) {
          lines.push([]);
          x = 0;
        }
        if (lines.length * tall > h || room > w) return null;
        lines[lines.length - 1].push({ group, from, n, room });
        x += room + gap;
        from += n;
      }
    }
    return { lines, tall, head, px, gap, cell, rows };
  }

  /** Stores side by side, those of a group together under its name: as large as fits. */
  function packed(model, room, widthOf) {
    let best = null;
    for (let rows = 1; rows <= 8; rows++) {
      let low = 3;
      let high = Math.min(room.h * 0.42, room.w * 0.25);
      for (let i = 0; i < 12; i++) {
        const cell = (low + high) / 2;
        const found = shelves(model, room, rows, cell, widthOf);
        if (found) {
          low = cell;
          if (!best || cell > best.cell) best = found;
        } else high = cell;
      }
    }
    return best || { lines: [], tall: 0, head: 0, px: 0, gap: 0, cell: 6, rows: 1 };
  }

  function place(model, w, h, em, widthOf) {
    const p = packed(model, { w, h, em }, widthOf);
    const plan = emptyPlan(model.run.stores.names.length);
    plan.radius = p.cell * 0.47;
    const top = Math.max(0, (h - p.lines.length * p.tall) / 2);
    p.lines.forEach((line, row) => {
      const used = line.reduce((sum, b) => sum + b.room, 0);
      const loose = Math.max(0, w - used);
      const full = row < p.lines.length - 1 && line.length > 1;
      const gap = full ? Math.min(p.gap * 4, loose / (line.length - 1)) : p.gap;
      let x = full ? 0 : p.lines.length > 1 ? 0 : Math.max(0, (loose - p.gap * (line.length - 1)) / 2);
      for (const b of line) {
        const y = top + row * p.tall;
        if (p.px && b.from === 0) plan.labels.push({ text: b.group.name, x, y: y + p.px, px: p.px, width: Math.max(b.room, 1) });
        for (let i = 0; i < b.n; i++) {
          const store = b.group.members[b.from + i];
          plan.x[store] = x + (Math.floor(i / p.rows) + 0.5) * p.cell;
          plan.y[store] = y + p.head + ((i % p.rows) + 0.5) * p.cell;
        }
        x += b.room + gap;
      }
    });
    if (p.cell > 70) nameStores(model, plan, p.cell, em);
    return plan;
  }

  /** Few stores: each has its name under it. */
  function nameStores(model, plan, cell, em) {
    plan.radius = cell * 0.38;
    model.run.stores.names.forEach((name, i) => {
      const px = Math.max(11, Math.min(em * 1.1, cell * 0.12));
      plan.labels.push({ text: String(name), x: plan.x[i], y: plan.y[i] + cell * 0.48, px, align: 'center', width: cell * 0.96 });
      plan.y[i] -= cell * 0.05;
    });
  }

  nr.wallLocated = located;

  /**
   * Where every store stands on a map of this size: by longitude and latitude if all are known, else packed by the first
   * part of their cities' names. `em` is the usual size of text; `widthOf(text, px)` measures a label.
   */
  nr.wallPlan = (model, w, h, em, widthOf) =>
    located(model.run.stores) ? geographic(model, w, h, em, widthOf) : place(model, w, h, em, widthOf);

  function queueTiles(levels, edge, radius) {
    return tiles(levels, edge, (ctx, k) => {
      const x = (k + 1) / levels;
      const r = radius * x;
      const g = ctx.createRadialGradient(0, 0, 0, 0, 0, r);
      const rgb = heat(x * x);
      g.addColorStop(0.1, 'rgba(' + rgb + ', 0)');
      g.addColorStop(0.5, 'rgba(' + rgb + ', 0.6)');
      g.addColorStop(0.8, 'rgba(' + rgb + ', 0.95)');
      g.addColorStop(1, 'rgba(' + rgb + ', 1)');
      ctx.fillStyle = g;
      disc(ctx, r);
      ctx.fill();
    });
  }

  function glowTiles(levels, edge, radius) {
    return tiles(levels, edge, (ctx, k) => {
      const x = k / (levels - 1);
      const r = radius * (0.45 + 0.55 * x);
      const g = ctx.createRadialGradient(0, 0, 0, 0, 0, r);
      g.addColorStop(0, 'rgba(235, 250, 255, ' + (0.7 + 0.3 * x).toFixed(3) + ')');
      g.addColorStop(0.22, 'rgba(98, 214, 255, ' + (0.4 + 0.5 * x).toFixed(3) + ')');
      g.addColorStop(1, 'rgba(40, 120, 255, 0)');
      ctx.fillStyle = g;
      disc(ctx, r);
      ctx.fill();
    });
  }

  function ringTiles(levels, edge, radius) {
    return tiles(levels, edge, (ctx, k) => {
      const x = (k + 0.5) / levels;
      ctx.strokeStyle = 'rgba(150, 230, 255, ' + (0.75 * (1 - x)).toFixed(3) + ')';
      ctx.lineWidth = Math.max(1, radius * 0.09);
      disc(ctx, radius * (0.25 + 0.7 * x));
      ctx.stroke();
    });
  }

  /** The stores: a glow for the baskets placed, a disc for the baskets that wait for a picker. */
  nr.wallMap = (back, live, over, model) => {
    const QUEUE = 64;
    const GLOW = 32;
    const RING = 12;
    const BEAT = 0.5;
    const count = model.storeTable.count;
    const now = { placed: new Float32Array(count), waiting: new Float32Array(count), rate: new Float32Array(count) };
    const keys = new Int32Array(count);
    let ctx, plan, queue, glow, ring, edge, w, h, stale;
    return {
      now,
      plan: () => plan,
      fit(width, height, ratio, em) {
        const under = size(back, width, height, ratio);
        const grain = Math.min(ratio, 1.5); // soft discs need no finer one, and it is what a frame without a graphics card waits for
        ctx = size(live, width, height, grain);
        ctx.imageSmoothingEnabled = false; // copies are pixel for pixel
        w = live.width;
        h = live.height;
        plan = nr.wallPlan(model, width, height, em, (text, px) => {
          under.font = font(px, 600);
          return under.measureText(text).width;
        });
        const radius = plan.radius * grain;
        edge = 2 * Math.ceil(radius * 1.25) + 2;
        queue = queueTiles(QUEUE, edge, radius);
        glow = glowTiles(GLOW, edge, radius * 0.95);
        ring = ringTiles(RING, edge, radius * 1.2);
        under.scale(ratio, ratio);
        under.textAlign = 'left';
        under.textBaseline = 'alphabetic';
        under.fillStyle = 'rgba(120, 150, 220, 0.22)';
        const dot = Math.max(1, plan.radius * 0.16);
        for (let i = 0; i < count; i++) {
          under.beginPath();
          under.arc(plan.x[i], plan.y[i], dot, 0, Math.PI * 2);
          under.fill();
        }
        const above = size(over, width, height, ratio);
        above.scale(ratio, ratio);
        for (const label of plan.labels) {
          const c = label.over ? above : under;
          c.font = font(label.px, 600);
          c.textAlign = label.align || 'left';
          c.lineJoin = 'round';
          c.lineWidth = label.px * 0.32;
          c.strokeStyle = 'rgba(6, 9, 21, 0.8)';
          if (label.over) c.strokeText(label.text, label.x, label.y);
          c.fillStyle = label.over ? '#e6ecff' : DIM;
          c.fillText(label.text, label.x, label.y, label.width);
        }
        for (let i = 0; i < count; i++) {
          plan.left[i] = Math.round(plan.x[i] * grain - edge / 2);
          plan.top[i] = Math.round(plan.y[i] * grain - edge / 2);
        }
        stale = true;
      },
      draw(scene) {
        model.storesAt(scene.t, now);
        const beats = scene.calm ? 0 : scene.playing ? scene.speed * 60 : 0.001;
        for (let i = 0; i < count; i++) {
          const swell = model.scale.storeWaitingPeak > 0 ? Math.sqrt(Math.max(0, now.waiting[i]) / model.scale.storeWaitingPeak) : 0;
          const q = Math.min(QUEUE, Math.round(swell * QUEUE));
          const placed = now.placed[i];
          const light = model.scale.storeRatePeak > 0 ? (now.rate[i] / model.scale.storeRatePeak) ** 0.38 : 0;
          const g = placed < 0.5 ? 0 : 1 + Math.min(GLOW - 1, Math.round(light * (GLOW - 1)));
          let r = 0;
          if (beats && placed >= 0.5) {
            const root = Math.sqrt(placed);
            const turns = ((BEAT * now.rate[i]) / 60 / (2 * root)) * beats;
            const phase = BEAT * root;
            const part = phase - Math.floor(phase);
            if (turns < 2 && part < 0.5) r = 1 + Math.min(RING - 1, Math.floor(part * 2 * RING));
          }
          const key = (q << 16) | (g << 8) | r;
          if (key !== keys[i]) stale = true;
          keys[i] = key;
        }
        if (!stale) return;
        stale = false;
        paint();
      },
    };

    function paint() {
      ctx.clearRect(0, 0, w, h);
      for (let i = 0; i < count; i++) {
        const left = plan.left[i];
        const top = plan.top[i];
        const g = (keys[i] >> 8) & 255;
        if (g > 0) ctx.drawImage(glow, (g - 1) * edge, 0, edge, edge, left, top, edge, edge);
        const q = keys[i] >> 16;
        if (q > 0) ctx.drawImage(queue, (q - 1) * edge, 0, edge, edge, left, top, edge, edge);
        const r = keys[i] & 255;
        if (r > 0) ctx.drawImage(ring, (r - 1) * edge, 0, edge, edge, left, top, edge, edge);
      }
    }
  };
})();
