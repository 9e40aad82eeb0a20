/* Fills the page while the run goes on: listens to the server that the page came from, and to nobody else. */
'use strict';
(() => {
  const nr = window.nr;
  nr.words({
    'live.label': ['How far the run is', '仿真进度', 'Avancement de la simulation'],
    'live.done': [
      { one: '{n} of {total} replication done', other: '{n} of {total} replications done' },
      '已完成 {n} / {total} 次重复',
      { one: '{n} réplication sur {total} terminée', other: '{n} réplications sur {total} terminées' },
    ],
    'live.held': ['New figures wait until the replay pauses.', '新数据将在回放暂停后显示。', 'De nouveaux chiffres attendent la pause de la reprise.'],
    'live.ended': ['The run has ended. These are all its figures.', '仿真已结束，以下为全部结果。', 'La simulation est terminée. Voici tous ses chiffres.'],
    'live.lost': ['The connection was lost. Trying again.', '连接中断，正在重试。', 'La connexion est perdue. Nouvel essai.'],
    'live.gone': ['The run does not answer any more. These are the figures so far.', '仿真不再响应，以下为目前的结果。', 'La simulation ne répond plus. Voici les chiffres obtenus jusqu’ici.'],
  });

  const STYLE = `
    .live { position: sticky; bottom: 0; z-index: 5; background: var(--card); border-top: 1px solid var(--line); padding: 8px 24px; display: flex; flex-wrap: wrap; gap: 4px 16px; align-items: center; font-size: .92rem; }
    .live progress { flex: 1 1 160px; max-width: 420px; height: 10px; accent-color: var(--accent); }
    @media print { .live { display: none; } }`;

  const RETRIES = 5;
  let box, bar, words, events, held;
  let lost = 0;
  let state = { key: 'live.done', done: 0, total: 0, share: 0 };

  /** Whether the reader looks at a replay that runs; it is not to be interrupted. */
  const busy = () => {
    const stage = document.querySelector('.wall-stage');
    if (!stage || !nr.wall || !nr.wall.playing || !nr.wall.playing()) return false;
    const place = stage.getBoundingClientRect();
    return place.bottom > 0 && place.top < window.innerHeight;
  };

  const say = () => {
    const text = nr.t(held ? 'live.held' : state.key, { n: state.done, total: state.total });
    if (words.textContent !== text) words.textContent = text;
    bar.hidden = state.key !== 'live.done';
    bar.value = state.share;
    [box, bar].forEach((e) => e.setAttribute('aria-label', nr.t('live.label')));
  };

  const tell = (key) => {
    state.key = key;
    say();
  };

  /** Shows figures and leaves the reader where he was, focus included. */
  const show = (data) => {
    held = null;
    say();
    const focus = document.activeElement && document.activeElement.id;
    nr.update(data);
    const again = focus && document.getElementById(focus);
    if (again) again.focus({ preventScroll: true });
  };

  const release = () => {
    if (!held) return;
    if (busy()) setTimeout(release, 250);
    else show(held);
  };

  /** Keeps the newest figures where the page keeps its own, so that a saved copy has them; whether they are new. */
  const keep = (data) => {
    const own = document.getElementById('data');
    const text = (value) => JSON.stringify(value).replace(/</g, '\\u003c');
    const fresh = !own || text(data) !== text(JSON.parse(own.textContent));
    if (own) own.textContent = text(data);
    return fresh;
  };

  const take = (data) => {
    if (!keep(data)) return;
    const waiting = held;
    held = data;
    if (!busy()) show(data);
    else if (!waiting) release();
    say();
  };

  const end = () => {
    events.close();
    tell('live.ended');
  };

  const listen = () => {
    events = new EventSource('events');
    events.addEventListener('data', (e) => take(JSON.parse(e.data)));
    events.addEventListener('progress', (e) => {
      lost = 0;
      Object.assign(state, JSON.parse(e.data));
      tell('live.done');
    });
    events.addEventListener('end', end);
    events.addEventListener('error', () => {
      lost++;
      if (lost > RETRIES) events.close();
      tell(events.readyState === EventSource.CLOSED ? 'live.gone' : 'live.lost');
    });
  };

  /** Called once, with the first data. */
  nr.live = () => {
    if (!nr.data.live) return;
    Object.assign(state, nr.data.live, { share: nr.data.live.done / nr.data.live.total });
    document.head.append(nr.el('style', {}, STYLE));
    words = nr.el('span', { role: 'status', id: 'live-words' });
    bar = nr.el('progress', { max: 1, id: 'live-bar' });
    box = nr.el('aside', { class: 'live', id: 'live' }, words, bar);
    document.body.append(box);
    document.addEventListener('nr:rendered', say);
    say();
    listen();
  };
})();
