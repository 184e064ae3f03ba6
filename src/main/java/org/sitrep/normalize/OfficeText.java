package org.sitrep.normalize;

import java.util.regex.Pattern;

/** How an office is written. */
final class OfficeText {

  private static final Pattern ARTICLE = Pattern.compile("(?i)^the\\s+");

  private OfficeText() {}

  /** An office or institution as written, on one line and without a leading {@code the}. */
  static String role(String written) {
    return ARTICLE.matcher(written.strip().replaceAll("\\s+", " ")).replaceFirst("");
  }
}
