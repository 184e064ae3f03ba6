package org.sitrep.normalize;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sitrep.normalize.DroneFacts.Cue;

/**
 * Who launched drones, by the words behind them.
 *
 * @param facts what their sentence says
 * @param adversaries who fights whom in the document
 */
record DroneLaunchers(DroneFacts facts, Adversaries adversaries) {

  /** What follows a side that only made the drones. */
  private static final Pattern MAKER =
      Pattern.compile(
          "(?is)[-‑ ](?:backed|allied|aligned|linked|led|made|built|supplied|designed|produced|supported|sponsored|type|style|bound|held|occupied|controlled).*");

  private static final Pattern LAUNCHED_BY =
      Pattern.compile(
          "(?is)[^.;:]{0,160}?\\b(?:launched|fired|sent|released|dispatched|deployed|directed|used|operated|flown)\\b(?:(?!\\b(?:but|and|were|was|which)\\b)[^.;:]){0,50}?\\bby\\s+(?:the\\s+)?(?:[\\w‑-]+\\s+)?");
  private static final Pattern BELONGING =
      Pattern.compile("\\s+belonging\\s+to\\s+(?:the\\s+)?(?:\\w+\\s+)?");
  private static final Pattern THAT_LAUNCHED =
      Pattern.compile("(?is)\\s+(?:that|which)\\s+(?:the\\s+)?");
  private static final Pattern LAUNCHES =
      Pattern.compile(
          "(?is)(?:[’']s)?\\s+(?:\\w+\\s+){0,2}?(?:launched|fired|sent|released|dispatched|deployed|directed)\\b");
  private static final Pattern FROM =
      Pattern.compile(
          "(?is)\\s+(?:(?:over|in|near|on)\\s+[\\w\\s]{1,25}\\s)?(?:launched\\s+|fired\\s+|sent\\s+|coming\\s+|flying\\s+)?(?:\\([^)]*\\)\\s+)?(?:\\w+\\s+){0,3}?from\\s+(?:the\\s+)?(?:directions?\\s+of\\s+)?(?:the\\s+)?(?:occupied\\s+)?");

  private String text() {
    return facts.text();
  }

  private String word(Cue side) {
    return text().substring(side.begin(), side.end());
  }

  /** Russia in 80 drones launched by Russia, that Russia launched, from Russia. */
  @Nullable String behind(int end) {
    for (Cue side : facts.sides()) {
      if (side.begin() >= end && side.begin() <= end + 260 && !isBound(side)) {
        String between = text().substring(end, side.begin());
        if ((endsInBy(between) && LAUNCHED_BY.matcher(between).matches())
            || (THAT_LAUNCHED.matcher(between).matches()
                && LAUNCHES.matcher(text()).region(side.end(), text().length()).lookingAt())) {
          return adversaries.sender(side.value());
        }
        if (BELONGING.matcher(between).matches()) {
          return side.value();
        }
        if (between.toLowerCase(Locale.ROOT).contains("from") && FROM.matcher(between).matches()) {
          return adversaries.sender(holder(side));
        }
      }
    }
    return null;
  }

  /** A Moscow-bound drone is not Moscow's, nor one of Iranian-backed Houthis Iran's. */
  private boolean isBound(Cue side) {
    boolean hyphen = text().startsWith("-", side.end()) || text().startsWith("‑", side.end());
    boolean held =
        text().startsWith("occupied", side.end() + 1)
            || text().startsWith("held", side.end() + 1)
            || text().startsWith("controlled", side.end() + 1);
    return (hyphen && !held && isMaker(side)) || word(side).endsWith("-backed");
  }

  /** Whether a side only made the drones, or backs those whose they are. */
  boolean isMaker(Cue side) {
    return MAKER
        .matcher(text().substring(side.end(), Math.min(text().length(), side.end() + 14)))
        .matches();
  }

  /** Who holds a place. */
  String holder(Cue side) {
    boolean occupied =
        side.value().equals("UA") && text().startsWith("occupied ", side.begin() - 9);
    return occupied ? "RU" : Adversaries.holder(word(side), side.value());
  }

  /** Whether "by" is near the end: what ends in "by the" and a word needs it there. */
  static boolean endsInBy(String between) {
    return WordScan.isSpaceBefore(between, between.length())
        && WordScan.lastWords(between, between.length(), 3).toLowerCase(Locale.ROOT).contains("by");
  }
}
