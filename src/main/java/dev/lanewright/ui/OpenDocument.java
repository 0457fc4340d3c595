package dev.lanewright.ui;

import dev.lanewright.store.EvalSetInfo;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.Session;

/**
 * What is open: a workspace, one eval set of it, and the session on it.
 *
 * @param workspace the file
 * @param set the eval set in view
 * @param session the document; owned by the JavaFX thread
 */
record OpenDocument(Workspace workspace, EvalSetInfo set, Session session)
    implements AutoCloseable {
  @Override
  public void close() {
    session.close();
    workspace.close();
  }
}
