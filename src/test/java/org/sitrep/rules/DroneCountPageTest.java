package org.sitrep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/drone-counts.md has every family of phrasing. */
class DroneCountPageTest {

  private static final Path SCRIPT =
      Path.of("ruta-scripts", "script", "org", "sitrep", "kind", "DroneCount.ruta");
  private static final Path PAGE = Path.of("docs", "drone-counts.md");

  @Test
  void the_page_names_the_rules_of_the_script() throws Exception {
    assertThat(ids("`((?:DroneCount|BareCount)\\.\\w+)`", PAGE))
        .isEqualTo(ids("\"rule\" = \"((?:DroneCount|BareCount)\\.\\w+)\"", SCRIPT));
  }

  private static Set<String> ids(String pattern, Path file) throws Exception {
    Set<String> ids = new TreeSet<>();
    Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .forEach(found -> ids.add(found.group(1)));
    return ids;
  }
}
