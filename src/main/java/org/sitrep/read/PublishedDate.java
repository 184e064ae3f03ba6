package org.sitrep.read;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** When an article was published, as metadata gives it. */
public final class PublishedDate {

  private PublishedDate() {}

  /**
   * Checks a date or date-time of ISO 8601, with or without a zone.
   *
   * @return the same without white space around it
   * @throws InputException if it is none, or a day that no calendar has
   */
  public static String check(String date) throws InputException {
    String trimmed = date.strip();
    try {
      TemporalAccessor unused =
          trimmed.contains("T")
              ? DateTimeFormatter.ISO_DATE_TIME.parse(trimmed)
              : DateTimeFormatter.ISO_DATE.parse(trimmed);
      return trimmed;
    } catch (DateTimeException e) {
      throw new InputException(
          "\""
              + trimmed
              + "\" is not a date; write it as 2025-06-02, 2025-06-02T08:30 or"
              + " 2025-06-02T08:30:00+03:00");
    }
  }
}
