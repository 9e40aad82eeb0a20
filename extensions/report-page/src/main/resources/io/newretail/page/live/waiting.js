/* Waits for the first figures; the page comes with them. */
'use strict';
(() => {
  const WORDS = {
    en: ['The run has begun. The page comes with its first replication.', 'The connection was lost. Trying again.',
      'The run ended before its first replication.', 'The run does not answer any more.'],
    zh: ['仿真已开始。首次重复完成后即显示页面。', '连接中断，正在重试。', '仿真在首次重复完成前已结束。', '仿真不再响应。'],
    fr: ['La simulation a commencé. La page vient avec la première réplication.', 'La connexion est perdue. Nouvel essai.',
      'La simulation a pris fin avant sa première réplication.', 'La simulation ne répond plus.'],
  };
  const own = (navigator.language || 'en').slice(0, 2);
  const lang = own in WORDS ? own : 'en';
  document.documentElement.lang = lang === 'zh' ? 'zh-Hans' : lang;
  const say = (n) => {
    document.getElementById('words').textContent = WORDS[lang][n];
  };
  say(0);
  const events = new EventSource('events?waiting');
  events.addEventListener('open', () => say(0));
  events.addEventListener('progress', (e) => {
    const bar = document.getElementById('bar');
    const told = JSON.parse(e.data);
    bar.value = Math.min(1, told.share * Math.max(1, told.total));
  });
  events.addEventListener('data', () => {
    events.close();
    location.reload();
  });
  events.addEventListener('end', () => {
    events.close();
    say(2);
  });
  events.addEventListener('error', () => say(events.readyState === EventSource.CLOSED ? 3 : 1));
})();
