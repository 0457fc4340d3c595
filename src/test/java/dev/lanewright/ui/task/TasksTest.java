package dev.lanewright.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final Deque<Runnable> background = new ArrayDeque<>();
  private final Deque<Runnable> fx = new ArrayDeque<>();
  private final Tasks tasks = new Tasks(background::add, fx::add);
  private final List<Object> seen = new ArrayList<>();

  private static void drain(Deque<Runnable> queue) {
    while (!queue.isEmpty()) {
      queue.poll().run();
    }
  }

  @Test
  void onlyTheNewestOfANameReachesTheScreen() {
    tasks.run("a", p -> 1, seen::add, seen::add);
    tasks.run("a", p -> 2, seen::add, seen::add);
    tasks.run("b", p -> 3, seen::add, seen::add);
    drain(background);
    drain(fx);
    assertThat(seen).containsExactly(2, 3);
    assertThat(tasks.running()).isEmpty();
  }

  @Test
  void aResultThatIsOutrunOnItsWayIsDropped() {
    tasks.run("a", p -> 1, seen::add, seen::add);
    drain(background);
    tasks.run("a", p -> 2, seen::add, seen::add);
    drain(fx);
    assertThat(seen).isEmpty();
    drain(background);
    drain(fx);
    assertThat(seen).containsExactly(2);
  }

  @Test
  void cancelledWorkEndsAndTellsNobody() {
    RunningTask task =
        tasks.run(
            "a",
            p -> {
              p.check();
              return 1;
            },
            seen::add,
            seen::add);
    task.cancel();
    drain(background);
    drain(fx);
    assertThat(seen).isEmpty();
    assertThat(tasks.running()).isEmpty();
  }

  @Test
  void whatIsThrownGoesToTheErrorPath() {
    var wrong = new IllegalStateException("no");
    tasks.run(
        "a",
        p -> {
          throw wrong;
        },
        seen::add,
        seen::add);
    drain(background);
    drain(fx);
    assertThat(seen).containsExactly(wrong);
  }

  @Test
  void aCancellationFromWithinIsNoError() {
    tasks.run(
        "a",
        p -> {
          throw new CancellationException();
        },
        seen::add,
        seen::add);
    drain(background);
    drain(fx);
    assertThat(seen).isEmpty();
  }

  @Test
  void progressIsToldOnceHoweverOftenItMoves() {
    RunningTask task =
        tasks.run(
            "a",
            p -> {
              for (int i = 0; i <= 1000; i++) {
                p.at(i / 1000.0, "row " + i);
              }
              return 1;
            },
            seen::add,
            seen::add);
    drain(background);
    assertThat(fx).hasSize(2);
    drain(fx);
    assertThat(task.shareProperty().get()).isEqualTo(1);
    assertThat(task.messageProperty().get()).isEqualTo("row 1000");
  }

  @Test
  void listenersOfTheRunningListOutliveACollection() {
    tasks.running().addListener((javafx.beans.InvalidationListener) o -> seen.add("changed"));
    System.gc();
    tasks.run("a", p -> 1, r -> {}, e -> {});
    assertThat(seen).contains("changed");
  }
}
