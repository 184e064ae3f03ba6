package org.sitrep.normalize;

import java.util.Locale;
import java.util.Set;
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

  /** The month; the verb is written small. */
  private static final String MAY = "May";

  private static final Pattern FUTURE_CUE =
      Pattern.compile(
          "(?i)\\b(?:(?:will|shall|would|won['’]t|may|can|must|should)(?: not| also| only)?(?: have)?(?: be(?:en)?(?: \\p{L}+)?)?(?: \\p{L}+ed\\b)?|(?:is|are|was|were|be|been) (?:due|set|scheduled|expected|planned|slated|likely|supposed|poised|to)\\b(?: to)?(?: be)?(?: \\p{L}+)?|to be \\p{L}+|(?:due|set|scheduled|expected|planned|slated|going|aims?|plans?|planning|hopes?|wants?|intends?|expects?|agreed|ready|unlikely|likely|urged|vowed|promised|pledged) (?:for|to)(?: (?:be )?\\p{L}+)?|(?:requested|sought|asked for|called for) (?:\\p{L}+ ){1,4}(?:meeting|session|summit|talks|vote|hearing|ceasefire|truce)|expects?|hopes?|upcoming|ahead of|deadline|no later than|planned for|next|(?:begins|starts|opens|ends|closes|expires|resumes|marks|celebrates|convenes|reconvenes|departs|returns|reopens)(?= )|takes? (?:place|effect|office|over)|(?:comes|enters|goes) into|goes to the polls|booked for|polls (?:open|close)|(?<!\\b(?:not|to|n['’]t) )(?:meet|convene|resume|reconvene|gather)(?= )|(?:starting|beginning|commencing|effective)(?: on| from)?(?=\\s*$)|runs? out|(?:schedule|timetable|forecast|outlook|agenda) for|kicks off|gets? under way|is (?=on\\s*$|at ))\\b|\\b\\p{L}+['’]ll\\b");

  /** Up to when something will be, or was. */
  private static final Pattern BOUND = Pattern.compile("(?i)\\b(by|until|till)(?: the)?\\s*$");

  /** The words that a match of {@link #BOUND} may end with. */
  private static final Set<String> BOUND_ENDS = Set.of("by", "until", "till", "the");

  /** Where a clause begins. */
  private static final Pattern HEAD = Pattern.compile("(?:[,;:]|[,;] (?:and|but))\\s*$");

  /** From when on something is so; not: footage from Monday. */
  private static final Pattern FROM =
      Pattern.compile(
          "(?:(?:(?:^|[,;:(])\\s*|\\b(?:off|open|closed|shut|online|effect|force|valid|suspended|available|apply|applies)\\s+)"
              + "[Ff]rom|\\bthrough)(?: the)?\\s*$");

  private static final Set<String> FROM_ENDS = Set.of("from", "through", "the");

  /** What is held on a day. */
  private static final Pattern EVENT =
      Pattern.compile(
          "\\b(?:summit|meeting|talks|conference|session|hearing|vote|elections?|referendum|parade|ceremony|final)"
              + " (?:on|this)(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: and|,))?\\s*$");

  /** The words that it may end with; none if it ends with a comma. */
  private static final Set<String> EVENT_ENDS = Set.of("on", "this", "and", "");

  private static final Pattern TALLY =
      Pattern.compile(
          "^(?!.*\\b(?:asked|demanded|wanted|ordered|requested|needed|required|urged|promised|pledged|vowed|expected|planned)\\b)"
              + ".*\\b(?:\\p{L}+ed|rose|fell|shot|hit)\\b.*\\d");

  /** The words with which a match of {@link #FUTURE_CUE} may begin, but for those with 'll. */
  private static final Set<String> FUTURE_OPENERS =
      Set.of(
          ("will shall would won is are was were be been to due set scheduled expected planned slated"
                  + " going aim aims plan plans planning hope hopes want wants intend intends expect"
                  + " expects requested sought asked called agreed ready unlikely likely urged vowed promised pledged upcoming ahead"
                  + " deadline no next begins starts opens ends closes expires resumes take takes"
                  + " kicks get gets may can must should marks celebrates convenes reconvenes departs returns reopens"
                  + " comes enters goes booked polls meet convene resume reconvene gather"
                  + " starting beginning commencing effective run runs schedule timetable forecast"
                  + " outlook agenda")
              .split(" "));

  /** What follows a form of be in such a match begins with one of these letters. */
  private static final String BEHIND_BE = "aodseplt";

  /** Verbs in the past; those in -ed go without saying. */
  private static final Set<String> PAST_VERBS =
      Set.of(
          ("said told was were had did has have since took came began struck hit shot met went fell"
                  + " left saw made sent led lost held gave wrote spoke blew flew drove became found"
                  + " got put brought rose sank broke sunk ran won died stood fought grew kept fled sought"
                  + " swept threw built spent caught bought sold paid heard felt drew shook")
              .split(" "));

  /** Decides by the cue nearest before the expression in its sentence, else the first after it. */
  static Tense of(String before, String after) {
    return of(before, 0, before.length(), after, 0, after.length());
  }

  /** The same of an expression in a sentence of a text. */
  static Tense of(String text, int sentenceBegin, int begin, int end, int sentenceEnd) {
    return of(text, sentenceBegin, begin, text, end, sentenceEnd);
  }

  private static Tense of(
      String before, int leftBegin, int leftEnd, String after, int rightBegin, int rightEnd) {
    String leftText = before.substring(Math.max(leftBegin, leftEnd - WINDOW), leftEnd);
    leftText = leftText.substring(leftText.lastIndexOf(';') + 1);
    Tense left = cue(leftText, false);
    Matcher bound = mayEndIn(BOUND_ENDS, leftText) ? BOUND.matcher(leftText) : null;
    bound = bound != null && bound.find() ? bound : null;
    if (left != UNKNOWN && bound == null) {
      return left;
    }
    String rightText = after.substring(rightBegin, Math.min(rightBegin + WINDOW, rightEnd));
    int semicolon = rightText.indexOf(';');
    rightText = semicolon < 0 ? rightText : rightText.substring(0, semicolon);
    if (bound == null) {
      Tense right = cue(rightText, true);
      boolean ahead = right == UNKNOWN && (isFrom(leftText, rightText) || isEvent(leftText));
      return ahead ? FUTURE : right;
    }
    String clause = leftText.substring(0, bound.start());
    boolean told =
        (left == UNKNOWN || HEAD.matcher(clause).find())
            ? cue(rightText, true) == PAST && cue(rightText, false) == PAST
            : left == PAST && (leftText.contains(" had ") || isTally(clause));
    return told && bound.group(1).equalsIgnoreCase("by") ? PAST : FUTURE;
  }

  /** From Monday school is online, but not from Monday to Friday. */
  private static boolean isFrom(String left, String right) {
    return mayEndIn(FROM_ENDS, left)
        && FROM.matcher(left).find()
        && !right.startsWith(" to ")
        && !right.startsWith(" until ")
        && !right.startsWith(" through ");
  }

  /** It is the theme of the summit on Thursday. */
  private static boolean isEvent(String left) {
    return mayEndIn(EVENT_ENDS, left)
        && EVENT.matcher(left).find()
        && (left.contains(" is ") || left.contains(" are "));
  }

  /**
   * Whether one of some words may be the last of a text: rules out most texts at a glance. Behind
   * ASCII may stand a line separator, which {@code $} takes no notice of.
   */
  private static boolean mayEndIn(Set<String> words, String text) {
    int end = WordScan.skipSpace(text, text.length());
    return end > 0
        && (text.charAt(end - 1) > '~' || words.contains(WordScan.wordBefore(text, end)));
  }

  /** Counted 2,299 breaches by Sunday: a clause that gives a number and no purpose. */
  private static boolean isTally(String clause) {
    String own = clause.substring(1 + Math.max(clause.lastIndexOf(", "), clause.lastIndexOf("; ")));
    return hasDigit(own) && TALLY.matcher(own).find() && !own.contains(" to ");
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** The tense of the first or last cue of a text, in one pass over its words. */
  private static Tense cue(String text, boolean first) {
    Matcher cue = null;
    int future = -1;
    int past = -1;
    int end;
    for (int begin = wordBegin(text, 0); begin < text.length(); begin = wordBegin(text, end)) {
      end = wordEnd(text, begin);
      if (!isBounded(text, begin, end)) {
        continue;
      }
      if (text.startsWith(MAY, begin) && end - begin == MAY.length()) {
        continue;
      }
      String word = text.substring(begin, end).toLowerCase(Locale.ROOT);
      if (begin >= future && mayOpen(text, word, end)) {
        cue = cue == null ? FUTURE_CUE.matcher(text).useTransparentBounds(true) : cue;
        if (cue.region(begin, text.length()).lookingAt()) {
          if (first) {
            return FUTURE;
          }
          future = cue.end();
        }
      }
      if (isPast(word) && (begin == 0 || Character.isLowerCase(text.charAt(begin)))) {
        if (first) {
          return PAST;
        }
        past = end;
      }
    }
    return future < 0 && past < 0 ? UNKNOWN : future >= past ? FUTURE : PAST;
  }

  private static boolean isPast(String word) {
    return (word.length() > 3 && word.endsWith("ed")) || PAST_VERBS.contains(word);
  }

  /** Whether a cue of the future may begin with a word that ends at an offset. */
  private static boolean mayOpen(String text, String word, int end) {
    if (FUTURE_OPENERS.contains(word)) {
      return switch (word) {
        case "to" -> text.regionMatches(true, end, " be ", 0, 4);
        case "no" -> text.regionMatches(true, end, " later", 0, 6);
        case "is", "are", "was", "were", "be", "been" ->
            end + 1 < text.length() && BEHIND_BE.indexOf(text.charAt(end + 1) | 0x20) >= 0;
        default -> true;
      };
    }
    return end + 2 < text.length()
        && (text.charAt(end) == '\'' || text.charAt(end) == '’')
        && text.regionMatches(true, end + 1, "ll", 0, 2);
  }

  private static int wordBegin(String text, int from) {
    int i = from;
    while (i < text.length() && !Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isLetter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Whether neither a digit nor an underscore touches a run of letters. */
  private static boolean isBounded(String text, int begin, int end) {
    return (begin == 0 || !isWordSign(text.charAt(begin - 1)))
        && (end == text.length() || !isWordSign(text.charAt(end)));
  }

  private static boolean isWordSign(char c) {
    return c == '_' || Character.isDigit(c);
  }
}
