package org.sitrep.ruta;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A pattern that a condition compares a whole annotation's text with. Not thread-safe. */
final class TextPattern {

  private final int number;
  private final List<TextPattern> all;
  private final Matcher matcher;

  /**
   * A pattern among those of a program.
   *
   * @param all the program's patterns; this one is added to them
   */
  TextPattern(String regex, boolean ignoreCase, List<TextPattern> all) {
    int flags = Pattern.MULTILINE | Pattern.DOTALL;
    if (ignoreCase) {
      flags |= Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }
    this.matcher = Pattern.compile(regex, flags).matcher("");
    this.number = all.size();
    this.all = all;
    all.add(this);
  }

  int number() {
    return number;
  }

  /** How many patterns the program has. */
  int count() {
    return all.size();
  }

  boolean matches(CharSequence text) {
    return matcher.reset(text).matches();
  }
}
