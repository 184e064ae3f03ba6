package org.sitrep.normalize;

import java.util.Map;
import java.util.regex.Pattern;
import org.apache.uima.jcas.JCas;
import org.sitrep.type.Official;
import org.sitrep.working.Office;

/** Titles that are no office in their paragraph: a team's captain, a film's director. */
final class OtherTrades {

  private static final Pattern CAPTAIN = Pattern.compile("(?i)(?:.*\\s)?captain");
  private static final Pattern DIRECTOR =
      Pattern.compile("(?i)(?:artistic |film |music )?director");

  private static final Pattern SPORT =
      Pattern.compile(
          "(?i)\\b(?:trophy|striker|goalkeeper|midfielder|winger|quarterback|wicket|innings|batsman"
              + "|hat-trick|teammates?|coach|league|championships?|playoffs?|tournament|referee|cricket"
              + "|football|rugby|hockey|basketball|baseball|olympics?|club captain|team captain"
              + "|scored|final whistle|penalty shoot-?out)\\b");

  private static final Pattern STAGE =
      Pattern.compile(
          "(?i)\\b(?:films?|movies?|cinemas?|actors?|actress(?:es)?|screenplay|premiere[ds]?|plays?|opera"
              + "|theatre|theater|festival|exhibition|museum|orchestra|shot it|box office|documentary)\\b");

  private OtherTrades() {}

  /** Takes out those whose only office is such a title, with the office. */
  static void remove(JCas jcas, Map<Integer, Official> officials) {
    for (Office office : Spans.list(jcas, Office.class)) {
      if (office.getRole() == null || !mayBeOne(office.getRole().getCoveredText())) {
        continue;
      }
      String role = OfficeText.role(office.getRole().getCoveredText());
      boolean captain = CAPTAIN.matcher(role).matches();
      if (!captain && !DIRECTOR.matcher(role).matches()) {
        continue;
      }
      String paragraph = paragraph(jcas.getDocumentText(), office.getBegin());
      if ((captain ? SPORT : STAGE).matcher(paragraph).find()) {
        Official official = officials.remove(office.getBegin());
        if (official != null) {
          official.removeFromIndexes();
        }
        office.removeFromIndexes();
      }
    }
  }

  private static boolean mayBeOne(String written) {
    int end = written.stripTrailing().length();
    return written.regionMatches(true, end - 7, "captain", 0, 7)
        || written.regionMatches(true, end - 8, "director", 0, 8);
  }

  private static String paragraph(String text, int offset) {
    int begin = text.lastIndexOf('\n', offset) + 1;
    int end = text.indexOf('\n', offset);
    return text.substring(begin, end < 0 ? text.length() : end);
  }
}
