package org.sitrep.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a clause tells of the past or of the future: decides between the last and next Monday.
 */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  private static final int WINDOW = 110;

  private static final Pattern FUTURE_CUE =
      Pattern.compile(
          "(?i)\\b(?:will|shall|would|won['’]t|(?:is|are|was|were|be|been) (?:due|set|scheduled|expected|planned|slated|likely|supposed|poised|to)\\b(?: to)?(?: be)?(?: \\p{L}+)?|to be \\p{L}+|(?:due|set|scheduled|expected|planned|slated|going|aims?|plans?|planning|hopes?|wants?|intends?|expects?|agreed|ready|unlikely|likely|urged|vowed|promised|pledged) (?:for|to)(?: (?:be )?\\p{L}+)?|expects?|hopes?|upcoming|ahead of|deadline|no later than|planned for|next|(?:begins|starts|opens|ends|closes|expires|resumes)(?= )|takes? (?:place|effect)|kicks off|gets? under way|is (?=on\\s*$|at )|may|can|must|should)\\b|\\b\\p{L}+['’]ll\\b|\\b(?:until|till|by)(?: the)?\\s*$");

  private static final Pattern PAST_CUE =
      Pattern.compile(
          "(?i)\\b(?:said|told|was|were|had|did|has|have|since|took|came|began|struck|hit|shot|met|went|fell|left|saw|made|sent|led|lost|held|gave|wrote|spoke|blew|flew|drove|became|found|got|put|brought|rose|sank|broke|sunk|ran|won|died|\\p{L}{2,}ed)\\b");

  /** Decides by the cue nearest before the expression in its sentence, else the first after it. */
  static Tense of(String before, String after) {
    String left = before.substring(Math.max(0, before.length() - WINDOW));
    int future = lastEnd(FUTURE_CUE, left);
    int past = lastEnd(PAST_CUE, left);
    if (future >= 0 || past >= 0) {
      return future >= past ? FUTURE : PAST;
    }
    String right = after.substring(0, Math.min(WINDOW, after.length()));
    future = firstStart(FUTURE_CUE, right);
    past = firstStart(PAST_CUE, right);
    if (future == Integer.MAX_VALUE && past == Integer.MAX_VALUE) {
      return UNKNOWN;
    }
    return future <= past ? FUTURE : PAST;
  }

  private static int lastEnd(Pattern pattern, String text) {
    int end = -1;
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      end = m.end();
    }
    return end;
  }

  private static int firstStart(Pattern pattern, String text) {
    Matcher m = pattern.matcher(text);
    return m.find() ? m.start() : Integer.MAX_VALUE;
  }
}
