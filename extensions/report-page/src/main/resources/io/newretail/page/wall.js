/* The big screen: a replay of the event day. The clock, the controls, and the one loop that paints. */
'use strict';
(() => {
  const nr = window.nr;
  const SPEEDS = [1, 2, 5, 10, 20, 30, 60];
  const KEPT = 16384;
  const scene = { model: null, t: 0, playing: false, speed: 10, calm: false };
  const stats = { cost: new Float32Array(KEPT), gap: new Float32Array(KEPT), frames: 0 };
  const quiet = matchMedia('(prefers-reduced-motion: reduce)');
  let shown = null;
  let started = false;

  const clamp = (v, low, high) => Math.max(low, Math.min(high, v));

  /** A drawing of lines for a button; the button's text says what it does. */
  const icon = (path) => {
    const name = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(name, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    svg.setAttribute('aria-hidden', 'true');
    const p = document.createElementNS(name, 'path');
    p.setAttribute('d', path);
    svg.append(p);
    return svg;
  };
  const ICONS = {
    play: 'M7 4v16l13-8z',
    pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
    first: 'M5 4h3v16H5zM20 4v16L9 12z',
    last: 'M16 4h3v16h-3zM4 4v16l11-8z',
    full: 'M3 3h7v3H6v4H3zM14 3h7v7h-3V6h-4zM3 14h3v4h4v3H3zM18 14h3v7h-7v-3h4z',
  };

  const money = (v) => nr.fmt.money(v, scene.model.run.currency || 'CNY');
  const total = (v) => (scene.model.isMoney ? money(v) : nr.fmt.number(Math.floor(v)));

  /** A milestone in words. */
  const say = (m) => {
    const share = m.kind === 'hour' || m.kind === 'published';
    const amount = m.kind === 'money' || m.kind === 'half' || m.kind === 'day';
    const value = share ? nr.fmt.share(m.value) : amount ? total(m.value) : nr.fmt.number(Math.round(m.value));
    return nr.t('wall.m.' + m.kind, { value, name: m.name, here: nr.fmt.share(scene.model.shareAt(m.t)) });
  };

  const spoken = () => {
    const model = scene.model;
    return nr.t('wall.now', {
      time: nr.wallClock(scene.t, true),
      total: total(model.totalAt(scene.t)),
      share: nr.fmt.share(model.shareAt(scene.t)),
      placed: nr.fmt.number(Math.round(model.placedAt(scene.t))),
      waiting: nr.fmt.number(model.waiting ? Math.round(model.at(model.waiting, scene.t)) : 0),
    });
  };

  /** How the language writes the total: digits, marks between them, the sign of the currency. */
  const parts = (v) => {
    const style = scene.model.isMoney
      ? { style: 'currency', currency: scene.model.run.currency || 'CNY', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 }
      : { maximumFractionDigits: 0 };
    return new Intl.NumberFormat(nr.tag(), style).formatToParts(Math.floor(v));
  };

  const words = {
    t: (name) => nr.t('wall.' + name),
    int: (v) => nr.fmt.fixed(v, 0),
    share: (v) => nr.fmt.share(v, 0),
    share1: (v) => nr.fmt.share(v, 1),
  };

  // The nodes

  const canvas = () => nr.el('canvas', { 'aria-hidden': 'true' });
  const box = (name, label, ...inner) =>
    nr.el('div', { class: 'wall-' + name }, label ? nr.el('p', { class: 'wall-label' }, label) : null, nr.el('div', { class: 'wall-art' }, ...inner));
  const key = (kind, text) => nr.el('span', { class: 'wall-key wall-key-' + kind }, text);

  function pictures(model) {
    const c = { total: canvas(), clock: canvas(), back: canvas(), live: canvas(), over: canvas(), curve: canvas(), gauges: canvas(), line: canvas() };
    const plot = nr.el('div', { class: 'wall-plot', 'aria-hidden': 'true' });
    const date = nr.fmt.date(model.run.spikeDay, { day: 'numeric', month: 'short', year: 'numeric' });
    const nodes = {
      total: box('total', nr.t(model.isMoney ? 'wall.total' : 'wall.total.baskets'), c.total),
      clock: box('clock', date, c.clock),
      curve: box('curve', nr.t('wall.curve'), plot, c.curve),
      gauges: box('gauges', null, c.gauges),
    };
    nodes.total.firstChild.append(nr.el('span', { class: 'wall-run' }, model.run.label));
    nodes.curve.firstChild.append(key('simulated', nr.t('wall.key.simulated')));
    if (model.published.length) {
      nodes.curve.firstChild.append(key('published', nr.t('wall.key.published', { year: String(model.run.published.year) })));
    }
    const painters = [
      { node: nodes.total, fitted: false, painter: nr.wallTotal(c.total, model, parts) },
      { node: nodes.clock, fitted: false, painter: nr.wallClockFace(c.clock) },
      { node: nodes.curve, fitted: false, painter: nr.wallCurve(plot, c.curve, model, words, paint) },
      { node: nodes.gauges, fitted: false, painter: nr.wallGauges(c.gauges, model, words) },
    ];
    if (model.storeTable) {
      const name = nr.wallLocated(model.run.stores) ? 'wall.stores.map' : 'wall.stores.n';
      nodes.map = box('map', nr.t(name, { n: model.storeTable.count }), c.back, c.live, c.over);
      nodes.map.firstChild.append(key('orders', nr.t('wall.key.orders')), key('queue', nr.t('wall.key.queue')));
      painters.push({ node: nodes.map, fitted: false, painter: nr.wallMap(c.back, c.live, c.over, model) });
    }
    nodes.line = box('line', null, c.line, slider(model));
    painters.push({ node: nodes.line, fitted: false, painter: nr.wallLine(c.line, model) });
    return { nodes, painters };
  }

  function slider(model) {
    return nr.el('input', {
      type: 'range', class: 'wall-slider', min: model.start, max: model.end, step: 1, value: Math.floor(scene.t), 'aria-label': nr.t('wall.clock'),
      oninput: (e) => wall.seek(Number(e.target.value)),
    });
  }

  function button(name, path, text, onclick) {
    return nr.el('button', { type: 'button', class: 'wall-' + name, onclick, title: text }, icon(path), nr.el('span', { class: 'hidden' }, text));
  }

  function controls() {
    const speed = nr.el('select', { onchange: (e) => wall.speed(Number(e.target.value)) });
    SPEEDS.forEach((n) => speed.append(nr.el('option', { value: n, selected: n === scene.speed }, nr.t('wall.speed.n', { n }))));
    const play = nr.el('button', { type: 'button', class: 'wall-play', onclick: () => (scene.playing ? wall.pause() : wall.play()) });
    const full = button('full', ICONS.full, nr.t('wall.full'), fullScreen);
    const bar = nr.el('div', { class: 'wall-controls' },
      button('first', ICONS.first, nr.t('wall.first'), () => wall.seek(-Infinity)), play,
      button('last', ICONS.last, nr.t('wall.last'), () => wall.seek(Infinity)),
      nr.el('label', {}, nr.el('span', {}, nr.t('wall.speed')), speed), full, hints());
    return { bar, play, speed };
  }

  function hints() {
    const hint = (keys, text) => nr.el('span', {}, keys.map((k) => nr.el('kbd', {}, k)), ' ', text);
    return nr.el('p', { class: 'wall-hints' },
      hint([nr.t('wall.key.space')], nr.t('wall.hint.play')), hint(['←', '→'], nr.t('wall.hint.move')),
      hint(['↑', '↓'], nr.t('wall.hint.speed')), hint(['Home', 'End'], nr.t('wall.hint.ends')), hint(['F'], nr.t('wall.hint.full')));
  }

  function chapters(model) {
    return nr.el('details', { class: 'wall-chapters' }, nr.el('summary', {}, nr.t('wall.milestones')),
      nr.el('ol', {}, model.milestones.map((m) =>
        nr.el('li', {}, nr.el('button', { type: 'button', class: 'quiet', onclick: () => wall.seek(m.t) }, nr.wallClock(m.t, true)), ' ', say(m)))));
  }

  // The loop

  function running() {
    return shown && scene.playing && shown.visible && document.visibilityState === 'visible';
  }

  function wake() {
    if (shown && !shown.handle) shown.handle = requestAnimationFrame(frame);
  }

  function frame(now) {
    if (!shown) return;
    shown.handle = 0;
    if (!shown.stage.isConnected) return stop();
    if (shown.unfit) fit();
    if (running()) {
      const gap = shown.last ? now - shown.last : 0;
      shown.last = now;
      scene.t = Math.min(scene.model.end, scene.t + (Math.min(250, gap) / 1000) * scene.speed * 60);
      const from = performance.now();
      paint();
      if (gap) keep(performance.now() - from, gap);
      if (scene.t >= scene.model.end) wall.pause();
      else wake();
    } else {
      shown.last = 0;
      paint();
    }
  }

  function keep(cost, gap) {
    stats.cost[stats.frames % KEPT] = cost;
    stats.gap[stats.frames % KEPT] = gap;
    stats.frames++;
  }

  function paint() {
    if (!shown || shown.unfit) return;
    for (let i = 0; i < shown.painters.length; i++) if (shown.painters[i].fitted) shown.painters[i].painter.draw(scene);
    const passed = nr.wallPassed(scene.model.milestones, scene.t);
    if (passed !== shown.passed) tell(passed);
    const second = Math.floor(scene.t);
    if (!scene.playing && second !== shown.said) mark(second);
    if (shown.printing) copies();
  }

  /** The last three milestones, the newest first. Only when one is passed. */
  function tell(passed) {
    shown.passed = passed;
    const all = scene.model.milestones;
    const items = [];
    for (let i = passed; i >= 0 && i > passed - 3; i--) {
      items.push(nr.el('li', {}, nr.el('time', {}, nr.wallClock(all[i].t, all[i].t % 60 !== 0)), ' ', nr.el('span', {}, say(all[i]))));
    }
    if (!items.length) items.push(nr.el('li', {}, nr.el('span', {}, nr.t('wall.before'))));
    shown.ticker.replaceChildren(...items);
  }

  /** Tells the slider and the screen reader where the clock stands; not while it runs. */
  function mark(second) {
    shown.said = second;
    shown.slider.value = String(second);
    const text = spoken();
    shown.slider.setAttribute('aria-valuetext', text);
    clearTimeout(shown.saying);
    shown.saying = setTimeout(() => shown && (shown.status.textContent = text), 400);
  }

  function fit() {
    shown.unfit = false;
    const ratio = Math.min(3, window.devicePixelRatio || 1);
    const em = parseFloat(getComputedStyle(shown.stage).fontSize);
    shown.painters.forEach((p) => {
      const art = p.node.querySelector('.wall-art');
      p.fitted = art.clientWidth > 0 && art.clientHeight > 0;
      if (p.fitted) p.painter.fit(art.clientWidth, art.clientHeight, ratio, em);
    });
  }

  function stop() {
    if (!shown) return;
    cancelAnimationFrame(shown.handle);
    clearTimeout(shown.saying);
    shown.sizes.disconnect();
    shown.eyes.disconnect();
    shown.painters.forEach((p) => p.painter.end && p.painter.end());
    shown = null;
  }

  function showState() {
    if (!shown) return;
    const text = nr.t(scene.playing ? 'wall.pause' : 'wall.play');
    shown.play.replaceChildren(icon(scene.playing ? ICONS.pause : ICONS.play), nr.el('span', {}, text));
    shown.stage.dataset.playing = String(scene.playing);
    shown.stage.classList.toggle('wall-calm', scene.calm);
    wake();
  }

  // What may be called from outside: the controls, and tests

  const wall = (nr.wall = {
    /** Whether the page has a big screen. */
    shown: () => Boolean(shown),
    playing: () => scene.playing,
    play: () => {
      if (!shown) return;
      started = true;
      if (scene.t >= scene.model.end) scene.t = scene.model.start;
      scene.playing = true;
      shown.last = 0;
      showState();
    },
    pause: () => {
      started = true;
      scene.playing = false;
      if (shown) shown.said = -1;
      showState();
    },
    /** Sets the clock, in seconds since 00:00; within the day. */
    seek: (seconds) => {
      if (!shown) return;
      started = true;
      scene.t = clamp(seconds, scene.model.start, scene.model.end);
      shown.said = -1;
      wake();
    },
    /** Sets how many minutes pass in a second, and gives it. */
    speed: (minutes) => {
      if (minutes > 0) {
        scene.speed = clamp(minutes, 0.1, 120);
        if (shown) shown.speed.value = String(scene.speed);
      }
      return scene.speed;
    },
    /** The clock, in seconds since 00:00. */
    time: () => scene.t,
    /** Frames since `stats.reset`, their cost in the script and the time between them, in milliseconds. */
    stats: () => {
      const n = Math.min(stats.frames, KEPT);
      const q = (values, p) => (n ? Array.from(values.subarray(0, n)).sort((a, b) => a - b)[Math.min(n - 1, Math.floor(p * n))] : 0);
      const late = n ? stats.gap.subarray(0, n).filter((g) => g > 25).length / n : 0;
      return {
        frames: stats.frames,
        cost: { median: q(stats.cost, 0.5), p99: q(stats.cost, 0.99), most: q(stats.cost, 1) },
        gap: { median: q(stats.gap, 0.5), p99: q(stats.gap, 0.99), most: q(stats.gap, 1), late },
        stores: shown && scene.model.storeTable ? scene.model.storeTable.count : 0,
      };
    },
    reset: () => (stats.frames = 0),
    milestones: () => (shown ? scene.model.milestones.map((m) => ({ ...m, text: say(m) })) : []),
  });

  function faster(by) {
    const at = SPEEDS.findIndex((n) => n >= scene.speed);
    wall.speed(SPEEDS[clamp((at < 0 ? SPEEDS.length - 1 : at) + by, 0, SPEEDS.length - 1)]);
  }

  function fullScreen() {
    const stage = shown && shown.stage;
    if (!stage) return;
    if (document.fullscreenElement) document.exitFullscreen();
    else if (stage.classList.contains('wall-over')) stage.classList.remove('wall-over');
    else if (stage.requestFullscreen) stage.requestFullscreen().catch(() => stage.classList.add('wall-over'));
    else stage.classList.add('wall-over');
  }

  const KEYS = {
    ' ': () => (scene.playing ? wall.pause() : wall.play()),
    ArrowLeft: (e) => wall.seek(scene.t - (e.shiftKey ? 60 : 600)),
    ArrowRight: (e) => wall.seek(scene.t + (e.shiftKey ? 60 : 600)),
    PageDown: () => wall.seek(scene.t - 3600),
    PageUp: () => wall.seek(scene.t + 3600),
    ArrowUp: () => faster(1),
    ArrowDown: () => faster(-1),
    Home: () => wall.seek(-Infinity),
    End: () => wall.seek(Infinity),
    f: fullScreen,
    F: fullScreen,
    Escape: () => shown.stage.classList.remove('wall-over'),
  };

  function onkeydown(e) {
    if (e.ctrlKey || e.altKey || e.metaKey || !(e.key in KEYS)) return;
    if (e.target.tagName === 'SELECT' || (e.target.tagName === 'BUTTON' && e.key === ' ')) return;
    if (e.key !== 'Escape') e.preventDefault();
    KEYS[e.key](e);
  }

  /** Dragging along the line, by mouse, pen or finger. */
  function draggable(line) {
    const art = line.querySelector('.wall-art');
    const go = (e) => {
      const r = art.getBoundingClientRect();
      wall.seek(scene.model.start + ((e.clientX - r.left) / r.width) * (scene.model.end - scene.model.start));
    };
    art.addEventListener('pointerdown', (e) => {
      if (e.button !== 0) return;
      art.setPointerCapture(e.pointerId);
      art.dataset.held = 'true';
      go(e);
    });
    art.addEventListener('pointermove', (e) => art.hasPointerCapture(e.pointerId) && go(e));
    for (const name of ['pointerup', 'pointercancel']) art.addEventListener(name, () => delete art.dataset.held);
  }

  function watch(stage) {
    const eyes = new IntersectionObserver((entries) => {
      const e = entries[entries.length - 1];
      if (!shown || e.target !== shown.stage) return;
      shown.visible = e.intersectionRatio > 0.05 || e.isIntersecting && e.intersectionRect.height > 200;
      if (!started && e.intersectionRatio > 0.4) {
        if (!scene.calm) wall.play();
        started = true;
      }
      wake();
    }, { threshold: [0, 0.05, 0.1, 0.4, 0.6] });
    eyes.observe(stage);
    const sizes = new ResizeObserver(() => {
      if (!shown || shown.printing) return;
      shown.unfit = true;
      wake();
    });
    return { eyes, sizes };
  }

  function render(place, data, run) {
    stop();
    const models = data.runs.map((r) => nr.wallModel(r));
    nr.wallSameScale(models.filter(Boolean));
    scene.model = models[data.runs.indexOf(run)];
    scene.calm = quiet.matches;
    scene.t = clamp(scene.t, scene.model.start, scene.model.end);
    const { nodes, painters } = pictures(scene.model);
    const { bar, play, speed } = controls();
    const ticker = nr.el('ol', { class: 'wall-ticker' });
    const status = nr.el('p', { class: 'hidden', role: 'status' });
    const stage = nr.el('div', {
      class: 'wall-stage' + (nodes.map ? '' : ' wall-without-map'), role: 'group', tabindex: '0', 'aria-label': nr.t('wall.player'), onkeydown,
    }, nodes.total, nodes.clock, nodes.map || null, nodes.curve, nodes.gauges, ticker, nodes.line, bar, status);
    draggable(nodes.line);
    place.append(nr.el('div', { class: 'wall-frame' }, stage), chapters(scene.model));
    shown = {
      stage, painters, ticker, status, play, speed, slider: nodes.line.querySelector('input'),
      visible: false, unfit: true, handle: 0, last: 0, passed: -2, said: -1, saying: 0, printing: false, ...watch(stage),
    };
    painters.forEach((p) => shown.sizes.observe(p.node.querySelector('.wall-art')));
    showState();
  }

  nr.section({ id: 'wall', order: 350, title: 'wall', lead: 'wall.lead', when: (data, run) => nr.wallHas(run), render });

  document.addEventListener('visibilitychange', wake);
  document.addEventListener('fullscreenchange', () => {
    if (!shown) return;
    shown.stage.querySelector('.wall-full span').textContent = nr.t(document.fullscreenElement ? 'wall.leave' : 'wall.full');
  });
  document.addEventListener('nr:rendered', () => shown && !shown.stage.isConnected && stop());
  quiet.addEventListener('change', () => {
    scene.calm = quiet.matches;
    if (scene.calm) wall.pause();
  });

  // On paper: a still of the end of the day

  /** Puts a copy over each canvas: what is painted while a page is printed is printed step by step, with white for what is cleared. */
  function copies() {
    shown.stage.querySelectorAll('.wall-copy').forEach((c) => c.remove());
    shown.stage.querySelectorAll('canvas').forEach((from) => {
      const copy = nr.el('canvas', { class: 'wall-copy', 'aria-hidden': 'true', width: from.width, height: from.height });
      copy.getContext('2d').drawImage(from, 0, 0);
      from.after(copy);
    });
  }

  let before = 0;
  window.addEventListener('beforeprint', () => {
    if (!shown) return;
    before = scene.t;
    wall.pause();
    scene.t = scene.model.end;
    shown.printing = true;
    shown.stage.classList.add('wall-paper');
    fit();
    paint();
  });
  window.addEventListener('afterprint', () => {
    if (!shown) return;
    scene.t = before;
    shown.printing = false;
    shown.stage.classList.remove('wall-paper');
    shown.stage.querySelectorAll('.wall-copy').forEach((c) => c.remove());
    shown.unfit = true;
    showState();
  });
})();
