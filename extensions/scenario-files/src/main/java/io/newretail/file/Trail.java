package io.newretail.file;

import org.jspecify.annotations.Nullable;

/** The way from the root of a file to a value, put together only when it is told. */
final class Trail {
  static final Trail ROOT = new Trail(null, "", 0);
  private final @Nullable Trail parent;
  private final String step;
  private final int depth;

  private Trail(@Nullable Trail parent, String step, int depth) {
    this.parent = parent;
    this.step = step;
    this.depth = depth;
  }

  Trail key(String name) {
    return new Trail(this, name, depth + 1);
  }

  Trail element(int index) {
    return new Trail(this, "[" + index + "]", depth + 1);
  }

  int depth() {
    return depth;
  }

  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    String before = parent.toString();
    return step.startsWith("[") ? before + step : Binder.at(before, step);
  }
}
