package org.sitrep.gold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.fit.factory.AnalysisEngineFactory;
import org.apache.uima.jcas.JCas;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sitrep.Sitrep;
import org.sitrep.type.DroneCount;

/** Drones can be summed as docs/drone-counts.md says, and none is counted twice. */
class TallyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ukraine downed 52 of 80 drones launched by Russia.|{DOWNED=52, LAUNCHED=80}",
        "Russia sent 90 drones at Ukraine. 63 were shot down, 17 were jammed and the remaining ten"
            + " hit homes.|{DOWNED=63, HIT=10, LAUNCHED=90, LOST=17}",
        "They downed 46 drones: 41 over Tula, three over Oryol and two over Kursk.|{DOWNED=46}",
        "Russia sent 88 drones at Ukraine. The attack with 88 drones was the largest so far.|"
            + "{LAUNCHED=88}",
        "They shot down 158 drones, including two over Moscow and nine over Tula.|{DOWNED=158}",
        "Russia fired 40 drones and 300 missiles. Eight drone strikes killed five people in three"
            + " regions.|{LAUNCHED=40}",
        "More than 300 drones and missiles were fired at ten regions.|{}"
      })
  void a_tally_by_action_counts_no_drone_twice(String text, String tally) throws Exception {
    AnalysisEngine engine = AnalysisEngineFactory.createEngine(Sitrep.engineDescription());
    JCas jcas = engine.newJCas();
    jcas.setDocumentText(text);
    engine.process(jcas);
    Map<String, Integer> sums = new TreeMap<>();
    for (DroneCount count : jcas.select(DroneCount.class)) {
      if (isCounted(count)) {
        sums.merge(count.getAction(), (int) count.getValue(), Integer::sum);
      }
    }
    engine.destroy();
    assertThat(sums).hasToString(tally);
  }

  /** Not one of several weapons, and not already in a whole with the same action. */
  private static boolean isCounted(DroneCount count) {
    DroneCount whole = count.getOutOf();
    return !count.getShared()
        && count.getAction() != null
        && (whole == null || whole.equals(count) || !count.getAction().equals(whole.getAction()));
  }
}
