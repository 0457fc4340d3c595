package dev.lanewright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.lanewright.csv.CsvCell;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules of the design on which package sees what. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchitectureTest {
  private static final String ROOT = "dev.lanewright";
  private static final List<String> SCREENS =
      List.of("data", "tune", "learn", "replay", "verdicts", "review", "ship");

  private final JavaClasses program =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void javaFxOnlyInTheScreens() {
    only(in("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."), "ui..");
  }

  @Test
  void nothingButTheScreensSeesTheScreens() {
    only(in(ROOT + ".ui.."), "ui..");
  }

  @Test
  void chartsAndAwtOnlyWhereChartsAreDrawn() {
    only(
        in("org.jfree..", "java.awt..", "javax.swing..", "org.apache.batik.."),
        "chart..",
        "ui.plot..");
  }

  @Test
  void sqlOnlyInTheStore() {
    only(in("java.sql..", "javax.sql..", "org.sqlite.."), "store..");
  }

  @Test
  void networkClientOnlyInProviders() {
    only(in("okhttp3..", "okio..", "java.net.http.."), "provider..");
  }

  @Test
  void jsonOnlyAtTheEdges() {
    only(
        in("tools.jackson..", "com.fasterxml.."),
        "policy.json..",
        "learn.json..",
        "evalset.reader..",
        "traffic.reader..",
        // Judges reply in JSON.
        "judge..",
        "provider..",
        "store..",
        "ship..",
        "cli..");
  }

  @Test
  void recordsOfPoliciesSeeOnlyTheJdk() {
    sees("policy", "policy", "policy.regex", "policy.schema");
    sees("policy.regex", "policy.regex");
    sees("policy.schema", "policy.schema", "policy.regex");
  }

  @Test
  void recordsOfEvalSetsSeeOnlyTheJdk() {
    sees("evalset", "evalset");
  }

  @Test
  void engineSeesPoliciesEvalSetsAndItself() {
    check(
        noClasses()
            .that(in(ROOT + ".engine.."))
            .should()
            .dependOnClassesThat(
                in(ROOT + "..")
                    .and(
                        DescribedPredicate.not(
                            in(ROOT + ".engine..", ROOT + ".policy", ROOT + ".evalset"))))
            .orShould()
            .dependOnClassesThat(
                in("java.io..", "java.nio.file..", "java.net..", "java.nio.channels..")));
  }

  @Test
  void noCycles() {
    check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void screensDoNotKnowOneAnother() {
    for (String screen : SCREENS) {
      String[] others =
          SCREENS.stream()
              .filter(s -> !s.equals(screen))
              .map(s -> ROOT + ".ui." + s + "..")
              .toArray(String[]::new);
      check(
          noClasses()
              .that(in(ROOT + ".ui." + screen + ".."))
              .should()
              .dependOnClassesThat(in(others)));
    }
  }

  @Test
  void viewModelsHaveNoNodes() {
    check(
        noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .dependOnClassesThat(in("javafx.scene..", "javafx.stage..", "org.controlsfx..")));
  }

  @Test
  void onlyTheTaskPackageHandsWorkToTheScreenThread() {
    check(
        noClasses()
            .that(outside("ui.task.."))
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class));
  }

  @Test
  void dialogsAndClipboardOnlyInTheDialogPackage() {
    only(
        DescribedPredicate.describe(
            "choosers, dialogs and the clipboard",
            c ->
                List.of(
                        "javafx.stage.FileChooser",
                        "javafx.stage.DirectoryChooser",
                        "javafx.scene.control.Alert",
                        "javafx.scene.control.Dialog",
                        "javafx.scene.input.Clipboard")
                    .contains(c.getName())),
        "ui.dialog..");
  }

  @Test
  void executorsComeFromTheCompositionRoot() {
    check(
        noClasses()
            .that(outside("ui", "ui.shell..", "ui.task..", "cli.."))
            .should()
            .dependOnClassesThat(type(Executors.class).or(assignableTo(ForkJoinPool.class))));
  }

  @Test
  void staticsHoldNoState() {
    check(fields().that().areStatic().should().beFinal());
    check(fields().that().areStatic().should().notHaveRawType(MUTABLE));
  }

  private static final DescribedPredicate<JavaClass> MUTABLE =
      resideInAnyPackage("java.util.concurrent.atomic..", "java.util.concurrent.locks..")
          .or(assignableTo(ThreadLocal.class))
          .or(assignableTo(Thread.class))
          .or(assignableTo(Executor.class))
          .or(assignableTo(StringBuilder.class))
          .or(assignableTo("javafx.beans.Observable"))
          .or(concrete(Collection.class))
          .or(concrete(Map.class));

  private static DescribedPredicate<JavaClass> concrete(Class<?> type) {
    return assignableTo(type)
        .and(DescribedPredicate.describe("a concrete class", c -> !c.isInterface() && !c.isEnum()));
  }

  /** Only these packages of ours (none: no package) depend on such classes. */
  private void only(DescribedPredicate<JavaClass> such, String... packages) {
    check(noClasses().that(outside(packages)).should().dependOnClassesThat(such));
  }

  @Test
  void whoWritesCsvDisarmsFormulas() {
    DescribedPredicate<JavaClass> writes =
        DescribedPredicate.describe(
            "write CSV",
            c ->
                c.getSimpleName().matches("ChartCsv|ReportTables")
                    || c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                            d ->
                                d.getTargetClass()
                                    .getName()
                                    .equals("de.siegmar.fastcsv.writer.CsvWriter")));
    check(classes().that(writes).should().dependOnClassesThat(type(CsvCell.class)));
  }

  /** The package depends on nothing but the JDK, null annotations and these packages of ours. */
  private void sees(String from, String... ours) {
    var allowed = new ArrayList<>(List.of("java..", "org.jspecify.annotations"));
    for (String p : ours) {
      allowed.add(ROOT + "." + p);
    }
    check(
        classes()
            .that(resideInAPackage(ROOT + "." + from))
            .should()
            .onlyDependOnClassesThat(in(allowed.toArray(String[]::new)).or(ARRAYS)));
  }

  private static final DescribedPredicate<JavaClass> ARRAYS =
      DescribedPredicate.describe("primitives", c -> c.isPrimitive() || c.isArray());

  private static DescribedPredicate<JavaClass> in(String... packages) {
    return resideInAnyPackage(packages);
  }

  private static DescribedPredicate<JavaClass> outside(String... packages) {
    String[] full = new String[packages.length];
    for (int i = 0; i < packages.length; i++) {
      full[i] = ROOT + "." + packages[i];
    }
    return DescribedPredicate.not(resideInAnyPackage(full));
  }

  private void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(program);
  }
}
