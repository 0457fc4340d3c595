package dev.lanewright.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What follows the pointer runs at once, and once more per frame however often it is asked for. */
@ExtendWith(ApplicationExtension.class)
class PacedTest {
  private final AtomicInteger runs = new AtomicInteger();

  @Test
  void theFirstWishOfAFrameIsDoneAtOnceAndTheRestTogetherAtThePulse() throws Exception {
    onFx(
        () -> {
          Paced paced = new Paced(runs::incrementAndGet);
          paced.ask();
          assertThat(runs).hasValue(1);
          paced.ask();
          paced.ask();
          assertThat(runs).hasValue(1);
        });
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> runs.get() == 2);
  }

  @Test
  void whatIsStillToBeDoneIsDoneWhenAGestureEndsAndForgottenWhenItIsCalledOff() throws Exception {
    onFx(
        () -> {
          Paced paced = new Paced(runs::incrementAndGet);
          paced.ask();
          paced.now();
          assertThat(runs).hasValue(1);
          paced.ask();
          paced.now();
          assertThat(runs).hasValue(2);
          paced.ask();
          paced.cancel();
          paced.now();
          assertThat(runs).hasValue(2);
        });
  }

  private static void onFx(Runnable action) throws Exception {
    var done = new CountDownLatch(1);
    Throwable[] failure = new Throwable[1];
    Platform.runLater(
        () -> {
          try {
            action.run();
          } catch (AssertionError e) {
            failure[0] = e;
          }
          done.countDown();
        });
    assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(failure[0]).isNull();
  }
}
