package org.sitrep.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.uima.jcas.JCas;
import org.apache.uima.jcas.tcas.Annotation;
import org.jspecify.annotations.Nullable;
import org.sitrep.type.Official;
import org.sitrep.type.Person;
import org.sitrep.working.Demonym;
import org.sitrep.working.FirstName;

/** The name of a town or company that no list knows, where an office follows as its own. */
final class OwnerName {

  /** Whoever these are of, they are no towns. */
  private static final List<Class<? extends Annotation>> PEOPLE =
      List.of(Official.class, Person.class, FirstName.class, Demonym.class);

  /** Words that open a sentence, not a name. */
  private static final Set<String> OPENERS =
      Set.of(
          ("in at on as and but for from with when while after before yet so the that if then also"
                  + " by to near since though although meanwhile because until of or both")
              .split(" "));

  /** Words that names of towns begin with, at the head of a sentence too. */
  private static final Set<String> HEADS =
      Set.of(
          ("new old north south east west northern southern eastern western upper lower great grand"
                  + " little fort port mount lake san santa santo sant são saint st. mt. ft. los las el la le")
              .split(" "));

  /** Words between those of a name. */
  private static final Set<String> PARTICLES =
      Set.of("de", "da", "do", "dos", "das", "del", "la", "las", "los", "el", "al", "du", "di");

  private OwnerName() {}

  /**
   * The whole name of which the words between the offsets are the end, or null where they are
   * somebody's, or where it is not clear with which word it begins.
   */
  static @Nullable String of(JCas jcas, int begin, int end) {
    String text = jcas.getDocumentText();
    int name = begin;
    int at = begin;
    while (at > 1 && text.charAt(at - 1) == ' ') {
      int wordBegin = WordScan.wordBegin(text, at - 1);
      String word = text.substring(wordBegin, at - 1);
      String small = word.toLowerCase(Locale.ROOT);
      if (PARTICLES.contains(word)) {
        at = wordBegin;
      } else if (HEADS.contains(small) && isCapital(word)) {
        name = wordBegin;
        at = wordBegin;
      } else if (!isCapital(word) || !isNamePart(word) || OPENERS.contains(small)) {
        if (isAbbreviation(word)) {
          return null;
        }
        break;
      } else if (isHead(text, wordBegin) || TimexWords.find(small) != null) {
        return null;
      } else {
        name = wordBegin;
        at = wordBegin;
      }
    }
    for (Class<? extends Annotation> people : PEOPLE) {
      if (!jcas.select(people).coveredBy(name, end).isEmpty()) {
        return null;
      }
    }
    return text.substring(name, end);
  }

  private static boolean isCapital(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
  }

  /** Whether a name may go on behind a word: nothing but letters, and no owner's mark. */
  private static boolean isNamePart(String word) {
    return !word.endsWith("'s")
        && !word.endsWith("’s")
        && word.chars().allMatch(c -> Character.isLetter(c) || "-‑'’".indexOf(c) >= 0)
        && Character.isLetter(word.charAt(word.length() - 1));
  }

  /** Gov., Mr.: a title, before a person's name. */
  private static boolean isAbbreviation(String word) {
    return word.length() <= 4 && word.endsWith(".") && isCapital(word);
  }

  /** Whether a sentence, or what is said in one, begins at an offset. */
  private static boolean isHead(String text, int offset) {
    int before = offset - 1;
    return before < 1
        || text.charAt(before) != ' '
        || (!Character.isLetterOrDigit(text.charAt(before - 1)) && text.charAt(before - 1) != ',');
  }
}
