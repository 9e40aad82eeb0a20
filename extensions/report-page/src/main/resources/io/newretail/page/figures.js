/* The names of the figures: key of summary.json -> [English, Chinese, French]. */
'use strict';
window.nr.words({
  'kpi.baskets.placed': ['online baskets placed', '线上下单数', 'paniers commandés en ligne'],
});
