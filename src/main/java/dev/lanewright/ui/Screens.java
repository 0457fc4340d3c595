package dev.lanewright.ui;

import dev.lanewright.policy.Tier;
import dev.lanewright.ui.command.CommandNodes;
import dev.lanewright.ui.data.DataScreen;
import dev.lanewright.ui.data.DataSource;
import dev.lanewright.ui.data.DataViewModel;
import dev.lanewright.ui.learn.LearnScreen;
import dev.lanewright.ui.learn.LearnViewModel;
import dev.lanewright.ui.models.ModelsScreen;
import dev.lanewright.ui.models.ModelsViewModel;
import dev.lanewright.ui.models.ProvidersViewModel;
import dev.lanewright.ui.replay.ReplayScreen;
import dev.lanewright.ui.replay.ReplayViewModel;
import dev.lanewright.ui.review.LabelExports;
import dev.lanewright.ui.review.ReviewScreen;
import dev.lanewright.ui.review.ReviewSource;
import dev.lanewright.ui.review.ReviewViewModel;
import dev.lanewright.ui.review.TrustModel;
import dev.lanewright.ui.shell.Screen;
import dev.lanewright.ui.ship.ShipScreen;
import dev.lanewright.ui.tune.TuneScreen;
import dev.lanewright.ui.verdicts.VerdictsScreen;
import dev.lanewright.ui.verdicts.VerdictsViewModel;
import dev.lanewright.workspace.Aspect;
import dev.lanewright.workspace.PolicyVerdicts;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.Subscription;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.catalogue.StoreModelUses;
import dev.lanewright.workspace.review.Stakes;
import dev.lanewright.workspace.traffic.ArmDesk;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The screens of a document, in the order of the rail. JavaFX thread only. */
final class Screens implements AutoCloseable {
  private final DataViewModel data;
  private final TuneScreen tune;
  private final ReplayViewModel replay;
  private final ReplayScreen replayScreen;
  private final VerdictsScreen verdicts;
  private final JudgeParts judges;
  private final ReviewScreen review;
  private final ShipScreen ship;
  private final LearnScreen learn;
  private final ModelsViewModel models;
  private final Subscription ladder;
  private final List<Screen> all;

  Screens(
      OpenDocument document,
      Frame frame,
      Documents documents,
      Executor background,
      Executor calls) {
    data =
        new DataViewModel(
            DataSource.of(document.workspace(), document.set()),
            document.session(),
            frame.tasks(),
            document.tokens()::count,
            e -> frame.dialogs().error("The samples could not be read.", e));
    tune =
        new TuneScreen(
            document.session(),
            frame.tasks(),
            frame.dialogs(),
            frame.plots(),
            frame.commands(),
            new PolicyVerdicts(document.workspace(), document.set().id()));
    var runner = ReplayParts.runner(document, frame, background, calls);
    replay = ReplayParts.model(document, frame, runner, calls);
    replayScreen = new ReplayScreen(replay, frame.tasks(), frame.dialogs(), frame.plots());
    var judgedSet =
        new VerdictsViewModel(
            document.workspace(),
            document.set().id(),
            document.session(),
            frame.tasks(),
            document.repricing()::reload,
            e -> frame.dialogs().error("The verdicts could not be read.", e));
    judges = new JudgeParts(document, frame, runner, judgedSet::refresh);
    verdicts =
        new VerdictsScreen(
            judgedSet,
            frame.dialogs(),
            frame.plots(),
            () -> documents.importFiles(List.of()),
            pairs -> reviewThese(pairs, frame));
    verdicts.trail(CommandNodes.button(frame.commands().get("judge")));
    review =
        new ReviewScreen(
            review(document, frame, documents),
            new LabelExports(document.workspace(), document.set(), frame.dialogs(), frame.tasks()),
            frame.dialogs(),
            frame.commands(),
            () -> frame.commands().get("judge").run());
    ship =
        new ShipScreen(
            document.session(),
            document.shipping(documents.usualGate()),
            frame.tasks(),
            frame.dialogs(),
            frame.plots(),
            frame.commands(),
            new ArmDesk(new CatalogueShelf(document.workspace()).load(), background));
    learn =
        new LearnScreen(
            new LearnViewModel(
                Objects.requireNonNull(document.learning(), "an open set can be learned from"),
                ReplayParts.embeddings(document, frame, background, calls),
                document.session(),
                frame.tasks(),
                e -> frame.dialogs().error("The training could not go on.", e)),
            frame.dialogs(),
            frame.plots(),
            () -> frame.shell().go("tune"));
    models =
        new ModelsViewModel(
            document.desk(),
            new StoreModelUses(document.workspace()),
            frame.tasks(),
            documents::reload);
    ladder =
        document
            .session()
            .subscribe(
                what -> {
                  if (what.contains(Aspect.POLICY)) {
                    showLadder(document);
                  }
                });
    showLadder(document);
    all =
        List.of(
            new DataScreen(
                data,
                frame.tasks(),
                frame.plots(),
                frame.dialogs(),
                () -> documents.importFiles(List.of())),
            tune,
            learn,
            replayScreen,
            verdicts,
            review,
            ship,
            new ModelsScreen(
                models,
                new ProvidersViewModel(frame.connections(), frame.tasks()),
                frame.dialogs()));
  }

  private static ReviewViewModel review(OpenDocument document, Frame frame, Documents documents) {
    Session session = document.session();
    var source = new ReviewSource(document.workspace(), document.set().id());
    Consumer<Throwable> onError =
        e -> frame.dialogs().error("The review could not be read or saved.", e);
    return new ReviewViewModel(
        source,
        frame.tasks(),
        () -> new Stakes(session.table(), session.view(), Stakes.BAR),
        new TrustModel(
            source, frame.tasks(), session::details, document.repricing()::reload, onError),
        documents.reviewer(),
        InstantSource.system(),
        onError);
  }

  private void reviewThese(List<Long> pairs, Frame frame) {
    review.reviewThese(pairs, () -> frame.shell().go("review"));
  }

  private void showLadder(OpenDocument document) {
    models
        .ladderProperty()
        .set(document.session().policy().tiers().stream().map(Tier::model).toList());
  }

  JudgeParts judges() {
    return judges;
  }

  ReplayViewModel replay() {
    return replay;
  }

  List<Screen> all() {
    return all;
  }

  @Override
  public void close() {
    data.close();
    tune.close();
    replayScreen.close();
    verdicts.close();
    review.close();
    ship.close();
    learn.close();
    ladder.close();
    models.close();
  }
}
