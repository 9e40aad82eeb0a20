package io.newretail.examples.validate;

/** A case cannot be read: says where and why. */
public final class CaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CaseProblem(String message) {
    super(message);
  }
}
