package org.sitrep.normalize;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.jspecify.annotations.Nullable;
import org.sitrep.working.ModWord;

/** TimeML's modifiers beside quantities. */
final class Modifiers {

  private static final WordTable MODS = WordTable.read("words/numbers", "ModWord");

  /** What may stand between a modifier and the number: about the same 20. */
  private static final Pattern BETWEEN =
      Pattern.compile("\\s+(?:(?:an?|the|another|its|their|these|those|other|same)\\s+)?");

  private static final Pattern AFTER =
      Pattern.compile("\\s+or\\s+(more|so|less|fewer|thereabouts)\\b.*", Pattern.DOTALL);

  /** Signs in front of a number. */
  private static final Map<Character, String> SIGNS =
      Map.of(
          '~', "APPROX",
          '≈', "APPROX",
          '>', "MORE_THAN",
          '<', "LESS_THAN",
          '≥', "EQUAL_OR_MORE",
          '≤', "EQUAL_OR_LESS");

  private final String text;

  /** End offset of each modifier in the text, and its value. */
  private final Map<Integer, String> byEnd;

  private Modifiers(String text, Map<Integer, String> byEnd) {
    this.text = text;
    this.byEnd = byEnd;
  }

  static Modifiers of(JCas jcas) {
    Map<Integer, String> byEnd = new HashMap<>();
    for (ModWord word : Spans.index(jcas, ModWord.class)) {
      String mod = MODS.get(word.getCoveredText());
      if (mod != null) {
        // At one end the longest phrase counts: no fewer than, not fewer than. It begins first.
        byEnd.putIfAbsent(word.getEnd(), mod);
      }
    }
    return new Modifiers(jcas.getDocumentText(), byEnd);
  }

  /** The modifier of the quantity that spans the offsets, or null where the text states none. */
  @Nullable String of(int begin, int end) {
    int from = Math.max(0, begin - 12);
    for (int at = begin - 1; at >= from; at--) {
      String mod = byEnd.get(at);
      if (mod != null && BETWEEN.matcher(text.substring(at, begin)).matches()) {
        return mod;
      }
    }
    int before = begin - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    String sign = before < 0 ? null : SIGNS.get(text.charAt(before));
    if (sign != null) {
      return sign;
    }
    if (!WordScan.isSpaceAt(text, end)) {
      return null;
    }
    Matcher after = AFTER.matcher(text).region(end, Math.min(text.length(), end + 20));
    if (!after.matches()) {
      return null;
    }
    return switch (after.group(1)) {
      case "more" -> "EQUAL_OR_MORE";
      case "so", "thereabouts" -> "APPROX";
      default -> "EQUAL_OR_LESS";
    };
  }
}
