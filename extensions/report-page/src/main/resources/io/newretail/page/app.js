/* The page's frame: state, language, theme, sections. Every text from the data goes through textContent. */
'use strict';
(() => {
  const nr = window.nr;
  nr.sections = [];
  nr.state = { run: 0, theme: '' };

  /** An element; children are nodes or plain text. Attributes: class, id, ... ; on<event> takes a function. */
  nr.el = (tag, attributes, ...children) => {
    const node = document.createElement(tag);
    Object.entries(attributes || {}).forEach(([name, value]) => {
      if (value === false || value === null || value === undefined) return;
      if (typeof value === 'function') node.addEventListener(name.replace(/^on/, ''), value);
      else node.setAttribute(name, value === true ? '' : String(value));
    });
    node.append(...children.flat().filter((c) => c !== null && c !== undefined));
    return node;
  };

  /** The run that is shown, or null where the page has none. */
  nr.run = () => nr.data.runs[Math.min(nr.state.run, nr.data.runs.length - 1)] || null;

  /**
   * Adds a section: {id, order, title: key of its heading, lead: key of the sentence below (optional),
   * when: (data, run) => shown at all, render: (box, data, run) => fills it}. Order: 100 apart.
   */
  nr.section = (section) => {
    nr.sections.push(section);
    nr.sections.sort((a, b) => a.order - b.order);
  };

  // What is remembered stands in the address alone: #section=curve&lang=fr&theme=dark
  const hash = () => new URLSearchParams(location.hash.slice(1));
  const remember = (name, value) => {
    const all = hash();
    if (value) all.set(name, value);
    else all.delete(name);
    history.replaceState(null, '', '#' + all.toString());
  };

  nr.language = (lang) => {
    nr.lang = nr.langs.includes(lang) ? lang : 'en';
    document.documentElement.lang = nr.lang === 'zh' ? 'zh-Hans' : nr.lang;
  };

  nr.dark = () =>
    nr.state.theme ? nr.state.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

  nr.theme = (theme) => {
    nr.state.theme = theme === 'dark' || theme === 'light' ? theme : '';
    if (nr.state.theme) document.documentElement.dataset.theme = nr.state.theme;
    else delete document.documentElement.dataset.theme;
  };

  /** Goes to a section and remembers it. */
  nr.go = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    target.scrollIntoView({ behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    target.focus({ preventScroll: true });
    remember('section', id === 'main' ? '' : id);
  };

  nr.link = (id, text) => nr.el('a', { href: '#section=' + id, 'data-go': id }, text);

  document.addEventListener('click', (event) => {
    const link = event.target.closest && event.target.closest('a[data-go]');
    if (!link) return;
    event.preventDefault();
    nr.go(link.dataset.go);
  });

  const NAMES = { en: 'English', zh: '简体中文', fr: 'Français' };

  const languages = () => {
    const select = nr.el('select', {
      id: 'language',
      onchange: (e) => {
        nr.language(e.target.value);
        remember('lang', nr.lang);
        nr.render();
        document.getElementById('language').focus();
      },
    });
    nr.langs.forEach((lang) =>
      select.append(nr.el('option', { value: lang, lang: lang === 'zh' ? 'zh-Hans' : lang, selected: lang === nr.lang }, NAMES[lang])));
    return nr.el('label', { class: 'control' }, nr.el('span', {}, nr.t('language')), select);
  };

  const themes = () =>
    nr.el('button', {
      type: 'button',
      id: 'theme',
      class: 'control',
      'aria-pressed': nr.dark() ? 'true' : 'false',
      onclick: () => {
        nr.theme(nr.dark() ? 'light' : 'dark');
        remember('theme', nr.state.theme);
        nr.render();
        document.getElementById('theme').focus();
      },
    }, nr.t('theme.dark'));

  const runs = () => {
    if (nr.data.runs.length < 2) return null;
    const select = nr.el('select', {
      id: 'run',
      onchange: (e) => {
        nr.state.run = Number(e.target.value);
        nr.render();
        document.getElementById('run').focus();
      },
    });
    nr.data.runs.forEach((run, i) =>
      select.append(nr.el('option', { value: i, selected: i === nr.state.run }, (i + 1) + '. ' + run.label)));
    return nr.el('label', { class: 'control wide' }, nr.el('span', {}, nr.t('run.shown')), select);
  };

  const header = () => {
    const run = nr.run();
    const top = document.getElementById('top');
    const facts = [nr.t('kind.' + nr.data.kind)];
    if (run) {
      facts.push(nr.t('head.days', {
        from: nr.fmt.date(run.from, { day: 'numeric', month: 'short', year: 'numeric' }),
        to: nr.fmt.date(new Date(Date.parse(run.to) - 864e5).toISOString(), { day: 'numeric', month: 'short', year: 'numeric' }),
      }));
      facts.push(nr.t('head.runs', { n: run.replications, seed: run.seed }));
    }
    top.replaceChildren(
      nr.el('div', { class: 'brand' }, nr.el('p', { class: 'eyebrow' }, 'NewRetail'), nr.el('h1', {}, nr.data.title),
        nr.el('p', { class: 'facts' }, facts.join(' · '))),
      nr.el('div', { class: 'controls' }, runs(), languages(), themes()));
    const notice = run ? run.notice : nr.data.notice;
    if (notice) top.append(nr.el('p', { class: 'notice' }, nr.el('strong', {}, nr.t('what.if')), ' ', nr.el('span', { lang: 'en' }, notice)));
  };

  const contents = (shown) => {
    const toc = document.getElementById('toc');
    toc.setAttribute('aria-label', nr.t('contents'));
    toc.replaceChildren(nr.el('ul', {}, shown.map((s) => nr.el('li', {}, nr.link(s.id, nr.t(s.title))))));
  };

  const section = (s) => {
    const box = nr.el('section', { id: s.id, class: 'section', tabindex: '-1', 'aria-labelledby': s.id + '-title' },
      nr.el('h2', { id: s.id + '-title' }, nr.t(s.title)));
    if (s.lead) box.append(nr.el('p', { class: 'lead' }, nr.t(s.lead)));
    return box;
  };

  /** Draws everything anew. */
  nr.render = () => {
    document.title = nr.data.title + ' · NewRetail';
    document.querySelector('.skip').textContent = nr.t('skip');
    const y = window.scrollY;
    nr.charts.clear();
    header();
    const run = nr.run();
    const shown = nr.sections.filter((s) => !s.when || s.when(nr.data, run));
    contents(shown);
    const main = document.getElementById('main');
    main.replaceChildren();
    shown.forEach((s) => {
      const box = section(s);
      main.append(box);
      s.render(box, nr.data, run);
    });
    document.getElementById('foot').replaceChildren(nr.el('p', {}, nr.t('foot', { version: nr.data.version || '' })));
    if (y > 0) window.scrollTo({ top: y, behavior: 'instant' }); // else no layout is asked for
    document.dispatchEvent(new CustomEvent('nr:rendered'));
  };

  /** Takes new data and draws everything anew; what the reader chose stays. */
  nr.update = (data) => {
    nr.data = data;
    nr.render();
  };

  nr.start = () => {
    const kept = hash();
    const own = (navigator.language || 'en').slice(0, 2);
    nr.language(kept.get('lang') || own);
    nr.theme(kept.get('theme'));
    nr.update(JSON.parse(document.getElementById('data').textContent));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => !nr.state.theme && nr.render());
    window.addEventListener('hashchange', () => {
      const now = hash();
      if (now.get('lang') && now.get('lang') !== nr.lang) {
        nr.language(now.get('lang'));
        nr.render();
      }
      if (now.get('section')) nr.go(now.get('section'));
    });
    if (kept.get('section')) {
      const target = document.getElementById(kept.get('section'));
      if (target) target.scrollIntoView();
    }
  };
})();
