package dev.lanewright.workspace.catalogue;

import dev.lanewright.provider.Catalogue;
import dev.lanewright.store.CallPrice;
import java.time.LocalDate;

/** Prices of calls for {@link dev.lanewright.store.Columns#load}. */
public final class Costs {
  private Costs() {}

  /** What a call costs at the prices of a day, which are those that the user sees. */
  public static CallPrice at(Catalogue catalogue, LocalDate day) {
    return (model, input, output) -> catalogue.prices().costUsd(model, input, output, day);
  }
}
