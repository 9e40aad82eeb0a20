package io.newretail.page.live;

/**
 * The page as it stands now. Its parts are asked for at most once each, by whichever thread of the server needs them first, and
 * not at all while nobody watches.
 */
public interface LivePage {

  /**
   * The whole page.
   *
   * @return HTML whose content security policy lets it talk to the server that it came from
   */
  String html();

  /**
   * The data of the page alone, for a page that is open already.
   *
   * @return JSON
   */
  String json();
}
