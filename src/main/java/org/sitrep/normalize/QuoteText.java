package org.sitrep.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What can be told of a quotation from its own words. */
final class QuoteText {

  private static final Set<String> FINITE =
      Set.of(
          "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
          "might", "must", "should", "shall", "does", "do", "did", "am", "isn’t", "isn't", "aren’t",
          "aren't", "wasn't", "wasn’t", "don't", "don’t", "doesn’t", "doesn't", "didn’t", "didn't",
          "can't", "can’t", "cannot", "won't", "won’t", "i'm", "i’m", "it's", "it’s", "we’re",
          "we're", "they're", "they’re", "there's", "there’s", "that's", "that’s", "he's", "he’s",
          "she's", "she’s", "you're", "you’re", "we've", "we’ve", "we'll", "we’ll", "i'll", "i’ll");

  private static final Set<String> PRONOUNS =
      Set.of("i", "we", "they", "he", "she", "you", "it", "there", "this", "that", "these");

  /** Pronouns that are nothing but the subject of a clause. */
  private static final Set<String> SUBJECTS = Set.of("i", "we", "they", "he", "she");

  /** Words that join a clause to the one before and leave it whole. */
  private static final Set<String> JOINTS = Set.of("and", "but", "so", "then", "or", "well", "now");

  /** Words that a clause with its own subject does not begin with. */
  private static final Set<String> NO_SUBJECT =
      Set.of(
          "to", "that", "which", "who", "by", "in", "on", "at", "as", "for", "from", "with", "of",
          "not", "until", "after", "before", "into", "over", "under", "about", "against", "and",
          "or", "but", "than", "like", "without", "within", "between", "through", "because", "if",
          "when", "while", "whose", "where");

  private static final String CLOSING = "\"'”’»“‟«";

  /** Past forms that are no participles, so that a clause has them for its verb. */
  private static final Set<String> PAST =
      Set.of(
          "accounted",
          "arrived",
          "became",
          "began",
          "came",
          "died",
          "failed",
          "gave",
          "grew",
          "happened",
          "knew",
          "remained",
          "rose",
          "saw",
          "seemed",
          "took",
          "went",
          "wrote",
          "fell");

  /** Words behind which a clause only compares: older than we are. */
  private static final Set<String> COMPARING = Set.of("than");

  private static final Pattern RELATIVE = Pattern.compile("that|which|who|whose|whom|where");

  private QuoteText() {}

  /** Whether a quotation holds no full clause. */
  static boolean isPartial(String quotation) {
    String inner = withoutMarks(quotation);
    if (inner.isEmpty()) {
      return true;
    }
    int first = inner.charAt(0) == '[' || inner.charAt(0) == '(' ? 1 : 0;
    boolean sentence = first < inner.length() && Character.isUpperCase(inner.codePointAt(first));
    if (sentence && ".!?…,".indexOf(inner.charAt(inner.length() - 1)) >= 0) {
      return false;
    }
    List<String> words = words(inner.toLowerCase(Locale.ROOT));
    while (words.size() > 1 && JOINTS.contains(words.get(0))) {
      words = words.subList(1, words.size());
    }
    if (words.isEmpty()) {
      return true;
    }
    if (sentence && words.size() > 6) {
      return false;
    }
    String word = words.get(0);
    boolean verbFirst = FINITE.contains(word) && !word.contains("'") && !word.contains("’");
    if (verbFirst || NO_SUBJECT.contains(word)) {
      return true;
    }
    boolean subject = SUBJECTS.contains(word) && words.size() > 1;
    return !subject && !hasClause(words);
  }

  /** What stands between the quotation marks. */
  private static String withoutMarks(String quotation) {
    int begin = 0;
    int end = quotation.length();
    while (begin < end && !isInside(quotation.codePointAt(begin))) {
      begin += Character.charCount(quotation.codePointAt(begin));
    }
    while (end > begin && CLOSING.indexOf(quotation.charAt(end - 1)) >= 0) {
      end--;
    }
    return quotation.substring(begin, end).strip();
  }

  private static boolean isInside(int c) {
    return Character.isLetter(c) || isNumber(c) || c == '[' || c == '(';
  }

  private static boolean isNumber(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
      default -> false;
    };
  }

  /** Runs of letters and numbers, with the apostrophes and hyphens among them. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      boolean part = Character.isLetter(c) || isNumber(c) || c == '\'' || c == '’' || c == '-';
      if (part && begin < 0) {
        begin = i;
      } else if (!part && begin >= 0) {
        words.add(text.substring(begin, i));
        begin = -1;
      }
      i += Character.charCount(c);
    }
    return words;
  }

  private static boolean hasClause(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (i > 0 && RELATIVE.matcher(word).matches()) {
        return hasMainVerb(words.subList(i + 1, words.size()));
      }
      if (i > 1 && COMPARING.contains(word)) {
        return false;
      }
      if (FINITE.contains(word) && (i > 0 || word.contains("'") || word.contains("’"))) {
        return true;
      }
      if (i > 0 && PAST.contains(word)) {
        return true;
      }
      if (i == 0 && PRONOUNS.contains(word) && words.size() > 1 && !word.startsWith("th")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a second verb, the main clause's, follows that of a relative clause. */
  private static boolean hasMainVerb(List<String> relative) {
    int verbs = 0;
    for (int i = 0; i < relative.size(); i++) {
      String before = i == 0 ? "" : relative.get(i - 1);
      boolean begins = FINITE.contains(relative.get(i)) && !FINITE.contains(before);
      boolean embedded =
          PRONOUNS.contains(before) || NO_SUBJECT.contains(before) || before.equals("what");
      verbs += begins && !(verbs > 0 && embedded) ? 1 : 0;
    }
    return verbs > 1;
  }

  /** Whether a quotation has no closing mark, because it goes on in the next paragraph. */
  static boolean isOpen(String quotation) {
    return CLOSING.indexOf(quotation.charAt(quotation.length() - 1)) < 0;
  }
}
