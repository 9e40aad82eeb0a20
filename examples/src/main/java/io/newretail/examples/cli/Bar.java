package io.newretail.examples.cli;

import io.newretail.sim.Progress;
import java.nio.charset.Charset;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jline.terminal.spi.SystemStream;
import org.jspecify.annotations.Nullable;

/** A progress bar on standard error with the time left, where that is a terminal; nothing elsewhere. */
final class Bar implements Progress, AutoCloseable {
  private static final String BLOCKS = "\u2588\u2589\u258a\u258b\u258c\u258d\u258e\u258f\u2502";
  private static final int LONGEST_TASK = 24;
  private final @Nullable ProgressBar bar;
  private String unit = "";
  private long whole;

  private Bar(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static Bar on(String task, boolean quiet) {
    if (quiet || !Terminal.isTerminal(SystemStream.Error)) {
      return new Bar(null);
    }
    return new Bar(new ProgressBarBuilder()
        .setTaskName(task.length() <= LONGEST_TASK ? task : task.replaceFirst(":.*", ":..."))
        .setStyle(style(Terminal.charset(System.console())))
        .setUpdateIntervalMillis(200)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .clearDisplayOnFinish()
        .build());
  }

  /** Blocks where the terminal can show them. */
  static ProgressBarStyle style(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode(BLOCKS)
        ? ProgressBarStyle.UNICODE_BLOCK
        : ProgressBarStyle.ASCII;
  }

  /** Says beside the bar how many of some things are done, where a thing is several pieces of work. */
  Bar counting(String things, long all) {
    unit = things;
    whole = all;
    return this;
  }

  /** Whether somebody sees it. */
  boolean isShown() {
    return bar != null;
  }

  @Override
  public void update(long done, long total) {
    if (bar == null) {
      return;
    }
    bar.maxHint(total);
    bar.stepTo(done);
    if (whole > 0 && total > 0) {
      bar.setExtraMessage(String.format(
          Locale.ROOT, " %,d of %,d %s", Math.min(whole, done * whole / total), whole, unit));
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
