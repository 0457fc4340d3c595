package dev.lanewright.ui;

import dev.lanewright.replay.Runner;
import dev.lanewright.ui.judge.JudgePane;
import dev.lanewright.ui.judge.JudgeService;
import dev.lanewright.ui.judge.JudgeViewModel;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.ButtonType;

/** Asks what shall be judged in a document, and starts it. */
final class JudgeParts {
  private final JudgeService service;
  private final OpenDocument document;
  private final Frame frame;
  private final Runnable judged;

  /**
   * @param judged told when a run has ended
   */
  JudgeParts(OpenDocument document, Frame frame, Runner runner, Runnable judged) {
    this.document = document;
    this.frame = frame;
    this.judged = judged;
    service =
        new JudgeService(
            document.workspace(),
            document.set().id(),
            runner,
            document.desk()::catalogue,
            document.tokens()::count,
            Clock.system(ZoneId.systemDefault()));
  }

  /** Shows the dialog; the run goes on in the background, and can be cancelled there. */
  void ask() {
    var model = new JudgeViewModel(service, document.session(), frame.tasks());
    var pane = new JudgePane(model);
    BiConsumer<String, String> done =
        (headline, words) -> {
          frame.dialogs().notice(headline, words);
          judged.run();
        };
    Consumer<Throwable> failed = e -> frame.dialogs().error("The judges could not go on.", e);
    ButtonType said = frame.dialogs().show("Judge answers", pane).orElse(ButtonType.CANCEL);
    if (said.equals(pane.accept())) {
      model.start(done, failed);
    } else if (said.equals(pane.resume())) {
      model.resume(done, failed);
    }
  }
}
