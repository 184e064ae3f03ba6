package org.sitrep.normalize;

import java.util.Locale;

/** What a text is, and so what its incomplete dates are resolved against. */
enum Domain {
  /** News: against the document's date. */
  NEWS,

  /** Histories: against the date that the text stands at, which is the one it last named. */
  NARRATIVE;

  /**
   * The domain of a parameter's value.
   *
   * @throws IllegalArgumentException if it is neither {@code news} nor {@code narrative}
   */
  static Domain of(String value) {
    return switch (value.strip().toLowerCase(Locale.ROOT)) {
      case "news" -> NEWS;
      case "narrative" -> NARRATIVE;
      default ->
          throw new IllegalArgumentException("domain: " + value + " is neither news nor narrative");
    };
  }
}
