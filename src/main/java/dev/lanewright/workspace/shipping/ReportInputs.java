package dev.lanewright.workspace.shipping;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.provider.Price;
import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.GateReport;
import dev.lanewright.ship.report.ReportInput;
import dev.lanewright.store.EvalSets;
import dev.lanewright.store.Workspace;
import dev.lanewright.workspace.catalogue.CatalogueShelf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Gathers from a workspace what a report needs beside the gate's answer. */
public final class ReportInputs {
  private ReportInputs() {}

  /**
   * What a report is made from.
   *
   * @param evalSet id of the eval set
   * @param command gives the same exit code
   */
  public static ReportInput of(
      Workspace workspace,
      long evalSet,
      GateReport gate,
      List<Expressed> targets,
      String evalSetName,
      String command) {
    Catalogue catalogue = new CatalogueShelf(workspace).load();
    List<ReportInput.PriceLine> prices =
        gate.policy().tiers().stream()
            .map(
                t -> {
                  Optional<Price> price = catalogue.prices().price(t.model(), gate.input().today());
                  return new ReportInput.PriceLine(
                      t.name(),
                      t.model(),
                      price.map(Price::inputPerM).orElse(Double.NaN),
                      price.map(Price::outputPerM).orElse(Double.NaN),
                      price.map(p -> p.validFrom().toString()).orElse(""),
                      price
                          .map(Price::source)
                          .orElse("no price: costs as recorded, else unpriced"));
                })
            .toList();
    List<ReportInput.DataFile> files =
        new EvalSets(workspace)
            .imported(evalSet).stream()
                .map(
                    f ->
                        new ReportInput.DataFile(
                            f.name(), f.sha256(), f.imported(), f.samples(), f.rejected()))
                .toList();
    return new ReportInput(gate, evalSetName, targets, files, prices, command, Instant.now());
  }
}
