package dev.lanewright.workspace.catalogue;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.CatalogueSeed;
import dev.lanewright.provider.ModelEntry;
import dev.lanewright.provider.ModelText;
import dev.lanewright.provider.Price;
import dev.lanewright.provider.PriceBook;
import dev.lanewright.store.CatalogueModel;
import dev.lanewright.store.CataloguePrice;
import dev.lanewright.store.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes the catalogue of a workspace. Safe for use by many threads. */
public final class CatalogueShelf {
  private final dev.lanewright.store.Catalogue rows;

  /** Shelf of the workspace. */
  public CatalogueShelf(Workspace workspace) {
    this.rows = new dev.lanewright.store.Catalogue(workspace);
  }

  /** The catalogue; a workspace that never had one gets the seed. */
  public Catalogue load() {
    List<CatalogueModel> models = rows.models();
    if (models.isEmpty()) {
      Catalogue seed = CatalogueSeed.load();
      save(Catalogue.EMPTY, seed);
      return seed;
    }
    Map<String, String> texts = new HashMap<>();
    var entries = new ArrayList<ModelEntry>();
    for (CatalogueModel m : models) {
      texts.put(m.name(), m.params());
      entries.add(ModelText.entry(m.provider(), m.id(), m.label(), m.tier(), m.params()));
    }
    List<Price> prices =
        rows.prices().stream()
            .map(p -> ModelText.complete(price(p), texts.getOrDefault(p.model(), "{}")))
            .toList();
    return new Catalogue(entries, new PriceBook(prices));
  }

  /** Writes what differs between two states of the catalogue. */
  public void save(Catalogue before, Catalogue after) {
    var models = new ArrayList<CatalogueModel>();
    for (ModelEntry m : after.models()) {
      boolean same =
          before.model(m.name()).filter(m::equals).isPresent()
              && before.prices().history(m.name()).equals(after.prices().history(m.name()));
      if (!same) {
        models.add(row(m, after.prices().history(m.name())));
      }
    }
    List<Price> old = before.prices().all();
    List<CataloguePrice> prices =
        after.prices().all().stream()
            .filter(p -> !old.contains(p))
            .map(CatalogueShelf::row)
            .toList();
    for (ModelEntry m : before.models()) {
      if (after.model(m.name()).isEmpty()) {
        rows.deleteModel(m.provider(), m.id());
      }
    }
    for (Price p : old) {
      boolean gone =
          after.prices().history(p.model()).stream()
              .noneMatch(q -> q.validFrom().equals(p.validFrom()));
      if (gone) {
        rows.deletePrice(p.model(), p.validFrom());
      }
    }
    rows.put(models, prices);
  }

  private static CatalogueModel row(ModelEntry m, List<Price> prices) {
    return new CatalogueModel(
        m.provider(), m.id(), ModelText.written(m.tier()), m.label(), ModelText.write(m, prices));
  }

  private static CataloguePrice row(Price p) {
    return new CataloguePrice(
        p.model(),
        p.validFrom(),
        p.inputPerM(),
        p.outputPerM(),
        p.cachedInputPerM(),
        p.cacheWritePerM(),
        p.source());
  }

  private static Price price(CataloguePrice p) {
    return new Price(
        p.model(),
        p.validFrom(),
        p.input(),
        p.output(),
        p.cachedInput(),
        p.cacheWrite(),
        Double.NaN,
        Double.NaN,
        null,
        p.source());
  }
}
