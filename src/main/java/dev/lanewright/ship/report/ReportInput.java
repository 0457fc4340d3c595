package dev.lanewright.ship.report;

import dev.lanewright.ship.Expressed;
import dev.lanewright.ship.gate.GateReport;
import java.time.Instant;
import java.util.List;

/**
 * What a report is made from.
 *
 * @param gate the gate's answer
 * @param evalSet name of the eval set
 * @param targets what each export target can say
 * @param files what the eval set was made from
 * @param prices in force of the models that the policy names
 * @param command gives the same exit code
 * @param made when
 */
public record ReportInput(
    GateReport gate,
    String evalSet,
    List<Expressed> targets,
    List<DataFile> files,
    List<PriceLine> prices,
    String command,
    Instant made) {
  public ReportInput {
    targets = List.copyOf(targets);
    files = List.copyOf(files);
    prices = List.copyOf(prices);
  }

  /**
   * A file that the eval set was made from.
   *
   * @param sha256 of its content
   */
  public record DataFile(
      String name, String sha256, String imported, long samples, long rejected) {}

  /**
   * A model's price in force.
   *
   * @param input USD per million input tokens, NaN where unknown
   * @param output USD per million output tokens
   * @param from the day it holds from
   * @param source where it was read
   */
  public record PriceLine(
      String tier, String model, double input, double output, String from, String source) {}
}
