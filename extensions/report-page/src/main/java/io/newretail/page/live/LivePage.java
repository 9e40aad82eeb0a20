package io.newretail.page.live;

import com.google.common.base.Suppliers;
import io.newretail.page.ReportPage;
import java.util.function.Supplier;

/** A page as it stands now, in its two parts. */
interface LivePage {

  /** The whole page. */
  String html();

  /** The data of the page alone as JSON, for a page that is open already. */
  String json();

  /** The parts of a page that is made when one of them is asked for first. */
  static LivePage of(Supplier<ReportPage> page) {
    Supplier<ReportPage> once = Suppliers.memoize(page::get);
    return new LivePage() {
      @Override
      public String html() {
        return once.get().html();
      }

      @Override
      public String json() {
        return once.get().json();
      }
    };
  }

  /** The same, each part made at most once. */
  static LivePage once(LivePage page) {
    Supplier<String> html = Suppliers.memoize(page::html);
    Supplier<String> json = Suppliers.memoize(page::json);
    return new LivePage() {
      @Override
      public String html() {
        return html.get();
      }

      @Override
      public String json() {
        return json.get();
      }
    };
  }
}
