package dev.lanewright.workspace.catalogue;

import dev.lanewright.provider.Catalogue;

/**
 * Writes the catalogue that was wanted last. Whichever thread writes, it writes the newest, so an
 * older state never lands on top of a newer one.
 */
final class CatalogueKeeper {
  private final CatalogueShelf shelf;
  private final Object writing = new Object();
  private volatile Catalogue wanted;
  private Catalogue written;

  CatalogueKeeper(CatalogueShelf shelf, Catalogue loaded) {
    this.shelf = shelf;
    this.wanted = loaded;
    this.written = loaded;
  }

  void want(Catalogue catalogue) {
    wanted = catalogue;
  }

  @SuppressWarnings("ReferenceEquality") // states are told apart by identity
  void write() {
    synchronized (writing) {
      Catalogue now = wanted;
      if (now != written) {
        shelf.save(written, now);
        written = now;
      }
    }
  }
}
