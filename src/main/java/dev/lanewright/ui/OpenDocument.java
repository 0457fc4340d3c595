package dev.lanewright.ui;

import dev.lanewright.ship.gate.GateSettings;
import dev.lanewright.signal.TokenCounter;
import dev.lanewright.store.Columns;
import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.Workspace;
import dev.lanewright.ui.dialog.Dialogs;
import dev.lanewright.workspace.Session;
import dev.lanewright.workspace.catalogue.CatalogueDesk;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import dev.lanewright.workspace.catalogue.Repricing;
import dev.lanewright.workspace.learn.LearnDesk;
import dev.lanewright.workspace.shipping.ShipDesk;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What is open: a workspace, one eval set of it, the session on it and the catalogue that prices
 * it. Owned by the JavaFX thread.
 */
record OpenDocument(
    Workspace workspace,
    EvalSetInfo set,
    Session session,
    CatalogueDesk desk,
    Repricing repricing,
    TokenCounter tokens,
    @Nullable LearnDesk learning)
    implements AutoCloseable {

  static OpenDocument of(
      Opening.Opened opened,
      EvalSetInfo set,
      Session session,
      Dialogs dialogs,
      Executor background,
      Executor fx) {
    Workspace workspace = opened.workspace();
    var desk =
        new CatalogueDesk(
            new CatalogueShelf(workspace),
            opened.catalogue(),
            background,
            fx,
            Clock.system(ZoneId.systemDefault()),
            e -> dialogs.error("The catalogue could not be saved.", e));
    var columns = new Columns(workspace);
    var repricing =
        new Repricing(
            desk,
            session,
            price -> columns.load(set.id(), price),
            background,
            fx,
            e -> dialogs.error("The prices could not be applied.", e));
    return new OpenDocument(
        workspace, set, session, desk, repricing, opened.tokens(), opened.learning());
  }

  /**
   * What shipping keeps in this workspace.
   *
   * @param usual what policies are held to where nothing is set yet
   */
  ShipDesk shipping(GateSettings usual) {
    return new ShipDesk(
        workspace,
        set.id(),
        session.document().columns(),
        desk::today,
        () -> desk.asOf().orElse(null),
        usual);
  }

  @Override
  public void close() {
    repricing.close();
    session.close();
    if (learning != null) {
      learning.close();
    }
    workspace.close();
  }
}
