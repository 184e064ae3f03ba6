package org.sitrep.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second build, in another folder, makes the same bytes. */
class RebuildIT {

  private static final List<String> SOURCES =
      List.of(".mvn", "src/main", "typesystem", "ruta-scripts");

  @Test
  void the_same_sources_give_the_same_bytes(@TempDir Path folder) throws Exception {
    Path copy = folder.resolve("elsewhere");
    for (String source : SOURCES) {
      copy(Path.of(source), copy.resolve(source));
    }
    Files.copy(Path.of("pom.xml"), copy.resolve("pom.xml"));
    Path log = folder.resolve("log");
    Process maven =
        new ProcessBuilder(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-o",
                "-B",
                "-ntp",
                "-Djacoco.skip",
                "-Dmaven.test.skip",
                "package")
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(maven.waitFor()).as(Files.readString(log)).isZero();
    List<Path> built = new ArrayList<>(List.of(Jvm.RUNNABLE));
    Stream.of("", "-sources", "-javadoc").map(Jvm::jar).forEach(built::add);
    for (Path artefact : built) {
      assertThat(copy.resolve("target").resolve(artefact.getFileName()))
          .hasSameBinaryContentAs(artefact);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = file.equals(from) ? to : to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
