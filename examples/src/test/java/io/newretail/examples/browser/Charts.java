package io.newretail.examples.browser;

import java.util.List;

/** Whether charts show anything. */
final class Charts {
  /** Ids of charts without marks: an SVG needs drawn paths in several colours, a canvas dots in several colours. */
  private static final String EMPTY = """
      const colours = canvas => {
        const copy = document.createElement('canvas');
        copy.width = 64;
        copy.height = 64;
        const pen = copy.getContext('2d');
        pen.drawImage(canvas, 0, 0, 64, 64);
        const dots = pen.getImageData(0, 0, 64, 64).data;
        const all = new Set();
        for (let i = 0; i < dots.length; i += 4) all.add(dots[i] + ',' + dots[i + 1] + ',' + dots[i + 2] + ',' + dots[i + 3]);
        return all.size;
      };
      const marks = svg => {
        const drawn = [...svg.querySelectorAll('path, circle, rect, polyline, polygon')].filter(p => {
          const box = p.getBBox();
          return (box.width > 0 || box.height > 0) && (p.getAttribute('d') || 'x').length > 0;
        });
        const ink = new Set(drawn.concat(...svg.querySelectorAll('text')).flatMap(p => [p.getAttribute('fill'), p.getAttribute('stroke')]).filter(c => c && c !== 'none' && c !== 'transparent'));
        return drawn.length > 3 && ink.size > 1 && svg.querySelectorAll('text').length > 0;
      };
      return [...document.querySelectorAll('.canvas, [role=img]')].filter(box => {
        if (!box.getClientRects().length) return false;
        const svg = box.tagName === 'svg' ? box : box.querySelector('svg');
        const canvas = box.tagName === 'CANVAS' ? box : box.querySelector('canvas');
        return !(svg && marks(svg) || canvas && colours(canvas) > 1);
      }).map(box => box.id || box.outerHTML.slice(0, 120));
      """;

  /** Ids of charts of ECharts a series of which has no data. */
  private static final String WITHOUT_DATA = """
      return nr.charts.all().filter(c => !c.view || !c.view.getOption().series.length
        || c.view.getOption().series.every(s => !(s.data || []).length)).map(c => c.spec.id + ' has no data');
      """;

  private Charts() {}

  /** Names of charts that show nothing; all are drawn first. */
  static List<String> empty(Browser browser) {
    browser.js("nr.charts.drawAll();");
    List<String> all = new java.util.ArrayList<>(browser.texts(EMPTY));
    all.addAll(browser.texts(WITHOUT_DATA));
    return all;
  }
}
