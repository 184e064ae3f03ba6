package org.sitrep.normalize;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is resolved against.
 *
 * @param domain news or a narrative
 * @param documentDate the document's date, null where unknown
 * @param reference the date in force in the narrative: the last one that the text named
 * @param sentenceDay the day that the sentence names nearest to the expression
 * @param neighbour a date that the expression is paired with: May in {@code May and August 2025}
 * @param clause tells whether its clause is of the past or of the future; asked only where needed
 */
record TimexContext(
    Domain domain,
    @Nullable LocalDate documentDate,
    @Nullable PartialDate reference,
    @Nullable LocalDate sentenceDay,
    @Nullable PartialDate neighbour,
    Supplier<Tense> clause) {

  /** Nothing but a document date is known. */
  static TimexContext of(@Nullable LocalDate documentDate) {
    return new TimexContext(Domain.NEWS, documentDate, null, null, null, () -> Tense.UNKNOWN);
  }

  TimexContext withTense(Tense other) {
    return new TimexContext(domain, documentDate, reference, sentenceDay, neighbour, () -> other);
  }

  TimexContext withReference(@Nullable PartialDate other) {
    return new TimexContext(domain, documentDate, other, sentenceDay, neighbour, clause);
  }

  TimexContext withNeighbour(@Nullable PartialDate other) {
    return new TimexContext(domain, documentDate, reference, sentenceDay, other, clause);
  }

  /** Whether the clause tells of the past or of the future. */
  Tense tense() {
    return clause.get();
  }

  boolean isNarrative() {
    return domain == Domain.NARRATIVE;
  }

  /** The day from which is counted: in news the document's, in a narrative the one in force. */
  @Nullable LocalDate now() {
    if (!isNarrative()) {
      return documentDate;
    }
    return reference == null ? null : reference.toDate();
  }

  /** The day that the narrative stands at: the reference where it is a day, else the document's. */
  @Nullable LocalDate narrativeDay() {
    return reference != null && reference.day() > 0 ? reference.toDate() : now();
  }
}
