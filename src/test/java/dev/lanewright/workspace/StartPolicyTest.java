package dev.lanewright.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.engine.EvalTable;
import dev.lanewright.evalset.reader.Mapping;
import dev.lanewright.evalset.reader.ReadOptions;
import dev.lanewright.evalset.reader.Readers;
import dev.lanewright.evalset.reader.Sniffer;
import dev.lanewright.policy.Policy;
import dev.lanewright.store.CallPrice;
import dev.lanewright.store.Columns;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.ImportRun;
import dev.lanewright.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which policy a set opens with, in a workspace of two sets that the same policies fit. */
class StartPolicyTest {
  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = Workspace.create(folder.resolve("w.lanewright"));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private long imported(String name) throws IOException {
    Path file = folder.resolve(name + ".csv");
    Files.writeString(
        file,
        "prompt,p/a,p/b,p/a|model_response,p/b|model_response,eval_name\n"
            + name
            + " one,1,1,x,y,m\n"
            + name
            + " two,0,1,x,y,m\n");
    Mapping mapping = Sniffer.sniff(List.of(file)).mapping();
    try (ImportRun run =
        ImportRun.begin(workspace, name, name, name, "{}", ForkJoinPool.commonPool())) {
      Readers.read(List.of(file), mapping, run, (done, all) -> {}, () -> false, ReadOptions.ALL);
      return run.commit().evalSet();
    }
  }

  private EvalTable table(long set) {
    return new Columns(workspace).load(set, CallPrice.NONE);
  }

  private SavedVersion start(long set) {
    EvalTable table = table(set);
    return StartPolicy.of(
        new StoreShelf(workspace, set),
        table,
        new EvalSets(workspace).list().size() < 2,
        () -> FirstPolicy.of("set", table, new double[] {1, 2}, m -> Double.NaN));
  }

  private static Policy tuned(Policy policy, String name) {
    return policy.withName(name).withStages(List.of());
  }

  @Test
  void aSecondSetBeginsWithItsOwnAndIsOfferedTheOther() throws IOException {
    long one = imported("one");
    SavedVersion first = start(one);
    new StoreShelf(workspace, one).save(tuned(first.policy(), "a-tuned"), "");

    long two = imported("two");
    assertThat(FirstPolicy.fits(first.policy(), table(two))).isTrue();
    SavedVersion second = start(two);

    assertThat(second.name()).isEqualTo("set-2");
    assertThat(second.number()).isEqualTo(1);
    assertThat(new StoreShelf(workspace, two).newest())
        .extracting(SavedVersion::name)
        .containsExactlyInAnyOrder("a-tuned", "set-1", "set-2");
    assertThat(start(one).name()).isEqualTo("set-1");
    assertThat(start(two)).isEqualTo(second);
  }

  @Test
  void theOnlySetTakesThePolicyThatFits() throws IOException {
    long one = imported("one");
    Policy policy = FirstPolicy.of("x", table(one), new double[] {1, 2}, m -> Double.NaN);
    new StoreShelf(workspace, one).save(policy.withName("shipped"), "");

    assertThat(start(one).name()).isEqualTo("shipped");
  }

  @Test
  void theOneLastInHandComesBackWithItsWorkingCopy() throws IOException {
    long one = imported("one");
    SavedVersion first = start(one);
    var shelf = new StoreShelf(workspace, one);
    SavedVersion other = shelf.save(tuned(first.policy(), "a-tuned"), "");
    try (Session session =
        new Session(StoredSet.of(workspace).document(), first, Runnable::run, Runnable::run)) {
      session.open(other);
    }
    assertThat(start(one)).isEqualTo(other);

    Policy edited = first.policy().withName("z");
    try (Session session =
        new Session(StoredSet.of(workspace).document(), other, Runnable::run, Runnable::run)) {
      session.apply("rename", edited);
    }
    shelf.save(tuned(first.policy(), "a-tuned").withStages(first.policy().stages()), "newer");
    SavedVersion again = start(one);
    assertThat(again).isEqualTo(other);
    try (Session session =
        new Session(StoredSet.of(workspace).document(), again, Runnable::run, Runnable::run)) {
      assertThat(session.committed()).isEqualTo(edited);
    }
  }

  @Test
  void aForgottenSetLeavesNothingToTheNextOfItsNumber() throws IOException {
    long one = imported("one");
    start(one);
    new EvalSets(workspace).delete(one);
    long two = imported("two");

    assertThat(two).isEqualTo(one);
    assertThat(new StoreShelf(workspace, two).inHand()).isEmpty();
    assertThat(new StoreShelf(workspace, two).draft()).isEmpty();
  }
}
