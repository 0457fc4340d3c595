package dev.lanewright.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The workspace's models and their dated prices. */
public final class Catalogue {
  private final Workspace workspace;

  /** Catalogue of the workspace. */
  public Catalogue(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Models by provider and id. */
  public List<CatalogueModel> models() {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT provider, id, tier, label, params FROM catalogue_model ORDER BY 1, 2",
                r ->
                    new CatalogueModel(
                        r.getString(1),
                        r.getString(2),
                        r.getString(3),
                        r.getString(4),
                        r.getString(5))));
  }

  /** Every price, by model and day. */
  public List<CataloguePrice> prices() {
    return workspace.read(
        c ->
            Sql.list(
                c,
                "SELECT model, valid_from, input, output, cached_input, cache_write, source"
                    + " FROM price ORDER BY 1, 2",
                Catalogue::price));
  }

  /** Adds models and prices in one step, in place of earlier rows of the same name (and day). */
  public void put(List<CatalogueModel> models, List<CataloguePrice> prices) {
    workspace.write(
        c -> {
          for (CatalogueModel m : models) {
            Sql.update(
                c,
                "INSERT OR REPLACE INTO catalogue_model VALUES (?, ?, ?, ?, ?)",
                m.provider(),
                m.id(),
                m.tier(),
                m.label(),
                m.params());
          }
          for (CataloguePrice p : prices) {
            Sql.update(
                c,
                "INSERT OR REPLACE INTO price VALUES (?, ?, ?, ?, ?, ?, ?)",
                p.model(),
                p.validFrom().toString(),
                known(p.input()),
                known(p.output()),
                known(p.cachedInput()),
                known(p.cacheWrite()),
                p.source());
          }
          return 0;
        });
  }

  /** Removes a model and its prices. */
  public void deleteModel(String provider, String id) {
    workspace.write(
        c -> {
          Sql.update(c, "DELETE FROM price WHERE model = ?", provider + "/" + id);
          return Sql.update(
              c, "DELETE FROM catalogue_model WHERE provider = ? AND id = ?", provider, id);
        });
  }

  /** Removes one price. */
  public void deletePrice(String model, LocalDate validFrom) {
    workspace.write(
        c ->
            Sql.update(
                c,
                "DELETE FROM price WHERE model = ? AND valid_from = ?",
                model,
                validFrom.toString()));
  }

  private static CataloguePrice price(ResultSet r) throws SQLException {
    return new CataloguePrice(
        r.getString(1),
        LocalDate.parse(r.getString(2)),
        orNaN(r, 3),
        orNaN(r, 4),
        orNaN(r, 5),
        orNaN(r, 6),
        r.getString(7));
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static double orNaN(ResultSet r, int column) throws SQLException {
    double value = r.getDouble(column);
    return r.wasNull() ? Double.NaN : value;
  }
}
