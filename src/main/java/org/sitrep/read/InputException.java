package org.sitrep.read;

/** Why an input cannot be read, in one line that says what to do about it. */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  public InputException(String reason) {
    super(reason);
  }
}
