/* Words, numbers, dates and money in three languages. window.nr is the page's one global name. */
'use strict';
(() => {
  const nr = (window.nr = window.nr || {});
  const LANGS = ['en', 'zh', 'fr'];
  const TAGS = { en: 'en-GB', zh: 'zh-Hans-CN', fr: 'fr-FR' };
  const words = Object.create(null);

  nr.langs = LANGS;
  nr.lang = 'en';
  nr.tag = () => TAGS[nr.lang];

  /** Adds words: key -> [English, Chinese, French]; a word may be {one, other} for plurals. */
  nr.words = (more) => Object.assign(words, more);
  nr.words.all = words;

  nr.has = (key) => key in words;

  // French puts a space before some marks, which must not begin a line.
  const kept = (word) => (nr.lang === 'fr' ? word.replace(/ ([:;!?»%])/g, '\u00a0$1').replace(/« /g, '«\u00a0') : word);

  const text = (key, vars) => {
    const entry = words[key];
    if (!entry) return key;
    const word = entry[LANGS.indexOf(nr.lang)];
    if (typeof word === 'string') return kept(word);
    const n = vars && typeof vars.n === 'number' ? vars.n : 2;
    return kept(word[new Intl.PluralRules(nr.tag()).select(n)] || word.other);
  };

  const shown = (value) => (typeof value === 'number' ? nr.fmt.number(value) : String(value));

  /** A translation; {name} in it is replaced by vars.name. An unknown key is given back. */
  nr.t = (key, vars) =>
    text(key, vars).replace(/\{(\w+)\}/g, (all, name) => (vars && name in vars ? shown(vars[name]) : all));

  /** A translation as a node: the values stand out. Nodes among the values are put in as they are. */
  nr.sentence = (key, vars) => {
    const p = nr.el('span');
    text(key, vars).split(/(\{\w+\})/).forEach((part) => {
      const name = /^\{(\w+)\}$/.exec(part);
      const value = name && vars ? vars[name[1]] : undefined;
      if (value === undefined) p.append(part);
      else p.append(value instanceof Node ? value : nr.el('strong', {}, shown(value)));
    });
    return p;
  };

  const digits = (v) => {
    const size = Math.abs(v);
    return size >= 100 || v === 0 ? 0 : size >= 10 ? 1 : size >= 0.095 ? 2 : 4;
  };
  const cache = new Map();
  const intl = (make, options) => {
    const key = nr.lang + make.name + JSON.stringify(options);
    if (!cache.has(key)) cache.set(key, new make(nr.tag(), options));
    return cache.get(key);
  };
  const number = (v, options) => intl(Intl.NumberFormat, options).format(v);
  const NONE = '–';
  const real = (v) => v !== null && v !== undefined && Number.isFinite(v);

  /** A figure's name; figures of segments, classes and rivals carry a name of the scenario. */
  nr.kpi = (key) => {
    if (nr.has('kpi.' + key)) return nr.t('kpi.' + key);
    const part = /^(segment|fill\.class|rival)\.(.+?)(?:\.(visits|placed))?$/.exec(key);
    return part ? nr.t('kpi.' + part[1] + (part[3] ? '.' + part[3] : ''), { name: part[2] }) : key;
  };

  nr.fmt = {
    real,
    none: NONE,
    /** A number with as many digits as mean something. */
    number: (v, most) =>
      real(v) ? number(v, { maximumFractionDigits: Number.isInteger(v) ? 0 : most === undefined ? digits(v) : most }) : NONE,
    fixed: (v, n) => (real(v) ? number(v, { minimumFractionDigits: n, maximumFractionDigits: n }) : NONE),
    /** A share of one as per cent. */
    share: (v, n = 1) => (real(v) ? number(v, { style: 'percent', maximumFractionDigits: n }) : NONE),
    /** The same with one decimal always, for columns. */
    share1: (v) => (real(v) ? number(v, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }) : NONE),
    /** A large number short: 1.2 M. */
    short: (v) => (real(v) ? number(v, { notation: 'compact', maximumFractionDigits: Math.abs(v) < 1000 ? digits(v) : 1 }) : NONE),
    money: (v, currency) =>
      real(v)
        ? number(v, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', notation: 'compact', maximumFractionDigits: 2 })
        : NONE,
    /** A value in its unit, as in the figures: '%', 'min', 'million CNY', 'baskets' ... */
    value: (v, unit) => {
      if (!real(v)) return NONE;
      const money = /^million ([A-Z]{3})$/.exec(unit || '');
      if (money) return nr.fmt.money(v * 1e6, money[1]);
      if (unit === '%') return number(v / 100, { style: 'percent', maximumFractionDigits: Math.abs(v) >= 99.9 && Math.abs(v) < 100 ? 2 : 1 });
      const name = nr.has('unit.' + unit) ? nr.t('unit.' + unit, { n: v }) : unit || '';
      return name ? nr.fmt.number(v) + '\u00a0' + name : nr.fmt.number(v);
    },
    /** A value and its unit apart. */
    parts: (v, unit) => {
      const name = unit && unit !== '%' && !/^million/.test(unit) ? nr.t(nr.has('unit.' + unit) ? 'unit.' + unit : unit, { n: v }) : '';
      return [name && real(v) ? nr.fmt.number(v) : nr.fmt.value(v, unit), name];
    },
    /** A difference in its unit, with its sign; per cents become points. */
    change: (v, unit) => {
      if (!real(v)) return NONE;
      const sign = v > 0 ? '+' : v < 0 ? '\u2212' : '\u00b1';
      const size = Math.abs(v);
      if (unit === '%') return sign + nr.fmt.fixed(size, size >= 0.095 || size === 0 ? 1 : 2) + '\u00a0' + nr.t('unit.points', { n: size });
      return sign + nr.fmt.value(size, unit);
    },
    /** Half an interval: +- x, per cents in points. */
    plusMinus: (e) => {
      if (!e || !real(e.halfWidth95)) return '';
      const [number, unit] = nr.fmt.parts(e.halfWidth95, e.unit);
      if (e.unit === '%') return '\u00b1\u00a0' + nr.fmt.number(e.halfWidth95, e.halfWidth95 >= 10 ? 1 : 2) + '\u00a0' + nr.t('unit.points', { n: e.halfWidth95 });
      return '\u00b1\u00a0' + number + (unit && nr.fmt.brief.has(e.unit) ? '\u00a0' + unit : '');
    },
    brief: new Set(['min', 's', 'h']),
    /** An interval of a difference: (2.6 to 3.6). */
    interval: (e) => {
      if (!e || !real(e.mean) || !real(e.halfWidth95)) return nr.t('no.interval');
      const money = /^million/.test(e.unit);
      const places = e.halfWidth95 >= 100 ? 0 : e.halfWidth95 >= 0.095 || e.halfWidth95 === 0 ? 1 : 2;
      const bare = (v) => (v < 0 ? '\u2212' : '') + (money ? nr.fmt.value(Math.abs(v), e.unit) : nr.fmt.fixed(Math.abs(v), places));
      return nr.t('interval', { low: bare(e.mean - e.halfWidth95), high: bare(e.mean + e.halfWidth95) });
    },
    /** Seconds of the event day as a time of day. */
    clock: (t, seconds) => {
      const s = ((Math.round(t) % 86400) + 86400) % 86400;
      const two = (n) => String(n).padStart(2, '0');
      const hm = two(Math.floor(s / 3600)) + ':' + two(Math.floor(s / 60) % 60);
      return t === 86400 ? '24:00' : seconds ? hm + ':' + two(s % 60) : hm;
    },
    /** An ISO date. */
    date: (iso, options) =>
      intl(Intl.DateTimeFormat, Object.assign({ timeZone: 'UTC' }, options || { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }))
        .format(new Date(iso.slice(0, 10) + 'T00:00:00Z')),
    /** A list of names: a, b and c. */
    list: (items) => intl(Intl.ListFormat, { style: 'long', type: 'conjunction' }).format(items),
  };
})();
