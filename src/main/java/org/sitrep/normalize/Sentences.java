package org.sitrep.normalize;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.uima.cas.FSIterator;
import org.apache.uima.jcas.JCas;
import org.sitrep.working.SentenceEnd;

/** Where the sentences and paragraphs of a text lie. Offsets are UTF-16 code units. */
final class Sentences {

  private static final Pattern SUBORDINATE =
      Pattern.compile(
          "\\s*(?:But |And )?(?:[Aa]fter|[Aa]s|[Ww]hen|[Ww]hile|[Aa]lthough|[Tt]hough|[Ii]f|[Ss]ince|[Bb]efore)\\s");

  private final String text;

  /** Ends of all sentences but possibly the last, ascending. */
  private final int[] ends;

  Sentences(String text, int[] ends) {
    this.text = text;
    this.ends = ends;
  }

  /** The sentences that the rules found: it needs their SentenceEnd annotations. */
  static Sentences of(JCas jcas) {
    FSIterator<SentenceEnd> all = Spans.index(jcas, SentenceEnd.class).iterator();
    int[] ends = new int[16];
    int count = 0;
    while (all.hasNext()) {
      ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
      ends[count++] = all.next().getEnd();
    }
    Arrays.sort(ends, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (distinct == 0 || ends[i] != ends[distinct - 1]) {
        ends[distinct++] = ends[i];
      }
    }
    return new Sentences(jcas.getDocumentText(), Arrays.copyOf(ends, distinct));
  }

  /** The number of the sentence that holds an offset; sentences count from 0. */
  int indexAt(int offset) {
    int found = Arrays.binarySearch(ends, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset at which a sentence begins, including white space before it. */
  int begin(int index) {
    return index == 0 ? 0 : ends[Math.min(index, ends.length) - 1];
  }

  /** The offset at which a sentence ends, exclusive. */
  int end(int index) {
    return index < ends.length ? ends[index] : text.length();
  }

  /** Where the part of a sentence behind its last semicolon begins; the sentence without one. */
  int lastClause(int index) {
    int at = end(index);
    int begin = begin(index);
    while (at > begin && text.charAt(at - 1) != ';') {
      at--;
    }
    return at;
  }

  /** The number of sentences. */
  int count() {
    return ends.length + 1;
  }

  /** The offset of the first character of the line that holds an offset. */
  int lineBegin(int offset) {
    return text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the main clause begins: after the comma of an opening After, As or When clause. */
  int mainClause(int index) {
    String sentence = text.substring(begin(index), end(index));
    int comma = sentence.indexOf(',');
    return begin(index) + (comma > 0 && SUBORDINATE.matcher(sentence).lookingAt() ? comma + 1 : 0);
  }
}
