package org.sitrep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sitrep.Sitrep;
import org.sitrep.rules.DistanceSpellings.Form;
import org.sitrep.rules.DistanceSpellings.Sample;
import org.sitrep.type.Distance;

/** Every spelling that the page on distances lists comes back with its metres. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistanceSpellingsTest {

  private static final long SEED = 20_250_602;
  private static final int SAMPLES = 10_000;
  private static final int LINES = 100;

  private AnalysisEngine engine;
  private JCas jcas;

  @BeforeAll
  void createEngine() throws Exception {
    engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    jcas = engine.newJCas();
  }

  @Test
  void an_example_of_the_page_has_the_metres_that_stand_beside_it() throws Exception {
    List<String> wrong = new ArrayList<>();
    for (Form form : DistanceSpellings.forms()) {
      String metres = form.isLength() ? form.metres() : "none";
      List<String> found =
          annotate(List.of(form.example())).get(0).stream().map(this::bounds).toList();
      if (!found.equals(form.isLength() ? List.of(plain(metres)) : List.of())) {
        wrong.add(form + ": " + found);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void any_number_and_unit_in_any_spelling_of_the_page_come_back_in_metres() throws Exception {
    List<Form> forms = DistanceSpellings.forms().stream().filter(Form::isLength).toList();
    assertThat(wrong(forms, SAMPLES)).isEmpty();
  }

  @Test
  void what_the_page_calls_no_length_is_none_with_any_number_and_unit() throws Exception {
    List<Form> forms = DistanceSpellings.forms().stream().filter(f -> !f.isLength()).toList();
    assertThat(wrong(forms, 2_000)).isEmpty();
  }

  private List<String> wrong(List<Form> forms, int samples) throws Exception {
    DistanceSpellings spellings = new DistanceSpellings(SEED);
    List<String> wrong = new ArrayList<>();
    for (int done = 0; done < samples; done += LINES) {
      List<Sample> batch = new ArrayList<>();
      for (int i = 0; i < LINES; i++) {
        batch.add(spellings.sample(forms.get((done + i) % forms.size())));
      }
      List<List<Distance>> found = annotate(batch.stream().map(Sample::text).toList());
      for (int i = 0; i < LINES; i++) {
        if (!isRight(batch.get(i), found.get(i))) {
          wrong.add(batch.get(i) + ": " + found.get(i).stream().map(this::described).toList());
        }
      }
    }
    return wrong;
  }

  /** Annotates texts, each in a line of one document. */
  private List<List<Distance>> annotate(List<String> texts) throws Exception {
    StringBuilder text = new StringBuilder();
    List<Integer> ends = new ArrayList<>();
    for (String each : texts) {
      text.append("It was ").append(each).append(" long, they say.\n\n");
      ends.add(text.length());
    }
    jcas.reset();
    jcas.setDocumentText(text.toString());
    jcas.setDocumentLanguage("en");
    engine.process(jcas);
    List<List<Distance>> found = new ArrayList<>();
    ends.forEach(e -> found.add(new ArrayList<>()));
    for (Distance distance : jcas.select(Distance.class)) {
      int line = 0;
      while (ends.get(line) <= distance.getBegin()) {
        line++;
      }
      found.get(line).add(distance);
    }
    return found;
  }

  private static boolean isRight(Sample sample, List<Distance> found) {
    if (Double.isNaN(sample.metres())) {
      return found.isEmpty();
    }
    return found.size() == 1
        && near(found.get(0).getMetres(), sample.metres())
        && (sample.upperMetres() == null
            ? Double.isNaN(found.get(0).getUpperMetres())
            : near(found.get(0).getUpperMetres(), sample.upperMetres()));
  }

  private static boolean near(double actual, double expected) {
    return Math.abs(actual - expected) <= 1e-9 * expected;
  }

  private String described(Distance distance) {
    return "[" + distance.getCoveredText() + "] " + bounds(distance);
  }

  private String bounds(Distance distance) {
    double upper = distance.getUpperMetres();
    return distance.getMetres() + (Double.isNaN(upper) ? "" : "–" + upper);
  }

  private static String plain(String metres) {
    return String.join(
        "–",
        java.util.Arrays.stream(metres.split("–")).map(m -> "" + Double.parseDouble(m)).toList());
  }
}
