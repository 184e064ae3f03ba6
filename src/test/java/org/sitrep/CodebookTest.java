package org.sitrep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.FeatureDescription;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/codebook.md and the type system name the same types and features. */
class CodebookTest {

  static Stream<TypeDescription> promised() throws Exception {
    TypeSystemDescription types =
        TypeSystemDescriptionFactory.createTypeSystemDescription("org.sitrep.SitrepTypes");
    types.resolveImports();
    return Arrays.stream(types.getTypes());
  }

  @ParameterizedTest
  @MethodSource("promised")
  void a_type_has_a_section_whose_table_is_its_features(TypeDescription type) throws Exception {
    String name = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    String codebook = Files.readString(Path.of("docs", "codebook.md"));
    String[] sections = codebook.split("\n## " + name + "\n", -1);
    assertThat(sections).as("sections '## %s' in the codebook", name).hasSize(2);
    String section = sections[1].split("\n## ", 2)[0];
    assertThat(section.lines().filter(line -> line.startsWith("| `")).map(CodebookTest::feature))
        .containsExactly(
            Arrays.stream(type.getFeatures())
                .map(FeatureDescription::getName)
                .toArray(String[]::new));
  }

  private static String feature(String row) {
    return row.split("`", -1)[1];
  }
}
