package org.sitrep;

import static com.tngtech.archunit.base.DescribedPredicate.doNot;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.uima.analysis_component.AnalysisComponent;
import org.apache.uima.flow.FlowController;
import org.junit.jupiter.api.Test;

/** A package is a layer; what is public is a promise. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.sitrep");

  @Test
  void a_layer_knows_only_the_layers_under_it() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("door")
        .definedBy("org.sitrep")
        .layer("read")
        .definedBy("org.sitrep.read")
        .layer("gate")
        .definedBy("org.sitrep.gate")
        .layer("normalize")
        .definedBy("org.sitrep.normalize")
        .layer("write")
        .definedBy("org.sitrep.write")
        .layer("cli")
        .definedBy("org.sitrep.cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("write")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("door", "write", "cli")
        .whereLayer("gate")
        .mayOnlyBeAccessedByLayers("door")
        .whereLayer("normalize")
        .mayOnlyBeAccessedByLayers("door")
        .check(CLASSES);
  }

  @Test
  void only_the_command_prints_exits_or_knows_its_libraries() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sitrep.cli")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .check(CLASSES);
  }

  @Test
  void nothing_sets_a_default_or_reads_a_clock() {
    noClasses()
        .should()
        .callMethod(Locale.class, "setDefault", Locale.class)
        .orShould()
        .callMethod(TimeZone.class, "setDefault", TimeZone.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void public_is_the_door_the_components_and_what_the_command_shares_with_its_layers() {
    assertThat(
            CLASSES.stream()
                .filter(c -> c.isTopLevelClass())
                .filter(modifier(JavaModifier.PUBLIC))
                .filter(doNot(resideInAPackage("org.sitrep.type")))
                .filter(doNot(resideInAPackage("org.sitrep.working")))
                .map(JavaClass::reflect)
                .filter(c -> !AnalysisComponent.class.isAssignableFrom(c))
                .filter(c -> !FlowController.class.isAssignableFrom(c))
                .map(Class::getName))
        .containsExactlyInAnyOrder(
            "org.sitrep.cli.SitrepCommand",
            "org.sitrep.read.Details",
            "org.sitrep.read.DocumentReader",
            "org.sitrep.read.InputException",
            "org.sitrep.read.Metadata",
            "org.sitrep.read.PublishedDate",
            "org.sitrep.read.Source",
            "org.sitrep.read.TextFile",
            "org.sitrep.read.WrittenXmi",
            "org.sitrep.read.XmlText",
            "org.sitrep.ruta.ScriptCompiler",
            "org.sitrep.ruta.UnsupportedRuleException",
            "org.sitrep.write.AtomicFile",
            "org.sitrep.write.Mentions",
            "org.sitrep.write.TargetName");
  }
}
