package org.sitrep.normalize;

import java.util.NavigableMap;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Date;
import org.sitrep.type.DroneCount;

/**
 * When the drones of a count came.
 *
 * @param sentences of the document
 * @param dates of the document by their begin
 */
record CountedDates(Sentences sentences, NavigableMap<Integer, Date> dates) {

  /** The nearest date of the count's sentence, or else the last one before it in the paragraph. */
  @Nullable Date of(DroneCount count) {
    int sentence = sentences.indexAt(count.getBegin());
    Date best = null;
    int paragraph = sentences.lineBegin(count.getBegin());
    int until = Math.max(paragraph, sentences.end(sentence));
    for (Date date : dates.subMap(paragraph, until).values()) {
      if (isPoint(date)) {
        boolean here = date.getBegin() >= sentences.begin(sentence);
        if (best == null
            || !here
            || best.getBegin() < sentences.begin(sentence)
            || distance(date, count) < distance(best, count)) {
          best = date;
        }
      }
    }
    return best;
  }

  private static boolean isPoint(Date date) {
    String type = date.getTimexType();
    String value = date.getValue();
    return ("DATE".equals(type) || "TIME".equals(type))
        && (value == null || !value.endsWith("_REF"));
  }

  private static int distance(Annotation a, Annotation b) {
    return Math.max(a.getBegin() - b.getEnd(), b.getBegin() - a.getEnd());
  }
}
