package dev.lanewright.ui.ship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.cli.Cli;
import dev.lanewright.engine.gate.GateScope;
import dev.lanewright.engine.gate.Ruling;
import dev.lanewright.policy.Policy;
import dev.lanewright.policy.Score;
import dev.lanewright.ui.task.Tasks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShipViewModelTest {
  @TempDir private static Path shared;
  private static Path template = Path.of("");
  @TempDir private Path folder;
  private final List<Throwable> failures = new ArrayList<>();
  private ShipDeskFixture f;
  private ShipViewModel vm;

  @BeforeAll
  static void make() {
    template = ShipDeskFixture.template(shared);
  }

  @BeforeEach
  void open() {
    f = new ShipDeskFixture(folder, template);
    vm = new ShipViewModel(f.session, f.desk, Tasks.direct(), failures::add);
  }

  @AfterEach
  void close() {
    vm.close();
    f.close();
    assertThat(failures).isEmpty();
  }

  private ShipAnswer answer() {
    return Objects.requireNonNull(vm.answerProperty().get());
  }

  /** The policy with its highest threshold lowered: more requests go to the top tier. */
  private Policy safer() {
    Policy policy = f.session.committed();
    for (int s = 0; s < policy.stages().size(); s++) {
      if (policy.stages().get(s) instanceof Score score) {
        return policy.withStage(s, score.with(policy.tiers().getLast().name(), 0.45));
      }
    }
    throw new AssertionError("the sample has a score stage");
  }

  @Test
  void asksNothingBeforeItIsShown() {
    assertThat(f.desk.looks()).isEmpty();
    vm.shown();
    assertThat(vm.stateProperty().get().kind()).isEqualTo(ShipState.Kind.READY);
    assertThat(answer().report().verdict().headline()).startsWith("Does not ship: technical_debug");
    assertThat(vm.looksAt(vm.splitProperty().get())).isEqualTo(1);
  }

  @Test
  void aFurtherLookWaitsForAPerson() {
    vm.shown();
    Policy first = f.session.committed();
    f.session.apply("safer", safer());
    assertThat(vm.stateProperty().get().kind()).isEqualTo(ShipState.Kind.WAITING);
    assertThat(f.desk.looks()).hasSize(1);
    vm.look();
    assertThat(vm.stateProperty().get().kind()).isEqualTo(ShipState.Kind.READY);
    assertThat(answer().report().input().looks()).isEqualTo(2);
    assertThat(answer().report().policy()).isEqualTo(safer());
    f.session.apply("back", first);
    assertThat(vm.stateProperty().get().kind())
        .as("what was asked before is no further look")
        .isEqualTo(ShipState.Kind.READY);
    assertThat(answer().report().policy()).isEqualTo(first);
  }

  @Test
  void hiddenItAsksNothing() {
    vm.shown();
    vm.hidden();
    f.session.apply("safer", safer());
    assertThat(vm.stateProperty().get().kind()).isEqualTo(ShipState.Kind.READY);
    assertThat(f.desk.looks()).hasSize(1);
  }

  @Test
  void settingsDecideAndAreKept() {
    vm.shown();
    vm.hold(vm.settingsProperty().get().withMargin(0.08).withVolume(50_000).withBar(0.5));
    assertThat(answer().report().settings().margin()).isEqualTo(0.08);
    vm.hold(vm.settingsProperty().get().withScope(GateScope.OVERALL));
    assertThat(answer().report().ruling()).isEqualTo(Ruling.SHIPS);
    assertThat(answer().report().verdict().headline()).isEqualTo("Ships");
    vm.hold(vm.settingsProperty().get().withMargin(-1));
    assertThat(vm.settingsProperty().get().margin()).isEqualTo(0.08);
    assertThat(f.desk.settings()).isEqualTo(vm.settingsProperty().get());
    var again = new ShipViewModel(f.session, f.desk, Tasks.direct(), failures::add);
    again.shown();
    assertThat(again.settingsProperty().get()).isEqualTo(vm.settingsProperty().get());
    again.close();
  }

  @Test
  void theCommandLineGivesTheSameExitCode() {
    vm.shown();
    assertThat(run(vm.command())).isEqualTo(Cli.GATE_FAILS);
    vm.hold(vm.settingsProperty().get().withMargin(0.08).withBar(0.5).withScope(GateScope.OVERALL));
    assertThat(vm.command()).contains("--margin 0.08 --bar 0.5 --overall-only");
    assertThat(run(vm.command())).isEqualTo(Cli.DONE);
  }

  private int run(String command) {
    String[] args =
        command.replace("lanewright ", "").replace("FILE", f.file.toString()).split(" ");
    var err = new StringWriter();
    int code =
        new Cli(new PrintWriter(new StringWriter()), new PrintWriter(err), "the log").run(args);
    assertThat(err.toString()).isEmpty();
    return code;
  }

  @Test
  void saysWhatTargetsCanExpress() {
    vm.shown();
    assertThat(answer().targets()).hasSizeGreaterThanOrEqualTo(3);
    var policy = answer().targets().getFirst();
    assertThat(policy.starts()).isEqualTo(policy.asked());
    assertThat(policy.asked()).isEqualTo(answer().report().tests().overall().seen());
  }
}
