package org.sitrep.read;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an article besides its text.
 *
 * @param published ISO 8601 date or date-time
 */
public record Details(
    @Nullable String uri,
    @Nullable String title,
    @Nullable String published,
    @Nullable String publisher) {

  /** Nothing is known. */
  public static final Details NONE = new Details(null, null, null, null);

  /** Only the date is known. */
  public static Details published(String date) {
    return new Details(null, null, date, null);
  }

  /** The same, with what is not known here taken from elsewhere. */
  public Details orElse(Details other) {
    return new Details(
        uri == null ? other.uri : uri,
        title == null ? other.title : title,
        published == null ? other.published : published,
        publisher == null ? other.publisher : publisher);
  }
}
