package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Official;
import org.sitrep.working.InstitutionPhrase;
import org.sitrep.working.PlaceName;
import org.sitrep.working.RolePhrase;

/**
 * Who a headline names as its source without a verb: behind a colon or dash at its end (Nine drones
 * downed: mayor), or before the colon that it opens with (Zelensky: Russia sent 40 drones).
 */
final class LineSources {

  private static final int LONGEST_LINE = 240;
  private static final int LONGEST_NAME = 70;

  private final String text;
  private final List<Annotation> speakers = new ArrayList<>();

  LineSources(JCas jcas) {
    this.text = jcas.getDocumentText();
    Spans.index(jcas, Official.class).forEach(speakers::add);
    Spans.index(jcas, InstitutionPhrase.class).forEach(speakers::add);
    Spans.index(jcas, RolePhrase.class).forEach(speakers::add);
    Spans.index(jcas, PlaceName.class).forEach(speakers::add);
  }

  /** The phrase of the line that claims what it holds at an offset, or null. */
  @Nullable Annotation of(int offset) {
    int begin = text.lastIndexOf('\n', offset - 1) + 1;
    int lineEnd = text.indexOf('\n', offset);
    int end = lineEnd < 0 ? text.length() : lineEnd;
    while (end > begin && WordScan.isSpace(text.charAt(end - 1))) {
      end--;
    }
    if (end - begin > LONGEST_LINE || text.charAt(end - 1) == '.') {
      return null;
    }
    int mark = lastMark(begin, end);
    Annotation last = mark < offset ? null : speaker(mark + 1, end, true);
    int colon = text.indexOf(": ", begin);
    if (last != null || colon < 0 || colon >= offset) {
      return last;
    }
    Annotation first = speaker(begin, colon, false);
    return first instanceof PlaceName ? null : first;
  }

  /** The last colon or spaced dash of a line, or -1. */
  private int lastMark(int begin, int end) {
    for (int i = end - 1; i > begin; i--) {
      char c = text.charAt(i);
      boolean dash = (c == '–' || c == '—' || c == '-') && text.charAt(i - 1) == ' ';
      if (c == ':' || dash) {
        return text.startsWith(" ", i + 1) ? i : -1;
      }
    }
    return -1;
  }

  /** A phrase that is all of a stretch, but for a word or two before it. */
  private @Nullable Annotation speaker(int begin, int end, boolean behind) {
    if (end - begin > LONGEST_NAME) {
      return null;
    }
    Annotation longest = null;
    for (Annotation phrase : speakers) {
      boolean fits =
          phrase.getEnd() == end
              && phrase.getBegin() >= begin
              && (behind || phrase instanceof Official || phrase.getBegin() - begin <= 12);
      if (fits && (longest == null || phrase.getBegin() < longest.getBegin())) {
        longest = phrase;
      }
    }
    boolean near = longest != null && longest.getBegin() - begin <= 30;
    return near ? longest : null;
  }
}
