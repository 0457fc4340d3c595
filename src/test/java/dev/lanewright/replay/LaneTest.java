package dev.lanewright.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lanewright.provider.call.CallFailure;
import dev.lanewright.provider.call.CallFailure.Kind;
import dev.lanewright.provider.call.RateLimits;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LaneTest {
  private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
  private final Lane lane = new Lane(64, now::get);

  private Lane.Grant go() throws InterruptedException {
    return lane.acquire("p/m", 10, true, () -> false);
  }

  private void reply() {
    lane.succeeded("p/m", RateLimits.NONE);
    lane.done();
  }

  private void fail(Kind kind, long sentAt) {
    lane.failed("p/m", ReplayDesk.failure(kind, 0, null), sentAt);
    lane.done();
  }

  @Test
  void growsByOneAReplyUntilTheFirst429AndIsHalvedOnceAnEpisode() throws Exception {
    assertThat(lane.state().allowed()).isEqualTo(8);
    for (int i = 0; i < 8; i++) {
      assertThat(go()).isEqualTo(Lane.Grant.GO);
    }
    // A place may be free for a moment while another waits to take it: it grows all the same.
    for (int i = 0; i < 4; i++) {
      reply();
    }
    assertThat(lane.state().allowed()).isEqualTo(11);
    long sent = now.get();
    now.addAndGet(1000);
    fail(Kind.RATE_LIMITED, sent);
    assertThat(lane.state().allowed()).isEqualTo(5);
    fail(Kind.RATE_LIMITED, sent);
    assertThat(lane.state().allowed()).as("the same episode").isEqualTo(5);
    now.addAndGet(1000);
    fail(Kind.RATE_LIMITED, now.get());
    assertThat(lane.state().allowed()).isEqualTo(2);
  }

  @Test
  void serverErrorsDoNotCut() throws Exception {
    for (int i = 0; i < 8; i++) {
      go();
    }
    fail(Kind.SERVER, now.get());
    assertThat(lane.state().allowed()).isEqualTo(8);
    reply();
    assertThat(lane.state().allowed()).as("growth rests").isEqualTo(8);
  }

  @Test
  void manyTroublesOpenTheBreakerAndOneCallTries() throws Exception {
    for (int i = 0; i < 12; i++) {
      go();
      fail(Kind.CONNECT, now.get());
    }
    assertThat(lane.state().open()).isTrue();
    assertThat(go()).as("another model can answer").isEqualTo(Lane.Grant.SHED);
    now.addAndGet(Duration.ofSeconds(3).toNanos());
    assertThat(go()).isEqualTo(Lane.Grant.GO);
    assertThat(go()).as("one tries, no more").isEqualTo(Lane.Grant.SHED);
    reply();
    assertThat(lane.state().open()).isFalse();
    assertThat(go()).isEqualTo(Lane.Grant.GO);
  }

  @Test
  void aRefusedKeyEndsTheLane() throws Exception {
    go();
    fail(Kind.AUTH, now.get());
    assertThat(go()).isEqualTo(Lane.Grant.DEAD);
    assertThat(lane.dead()).isInstanceOf(CallFailure.class);
    lane.revive(64);
    assertThat(go()).isEqualTo(Lane.Grant.GO);
  }

  @Test
  void waitsForTheWindowThatTheHeadersTell() throws Exception {
    go();
    lane.succeeded("p/m", new RateLimits(50, 1, 0.05, -1, -1, Double.NaN));
    lane.done();
    assertThat(go()).isEqualTo(Lane.Grant.GO);
    long began = now.get();
    Thread clock = Thread.ofVirtual().start(() -> now.addAndGet(Duration.ofMillis(60).toNanos()));
    assertThat(go()).isEqualTo(Lane.Grant.GO);
    clock.join();
    assertThat(now.get() - began).isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
  }
}
