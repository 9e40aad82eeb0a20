package io.newretail.page.live;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Server-sent events to one page: {@code data} with a new state, {@code progress}, and {@code end}. Each write waits for this
 * reader alone, and what is written is always the newest.
 */
final class EventStream {
  /** Looks without news after which a line is sent all the same, so that a reader who left is noticed: 15 seconds. */
  private static final int QUIET_LOOKS = 60;

  private final OutputStream out;
  private final Feed feed;
  private final boolean waiting;
  private Feed.@Nullable Progress told;
  private int quiet;

  /**
   * A stream.
   *
   * @param waiting whether the reader only waits for the first page, which it will ask for
   */
  EventStream(OutputStream out, Feed feed, boolean waiting) {
    this.out = out;
    this.feed = feed;
    this.waiting = waiting;
  }

  /** Sends until all is told; to one who waits, until there is a page. */
  void run(int known) throws IOException, InterruptedException {
    write("retry: 1000\n\n");
    int version = known;
    while (true) {
      Feed.News news = feed.after(version);
      tell(news.progress());
      if (news.page() != null && news.version() != version) {
        version = news.version();
        data(version, waiting ? "{}" : news.page().json());
        if (waiting) {
          return;
        }
      }
      if (news.ended()) {
        write("event: end\ndata: {}\n\n");
        return;
      }
    }
  }

  private void data(int version, String json) throws IOException {
    write("id: " + version + "\nevent: data\n" + lines(json) + "\n");
  }

  private void tell(Feed.Progress progress) throws IOException {
    if (!progress.equals(told)) {
      told = progress;
      write("event: progress\n" + lines(progress.json()) + "\n");
    } else if (++quiet >= QUIET_LOOKS) {
      write(": still there\n\n");
    }
  }

  /** A text as the data of an event; JSON stays the same with its line breaks moved. */
  private static String lines(String text) {
    StringBuilder data = new StringBuilder(text.length() + 16);
    text.lines().forEach(line -> data.append("data: ").append(line).append('\n'));
    return data.toString();
  }

  private void write(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
    quiet = 0;
  }
}
