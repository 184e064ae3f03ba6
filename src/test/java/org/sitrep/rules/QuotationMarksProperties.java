package org.sitrep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.apache.uima.resource.ResourceInitializationException;
import org.sitrep.Sitrep;
import org.sitrep.type.DirectQuote;

/** Whatever marks a text has, and wherever: they are read in linear time, and no two cross. */
class QuotationMarksProperties {

  private static final Path SCRIPT =
      Path.of("ruta-scripts/script/org/sitrep/shared/QuotationMarks.ruta");
  private static final List<String> MARKS =
      List.of("“", "”", "‘", "’", "\"", "'", "«", "»", "„", "‟", "``", "''", "(", ")", "—", "…");
  private static final List<String> WORDS =
      List.of(
          "we",
          "the",
          "port",
          "Hugh Hill",
          "said",
          "she",
          "called",
          "it",
          "according to",
          "boys",
          "it's",
          "o'clock",
          "'90s",
          "soldiers’",
          "6",
          "asked",
          "mayor",
          "Kyiv",
          "wrote",
          "Q:",
          "A:",
          "won");
  private static final List<String> GAPS = List.of(" ", " ", " ", "", ", ", ". ", "? ", ": ", "\n");

  /**
   * How often a character may be looked at on average: a mark that opens nothing may be followed by
   * a hundred quotations, each looked at twice, and is tried by five patterns.
   */
  private static final int LOOKS = 1_000;

  private static final Pattern MARK = marksOfTheScript();
  private static final AnalysisEngine ENGINE = engine();

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> word = Arbitraries.of(WORDS);
    Arbitrary<String> mark = Arbitraries.of(MARKS);
    return Arbitraries.frequencyOf(
            Tuple.of(3, word), Tuple.of(2, mark), Tuple.of(3, Arbitraries.of(GAPS)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(120)
        .map(pieces -> String.join("", pieces))
        .filter(text -> !text.isBlank());
  }

  @Property(tries = 80, shrinking = ShrinkingMode.OFF)
  void no_text_makes_the_engine_throw_and_no_quotations_cross(@ForAll("texts") String text)
      throws Exception {
    JCas jcas = ENGINE.newJCas();
    jcas.setDocumentText(text);
    jcas.setDocumentLanguage("en");
    ENGINE.process(jcas);
    int end = 0;
    for (DirectQuote quote : jcas.select(DirectQuote.class)) {
      assertThat(quote.getBegin()).as(() -> text).isGreaterThanOrEqualTo(end);
      end = quote.getEnd();
    }
    jcas.release();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void marks_are_found_in_work_linear_in_the_text(@ForAll("texts") String piece) {
    String text = piece.repeat(1 + 20_000 / piece.length());
    assertThat(looks(text)).isLessThan((long) LOOKS * text.length());
  }

  @Example
  void a_text_made_to_be_slow_costs_no_more() {
    List<String> pieces =
        List.of(
            "“",
            "\"",
            "'",
            " 'a b's",
            " \"a ",
            "“a ",
            " '",
            "boys' a b's ",
            " “a \"b",
            "''",
            "»a ",
            " 'a “b",
            "\"a\n",
            "“a\n\n",
            "it's ",
            " \"a 'b “c „d «e ",
            "s' a",
            "‘a s’ b",
            "``a ",
            "“a\nb ");
    for (String piece : pieces) {
      String text = piece.repeat(60_000 / piece.length());
      assertThat(looks(text)).as(() -> piece).isLessThan((long) LOOKS * text.length());
      String opened = "“" + text;
      assertThat(looks(opened))
          .as(() -> opened.substring(0, 20))
          .isLessThan((long) LOOKS * text.length());
    }
  }

  private static long looks(String text) {
    CountingText counting = new CountingText(text);
    Matcher matcher = MARK.matcher(counting);
    int end = 0;
    while (matcher.find()) {
      assertThat(matcher.start()).isGreaterThanOrEqualTo(end);
      end = matcher.end();
    }
    return counting.looks;
  }

  /** A text that counts how often a character of it is looked at. */
  private static final class CountingText implements CharSequence {
    private final String text;
    private long looks;

    CountingText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }
  }

  /** The pattern of the script, its constants put together as Ruta does. */
  private static Pattern marksOfTheScript() {
    try {
      String script = Files.readString(SCRIPT);
      Map<String, String> constants = new HashMap<>();
      Matcher constant = Pattern.compile("(?m)^STRING (\\w+) = (.*);$").matcher(script);
      while (constant.find()) {
        constants.put(constant.group(1), value(constant.group(2), constants));
      }
      Matcher rule = Pattern.compile("(?m)^(\".*\") -> QuoteSpan").matcher(script);
      assertThat(rule.find()).isTrue();
      return Pattern.compile(value(rule.group(1), constants));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String value(String expression, Map<String, String> constants) {
    StringBuilder value = new StringBuilder();
    Matcher part = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\w+)").matcher(expression);
    while (part.find()) {
      value.append(
          part.group(1) != null
              ? part.group(1).replaceAll("\\\\(.)", "$1")
              : constants.get(part.group(2)));
    }
    return value.toString();
  }

  private static AnalysisEngine engine() {
    try {
      return AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    } catch (ResourceInitializationException e) {
      throw new IllegalStateException(e);
    }
  }
}
