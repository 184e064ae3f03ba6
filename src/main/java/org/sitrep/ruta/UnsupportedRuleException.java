package org.sitrep.ruta;

/** A script holds what this engine cannot run; the message names the script and the construct. */
public final class UnsupportedRuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsupportedRuleException(String message) {
    super(message);
  }

  /** The same of a rule whose script is known. */
  UnsupportedRuleException in(String script, int rule) {
    return new UnsupportedRuleException(
        "script %s, rule %d: %s".formatted(script, rule, getMessage()));
  }
}
