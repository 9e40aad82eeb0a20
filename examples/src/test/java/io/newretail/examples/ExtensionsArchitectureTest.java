package io.newretail.examples;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.newretail.examples.cli.Main;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each extension stands on the public side of {@code core} alone: not on its engine, not on another extension, not on the command line. */
final class ExtensionsArchitectureTest {
  private static final List<String> EXTENSIONS = List.of("file", "page", "parquet");

  private static JavaClasses classes(String extension) {
    URL place = Main.class.getClassLoader().getResource("io/newretail/" + extension);
    assertThat(place).as("package io.newretail." + extension).isNotNull();
    return new ClassFileImporter().importUrl(place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "page", "parquet"})
  void anExtensionKnowsThePublicSideOfCoreAlone(String extension) {
    String[] others = EXTENSIONS.stream()
        .filter(e -> !e.equals(extension))
        .map(e -> "io.newretail." + e + "..")
        .toArray(String[]::new);
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("io.newretail.internal..", "io.newretail.examples.."))
        .orShould()
        .dependOnClassesThat(resideInAnyPackage(others))
        .allowEmptyShould(true)
        .check(classes(extension));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "page", "parquet"})
  void anExtensionPrintsNothing(String extension) {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .allowEmptyShould(true)
        .check(classes(extension));
  }

  @Test
  void everyExtensionHasClasses() {
    assertThat(EXTENSIONS).allSatisfy(e -> assertThat(classes(e)).isNotEmpty());
  }
}
