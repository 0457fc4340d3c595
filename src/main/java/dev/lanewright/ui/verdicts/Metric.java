package dev.lanewright.ui.verdicts;

import dev.lanewright.engine.verdict.RaterAgreement;

/** What a cell of the matrix shows. */
enum Metric {
  KAPPA("Cohen’s κ"),
  AGREEMENT("raw agreement"),
  ALPHA("Krippendorff’s α"),
  ALPHA_ORDINAL("ordinal α");

  private final String words;

  Metric(String words) {
    this.words = words;
  }

  double of(RaterAgreement a) {
    return switch (this) {
      case KAPPA -> a.kappa();
      case AGREEMENT -> a.agreement().value();
      case ALPHA -> a.alpha();
      case ALPHA_ORDINAL -> a.alphaOrdinal();
    };
  }

  String text(RaterAgreement a) {
    double value = of(a);
    return this == AGREEMENT ? Names.percent(value) : Names.decimal(value);
  }

  @Override
  public String toString() {
    return words;
  }
}
