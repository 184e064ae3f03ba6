package org.sitrep.normalize;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The date that a document is of. */
final class DocumentDate {

  /**
   * A dateline stands near the beginning: after the headline, a by-line and a picture's caption.
   */
  private static final int HEAD = 700;

  private static final Pattern DATE = Pattern.compile("^(\\d{4})-(\\d\\d)-(\\d\\d)(?:$|[T ].*)");

  private static final Pattern DATELINE_BEFORE =
      Pattern.compile(
          "(?:^|\\n)[^\\S\\n]*(?:(?:published|updated|posted|date|on|last updated)\\b:?[^\\S\\n]*(?:on[^\\S\\n])?|[\\p{Lu}][\\p{L} .,'’/-]{1,40},[^\\S\\n]+)?$",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DATELINE_AFTER =
      Pattern.compile("^[^\\S\\n]*(?:\\n|$|[\\p{Pd}|(:]|\\d\\d:\\d\\d|at \\d)");

  private DocumentDate() {}

  /** The day of an ISO date or date-time, or null where there is none. */
  static @Nullable LocalDate published(@Nullable String published) {
    if (published == null) {
      return null;
    }
    Matcher m = DATE.matcher(published.strip());
    if (!m.matches()) {
      return null;
    }
    try {
      return LocalDate.parse(m.group(1) + "-" + m.group(2) + "-" + m.group(3));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /**
   * The day of a date that may be the text's own dateline: a full one, near the beginning, in a
   * line of its own or after the name of a town; null where it is none.
   */
  static @Nullable LocalDate dateline(String text, int begin, int end) {
    return dateline(text, begin, end, TimexReader.read(text.substring(begin, end)));
  }

  /** The same of a date that has been read. */
  static @Nullable LocalDate dateline(String text, int begin, int end, TimexParts parts) {
    if (begin > HEAD) {
      return null;
    }
    if (parts.year == null || parts.month == null || parts.day == null || parts.range) {
      return null;
    }
    if (!DATELINE_BEFORE.matcher(text.substring(0, begin)).find()
        || !DATELINE_AFTER.matcher(text.substring(end)).find()) {
      return null;
    }
    return published(
        String.format(Locale.ROOT, "%04d-%02d-%02d", parts.year, parts.month, parts.day));
  }
}
