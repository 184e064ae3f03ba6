package org.sitrep.artefacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PEAR of the build. */
class PearIT {

  private static final Path PEAR = Jvm.TARGET.resolve("sitrep.pear");

  private static final String HOST =
      """
      import java.io.File;
      import org.apache.uima.UIMAFramework;
      import org.apache.uima.analysis_engine.AnalysisEngine;
      import org.apache.uima.cas.CAS;
      import org.apache.uima.pear.tools.PackageBrowser;
      import org.apache.uima.pear.tools.PackageInstaller;
      import org.apache.uima.util.XMLInputSource;

      public class PearHost {
        public static void main(String[] arguments) throws Exception {
          PackageBrowser pear =
              PackageInstaller.installPackage(new File(arguments[1]), new File(arguments[0]), true);
          AnalysisEngine engine =
              UIMAFramework.produceAnalysisEngine(
                  UIMAFramework.getXMLParser()
                      .parseResourceSpecifier(new XMLInputSource(pear.getComponentPearDescPath())));
          CAS cas = engine.newCAS();
          for (String text : new String[] {"52 of 80 drones were shot down.", "It fell 3 km away."}) {
            cas.reset();
            cas.setDocumentText(text);
            engine.process(cas);
            cas.getAnnotationIndex(cas.getTypeSystem().getType("org.sitrep.type.Mention"))
                .forEach(m -> System.out.println(
                    m.getType().getShortName() + " " + m.getCoveredText()));
          }
        }
      }
      """;

  @Test
  void it_installs_and_runs_where_there_is_nothing_but_uima(@TempDir Path folder) throws Exception {
    List<Path> uima = Jvm.uima();
    assertThat(uima).hasSize(2);
    assertThat(Jvm.run(folder, "PearHost", HOST, uima, PEAR, folder.resolve("installed")))
        .isEqualTo("DroneCount 52\nDroneCount 80 drones\nDistance 3 km\n");
  }

  @Test
  void it_holds_neither_uima_itself_nor_what_only_the_command_needs() throws Exception {
    try (ZipFile pear = new ZipFile(PEAR.toFile())) {
      assertThat(pear.stream().map(entry -> entry.getName()).filter(n -> n.startsWith("lib/")))
          .anyMatch(name -> name.startsWith("lib/sitrep-"))
          .anyMatch(name -> name.startsWith("lib/ruta-core-"))
          .noneMatch(
              name ->
                  name.matches("lib/(uimaj-core|slf4j|picocli|fastcsv|jackson|uimaj-io-json).*"));
    }
  }
}
