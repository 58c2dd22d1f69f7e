package org.calmtrace.ledger;

import java.util.List;

/** Shows the projections and builds one anew from the ledger. */
public interface ProjectionAdmin {

  List<ProjectionStatus> all();

  /**
   * Builds the projection again beside the live one and switches to it when it has caught up;
   * returns at once, {@link #all} shows how far it is.
   *
   * @throws org.calmtrace.platform.RefusedException if there is no such projection, if it is being
   *     rebuilt already, or if another process runs it
   */
  void rebuild(String name);

  /**
   * The same for all that are not being rebuilt: the ledger is read once.
   *
   * @throws org.calmtrace.platform.RefusedException if another process runs one of them
   */
  void rebuildAll();
}
