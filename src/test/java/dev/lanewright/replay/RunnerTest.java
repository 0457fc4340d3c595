package dev.lanewright.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lanewright.evalset.Answer;
import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.ChatRequest;
import dev.lanewright.provider.call.RateLimits;
import dev.lanewright.store.AttemptState;
import dev.lanewright.store.Attempts;
import dev.lanewright.store.CalledAnswer;
import dev.lanewright.store.Effect;
import dev.lanewright.store.RunState;
import dev.lanewright.store.Runs;
import dev.lanewright.store.SamplePages;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnerTest {
  /** What one call costs by the usage that the test's replies tell. */
  private static final double ONE = 10 * 1e-6 + 5 * 2e-6;

  private static final RunSettings SETTINGS = new RunSettings(32, ReplayDesk.QUICK, false, true);

  @TempDir private Path folder;

  private static final Sink ANSWERS =
      new Sink() {
        @Override
        public List<Effect> settled(Settled s) {
          return List.of(
              new CalledAnswer(
                      s.call().sample(),
                      new Answer(
                          s.model(),
                          0,
                          s.reply().text(),
                          1,
                          10,
                          5,
                          s.costUsd(),
                          12,
                          Double.NaN,
                          null),
                      s.attempt(),
                      Double.NaN,
                      "END",
                      null,
                      "test")
                  .effect());
        }
      };

  @Test
  void everyCallIsSentOnceAndItsAnswerKept() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("a.lanewright"), 300)) {
      Map<String, Integer> sent = new ConcurrentHashMap<>();
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                sent.merge(request.messages().getFirst().content(), 1, Integer::sum);
                return ReplayDesk.reply("answer");
              });
      List<PlannedCall> calls = desk.calls("alpha/small", ANSWERS);
      ActiveRun run =
          runner.start(
              desk.plan(calls.size(), Double.NaN), CallSource.of(calls), ReplayDesk.COST, SETTINGS);

      assertThat(run.await()).isEqualTo(RunState.DONE);
      assertThat(sent).hasSize(300).allSatisfy((prompt, n) -> assertThat(n).isEqualTo(1));
      var money = new Runs(desk.workspace, Clock.systemUTC()).money(run.id());
      assertThat(money.settled()).isEqualTo(300);
      assertThat(money.settledUsd()).isCloseTo(300 * ONE, within(1e-12));
      var detail = new SamplePages(desk.workspace).detail(desk.ids()[7]);
      assertThat(detail).isNotNull();
      assertThat(detail.answers())
          .singleElement()
          .satisfies(
              a -> {
                assertThat(a.model()).isEqualTo("alpha/small");
                assertThat(a.text()).isEqualTo("answer");
                assertThat(a.costUsd()).isCloseTo(ONE, within(1e-15));
              });

      // The same again: everything is known.
      ActiveRun again =
          runner.start(
              desk.plan(calls.size(), Double.NaN), CallSource.of(calls), ReplayDesk.COST, SETTINGS);
      assertThat(again.await()).isEqualTo(RunState.DONE);
      assertThat(again.progress().known()).isEqualTo(300);
      assertThat(sent.values()).containsOnly(1);
    }
  }

  @Test
  void retriesWhatMaySucceedAndNothingElse() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("b.lanewright"), 12)) {
      List<Kind> kinds =
          List.of(
              Kind.RATE_LIMITED,
              Kind.SERVER,
              Kind.OVERLOADED,
              Kind.CONNECT,
              Kind.BROKEN,
              Kind.TIMEOUT,
              Kind.MALFORMED,
              Kind.REFUSED);
      Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                String prompt = request.messages().getFirst().content();
                int n = tries.computeIfAbsent(prompt, p -> new AtomicInteger()).incrementAndGet();
                int which = Integer.parseInt(prompt.substring(prompt.lastIndexOf(' ') + 1));
                if (n == 1 && which < kinds.size()) {
                  throw ReplayDesk.failure(kinds.get(which), 400 + which, null);
                }
                return ReplayDesk.reply("ok");
              });
      List<PlannedCall> calls = desk.calls("alpha/small", ANSWERS);
      ActiveRun run =
          runner.start(
              desk.plan(calls.size(), Double.NaN), CallSource.of(calls), ReplayDesk.COST, SETTINGS);

      assertThat(run.await()).isEqualTo(RunState.DONE);
      RunProgress p = run.progress();
      assertThat(p.done()).isEqualTo(11);
      assertThat(p.failed()).isEqualTo(1);
      assertThat(p.retried()).isEqualTo(7);
      assertThat(p.errors()).hasSize(8);
      // Broken, timed out and unreadable replies may have been billed: they count.
      assertThat(p.riskUsd())
          .isCloseTo(3 * ReplayDesk.COST.most(calls.getFirst().request()), within(1e-5));
    }
  }

  @Test
  void neverPassesItsBudgetWithManyCallsInFlight() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("c.lanewright"), 400)) {
      List<PlannedCall> calls = desk.calls("alpha/large", ANSWERS);
      double worst = ReplayDesk.COST.most(calls.getFirst().request());
      double budget = 60 * worst;
      var random = new SplittableRandom(3);
      var billed = new DoubleAdder();
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                boolean lost;
                synchronized (random) {
                  lost = random.nextInt(5) == 0;
                }
                // The server's own account: a lost reply is billed in full.
                billed.add(lost ? ReplayDesk.COST.most(request) : 10 * ONE);
                if (lost) {
                  throw ReplayDesk.failure(Kind.BROKEN, 0, null);
                }
                return ReplayDesk.reply("ok");
              });
      ActiveRun run =
          runner.start(
              desk.plan(calls.size(), budget), CallSource.of(calls), ReplayDesk.COST, SETTINGS);

      assertThat(run.await()).isEqualTo(RunState.STOPPED);
      assertThat(run.progress().why()).contains("budget");
      assertThat(billed.sum()).isLessThanOrEqualTo(budget + 1e-12);
      assertThat(run.progress().spentUsd()).isCloseTo(billed.sum(), within(1e-4));
      assertThat(run.progress().done()).isGreaterThan(20).isLessThan(400);

      // With a larger budget it goes on where it stopped.
      ActiveRun more =
          runner.resume(
              run.id(),
              desk.plan(calls.size(), Double.NaN),
              CallSource.of(calls),
              ReplayDesk.COST,
              SETTINGS);
      assertThat(more.await()).isEqualTo(RunState.DONE);
      assertThat(more.progress().ended()).isEqualTo(400);
    }
  }

  @Test
  void anExhaustedQuotaEndsTheRunAndLosesNoCall() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("d.lanewright"), 50)) {
      var sent = new AtomicInteger();
      var credit = new AtomicInteger(20);
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                sent.incrementAndGet();
                if (credit.getAndDecrement() <= 0) {
                  throw ReplayDesk.failure(Kind.QUOTA, 429, null);
                }
                return ReplayDesk.reply("ok");
              });
      List<PlannedCall> calls = desk.calls("alpha/small", ANSWERS);
      var one = new RunSettings(1, ReplayDesk.QUICK, false, true);
      ActiveRun run =
          runner.start(desk.plan(50, Double.NaN), CallSource.of(calls), ReplayDesk.COST, one);
      assertThat(run.await()).isEqualTo(RunState.STOPPED);
      assertThat(sent).hasValue(21);
      assertThat(run.progress().failed()).isZero();

      credit.set(100);
      ActiveRun more =
          runner.resume(
              run.id(), desk.plan(50, Double.NaN), CallSource.of(calls), ReplayDesk.COST, one);
      assertThat(more.await()).isEqualTo(RunState.DONE);
      assertThat(sent).hasValue(51);
    }
  }

  @Test
  void whatWasGivenUpIsNotAskedAgainByResuming() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("g.lanewright"), 9)) {
      Map<String, AtomicInteger> sent = new ConcurrentHashMap<>();
      var others = new CountDownLatch(3 + ReplayDesk.QUICK.tries() + 4);
      var key = new AtomicInteger();
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                String prompt = request.messages().getFirst().content();
                int which = Integer.parseInt(prompt.substring(prompt.lastIndexOf(' ') + 1));
                if (which == 8 && key.get() == 0) {
                  others.await();
                  throw ReplayDesk.failure(Kind.AUTH, 401, null);
                }
                sent.computeIfAbsent(prompt, p -> new AtomicInteger()).incrementAndGet();
                others.countDown();
                if (which % 3 == 0) {
                  throw ReplayDesk.failure(Kind.REFUSED, 400, null);
                }
                if (which == 1) {
                  throw ReplayDesk.failure(Kind.SERVER, 500, null);
                }
                return ReplayDesk.reply("ok");
              });
      List<PlannedCall> calls = desk.calls("alpha/small", ANSWERS);
      var two = new RunSettings(2, ReplayDesk.QUICK, false, true);
      ActiveRun run =
          runner.start(desk.plan(9, Double.NaN), CallSource.of(calls), ReplayDesk.COST, two);
      assertThat(run.await()).isEqualTo(RunState.STOPPED);
      assertThat(run.progress().failed()).isEqualTo(4);

      key.set(1);
      ActiveRun more =
          runner.resume(
              run.id(), desk.plan(9, Double.NaN), CallSource.of(calls), ReplayDesk.COST, two);
      assertThat(more.await()).isEqualTo(RunState.DONE);
      assertThat(more.progress().failed()).isEqualTo(4);
      assertThat(more.progress().known()).isEqualTo(4);
      assertThat(more.progress().done()).isEqualTo(1);
      for (int i = 0; i < 9; i++) {
        int tries = i == 1 ? ReplayDesk.QUICK.tries() : 1;
        assertThat(sent.get("prompt number " + i)).as("%d", i).hasValue(tries);
      }

      // A run of its own, such as "retry failed", asks again.
      ActiveRun retried =
          runner.start(desk.plan(9, Double.NaN), CallSource.of(calls), ReplayDesk.COST, two);
      retried.await();
      assertThat(sent.get("prompt number 0")).hasValue(2);
    }
  }

  @Test
  void aFallbackOfEqualQualityAnswersAndIsBookedUnderItsOwnName() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("e.lanewright"), 5)) {
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                if (request.model().provider().equals("alpha")) {
                  throw ReplayDesk.failure(Kind.REFUSED, 404, null);
                }
                return ReplayDesk.reply("from beta");
              });
      List<PlannedCall> calls =
          desk.calls("alpha/small", ANSWERS).stream()
              .map(
                  c ->
                      new PlannedCall(
                          c.sample(),
                          c.request(),
                          0,
                          0,
                          List.of(
                              ChatRequest.of(
                                  ReplayDesk.model("beta/small"), c.request().messages(), 50)),
                          c.sink()))
              .toList();
      ActiveRun run =
          runner.start(desk.plan(5, Double.NaN), CallSource.of(calls), ReplayDesk.COST, SETTINGS);
      assertThat(run.await()).isEqualTo(RunState.DONE);
      var detail = new SamplePages(desk.workspace).detail(desk.ids()[0]);
      assertThat(detail).isNotNull();
      assertThat(detail.answers())
          .singleElement()
          .extracting(Answer::model)
          .isEqualTo("beta/small");
    }
  }

  @Test
  void pausesResumesAndCancels() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("f.lanewright"), 100)) {
      var first = new CountDownLatch(1);
      var go = new CountDownLatch(1);
      var sent = new AtomicInteger();
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                sent.incrementAndGet();
                first.countDown();
                go.await();
                return ReplayDesk.reply("ok");
              });
      List<PlannedCall> calls = desk.calls("alpha/small", ANSWERS);
      var two = new RunSettings(2, ReplayDesk.QUICK, false, true);
      ActiveRun run =
          runner.start(desk.plan(100, Double.NaN), CallSource.of(calls), ReplayDesk.COST, two);
      first.await();
      run.pause();
      go.countDown();
      assertThat(run.await(Duration.ofMillis(200))).isFalse();
      assertThat(run.progress().paused()).isTrue();
      assertThat(sent.get()).isLessThanOrEqualTo(3);
      run.resume();
      run.cancel();
      assertThat(run.await()).isEqualTo(RunState.CANCELLED);
      // What was in flight came home.
      var money = new Runs(desk.workspace, Clock.systemUTC()).money(run.id());
      assertThat(money.settled()).isEqualTo(sent.get());
      assertThat(money.open()).isZero();
    }
  }

  @Test
  void brokenOffCallsCountAsPerhapsBilled() throws Exception {
    try (var desk = new ReplayDesk(folder.resolve("g.lanewright"), 10)) {
      var first = new CountDownLatch(1);
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                first.countDown();
                Thread.sleep(60_000);
                throw new AssertionError("never");
              });
      List<PlannedCall> calls = desk.calls("alpha/small", ANSWERS);
      ActiveRun run =
          runner.start(
              desk.plan(10, Double.NaN),
              CallSource.of(calls),
              ReplayDesk.COST,
              new RunSettings(1, ReplayDesk.QUICK, false, true));
      first.await();
      run.cancelAtOnce();
      assertThat(run.await()).isEqualTo(RunState.CANCELLED);
      var money = new Runs(desk.workspace, Clock.systemUTC()).money(run.id());
      assertThat(money.failed()).isEqualTo(1);
      assertThat(money.riskUsd()).isGreaterThan(0);
    }
  }

  @Test
  void afterACrashUnknownCallsAreListedAndRepeatedOnlyWhenAgreed() throws Exception {
    Path file = folder.resolve("h.lanewright");
    var sent = new AtomicInteger();
    long run;
    try (var desk = new ReplayDesk(file, 10)) {
      var three = new CountDownLatch(3);
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                sent.incrementAndGet();
                three.countDown();
                Thread.sleep(60_000);
                throw new CallFailure(Kind.BROKEN, 0, "", "", null, RateLimits.NONE, null);
              });
      List<PlannedCall> calls = desk.calls("alpha/small", ANSWERS);
      ActiveRun active =
          runner.start(
              desk.plan(10, 1),
              CallSource.of(calls),
              ReplayDesk.COST,
              new RunSettings(3, ReplayDesk.QUICK, false, true));
      run = active.id();
      three.await();
      // As after a kill: the workspace is gone, the attempts never end.
      desk.workspace.close();
      active.cancelAtOnce();
      active.await();
    }
    try (var desk = new ReplayDesk(file, 10)) {
      var runs = new Runs(desk.workspace, Clock.systemUTC());
      assertThat(runs.sweep()).isEqualTo(3);
      var info = runs.get(run);
      assertThat(info).isNotNull();
      assertThat(info.state()).isEqualTo(RunState.INTERRUPTED);
      var attempts = new Attempts(desk.workspace);
      assertThat(attempts.unknown(desk.set)).hasSize(3);
      Runner runner =
          desk.runner(
              (request, timeout) -> {
                sent.incrementAndGet();
                return ReplayDesk.reply("ok");
              });
      List<PlannedCall> calls = desk.calls("alpha/small", ANSWERS);
      ActiveRun more =
          runner.resume(run, desk.plan(10, 1), CallSource.of(calls), ReplayDesk.COST, SETTINGS);
      assertThat(more.await()).isEqualTo(RunState.DONE);
      assertThat(more.progress().skipped()).isEqualTo(3);
      assertThat(sent).hasValue(10);
      assertThat(more.progress().spentUsd())
          .isGreaterThan(3 * ReplayDesk.COST.most(calls.getFirst().request()) * 0.99);

      ActiveRun agreed =
          runner.start(
              desk.plan(10, 1),
              CallSource.of(calls),
              ReplayDesk.COST,
              new RunSettings(3, ReplayDesk.QUICK, true, true));
      assertThat(agreed.await()).isEqualTo(RunState.DONE);
      assertThat(sent).hasValue(13);
      assertThat(attempts.page(agreed.id(), Long.MAX_VALUE, AttemptState.SETTLED, 0, 100))
          .hasSize(3);
    }
  }
}
